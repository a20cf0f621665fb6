"""What the stylesheet of a host city would ask of another site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from plugins.domain.problem import Problem
from plugins.domain.wording import N_
from plugins.reading.source_text import SourceText, read_source

FILE: Final = "host/host.css"
MOST_STYLES: Final = 1  # mebibyte
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_ELSEWHERE = re.compile(
    r"""(?:\b(?:url|src|image-set)\(|@import)\s*["']?\s*
        (?P<address>(?:[a-z][a-z0-9+.-]*:)?//[^"')\s;]*)""",
    re.IGNORECASE | re.VERBOSE,
)


def style_problems(root: Path) -> Iterator[Problem]:
    """Yield each address of another site in the stylesheet of the host city."""
    path = root / FILE
    if not path.exists():
        return
    typed = read_source(path, root, MOST_STYLES)
    yield from typed.problems
    if typed.source:
        yield from _elsewhere(typed.source)


def _elsewhere(source: SourceText) -> Iterator[Problem]:
    text = _COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), source.text)
    for found in _ELSEWHERE.finditer(text):
        address, before = found["address"], text[: found.start("address")]
        column = len(before) - before.rfind("\n") - 1
        yield Problem(
            "style_stays_on_the_site",
            N_("“{address}” is on another site: pages load nothing from there."),
            source.mark(before.count("\n"), column, len(address)),
            {"address": address},
            N_("Leave it out, or keep the file here, in host/content/images/."),
        )
