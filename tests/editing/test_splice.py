import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from plugins.editing.splice import (
    KnownRecordError,
    add_record,
    line_of,
    remove_field,
    remove_record,
    set_field,
)
from plugins.editing.yaml_text import NothingThereError, UnreadableTextError
from tests.editing.typed_networks import (
    NAMES,
    RECORDS,
    VALUES,
    held,
    paths_of,
    typed_files,
    with_value,
    without_value,
)

MANY = settings(max_examples=150)
TEXT = """\
cities:
  # hosts in 2026
  - id: cuneo
    name: Cuneo
    exonyms:
      fr: Coni
    sources:
      - newspaper
    # seen again in March

  # in Japan
  - id: osaka
    name: 大阪市
    sources: [newspaper, charter]
"""
CHANGED = "\n      - newspaper\n      - x"


class TestAddRecord:
    @MANY
    @given(typed_files(), st.sampled_from("acegikm"), RECORDS)
    def test_changes_nothing_else(self, file, name, fields):
        """A record stands between those of smaller and greater id, which stay."""
        record = {"id": name} | fields
        text = add_record(file.text, record)
        new = add_record("cities: []\n", record).partition("\n")[2]
        before = [part for known, part in file.parts if known < name]
        after = [part for known, part in file.parts if known > name]

        assert file.with_parts([*before, new, *after]) == text
        assert sorted([*file.records, record], key=lambda r: r["id"]) == held(text)

    def test_stands_between_what_others_say(self):
        """The last word of one record and the comment of the next stay with them."""
        text = add_record(TEXT, {"id": "gomel", "name": "Гомель"})
        new = "  - id: gomel\n    name: Гомель\n"

        assert TEXT.replace("  # in Japan", f"{new}  # in Japan") == text

    def test_refuses_a_known_id(self):
        """Nothing is written over: who adds is told where the other record is."""
        with pytest.raises(KnownRecordError) as refused:
            add_record(TEXT, {"id": "osaka"})

        assert ("osaka", 12) == (refused.value.name, refused.value.line)

    @pytest.mark.parametrize("empty", ["cities: []\n", "\ufeffcities: []"])
    def test_begins_an_empty_file(self, empty):
        """The first record takes the place of the empty list."""
        expected = empty.replace(" []", "\n  - id: a")

        assert expected == add_record(empty, {"id": "a"})

    def test_refuses_a_broken_file(self):
        """What cannot be read is mended first: its problems come along."""
        with pytest.raises(UnreadableTextError) as refused:
            add_record("cities:\n  - id: 'a\n", {"id": "b"})

        assert ["quotation_is_closed"] == [each.rule for each in refused.value.problems]


class TestRemoveRecord:
    @MANY
    @given(typed_files(), st.data())
    def test_changes_nothing_else(self, file, data):
        """A record goes with its comments; all the others stay, byte for byte."""
        name = data.draw(st.sampled_from([known for known, _ in file.parts]))
        text = remove_record(file.text, name)
        kept = [part for known, part in file.parts if known != name]
        expected = file.with_parts(kept)
        if not kept:
            expected = expected.replace("cities:", "cities: []")

        assert expected == text
        assert [each for each in file.records if each["id"] != name] == held(text)

    def test_wants_one_that_is_there(self):
        """What nobody knows cannot be removed."""
        with pytest.raises(NothingThereError):
            remove_record(TEXT, "gomel")


