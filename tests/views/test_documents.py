from dataclasses import replace

from plugins.views.documents import document_card, document_page, documents_view
from tests.views.sample import changed, speaker_of


def test_the_latest_comes_first_and_the_undated_last(network):
    """A charter in preparation has no date yet."""
    charter = network.documents["river-charter"]
    documents = {
        "undated": charter.model_copy(update={"id": "undated", "date": None}),
        "river-charter": charter,
        "later": changed(charter, id="later", date="2024"),
    }
    view = documents_view(speaker_of(replace(network, documents=documents)))
    ids = [card.link.url.split("/")[-2] for card in view.documents]

    assert ids == ["later", "river-charter", "undated"]


def test_a_season_is_where_it_begins(network):
    """Spring comes before November, whatever its number in EDTF."""
    charter = network.documents["river-charter"]
    documents = {
        "spring": changed(charter, id="spring", date="2024-21"),
        "november": changed(charter, id="november", date="2024-11"),
    }
    view = documents_view(speaker_of(replace(network, documents=documents)))
    ids = [card.link.url.split("/")[-2] for card in view.documents]

    assert ids == ["november", "spring"]


def test_card_is_in_the_reader_s_words(network, french):
    """Kind and status as readers say them."""
    card = document_card(network.documents["river-charter"], french)

    assert (card.kind, card.status) == ("Charte", "Texte adopté")
    assert card.summary == "Deux engagements pour des berges ouvertes."


class TestDocumentPage:
    def test_each_commitment_has_an_address(self, network, english):
        """The first can be linked to; the second is not recorded, and counts."""
        commitments = document_page(
            network.documents["river-charter"], english
        ).view.commitments

        assert [item.anchor for item in commitments] == ["commitment-1", "commitment-2"]
        assert commitments[0].text == "To open the river banks to everybody."
        assert commitments[1].text is None

    def test_signatories_are_in_the_reader_s_alphabet(self, network, english):
        """Osaka before Porto, each with its country."""
        view = document_page(network.documents["river-charter"], english).view

        assert [(city.text, city.detail) for city in view.signatories] == [
            ("Osaka", "Japan"),
            ("Porto", "Portugal"),
        ]
        assert [link.text for link in view.signature_sources] == ["Diário do Rio"]

    def test_tells_when_and_where(self, network, english):
        """It was adopted at the Meetings."""
        page = document_page(network.documents["river-charter"], english)

        assert page.view.date == "4 June 2019"
        assert page.view.edition.url == "/en/editions/2019/"
        assert page.view.proposed_by is None
        assert [link.url for link in page.crumbs] == ["/en/documents/"]

    def test_statements_carry_their_source(self, network, english):
        """What one source says is not what all of them say."""
        document = changed(
            network.documents["river-charter"],
            statements=[
                {"text": {"en": "It was signed twice."}, "source": "newspaper"}
            ],
        )
        (statement,) = document_page(document, english).view.statements

        assert statement.text == "It was signed twice."
        assert [link.url for link in statement.sources] == ["/en/sources/newspaper/"]
