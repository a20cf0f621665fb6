from io import BytesIO
from zipfile import ZipFile

from hypothesis import given
from hypothesis import strategies as st

from plugins.outputs.paper.archive import render_zip

FILES = {"b.txt": b"two", "a/c.txt": b"one"}
NAMES = st.from_regex(r"[a-z]{1,5}(/[a-z]{1,5})?\.txt", fullmatch=True)


@given(files=st.dictionaries(NAMES, st.binary(max_size=40), max_size=5))
def test_what_goes_in_comes_out(files):
    """Any program that opens ZIP files finds the same bytes by the same names."""
    archive = ZipFile(BytesIO(render_zip(files)))

    assert files == {name: archive.read(name) for name in archive.namelist()}


def test_is_the_same_each_time():
    """Neither the clock nor the order in which files come decides."""
    backwards = dict(reversed(FILES.items()))

    assert render_zip(FILES) == render_zip(backwards)
    assert {(1980, 1, 1, 0, 0, 0)} == {
        entry.date_time for entry in ZipFile(BytesIO(render_zip(FILES))).infolist()
    }


def test_files_can_be_read():
    """Who unpacks them may open them, on a system with permissions too."""
    (first, _) = ZipFile(BytesIO(render_zip(FILES))).infolist()

    assert first.filename == "a/c.txt"
    assert first.external_attr >> 16 & 0o777 == 0o644
