"""The plain site, read from pages and texts that our kit would have made."""

import pytest

from benchmarks.plain_site import COLLECTIONS, read_plain_site
from tests.benchmarks.pages import lay, page

SEGMENTS = {"cities": "villes", "press": "presse"}
HOME = """<a href="#content">Skip</a>
<a rel="home" href="/{tag}/">Net <span>Work</span></a>
<nav class="languages">Name <a hreflang="{other}" href="/{other}/">O</a></nav>
<nav class="menu"><a href="/{tag}/menu/">Menu</a></nav>"""
FOOTER = '<footer><a href="/{tag}/contact/">Contact</a></footer>'
RELEASE = "2017-12-05-results"
TEXT = """---
title: {title}
summary: Short
---

See [it](city:cuneo), [all](section:cities) and [that](page:unknown).
"""


def pages():
    """Yield the address and the HTML of each page."""
    for tag, other in (("en", "fr"), ("fr", "en")):
        link = f'<nav><a hreflang="{other}" href="{{}}">O</a></nav>'.format
        city, back = address(tag, "cities/cuneo"), address(other, "cities/cuneo")
        home = HOME.format(tag=tag, other=other)
        main = f'<p>Lead</p><p><a href="{city}">Cuneo</a></p>'
        html = page(f"/{tag}/", main, home, "Network")
        yield f"/{tag}/", html + FOOTER.format(tag=tag)
        for name in COLLECTIONS:
            here, there = address(tag, name), address(other, name)
            yield here, page(here, languages=link(there), title=name)
        yield city, page(city, "<p>Italy</p>", link(back), "Cuneo")
        here, there = (address(each, f"press/{RELEASE}") for each in (tag, other))
        yield here, page(here, "<p>Text</p>", link(there), "Results")


def address(tag, ref):
    """Return the address of a list or a record."""
    name, _, record_id = ref.partition("/")
    segment = SEGMENTS.get(name, name) if tag == "fr" else name
    return f"/{tag}/{segment}/" + (f"{record_id}/" if record_id else "")


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A site of a city and a release in two languages."""
    folder = tmp_path_factory.mktemp("site")
    lay(folder / "output", dict(pages()))
    for tag in ("en", "fr"):
        path = folder / f"content/press/{RELEASE}.{tag}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT.format(title=f"Results {tag}"), "utf-8")
    return read_plain_site(folder / "output", folder / "content")


def test_records_are_those_with_pages(site):
    """Each collection has its records; what is said of a release stands in its text."""
    (city,) = site.records["cities"]
    assert ("cuneo", "Cuneo") == (city["id"], city["name"])
    assert site.records["press"] == [{"id": RELEASE, "name": "Results"}]
    assert site.lists["cities"]["address"] == {"fr": "/fr/villes/", "en": "/en/cities/"}


def test_texts_link_to_addresses(site):
    """Links to records and lists are resolved in each language; others stay."""
    bodies = {text.language: text.body for text in site.texts}
    assert bodies["fr"] == (
        "\nSee [it](/fr/villes/cuneo/), [all](/fr/villes/) and [that](page:unknown).\n"
    )
    assert "/en/cities/cuneo/" in bodies["en"]
    heads = {text.language: text.head for text in site.texts}
    assert heads["fr"] == {
        "title": "Results fr",
        "summary": "Short",
        "address": f"/fr/presse/{RELEASE}/",
        "date": "2017-12-05",
        "related": [],
    }


def test_what_stands_around_pages_is_read(site):
    """Names, menus and what the home page leads to, in each language."""
    assert site.base == "https://example.org"
    assert site.chrome["fr"] == {
        "skip": "Skip",
        "short_name": "Net",
        "name": "Network",
        "language": "Name",
        "menu": [{"name": "Menu", "address": "/fr/menu/"}],
        "footer": [{"name": "Contact", "address": "/fr/contact/"}],
        "lead": "Lead",
        "home": ["cities/cuneo"],
    }
