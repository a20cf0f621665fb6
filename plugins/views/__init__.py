"""From the domain to what a template needs, in one language.

A view has no logic left to write: sorted, grouped, counted, with addresses,
dates in words, and each foreign name marked with its own language.
"""
