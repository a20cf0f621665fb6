"""What is read of one file; test_page_weight.py has what its elements load."""

from __future__ import annotations

from collections import Counter

import brotli
from html5lib import HTMLParser

from plugins.outputs.publishing.file_facts import count_elements, file_facts

CLOSED = ("{http://www.w3.org/2000/svg}svg", "noscript", "template")
PAGE = (
    '<!doctype html><html lang="en"><head><title>x</title>{head}</head>'
    "<body>{body}</body></html>"
)


def test_page_tells_its_links_and_places():
    """Each link once, as a browser reads it; an id that is there twice is told."""
    html = '<a id="a" href="/x?a&amp;b">x</a><a id="b" href="/x?a&amp;b"></a><p id="a">'
    found = file_facts("index.html", html.encode())

    assert ("/x?a&b",) == found.links
    assert ("a", "b") == found.ids
    assert ("a",) == found.shared_ids


def test_other_files_have_no_places():
    """A drawing is shown, and nobody is led into it by a page's links."""
    found = file_facts("a.svg", b'<svg id="a"><a href="/x"/></svg>')

    assert ((), ()) == (found.links, found.ids)


def test_text_is_compressed_and_a_picture_is_not():
    """A server sends text through brotli, and PNG as it is."""
    data = b"text " * 100

    assert len(brotli.compress(data, quality=5)) == file_facts("a.css", data).weight
    assert len(data) == file_facts("a.png", data).weight


def test_drawing_is_one_element():
    """EcoIndex does not count what an SVG draws."""
    html = PAGE.format(head="", body="<p>1 &lt; 2<svg><g><path/></g></svg></p>")

    assert 6 == count_elements(html)


def test_count_is_the_browser_s(site):
    """Without parsing, the elements of each page are counted as a browser does."""
    for path, page in site.pages.items():
        tags = Counter(element.tag for element in page.all())
        hidden = {
            inner
            for tag in CLOSED
            for each in page.all(tag)
            for inner in list(each.iter())[1:]
        }

        html = site.files[path].decode()
        assert tags.total() - len(hidden) == count_elements(html), path


def test_count_is_that_of_a_parser():
    """An element that a browser would add by itself is written out."""
    html = PAGE.format(
        head="", body="<table><tbody><tr><td>x</td></tr></tbody></table>"
    )
    parsed = HTMLParser(namespaceHTMLElements=False).parse(html)

    assert len(list(parsed.iter())) == count_elements(html)
