"""Real records, written as people write them: in any order, quoted and indented so."""

from __future__ import annotations

import json
import random
from pathlib import Path

from plugins.domain.network import COLLECTIONS
from plugins.reading.source_text import SourceText
from plugins.reading.yaml_tree import read_tree

ROOT = Path(__file__).parents[2]


def records(name: str) -> list:
    """Return the records of data/ under *name*, each scalar as it is typed."""
    lines = (ROOT / f"data/{name}.yaml").read_text("utf-8").splitlines()
    return read_tree(SourceText("", tuple(lines))).value[name]


def messy(name: str, seed: int) -> str:
    """Return a few records of *name* in a layout of chance."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    chosen = chance.sample(records(name), k=min(3, len(records(name))))
    return "\n".join([f"{name}:", *_items(chosen, 0, chance), ""])


def _items(items: list, column: int, chance: random.Random) -> list[str]:
    at = column + chance.choice([0, 2, 3])
    lines = []
    for item in items:
        if chance.random() < 0.2:
            lines.append(f"{' ' * at}# a remark")
        gap = chance.choice([1, 1, 3])
        [first, *rest] = _block(item, at + 1 + gap, chance)
        lines += [f"{' ' * at}-{' ' * gap}{first.lstrip()}", *rest]
    return lines


def _block(value: object, column: int, chance: random.Random) -> list[str]:
    if isinstance(value, dict):
        pairs = list(value.items())
        chance.shuffle(pairs)
        return [line for pair in pairs for line in _field(*pair, column, chance)]
    return [" " * column + _scalar(str(value), chance)]


def _field(name: str, value: object, column: int, chance: random.Random) -> list[str]:
    head = f"{' ' * column}{name}:"
    if isinstance(value, list):
        if all(isinstance(item, str) for item in value) and chance.random() < 0.5:
            inner = ", ".join(json.dumps(item, ensure_ascii=False) for item in value)
            return [f"{head} [{inner}]"]
        return [head, *_items(value, column, chance)]
    if isinstance(value, dict):
        return [head, *_block(value, column + chance.choice([1, 2, 4]), chance)]
    return [f"{head}{' ' * chance.choice([1, 3])}{_scalar(str(value), chance)}  "]


def _scalar(text: str, chance: random.Random) -> str:
    """Return *text* quoted in one way or another."""
    single = "'" + text.replace("'", "''") + "'"
    return chance.choice([json.dumps(text, ensure_ascii=False), single])


NAMES = sorted(COLLECTIONS)
