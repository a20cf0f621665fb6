"""What a host city changes with a folder of its own, and what it leaves as it was."""

from __future__ import annotations

import re

import pytest

from tests.building import SMALL, build, lay
from tests.built_site import BuiltSite, files_of, text_of

BASE = "/rivers"
URL = f"https://osaka.example{BASE}"
LINK = re.compile(r'\s(?:href|src)="(/[^"]*)"')
RELEASE = "2026-01-25-osaka-prepares"
KYOTO = """\
cities:
  - id: kyoto
    name: 京都市
    languages:
      - ja
    exonyms:
      en: Kyoto
    country: JP
    sources:
      - newspaper
"""
NOTE = """\
cities:
  - id: osaka
    note:
      fr: Ville hôte.
      en: Host city.
      es: Ciudad anfitriona.
"""
PAGES_OF_OSAKA = {
    "fr/villes/osaka/index.html",
    "en/cities/osaka/index.html",
    "es/ciudades/osaka/index.html",
}
PAGES_OF_KYOTO = {
    *(path.replace("osaka", "kyoto") for path in PAGES_OF_OSAKA),
    *(f"cards/{tag}/city/kyoto.png" for tag in ("fr", "en", "es")),
}
DATA = "api/v1/"
DATA_OF_OSAKA = {
    f"{DATA}{name}" for name in ("cities/osaka.json", "cities.csv", "cities.geojson")
} | {f"{DATA}cities.json", f"{DATA}datapackage.json"}
MAPS = ("fr/carte", "en/map", "es/mapa")
LISTS_OF_CITIES = {
    "sitemap.xml",
    *(f"{tag}/index.html" for tag in ("fr", "en", "es")),
    *(f"{tag}/search.json" for tag in ("fr", "en", "es")),
    *(path.replace("osaka/", "") for path in PAGES_OF_OSAKA),
    *("fr/plan-du-site/index.html", "en/site-map/index.html"),
    *("es/mapa-del-sitio/index.html", "es/fuentes/newspaper/index.html"),
    *("fr/sources/newspaper/index.html", "en/sources/newspaper/index.html"),
    *("fr/carte/index.html", "en/map/index.html", "es/mapa/index.html"),
    *(f"{map_}/a3.{ending}" for map_ in MAPS for ending in ("pdf", "svg")),
    *("fr/carte/integrer/index.html", "en/map/embed/index.html"),
    "es/mapa/insertar/index.html",
}
LISTS_OF_DATA = {
    *(DATA_OF_OSAKA - {f"{DATA}cities/osaka.json"}),
    *(
        f"{DATA}{name}"
        for name in ("index.json", "sources.json", "sources/newspaper.json")
    ),
    f"{DATA}sources-derived-supports.csv",
    *("fr/donnees/index.html", "en/data/index.html", "es/datos/index.html"),
}


@pytest.fixture(scope="module")
def hosted(tmp_path_factory):
    """The small site with tests/site/host over it."""
    root = lay(tmp_path_factory.mktemp("hosted"), SMALL / "host")
    return BuiltSite(root, build(root, root / "output", PUBLISH=True))


def built_with(root, name, text):
    """Return the files of the small site with one file in host/."""
    lay(root)
    file = root / "host" / name
    file.parent.mkdir(parents=True)
    file.write_bytes(text.encode())
    return files_of(build(root, root / "output", PUBLISH=True))


def changed(before, after):
    """Return the paths of the files that are not the same in both."""
    return {path for path in before | after if before.get(path) != after.get(path)}


def test_field_of_a_record_is_replaced(small, tmp_path):
    """A host that says one thing more of a city changes what is told of it alone."""
    found = built_with(tmp_path / "site", "data/cities.yaml", NOTE)
    page = found["en/cities/osaka/index.html"].decode()

    told = PAGES_OF_OSAKA | DATA_OF_OSAKA | {"translations.json"}

    assert told == changed(small.files, found)
    assert "Host city." in page
    assert "2,592,413" in page


def test_record_is_added(small, tmp_path):
    """A new city has its pages and is on the lists of cities; nothing else changes."""
    found = built_with(tmp_path / "site", "data/cities.yaml", KYOTO)

    new = PAGES_OF_KYOTO | {f"{DATA}cities/kyoto.json"}

    assert new == found.keys() - small.files.keys()
    assert new | LISTS_OF_CITIES | LISTS_OF_DATA == changed(small.files, found)


