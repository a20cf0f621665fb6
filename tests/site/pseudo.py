"""A language that nobody speaks: every word accented, every text between ⟦ and ⟧.

A word of a page that stands outside the brackets was not translated, but written into
a template or into code.
"""

from __future__ import annotations

import re
from pathlib import Path
from shutil import copy, copytree

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from plugins.tasks.translations import update_catalogs
from tests.building import ROOT

LANGUAGE = "en-XA"

_ACCENTED = str.maketrans("AEIOUYaceinosuyz", "ÅÉÎÖÛÝåçéîñöšûýž")
_KEPT = re.compile(r"(%\(\w+\)s|\{\w*\}|<[^>]*>|&\w+;)")


def pseudo(text: str) -> str:
    """Return *text* accented and between brackets, its tags and placeholders kept."""
    parts = _KEPT.split(text)
    parts[::2] = (part.translate(_ACCENTED) for part in parts[::2])
    return f"⟦{''.join(parts)}⟧"


def write_host(host: Path, scratch: Path) -> None:
    """Make *host* a folder that adds the pseudo-language to a site.

    The words are those that the code and the templates have now, not those that the
    catalogs had when they were last brought up to date.
    """
    site = f"site:\n  languages:\n    - {LANGUAGE}\n    - fr\n    - en\n    - es\n"
    path = host / "translations" / LANGUAGE / "LC_MESSAGES" / "messages.po"
    path.parent.mkdir(parents=True)
    (host / "site.yaml").write_text(site, "utf-8")
    with path.open("wb") as file:
        write_po(file, _translated(_words(scratch)), width=0)


def _words(scratch: Path) -> Catalog:
    """Return every text of the interface, taken from the code and the templates."""
    copytree(ROOT / "plugins", scratch / "plugins")
    copytree(ROOT / "theme/templates", scratch / "theme/templates")
    copy(ROOT / "pyproject.toml", scratch)
    list(update_catalogs(scratch, "en"))
    with (scratch / "theme/translations/en/LC_MESSAGES/messages.po").open("rb") as file:
        return read_po(file)


def _translated(words: Catalog) -> Catalog:
    """Return *words* in the pseudo-language, but for those of addresses."""
    for message in words:
        if not message.id or message.context == "address":
            continue
        many = isinstance(message.id, tuple)
        message.string = tuple(map(pseudo, message.id)) if many else pseudo(message.id)
    return words
