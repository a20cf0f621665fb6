from dataclasses import replace

from plugins.views.sources import source_page, sources_view
from tests.views.sample import changed, speaker_of


def sources(localizer):
    """Return every source by its id."""
    groups = sources_view(localizer).groups
    return {place(source): source for group in groups for source in group.sources}


def place(source):
    """Return the last part of the address of a source's page."""
    return source.link.url.split("/")[-2]


def test_groups_are_by_basis(english):
    """The network's own papers, then the web; the latest first."""
    view = sources_view(english)

    assert [(group.id, [*map(place, group.sources)]) for group in view.groups] == [
        ("document", ["founding-act"]),
        ("web", ["announcement", "newspaper", "geonames"]),
    ]


def test_source_is_told_as_published(french):
    """Its title in its own language, the rest in the reader's."""
    source = sources(french)["newspaper"]
    html = '<span lang="pt">As cidades e os seus rios</span>'

    assert source.link.text.__html__() == html
    assert (source.language, source.published) == ("portugais", "5 juin 2019")
    assert source.consulted == "15 janvier 2026"
    assert source.kind == "Article de presse"


def test_what_rests_on_it_is_listed(english):
    """Every record that cites it, by kind."""
    source = english.network.sources["newspaper"]
    supports = source_page(source, english).view.supports
    told = {group.name: [link.text for link in group.links] for group in supports}

    assert told["Documents"] == ["River charter"]
    assert "Osaka" in told["Cities"]
    assert all(links for links in told.values())


def test_undated_source_tells_between_which_dates(network):
    """Not a date that nobody knows."""
    source = changed(
        network.sources["geonames"],
        published_after="2019-06-04",
        published_before="2020",
    )
    changed_network = replace(network, sources={**network.sources, "geonames": source})
    found = sources(speaker_of(changed_network))["geonames"]

    assert found.published == ""
    assert (found.published_after, found.published_before) == ("4 June 2019", "2020")
