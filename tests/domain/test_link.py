"""Links in the texts, in their parts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.link import LINKED, parse_link
from plugins.domain.network import COLLECTIONS


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("city:cuneo", ("city", "cuneo", "", "cities")),
        ("document:d#commitment-3", ("document", "d", "commitment-3", "documents")),
        ("https://example.org/a#b", ("https", "//example.org/a", "b", "")),
        ("mailto:a@example.org", ("mailto", "a@example.org", "", "")),
        ("#below", ("", "", "below", "")),
        ("/fr/", ("", "/fr/", "", "")),
        ("", ("", "", "", "")),
    ],
)
def test_parse_link(typed, parts):
    """A link has a scheme, a name and a fragment, or some of them."""
    link = parse_link(typed)

    assert parts == (link.scheme, link.name, link.fragment, link.collection)


@pytest.mark.parametrize(
    ("typed", "file"),
    [
        ("{filename}b.fr.md", "content/press/b.fr.md"),
        ("{static}../images/a%20b.png#x", "content/images/a b.png"),
        ("{attach}/content/images/a.png", "content/images/a.png"),
        ("{filename}../../../../secret", "secret"),
        ("{index}", ""),
    ],
)
def test_finds_the_file(typed, file):
    """A file is named from its text on, or from the root, and never from above it."""
    assert file == parse_link(typed, "content/press").file


@given(typed=st.text())
def test_any_text_has_parts(typed):
    """To take a link apart never raises."""
    assert typed == parse_link(typed, "content/press").typed


def test_links_lead_to_collections():
    """What a link may begin with is a kind of record, a text or a part of the site."""
    assert set(LINKED.values()) <= {*COLLECTIONS, "pages", "releases", "sections"}
