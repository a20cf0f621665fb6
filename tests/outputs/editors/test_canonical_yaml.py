from datetime import date

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.domain.city import City
from plugins.domain.dates import PartialDate
from plugins.outputs.editors.canonical_yaml import (
    AsTyped,
    record_of,
    render_field,
    render_item,
    render_record,
    render_records,
)

LETTERS = st.characters(exclude_categories=["Cs"])
INDICATORS = st.sampled_from(
    "ab \t\n:#-?'\"\\,.[]{}&*!|>%@`~=<0123eExn_/+é長\u00a0\u2028"
)
WORDS = st.sampled_from(["null", "~", "true", "Yes", "NO", "on", "n", "<<", "=", "---"])
DIGITS = st.sampled_from(["012", "0x1F", "1e3", ".5", "-.inf", "1_000", "12:30"])
TIMES = st.sampled_from(["2017-11-29", "2001-1-1", "2001-12-14t21:59:43", "9:30:00"])
CHOSEN = st.text(INDICATORS, max_size=12) | WORDS | DIGITS | TIMES
TEXTS = st.text(LETTERS, max_size=8) | CHOSEN


def nested(leaves: st.SearchStrategy) -> st.SearchStrategy:
    """Return lists and mappings of *leaves*, none of them empty."""
    return st.recursive(
        leaves,
        lambda inner: (
            st.lists(inner, min_size=1, max_size=2)
            | st.dictionaries(TEXTS, inner, min_size=1, max_size=2)
        ),
        max_leaves=5,
    )


def records(leaves: st.SearchStrategy) -> st.SearchStrategy:
    """Return lists of records, sorted by their id."""
    fields = st.dictionaries(TEXTS, nested(leaves), max_size=2)
    return st.lists(fields, min_size=1, max_size=2).map(
        lambda found: [{"id": f"r{n}"} | x for n, x in enumerate(found)]
    )


def as_typed(node: yaml.Node) -> object:
    """Return what *node* holds, each scalar as the text that was typed."""
    match node:
        case yaml.MappingNode():
            return {as_typed(key): as_typed(value) for key, value in node.value}
        case yaml.SequenceNode():
            return [as_typed(item) for item in node.value]
        case _:
            return node.value


class TestRenderRecords:
    def test_has_one_layout(self):
        """Two, four, two: a list is indented under its key, and so is its content."""
        record = {
            "id": "gomel",
            "name": "Гомель",
            "languages": ["be", "ru"],
            "exonyms": {"fr": "Gomel", "en": "Gomel", "es": "Gómel"},
            "latitude": 52.4345,
            "population": {"value": 501193, "as_of": date(2026, 7, 28)},
            "roles": [{"role": "invited", "edition": "2017"}, {"role": "named"}],
        }
        expected = """\
cities:
  - id: gomel
    name: Гомель
    languages:
      - be
      - ru
    exonyms:
      fr: Gomel
      en: Gomel
      es: Gómel
    latitude: 52.4345
    population:
      value: 501193
      as_of: 2026-07-28
    roles:
      - role: invited
        edition: '2017'
      - role: named
"""

        assert expected == render_records("cities", [record])

    def test_sorts_by_id(self):
        """The order of the records says nothing: files merge best when sorted."""
        text = render_records("topics", [{"id": "sport"}, {"id": "culture"}])

        assert text == "topics:\n  - id: culture\n  - id: sport\n"

    def test_leaves_out_what_is_empty(self):
        """An empty list or mapping is not typed."""
        text = render_records("cities", [{"id": "a", "roles": [], "note": {"fr": ()}}])

        assert text == "cities:\n  - id: a\n"

    def test_can_be_empty(self):
        """A collection without a record is an empty list, not nothing."""
        assert render_records("people", iter([])) == "people: []\n"

    @settings(max_examples=60)
    @given(records(TEXTS))
    def test_is_read_back_as_typed(self, found):
        """Composing what was written gives the same structure and the same texts."""
        text = render_records("cities", found)

        assert {"cities": found} == as_typed(yaml.compose(text, yaml.CSafeLoader))


