from __future__ import annotations

import pytest

from plugins.outputs.publishing.file_facts import file_facts
from plugins.outputs.publishing.page_weight import Facts, first_visits

PAGE = (
    '<!doctype html><html lang="en"><head><title>x</title>{head}</head>'
    "<body>{body}</body></html>"
)
FILES = {
    "theme/site.css": b'@import "more.css"; a { background: url("dot.svg#b") }',
    "theme/more.css": b"b { color: red }",
    "theme/dot.svg": b"<svg/>",
    "theme/icon.png": b"\x89PNG" * 50,
    "theme/page.js": b'import { more } from "./more.js"; import("./later.js")',
    "theme/more.js": b"export const more = 1",
    "theme/later.js": b"later()",
}


def visit(head="", body="", **files):
    """Return the first visit of a page of this head and body."""
    contents = (
        FILES | files | {"en/index.html": PAGE.format(head=head, body=body).encode()}
    )
    (found,) = first_visits(Facts(contents))
    return found


@pytest.mark.parametrize(
    ("head", "body", "loads"),
    [
        ("", "", []),
        ('<link rel="stylesheet" href="/theme/more.css">', "", ["theme/more.css"]),
        (
            '<link rel="stylesheet" href="/theme/site.css">',
            "",
            ["theme/dot.svg", "theme/more.css", "theme/site.css"],
        ),
        (
            '<script type="module" src="/theme/page.js"></script>',
            "",
            ["theme/more.js", "theme/page.js"],
        ),
        ('<link rel="icon" href="../theme/icon.png">', "", ["theme/icon.png"]),
        ('<link rel="alternate" href="/theme/later.js">', "", []),
        ("", '<img src="/theme/dot.svg" alt="">' * 2, ["theme/dot.svg"]),
        ("", '<img src="/theme/dot.svg" alt="" loading="lazy">', []),
        ("", '<img src="data:image/png;base64,AA" alt="">', []),
        ("", '<template><img src="/theme/dot.svg" alt=""></template>', []),
        ("", '<a href="/theme/dot.svg">x</a>', []),
        ("", '<svg><use href="/theme/dot.svg#a"/></svg>', ["theme/dot.svg"]),
        ("", '<svg><use href="#a"/></svg>', []),
    ],
)
def test_what_a_page_loads_is_weighed(head, body, loads):
    """Its HTML and each file that it needs at once, each once."""
    html = PAGE.format(head=head, body=body).encode()
    found = visit(head, body)
    files = [("en/index.html", html), *((path, FILES[path]) for path in loads)]

    assert 1 + len(loads) == found.requests
    assert sum(file_facts(*file).weight for file in files) == found.size
    assert () == found.elsewhere


@pytest.mark.parametrize(
    ("head", "body", "elsewhere"),
    [
        (
            '<script src="https://cdn.example/x.js"></script>',
            "",
            "https://cdn.example/x.js",
        ),
        (
            '<link rel="stylesheet" href="//cdn.example/x.css">',
            "",
            "//cdn.example/x.css",
        ),
        (
            "",
            '<img src="https://i.example/x.png" alt="" loading="lazy">',
            "https://i.example/x.png",
        ),
        (
            "",
            '<img src="/theme/dot.svg" srcset="https://i.example/2.png 2x" alt="">',
            "https://i.example/2.png",
        ),
        ("", '<iframe src="https://v.example/"></iframe>', "https://v.example/"),
        (
            "",
            '<svg><image href="https://i.example/x.png"/></svg>',
            "https://i.example/x.png",
        ),
        (
            "",
            '<video poster="https://v.example/x.jpg"></video>',
            "https://v.example/x.jpg",
        ),
    ],
)
def test_what_is_elsewhere_is_found(head, body, elsewhere):
    """No element may load what another server has, now or later."""
    assert (elsewhere,) == visit(head, body).elsewhere


def test_what_styles_load_from_elsewhere_is_found():
    """Nor may a stylesheet."""
    head = '<link rel="stylesheet" href="/theme/x.css">'
    css = b"@font-face { src: url(https://f.example/x.woff2) }"
    found = visit(head, **{"theme/x.css": css})

    assert ("https://f.example/x.woff2",) == found.elsewhere


def test_links_lead_where_they_like():
    """A link is followed by the reader, not by the browser."""
    head = '<link rel="canonical" href="https://www.example/">'

    assert () == visit(head, '<a href="https://www.example/">x</a>').elsewhere


def test_kind_is_told():
    """The kind of a page is that of its template; it may have none."""
    html = PAGE.format(head="", body="").encode()
    pages = {"en/index.html": html, "en/x.html": html}
    kinds = [
        each.kind for each in first_visits(Facts(pages), {"en/index.html": "home"})
    ]

    assert ["home", ""] == kinds


def test_some_pages_are_left_out():
    """The page that tells what the others weigh cannot weigh itself."""
    html = PAGE.format(head="", body="").encode()
    pages = {"en/index.html": html, "en/x.html": html}

    assert ["en/x.html"] == [
        each.page for each in first_visits(Facts(pages), left_out={"en/index.html"})
    ]


def test_missing_file_weighs_nothing():
    """That it is missing is told by the check of links."""
    assert 1 == visit(body='<img src="/images/gone.png" alt="">').requests


def test_page_that_comes_with_itself_comes_once():
    """A frame in it may show the page that it is in."""
    body = '<iframe src="/en/index.html"></iframe><img src="/theme/dot.svg" alt="">'
    found = visit(body=body)
    html = PAGE.format(head="", body=body).encode()
    dot = file_facts("theme/dot.svg", FILES["theme/dot.svg"])

    assert 2 == found.requests
    assert file_facts("en/index.html", html).weight + dot.weight == found.size
