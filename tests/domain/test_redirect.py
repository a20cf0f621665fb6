"""Old addresses: what may be typed, and what is said of the rest."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from plugins.domain.redirect import OldPath, Query, RecordLink


def refusal(kind, typed) -> dict[str, str]:
    """Return what is said of *typed*; empty if nothing is."""
    try:
        TypeAdapter(kind).validate_python(typed)
    except ValidationError as error:
        return error.errors()[0]["ctx"]
    return {}


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        (OldPath, "/"),
        (OldPath, "/en/about"),
        (OldPath, "/fr/charte-1.0"),
        (OldPath, "/event/*"),
        (Query, "p=1483"),
        (RecordLink, "city:cuneo"),
        (RecordLink, "section:home"),
        (RecordLink, "document:declaration-of-queretaro#commitment-3"),
    ],
)
def test_value_is_accepted(kind, typed):
    """What every host understands alike may be typed."""
    assert {} == refusal(kind, typed)


@pytest.mark.parametrize(
    ("kind", "typed", "better"),
    [
        (OldPath, "en/about", "/en/about"),
        (OldPath, "/en/about/", "/en/about"),
        (OldPath, "https://www.inmc21.com/en/about", "/en/about"),
        (OldPath, "event/*", "/event/*"),
        (Query, "?p=1483", "p=1483"),
        (RecordLink, "editions:2017", "edition:2017"),
    ],
)
def test_better_value_is_offered(kind, typed, better):
    """Who typed nearly the right thing is told which."""
    said = refusal(kind, typed)

    assert ("Did you mean “{better}”?", better) == (said["hint"], said["better"])


@pytest.mark.parametrize(
    ("kind", "typed", "rule"),
    [
        (OldPath, "/event*", "old_address_is_a_path"),
        (OldPath, "/*", "old_address_is_a_path"),
        (OldPath, "/en/*/about", "old_address_is_a_path"),
        (OldPath, "/en about", "old_address_is_a_path"),
        (OldPath, "/?p=1483", "old_address_is_a_path"),
        (OldPath, "/a;return", "old_address_is_a_path"),
        (OldPath, "/a\n/b", "old_address_is_a_path"),
        (Query, "p", "query_is_one_parameter"),
        (Query, "p=1&q=2", "query_is_one_parameter"),
        (RecordLink, "https://example.org", "link_is_understood"),
        (RecordLink, "city:", "link_is_understood"),
        (RecordLink, "{filename}a.md", "link_is_understood"),
        (RecordLink, "#content", "link_is_understood"),
    ],
)
def test_value_is_refused(kind, typed, rule):
    """What a host would take for something else stops the build."""
    said = refusal(kind, typed)

    assert rule == said["rule"]
    assert said["hint"].startswith("Write")


def test_link(network):
    """A redirect leads to a record, in the words of the texts."""
    link = network.redirects["about"].link

    assert ("pages", "about") == (link.collection, link.name)
