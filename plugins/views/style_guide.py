"""The style guide: tokens with their contrasts, compositions, every component.

It is a page for those who work on the look: in English, led to by no page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from plugins.domain.component import Component, Example
from plugins.outputs.drawing.design_tokens import contrast, dark_tokens, light_tokens
from plugins.views.text import direction

TEXT: Final = 4.5  # least contrast of a text, WCAG 2.2, 1.4.3
MARK: Final = 3.0  # of a mark or an outline, 1.4.11

PAIRS: Final = (
    ("ink", "ground", TEXT),
    ("ink-soft", "ground", TEXT),
    ("ink-soft", "surface", TEXT),
    ("ink-soft", "sunken", TEXT),
    ("ink", "attention", TEXT),
    ("accent", "ground", TEXT),
    ("accent", "surface", TEXT),
    ("accent", "attention", TEXT),
    ("accent-strong", "ground", TEXT),
    ("on-stone", "stone", TEXT),
    ("on-stone-soft", "stone", TEXT),
    ("on-stone-accent", "stone", TEXT),
    ("host", "ground", MARK),
    ("focus", "ground", MARK),
)
"""Which color is read on which ground, and the contrast that it must have."""

_ID = re.compile(r'(?<=\sid=")[^"]+')
_LINK = re.compile(r'(?<=\shref=")[^"]*|(?<=\saction=")[^"]*|(?<=url\()#[^)]*')
_NAMES = re.compile(r'(\s(?:for|aria-(?:labelledby|describedby|controls))=")([^"]*)')
_HEADER = re.compile(r"/\*\s*(.*?)\s*\*/", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Pair:
    """A color on a ground, in both schemes."""

    text: str
    ground: str
    needs: float
    light: tuple[str, str, str]  # color, ground, contrast
    dark: tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Sample:
    """What a component prints, so that it may stand among others."""

    name: str
    lang: str
    dir: str
    html: Markup


@dataclass(frozen=True, slots=True)
class Section:
    """A component, and its samples."""

    id: str
    params: tuple[tuple[str, str], ...]
    samples: tuple[Sample, ...]


@dataclass(frozen=True, slots=True)
class StyleGuideView:
    """All that the look is made of."""

    pairs: tuple[Pair, ...]
    scales: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]  # name, tokens
    compositions: tuple[tuple[str, str], ...]  # name, what it is for
    components: tuple[Section, ...]


def style_guide_view(
    sheets: Mapping[str, str], components: Iterable[Component]
) -> StyleGuideView:
    """Return the style guide of the stylesheets and components of the theme."""
    light, dark = light_tokens(sheets["tokens.css"]), dark_tokens(sheets["tokens.css"])
    return StyleGuideView(
        pairs=tuple(_pairs(light, dark)),
        scales=tuple(
            (name, tuple(item for item in light.items() if item[0].startswith(start)))
            for name, start in (
                ("Fonts", "--font-"),
                ("Steps", "--step-"),
                ("Spaces", "--space-"),
            )
        ),
        compositions=tuple(_compositions(sheets)),
        components=tuple(map(_section, components)),
    )


def standing_alone(html: str, prefix: str) -> Markup:
    """Return *html* with ids of its own, and with links that stay on the page."""
    ids = set(_ID.findall(html))

    def here(found: re.Match[str]) -> str:
        target = found[0].removeprefix("#")
        return f"#{prefix}-{target}" if target in ids else "#content"

    def own(found: re.Match[str]) -> str:
        return found[1] + " ".join(f"{prefix}-{each}" for each in found[2].split())

    text = _NAMES.sub(own, _LINK.sub(here, html))
    text = _ID.sub(lambda found: f"{prefix}-{found[0]}", text)
    return Markup(text)  # noqa: S704 - the HTML that tests compare with each component


def _pairs(light: Mapping[str, str], dark: Mapping[str, str]) -> Iterator[Pair]:
    for text, ground, needs in PAIRS:
        yield Pair(
            text, ground, needs, _shown(light, text, ground), _shown(dark, text, ground)
        )


def _shown(tokens: Mapping[str, str], text: str, ground: str) -> tuple[str, str, str]:
    text, ground = f"--color-{text}", f"--color-{ground}"
    return tokens[text], tokens[ground], f"{contrast(tokens, text, ground):.1f}"


def _compositions(sheets: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for path, css in sheets.items():
        folder, _, name = path.partition("/")
        if folder == "compositions" and (header := _HEADER.match(css)):
            yield name.removesuffix(".css"), " ".join(header[1].split())


def _section(component: Component) -> Section:
    name = component.name.replace("_", "-")
    return Section(
        name,
        component.params,
        tuple(
            _sample(example, f"{name}-{number}")
            for number, example in enumerate(component.examples, 1)
        ),
    )


def _sample(example: Example, prefix: str) -> Sample:
    html = standing_alone(example.html, prefix)
    return Sample(example.name, example.language, direction(example.language), html)
