"""Where the web editor (Sveltia CMS) finds the repository, on each kind of forge.

Source: https://sveltiacms.app/en/docs/backends
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from plugins.domain.site import WebEditor

_PUBLIC: Final = {  # whose programs answer elsewhere than where people look
    "https://github.com": "https://api.github.com",
    "https://gitlab.com": "https://gitlab.com/api/v4",
}
_API: Final = {"github": "/api/v3", "gitlab": "/api/v4", "gitea": "/api/v1"}
_PICTURES: Final = {"https://github.com": "https://avatars.githubusercontent.com"}
_DOORS: Final = {"https://github.com": ("https://api.github.com",)}

AT_HOME: Final[Mapping[str, Any]] = {
    "name": "github",
    "repo": "local/repository",
    "auth_methods": ["token"],
}
"""On the writer's own computer, where the editor offers to open the folder itself."""


def backend_of(editor: WebEditor) -> dict[str, Any]:
    """Return how the web editor reaches the repository, and lets people sign in.

    Everywhere a personal token will do; GitLab, Gitea and Forgejo sign in by themselves
    once they know the application, GitHub with a service between.
    """
    backend: dict[str, Any] = {"name": editor.forge, "repo": editor.path}
    if editor.branch:
        backend["branch"] = editor.branch
    if editor.origin not in _PUBLIC:
        backend["api_root"] = editor.origin + _API[editor.forge]
    if editor.forge == "github":
        service = editor.sign_in
    else:
        service = editor.origin if editor.application else None
    if service is None:
        return backend | {"auth_methods": ["token"]}
    backend["base_url"] = service
    if editor.application:
        backend["app_id"] = editor.application
    if editor.forge == "gitlab":
        backend["auth_type"] = "pkce"
    return backend


def asked_by(editor: WebEditor | None) -> dict[str, tuple[str, ...]]:
    """Return which origins the web editor may ask, by directive of the policy."""
    if editor is None:
        return {}
    home = editor.origin
    return {
        "connect-src": _DOORS.get(home, (home,)),
        "img-src": (_PICTURES.get(home, home),),
    }
