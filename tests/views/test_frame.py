from dataclasses import replace
from itertools import islice

import pytest

from plugins.domain.problem import Mark
from plugins.domain.translation import Translation
from plugins.views.frame import feed_url, frame_of, language_links
from plugins.views.page import Page
from plugins.views.pages import data_page, data_pages
from tests.views.sample import small_network, speaker, speaker_of

LANGUAGES = ("fr", "en", "es")
SITE = "https://rivers.example"


def page_of(kind, record_id, localizer, languages=()):
    """Return a page with nothing on it."""
    title = localizer.word("Cities")
    return Page(kind, record_id, "page", title, "", None, languages=languages)


def frame(kind, record_id, language="fr", languages=()):
    """Return what surrounds a page."""
    localizer = speaker(language)
    return frame_of(page_of(kind, record_id, localizer, languages), localizer, {})


class TestTranslatedPage:
    def test_is_its_own_canonical(self):
        """Search engines get the address with the site's own name."""
        assert frame("city", "porto").canonical == f"{SITE}/fr/villes/porto/"

    def test_has_no_fallback(self):
        """Nothing is to be explained to the reader."""
        assert frame("city", "porto").fallback == ""


class TestUntranslatedPage:
    RELEASE = ("release", "2019-06-05-charter-signed", "es", ("fr", "en"))

    def test_canonical_is_the_original(self):
        """Search engines keep the text in its own language alone."""
        found = frame(*self.RELEASE).canonical

        assert found == f"{SITE}/fr/presse/2019-06-05-charter-signed/"

    def test_tells_the_reader_in_which_language_it_is(self):
        """In Spanish: the reader's language."""
        assert frame(*self.RELEASE).fallback == "francés"

    def test_original_is_the_site_s_first_language(self):
        """Not the first by the alphabet, which English would be."""
        found = frame("release", "2019-06-05-charter-signed", "es", ("en", "fr"))

        assert "/fr/" in found.canonical


class TestPageThatIsMissing:
    def test_is_not_to_be_found(self):
        """An error page is not the original of anything."""
        assert frame("not-found", "page").canonical == ""

    def test_still_leads_to_each_language(self):
        """To the home page, as there is nothing else to translate."""
        urls = [language.url for language in frame("not-found", "page").languages]

        assert urls == ["/fr/", "/en/", "/es/"]


class TestMenus:
    def test_current_page_is_marked(self):
        """The section itself, in the menu."""
        links = frame("section", "cities").navigation

        assert [link.text for link in links if link.is_current] == ["Villes"]

    def test_section_of_the_page_is_marked(self, french):
        """A city is within the cities."""
        refs = data_pages(french.relations)
        page = data_page(next(ref for ref in refs if ref.kind == "city"), french)
        links = frame_of(page, french, {}).navigation

        assert [link.text for link in links if link.is_current] == ["Villes"]

    def test_menu_of_a_section_is_one_for_all_its_pages(self, french):
        """It is made once, so that its HTML is as well."""
        cities = (ref for ref in data_pages(french.relations) if ref.kind == "city")
        one, other = (
            frame_of(data_page(ref, french), french, {}).navigation
            for ref in islice(cities, 2)
        )
        home = frame("section", "home").navigation

        assert one is other
        assert [link.url for link in one] == [link.url for link in home]
        assert one != home

    def test_order_is_the_editor_s(self, network):
        """data/site.yaml says what is in the menu, and in which order."""
        links = frame("section", "home", "en").footer

        assert len(links) == len(network.site.footer)
        assert links[0].text == "Governance"

    def test_foot_says_how_accessible_the_site_is(self):
        """The link to the statement says what it states, as the law wants."""
        links = {link.url: link.text for link in frame("section", "home").footer}

        assert links["/fr/accessibilite/"].startswith("Accessibilité")

    @pytest.mark.parametrize("has_statement", [True, False])
    def test_statement_is_linked_if_there_is_one(self, network, has_statement):
        """Even where no menu names it; a site that has none does not promise one."""
        pages = {
            name: page
            for name, page in network.pages.items()
            if has_statement or name != "accessibility"
        }
        site = network.site.model_copy(update={"footer": ()})
        localizer = speaker_of(replace(network, pages=pages, site=site))
        links = frame_of(page_of("section", "home", localizer), localizer, {}).footer

        assert has_statement == bool(links)


