"""The rules as docs/checks.md tells them, in one language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_AREA: Final = re.compile(r"^\* ([^:\n]+?) ?: (\[.*)$", re.MULTILINE)
_NAME: Final = re.compile(r"\[(\w+)\]")


@dataclass(frozen=True, slots=True)
class RuleBook:
    """What a page says of each rule, and in which areas they are."""

    areas: Mapping[str, tuple[str, ...]]  # names of rules, by area
    sections: Mapping[str, str]  # Markdown, by name


def read_rule_book(page: Path) -> RuleBook:
    """Return what *page* tells."""
    head, *sections = page.read_text("utf-8").split("\n## ")
    areas = {area: tuple(_NAME.findall(names)) for area, names in _AREA.findall(head)}
    parted = (section.partition("\n") for section in sections)
    return RuleBook(areas, {name: text.strip() for name, _, text in parted})