class TestSetField:
    @MANY
    @given(typed_files(), VALUES, st.data())
    def test_is_read_as_the_model_edited(self, file, value, data):
        """A value that is there is replaced: the file reads so, and else as before."""
        at = data.draw(st.sampled_from(range(len(file.records))))
        path = data.draw(st.sampled_from(paths_of(file.records[at])[1:] or [("x",)]))
        record = file.records[at]
        text = set_field(file.text, (record["id"], *path), value)
        records = list(file.records)
        records[at] = with_value(record, path, value)

        assert records == held(text)
        self.others_stay(file, record["id"], text)

    @MANY
    @given(typed_files(), NAMES, VALUES, st.data())
    def test_adds_what_is_missing(self, file, name, value, data):
        """A field or an item that is not there is added, and nothing else changes."""
        at = data.draw(st.sampled_from(range(len(file.records))))
        record = file.records[at]
        found = [(), *paths_of(record)]
        into = {path: self.at(record, path) for path in found}
        path = data.draw(
            st.sampled_from([p for p in found if isinstance(into[p], dict | list)])
        )
        step = len(into[path]) if isinstance(into[path], list) else name
        text = set_field(file.text, (record["id"], *path, step), value)
        records = list(file.records)
        records[at] = with_value(record, (*path, step), value)

        assert records == held(text)
        self.others_stay(file, record["id"], text)

    @staticmethod
    def at(record, path):
        for step in path:
            record = record[step]
        return record

    @staticmethod
    def others_stay(file, name, text):
        before = [part for known, part in file.parts if known < name]
        after = "".join(part for known, part in file.parts if known > name)
        kept = file.with_parts([*before, "?\n"]).partition("?")[0]
        rest = after.replace("\n", file.end)

        assert text.startswith(kept)
        assert text.endswith(rest if file.is_closed else rest.removesuffix(file.end))
        assert text.endswith(file.end) == file.is_closed

    @pytest.mark.parametrize(
        ("path", "value", "old", "new"),
        [
            (("cuneo", "name"), "Coni", "name: Cuneo", "name: Coni"),
            (("cuneo", "exonyms", "en"), "C: o", "Coni", "Coni\n      en: 'C: o'"),
            (("cuneo", "sources", 1), "x", "- newspaper", "- newspaper\n      - x"),
            (("cuneo", "country"), "IT", "sources:", "country: IT\n    sources:"),
            (("osaka", "sources", 1), "x", "[newspaper, charter]", CHANGED),
            (("osaka", "latitude"), 3.5, "sources: [", "latitude: 3.5\n    sources: ["),
            (("osaka", "exonyms", "fr"), "O", "市", "市\n    exonyms:\n      fr: O"),
            (("cuneo", "exonyms"), {}, "exonyms:\n      fr: Coni\n    ", ""),
        ],
    )
    def test_writes_the_canonical_layout(self, path, value, old, new):
        """A field stands in the order of its model; what is empty is not typed."""
        assert TEXT.replace(old, new, 1).replace(": \n", ":\n") == set_field(
            TEXT, path, value
        )

    @pytest.mark.parametrize(
        "path", [("gomel", "name"), ("cuneo", "sources", 4), ("cuneo", "name", "fr")]
    )
    def test_wants_a_place(self, path):
        """A record, an item or a text that is not there is not made up."""
        with pytest.raises(NothingThereError):
            set_field(TEXT, path, "x")

    def test_knows_the_one_record_of_the_site(self):
        """In data/site.yaml a path begins with a field."""
        text = set_field("site:\n  name:\n    fr: A\n", ("name", "es"), "B")

        assert "site:\n  name:\n    fr: A\n    es: B\n" == text

    def test_knows_the_fields_above_a_text(self):
        """Above a text too, in the order of its model; the text is not touched."""
        text = "---\r\ntitle: A\r\nsources:\r\n  - x\r\n---\r\n\r\n# B\r\n"
        expected = text.replace("sources", "modified: 2026-01-31\r\nsources")

        assert expected == set_field(text, ("modified",), "2026-01-31")


class TestRemoveField:
    @MANY
    @given(typed_files(), st.data())
    def test_is_read_as_the_model_edited(self, file, data):
        """What is removed is gone, with what is then empty; all else is as before."""
        at = data.draw(st.sampled_from(range(len(file.records))))
        record = file.records[at]
        found = [path for path in paths_of(record) if path != ("id",)]
        assume(found)
        path = data.draw(st.sampled_from(found))
        text = remove_field(file.text, (record["id"], *path))
        records = list(file.records)
        records[at] = without_value(record, path)

        assert records == held(text)
        TestSetField.others_stay(file, record["id"], text)

    def test_leaves_the_comments_of_others(self):
        """The comment of the field below the one removed stays, out of the way."""
        text = "cities:\n  - id: a\n    # b\n    name: A\n"

        assert "cities:\n  # b\n  - name: A\n" == remove_field(text, ("a", "id"))

    def test_shortens_a_list_in_brackets(self):
        """A list on one line is written anew, as the canonical layout has it."""
        expected = TEXT.replace(" [newspaper, charter]", "\n      - newspaper")

        assert expected == remove_field(TEXT, ("osaka", "sources", 1))


class TestLineOf:
    def test_counts_from_one(self):
        """The line is the one that an editor shows."""
        assert (3, 5, 8, 12) == (
            line_of(TEXT, ("cuneo",)),
            line_of(TEXT, ("cuneo", "exonyms")),
            line_of(TEXT, ("cuneo", "sources", 0)),
            line_of(TEXT, ("osaka",)),
        )
