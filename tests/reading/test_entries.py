"""Entry by entry, a list says what it says as a whole, and has its places there."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.domain.city import City
from plugins.reading import entries, records
from plugins.reading.desk import Desk
from plugins.reading.entries import cut, read_entries
from plugins.reading.lately import begin_reading
from plugins.reading.records import read_records
from tests.checks.overlay import lay
from tests.editing.messy_files import NAMES, messy
from tests.editing.typed_networks import typed_files

ROOT = Path(__file__).parents[2]
LISTS = sorted(
    path
    for pattern in ("data/*.yaml", "tests/*/**/data/*.yaml")
    for path in ROOT.glob(pattern)
    if path.name != "site.yaml"
)
SIGNS = "&*!#'\":|>[]{},-?%@~é \n\t\u00a0\x85\r"
PIECES = (
    "  ",
    "\n  ",
    "\n    ",
    "\n  - ",
    "\n- ",
    "\n   - ",
    "- id: x\n",
    "    id: y\n",
    ": ",
    " #",
    "\n#",
    "\n  # - x\n",
    "\n---\n",
    "\n...\n",
    "\n%YAML 1.1\n",
    " |\n",
    " |1\n",
    " >+\n",
    "'\n",
    "  - '",
    "null",
    "!!str ",
    "&x ",
    "*x",
    "? ",
)
ODD = st.sampled_from([*SIGNS, *PIECES])


def paths_of(value, path=()):
    """Yield the path of each value within *value*, itself first."""
    yield path
    pairs = enumerate(value) if isinstance(value, list) else ()
    for step, inner in value.items() if isinstance(value, dict) else pairs:
        yield from paths_of(inner, (*path, step))


def told(written):
    """Return all that there is to know of the records *written*."""
    return [
        (each.value, path, each.mark(path), each.mark_of_key(path), each.lines_of(path))
        for each in written
        for path in (*paths_of(each.value), ("gone",))
    ]


def whole(root, name):
    """Return the records of *name* as they are read when nothing is cut."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(records, "read_entries", lambda *_: None)
        return read_records(root, name)


def agree(text: str, root: Path, name: str = "cities") -> bool:
    """Return whether *text* is read by its entries; it says then what it says whole."""
    path = root / f"data/{name}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    found = read_entries(path, root, name)
    if found:
        expected = whole(root, name)
        by_entry = read_records(root, name)
        assert (expected.problems, expected.is_whole) == (
            by_entry.problems,
            by_entry.is_whole,
        )
        assert told(expected.written) == told(by_entry.written)
    return found is not None


@pytest.mark.parametrize("path", LISTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_agrees_on_every_file_here(path, tmp_path):
    """The network's own data, and the files that the tests are made of."""
    is_cut = agree(path.read_text("utf-8"), tmp_path, path.stem)

    assert is_cut or ROOT / "data" not in path.parents


@pytest.mark.parametrize("name", NAMES)
def test_agrees_on_what_people_write(name, tmp_path):
    """Whatever the order, the quotation marks and the columns are."""
    for seed in range(20):
        agree(messy(name, seed), tmp_path, name)


@given(file=typed_files())
def test_agrees_on_any_records(tmp_path_factory, file):
    """Records with texts that are hard to write, and remarks between them."""
    agree(file.text, tmp_path_factory.mktemp("any"))


@settings(max_examples=500)
@given(data=st.data())
def test_agrees_on_what_is_wrong(tmp_path_factory, data):
    """Whatever is typed into a good file, and wherever: it is cut the same, or not."""
    text = (ROOT / "tests/checks/base/data/cities.yaml").read_text("utf-8")
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(text)))
        gone = data.draw(st.integers(0, 12))
        text = text[:at] + data.draw(ODD) + text[at + gone :]

    agree(text, tmp_path_factory.mktemp("odd"))


@pytest.mark.parametrize(
    "text",
    [
        "cities: []\n",
        "city:\n  - id: a\n",
        "cities:\n  - id: a\n- id: b\n",
        "cities:\n  - id: a",
        "cities:\n  - id: a\n---\n",
        "cities:\n  - id: 'a\n  - id: b'\n",
        "cities:\n  - id: [a\n  - id: b]\n",
        "cities:\n  - id: a\n    note: a # remark\n",
        "cities:\n  - id: a\n    id: b\n",
        "cities:\n  - id: a\n    note:\n",
        "cities:\n  - id: &a b\n",
        "cities:\n  - a\n",
        "cities:\n  - id: a\n\u00a0   b: c\n",
        "cities:\n  - id: a\r\n",
        "\ufeffcities:\n  - id: a\n",
    ],
)
def test_leaves_what_is_odd_to_the_whole(tmp_path, text):
    """Only there is all explained that an editor must know."""
    assert not agree(text, tmp_path)


