"""Links in the Markdown texts: to a record, to a file, to another site."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote

LINKED: Final[Mapping[str, str]] = {
    "city": "cities",
    "document": "documents",
    "edition": "editions",
    "initiative": "initiatives",
    "page": "pages",
    "person": "people",
    "release": "releases",
    "section": "sections",
    "topic": "topics",
}
"""What a link to a record begins with, and the collection that it is of."""

FILES: Final = ("{attach}", "{filename}", "{static}")
OUTSIDE: Final = ("http", "https", "mailto")

_FILE = re.compile(r"(\{\w+\}|\|\w+\|)([^#]*)(?:#(.*))?", re.DOTALL)
_OTHER = re.compile(r"(?:([A-Za-z][\w+.-]*):)?([^#]*)(?:#(.*))?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Link:
    """A link as it was typed, in its parts."""

    typed: str
    scheme: str  # "city", "{filename}", "https"; empty where nothing was typed
    name: str  # what follows the scheme
    fragment: str  # what follows the #
    file: str = ""  # that it leads to, from the root, if the scheme is one of FILES

    @property
    def collection(self) -> str:
        """Return the collection of the record it leads to, or nothing."""
        return LINKED.get(self.scheme, "")


def parse_link(typed: str, folder: str = "") -> Link:
    """Return the parts of the link *typed* in a file of *folder*; any text has some."""
    match = _FILE.fullmatch(typed) or _OTHER.fullmatch(typed)
    scheme, name, fragment = match.groups() if match else ("", typed, "")
    file = ""
    if scheme in FILES:
        file = posixpath.normpath(posixpath.join(f"/{folder}", unquote(name)))[1:]
    return Link(typed, scheme or "", name, fragment or "", file)
