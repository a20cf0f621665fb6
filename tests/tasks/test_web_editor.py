"""The task that fetches the web editor."""

import pytest

from plugins.editing import web_editor_package
from plugins.editing.web_editor_package import UnknownPackageError
from plugins.tasks.web_editor import configured, fetched, prepare_web_editor
from tests.building import SMALL


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError("no network"), "No web editor: it cannot be fetched (no network)."),
        (
            UnknownPackageError("@a/b"),
            "No web editor: @a/b is not what was published under that version.",
        ),
    ],
)
def test_without_it_there_is_a_sentence(monkeypatch, tmp_path, error, said):
    """No traceback, and no end: the site is built without it."""

    def fail(*_):
        raise error

    monkeypatch.setattr(web_editor_package, "fetch", fail)

    assert said == fetched(tmp_path, {"npm_config_registry": "https://x.example"})


def test_what_is_configured_counts():
    """As npm reads its own variable, without npm."""
    environment = {"npm_config_registry": "https://mirror.example"}

    assert "https://mirror.example" == configured(environment)


def test_nothing_is_fetched_for_a_site_without_one(capsys, tmp_path):
    """A site that says nowhere to save does not ask for it."""
    prepare_web_editor(SMALL, tmp_path)

    assert "" == capsys.readouterr().out
