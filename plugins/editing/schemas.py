"""Every file that tells other editors what the files of data/ hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from plugins.domain.network import COLLECTIONS
from plugins.domain.site import Site
from plugins.domain.values import Model
from plugins.outputs.editors.choices import EDITORS_WORDS
from plugins.outputs.editors.data_schema import render_data_schema, render_host_schema
from plugins.outputs.editors.forms import Speech
from plugins.outputs.editors.vscode import render_extensions, render_settings
from plugins.reading.catalogs import read_catalogs
from plugins.views.words import WORDS

FOLDER = "schema"
LANGUAGES = "fr", "en", "es"  # that every schema speaks, in this order
FILES: Mapping[str, type[Model]] = {"site": Site, **COLLECTIONS}
"""The model of each file of data/, by its name."""


def speech(root: Path, languages: tuple[str, ...] = LANGUAGES) -> Speech:
    """Return the words for editors in *languages*, from the catalogs below *root*."""
    return Speech(read_catalogs(root, languages), {**WORDS, **EDITORS_WORDS})


def schema_files(
    root: Path, examples: Mapping[str, Model]
) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of each file, with *examples* by their name."""
    said = speech(root)
    for name, model in FILES.items():
        yield f"{FOLDER}/{name}.json", render_data_schema(name, examples[name], said)
        yield f"{FOLDER}/host/{name}.json", render_host_schema(name, model, said)
    yield ".vscode/settings.json", render_settings(FILES)
    yield ".vscode/extensions.json", render_extensions()
