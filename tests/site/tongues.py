"""Languages that nobody has translated the interface into yet, to try the pages in.

Each text of the interface becomes words of the language, as long as a translation
would be; each form of a plural tells which it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from shutil import copy, copytree

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from plugins.tasks.translations import update_catalogs
from tests.building import ROOT

TONGUES = {
    "ar": "المدن شبكة العالم التعاون بين في التنمية المستدامة لقاء من الشركاء إلى",
    "de": "Städtenetzwerk der Zusammenarbeit Nachhaltigkeitsberichterstattung und "
    "Bürgermeister über Veröffentlichungen in Gastgeberstadt zu Mitgliedschaft",
    "ja": "都市 ネットワーク の 国際 会議 持続可能 な 開発 について 加盟 および 報告書",
    "pl": "współpraca międzynarodowa w miast przedsiębiorstwa i zrównoważony rozwój "
    "społeczności z gospodarze Zgromadzenie na stowarzyszenie",
}
"""Words of each language, long and short: its signs, and how its lines break."""

LENGTH = {"ar": 0.9, "de": 1.35, "ja": 0.5, "pl": 1.2}
"""How long a text is, compared with English; for a short one, German doubles it."""

_SHORT = 12  # characters
_KEPT = re.compile(r"(%\(\w+\)s|\{\{?\w*\}\}?|<[^>]*>|&\w+;)")
_LETTERS = re.compile(r"[^\W\d_](?:.*[^\W\d_])?", re.DOTALL)


def add_tongues(root: Path, scratch: Path, tags: Iterable[str] = TONGUES) -> None:
    """Make the site of *root* speak the languages *tags*; the words are those of now.

    A folder *scratch* holds the plugins and the templates that have them.
    """
    languages = [*tags, "fr", "en", "es"]
    host = root / "host"
    host.mkdir(exist_ok=True)
    lines = "".join(f"    - {tag}\n" for tag in languages)
    (host / "site.yaml").write_text(f"site:\n  languages:\n{lines}", "utf-8")
    for tag in tags:
        list(update_catalogs(scratch, tag))
        name = f"{tag}/LC_MESSAGES/messages.po"
        with (scratch / "theme/translations" / name).open("rb") as file:
            catalog = read_po(file)
        path = host / "translations" / name
        path.parent.mkdir(parents=True)
        with path.open("wb") as file:
            write_po(file, _spoken(catalog, tag), width=0)


def words_of(scratch: Path) -> Path:
    """Return *scratch*, made to hold all that has words: the code and the templates."""
    copytree(ROOT / "plugins", scratch / "plugins")
    copytree(ROOT / "theme/templates", scratch / "theme/templates")
    copy(ROOT / "pyproject.toml", scratch)
    return scratch


def form(number: int) -> str:
    """Return what tells the form of a plural: ``¹``, ``²``…"""
    return "¹²³⁴⁵⁶"[number]


def _spoken(catalog: Catalog, tag: str) -> Catalog:
    """Return *catalog* in the language *tag*, but for the words of addresses."""
    words = _endless(TONGUES[tag].split())
    for message in catalog:
        if not message.id or message.context == "address":
            continue
        if isinstance(message.id, tuple):
            message.string = tuple(
                _said(message.id[-1], tag, words) + form(number)
                for number in range(catalog.num_plurals)
            )
        else:
            message.string = _said(message.id, tag, words)
    return catalog


def _endless(words: list[str]) -> Iterator[str]:
    return (words[number % len(words)] for number in count())


def _said(text: str, tag: str, words: Iterator[str]) -> str:
    """Return words of *tag* in place of those of *text*, with its placeholders."""
    parts = _KEPT.split(text)
    for at in range(0, len(parts), 2):
        whole = parts[at].replace("(", "").replace(")", "")  # no half of a pair
        parts[at] = _LETTERS.sub(lambda match: _line(match[0], tag, words), whole)
    return "".join(parts)


def _line(text: str, tag: str, words: Iterator[str]) -> str:
    factor = LENGTH[tag] * (1.5 if tag == "de" and len(text) <= _SHORT else 1)
    between = "" if tag == "ja" else " "
    line = next(words)
    while len(line) < len(text) * factor:
        line += between + next(words)
    return line
