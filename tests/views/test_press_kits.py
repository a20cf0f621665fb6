from dataclasses import replace

from plugins.views.downloads import pdf_url
from plugins.views.press_kits import figure_rows, kits
from tests.views.sample import changed, small_network, speaker, speaker_of

RELEASE = "2019-06-05-charter-signed"


def kit_of(edition, localizer, downloads=()):
    """Return the kit of an edition."""
    return {kit.id: kit for kit in kits(localizer, dict(downloads))}.get(edition)


class TestKits:
    def test_holds_texts_and_figures(self, english):
        """What is written in the reader's language, and what is counted."""
        kit = kit_of("2019", english)

        assert [release.id for release in kit.releases] == [RELEASE]
        assert kit.figures
        assert kit.url == "/en/editions/2019/press-kit-2019.en.zip"

    def test_a_text_in_another_language_stays_out(self):
        """A Spanish kit has no French text; the figures are Spanish."""
        kit = kit_of("2019", speaker("es"))

        assert kit.releases == ()
        assert kit.figures

    def test_an_edition_with_nothing_to_give_has_none(self):
        """No empty file."""
        edition = changed(small_network().editions["2019"], figures=[])
        editions = small_network().editions | {"2019": edition}
        localizer = speaker_of(replace(small_network(), editions=editions), "es")

        assert kit_of("2019", localizer) is None

    def test_knows_which_texts_are_pdf(self, english):
        """A text that no font could set is HTML alone."""
        made = {pdf_url(RELEASE, english)[1:]: b"%PDF"}

        assert kit_of("2019", english, made).releases[0].pdf
        assert kit_of("2019", english).releases[0].pdf == ""

    def test_every_source_of_a_figure_is_named(self, english):
        """Once each, with those of the edition itself."""
        kit = kit_of("2019", english)
        cited = {figure.source.url for group in kit.figures for figure in group.all}
        named = [source.url for source in kit.sources]

        assert cited <= set(named)
        assert len(named) == len(set(named))

    def test_the_latest_comes_first(self, english):
        """As in the press room."""
        ids = [kit.id for kit in kits(english, {})]

        assert ids == sorted(ids, reverse=True)


class TestFigureRows:
    def test_names_its_columns(self, french):
        """In the reader's language."""
        columns, *_ = figure_rows(french.network.editions["2019"], french)

        assert columns[0] == "Grandeur"
        assert len(columns) == 11

    def test_each_figure_has_its_source(self, english):
        """One row a statement: what, how many, who says so, when, where."""
        edition = english.network.editions["2019"]
        columns, *rows = figure_rows(edition, english)

        assert len(rows) == len(edition.figures)
        assert {len(columns)} == {len(row) for row in rows}
        assert all(row[0] and row[2] and row[7] and row[8] and row[10] for row in rows)

    def test_numbers_go_with_their_words(self, english):
        """Rows stand in the order of the groups: each number beside its own source."""
        edition = english.network.editions["2019"]
        expected = sorted((f"{f.value:g}", f.source) for f in edition.figures)
        titles = {english.network.sources[s].title: s for _, s in expected}
        _, *rows = figure_rows(edition, english)

        assert expected == sorted((row[2], titles[row[7]]) for row in rows)