class TestLanguageLinks:
    def test_each_is_named_in_itself(self):
        """Who does not read the page's language finds their own."""
        links = language_links({"fr": "/fr/", "ar": "/ar/", "ja": "/ja/"}, "fr")

        assert [link.name for link in links] == ["Français", "العربية", "日本語"]
        assert [link.dir for link in links] == ["ltr", "rtl", "ltr"]
        assert [link.is_current for link in links] == [True, False, False]

    def test_lead_to_the_same_page(self):
        """Changing the language does not lose the page."""
        urls = [link.url for link in frame("city", "porto").languages]

        assert urls == ["/fr/villes/porto/", "/en/cities/porto/", "/es/ciudades/porto/"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_feed_is_that_of_the_language(language):
    """One feed a language, among its press releases."""
    url = feed_url(speaker(language))

    assert url.startswith(f"/{language}/")
    assert url.endswith("/atom.xml")


def test_manifest_is_that_of_the_language():
    """One a language, at the root."""
    assert frame("section", "home", "es").manifest == "/manifest.es.webmanifest"


def test_card_is_named_with_its_whole_address():
    """Whoever shows the page elsewhere has to find the picture."""
    found = frame("city", "porto", "en").card

    assert found == f"{SITE}/cards/en/city/porto.png"


@pytest.mark.parametrize(
    ("kind", "record_id", "expected"),
    [
        ("city", "porto", "/api/v1/cities/porto.json"),
        ("section", "figures", "/api/v1/figures.json"),
        ("section", "timeline", "/api/v1/milestones.json"),
        ("section", "home", ""),
        ("page", "accessibility", ""),
        ("page", "governance", "/api/v1/governance.json"),
    ],
)
def test_record_has_an_address_for_machines(kind, record_id, expected):
    """So has a list of records, and the page that shows one under its text."""
    assert expected == frame(kind, record_id, "en").record


def test_frame_is_in_the_reader_s_language():
    """The name of the network, too."""
    found = frame("section", "home", "es")

    assert (found.lang, found.dir) == ("es", "ltr")
    assert found.site_name == small_network().site.name.root["es"]


def test_search_leads_to_the_site_map():
    """Where no script answers, the list of all pages does."""
    site_map = frame("city", "porto").site_map

    assert site_map is not None
    assert "/fr/plan-du-site/" == site_map.url


def test_search_needs_a_site_map():
    """A site without a map of itself has no search."""
    network = small_network()
    pages = {key: page for key, page in network.pages.items() if key != "site-map"}
    site = network.site.model_copy(update={"footer": (), "navigation": ()})
    localizer = speaker_of(replace(network, pages=pages, site=site), "fr")
    made = frame_of(page_of("city", "porto", localizer), localizer, {})

    assert made.site_map is None


class TestOutdatedText:
    def frame(self, status, language="en"):
        """Return what surrounds a release whose English version has *status*."""
        network = small_network()
        release = next(
            name for name, each in network.releases.items() if "en" in each.versions
        )
        at = Mark("x", 1, 1)
        path = "releases", release
        found = (Translation(path, "en", "fr", status, at, 9),)
        localizer = speaker_of(replace(network, translations=found), language)
        page = page_of("release", release, localizer, ("fr", "en"))
        return frame_of(page, localizer, {}), localizer.address(
            "release", release, "fr"
        )

    def test_leads_to_its_original(self):
        """Named by its language, in the reader's."""
        frame, address = self.frame("outdated")

        assert (frame.newer.url, frame.newer.text) == (address, "French")

    def test_others_lead_nowhere(self):
        """Nor does what nobody knows, nor another language."""
        assert self.frame("translated")[0].newer is None
        assert self.frame("unknown")[0].newer is None
        assert self.frame("outdated", "fr")[0].newer is None
