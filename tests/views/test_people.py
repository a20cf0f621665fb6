from dataclasses import replace

from plugins.views.people import people_view, person_page, person_view
from tests.views.sample import changed, speaker_of


def test_people_are_in_the_order_of_their_family_names(network):
    """Only those with a public part."""
    ines = network.people["ines-ribeiro"]
    zoe = changed(ines, id="zoe-abel", name="Zoé Ábel")
    edition = network.editions["2019"]
    session = edition.programme[0].model_copy(update={"speakers": ("zoe-abel",)})
    programme = (*edition.programme, session)
    changed_network = replace(
        network,
        people={"ines-ribeiro": ines, "zoe-abel": zoe},
        editions={"2019": edition.model_copy(update={"programme": programme})},
    )
    names = [item.link.text for item in people_view(speaker_of(changed_network)).people]

    assert names == ["Zoé Ábel", "Inês Ribeiro"]


def test_each_office_has_its_date_and_source(network, french):
    """What somebody was, when a source says so."""
    (office,) = person_view(network.people["ines-ribeiro"], french).offices

    assert (office.title, office.as_of) == (
        "Secrétaire générale du réseau",
        "juin 2019",
    )
    assert [link.url for link in office.sources] == ["/fr/sources/newspaper/"]


def test_page_is_about_the_office(network, english):
    """Its summary is what the person was, nothing private."""
    page = person_page(network.people["ines-ribeiro"], english)

    assert (page.title, page.summary) == (
        "Inês Ribeiro",
        "Secretary general of the network",
    )
    assert [link.url for link in page.crumbs] == ["/en/people/"]
    assert [link.url for link in page.view.related.editions] == ["/en/editions/2019/"]


def test_spellings_of_the_sources_are_kept(network, english):
    """A newspaper's misspelling leads here as well."""
    person = changed(
        network.people["ines-ribeiro"],
        as_written=[{"text": "Ines Ribeiro", "source": "newspaper"}],
    )
    (spelling,) = person_view(person, english).spellings

    assert spelling.text == "Ines Ribeiro"
