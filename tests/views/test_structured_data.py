from dataclasses import replace

import pytest

from plugins.views.edition import edition_page
from plugins.views.page import Page
from plugins.views.pages import data_page, data_pages
from plugins.views.releases import release_page
from plugins.views.structured_data import structured_data
from tests.views.sample import changed, speaker_of, with_records

URL = "https://rivers.example/here/"
NEWS = {"source": "newspaper"}


def said(page, localizer, url=URL):
    """Return what a page says, by the type of each thing."""
    return {
        each.type: each.properties for each in structured_data(page, url, localizer)
    }


def record(kind, record_id, localizer):
    """Return the page of a record or a section."""
    refs = data_pages(localizer.relations)
    ref = next(ref for ref in refs if (ref.kind, ref.id) == (kind, record_id))
    return data_page(ref, localizer)


def event(network, localizer, **fields):
    """Return what the page of 2019 says of it with *fields* of its own."""
    page = edition_page(changed(network.editions["2019"], **fields), localizer)
    speaker = speaker_of(
        with_records(editions=changed(network.editions["2019"], **fields))
    )
    return said(page, speaker)["Event"]


class TestHome:
    def test_is_the_site_of_the_network(self, spanish):
        """In the language of the page."""
        site = said(record("section", "home", spanish), spanish)["WebSite"]

        assert ("Red de Ciudades de Río", "RCR", "es") == (
            site["name"],
            site["alternateName"],
            site["inLanguage"],
        )
        assert "Organization" == site["publisher"].type
        assert "https://rivers.example/" == site["publisher"].properties["url"]

    def test_can_be_searched(self, french):
        """On the page that lists all pages."""
        site = said(record("section", "home", french), french)["WebSite"]

        assert (
            "https://rivers.example/fr/plan-du-site/?q={words}"
            == (site["potentialAction"].properties["target"])
        )

    def test_without_a_list_of_pages_cannot_be_searched(self, network):
        """Nothing would answer."""
        pages = {
            name: page for name, page in network.pages.items() if name != "site-map"
        }
        site = network.site.model_copy(update={"footer": ()})
        speaker = speaker_of(replace(network, pages=pages, site=site))
        found = said(record("section", "home", speaker), speaker)["WebSite"]

        assert "potentialAction" not in found


class TestCity:
    def test_is_a_place(self, french):
        """Its name, its country, where it is, and its number in GeoNames."""
        city = said(record("city", "porto", french), french)["City"]

        assert ("Porto", URL) == (city["name"], city["url"])
        assert "Portugal" == city["containedInPlace"].properties["name"]
        assert {"latitude": 41.15, "longitude": -8.61} == city["geo"].properties
        assert "https://www.geonames.org/2735943/" == city["sameAs"]

    def test_district_is_no_city(self, network):
        """Nor is a county."""
        district = changed(network.cities["osaka"], kind="district")
        speaker = speaker_of(with_records(cities=district))

        assert "AdministrativeArea" in said(record("city", "osaka", speaker), speaker)

    def test_on_the_equator(self, network):
        """Nought is a latitude."""
        city = changed(network.cities["porto"], latitude="0", longitude="0")
        speaker = speaker_of(with_records(cities=city))
        geo = said(record("city", "porto", speaker), speaker)["City"]["geo"]

        assert {"latitude": 0, "longitude": 0} == geo.properties


