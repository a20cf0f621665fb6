"""What a build made, or why it made nothing, in the words of who runs it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from gettext import NullTranslations
from pathlib import PureWindowsPath

from plugins.domain.audit import Audit
from plugins.domain.wording import N_
from plugins.outputs.publishing.budgets import Overrun
from plugins.outputs.publishing.link_check import Fault
from plugins.outputs.publishing.storage import Change

_BUILT = N_(
    "{pages} pages in {languages} languages ({codes}): "
    "{written} files written, {unchanged} unchanged, {removed} removed, in"
)
_DEAD = N_("{page} links to {target}, which is not on the site.")
_TWICE = N_("{page} has two places called “{target}”.")
_TAKEN = N_("Two pages have the same address: {page}")
_EXPIRED = N_(
    "data/site.yaml: the security contact expired on {day}: the site has none. "
    "See whether it is still right, then write the day."
)
_UNSET = N_("{file} has no PDF: no font of this computer has {signs}.")
_UNPRINTED = N_(
    "{file} has no PDF: its picture {picture} cannot be printed. "
    "PNG, JPEG, GIF, WebP and SVG can, if they are whole."
)
_UNSTYLED = N_("{file}, line {line}: this cannot be read as CSS ({why}).")
_TO_BE_DONE = N_(
    "data/audits.yaml: the audit “{id}” is to be done again by {day}: "
    "the statements of the site rest on it."
)
_WHY = N_("why: {page}")
_STOPPED = N_("Nothing was published.")


_IN_CSS = re.compile(
    r"(?:Bundling failed: )?(?P<why>.*?)(?: at (?P<file>.*):(?P<line>\d+):\d+)?",
    re.DOTALL,
)  # what lightningcss says; it counts lines from 0
_FEW = 12  # signs that a report names


def render_change(
    change: Change,
    files: Iterable[str],
    languages: Sequence[str],
    catalog: NullTranslations,
) -> str:
    """Return the line that ends a build, up to the name of its folder."""
    return catalog.gettext(_BUILT).format(
        pages=sum(path.endswith(".html") for path in files),
        languages=len(languages),
        codes=", ".join(languages),
        written=change.written,
        unchanged=change.unchanged,
        removed=change.removed,
    )


def render_taken(path: str, catalog: NullTranslations) -> str:
    """Return that two pages would be the file *path*, and nothing was published."""
    sentence = catalog.gettext(_TAKEN).format(page=path.removesuffix("index.html"))
    return f"{sentence}\n{catalog.gettext(_STOPPED)}"


def render_expired(day: date, catalog: NullTranslations) -> str:
    """Return that security.txt is left out since *day*."""
    return catalog.gettext(_EXPIRED).format(day=day.isoformat())


def render_unstyled(file: str, said: str, catalog: NullTranslations) -> str:
    """Return what lightningcss *said* of a stylesheet, and that nothing came of it.

    The *file* is that which was read. Another that it imports may be at fault: it is
    named where its path is one of this project.
    """
    found = _IN_CSS.fullmatch(said)
    why, named, line = found.group("why", "file", "line") if found else (said, "", 0)
    place = int(line or 0) + 1
    is_ours = named and not PureWindowsPath(named).root  # nor that of another system
    values = {"file": named if is_ours else file, "line": place, "why": why}
    sentence = catalog.gettext(_UNSTYLED).format_map(values)
    return f"{sentence}\n{catalog.gettext(_STOPPED)}"


def render_unset(file: str, signs: Iterable[str], catalog: NullTranslations) -> str:
    """Return that a text has no PDF, for want of a font with these *signs*."""
    few = " ".join(sorted(signs)[:_FEW])
    return catalog.gettext(_UNSET).format(file=file, signs=few)


def render_unprinted(file: str, picture: str, catalog: NullTranslations) -> str:
    """Return that a text has no PDF, because of its *picture*."""
    return catalog.gettext(_UNPRINTED).format(file=file, picture=picture)


def render_expiring(audits: Iterable[Audit], catalog: NullTranslations) -> str:
    """Return a sentence for each of the *audits*, which are soon to be done again."""
    says = catalog.gettext(_TO_BE_DONE)
    return "".join(
        f"{says.format(id=each.id, day=each.valid_until.isoformat())}\n"
        for each in audits
    )


def render_faults(found: Iterable[Fault], catalog: NullTranslations) -> str:
    """Return a sentence for each fault, and that nothing was published."""
    lines = [
        catalog.gettext(_TWICE if fault.is_duplicate else _DEAD).format(
            page=fault.page, target=fault.target
        )
        for fault in found
    ]
    return "\n".join([*lines, catalog.gettext(_STOPPED)])


def render_overruns(found: Collection[Overrun], catalog: NullTranslations) -> str:
    """Return a sentence for each overrun, why there are budgets, and what followed."""
    lines = [catalog.gettext(one.says).format_map(one.values) for one in found]
    why = catalog.gettext(_WHY).format(page="docs/budgets.md")
    stopped = [catalog.gettext(_STOPPED)] if any(one.stops for one in found) else []
    return "\n".join([*lines, f"   = {why}", *stopped])