class TestRenderParts:
    def test_begins_in_its_column(self):
        """A field and an item are written as they stand in a file."""
        name = {"fr": "Coni", "en": "'o: C"}

        assert ["  name:", "    fr: Coni", """    en: "'o: C\""""] == render_field(
            "name", name, 2
        )
        assert ["    - fr: Coni"] == render_item({"fr": "Coni"}, 4)

    def test_scalar_may_stand_as_typed(self):
        """A number that somebody typed keeps its zeros."""
        assert ["value: 1.50"] == render_field("value", AsTyped("1.50"), 0)


class TestRenderRecord:
    def test_writes_a_mapping_under_its_key(self):
        """A file of one record has no list around it."""
        text = render_record("site", {"name": {"fr": "Réseau"}, "languages": ["fr"]})

        assert text == "site:\n  name:\n    fr: Réseau\n  languages:\n    - fr\n"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Rencontres de 2017", "Rencontres de 2017"),
        ('il écrit "Aranda"', 'il écrit "Aranda"'),
        ("l'eau", "l'eau"),
        ("https://www.inmc21.com/?p=1483#top", "https://www.inmc21.com/?p=1483#top"),
        ("", "''"),
        (" a", "' a'"),
        ("a ", "'a '"),
        ("Cuneo: l'eau", '"Cuneo: l\'eau"'),
        ("n° #3", "'n° #3'"),
        ("- a", "'- a'"),
        ("-a", "-a"),
        ("@INMC21", "'@INMC21'"),
        ('"Ville durable"', "'\"Ville durable\"'"),
        ("NO", "NO"),
        ("No way", "No way"),
        ("null", "'null'"),
        ("2017", "'2017'"),
        ("0473", "'0473'"),
        ("09:30", "09:30"),
        ("2017-11-29", "2017-11-29"),
        ("2017-11-29-opening", "2017-11-29-opening"),
        ("2018-21", "2018-21"),
        ("a\nb: c", "|-\n      a\n      b: c"),
        ("a\n\nb\n", "|\n      a\n\n      b"),
        (" a\nb", '" a\\nb"'),
        ("a\u2028b", '"a\\U00002028b"'),
        (2017, "2017"),
        (40.0, "40"),
        (-0.00001, "-0.00001"),
        (1e16, "10000000000000000"),
        (date(2017, 11, 29), "2017-11-29"),
        (PartialDate(2018, 21), "2018-21"),
        (PartialDate(2014), "'2014'"),
    ],
)
def test_quotes_only_where_needed(value, written):
    """A text is plain unless a reader could take it for something else."""
    assert f"x:\n  - id: {'a'}\n    v: {written}\n" == render_records(
        "x", [{"id": "a", "v": value}]
    )


def test_refuses_what_is_no_number():
    """Infinity is not a figure."""
    with pytest.raises(ValueError, match="inf"):
        render_records("x", [{"id": "a", "v": float("inf")}])


class TestRecordOf:
    def test_keeps_the_order_of_the_model(self):
        """Fields and languages come in one order, whatever the order typed."""
        city = City.model_validate(
            {
                "sources": ["geonames"],
                "country": "BY",
                "exonyms": {
                    "be": "Гомель",
                    "es": "Gómel",
                    "en": "Gomel",
                    "fr": "Gomel",
                },
                "population": {
                    "source": "geonames",
                    "as_of": "2026-07-28",
                    "value": "5",
                },
                "languages": ["be"],
                "name": "Гомель",
                "id": "gomel",
            }
        )
        record = record_of(city)
        fields = ["id", "name", "languages", "exonyms", "country", "population"]
        population = {"value": 5, "as_of": date(2026, 7, 28), "source": "geonames"}

        assert [*fields, "sources"] == list(record)
        assert list(record["exonyms"]) == ["fr", "en", "es", "be"]
        assert list(population.items()) == list(record["population"].items())

    def test_says_what_was_typed_and_no_more(self):
        """A default that nobody typed is not written, nor is an empty list."""
        typed = {
            "id": "cuneo",
            "name": "Cuneo",
            "languages": ["it"],
            "country": "IT",
            "sources": ["geonames"],
        }
        city = City.model_validate(typed | {"roles": [], "region": None})

        assert typed == record_of(city)
