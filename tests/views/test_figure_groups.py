from plugins.domain.figure import Figure
from plugins.views.fact_copy import Subject
from plugins.views.figure_groups import edition_figures, figure_groups
from tests.views.sample import speaker


def figure(**fields):
    """Return a figure of the newspaper, with *fields* of its own."""
    return Figure.model_validate(
        {"measure": "countries", "value": "20", "source": "newspaper"} | fields
    )


def groups(*figures, language="en"):
    """Return *figures* in their groups, each with a number as its anchor."""
    pairs = ((each, f"f{at}") for at, each in enumerate(figures))
    return figure_groups(pairs, Subject("Rivers", "/en/figures/"), speaker(language))


class TestFigureGroups:
    def test_one_group_a_measure(self):
        """Countries stand with countries, in the order of the file."""
        found = groups(
            figure(), figure(measure="participants"), figure(source="announcement")
        )

        assert [group.measure for group in found] == ["Countries", "Participants"]
        assert [len(group.all) for group in found] == [2, 1]

    def test_the_preferred_one_is_first(self):
        """The others keep their order."""
        (group,) = groups(
            figure(value="20"), figure(value="21"), figure(value="23", rank="preferred")
        )

        assert [item.value for item in group.all] == ["23", "20", "21"]
        assert group.first.anchor == "f2"

    def test_sources_that_differ_are_said_to(self):
        """20 countries and 23 countries cannot both be right."""
        (group,) = groups(figure(value="20"), figure(value="23"))

        assert group.is_disputed

    def test_sources_that_agree_are_not(self):
        """A second source for the same number is a confirmation."""
        (group,) = groups(figure(), figure(source="announcement"))

        assert not group.is_disputed

    def test_about_is_another_number(self):
        """About 20 is not 20."""
        (group,) = groups(figure(), figure(qualifier="about"))

        assert group.is_disputed
        assert [item.value for item in group.all] == ["20", "about 20"]


class TestFigureView:
    def test_is_in_the_reader_s_words(self):
        """Number, precision and share, by the language of the page."""
        (group,) = groups(
            figure(value="1200", qualifier="more-than", status="announced"),
            language="fr",
        )

        assert group.first.value == "plus de 1\u202f200"
        assert group.first.status == "chiffre annoncé"

    def test_a_share_has_its_sign(self):
        """70 percent is not 70 cities."""
        (group,) = groups(figure(value="70", unit="percent"), language="fr")

        assert group.first.value == "70\u202f%"

    def test_what_limits_it_is_told(self):
        """A number without its scope would be another number."""
        (group,) = groups(figure(scope={"en": "within Portugal"}))

        assert group.first.scope == "within Portugal"

    def test_is_cited(self):
        """Who says so, and when."""
        (group,) = groups(figure(as_of="2018"))

        assert group.first.source.url == "/en/sources/newspaper/"
        assert group.first.as_of == "2018"


class TestCopy:
    def test_stands_alone(self):
        """What it is about, how many, who says so, when, and where to read it."""
        (group,) = groups(
            figure(scope={"en": "with Japan"}, status="announced", as_of="2019-05")
        )
        (start, end) = group.first.copy.split(". Source: ")

        assert start == "Rivers – Countries: 20 with Japan (announced, May 2019)"
        assert end.endswith(". https://rivers.example/en/figures/#f0")

    def test_is_in_the_reader_s_language(self):
        """With the spaces that French wants."""
        (group,) = groups(figure(), language="fr")

        assert "Pays\u00a0: 20" in group.first.copy
        assert "Source\u00a0: " in group.first.copy

    def test_names_the_edition(self, english):
        """Its figures lead to its page."""
        edition = english.network.editions["2019"]
        first = edition_figures(edition, english)[0].first

        assert first.copy.startswith("1st Meetings, Porto 2019 – ")
        assert first.copy.endswith("/en/editions/2019/")
