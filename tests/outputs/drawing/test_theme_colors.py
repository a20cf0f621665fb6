import re

from plugins.outputs.drawing.theme_colors import ThemeColors, light_colors, theme_colors
from tests.building import ROOT

CSS = (
    "@layer tokens{:root{--color-ground:#fbfaf8;--color-ink:#111}"
    "@media (prefers-color-scheme:dark){:root{--color-ground:#17181c}}"
    "@media print{:root{--color-ground:#ffffff;--color-ink:#000}.a{color:red}}}"
)


def test_there_is_one_for_each_scheme():
    """What stands in the stylesheet, as it stands there; a printer has no frame."""
    assert ThemeColors("#fbfaf8", "#17181c") == theme_colors(CSS)


def test_the_host_city_s_own_win():
    """Its styles come last."""
    host = "@layer host{:root{--color-ground: ivory }}"

    assert ThemeColors("ivory", "#17181c") == theme_colors(CSS + host)


def test_without_both_there_is_none():
    """One color for both schemes would be wrong in one of them."""
    assert None is theme_colors(":root{--color-ground:#fff}")
    assert None is theme_colors("")


def test_they_are_those_of_the_tokens():
    """The theme has both, in two schemes that differ."""
    css = (ROOT / "theme/static/css/tokens.css").read_text("utf-8")
    found = theme_colors(css)

    assert found is not None
    assert found.light != found.dark
    assert all(
        re.fullmatch("#[0-9a-f]{3,6}", each) for each in (found.light, found.dark)
    )


def test_paper_is_light():
    """What is printed has the colors of the light scheme, each with six digits."""
    assert light_colors(CSS) == {"ground": "#fbfaf8", "ink": "#111111"}


def test_a_color_that_only_browsers_know():
    """The theme's own stays where the host city's is no number."""
    host = ":root{--color-ink:oklch(50% 0 0);--color-ground:#ABC}"

    assert light_colors(CSS + host) == {"ground": "#AABBCC", "ink": "#111111"}
