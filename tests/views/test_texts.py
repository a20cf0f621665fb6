from typing import get_args

from markupsafe import Markup

from plugins.domain.text import PageTemplate
from plugins.views.audits import StatementView
from plugins.views.contact import ContactView
from plugins.views.governance import GovernanceView
from plugins.views.texts import DATA_OF_TEMPLATE, text_page
from tests.building import ROOT
from tests.views.sample import changed, speaker

BODY = Markup("<p>Text</p>")
FILES: dict[str, str] = {}


def page_of(network, name, language="fr"):
    """Return the page *name* in *language*."""
    return text_page(network.pages[name], BODY, speaker(language), FILES)


class TestTextPage:
    def test_in_its_own_language(self, network):
        """Its title is its own, its text is what was written."""
        page = page_of(network, "press")

        assert (page.title, page.template) == ("Presse", "press")
        assert page.view.body == BODY
        assert sorted(page.languages) == ["en", "es", "fr"]

    def test_not_translated(self, network):
        """Italian around a French text, which says that it is French."""
        page = page_of(network, "accessibility", "it")

        assert page.view.text_language == "fr"
        assert page.title.is_foreign

    def test_tells_its_last_change(self, network):
        """In the reader's words, and for machines."""
        page = page_of(network, "accessibility", "en")

        assert (page.view.modified, page.view.modified_day) == (
            "1 December 2025",
            "2025-12-01",
        )

    def test_without_a_date(self, network):
        """Nothing is made up."""
        page = page_of(network, "press")

        assert (page.view.modified, page.view.modified_day) == ("", "")

    def test_shows_data_under_its_text(self, network):
        """The bodies of the governance, the audits of the accessibility statement."""
        assert isinstance(page_of(network, "governance").view.data, GovernanceView)
        assert isinstance(page_of(network, "accessibility").view.data, StatementView)


class TestTemplates:
    def test_each_has_its_data_and_its_file(self):
        """What an editor may write as template is there."""
        assert set(get_args(PageTemplate)) == set(DATA_OF_TEMPLATE)
        for name in DATA_OF_TEMPLATE:
            file = f"theme/templates/{name.replace('-', '_')}.html"

            assert (ROOT / file).exists()

    def test_template_is_found_by_its_name(self, network):
        """A hyphen in the data is an underscore in the name of the file."""
        assert page_of(network, "site-map").template == "site_map"

    def test_contact(self, network, english):
        """A page may show whom to write to."""
        page = network.pages["accessibility"]
        header = changed(page.versions["en"], template="contact")
        made = text_page(type(page)(page.id, {"en": header}), BODY, english, FILES)

        assert isinstance(made.view.data, ContactView)