def test_site_is_renamed(hosted):
    """Every page has the host's name and address; what it does not say stays."""
    names = {"fr": "RVR Villes de rivière à Osaka", "en": "NRC River Cities in Osaka"}
    for page in hosted.whole:
        link = page.one("a", rel="home")

        assert names.get(page.lang, "RCR Ciudades de Río en Osaka") == text_of(link)
        assert page.is_hidden or page.canonical.startswith(f"{URL}/")


def test_nothing_verified_elsewhere_is_claimed(small, hosted):
    """A host that has not audited its site says so, whatever the network has done."""
    for tag, path in (("en", "en/accessibility"), ("es", "es/accesibilidad")):
        before, after = (
            text_of(each.pages[f"{path}/index.html"].one("main"))
            for each in (small, hosted)
        )
        assert "WCAG" in before, tag
        assert "WCAG" not in after, tag
    assert "not been audited yet" in text_of(
        hosted.pages["en/accessibility/index.html"].one("main")
    )
    assert ".well-known/security.txt" in small.files
    assert ".well-known/security.txt" not in hosted.files


def test_its_own_audit_and_contact_are_shown(tmp_path):
    """Once host/ has an audit and a contact with its day, both are published."""
    root = lay(tmp_path / "site", SMALL / "host")
    with (root / "host/site.yaml").open("a", encoding="utf-8") as file:
        file.write("  security:\n    contact: https://osaka.example/\n")
        file.write("    checked: 2026-01-30\n")
    audits = (root / "data/audits.yaml").read_text("utf-8")
    own = re.sub(r"- id: \S+", "- id: own", audits, count=1)
    (root / "host/data/audits.yaml").write_text(own, "utf-8")
    site = BuiltSite(root, build(root, root / "output", PUBLISH=True))
    page = text_of(site.pages["en/accessibility/index.html"].one("main"))

    assert "WCAG" in page
    assert "Expires: 2027-01-29" in site.files[".well-known/security.txt"].decode()


def test_site_lives_below_its_address(hosted):
    """Links, pictures, styles and feeds begin with the path of the host's address."""
    texts = (".html", ".json", ".jsonld", ".txt", ".xml")
    pages = {
        path: data.decode()
        for path, data in hosted.files.items()
        if path.endswith(texts)
    }
    links = {
        link
        for path, text in pages.items()
        if path.endswith(".html")
        for link in LINK.findall(text)
    }

    assert {f"{BASE}/"} == {link[: len(BASE) + 1] for link in links}
    data = ("api/v1/index.json", "api/v1/catalogue.jsonld")
    for path in ("sitemap.xml", "robots.txt", "en/press/atom.xml", *data):
        assert f"{URL}/" in pages[path]
        assert "rivers.example/" not in pages[path]
        assert not re.search(r"osaka\.example/(?!rivers)", pages[path])


def test_template_is_extended(hosted):
    """A template of the host stands around the theme's own, with the same words."""
    for page in hosted.whole:
        assert text_of(page.one("p", class_="host-notice")).endswith("Osaka")
        assert page.all("footer")


def test_styles_of_the_host_come_last(small, hosted):
    """host.css ends the stylesheet, whose name changes with it."""
    (name,) = [path for path in hosted.files if re.match(r"theme/site\..*css", path)]

    assert hosted.files[name].decode().rstrip().endswith("{color:#123456}")
    assert name not in small.files


def test_release_of_the_host_is_published(hosted):
    """The host's release is a page in each language, and in the feed of its own."""
    pages = [page for page in hosted.localized if RELEASE in page.path]

    assert sorted(hosted.languages) == sorted(page.lang for page in pages)
    assert RELEASE.encode() in hosted.files["en/press/atom.xml"]
    assert RELEASE.encode() not in hosted.files["fr/presse/atom.xml"]


def test_text_is_replaced_in_one_language(hosted):
    """The host's page takes the place of the network's, in its language only."""
    french = hosted.pages["fr/accessibilite/index.html"]
    english = hosted.pages["en/accessibility/index.html"]
    unchanged = "Nobody has checked anything yet."

    assert "La ville hôte a tout vérifié." in text_of(french.one("article"))
    assert "Accessibilité à Osaka" == text_of(french.one("h1"))
    assert text_of(english.one("article")).endswith(unchanged)


def test_picture_is_replaced(hosted):
    """The host's picture takes the place of the network's of the same name."""
    expected = (SMALL / "host/content/images/river.svg").read_bytes()

    assert expected == hosted.files["images/river.svg"]
