import pytest

from plugins.domain.section import SECTIONS
from plugins.views.pages import PageRef, data_page, data_pages, record_page, text_pages
from tests.building import ROOT
from tests.views.sample import changed, speaker, speaker_of, with_records

REFS = list(data_pages(speaker("en").relations))


class TestDataPages:
    def test_every_section_has_one(self):
        """In the order of the sections, before the records."""
        assert list(SECTIONS) == [ref.id for ref in REFS if ref.kind == "section"]

    def test_every_record_has_one(self, network):
        """Each city, edition, initiative, topic and document."""
        found = {ref.id for ref in REFS if ref.kind == "city"}

        assert network.cities.keys() == found
        assert PageRef("document", "river-charter") in REFS

    def test_only_people_with_a_public_part(self, network):
        """Who is only named in a record stays private."""
        person = changed(network.people["ines-ribeiro"], id="somebody")
        relations = speaker_of(with_records(people=person)).relations
        people = [ref.id for ref in data_pages(relations) if ref.kind == "person"]

        assert people == ["ines-ribeiro"]


class TestRecordPage:
    def test_is_one_of_the_pages(self):
        """Sponsors and figures are on the page of something else."""
        assert record_page("cities", "porto") in REFS
        assert record_page("figures", "porto") is None


class TestTextPages:
    def test_tell_their_languages_and_their_last_change(self, english):
        """The sitemap needs both."""
        refs = {ref.id: ref for ref in text_pages(english.relations)}
        release = refs["2019-06-05-charter-signed"]

        assert sorted(release.languages) == ["en", "fr"]
        assert release.modified == {"fr": "2019-06-07", "en": "2019-06-05"}
        assert refs["accessibility"].modified["fr"] == "2025-12-01"

    def test_a_page_without_a_date_has_none(self, english):
        """The day of the build would be a lie."""
        refs = {ref.id: ref for ref in text_pages(english.relations)}

        assert refs["press"].modified == {}


class TestDataPage:
    @pytest.mark.parametrize("language", ["fr", "en", "es"])
    @pytest.mark.parametrize("ref", REFS, ids=lambda ref: f"{ref.kind}:{ref.id}")
    def test_has_what_every_page_needs(self, ref, language):
        """A title, a summary of one line, and a template that exists."""
        page = data_page(ref, speaker(language))

        assert (page.kind, page.id) == (ref.kind, ref.id)
        assert page.title.strip()
        assert page.summary.strip()
        assert "\n" not in page.summary
        assert "{" not in page.summary
        assert (ROOT / f"theme/templates/{page.template}.html").exists()

    def test_home_is_called_like_the_network(self, french):
        """And not “Home”."""
        page = data_page(PageRef("section", "home"), french)

        assert page.title == "Réseau des villes de rivière"

    def test_sections_are_named_in_the_reader_s_language(self, spanish):
        """As the menu names them."""
        assert data_page(PageRef("section", "cities"), spanish).title == "Ciudades"
