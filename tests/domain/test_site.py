"""The site itself."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from plugins.domain.site import Security, Site, WebEditor


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("https://example.org", ""),
        ("https://example.org/", ""),
        ("https://example.org/inmc", "/inmc"),
        ("https://example.org/inmc/", "/inmc"),
    ],
)
def test_base_path(network, url, path):
    """A site may be in a folder of its server, and addresses begin there."""
    site = Site.model_validate(network.site.model_dump() | {"url": url})

    assert path == site.base_path
    assert url.rstrip("/") == site.url


def test_security_contact_expires_within_a_year():
    """Less than a year after somebody saw that it is right."""
    assert date(2027, 11, 21) == Security(checked=date(2026, 11, 22)).expires


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("https://github.com/city/site", "city/site"),
        ("https://github.com/city/site.git", "city/site"),
        ("https://git.example/group/sub/site/", "group/sub/site"),
    ],
)
def test_repository_is_where_the_web_editor_saves(typed, kept):
    """It may be copied from a browser or from git."""
    editor = WebEditor.model_validate({"forge": "gitlab", "repository": typed})

    assert kept == editor.path
    assert f"{editor.origin}/{kept}" == editor.repository


def test_a_forge_alone_is_no_repository():
    """Its owner and its name are needed."""
    with pytest.raises(ValidationError, match="url_is_whole"):
        WebEditor.model_validate(
            {"forge": "github", "repository": "https://github.com/city"}
        )
