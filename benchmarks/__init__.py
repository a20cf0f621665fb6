"""How fast the kit is, beside others: figures, and never a test."""
