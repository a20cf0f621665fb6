from dataclasses import replace

import pytest

from plugins.domain.relations import Relations
from plugins.views.drawn_maps import edition_map, network_map, places, route_map
from tests.views.sample import changed, speaker_of, with_records


class TestNetworkMap:
    def test_has_a_dot_for_each_city(self, english):
        """And the hosts of the Meetings again, with their names."""
        shown = network_map(english)

        assert 3 == shown.cities.count("h0")
        assert 2 == shown.hosts.count("h0")
        assert ["Porto 2019", "Montreal 2024"] == [label.text for label in shown.labels]

    def test_says_the_same_in_words(self, english):
        """What it is, how many cities there are, and where their list is."""
        shown = network_map(english)

        assert "Map of the world with the cities of the network" == shown.name
        assert shown.caption.startswith("The 3 cities, districts and counties")
        assert ["/en/map/", "/en/cities/"] == [link.url for link in shown.more]

    def test_says_how_many_it_lacks(self, network):
        """A city without coordinates is counted, and not drawn."""
        lost = network.cities["osaka"].model_copy(
            update={"latitude": None, "longitude": None}
        )
        shown = network_map(speaker_of(with_records(cities=lost)))

        assert shown.caption.startswith("2 of the 3 cities")
        assert 2 == shown.cities.count("h0")

    def test_host_of_what_is_not_reported_is_hollow(self, english):
        """In the picture and in words: Montréal's dates are past, and no more."""
        shown = network_map(english)

        assert 1 == shown.hollow.count("h0")
        assert "Hollow: announced" in shown.caption

    def test_hosts_of_what_was_held_are_not(self, network):
        """Nothing is said of a mark that no reader sees."""
        editions = {"2019": network.editions["2019"]}
        shown = network_map(speaker_of(replace(network, editions=editions)))

        assert "" == shown.hollow
        assert "Hollow" not in shown.caption

    def test_names_are_the_reader_s(self, french):
        """As everywhere on the page."""
        assert "Montréal 2024" in [label.text for label in network_map(french).labels]


class TestRouteMap:
    def test_leads_from_host_to_host(self, english):
        """In the order of the years, in words too."""
        shown = route_map(english)

        assert shown is not None
        assert "year: Porto 2019, Montreal 2024. Hollow" in shown.caption
        assert 1 == (shown.lines + shown.coming).count("m")

    def test_way_to_what_is_not_reported_is_another(self, network, english):
        """The second Meetings are over, and no source reports on them."""
        shown = route_map(english)
        stage = Relations(network).stage(network.editions["2024"])

        assert "unreported" == stage
        assert shown is not None
        assert ("", True) == (shown.lines, bool(shown.coming))

    def test_one_host_is_no_route(self, network):
        """It takes two."""
        online = changed(network.editions["2024"], kind="conference")

        assert route_map(speaker_of(with_records(editions=online))) is None


class TestEditionMap:
    def test_leads_from_each_city_named_to_the_host(self, network, english):
        """Osaka was invited, and signed; Porto signed, and was the host."""
        shown = edition_map(network.editions["2019"], english)

        assert shown is not None
        assert 1 == shown.lines.count("m")
        assert "Lines lead to Porto" in shown.caption

    def test_counts_each_part_as_the_sources_do(self, network, english):
        """With a link to who they are."""
        shown = edition_map(network.editions["2019"], english)

        assert shown is not None
        assert [
            ("1 city was invited", "#related-cities"),
            ("2 cities signed: River charter", "/en/documents/river-charter/"),
        ] == [(link.text, link.url) for link in shown.more]

    def test_names_those_that_it_lacks(self, network):
        """A city without coordinates came as well."""
        told = [{"role": "present", "edition": "2019", "source": "newspaper"}]
        lost = network.cities["montreal"].model_copy(
            update={"latitude": None, "longitude": None}
        )
        city = changed(lost, roles=told)
        shown = edition_map(
            network.editions["2019"], speaker_of(with_records(cities=city))
        )

        assert shown is not None
        assert shown.caption.endswith("Their place is not known: Montreal.")
        assert "1 city was present" == shown.more[0].text

    @pytest.mark.parametrize("part", ["present", "represented", "invited"])
    def test_each_part_has_its_words(self, network, part):
        """Present, represented or invited: that is not the same."""
        told = [{"role": part, "edition": "2024", "source": "newspaper"}]
        city = changed(network.cities["osaka"], roles=told)
        shown = edition_map(
            network.editions["2024"], speaker_of(with_records(cities=city))
        )

        assert shown is not None
        assert [f"1 city was {part}"] == [link.text for link in shown.more]

    def test_nobody_is_named(self, network, english):
        """No map is drawn without a line."""
        assert edition_map(network.editions["2024"], english) is None


def test_places_are_those_that_somebody_told(network):
    """East, then north, as maps have them."""
    lost = network.cities["osaka"].model_copy(update={"latitude": None})
    localizer = speaker_of(with_records(cities=lost))

    assert {"porto": (-8.61, 41.15)} == places(["osaka", "porto", "nowhere"], localizer)
