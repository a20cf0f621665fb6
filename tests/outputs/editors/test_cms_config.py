"""The configuration of the web editor, and what makes its saves small."""

import json

import pytest

from plugins.checks.versions_of_a_text_agree import SAME
from plugins.domain.network import COLLECTIONS
from plugins.outputs.editors.cms_backend import AT_HOME
from plugins.outputs.editors.cms_config import render_cms_config


@pytest.fixture
def config(french_form):
    return json.loads(render_cms_config(french_form, dict(AT_HOME), SAME))


def collection(config, name):
    return next(each for each in config["collections"] if each["name"] == name)


def test_every_file_of_data_can_be_edited(config):
    """Each under its root key, which is its name."""
    files = collection(config, "data")["files"]

    assert {*COLLECTIONS, "site"} == {file["name"] for file in files}
    for file in files:
        assert f"data/{file['name']}.yaml" == file["file"]
        assert [file["name"]] == [field["name"] for field in file["fields"]]


def test_what_is_empty_is_left_out(config):
    """Else a save would write an empty place into every record."""
    assert config["output"]["omit_empty_optional_fields"] is True


def test_a_release_may_begin_in_one_language(config):
    """The others are written later, side by side, one file each."""
    assert "default" == config["i18n"]["initial_locales"]
    assert "multiple_files" == config["i18n"]["structure"]


def test_no_translation_changes_what_must_agree(config):
    """The edition of a release is that of all its versions; its title is not."""
    fields = {
        field["name"]: field["i18n"]
        for field in collection(config, "releases")["fields"]
    }

    assert "duplicate" == fields["edition"]
    assert fields["title"] is True
    assert fields["body"] is True


def test_names_of_files_are_ascii(config):
    """They are in addresses, and those of releases begin with their date."""
    slug = collection(config, "releases")["slug"]

    assert {"encoding": "ascii", "clean_accents": True} == config["slug"]
    assert slug["template"].startswith("{{year}}-{{month}}-{{day}}-")
    assert ["create"] == slug["editable"]


@pytest.mark.parametrize(
    ("forge", "mode"),
    [
        ("github", "editorial_workflow"),
        ("gitlab", "editorial_workflow"),
        ("gitea", "simple"),
    ],
)
def test_a_change_is_proposed_where_that_is_known(french_form, forge, mode):
    """A proposal is checked before it is public; Gitea and Forgejo have none here."""
    backend = {"name": forge, "repo": "a/b"}

    assert (
        mode
        == json.loads(render_cms_config(french_form, backend, SAME))["publish_mode"]
    )
