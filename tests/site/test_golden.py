"""The small site, to the letter.

``BLESS=1 pytest tests/site`` rewrites expected/: the diff is the review. Only the
digests in names are left out, or a change of style would touch all pages. Of files
that hold no text, and of those that packages or folium made, only the names are listed.
"""

from __future__ import annotations

import os
import re
from shutil import rmtree

import pytest

from tests.building import SMALL
from tests.built_site import files_of

EXPECTED = SMALL / "expected"
PATHS = sorted(files_of(EXPECTED))
DIGEST = re.compile(r"((?:theme|\.)/[\w.-]+)\.[0-9a-f]{8}(\.\w+)")
MADE = re.compile(r"theme/(leaflet|interactive-map)\.")

NO_TEXT = "files-without-text.txt"


def text_of(path, data):
    """Return the text of a file, None where nobody would read it."""
    if MADE.match(path):
        return None
    try:
        return data.decode()
    except UnicodeDecodeError:
        return None


@pytest.fixture(name="found", scope="module")
def found_(small):
    """The files of the small site, by path; under BLESS they become the expected."""
    texts = {path: text_of(path, data) for path, data in small.files.items()}
    found = {
        DIGEST.sub(r"\1\2", path): DIGEST.sub(r"\1\2", text)
        for path, text in texts.items()
        if text is not None
    }
    others = [DIGEST.sub(r"\1\2", path) for path, text in texts.items() if text is None]
    found[NO_TEXT] = "".join(f"{path}\n" for path in others)
    if os.environ.get("BLESS"):
        rmtree(EXPECTED, ignore_errors=True)
        for path, text in found.items():
            (EXPECTED / path).parent.mkdir(parents=True, exist_ok=True)
            (EXPECTED / path).write_bytes(text.encode())
    return found


def test_the_site_has_the_expected_files(found):
    """No file is missing, and none is there that nobody expects."""
    assert sorted(files_of(EXPECTED)) == sorted(found)


@pytest.mark.parametrize("path", PATHS)
def test_the_file_is_as_expected(found, path):
    """Each file is what it was when somebody last read it."""
    if not (EXPECTED / path).exists():
        pytest.skip("it is expected no more")

    assert (EXPECTED / path).read_bytes().decode() == found[path]
