from gettext import NullTranslations

import pytest

from plugins.domain.city import City
from plugins.domain.text import PageHeader
from plugins.outputs.editors.data_reference import (
    SUBJECTS,
    anchor,
    example,
    heading,
    render_data_reference,
)
from plugins.reading.validation import salvaged

CITY = City.model_validate(
    {
        "id": "gomel",
        "name": "Гомель",
        "languages": ["be", "ru"],
        "exonyms": {"en": "Gomel"},
        "country": "BY",
        "roles": [
            {"role": "invited", "edition": "2017", "source": "charter"},
            {"role": "named", "source": "charter"},
        ],
        "sources": ["charter"],
    }
)
PAGE = PageHeader.model_validate({"title": "Join", "summary": "How to join."})


class Shouting(NullTranslations):
    """A language in which every word is shouted."""

    def gettext(self, message):
        return message.upper()


EXAMPLES = {  # with nothing in them but an id
    name: salvaged(model, {"id": "x"} if "id" in model.model_fields else {})
    for name, model in SUBJECTS.items()
}
PAGE_OF_ALL = render_data_reference(
    EXAMPLES | {"cities": CITY}, {"xx": Shouting(), "yy": NullTranslations()}
)


def row(field, section):
    """Return the cells of the row of *field* in a section of the reference."""
    told = PAGE_OF_ALL.partition(f"# {section}\n")[2].partition("\n#")[0]
    line = next(line for line in told.splitlines() if line.startswith(f"| `{field}` "))
    return [cell.strip() for cell in line.strip("|").split("|")]


class TestRenderDataReference:
    @pytest.mark.parametrize("name", SUBJECTS)
    def test_has_every_field_of_every_subject(self, name):
        """What an editor can write is told, in the order of the model."""
        fields = list(SUBJECTS[name].model_fields)

        assert fields == [row(field, heading(name))[0].strip("`") for field in fields]

    def test_labels_are_in_each_language(self):
        """The English label comes first, then that of each catalog."""
        assert row("country", "`data/cities.yaml`")[1] == "Country / COUNTRY / Country"

    def test_help_is_in_each_language_that_has_one(self):
        """The English help comes first; a language that says no other is left out."""
        helped = row("geonames", "`data/cities.yaml`")[4]

        assert helped == ("number in geonames.org<br>*xx:* NUMBER IN GEONAMES.ORG")

    def test_tells_what_is_required(self):
        """A record without its name is refused, one without a note is not."""
        assert row("name", "`data/cities.yaml`")[2] == "yes"
        assert row("note", "`data/cities.yaml`")[2] == ""

    @pytest.mark.parametrize(
        ("field", "section", "words"),
        [
            ("id", "`data/cities.yaml`", "[identifier](#identifiers)"),
            ("name", "`data/cities.yaml`", "text"),
            ("exonyms", "`data/cities.yaml`", "[text in each language](#texts)"),
            ("kind", "`data/cities.yaml`", "one of `city`, `district`, `county`"),
            ("population", "`data/cities.yaml`", "[population](#population)"),
            ("roles", "`data/cities.yaml`", "several: [city role](#city-role)"),
            ("latitude", "`data/cities.yaml`", "degrees"),
            ("host", "`data/editions.yaml`", "identifier in [cities](#datacitiesyaml)"),
            ("modified", "Pages: `content/pages/`", "[day](#dates)"),
            ("start", "Date claim", "[date](#dates)"),
            ("time", "Session", "time of day"),
            ("value", "Figure", "number"),
            (
                "topics",
                "`data/editions.yaml`",
                "several: identifier in [topics](#datatopicsyaml)",
            ),
            (
                "footer",
                "`data/site.yaml`",
                "several: identifier in the sections or [pages](#pages-contentpages)",
            ),
        ],
    )
    def test_says_what_to_write_in_an_editor_s_words(self, field, section, words):
        """No type of Python is shown: what is typed is."""
        assert words == row(field, section)[3]

    def test_tells_a_part_once(self):
        """A figure is part of editions and of the network: its fields stand once."""
        assert PAGE_OF_ALL.count("\n### Figure\n") == 1

    def test_gives_an_example(self):
        """Under the table of a subject stands one of its records."""
        told = PAGE_OF_ALL.partition("## `data/cities.yaml`")[2]

        assert "```yaml\ncities:\n  - id: gomel  # Identifier\n" in told


class TestExample:
    def test_labels_each_field_and_only_fields(self):
        """In a part too; not the languages of a text, nor the items of a list."""
        expected = [
            "cities:",
            "  - id: gomel  # Identifier",
            "    name: Гомель  # Name",
            "    languages:  # Languages",
            "      - be",
            "      - ru",
            "    exonyms:  # Names in other languages",
            "      en: Gomel",
            "    country: BY  # Country",
            "    roles:  # Roles",
            "      - role: invited  # Role",
            "        edition: '2017'  # Edition",
            "        source: charter  # Source",
            "      - role: named  # Role",
            "        source: charter  # Source",
            "    sources:  # Sources",
            "      - charter",
        ]

        assert expected == list(example("cities", CITY))

    def test_front_matter_stands_between_two_lines(self):
        """A text's fields are shown as they are typed above it."""
        lines = ["---", "title: Join  # Title", "summary: How to join.  # Summary"]

        assert [*lines, "---"] == list(example("pages", PAGE))


def test_anchor_is_the_forges_own():
    """Signs are dropped, spaces become hyphens, letters small."""
    assert anchor("Pages: `content/pages/`") == "pages-contentpages"
