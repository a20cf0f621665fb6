from plugins.views.pages import data_pages, text_pages
from plugins.views.site_map import site_map_view
from tests.views.sample import speaker


def test_every_page_is_there():
    """Each section, record, page and release; in each language."""
    for language in ("fr", "en", "es"):
        localizer = speaker(language)
        refs = [*data_pages(localizer.relations), *text_pages(localizer.relations)]
        view = site_map_view(localizer)
        links = [
            link for group in view.groups for link in (group.section, *group.links)
        ]
        urls = {link.url for link in (*links, *view.pages)}

        assert {localizer.url(ref.kind, ref.id) for ref in refs} == urls


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
