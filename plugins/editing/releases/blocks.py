"""A text as its headings, paragraphs and items, whatever file it came from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

Kind = Literal["heading", "paragraph", "item"]

_SPACES = re.compile(r"\s+")
_SPECIAL = re.compile(r"([\\`<]|(?<=\s)_|_(?=\s|$))")
_TAKEN_FOR_A_SIGN = re.compile(r"^(\d*)([.)](?<=\d.)(?=\s)|[#>]|[+*-](?=\s))")
_LEVELS: Final = "##"


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph or an item of a list; its text is on one line."""

    kind: Kind
    text: str


def block(kind: Kind, text: str) -> Block:
    """Return a block with its *text* on one line."""
    return Block(kind, _SPACES.sub(" ", text).strip())


def render_body(blocks: Sequence[Block]) -> str:
    """Return *blocks* as Markdown in the house layout, with a blank line between."""
    lines: list[str] = []
    above = ""
    for each in blocks:
        if lines and not (each.kind == above == "item"):
            lines.append("")
        lines.append(_rendered(each))
        above = each.kind
    return "\n".join([*lines, ""])


def _rendered(each: Block) -> str:
    text = _SPECIAL.sub(r"\\\1", each.text)
    if each.kind == "heading":
        return f"{_LEVELS} {text.rstrip(' :')}"
    text = _TAKEN_FOR_A_SIGN.sub(r"\1\\\2", text)
    return f"* {text}" if each.kind == "item" else text


def filled(blocks: Iterable[Block]) -> list[Block]:
    """Return the *blocks* that hold anything to read."""
    return [each for each in blocks if re.search(r"\w", each.text)]
