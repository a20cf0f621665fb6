import re

import pytest

from plugins.domain.section import SECTIONS
from plugins.reading.catalogs import read_catalog
from plugins.views.addresses import ANCHORED, SECTION_OF, SEGMENTS, Addresses
from plugins.views.pages import data_pages, text_pages
from plugins.views.world_map import PARTS
from tests.building import ROOT
from tests.views.sample import speaker

LANGUAGES = ("fr", "en", "es")


def addresses(network):
    """Return addresses whose segments are the English ones with the language."""
    return Addresses(network, lambda language, segment: f"{segment}-{language}")


class TestAddresses:
    @pytest.mark.parametrize(
        ("kind", "record_id", "expected"),
        [
            ("section", "home", "fr/"),
            ("section", "cities", "fr/cities-fr/"),
            ("section", "press", "fr/press-fr/"),
            ("city", "porto", "fr/cities-fr/porto/"),
            ("edition", "2019", "fr/editions-fr/2019/"),
            ("document", "river-charter", "fr/documents-fr/river-charter/"),
            (
                "document",
                "river-charter#commitment-1",
                "fr/documents-fr/river-charter/#commitment-1",
            ),
            ("source", "newspaper", "fr/sources-fr/newspaper/"),
            ("figure", "members-2019", "fr/figures-fr/#members-2019"),
            (
                "release",
                "2019-06-05-charter-signed",
                "fr/press-fr/2019-06-05-charter-signed/",
            ),
            ("page", "press", "fr/presse/"),
            ("page", "governance", "fr/gouvernance/"),
            ("calendar", "", "fr/editions-fr/editions-fr.ics"),
            ("calendar", "2019", "fr/editions-fr/2019/editions-fr-2019.ics"),
            ("changes", "", "fr/changes-fr/atom.xml"),
            ("manifest", "", "manifest.fr.webmanifest"),
            ("not-found", "page", "fr/404.html"),
            ("chooser", "root", ""),
        ],
    )
    def test_of(self, network, kind, record_id, expected):
        """Segments are translated, ids are not; a page may choose its own."""
        assert expected == addresses(network).of(kind, record_id, "fr")

    def test_a_page_without_an_address_keeps_its_id(self, network):
        """In English the site map's id will do."""
        assert addresses(network).of("page", "site-map", "en") == "en/site-map/"

    def test_a_page_that_is_not_translated_keeps_its_id(self, network):
        """It has an address in each language all the same."""
        assert addresses(network).of("page", "press", "it") == "it/press/"

    def test_no_such_page(self, network):
        """An id that nobody has is a programmer's mistake: the checks came before."""
        with pytest.raises(KeyError):
            addresses(network).of("page", "nowhere", "fr")


@pytest.mark.parametrize("language", LANGUAGES)
def test_segments_are_kebab_case(language):
    """A translator's accents and capitals do not get into an address."""
    catalog = read_catalog(ROOT, language)
    segments = [catalog.pgettext("address", segment) for segment in SEGMENTS]

    assert [
        each for each in segments if not re.fullmatch(r"[a-z]+(-[a-z]+)*", each)
    ] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_segments_are_unique(language):
    """Two sections at one address would be one file."""
    catalog = read_catalog(ROOT, language)
    segments = [catalog.pgettext("address", segment) for segment in SEGMENTS]

    assert sorted(set(segments)) == sorted(segments)


def test_every_section_can_be_translated():
    """What stands in an address is known to the catalogs."""
    used = {*SECTION_OF.values(), *ANCHORED.values(), *SECTIONS} - {"home"}

    assert used | {"press", "changes", *PARTS} == set(SEGMENTS)


def test_every_page_has_an_address_of_its_own():
    """In each language and over all of them, no address is that of two pages."""
    relations = speaker("en").relations
    pages = [*data_pages(relations), *text_pages(relations)]
    urls = [
        speaker(language).url(page.kind, page.id)
        for language in LANGUAGES
        for page in pages
    ]

    assert sorted(set(urls)) == sorted(urls)
