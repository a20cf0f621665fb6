"""What editors need, published as it stands in the repository."""

from __future__ import annotations

from gettext import NullTranslations
from types import SimpleNamespace

from plugins.web_editor import NOWHERE_TO_SAVE, WebEditorGenerator
from tests.finished import empty_site
from tests.views.sample import speaker


def test_schemas_keep_their_place(tmp_path):
    """/schema/host/cities.json is that file, and finds its neighbour."""
    (tmp_path / "schema/host").mkdir(parents=True)
    (tmp_path / "schema/host/cities.json").write_text("{}")
    site = empty_site()
    generator = SimpleNamespace(
        context={"FINISHED_SITE": site}, settings={"PATH": str(tmp_path)}
    )
    WebEditorGenerator.generate_context(generator)

    assert {"schema/host/cities.json": "{}"} == site.files


def test_a_published_site_says_why_it_has_no_web_editor(capsys, tmp_path):
    """In one line; at home nothing is said, since nothing is missing there."""
    for publish, nowhere in ((True, NOWHERE_TO_SAVE), (False, "")):
        generator = SimpleNamespace(
            context={"NETWORK": speaker("fr").network},
            settings={
                "WEB_EDITOR": True,
                "FROM_DISK": False,
                "PUBLISH": publish,
                "CACHE_PATH": str(tmp_path),
                "REPORT_CATALOG": NullTranslations(),
            },
        )
        WebEditorGenerator.generate_output(generator, None)

        assert nowhere == capsys.readouterr().err.strip()
