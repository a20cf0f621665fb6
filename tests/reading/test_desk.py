"""What is read so far, and where it was typed."""

from __future__ import annotations

from plugins.reading.desk import NOWHERE, Desk
from tests.checks.overlay import lay


def test_locates_what_it_has_read(tmp_path):
    """A path leads to the line of its value."""
    desk = Desk()
    desk.read_collection(lay({}, tmp_path), "topics")

    mark = desk.locate(("topics", "culture", "name", "en"))

    assert ("data/topics.yaml", 6) == (mark.file, mark.line)


def test_has_a_place_for_everything():
    """A path that nobody typed leads to the folder of the data."""
    assert NOWHERE == Desk().locate(("topics", "culture"))
    assert not Desk().span_of(("topics", "culture"))


def test_knows_among_which_lines_a_value_is(tmp_path):
    """Those of its record; of a text nobody asks."""
    desk = Desk()
    desk.read_collection(lay({}, tmp_path), "topics")
    found = desk.span_of(("topics", "culture", "name"))

    assert desk.locate(("topics", "culture", "name", "en")).line in found


def test_remembers_what_it_could_not_read(tmp_path):
    """A record with a mistake, or a file of them, is known to be unread."""
    change = {"kind: subject": "kind: subjekt"}
    root = lay(
        {"data/topics.yaml": {"change": change}, "data/people.yaml": "x"}, tmp_path
    )
    desk = Desk()
    for name in ("topics", "people", "cities"):
        desk.read_collection(root, name)

    assert {("topics", "culture"), ("people",)} == desk.unread


def test_settings_without_languages(tmp_path):
    """A site of which the languages cannot be read has none, not wrong ones."""
    desk = Desk()
    root = lay({"data/site.yaml": {"change": {"    - es\n": "    - ES\n"}}}, tmp_path)

    site = desk.read_site(root)

    assert ((), (), "clermont-ferrand") == (
        site.languages,
        site.required_languages,
        site.secretariat,
    )


def test_reads_a_collection_once(tmp_path):
    """As long as nobody saves its files; each save is seen, and undone again."""
    root = lay({}, tmp_path)
    path = root / "data/topics.yaml"
    text = path.read_text("utf-8")

    def culture():
        desk = Desk()
        record = desk.read_collection(root, "topics")["culture"]
        return record, desk.locate(("topics", "culture", "name", "en")).line

    first, line = culture()
    assert first is culture()[0]
    path.write_text(text.replace("topics:\n", "topics:\n# all of them\n"), "utf-8")
    assert (first, line + 1) == culture()
    path.write_text(text.replace("kind: subject", "kind: subjekt"), "utf-8")
    desk = Desk()
    desk.read_collection(root, "topics")
    assert ["value_is_one_of"] == [problem.rule for problem in desk.problems]
    path.write_text(text, "utf-8")
    assert (first, line) == culture()
