import pytest

from plugins.outputs.publishing.relative_links import relative_links


@pytest.mark.parametrize(
    ("page", "html", "expected"),
    [
        ("index.html", '<a href="/fr/">', '<a href="fr/index.html">'),
        ("fr/index.html", '<a href="/">', '<a href="../index.html">'),
        ("fr/index.html", '<a href="/fr/">', '<a href="index.html">'),
        ("fr/a/index.html", '<a href="/fr/b/#c">', '<a href="../b/index.html#c">'),
        ("fr/a/index.html", '<a href="/fr/?q=x">', '<a href="../index.html?q=x">'),
        ("fr/index.html", '<img src="/a/b.png">', '<img src="../a/b.png">'),
        ("a.html", ' content="0; url=/fr/b/"', ' content="0; url=fr/b/index.html"'),
        ("a.html", '<form action="/fr/map/">', '<form action="fr/map/index.html">'),
    ],
)
def test_link_leads_to_the_file(page, html, expected):
    """From the folder of its page, to a file: a disk shows no page for a folder."""
    assert expected == relative_links(html, page)


@pytest.mark.parametrize(
    "html",
    [
        '<a href="#main">',
        '<a href="//elsewhere.example/">',
        '<a href="https://elsewhere.example/">',
        '<a href="mailto:a@b.example">',
        "<p>/fr/</p>",
    ],
)
def test_other_links_stay(html):
    """What does not begin at the root of the site leads where it did."""
    assert html == relative_links(html, "fr/index.html")
