"""A page for each section and each record, in each language."""

from __future__ import annotations

from shutil import rmtree

import pytest
import yaml
from pelican.plugins import signals

from pelicanconf import PLUGINS
from plugins import network_pages
from tests.building import build, lay
from tests.built_site import BuiltSite, text_of


@pytest.mark.parametrize(
    ("path", "heading"),
    [
        ("fr/index.html", "Réseau des villes de rivière"),
        ("en/cities/index.html", "Cities"),
        ("en/cities/montreal/index.html", "Montreal"),
        ("fr/villes/montreal/index.html", "Montréal"),
        ("en/editions/2019/index.html", "1st Meetings, Porto 2019"),
        ("es/iniciativas/swimming-in-the-douro/index.html", "Bañarse en el Duero"),
        ("fr/thematiques/river-banks/index.html", "Berges"),
        ("en/documents/river-charter/index.html", "River charter"),
        ("en/people/ines-ribeiro/index.html", "Inês Ribeiro"),
        ("fr/404.html", "Cette page n’existe pas"),
    ],
)
def test_record_has_its_page(small, path, heading):
    """A record's page is where its address says, under its name in that language."""
    assert heading == text_of(small.pages[path].one("h1"))


def test_entrance_leads_to_every_language(small):
    """The root asks for a language, each in its own words."""
    entrance = small.pages["index.html"]
    links = {a.get("hreflang"): (a.get("href"), text_of(a)) for a in entrance.all("a")}

    assert {
        "fr": ("/fr/", "Lire ce site en français"),
        "en": ("/en/", "Read this site in English"),
        "es": ("/es/", "Leer este sitio en español"),
    } == links


def test_missing_page_of_the_root_speaks_every_language(small):
    """An address without a language is told to lead nowhere in all of them."""
    text = text_of(small.pages["404.html"].one("main"))

    for sentence in ("n’existe pas", "does not exist", "no existe"):
        assert sentence in text


def test_edition_without_report_is_not_said_to_be_held(small):
    """Once its dates are passed and no source reports, the page says just that."""
    main = small.pages["en/editions/2024/index.html"].one("main")

    assert "Dates passed, no report yet" in text_of(main)
    assert not [each for each in main.iter() if each.get("data-stage") == "held"]


def test_receivers_are_connected_once():
    """Pelican's autoreload registers each plugin again: no page is made twice."""
    network_pages.register()
    before = len(signals.get_generators.receivers)
    network_pages.register()

    assert before == len(signals.get_generators.receivers)


def test_plugins_are_named_with_their_package():
    """Dotted names: a plugin is loaded once, and shadows no other package."""
    assert {"plugins"} == {name.partition(".")[0] for name in PLUGINS}
    assert network_pages.__name__ in PLUGINS


def test_network_without_records_shows_nothing_empty(tmp_path):
    """A network that begins has its pages, and no heading or list above nothing."""
    root = lay(tmp_path)
    cities = {"cities": [{"id": "porto", "name": "Porto", "languages": ["pt"]}]}
    cities["cities"][0] |= {"country": "PT", "sources": ["newspaper"]}
    site = yaml.safe_load((root / "data/site.yaml").read_text("utf-8"))
    site["site"] |= {"navigation": ["cities"], "footer": ["figures"]}
    for path in (root / "data").iterdir():
        if path.stem not in ("organisations", "sources"):
            kept = {"cities": cities, "site": site}.get(path.stem, {path.stem: []})
            path.write_text(yaml.safe_dump(kept, allow_unicode=True), "utf-8")
    rmtree(root / "content")
    built = BuiltSite(root, build(root, root / "output"))

    for path, page in built.pages.items():
        main = page.one("main")
        lists = [each for tag in ("ul", "ol", "dl") for each in main.iter(tag)]
        assert all(len(each) for each in lists), path
        assert all(len(each) > 1 for each in main.iter("section")), path
