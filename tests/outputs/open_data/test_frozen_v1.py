"""What v1 of the open data promised is still there, under its name and of its kind.

``BLESS=1 pytest tests/outputs/open_data`` adds what is new to frozen_v1.txt;
nothing ever takes a line out of it. A line that is no longer true breaks a promise:
it needs /api/v2/, beside the first.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

FROZEN = Path(__file__).with_name("frozen_v1.txt")
KINDS_OF_VALUE = ("type", "format", "pattern", "$ref")


@pytest.fixture(name="now", scope="module")
def now_(open_texts):
    """Each promise that the files of today keep, as a line."""
    files = {path: open_texts[path] for path in open_texts.makers}
    found = {f"file {path}" for path in files if "/" not in path}
    for path, text in files.items():
        if path.startswith("schemas/"):
            found |= {f"{path} {line}" for line in promised(json.loads(text))}
        elif path.endswith(".csv"):
            header = text.partition("\r\n")[0].split(",")
            found |= {f"{path} {column}" for column in header}
    return found


def promised(schema):
    """Yield what is promised of each member of each object of *schema*."""
    objects = {"": schema} | {f"{name}.": one for name, one in schema["$defs"].items()}
    for owner, described in objects.items():
        needed = described.get("required", ())
        for name, member in described.get("properties", {}).items():
            yield f"{owner}{name} is {kind_of(member)}"
            yield from (f"{owner}{name} may be {word}" for word in words_of(member))
            if name in needed:
                yield f"{owner}{name} is always there"


def kind_of(member):
    """Return the kind of a value, in a few words."""
    if "items" in member:
        return f"a list of {kind_of(member['items'])}"
    found = [member[name] for name in KINDS_OF_VALUE if name in member]
    return " ".join(found) or str(member.get("const"))


def words_of(member):
    """Return the words that a value may be, if they are only a few."""
    return member.get("items", member).get("enum", ())


def test_promises_are_kept(now):
    """No file, column or field was renamed, removed, or holds another kind of value."""
    frozen = FROZEN.read_text("utf-8").splitlines() if FROZEN.exists() else []
    if os.environ.get("BLESS"):
        frozen = sorted({*frozen, *now})
        FROZEN.write_text("".join(f"{line}\n" for line in frozen), "utf-8")

    assert [] == sorted(set(frozen) - now)


def test_everything_is_promised(now):
    """What is published is frozen from its first day on."""
    assert [] == sorted(now - set(FROZEN.read_text("utf-8").splitlines()))
