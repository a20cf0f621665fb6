"""The style guide on the built site."""

from __future__ import annotations

from pathlib import Path

from plugins.style_guide import ADDRESS
from tests.building import ROOT
from tests.built_site import STYLE_GUIDE


def test_guide_has_every_component(small):
    """Each component with examples has its title on the page."""
    page = small.style_guide
    names = {
        file.stem.replace("_", "-")
        for file in Path(ROOT, "theme/templates/components").glob("*.yaml")
    }

    assert ADDRESS == STYLE_GUIDE
    assert names <= {heading.text for heading in page.all("h2")}
    assert () == page.errors


def test_guide_is_for_those_who_know_it(small):
    """No page leads to it, search engines leave it, and no sitemap has it."""
    leading = [
        path for path, page in small.pages.items() if page.all("a", href="/" + ADDRESS)
    ]

    assert [] == leading
    assert small.style_guide.is_hidden
    assert ADDRESS.encode() not in small.files["sitemap.xml"]
