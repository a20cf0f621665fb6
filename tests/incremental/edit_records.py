"""What editors do to the records of data/, and of host/data/."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random
from typing import Any, Final

import yaml

from plugins.outputs.editors.canonical_yaml import render_record, render_records
from tests.incremental.sites import EditedSite

WORDS: Final = (
    *("river", "île", "Straße", "a & b", "<b>", "it's", '"so"'),
    *("水", "مدينة", "#1", "x: y"),
)
_VALUE = re.compile(r"^( +(?:- )?)(\w+): (?!\|)(\S.*)$")
_ITEM = re.compile(r"^( +- )([a-z][a-z0-9-]+)$")
_KEPT: Final = {"id", "name", "title", "kind", "sources", "country", "languages"}

Record = dict[str, Any]


def files(site: EditedSite) -> list[Path]:
    """Return the files of records, in their order."""
    found = (*site.root.glob("data/*.yaml"), *site.root.glob("host/data/*.yaml"))
    return sorted(path for path in found if path.stem != "site")


def read(path: Path) -> Any:
    """Return what a data file holds under its name, every scalar as a text."""
    return yaml.load(path.read_text("utf-8"), yaml.BaseLoader)[path.stem]  # noqa: S506 - it makes texts only


def write(path: Path, held: Any) -> None:
    """Write what a data file holds, in the one layout."""
    render = render_records if isinstance(held, list) else render_record
    text = render(path.stem, held)
    path.write_text(_unquoted(text), "utf-8", newline="\n")


def _unquoted(text: str) -> str:
    """Return *text* with its numbers as numbers, years aside: they were all texts."""
    return re.sub(
        r": '(-?\d+(?:\.\d+)?|true|false)'$", _number, text, flags=re.MULTILINE
    )


def _number(found: re.Match[str]) -> str:
    is_year = re.fullmatch(r"\d{4}", found[1])
    return found[0] if is_year else f": {found[1]}"


def change_value(random: Random, site: EditedSite) -> str | None:
    """Change a text, a number, a date or a reference."""
    path = random.choice(files(site))
    lines = path.read_text("utf-8").split("\n")
    at = random.randrange(len(lines))
    if found := _VALUE.match(lines[at]):
        head, key, old = found.groups()
        new = _other(random, key, old)
    elif found := _ITEM.match(lines[at]):
        (head, old), key = found.groups(), ""
        new = random.choice([*_ids(site)])
    else:
        return None
    if key == "id" or new == old:
        return None
    lines[at] = f"{head}{key}: {new}" if key else f"{head}{new}"
    path.write_text("\n".join(lines), "utf-8", newline="\n")
    return f"{path.name}:{at + 1}: {key} {old} → {new}"


def _other(random: Random, key: str, old: str) -> str:
    if re.fullmatch(r"\d{4}-\d\d-\d\d", old):
        return f"{old[:8]}{random.randint(1, 28):02}"
    if re.fullmatch(r"-?\d+\.\d+", old):
        return str(round(float(old) + random.uniform(-0.3, 0.3), 2))
    if re.fullmatch(r"\d+", old):
        return str(max(0, int(old) + random.choice((-1, 1, 10))))
    if " " in old or key in ("fr", "en", "es", "name", "publisher"):
        text = f"{old.strip(chr(39) + chr(34))} {random.choice(WORDS)}"
        return "'" + text.replace("'", "''") + "'"
    if key in ("city", "host", "edition", "topic", "source"):
        return "newspaper" if key == "source" else random.choice(("porto", "osaka"))
    return old


def _ids(site: EditedSite) -> list[str]:
    every = (each for path in files(site) for each in read(path))
    return sorted({each["id"] for each in every if not each["id"].isdigit()})


def add_record(random: Random, site: EditedSite) -> str | None:
    """Add one after the pattern of another."""
    path = random.choice(files(site))
    held = read(path)
    if not held:
        return None
    new = dict(random.choice(held))
    number = random.randint(100, 999)
    old = new["id"]
    new["id"] = str(1900 + number % 90) if old.isdigit() else f"{old}-{number}"
    new["geonames"] = str(number)
    if "old" in new:
        new["old"] = f"/old/{number}"
    if "name" in new and isinstance(new["name"], str):
        new["name"] = f"{new['name']} {number}"
    if "geonames" not in random.choice(held):
        del new["geonames"]
    if any(each["id"] == new["id"] for each in held):
        return None
    write(path, [*held, new])
    return f"{path.name}: + {new['id']}"


def remove_record(random: Random, site: EditedSite) -> str | None:
    """Remove one that nothing leads to; sometimes any."""
    path = random.choice(files(site))
    held = read(path)
    if not held:
        return None
    gone = random.choice(held)
    leads = sum(_mentions(each, gone["id"]) for each in _sources(site))
    if leads > 1 and random.random() < 0.9:
        return None
    write(path, [each for each in held if each is not gone])
    return f"{path.name}: - {gone['id']}"


def _sources(site: EditedSite) -> list[Path]:
    return [*site.root.glob("**/*.yaml"), *site.root.glob("**/*.md")]


def _mentions(path: Path, name: str) -> int:
    return len(re.findall(rf"\b{re.escape(name)}\b", path.read_text("utf-8")))


def reorder_records(random: Random, site: EditedSite) -> str | None:
    """Put the records of a file into another order, which says nothing."""
    path = random.choice(files(site))
    head, *entries = re.split(r"(?m)^(?=  - )", path.read_text("utf-8"))
    if len(entries) < 2 or not entries[-1].endswith("\n"):
        return None
    random.shuffle(entries)
    path.write_text(head + "".join(entries), "utf-8", newline="\n")
    return f"{path.name}: another order"


def move_field(random: Random, site: EditedSite) -> str | None:
    """Take a field away from a record, or give it one that another has."""
    path = random.choice(files(site))
    held = read(path)
    if len(held) < 1:
        return None
    one, other = random.choice(held), random.choice(held)
    if more := sorted(other.keys() - one.keys() - {"geonames"}):
        key = random.choice(more)
        one[key] = other[key]
    elif less := sorted(one.keys() - _KEPT):
        key = random.choice(less)
        del one[key]
    else:
        return None
    write(path, held)
    return f"{path.name}: {one['id']}: {'+' if more else '-'} {key}"


def write_otherwise(random: Random, site: EditedSite) -> str | None:
    """Write the same in other signs: comments, empty lines, quotation marks, CRLF."""
    path = random.choice(files(site))
    text = path.read_text("utf-8")
    how = random.choice(("comment", "line", "quote", "end"))
    if how == "comment":
        text = text.replace("  - id:", "  # somebody\n  - id:", 1)
    elif how == "line":
        text = text.replace("\n  - id:", "\n\n  - id:")
    elif how == "quote":
        text = re.sub(r"(?m)^(  +kind: )([a-z-]+)$", r"\1'\2'", text)
    else:
        text = text.replace("\n", "\r\n")
    path.write_bytes(text.encode())
    return f"{path.name}: the same, otherwise ({how})"
