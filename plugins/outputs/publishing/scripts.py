"""Scripts as they are published: named by their content, and without comments."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from plugins.outputs.publishing.fingerprint import fingerprinted

_COMMENT = re.compile(r"^ */\*\*(?:(?!\*/).)*\*/\n", re.MULTILINE | re.DOTALL)
_IMPORT = re.compile(r'(?<=")\./([\w-]+\.js)(?=")')


def published_scripts(texts: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Return (path, text) of each script by its name; none imports itself.

    A script imports another by its plain name, ``"./search-words.js"``, and finds it
    under the one made from its content.
    """
    done: dict[str, tuple[str, str]] = {}

    def published(name: str) -> tuple[str, str]:
        if name not in done:
            bare = _COMMENT.sub("", texts[name])
            text = _IMPORT.sub(lambda found: f"./{file_of(found[1])}", bare)
            done[name] = fingerprinted(f"theme/{name}", text), text
        return done[name]

    def file_of(name: str) -> str:
        return PurePosixPath(published(name)[0]).name

    return {name: published(name) for name in sorted(texts)}
