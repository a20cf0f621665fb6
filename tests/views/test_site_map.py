from dataclasses import replace

from plugins.views.pages import data_pages, text_pages
from plugins.views.site_map import site_map_view
from tests.views.sample import changed, speaker, speaker_of, with_records


def test_every_page_is_there():
    """Each section, record, page and release; the sources have a list of their own."""
    for language in ("fr", "en", "es"):
        localizer = speaker(language)
        refs = [*data_pages(localizer.relations), *text_pages(localizer.relations)]
        view = site_map_view(localizer)
        links = [
            link for group in view.groups for link in (group.section, *group.links)
        ]
        urls = [link.url for link in links if link.url]

        told = [ref for ref in refs if not ref.is_hidden and ref.kind != "source"]
        assert sorted(localizer.url(ref.kind, ref.id) for ref in told) == sorted(urls)


def test_each_group_can_be_linked_to(english):
    """Each part of the map has an id of its own, the same in every language."""
    ids = [group.id for group in site_map_view(english).groups]

    assert len(ids) == len(set(ids))
    assert ids == [group.id for group in site_map_view(speaker("fr")).groups]


def test_pages_without_records_are_the_last_group(english):
    """The home page and the figures stand with the pages that somebody wrote."""
    pages = site_map_view(english).groups[-1]
    urls = {link.url for link in pages.links}

    assert pages.id == "pages"
    assert {"/en/", "/en/figures/", "/en/accessibility/"} <= urls


def test_links_are_in_the_reader_s_alphabet(english):
    """Montreal, Osaka, Porto."""
    groups = {group.section.url: group.links for group in site_map_view(english).groups}

    assert [link.text for link in groups["/en/cities/"]] == [
        "Montreal",
        "Osaka",
        "Porto",
    ]


def test_releases_are_the_latest_first(english):
    """They have a date, which matters more than their first letter."""
    groups = {group.section.url: group.links for group in site_map_view(english).groups}
    urls = [link.url for link in groups["/en/press/"]]

    assert urls == sorted(urls, reverse=True)


def test_namesakes_are_told_apart(network):
    """Two topics of one name have their kind beside it; others need no detail."""
    banks = network.topics["river-banks"]
    twin = changed(banks, id="river-banks-2", kind="theme")
    subject = changed(banks, kind="subject")
    localizer = speaker_of(with_records(topics=twin), "en")
    topics = {**localizer.network.topics, "river-banks": subject}
    localizer = speaker_of(replace(localizer.network, topics=topics), "en")
    groups = {group.id: group.links for group in site_map_view(localizer).groups}

    assert ["Working subject of the network", "Theme of an edition"] == [
        link.detail for link in groups["topics"] if link.text == "River banks"
    ]
    assert {""} == {link.detail for link in groups["cities"]}
