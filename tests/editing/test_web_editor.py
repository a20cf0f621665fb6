"""The files of the web editor, from a package as small as can be."""

import json

import pytest

from plugins.editing import web_editor
from plugins.editing.web_editor import config_in, fixed_files, page_in
from tests.building import ROOT
from tests.views.sample import speaker


@pytest.fixture
def package(tmp_path, monkeypatch):
    """A package whose script needs no change."""
    monkeypatch.setattr(web_editor, "same_origin", lambda text, place: text + place)
    for name in ("sveltia-cms.js", "schema.json", "LICENSE.txt", "locales/fr.json"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("…", "utf-8")
    return tmp_path


def test_files_are_below_admin(package):
    """The licence comes along; the schema of the configuration does not."""
    files = dict(fixed_files(package, "/inmc"))

    assert {
        "admin/sveltia-cms-0.221.1.js",
        "admin/sveltia-cms-LICENSE.txt",
        "admin/locales/fr.json",
    } == files.keys()
    assert "…/inmc/admin" == files["admin/sveltia-cms-0.221.1.js"]


def test_configuration_speaks_the_language_of_its_page():
    """Each language has its own, since the editor knows one set of labels."""
    site = speaker("fr").network.site
    labels = {
        language: json.loads(config_in(language, site, ROOT))["collections"][0]["label"]
        for language in ("fr", "en", "es")
    }

    assert "/admin/fr/config.json" == page_in("fr").config
    assert {
        "fr": "Communiqués de presse",
        "en": "Press releases",
        "es": "Comunicados de prensa",
    } == labels
