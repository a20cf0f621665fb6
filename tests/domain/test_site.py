"""The site itself."""

from __future__ import annotations

import pytest


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
    assert path == network.site.model_copy(update={"url": url}).base_path
