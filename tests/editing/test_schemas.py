"""What other editors are told, all in all; tests/test_schemas.py tries the files."""

from plugins.editing.schemas import FILES, schema_files, speech
from plugins.outputs.editors.data_reference import SUBJECTS
from plugins.reading.validation import salvaged
from tests.building import ROOT

EXAMPLES = {
    name: salvaged(model, {"id": "x"} if "id" in model.model_fields else {})
    for name, model in SUBJECTS.items()
}


def test_every_file_of_data_has_two_schemas():
    """One for data/, one for what a host city puts over it."""
    paths = {path for path, _ in schema_files(ROOT, EXAMPLES)}

    assert {f"schema/{name}.json" for name in FILES} < paths
    assert {f"schema/host/{name}.json" for name in FILES} < paths
    assert {path for path in paths if path.startswith(".vscode/")} == {
        ".vscode/settings.json",
        ".vscode/extensions.json",
    }


def test_speech_has_the_site_s_words():
    """French comes from its catalog, English from the models."""
    assert {"fr": "Ville", "en": "City", "es": "Ciudad"} == speech(ROOT).said("City")
