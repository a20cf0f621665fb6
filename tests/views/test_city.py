from plugins.views.city import city_page
from tests.views.sample import changed, speaker_of, with_records


def plain(text):
    """Return *text* with ordinary spaces."""
    return text.replace("\u202f", " ").replace("\u00a0", " ")


class TestCityPage:
    def test_is_a_page_of_the_cities(self, network, french):
        """It leads back to the list."""
        page = city_page(network.cities["porto"], french)

        assert (page.kind, page.id, page.template) == ("city", "porto", "city")
        assert [link.url for link in page.crumbs] == ["/fr/villes/"]
        assert page.languages == ()

    def test_shows_the_city_s_own_name(self, network, french):
        """In its own language and script, beside the one that readers know."""
        page = city_page(network.cities["osaka"], french)

        assert page.title == "Osaka"
        assert page.view.own_name.__html__() == '<span lang="ja">大阪市</span>'

    def test_a_district_names_its_city_once(self, network, french):
        """Its region is another thing, and is not made of the city's name."""
        told = {"fr": "Grande Ville", "en": "Big City", "es": "Gran Ciudad"}
        city = changed(network.cities["porto"], kind="district", part_of=told)
        view = city_page(city, french).view

        assert (view.kind, view.part_of, view.region) == (
            "District",
            "Grande Ville",
            None,
        )

    def test_population_has_its_source_and_date(self, network, french):
        """A number of inhabitants is nothing without them."""
        view = city_page(network.cities["osaka"], french).view

        assert plain(view.population) == "2 592 413"
        assert view.population_as_of == "15 janvier 2026"
        assert view.population_source.url == "/fr/sources/geonames/"

    def test_unknown_population_is_left_out(self, network, french):
        """It is not zero."""
        view = city_page(network.cities["porto"], french).view

        assert (view.population, view.population_source) == ("", None)

    def test_roles_are_in_the_order_of_time(self, network, english):
        """From the foundation to the charter, each with what it belongs to."""
        roles = city_page(network.cities["porto"], english).view.roles
        told = [(role.name, role.when) for role in roles]
        places = [role.where.url if role.where else "" for role in roles]

        assert told.index(("Founder of the network", "2018")) < told.index(
            ("Signatory", "4 June 2019")
        )
        assert "/en/documents/river-charter/" in places
        assert "/en/editions/2019/" in places
        assert "/en/governance/#executive-committee" in places

    def test_spellings_of_the_sources_are_kept(self, network, english):
        """What a newspaper wrote can be found."""
        (spelling,) = city_page(network.cities["osaka"], english).view.spellings

        assert spelling.text == "Ôsaka"
        assert [link.url for link in spelling.sources] == ["/en/sources/newspaper/"]

    def test_distinctions_tell_their_year(self, network, french):
        """A title is of a year, by a source."""
        (title,) = city_page(network.cities["porto"], french).view.distinctions

        assert (title.text, title.detail) == ("Rivière de l’année", "2020")

    def test_languages_are_named(self, network, french):
        """All the official ones, in the reader's words."""
        city = changed(network.cities["porto"], languages=["pt", "mwl"])

        assert city_page(city, french).view.languages == "portugais, mirandais"

    def test_leads_on(self, network, english):
        """To the edition, the charter, the initiative and the release."""
        related = city_page(network.cities["porto"], english).view.related

        assert [link.text for link in related.documents] == ["River charter"]
        assert [link.text for link in related.initiatives] == ["Swimming in the Douro"]

    def test_summary_says_where_and_what(self, network, english):
        """For search engines, in one line."""
        city = network.cities["osaka"]

        assert city_page(city, english).summary.startswith("Osaka (Japan)")

    def test_summary_of_a_city_without_a_role(self, network):
        """It says so: no colon is left that nothing follows."""
        city = changed(network.cities["montreal"], id="quiet", name="Quiet")
        page = city_page(city, speaker_of(with_records(cities=city)))

        assert page.summary == (
            "Montreal (Canada). The sources name this city without a role."
        )


def test_population_can_be_taken_away(network, english):
    """With the city's name and the source; where it is unknown, there is nothing."""
    copies = [
        city_page(city, english).view.population_copy
        for city in network.cities.values()
    ]

    assert any(" inhabitants. Source: " in copy for copy in copies)
    assert "" in copies
