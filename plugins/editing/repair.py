"""Put right what a machine can in one file, and say what was done.

What the file says stays as it is: where it can be read, it is read alike before and
after. Where only a person knows what was meant, nothing is changed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from gettext import NullTranslations
from pathlib import Path
from typing import Final

from plugins.domain.wording import N_
from plugins.editing.changed_lines import Change
from plugins.editing.yaml_repair import YamlRepair
from plugins.reading.data_file import MOST_DATA
from plugins.reading.source_text import BYTE_ORDER_MARK
from plugins.reading.stray_files import content_files, data_files

_TEXTS: Final = frozenset([".yaml", ".md"])
_LARGEST: Final = MOST_DATA * 1024 * 1024  # bytes
_FENCE: Final = "---"
_SIGNS: Final = frozenset("«»“”„‘’–—…€°·•№¿¡×§\u00a0")  # beside letters, in a text
_UTF_16: Final = b"\xff\xfe", b"\xfe\xff"

_ENCODING = N_(
    "It is saved in UTF-8 now; it was {encoding}. Are these letters right? {letters}"
)
_MARK = N_("The invisible mark at the beginning (BOM) is gone.")
_ENDS = N_("The lines end as everywhere now (LF).")
_LAST = N_("The last line has its end.")


@dataclass(frozen=True, slots=True)
class Repaired:
    """The text of a file, and what was changed in it."""

    text: str
    changes: tuple[Change, ...]


def repair_site(root: Path) -> dict[str, Repaired]:
    """Return the files of the site in which something can be put right."""
    found = {}
    for name in (*data_files(root), *content_files(root), "host/site.yaml"):
        path = root / name
        if path.suffix not in _TEXTS or not path.is_file():
            continue
        raw = path.read_bytes()
        new = repaired(raw, name)
        if new and new.text.encode() != raw:
            found[name] = new
    return found


def told_repairs(
    repairs: Mapping[str, Repaired], catalog: NullTranslations
) -> list[str]:
    """Return a line for each change: its file, its line, and what it is."""
    return [
        f"{name}:{change.line}: "
        + catalog.gettext(change.says).format_map(change.values)
        for name, new in repairs.items()
        for change in new.changes
    ]


def repaired(raw: bytes, name: str) -> Repaired | None:
    """Return the file *name* put right; None if it is no text, or too large."""
    found = _decoded(raw) if len(raw) <= _LARGEST else None
    if found is None:
        return None
    text, changes = found
    if BYTE_ORDER_MARK in text[:1]:
        text = text[1:]
        changes.append(Change(1, _MARK))
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        changes.append(Change(1, _ENDS))
    if text.strip() and not text.endswith("\n"):
        text += "\n"
        changes.append(Change(text.count("\n"), _LAST))
    lines, first = _yaml_of(text, name)
    if lines:
        root = "" if name.endswith(".md") else name.rpartition("/")[2][: -len(".yaml")]
        new = YamlRepair(root, lines)
        new.run()
        changes += [replace(each, line=each.line + first) for each in new.changes]
        kept = text.split("\n")
        kept[first : first + len(lines)] = new.lines
        text = "\n".join(kept)
    last = max(1, text.count("\n"))  # some lines may be gone
    placed = (replace(each, line=min(each.line, last)) for each in changes)
    return Repaired(text, tuple(placed))


def _decoded(raw: bytes) -> tuple[str, list[Change]] | None:
    try:
        return raw.decode("utf-8"), []
    except UnicodeDecodeError:
        encoding = "UTF-16" if raw.startswith(_UTF_16) else "Windows-1252"
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        return None
    letters = sorted({sign for sign in text if not sign.isascii()})
    is_sure = all(sign.isalpha() or sign in _SIGNS for sign in letters)
    if encoding != "UTF-16" and not is_sure:
        return None  # it is another encoding still
    shown = " ".join(sign for sign in letters if sign.isalpha())
    return text, [Change(1, _ENCODING, {"encoding": encoding, "letters": shown})]


def _yaml_of(text: str, name: str) -> tuple[list[str], int]:
    """Return the lines of YAML in *text*, and how many are above them."""
    lines = text.split("\n")[:-1]
    if not name.endswith(".md"):
        return lines, 0
    fences = [at for at, line in enumerate(lines) if line.strip() == _FENCE]
    if len(fences) < 2 or any(map(str.strip, lines[: fences[0]])):  # noqa: PLR2004 - one above, one below
        return [], 0
    return lines[fences[0] + 1 : fences[1]], fences[0] + 1
