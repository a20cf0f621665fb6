"""The text of a file, and the places in it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.problem import Mark
from plugins.reading.source_text import SourceText, read_source


def read(tmp_path, raw: bytes, most: int = 1):
    path = tmp_path / "a.yaml"
    path.write_bytes(raw)
    return read_source(path, tmp_path, most)


class TestMark:
    def test_shows_the_line_and_the_one_above(self):
        """The excerpt is what an editor sees around the place."""
        source = SourceText("a.yaml", ("one", "two", "three"))

        expected = Mark("a.yaml", 2, 2, 2, ("one", "two"))

        assert expected == source.mark(1, 1, 2)

    @given(
        lines=st.lists(st.text(max_size=5), max_size=5),
        line=st.integers(),
        column=st.integers(),
        length=st.integers(1, 99),
    )
    def test_is_always_within_the_file(self, lines, line, column, length):
        """Whatever place is asked for, an editor can open the one that is given."""
        mark = SourceText("a.yaml", tuple(lines)).mark(line, column, length)

        assert 1 <= mark.line <= max(1, len(lines))
        if lines:
            width = len(lines[mark.line - 1])
            assert 1 <= mark.column <= width + 1
            assert mark.length == 1 or mark.column - 1 + mark.length <= width


class TestReadSource:
    @given(raw=st.binary(max_size=200))
    def test_never_raises(self, tmp_path_factory, raw):
        """Any bytes are a text or a problem, or both."""
        typed = read(tmp_path_factory.mktemp("any"), raw)

        assert typed.source is not None or typed.problems

    def test_says_which_letter_is_not_utf_8(self, tmp_path):
        """The place is in characters, and the letter is the one that was typed."""
        typed = read(tmp_path, "é\nÀ ".encode() + "à".encode("latin-1"))

        problem = typed.problems[0]

        assert ("file_is_utf_8", "à") == (problem.rule, problem.values["letter"])
        assert (2, 3) == (problem.at.line, problem.at.column)

    def test_reads_lines_that_end_in_any_way(self, tmp_path):
        """Windows line ends are a warning, and the file is read in spite of them."""
        typed = read(tmp_path, b"a: 1\r\nb: 2\rc: 3\n")

        assert ("a: 1", "b: 2", "c: 3") == typed.source.lines
        assert [("lines_end_with_lf", "warning")] == [
            (problem.rule, problem.severity) for problem in typed.problems
        ]

    def test_reads_what_follows_a_byte_order_mark(self, tmp_path):
        """The mark is a warning, and no part of the text."""
        typed = read(tmp_path, "\ufeffa: 1\n".encode())

        assert ("a: 1",) == typed.source.lines
        assert [("file_has_no_byte_order_mark", "warning")] == [
            (problem.rule, problem.severity) for problem in typed.problems
        ]

    def test_does_not_load_what_is_too_large(self, tmp_path):
        """A file above the bound is refused by its size alone."""
        typed = read(tmp_path, b"a" * (1024 * 1024 + 1))

        assert ["file_is_small"] == [problem.rule for problem in typed.problems]

    def test_says_that_a_missing_file_cannot_be_opened(self, tmp_path):
        """A file that vanishes is a problem, not a traceback."""
        typed = read_source(tmp_path / "gone.yaml", tmp_path, 1)

        assert ["file_can_be_opened"] == [problem.rule for problem in typed.problems]
