from dataclasses import replace

from markupsafe import Markup

from plugins.views.downloads import pdf_url
from plugins.views.releases import release_card, release_cards, release_page
from tests.views.sample import speaker, speaker_of

RELEASE = "2019-06-05-charter-signed"
BODY = Markup("<p>Text</p>")


def page_in(language, network):
    """Return the page of the release in *language*."""
    return release_page(network.releases[RELEASE], BODY, speaker(language), {})


def test_the_latest_comes_first(english):
    """A press room is read from the top."""
    days = [card.day for card in release_cards(english)]

    assert days == sorted(days, reverse=True)
    assert len(days) > 1


def test_card_is_typeset(network, french):
    """1re becomes 1ʳᵉ in a list, too."""
    card = release_card(network.releases[RELEASE], french)

    assert card.summary.startswith("À Porto, la 1ʳᵉ édition")
    assert (card.date, card.place) == ("5 juin 2019", "Porto")


class TestReleasePage:
    def test_in_its_own_language(self, network):
        """Nothing needs a mark."""
        page = page_in("fr", network)

        assert (page.view.text_language, page.view.text_dir) == ("fr", "ltr")
        assert not page.title.is_foreign
        assert page.view.body == BODY

    def test_not_translated(self, network):
        """Spanish around a French text, which says that it is French."""
        page = page_in("es", network)

        assert page.view.text_language == "fr"
        assert page.title.is_foreign
        assert page.view.card.date == "5 de junio de 2019"
        assert sorted(page.languages) == ["en", "fr"]

    def test_tells_its_last_change(self, network):
        """The French version was corrected two days later, the English was not."""
        assert page_in("fr", network).view.modified_day == "2019-06-07"
        assert page_in("en", network).view.modified_day == ""
        assert page_in("en", network).view.modified == ""

    def test_names_the_press_contact(self, network):
        """An organisation, with its address."""
        view = page_in("fr", network).view

        assert view.email == "press@rivers.example"
        assert view.contact.__html__() == '<span lang="pt">Agência do Rio</span>'

    def test_a_draft_says_so(self, network, english):
        """Whoever sees it knows that nobody else does."""
        draft = network.releases["2026-01-20-third-meetings"]

        assert release_page(draft, BODY, english, {}).is_draft
        assert not page_in("en", network).is_draft

    def test_offers_its_file(self, network, english):
        """Where it was made, with its size."""
        release = network.releases[RELEASE]
        url = pdf_url(RELEASE, english)
        view = release_page(release, BODY, english, {url[1:]: bytes(4000)}).view

        assert (view.pdf.url, view.pdf.size) == (url, "4 kB")
        assert page_in("en", network).view.pdf is None

    def test_leads_on_and_back(self, network):
        """To what it is about, and to the press room."""
        page = page_in("en", network)

        assert [link.url for link in page.crumbs] == ["/en/press/"]
        assert [link.text for link in page.view.related.documents] == ["River charter"]


def test_without_a_press_room(network):
    """A release stands on its own where the page of the press room is a draft."""
    pages = {name: page for name, page in network.pages.items() if name != "press"}
    localizer = speaker_of(replace(network, pages=pages))
    page = release_page(network.releases[RELEASE], BODY, localizer, {})

    assert page.crumbs == ()
