"""Where the web editor saves."""

import pytest

from plugins.domain.site import WebEditor
from plugins.outputs.editors.cms_backend import asked_by, backend_of


def editor(forge, repository, **more):
    """Return a web editor of a repository."""
    return WebEditor.model_validate({"forge": forge, "repository": repository, **more})


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (
            editor("github", "https://github.com/city/site.git", branch="main"),
            {
                "name": "github",
                "repo": "city/site",
                "branch": "main",
                "auth_methods": ["token"],
            },
        ),
        (
            editor("github", "https://github.com/a/b", sign_in="https://auth.example"),
            {"name": "github", "repo": "a/b", "base_url": "https://auth.example"},
        ),
        (
            editor("gitlab", "https://git.example/group/sub/site", application="7f"),
            {
                "name": "gitlab",
                "repo": "group/sub/site",
                "api_root": "https://git.example/api/v4",
                "base_url": "https://git.example",
                "app_id": "7f",
                "auth_type": "pkce",
            },
        ),
        (
            editor("gitea", "https://codeberg.org/city/site"),
            {
                "name": "gitea",
                "repo": "city/site",
                "api_root": "https://codeberg.org/api/v1",
                "auth_methods": ["token"],
            },
        ),
    ],
)
def test_each_forge_is_reached_in_its_way(given, expected):
    """A token works everywhere; signing in needs what each forge needs."""
    assert expected == backend_of(given)


def test_only_the_forge_is_asked():
    """The policy names the origins that the editor needs, and no other."""
    ours = asked_by(editor("gitea", "https://codeberg.org/city/site"))
    theirs = asked_by(editor("github", "https://github.com/city/site"))

    assert {("https://codeberg.org",)} == {*ours.values()}
    assert ("https://api.github.com",) == theirs["connect-src"]
    assert {} == asked_by(None)
