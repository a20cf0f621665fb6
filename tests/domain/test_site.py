"""The site itself."""

from __future__ import annotations

import pytest

from plugins.domain.site import Site


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
