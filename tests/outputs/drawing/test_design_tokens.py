"""Reading tokens from a stylesheet, and telling colors apart."""

from __future__ import annotations

import pytest

from plugins.outputs.drawing.design_tokens import (
    contrast,
    dark_tokens,
    light_tokens,
    luminance,
)

CSS = """/* --color-no: #123; */
@layer tokens {
  :root {
    --color-ink: #111;
    --picture: url("data:image/svg+xml;utf8,x");
    --space: 1rem;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --color-ink: #eee;
    }
  }
  @media print {
    :root {
      --color-ink: #000;
    }
  }
}
"""


def test_light_tokens_are_those_outside_media():
    """What holds in the dark or on paper alone is left out, and so are comments."""
    assert {
        "--color-ink": "#111",
        "--picture": 'url("data:image/svg+xml;utf8,x")',
        "--space": "1rem",
    } == light_tokens(CSS)


def test_dark_tokens_stand_over_the_light_ones():
    """A token that the dark scheme does not name keeps its value."""
    tokens = dark_tokens(CSS)

    assert ("#eee", "1rem") == (tokens["--color-ink"], tokens["--space"])


@pytest.mark.parametrize(
    ("color", "expected"), [("#000", 0.0), ("#fff", 1.0), ("#ff0000", 0.2126)]
)
def test_luminance_is_that_of_wcag(color, expected):
    """Black has none, white has all, and red a fifth."""
    assert expected == pytest.approx(luminance(color), abs=1e-4)


def test_contrast_does_not_ask_which_is_darker():
    """Black on white is 21, and so is white on black."""
    tokens = {"a": "#000", "b": "#ffffff"}

    assert 21.0 == pytest.approx(contrast(tokens, "a", "b"))
    assert 21.0 == pytest.approx(contrast(tokens, "b", "a"))
