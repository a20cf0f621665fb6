import pytest

from plugins.domain.link import LINKED
from plugins.views.record_links import resolve_links


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("city:porto", "/fr/villes/porto/"),
        ("document:river-charter", "/fr/documents/river-charter/"),
        (
            "document:river-charter#commitment-1",
            "/fr/documents/river-charter/#commitment-1",
        ),
        ("edition:2019", "/fr/rencontres/2019/"),
        ("initiative:swimming-in-the-douro", "/fr/initiatives/swimming-in-the-douro/"),
        ("page:press", "/fr/presse/"),
        ("person:ines-ribeiro", "/fr/personnes/ines-ribeiro/"),
        (
            "release:2019-06-05-charter-signed",
            "/fr/presse/2019-06-05-charter-signed/",
        ),
        (
            "release:2019-06-05-charter-signed#sources",
            "/fr/presse/2019-06-05-charter-signed/#sources",
        ),
        ("page:press#text-contact", "/fr/presse/#text-contact"),
        ("section:figures", "/fr/chiffres/"),
        ("section:figures#world", "/fr/chiffres/#world"),
        ("topic:river-banks", "/fr/thematiques/river-banks/"),
    ],
)
def test_each_kind_leads_to_its_page(french, typed, url):
    """In the language of the page that the text stands on."""
    expected = f'<a href="{url}">x</a>'

    assert expected == resolve_links(f'<a href="{typed}">x</a>', french)
    assert typed.partition(":")[0] in LINKED


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://example.org/city:porto">x</a>',
        '<a href="mailto:press@example.org">x</a>',
        '<a href="#city:porto">x</a>',
        "<p>city:porto</p>",
        '<img alt="city:porto" src="/images/a.png">',
    ],
)
def test_others_stay(french, html):
    """Only a link that begins with a kind of record is one."""
    assert html == resolve_links(html, french)


def test_every_link_of_a_text_is_resolved(french, english):
    """The same text, in two languages, leads to two pages."""
    html = '<a href="city:porto">x</a> <a href="city:osaka">y</a>'

    assert resolve_links(html, french).count('"/fr/villes/') == 2
    assert resolve_links(html, english).count('"/en/cities/') == 2
