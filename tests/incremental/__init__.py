"""Proves that a build over an earlier one is a clean build: ``inv prove``."""