class TestEdition:
    def test_is_an_event(self, network, english):
        """When and where it is, and who brings the cities together."""
        found = event(network, english)

        assert ("2019-06-03", "2019-06-04") == (found["startDate"], found["endDate"])
        assert "Porto" == found["location"].properties["name"]
        assert "Network of River Cities" == found["organizer"].properties["name"]
        assert "https://schema.org/EventScheduled" == found["eventStatus"]

    def test_may_be_called_off(self, network, english):
        """Its dates stay those that were planned."""
        found = event(network, english, cancelled=NEWS)

        assert "https://schema.org/EventCancelled" == found["eventStatus"]

    @pytest.mark.parametrize(
        ("start", "told"),
        [("2019", "2019"), ("2019-06", "2019-06"), ("2019-22", "2019")],
    )
    def test_date_is_as_whole_as_it_is_known(self, network, english, start, told):
        """A season has no place in a date: its year is told."""
        found = event(network, english, dates=[NEWS | {"start": start}], programme=[])

        assert told == found["startDate"]

    @pytest.mark.parametrize(
        ("formats", "mode"),
        [
            (["in-person"], "OfflineEventAttendanceMode"),
            (["reduced", "hybrid"], "MixedEventAttendanceMode"),
            (["online"], "OnlineEventAttendanceMode"),
        ],
    )
    def test_format_is_how_one_takes_part(self, network, english, formats, mode):
        """As far as a source tells it: a reduced format may be either."""
        claims = [NEWS | {"format": each} for each in formats]
        found = event(network, english, formats=claims)

        assert f"https://schema.org/{mode}" == found["eventAttendanceMode"]

    def test_unknown_format_is_left_out(self, network, english):
        """Nothing is supposed."""
        claims = [NEWS | {"format": "reduced"}]

        assert "eventAttendanceMode" not in event(network, english, formats=[])
        assert "eventAttendanceMode" not in event(network, english, formats=claims)

    def test_without_a_host_has_no_place(self, network, english):
        """An online conference."""
        assert "location" not in event(network, english, host=None)


class TestText:
    def test_release_is_an_article(self, network, french):
        """With its days, in the language of its text."""
        release = network.releases["2019-06-05-charter-signed"]
        article = said(release_page(release, "", french), french)["Article"]

        assert ("2019-06-05", "2019-06-07", "fr") == (
            article["datePublished"],
            article["dateModified"],
            article["inLanguage"],
        )

    def test_untranslated_release_keeps_its_language(self, network, spanish):
        """The text is French, whatever surrounds it."""
        release = network.releases["2019-06-05-charter-signed"]
        article = said(release_page(release, "", spanish), spanish)["Article"]

        assert "fr" == article["inLanguage"]

    def test_page_of_the_data_is_a_dataset(self, english):
        """With its licence, and where it is to be had."""
        title = english.word("Open data")
        page = Page("page", "data", "data", title, "All of it.", None)
        found = said(page, english)["Dataset"]

        assert ("Open data", "All of it.") == (found["name"], found["description"])
        assert found["license"].startswith("https://www.etalab.gouv.fr/")
        assert [
            ("https://rivers.example/api/v1/datapackage.json", "application/json"),
            ("https://rivers.example/api/v1/cities.csv", "text/csv"),
            ("https://rivers.example/api/v1/cities.json", "application/json"),
            ("https://rivers.example/api/v1/cities.geojson", "application/geo+json"),
        ] == [
            (each.properties["contentUrl"], each.properties["encodingFormat"])
            for each in found["distribution"]
        ]

    def test_other_page_says_nothing(self, english):
        """Its text is for people."""
        title = english.word("Open data")

        assert {} == said(Page("page", "about", "page", title, "", None), english)


class TestBreadcrumbs:
    def test_lead_from_the_list_to_this_one(self, english):
        """As the page shows them; the last has no address."""
        steps = said(record("city", "porto", english), english)["BreadcrumbList"]

        assert [
            (1, "Cities", "https://rivers.example/en/cities/"),
            (2, "Porto", None),
        ] == [
            (
                each.properties["position"],
                each.properties["name"],
                each.properties.get("item"),
            )
            for each in steps["itemListElement"]
        ]

    def test_are_not_above_a_section(self, english):
        """It has none to show."""
        assert {} == said(record("section", "cities", english), english)


def test_page_that_is_not_to_be_found_says_nothing(english):
    """An error page, or one without an address of its own."""
    assert {} == said(record("city", "porto", english), english, url="")


def test_draft_says_nothing(network, english):
    """It is announced to nobody."""
    release = network.releases["2026-01-20-third-meetings"]

    assert {} == said(release_page(release, "", english), english)
