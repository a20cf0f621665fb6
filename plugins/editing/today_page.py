"""The page of what to do today, for a terminal or for a forge."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import Final, get_args

from plugins.domain.wording import N_
from plugins.editing.today import Item, Kind, Reader

MOST: Final = 5  # things of one kind that are shown: it is one page
_TITLE: Final = N_("What to do today, {day}")
_NOTHING: Final = N_("Nothing: everything is in order.")
_MORE: Final = N_("and {count} more; to see all: {command}")
_ALL: Final = "python3 tasks.py today --all"
HEADINGS: Final[Mapping[Kind, str]] = {
    "mistake": N_("Mistakes: nothing is published before they are mended"),
    "expiring": N_("What is about to expire"),
    "unreported": N_("Editions that are over, and that nobody tells of"),
    "link": N_("Links that lead nowhere"),
    "outdated": N_("Translations to read again: the original has changed"),
    "missing": N_("Texts to translate"),
    "picture": N_("Pictures without a description"),
    "warning": N_("What is odd"),
    "figure": N_("Figures older than a year"),
    "document": N_("Documents in preparation"),
}
_ORDER: Final[tuple[Kind, ...]] = get_args(Kind)


def render_text(
    items: Iterable[Item], today: date, reader: Reader, most: int = MOST
) -> str:
    """Return the page for a terminal: *most* things of each kind."""
    lines = [reader.says(_TITLE, day=reader.formats.day(today))]
    for heading, shown, more in _sections(items, reader, most):
        lines += ["", heading]
        for item in shown:
            lines += [f"  • {item.says}", f"    → {item.open}"]
        lines += [f"    {more}"] if more else []
    return "\n".join(lines if len(lines) > 1 else [*lines, "", _none(reader)])


def render_markdown(
    items: Iterable[Item], today: date, reader: Reader, most: int = MOST
) -> str:
    """Return the page as Markdown, for the summary of a job that runs by itself."""
    lines = [f"# {reader.says(_TITLE, day=reader.formats.day(today))}"]
    for heading, shown, more in _sections(items, reader, most):
        lines += ["", f"## {heading}", ""]
        lines += [f"* {_plain(item.says)}\n  → `{item.open}`" for item in shown]
        lines += [f"* {more}"] if more else []
    return "\n".join(lines if len(lines) > 1 else [*lines, "", _none(reader)])


def _sections(
    items: Iterable[Item], reader: Reader, most: int
) -> Iterator[tuple[str, list[Item], str]]:
    """Yield each heading with its number, what is shown, and what is not."""
    found = sorted(items, key=lambda item: _ORDER.index(item.kind))
    for kind, group in groupby(found, key=lambda item: item.kind):
        of_kind = list(group)
        heading = f"{reader.says(HEADINGS[kind])} ({len(of_kind)})"
        left = len(of_kind) - most
        more = reader.says(_MORE, count=str(left), command=_ALL) if left > 0 else ""
        yield heading, of_kind[:most], more


def _none(reader: Reader) -> str:
    return reader.says(_NOTHING)


def _plain(text: str) -> str:
    """Return *text* so that Markdown shows it as it is."""
    return "".join(f"\\{sign}" if sign in "\\`*_<>[]#|" else sign for sign in text)
