import pytest

from plugins.reading.host_styles import style_problems


def found(root, text):
    """Return the addresses that are told of a stylesheet of the host."""
    (root / "host").mkdir()
    (root / "host/host.css").write_text(text, "utf-8")
    return [
        (problem.at.line, problem.at.column, problem.values["address"])
        for problem in style_problems(root)
    ]


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        ("a { b: url(https://x.y/z) }", (1, 12, "https://x.y/z")),
        ('a {\n  b: url( "//x.y/z" ) }', (2, 12, "//x.y/z")),
        ("@import 'http://x.y/z.css' screen;", (1, 10, "http://x.y/z.css")),
        ("@import url(//x.y/z.css);", (1, 13, "//x.y/z.css")),
        ("a { b: url(\n'FTP://x.y') }", (2, 2, "FTP://x.y")),
    ],
)
def test_address_of_another_site_is_told(tmp_path, css, expected):
    """Whatever would load from elsewhere is told at its place."""
    assert [expected] == found(tmp_path, css)


@pytest.mark.parametrize(
    "css",
    [
        "a { b: url(/images/a.svg) }",
        "a { b: url(data:image/png;base64,//8) }",
        "/* @import 'https://x.y/' */ a { b: url(a.svg) }",
        "/* https://x.y/ */ @import 'more.css';",
    ],
)
def test_what_stays_is_no_problem(tmp_path, css):
    """What is on the site, in the sheet itself or in a comment is left alone."""
    assert [] == found(tmp_path, css)


def test_no_stylesheet_is_no_problem(tmp_path):
    """The network itself has none."""
    assert [] == list(style_problems(tmp_path))
