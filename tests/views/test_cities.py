from plugins.views.cities import cities_view, city_card
from tests.views.sample import changed, speaker_of, with_records


class TestCitiesView:
    def test_is_by_continent_country_and_name(self, french):
        """In the reader's alphabet: Amériques, Asie, Europe."""
        view = cities_view(french)
        told = [
            (continent.name, country.name, [city.name for city in country.cities])
            for continent in view.continents
            for country in continent.countries
        ]

        assert told == [
            ("Amériques", "Canada", ["Montréal"]),
            ("Asie", "Japon", ["Osaka"]),
            ("Europe", "Portugal", ["Porto"]),
        ]

    def test_counts(self, network):
        """Two cities of one country are two places in one country."""
        city = changed(network.cities["porto"], id="avis", name="Ávis")
        view = cities_view(speaker_of(with_records(cities=city), "fr"))
        europe = view.continents[-1]

        assert (view.count, view.countries, europe.count) == (4, 3, 2)
        assert [card.name for card in europe.countries[0].cities] == ["Ávis", "Porto"]


class TestCityCard:
    def test_roles_are_told_once(self, network, french):
        """A city that hosts, signs and leads has three roles, none twice."""
        card = city_card(network.cities["porto"], french)

        assert "Ville hôte" in card.roles
        assert len(card.roles) == len(set(card.roles))
        assert card.is_host

    def test_invited_is_not_host(self, network, french):
        """Osaka came, and did not host."""
        assert not city_card(network.cities["osaka"], french).is_host

    def test_region_tells_homonyms_apart(self, network, english):
        """Montréal has one in the data, Porto has not."""
        assert city_card(network.cities["montreal"], english).region == "Quebec"
        assert city_card(network.cities["porto"], english).region is None

    def test_of_a_district_tells_its_city(self, network, english):
        """Where there is no region, what it is part of."""
        district = changed(
            network.cities["porto"], kind="district", part_of={"en": "Greater Porto"}
        )

        assert city_card(district, english).region == "Greater Porto"
