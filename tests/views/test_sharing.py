from plugins.views.pages import data_page, data_pages
from plugins.views.releases import release_page
from plugins.views.sharing import sharing_of

RELEASE = "2019-06-05-charter-signed"


def test_release_is_an_article(network, french):
    """With its day, and that of its last change."""
    found = sharing_of(release_page(network.releases[RELEASE], "", french, {}))

    assert ("2019-06-05", "2019-06-07") == (found.published, found.modified)


def test_page_of_data_is_no_article(english):
    """It has no day."""
    ref = next(ref for ref in data_pages(english.relations) if ref.kind == "city")
    found = sharing_of(data_page(ref, english))

    assert ("", "") == (found.published, found.modified)
