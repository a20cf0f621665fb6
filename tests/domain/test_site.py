"""The site itself."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.domain.site import Security, Site


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
