"""What editors need, published as it stands in the repository."""

from __future__ import annotations

from types import SimpleNamespace

from plugins.outputs.publishing.finished_site import FinishedSite
from plugins.web_editor import WebEditorGenerator


def test_schemas_keep_their_place(tmp_path):
    """/schema/host/cities.json is that file, and finds its neighbour."""
    (tmp_path / "schema/host").mkdir(parents=True)
    (tmp_path / "schema/host/cities.json").write_text("{}")
    site = FinishedSite()
    generator = SimpleNamespace(
        context={"FINISHED_SITE": site}, settings={"PATH": str(tmp_path)}
    )
    WebEditorGenerator.generate_context(generator)

    assert {"schema/host/cities.json": "{}"} == site.files
