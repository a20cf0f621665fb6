"""Which localizer speaks while a page is being rendered.

A macro that a template imports sees its arguments alone, as a component should;
its words still need the page's language. A context variable carries it, so that
one Jinja environment serves every language.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from typing import Any

from markupsafe import Markup

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


def speaker() -> Localizer:
    """Return who speaks while the page is being rendered."""
    return _SPEAKER.get()


def teach(environment: Any) -> None:  # noqa: ANN401 - only plugins may know Jinja
    """Let the templates of Jinja's *environment*, with its extension i18n, say words.

    Jinja would wrap each function in two of its own, for contexts that ours need not.
    """
    environment.newstyle_gettext = True
    environment.globals |= {
        "_": gettext,
        "gettext": gettext,
        "ngettext": ngettext,
        "pgettext": pgettext,
        "npgettext": npgettext,
    }


def gettext(message: str, /, **values: object) -> Markup:
    """Return *message* in the page's language, with the *values* that it names."""
    return _printed(_SPEAKER.get().gettext(message), values)


def ngettext(one: str, many: str, number: int, /, **values: object) -> Markup:
    """Return the form of the message that goes with *number*, which is its ``num``."""
    text = _SPEAKER.get().ngettext(one, many, number)
    return _printed(text, {"num": number} | values)


def pgettext(context: str, message: str, /, **values: object) -> Markup:
    """Return *message* as it is said in *context*."""
    text = _SPEAKER.get().pgettext(context, message)
    return _printed(text, {"context": context} | values)


def npgettext(
    context: str, one: str, many: str, number: int, /, **values: object
) -> Markup:
    """Return the form for *number* of the message as it is said in *context*."""
    text = _SPEAKER.get().npgettext(context, one, many, number)
    return _printed(text, {"context": context, "num": number} | values)


def _printed(text: str, values: Mapping[str, object]) -> Markup:
    return Markup(text) % values if values else _whole(text)  # noqa: S704 - our own words: some have elements


@lru_cache(maxsize=10_000)
def _whole(text: str) -> Markup:
    return Markup(text) % {}  # noqa: S704 - idem
