"""Which records name which."""

from __future__ import annotations

from plugins.domain.linked import links, links_of


def test_links_of(network):
    """Each pair of records is linked, wherever one names the other."""
    pairs = set(links_of(network, [("2017", "jane-doe")]))

    assert {
        (("edition", "2017"), ("city", "clermont-ferrand")),
        (("edition", "2017"), ("topic", "culture")),
        (("document", "declaration"), ("city", "oslo")),
        (("initiative", "summer-stay"), ("city", "clermont-ferrand")),
        (("release", "2017-12-05-first-meetings"), ("edition", "2017")),
        (("edition", "2017"), ("person", "jane-doe")),
        (("person", "jane-doe"), ("city", "oslo")),
    } <= pairs


def test_links_lead_to_records(network):
    """No link leads to what is not there."""
    ids = {
        "city": network.cities,
        "document": network.documents,
        "edition": network.editions,
        "initiative": network.initiatives,
        "person": network.people,
        "release": network.releases,
        "topic": network.topics,
    }

    for pair in links_of(network, []):
        assert all(name in ids[kind] for kind, name in pair)


def test_links_are_found_from_either_side(network):
    """Each record has what names it, and what it names, by kind and once."""
    found = links(network, [("2017", "jane-doe"), ("2017", "jane-doe")])

    assert ("jane-doe",) == found["edition/2017"]["person"]
    assert ("2017",) == found["person/jane-doe"]["edition"]
    assert "2017" in found["city/clermont-ferrand"]["edition"]
