"""A memory that outlives its process."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.traces import Shelves
from plugins.outputs.publishing.file_facts import file_facts
from plugins.outputs.publishing.made_file import MadeFile, MadeFolder
from plugins.outputs.publishing.memory import Memory
from plugins.outputs.publishing.memory_file import read_memory, write_memory
from plugins.outputs.publishing.storage import Published

FACTS = file_facts("a.html", b'<p id="a"><a href="/x">x</a><img src="//y">')


def shelves(a=1):
    """Return shelves with a city."""
    found = Shelves()
    found.records("cities", {"a": a})
    return found


@pytest.fixture
def memory():
    """A page, a folder and what was published."""
    found = Memory()
    now = found.settle(shelves(), "x")
    made = MadeFile("1", 3, is_text=True, asked=(("b.pdf", "2"),), facts=FACTS)
    found.remember("a.html", made, [("cities", "a"), ("words fr", "x")], now)
    found.remember("api/", MadeFolder(("api/a",), (("b.pdf", "2"),)), [], now)
    found.published["a.html"] = Published("1", 3, 4)
    return found


@pytest.fixture
def file(tmp_path):
    """Where it is kept."""
    return tmp_path / "memory" / "a.json"


def test_is_as_it_was(memory, file):
    """Every file, what was read for it, and how it was published."""
    write_memory(memory, file)
    again = read_memory(file)

    assert (memory.files, memory.folders) == (again.files, again.folders)
    assert memory.published == again.published
    assert memory.identity == again.identity
    assert memory.taken.digests == again.taken.digests


@pytest.mark.parametrize(("a", "expected"), [(1, {"a.html"}), (2, set())])
def test_goes_on_where_it_was(memory, file, a, expected):
    """The next process forgets what has changed, and nothing else."""
    write_memory(memory, file)
    again = read_memory(file)
    again.settle(shelves(a), "x")

    assert expected == set(again.files)


@given(st.data())
def test_damaged_it_is_empty(data):
    """Cut, or with other bytes: nothing of it is believed."""
    from pathlib import Path  # noqa: PLC0415 - idem
    from tempfile import TemporaryDirectory  # noqa: PLC0415 - of each example its own

    with TemporaryDirectory() as place:
        file = Path(place, "a.json")
        memory = Memory()
        memory.remember("a", MadeFile("1"), [], 0)
        write_memory(memory, file)
        whole = file.read_bytes()
        at = data.draw(st.integers(0, len(whole) - 1))
        sign = data.draw(st.integers(0, 255))
        harmed = data.draw(
            st.sampled_from([whole[:at], whole[:at] + bytes([sign]) + whole[at + 1 :]])
        )
        file.write_bytes(harmed)

        assert (harmed == whole) == bool(read_memory(file).files)


def test_is_not_written_again_for_nothing(memory, file):
    """A build that changed nothing writes nothing."""
    write_memory(memory, file)
    before = file.stat().st_mtime_ns
    again = read_memory(file)
    now = again.settle(shelves(), "x")
    again.remember(
        "a.html", again.files["a.html"], [("words fr", "x"), ("cities", "a")], now
    )
    write_memory(again, file)

    assert before == file.stat().st_mtime_ns


def test_missing_it_is_empty(file):
    """The first build remembers nothing."""
    assert {} == read_memory(file).files


def test_is_not_written_where_that_is_impossible(memory, file):
    """A cache that cannot be written into is no reason to stop."""
    file.parent.write_text("a file in the folder's place")
    write_memory(memory, file)

    assert file.parent.is_file()


def test_old_files_are_forgotten(memory, file):
    """A folder of previews does not fill the cache."""
    for number in range(30):
        write_memory(memory, file.with_name(f"{number}.json"))

    assert 12 == len(list(file.parent.iterdir()))
