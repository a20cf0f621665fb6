import pytest

from plugins.views.related import Related, related_to

KINDS = {
    "city": "cities",
    "edition": "editions",
    "topic": "topics",
    "initiative": "initiatives",
    "document": "documents",
    "person": "people",
    "release": "releases",
}


def ids(links):
    """Return the last part of each address."""
    return {link.url.split("/")[-2] for link in links}


@pytest.mark.parametrize(
    ("kind", "record_id"),
    [
        ("city", "porto"),
        ("edition", "2019"),
        ("topic", "river-banks"),
        ("initiative", "swimming-in-the-douro"),
        ("document", "river-charter"),
        ("person", "ines-ribeiro"),
        ("release", "2019-06-05-charter-signed"),
    ],
)
def test_links_go_both_ways(english, kind, record_id):
    """Whatever a page leads to leads back to it."""
    related = related_to(kind, record_id, english)
    pairs = [
        (other, found)
        for other, group in KINDS.items()
        for found in ids(getattr(related, group))
    ]

    assert pairs != []
    for other, found in pairs:
        back = related_to(other, found, english)

        assert record_id in ids(getattr(back, KINDS[kind]))


def test_a_record_that_nothing_names_has_none(english):
    """Its page has no group of links."""
    assert Related() == related_to("topic", "unknown", english)


def test_one_link_is_enough(english):
    """Then there is something to show."""
    assert Related() != related_to("city", "porto", english)
