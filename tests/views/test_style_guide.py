"""The style guide, and the contrasts that it promises."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.domain.component import Component, Example
from plugins.outputs.drawing.design_tokens import contrast, dark_tokens, light_tokens
from plugins.reading.examples import read_stylesheet
from plugins.views.style_guide import PAIRS, standing_alone, style_guide_view

SHEETS = read_stylesheet(Path(__file__).parents[2] / "theme/static/css")
SCHEMES = {
    "light": light_tokens(SHEETS["tokens.css"]),
    "dark": dark_tokens(SHEETS["tokens.css"]),
}


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("text", "ground", "needs"), PAIRS)
def test_color_is_told_from_its_ground(scheme, text, ground, needs):
    """Each color has the contrast that WCAG 2.2 AA asks for, in both schemes."""
    names = f"--color-{text}", f"--color-{ground}"

    assert contrast(SCHEMES[scheme], *names) >= needs


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<h2 id="a">A</h2>', '<h2 id="x-1-a">A</h2>'),
        ('<a href="#a" id="a">A</a>', '<a href="#x-1-a" id="x-1-a">A</a>'),
        ('<a href="#b">B</a>', '<a href="#content">B</a>'),
        ('<a href="/en/#a">A</a>', '<a href="#content">A</a>'),
        ('<form action="/en/">', '<form action="#content">'),
        ('<p aria-labelledby="a b">', '<p aria-labelledby="x-1-a x-1-b">'),
        ('<g fill="url(#a)" id="a"/>', '<g fill="url(#x-1-a)" id="x-1-a"/>'),
    ],
)
def test_example_stands_alone(html, expected):
    """Its ids are its own, and its links lead nowhere else."""
    assert expected == standing_alone(html, "x-1")


def test_guide_shows_every_component_and_composition():
    """Tokens, compositions and components are all there, each example once."""
    examples = (Example("one", "en", "<b>1</b>"), Example("two", "ar", "<b>2</b>"))
    view = style_guide_view(SHEETS, [Component("city_card", (), examples)])
    (component,) = view.components

    assert "city-card" == component.id
    assert [("ltr", "<b>1</b>"), ("rtl", "<b>2</b>")] == [
        (sample.dir, sample.html) for sample in component.samples
    ]
    assert {"cluster", "flow", "grid", "page"} <= dict(view.compositions).keys()
    assert all(tokens for _, tokens in view.scales)
    assert len(PAIRS) == len(view.pairs)
