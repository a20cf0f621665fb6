import pytest

from plugins.views.pages import data_page, data_pages
from plugins.views.releases import release_page
from plugins.views.sharing import locale_of, sharing_of

RELEASE = "2019-06-05-charter-signed"


@pytest.mark.parametrize(
    ("language", "locale"),
    [
        ("fr", "fr_FR"),
        ("en", "en_US"),
        ("it", "it_IT"),
        ("es-MX", "es_MX"),
        ("en-XA", "en_XA"),
        ("xx", "xx"),
    ],
)
def test_locale_has_a_country(language, locale):
    """OpenGraph wants one: the language's own, else where most of its readers are."""
    assert locale == locale_of(language)


def test_release_is_an_article(network, french):
    """With its day, and that of its last change."""
    page = release_page(network.releases[RELEASE], "", french, {})
    found = sharing_of(page, "fr", french)

    assert ("article", "2019-06-05", "2019-06-07") == (
        found.kind,
        found.published,
        found.modified,
    )


def test_release_has_the_locales_of_its_versions(network, spanish):
    """A page with a text in another language is shared in that."""
    page = release_page(network.releases[RELEASE], "", spanish, {})
    found = sharing_of(page, "fr", spanish)

    assert ("fr_FR", ("en_US",)) == (found.locale, found.other_locales)


def test_page_of_data_is_of_the_site(english):
    """It has no day, and every language of the site."""
    ref = next(ref for ref in data_pages(english.relations) if ref.kind == "city")
    found = sharing_of(data_page(ref, english), "en", english)

    assert ("website", "") == (found.kind, found.published)
    assert ("en_US", ("fr_FR", "es_ES")) == (found.locale, found.other_locales)
