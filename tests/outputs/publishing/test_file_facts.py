"""What is read of one file; test_page_weight.py has what its elements load."""

from __future__ import annotations

import pickle
from collections import Counter
from html import escape
from html.parser import HTMLParser as Reading

import brotli
from html5lib import HTMLParser
from hypothesis import given
from hypothesis import strategies as st

from plugins.outputs.publishing.file_facts import (
    FileFacts,
    count_elements,
    file_facts,
    links_and_ids,
)

CLOSED = ("{http://www.w3.org/2000/svg}svg", "noscript", "template")
ONE_ELEMENT = ("noscript", "svg", "template")
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
    assert FileFacts(0, (), (), 0, found.links, found.ids, ("a",)) == links_and_ids(
        html
    )


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


class Read(Reading):
    """What Python's parser reads of a page: elements, links, places."""

    def __init__(self, html):
        """Read all of *html*."""
        super().__init__()
        self.elements, self.links, self.ids, self._within = 0, [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        """Count what is in no drawing, and keep the attributes of all."""
        self.elements += not self._within
        if tag in ONE_ELEMENT:
            self._within.append(tag)
        for name, value in attributes:
            if name in {"action", "href", "src"}:
                self.links.append(value)
            elif name == "id":
                self.ids.append(value)

    def handle_startendtag(self, tag, attributes):
        """Count it; nothing is within."""
        self.handle_starttag(tag, attributes)
        self.handle_endtag(tag)

    def handle_endtag(self, tag):
        """Leave a drawing."""
        if self._within[-1:] == [tag]:
            self._within.pop()


def same_as_read(path, html):
    """Return the facts of a page, which are those that Python's parser reads."""
    read, facts = Read(html), file_facts(path, html.encode())
    assert read.elements == facts.elements, path
    assert tuple(dict.fromkeys(read.links)) == facts.links, path
    assert tuple(dict.fromkeys(read.ids)) == facts.ids, path
    assert facts.shared_ids == tuple(
        name for name, count in Counter(read.ids).items() if count > 1
    )
    return facts


def test_facts_are_what_a_parser_reads(site):
    """Of every page of the site: nothing is overlooked by not parsing it."""
    facts = [same_as_read(path, site.files[path].decode()) for path in site.pages]

    assert all(each.links and each.elements for each in facts)


TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\r\x00")).map(escape)
ATTRIBUTES = st.lists(
    st.builds(
        '{}{}="{}"'.format,
        st.sampled_from((" ", "\n  ")),
        st.sampled_from(("action", "class", "data-id", "href", "id", "src")),
        st.text("ab/#&\"'<>é", max_size=4).map(escape),
    ),
    max_size=3,
    unique_by=lambda written: written.strip().partition("=")[0],
).map("".join)
NAMES = st.sampled_from(("a", "g", "noscript", "p", "path", "svg", "template", "td"))
MARKUP = st.recursive(
    TEXTS,
    lambda inner: st.builds(
        "<{0}{1}>{2}</{0}>{3}".format, NAMES, ATTRIBUTES, inner, TEXTS
    ),
    max_leaves=8,
)


@given(st.lists(MARKUP))
def test_facts_of_any_markup_are_what_a_parser_reads(parts):
    """Whatever templates print, with each attribute after a space or on a new line.

    One drawing is in no other of the same name: there the first end would count.
    """
    same_as_read("index.html", "<!doctype html>" + "".join(filter(_is_flat, parts)))


def _is_flat(html):
    """Return whether no element that counts as one holds another."""
    return all(html.count(f"<{name}") <= 1 for name in ONE_ELEMENT)


def test_what_pages_share_is_in_memory_once():
    """Also what another process tells: its texts are others until they are here."""
    html = (
        b'<p id="main"><a href="/fr/villes/">a</a><link rel="icon" href="/a.png"></p>'
    )
    one = file_facts("a.html", html)
    other = pickle.loads(pickle.dumps(one))  # noqa: S301 - of our own

    assert one == other
    assert one.links[0] is other.links[0]
    assert (one.ids, one.loaded) == (("main",), ("/a.png",))
    assert one.ids is other.ids
    assert one.loaded is other.loaded
