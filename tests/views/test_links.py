import pytest

from plugins.domain.traces import tracing
from plugins.views import links
from tests.views.sample import (
    changed,
    small_network,
    speaker,
    speaker_of,
    with_records,
)


def parts(link):
    """Return what a reader sees of a link, and where it leads."""
    return link.url, link.text.plain, link.detail


class TestCityLink:
    def test_tells_the_country(self, french):
        """There is more than one Porto in the world."""
        expected = ("/fr/villes/porto/", "Porto", "Portugal")

        assert expected == parts(links.city_link("porto", french))

    def test_links_keep_their_order(self, french):
        """Who lists cities decides in which order."""
        found = links.city_links(["porto", "montreal"], french)

        assert [link.text for link in found] == ["Porto", "Montréal"]


class TestSourceLink:
    def test_title_is_in_its_own_language(self, english):
        """A Portuguese newspaper's title is pronounced in Portuguese."""
        link = links.source_link("newspaper", english)
        html = '<span lang="pt">As cidades e os seus rios</span>'

        assert link.text.__html__() == html
        assert (link.url, link.detail) == ("/en/sources/newspaper/", "5 June 2019")

    def test_an_undated_source_has_no_date(self, english):
        """None is made up."""
        assert links.source_link("geonames", english).detail == ""

    def test_each_once(self, english):
        """What two facts rest on is listed once, at its first place."""
        found = links.source_links(["newspaper", "geonames", "newspaper"], english)

        assert [link.text for link in found] == [
            "As cidades e os seus rios",
            "GeoNames",
        ]

    def test_citation_names_the_publisher(self, english):
        """In a sentence, who says so matters more than the title."""
        (link,) = links.citations(["newspaper", "newspaper"], english)

        assert link == links.citation("newspaper", english)
        assert link.text.__html__() == '<span lang="pt">Diário do Rio</span>'
        assert link.detail == "5 June 2019"


class TestEditionName:
    @pytest.mark.parametrize(
        ("number", "french", "english", "spanish"),
        [
            (1, "1ʳᵉˢ Rencontres", "1st Meetings", "Encuentros"),
            (2, "2ᵉˢ Rencontres", "2nd Meetings", "Encuentros"),
            (3, "3ᵉˢ Rencontres", "3rd Meetings", "Encuentros"),
            (5, "5ᵉˢ Rencontres", "5th Meetings", "Encuentros"),
            (11, "11ᵉˢ Rencontres", "11th Meetings", "Encuentros"),
            (21, "21ᵉˢ Rencontres", "21st Meetings", "Encuentros"),
        ],
    )
    def test_has_the_reader_s_ordinal(self, network, number, french, english, spanish):
        """CLDR knows that 11 is a th and 21 a st, and that French has one form."""
        edition = changed(network.editions["2019"], number=number)
        names = [
            links.edition_name(edition, speaker(language)).plain
            for language in ("fr", "en", "es")
        ]

        assert names[0] == f"{french}, Porto 2019"
        assert names[1] == f"{english}, Porto 2019"
        assert spanish in names[2]
        assert str(number) in names[2]

    @pytest.mark.parametrize("language", ["pt", "ar"])
    @pytest.mark.parametrize(("number", "name"), [(1, "1st"), (2, "2nd"), (6, "6th")])
    def test_english_words_have_english_ordinals(self, network, language, number, name):
        """As long as nobody has translated them."""
        edition = changed(network.editions["2019"], number=number)
        found = links.edition_name(edition, speaker_of(network, language)).plain

        assert found.startswith(f"{name} Meetings")

    def test_every_ordinal_says_its_number(self, network):
        """In each language, whatever its forms are."""
        for language in ("fr", "en", "es"):
            for number in range(1, 30):
                edition = changed(network.editions["2019"], number=number)

                assert str(number) in links.edition_name(edition, speaker(language))

    def test_without_a_host(self, network, english):
        """Nobody is named who is not recorded."""
        record = network.editions["2019"].model_dump(exclude_none=True)
        edition = type(network.editions["2019"]).model_validate(
            {name: value for name, value in record.items() if name != "host"}
        )

        assert links.edition_name(edition, english) == "1st Meetings, 2019"

    @pytest.mark.parametrize(
        ("fields", "expected"),
        [
            ({"kind": "assembly"}, "General assembly, Porto 2019"),
            ({"kind": "conference"}, "Virtual conference, Porto 2019"),
        ],
    )
    def test_of_another_kind(self, network, english, fields, expected):
        """An assembly has no number, and is not called Meetings."""
        edition = changed(network.editions["2019"], **fields)

        assert expected == links.edition_name(edition, english)

    def test_link_tells_the_dates(self, english):
        """Two editions in one city are told apart by when they were."""
        link = links.edition_link("2019", english)

        assert link.url == "/en/editions/2019/"
        assert link.detail.replace("\u2009", " ") == "3–4 June 2019"


