"""Gives every reader of the site bytes that nobody meant: ``inv fuzz``."""
