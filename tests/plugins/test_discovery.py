"""Feeds and the sitemap, made from what was read."""

from __future__ import annotations

import re
from datetime import date
from itertools import chain
from types import SimpleNamespace

import pytest

from plugins import discovery, network_data
from plugins.discovery import (
    feed_of,
    feed_of_changes,
    sitemap_entries,
    sitemap_of,
    sitemaps_of,
)
from plugins.domain.traces import Shelves
from plugins.views.html_texts import HtmlTexts

RELEASE = "2019-06-05-charter-signed"
DRAFT = "2026-01-20-third-meetings"


@pytest.fixture(scope="module")
def localizers(small):
    """What speaks the languages of the small site, drafts included."""
    settings = {"PATH": str(small.root), "TODAY": "2026-01-31"}
    settings |= {"PUBLISH": False}
    network_data.read(SimpleNamespace(settings=settings))
    return settings["LOCALIZERS"]


def articles(*slugs):
    """Return a version in each language of some releases, as Pelican has them."""
    return [
        SimpleNamespace(
            slug=slug,
            lang=tag,
            relative_source_path=slug,
            content=f'<a href="city:porto">{tag}</a>',
        )
        for slug in slugs
        for tag in ("fr", "en", "es")
    ]


def feed(localizer, written):
    """Return the feed of what was *written*."""
    return feed_of(localizer, written, {"TEXTS": HtmlTexts(Shelves(), written)})


def test_feed_leaves_fallbacks_out(localizers):
    """A release is in the feeds of the languages in which it was written."""
    found = {
        tag: [entry.title for entry in feed(each, articles(RELEASE)).entries]
        for tag, each in localizers.items()
    }

    assert {
        "fr": ["Deux villes signent la charte\u00a0: les berges sont à vous"],
        "en": ["Two cities sign the charter"],
        "es": [],
    } == found


def test_feed_leaves_drafts_out(localizers):
    """A draft is in no feed, though its editors see its page."""
    found = feed(localizers["en"], articles(RELEASE, DRAFT))

    assert ["Two cities sign the charter"] == [entry.title for entry in found.entries]


def test_entry_is_updated_when_the_text_was(localizers):
    """An entry has the day of its release, and that of its last change."""
    (entry,) = feed(localizers["fr"], articles(RELEASE)).entries

    assert (date(2019, 6, 5), date(2019, 6, 7)) == (entry.published, entry.updated)


def test_entry_leads_to_pages_of_its_language(localizers):
    """Links to records are those of the feed's language."""
    (entry,) = feed(localizers["fr"], articles(RELEASE)).entries

    assert f"https://rivers.example/fr/presse/{RELEASE}/" == entry.url
    assert '<a href="/fr/villes/porto/">fr</a>' == entry.content


def test_empty_feed_is_of_the_day_of_the_build(localizers):
    """Without entries a feed has the day of the build, not the time of the clock."""
    assert date(2026, 1, 31) == feed(localizers["es"], articles(RELEASE)).today


def test_sitemap_has_no_page_twice(localizers):
    """Each address is listed once, whatever led to it."""
    urls = [entry.url for entry in sitemap_entries(localizers)]

    assert len(set(urls)) == len(urls)
    assert "https://rivers.example/" in urls


def test_sitemap_of_a_large_site_lists_others(localizers, monkeypatch):
    """No file has more addresses than search engines read; all are in one of them."""
    urls = [entry.url for entry in sitemap_entries(localizers)]
    most = len(urls) // 2
    monkeypatch.setattr(discovery, "MOST", most)
    parts = sitemaps_of(localizers)
    found = [re.findall("<loc>(.*)</loc>", part) for part in parts.values()]

    assert ["sitemap-1.xml", "sitemap-2.xml"] == [*parts][:2]
    assert urls == [*chain.from_iterable(found)]
    assert most == max(map(len, found))
    assert [f"https://rivers.example/{name}" for name in parts] == re.findall(
        "<loc>(.*)</loc>", sitemap_of(localizers)
    )


def test_sitemap_of_a_small_site_is_one_file(localizers, monkeypatch):
    """It lists the pages itself, down to the last that has room."""
    most = len(sitemap_entries(localizers))
    monkeypatch.setattr(discovery, "MOST", most)

    assert {} == sitemaps_of(localizers)
    assert most == sitemap_of(localizers).count("<url>")


def test_sitemap_tells_when_a_text_changed(localizers):
    """Each version has its own last change; without a date nothing is told."""
    modified = {entry.url: entry.modified for entry in sitemap_entries(localizers)}

    assert "2019-06-07" == modified[f"https://rivers.example/fr/presse/{RELEASE}/"]
    assert "2019-06-05" == modified[f"https://rivers.example/en/press/{RELEASE}/"]
    assert "2025-12-01" == modified["https://rivers.example/es/accesibilidad/"]
    assert "" == modified["https://rivers.example/fr/villes/porto/"]


def test_changes_are_in_the_words_of_their_language(localizers):
    """A feed has a name of its own, beside that of the releases."""
    feed = feed_of_changes(localizers["fr"])

    assert "Réseau des villes de rivière – Changements" == feed.title
    assert "https://rivers.example/fr/changements/atom.xml" == feed.url == feed.id


def test_release_is_the_same_entry_in_both_feeds(localizers):
    """With its days; a record has only that of its latest source."""
    (release,) = feed(localizers["fr"], articles(RELEASE)).entries
    found = {entry.url: entry for entry in feed_of_changes(localizers["fr"]).entries}
    record = found["https://rivers.example/fr/rencontres/2019/"]

    assert release.id == found[release.url].id
    assert release.published == found[release.url].published
    assert (None, record.url) == (record.published, record.id)
