"""Writes a plain site as each peer wants it, beside the peer's own templates."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import yaml

from benchmarks.plain_site import PlainSite, Text

PEERS: Final = Path(__file__).parent / "peers"
SHARD: Final = 5_000
"""Lists and mappings of a file: Hugo refuses a file of more than some 10,000."""


def write_peer_input(site: PlainSite, peer: str, folder: Path) -> None:
    """Write into *folder* all that *peer* makes the pages of *site* from."""
    shutil.copytree(PEERS / peer, folder)
    for name, records in site.records.items():
        (folder / "data" / name).mkdir(parents=True)
        for number, part in enumerate(shards(records)):
            path = folder / f"data/{name}/{number:03}.yaml"
            path.write_text(render_yaml(part), "utf-8", newline="\n")
    settings = {
        "base": site.base,
        "chrome": site.chrome,
        "lists": site.lists,
        "words": site.words,
    }
    text = json.dumps(settings, ensure_ascii=False, indent=1)
    (folder / "data/site.json").write_text(text, "utf-8", newline="\n")
    for text_file in site.texts:
        name, text = TEXTS[peer](text_file)
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")


def hugo_text(text: Text) -> tuple[str, str]:
    """Return the name and the content of a text's file for Hugo."""
    head = {"url": text.head["address"], "layout": layout_of(text), **text.head}
    del head["address"]
    return _with_head(text, head)


def eleventy_text(text: Text) -> tuple[str, str]:
    """Return the name and the content of a text's file for Eleventy."""
    kind = layout_of(text)
    head = {"language": text.language, "id": text.id, "kind": kind, **text.head}
    head["permalink"] = f"{head.pop('address')}index.html"
    return _with_head(text, head)


def pelican_text(text: Text) -> tuple[str, str]:
    """Return the name and the content of a text's file for Pelican."""
    head = {"slug": text.id, "lang": text.language, **text.head}
    address = text.head["address"]
    start = "/" if text.language == "fr" else f"/{text.language}/"  # its subsite's
    head["save_as"] = f"{address.removeprefix(start)}index.html"
    head["url"] = address.removeprefix(start)
    head["related"] = json.dumps(text.head.get("related", []), ensure_ascii=False)
    lines = "".join(f"{name}: {value}\n" for name, value in head.items())
    return _name_of(text), f"{lines}\n{text.body.lstrip()}"


TEXTS: Final[Mapping[str, Callable[[Text], tuple[str, str]]]] = {
    "hugo": hugo_text,
    "eleventy": eleventy_text,
    "pelican": pelican_text,
}


def layout_of(text: Text) -> str:
    """Return what *text* is laid out as: only a release has a date."""
    return "release" if "date" in text.head else "text"


def _with_head(text: Text, head: dict[str, Any]) -> tuple[str, str]:
    return _name_of(text), f"---\n{render_yaml(head)}---\n{text.body}"


def _name_of(text: Text) -> str:
    folder = "press" if layout_of(text) == "release" else "pages"
    return f"content/{folder}/{text.id}.{text.language}.md"


def shards(records: Sequence[Any]) -> Iterator[list[Any]]:
    """Yield *records* in parts that Hugo takes as files."""
    part: list[Any] = []
    nested = 0
    for record in records:
        more = count_nested(record)
        if part and nested + more > SHARD:
            yield part
            part, nested = [], 0
        part.append(record)
        nested += more
    if part:
        yield part


def count_nested(data: Any) -> int:  # noqa: ANN401 - whatever YAML can say
    """Return how many lists and mappings there are in *data*, itself one of them."""
    if isinstance(data, dict):
        return 1 + sum(map(count_nested, data.values()))
    return 1 + sum(map(count_nested, data)) if isinstance(data, list) else 0


def render_yaml(data: Any) -> str:  # noqa: ANN401 - whatever YAML can say
    """Return *data* as YAML, one value a line."""
    return str(
        yaml.dump(
            data,
            Dumper=yaml.CSafeDumper,
            allow_unicode=True,
            sort_keys=False,
            width=10_000,
        )
    )
