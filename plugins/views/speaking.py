"""Which localizer speaks while a page is being rendered.

A macro that a template imports sees its arguments alone, as a component should;
its words still need the page's language. A context variable carries it, so that
one Jinja environment serves every language.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from plugins.views.localizer import Localizer

_SPEAKER: ContextVar[Localizer] = ContextVar("speaker")


@contextmanager
def speaking(localizer: Localizer) -> Iterator[None]:
    """Let *localizer* translate every word that is rendered inside."""
    token = _SPEAKER.set(localizer)
    try:
        yield
    finally:
        _SPEAKER.reset(token)


def gettext(message: str) -> str:
    """Return *message* in the language of the page being rendered."""
    return _SPEAKER.get().gettext(message)


def ngettext(one: str, many: str, number: int) -> str:
    """Return the form of the message that goes with *number*."""
    return _SPEAKER.get().ngettext(one, many, number)


def pgettext(context: str, message: str) -> str:
    """Return *message* as it is said in *context*."""
    return _SPEAKER.get().pgettext(context, message)


def npgettext(context: str, one: str, many: str, number: int) -> str:
    """Return the form for *number* of the message as it is said in *context*."""
    return _SPEAKER.get().npgettext(context, one, many, number)
