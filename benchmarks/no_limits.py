"""Lets a list be as heavy as a large network makes it: told, but no reason to stop."""

from __future__ import annotations

from plugins.outputs.publishing import budgets


def register() -> None:
    """Stop at no budget; all are measured as ever."""
    vars(budgets)["_STOPPING"] = frozenset()
