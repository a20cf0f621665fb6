import pytest

from plugins.domain.values import LocalText
from tests.views.sample import changed, speaker, speaker_of, with_records


class TestWords:
    def test_are_typeset(self, french):
        """A translator types plain signs; readers get the true ones, tags none."""
        message = "L'eau <b class=\"x\">d'ici</b> ?"

        assert french.gettext(message) == 'L’eau <b class="x">d’ici</b>\u202f?'

    @pytest.mark.parametrize(
        ("language", "expected"), [("fr", "Ville hôte"), ("en", "Host city")]
    )
    def test_named(self, language, expected):
        """The data's host is what readers call so."""
        assert expected == speaker(language).named("role", "host")

    def test_count_decides_the_form(self, english, french):
        """French says none in the singular, English in the plural."""
        one, many = "{number} city voted", "{number} cities voted"

        assert english.ngettext(one, many, 0) == many
        assert french.ngettext(one, many, 0) == french.ngettext(one, many, 1)

    def test_a_word_is_in_the_reader_s_language(self, french):
        """It needs no mark on the page."""
        assert not french.word("Cities").is_foreign

    def test_a_language_without_a_catalog_speaks_english(self, japanese):
        """A site can begin a language before anybody has translated its words."""
        assert japanese.gettext("Cities") == "Cities"


class TestText:
    def test_a_region_s_reader_reads_the_language_first(self):
        """Mexican readers get Spanish, not the language that leads the site."""
        text = LocalText({"fr": "ville", "es": "ciudad"})

        assert speaker("es-MX").text(text).plain == "ciudad"

    @pytest.mark.parametrize("language", ["fr", "en", "es"])
    def test_is_in_the_reader_s_language(self, network, language):
        """Where it exists, nothing else is shown."""
        name = speaker(language).text(network.topics["river-banks"].name)

        assert (name.lang, name.is_foreign) == (language, False)

    def test_falls_back_on_the_site_s_first_language(self, network, japanese):
        """A Japanese reader gets French, which the site lists first, marked as such."""
        name = japanese.text(network.topics["river-banks"].name)

        assert name.__html__() == '<span lang="fr">Berges</span>'

    def test_falls_back_on_any_language(self, french):
        """A text in one language alone is better than none."""
        name = french.text(LocalText({"de": "Ufer"}))

        assert name.__html__() == '<span lang="de">Ufer</span>'

    def test_is_typeset_by_the_rules_of_its_own_language(self, english):
        """A French text on an English page keeps its French spaces."""
        name = english.text(LocalText({"fr": "Pourquoi ?"}))

        assert name.plain == "Pourquoi\u202f?"

    def test_maybe(self, english):
        """No text is no text, and not an empty one."""
        assert english.maybe(None) is None


class TestNames:
    @pytest.mark.parametrize(
        ("city", "language", "expected"),
        [
            ("montreal", "fr", "Montréal"),
            ("montreal", "en", "Montreal"),
            ("porto", "es", '<span lang="pt">Porto</span>'),
            ("osaka", "en", "Osaka"),
            ("osaka", "fr", '<span lang="en">Osaka</span>'),
            ("osaka", "ja", "大阪市"),
        ],
    )
    def test_of_a_city(self, network, city, language, expected):
        """The reader's own name for it, else its own, if the letters can be read."""
        name = speaker(language).name_of(network.cities[city])

        assert expected == name.__html__()

    def test_of_an_organisation(self, network, english):
        """Its own, unless readers have another one for it."""
        agency = changed(
            network.organisations["river-agency"], exonyms={"en": "River Agency"}
        )
        known = speaker_of(with_records(organisations=agency))
        name = english.organisation("river-agency")

        assert name.__html__() == '<span lang="pt">Agência do Rio</span>'
        assert known.organisation("river-agency").__html__() == "River Agency"

    def test_of_a_person(self, network, english):
        """No language changes it."""
        assert english.person_name(network.people["ines-ribeiro"]) == "Inês Ribeiro"


class TestAddresses:
    def test_url_is_in_the_reader_s_language(self, french, spanish):
        """One record, one page per language."""
        assert french.url("city", "porto") == "/fr/villes/porto/"
        assert spanish.url("city", "porto") == "/es/ciudades/porto/"

    def test_address_is_in_any_language(self, french):
        """A page can lead to its own translation."""
        assert french.address("city", "porto", "en") == "/en/cities/porto/"


def test_dir(french, arabic):
    """A page says in which direction it is read."""
    assert [french.dir, arabic.dir] == ["ltr", "rtl"]