class TestPersonLink:
    def test_leads_to_who_has_a_public_part(self, english):
        """A speaker of an edition has a page."""
        expected = ("/en/people/ines-ribeiro/", "Inês Ribeiro", "")

        assert expected == parts(links.person_link("ines-ribeiro", english))

    def test_leads_nowhere_otherwise(self, network):
        """Somebody who is only named stays without a page."""
        person = changed(network.people["ines-ribeiro"], id="somebody")
        link = links.person_link("somebody", speaker_of(with_records(people=person)))

        assert link.url == ""


class TestTextLinks:
    def test_release_in_the_reader_s_language(self, french):
        """Its title is typeset: a no-break space stands before the colon."""
        link = links.release_link("2019-06-05-charter-signed", french)

        assert (
            link.text == "Deux villes signent la charte\u00a0: les berges sont à vous"
        )
        assert link.detail == "5 juin 2019"

    def test_release_that_is_not_translated(self, spanish):
        """There is no Spanish version: French comes first on this site."""
        link = links.release_link("2019-06-05-charter-signed", spanish)

        assert (link.text.lang, link.url.startswith("/es/")) == ("fr", True)

    def test_page(self, french):
        """A page written in Markdown, at the address that its header gives."""
        assert parts(links.page_link("press", french)) == ("/fr/presse/", "Presse", "")

    @pytest.mark.parametrize(
        ("name", "expected"),
        [
            ("cities", ("/fr/villes/", "Villes", "")),
            ("press", ("/fr/presse/", "Presse", "")),
        ],
    )
    def test_menu(self, french, name, expected):
        """A menu names sections and pages alike."""
        assert expected == parts(links.menu_link(name, french))


@pytest.mark.parametrize(
    ("make", "record_id", "expected"),
    [
        (
            links.initiative_links,
            "swimming-in-the-douro",
            ("/en/initiatives/swimming-in-the-douro/", "Swimming in the Douro", ""),
        ),
        (
            links.topic_links,
            "river-banks",
            ("/en/topics/river-banks/", "River banks", ""),
        ),
        (
            links.document_links,
            "river-charter",
            ("/en/documents/river-charter/", "River charter", "4 June 2019"),
        ),
    ],
)
def test_record_links(english, make, record_id, expected):
    """Each kind of record is named in the reader's language."""
    assert [expected] == [parts(link) for link in make([record_id], english)]


@pytest.mark.parametrize(
    ("link", "record_id"),
    [
        (links.citation, "newspaper"),
        (links.edition_link, "2019"),
        (links.source_link, "newspaper"),
    ],
)
def test_link_that_many_pages_have_is_made_once(link, record_id):
    """Each page depends on all that it was made from."""
    localizer = speaker_of(small_network())
    made, left = [], []
    for _ in range(2):
        with tracing() as traces:
            made.append(link(record_id, localizer))
        left.append(traces)

    assert made[0] is made[1]
    assert left[0] == left[1]
    assert {shelf for shelf, _ in left[0]} >= {"addresses"}
