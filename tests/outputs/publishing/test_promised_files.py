from threading import Thread

import pytest

from plugins.outputs.publishing.promise import PathTakenError
from tests.finished import empty_site


@pytest.fixture
def made():
    """The paths that were made, in their order."""
    return []


@pytest.fixture
def files(made):
    """Two pages, and a file that cannot be made; each says when it is made."""
    found = empty_site().contents

    def promise(path, content):
        def make():
            made.append(path)
            return content

        found.promise(path, make)

    promise("b.html", "b")
    promise("a.html", "a")
    promise("a.pdf", None)
    return found


def test_file_is_made_when_it_is_asked_for(files, made):
    """One alone, and once."""
    assert files["a.html"] == "a"
    assert files["a.html"] == "a"
    assert made == ["a.html"]


def test_what_was_made_can_be_asked_for_alone(files, made):
    """Who shows the last good page makes no other."""
    assert files.made("a.html") is None

    files["a.html"]

    assert files.made("a.html") == "a"
    assert made == ["a.html"]


def test_what_cannot_be_made_is_not_there(files):
    """It is listed before that is known, and not after."""
    assert list(files) == ["a.html", "a.pdf", "b.html"]
    assert "a.pdf" not in files
    assert list(files) == ["a.html", "b.html"]
    assert len(files) == 2
    assert files.get("a.pdf") is None


def test_unknown_file_is_not_there(files):
    """As in any mapping."""
    with pytest.raises(KeyError):
        files["c.html"]


def test_two_files_cannot_have_one_path(files):
    """The second would hide the first without a word, but where that is meant."""
    with pytest.raises(PathTakenError, match=r"a\.html"):
        files.promise("a.html", lambda: "x")

    files.promise("a.html", lambda: "x", again=True)

    assert files["a.html"] == "x"


class TestFolder:
    def test_is_made_at_once(self, files, made):
        """The first file that is asked for makes all, and nothing before it."""

        def make():
            made.append("api/")
            return {"api/a.json": "[]", "api/b.json": "{}"}

        files.promise_folder("api/", make)
        files["a.html"]

        assert files["api/b.json"] == "{}"
        assert files["api/a.json"] == "[]"
        assert made == ["a.html", "api/"]

    def test_is_listed_with_the_others(self, files):
        """To list the files is to know what is in each folder."""
        files.promise_folder("api/", lambda: {"api/a.json": "[]"})

        assert list(files) == ["a.html", "a.pdf", "api/a.json", "b.html"]

    def test_has_paths_of_its_own(self, files):
        """A page in there is as wrong as two pages of one path."""
        files.promise_folder("a", lambda: {"a.html": "x"})

        with pytest.raises(PathTakenError, match=r"a\.html"):
            files["a.html"]


def test_a_file_may_ask_for_another(files, made):
    """A page that tells the size of a file makes that first."""
    files.promise("size.html", lambda: f"{len(files['b.html'])}")

    assert files["size.html"] == "1"
    assert made == ["b.html"]


def test_two_readers_make_a_page_once(files, made):
    """Whoever asks while it is being made waits for it."""
    readers = [Thread(target=files.get, args=["a.html"]) for _ in range(8)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()

    assert made == ["a.html"]