def test_a_long_entry_is_none(tmp_path):
    """What no person has typed is looked at whole."""
    note = "a" * (entries.LONGEST + 1)

    assert not agree(f"cities:\n  - id: a\n    note: {note}\n", tmp_path)


def test_entries_are_deep_or_not_each_for_itself(tmp_path):
    """Many short lists in brackets are no depth; one entry of them is looked at."""
    item = "  - id: a{}\n    languages: [fr]\n"
    deep = f"  - id: b\n    note: {'[' * 50}{']' * 50}\n"
    many = "cities:\n" + "".join(map(item.format, range(100)))

    assert agree(many, tmp_path)
    assert not agree(many + deep, tmp_path)


def test_remarks_stay_with_what_is_above_them():
    """Each line of a file is in one piece of it, in its order."""
    text = "cities:\n# all\n\n  - id: a\n\n  # two\n  - id: b\n"

    assert [(3, "  - id: a\n\n  # two\n"), (6, "  - id: b\n")] == [
        (entry.line, entry.text) for entry in cut("a.yaml", text, "cities")
    ]


class TestLongList:
    """A list that is too long to be read whole."""

    @pytest.fixture(autouse=True)
    def _long(self, monkeypatch):
        monkeypatch.setattr(entries, "MOST_DATA", 0)

    def read(self, root, text: str):
        (root / "data").mkdir()
        (root / "data/cities.yaml").write_text(text, "utf-8")
        return read_records(root, "cities")

    def test_is_read(self, tmp_path):
        """There is no bound to how many records a network has."""
        found = self.read(tmp_path, "cities:\n  - id: a\n  - id: b\n")

        assert [{"id": "a"}, {"id": "b"}] == [each.value for each in found.written]
        assert ((), True) == (found.problems, found.is_whole)

    def test_tells_what_is_wrong_in_its_entries(self, tmp_path):
        """Each mistake is at its line, and the other records are read."""
        text = "cities:\n  - id: a\n  - id: b\n    id: c\n  - {d\n  - e\n  - id: f\n"

        found = self.read(tmp_path, text)

        assert ["a", "b", "f"] == [each.value["id"] for each in found.written]
        assert not found.is_whole
        assert [
            ("key_is_written_once", 4, ("  - id: b", "    id: c")),
            ("text_is_quoted_where_needed", 5, ("    id: c", "  - {d")),
            ("value_has_the_right_shape", 6, ("  - {d", "  - e")),
        ] == [(one.rule, one.at.line, one.at.excerpt) for one in found.problems]
        assert "3" == found.problems[0].values["line"]


class TestKeptSound:
    """Records that were found sound, and are read again."""

    TEXT = "cities:\n  - id: a\n    country: FR\n  - id: b\n    country: NO\n"

    def read(self, root, text: str):
        (root / "data").mkdir(exist_ok=True)
        (root / "data/cities.yaml").write_text(text, "utf-8")
        return read_records(root, "cities").written

    def keep(self, root, text: str):
        records = []
        for each in self.read(root, text):
            record = City.model_construct(**each.value)
            records.append(entries.with_record(each, record))
        entries.keep_sound(root, "cities", records)
        return [each.record for each in records]

    def test_is_known_again_by_its_text(self, tmp_path):
        """Wherever it stands now, and with its places there."""
        _, record = self.keep(tmp_path, self.TEXT)

        first, _, again = self.read(
            tmp_path, self.TEXT.replace("FR", "IT\n  - id: aa\n    name: x")
        )

        assert first.record is None
        assert record is again.record
        assert {"id": "b", "country": "NO"} == again.value
        assert 7 == again.mark(("country",)).line

    def test_another_text_is_another_record(self, tmp_path):
        """One letter is enough, and so is another folder."""
        self.keep(tmp_path, self.TEXT)
        other = tmp_path / "other"
        other.mkdir()

        mended = self.read(tmp_path, self.TEXT.replace("NO", "SE"))

        assert [True, False] == [each.record is not None for each in mended]
        assert [None, None] == [each.record for each in self.read(other, self.TEXT)]

    def test_counts_as_one_of_two_with_an_id(self, tmp_path):
        """What is known does not hide that it stands there twice."""
        self.keep(tmp_path, self.TEXT)
        self.read(tmp_path, self.TEXT + "  - id: b\n    country: NO\n")

        (problem,) = read_records(tmp_path, "cities").problems

        assert ("id_is_unique", "4", 6) == (
            problem.rule,
            problem.values["line"],
            problem.at.line,
        )

    def test_is_not_forgotten_while_nothing_changes(self, tmp_path):
        """However often the collection is read in between."""
        root = lay({}, tmp_path)
        for _ in range(4):
            begin_reading()
            Desk().read_collection(root, "cities")

        assert 3 == len(entries.sound_records(root, "cities"))
