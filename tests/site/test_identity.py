"""What both sites say of themselves, and how their pages show where they are shared."""

from __future__ import annotations

import json
import re
import struct
import warnings
from datetime import UTC, datetime, timedelta

import pytest
import yaml

from plugins.domain.site import Security
from tests.building import ROOT
from tests.built_site import text_of

WARNED = timedelta(days=31)


def shared(page):
    """Return what OpenGraph says of *page*: each property with its values."""
    found = {}
    for meta in page.all("meta"):
        if name := meta.get("property"):
            found.setdefault(name, []).append(meta.get("content"))
    return found


def security(site):
    """Return the fields of security.txt."""
    lines = site.files[".well-known/security.txt"].decode().splitlines()
    return dict(line.split(": ", 1) for line in lines)


def test_page_is_shared_as_it_is(site):
    """Title and summary are those of the page itself; its address is the canonical."""
    for page in site.localized:
        found = shared(page)
        assert [page.one("meta", name="description").get("content")] == (
            found["og:description"]
        )
        if page.canonical:
            assert [text_of(page.one("h1"))] == [
                " ".join(title.split()) for title in found["og:title"]
            ]
        else:
            assert "og:title" not in found


def test_page_has_a_picture(site):
    """It is on the site, as large as previews want, and shown large."""
    for page in site.localized:
        if page.canonical:
            (address,) = shared(page)["og:image"]
            picture = site.files[address.removeprefix(f"{site.url}/")]

            assert (1200, 630) == struct.unpack(">II", picture[16:24])
            assert page.all("meta", name="twitter:card", content="summary_large_image")


def test_icon_is_in_the_page(site):
    """A browser shows it and asks for nothing."""
    for page in site.pages.values():
        (link,) = page.all("link", rel="icon")

        assert link.get("href").startswith("data:image/svg+xml,")


def test_icons_are_as_large_as_they_say(site):
    """A device takes the one that fits, and need not look into the others."""
    for path, data in site.files.items():
        if path.endswith(".webmanifest"):
            for icon in json.loads(data)["icons"]:
                if icon["type"] == "image/png":
                    width, height = struct.unpack(">II", site.files[icon["src"]][16:24])
                    assert f"{width}x{height}" == icon["sizes"]


def test_releases_are_articles(site):
    """With the day that their page shows; no other page is one."""
    for page in site.localized:
        found = shared(page)
        is_release = re.search(r"/\d{4}-\d\d-\d\d-[^/]+/$", page.address) is not None
        days = [time.get("datetime") for time in page.all("time")]

        assert is_release == ("article" in found.get("og:type", [])), page.path
        for name in ("article:published_time", "article:modified_time"):
            assert is_release or name not in found
            assert set(found.get(name, [])) <= set(days)


def test_manifest_is_that_of_the_language(site):
    """What a reader keeps of a home page is in their language, and opens it."""
    for language in site.languages:
        page = site.pages[f"{language}/index.html"]
        (link,) = page.all("link", rel="manifest")
        (icon,) = page.all("link", rel="apple-touch-icon")
        manifest = json.loads(site.files[link.get("href").removeprefix("/")])

        assert language == manifest["lang"]
        assert f"{language}/" == manifest["start_url"]
        assert site.settings["short_name"][language] == manifest["short_name"]
        assert {each["src"] for each in manifest["icons"]} <= site.files.keys()
        assert icon.get("href").removeprefix("/") in site.files


def test_security_contact_has_what_the_standard_requires(site):
    """Once each: whom to tell, and until when. RFC 9116, 2.5."""
    found = security(site)
    expires = datetime.fromisoformat(found["Expires"])

    assert found["Contact"].startswith(f"{site.url}/")
    assert found["Contact"].removeprefix(f"{site.url}/") + "index.html" in site.files
    assert f"{site.url}/.well-known/security.txt" == found["Canonical"]
    assert ", ".join(site.languages) == found["Preferred-Languages"]
    assert expires.tzinfo is UTC


@pytest.mark.filterwarnings("default:data/site.yaml")
def test_security_contact_holds_for_a_month():
    """It fails once the contact has expired, and warns a month before.

    A day that is still to come fails as well: nobody has looked on it.
    """
    settings = yaml.safe_load((ROOT / "data/site.yaml").read_text("utf-8"))["site"]
    checked = settings["security"]["checked"]
    left = Security(checked=checked).expires - datetime.now(tz=UTC).date()

    assert timedelta() < left < timedelta(days=365)
    if left < WARNED:
        warnings.warn(
            f"data/site.yaml: the security contact expires in {left.days} days",
            stacklevel=1,
        )


def test_humans_are_told_in_the_first_language(site):
    """Who runs the network, and where its site is."""
    text = site.files["humans.txt"].decode()

    assert site.settings["name"][site.languages[0]] in text
    assert f"{site.url}/" in text
