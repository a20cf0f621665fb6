"""The texts of the site as HTML, on a shelf: a page that prints one depends on it."""

from __future__ import annotations

from collections.abc import Iterable
from os import sep
from typing import Any, Protocol

from plugins.domain.traces import Shelves


class Written(Protocol):
    """A text in a language, as Pelican has it."""

    slug: str
    lang: str
    relative_source_path: str

    @property
    def content(self) -> str:
        """Return its HTML."""


class HtmlTexts:
    """The HTML of each text in each language."""

    def __init__(self, shelves: Shelves, texts: Iterable[Written]) -> None:
        """Put *texts* on a shelf."""
        self._texts = {_key(text): text for text in texts}
        self._known = shelves.answers("texts", lambda key: self._texts[key].content)

    def html_of(self, text: Written) -> str:
        """Return the HTML of a *text*."""
        return self._known[_key(text)]

    def versions(self, file: str) -> list[Any]:
        """Return what was made of a *file*: its text, as each language shows it."""
        return [text for key, text in self._texts.items() if key.startswith(f"{file}/")]

    def bodies(self, language: str) -> dict[str, str]:
        """Return the HTML of each text in *language*, by its id."""
        every = self._texts.values()
        return {
            each.slug: self.html_of(each) for each in every if each.lang == language
        }


def _key(text: Written) -> str:
    """Return what tells a text from others, and its language: that of its links."""
    return f"{text.relative_source_path.replace(sep, '/')}/{text.lang}"
