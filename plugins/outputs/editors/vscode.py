"""The settings of Visual Studio Code, so that it knows which schema a file has.

A line within the file would say it too, but the web editor does not keep comments.

Source: https://github.com/redhat-developer/vscode-yaml#associating-schemas
"""

from __future__ import annotations

import json
from collections.abc import Iterable

YAML_EXTENSION = "redhat.vscode-yaml"


def render_settings(names: Iterable[str]) -> str:
    """Return ``.vscode/settings.json`` for the files of data/ and host/ of these names.

    A pattern also fits below other folders, tests' among them: what is meant for data/
    takes host/ out.
    """
    schemas: dict[str, list[str]] = {}
    for name in names:
        theirs = "host/site.yaml" if name == "site" else f"host/data/{name}.yaml"
        schemas[f"./schema/{name}.json"] = [f"data/{name}.yaml", f"!{theirs}"]
        schemas[f"./schema/host/{name}.json"] = [theirs]
    settings = {
        "yaml.schemas": schemas,
        "yaml.schemaStore.enable": False,  # nothing is asked of another site
        "yaml.format.enable": False,  # the layout is that of docs/data.md
        "[yaml]": {"editor.tabSize": 2, "editor.insertSpaces": True},
        "files.encoding": "utf8",
        "files.eol": "\n",
        "files.insertFinalNewline": True,
    }
    return json.dumps(settings, ensure_ascii=False, indent=2) + "\n"


def render_extensions() -> str:
    """Return ``.vscode/extensions.json``: what the editor proposes to install."""
    return json.dumps({"recommendations": [YAML_EXTENSION]}, indent=2) + "\n"
