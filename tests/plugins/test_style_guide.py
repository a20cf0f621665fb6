"""The style guide on the built site."""

from __future__ import annotations

from pathlib import Path

from plugins.style_guide import ADDRESS
from tests.building import ROOT, build, lay
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


def test_guide_of_a_designer(tmp_path):
    """A word of the catalogs is said in English; a host's own guide takes its place."""
    root = lay(tmp_path / "site")
    template = root / "theme/templates/style_guide.html"
    word = "<p>{% trans %}Cities{% endtrans %}</p></main>"
    template.write_text(template.read_text("utf-8").replace("</main>", word), "utf-8")
    kept = {"CACHE_PATH": str(tmp_path / "cache")}
    guide = build(root, root / "output", **kept) / ADDRESS

    assert "<p>Cities</p></main>" in guide.read_text("utf-8")

    host = root / "host/templates"
    host.mkdir(parents=True)
    (host / "style_guide.html").write_text("<title>Osaka</title>", "utf-8")
    build(root, root / "output", **kept)

    assert guide.read_text("utf-8") == "<title>Osaka</title>\n"
