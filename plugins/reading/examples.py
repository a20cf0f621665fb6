"""The examples of the components, as the folder of the templates holds them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from plugins.domain.component import Component, Example

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml, if it is there


def read_components(folder: Path) -> Iterator[Component]:
    """Yield each component of *folder* that has examples, by name."""
    for file in sorted(folder.glob("*.yaml")):
        text = file.read_text("utf-8")
        guide: dict[str, Any] = yaml.load(text, _Loader)  # noqa: S506 - both are safe
        yield Component(
            name=file.stem,
            params=tuple((param["name"], param["is"]) for param in guide["params"]),
            examples=tuple(
                Example(each["name"], each.get("lang", "en"), each["html"])
                for each in guide["examples"]
                if each["html"]
            ),
        )


def read_stylesheet(folder: Path) -> dict[str, str]:
    """Return the text of each stylesheet of *folder*, by its path in it."""
    return {
        file.relative_to(folder).as_posix(): file.read_text("utf-8")
        for file in sorted(folder.rglob("*.css"))
    }
