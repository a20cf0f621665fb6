import pytest

from plugins.views.downloads import download, kit_url, pdf_url, size_of

URL = "/fr/presse/charter/charter.fr.pdf"
PATH = URL[1:]


def test_tells_the_size(french):
    """In the reader's words, before anybody waits for it."""
    file = download(URL, {PATH: bytes(51_700)}, french)

    assert (file.url, file.size) == (URL, "52\u202fko")


def test_a_file_that_could_not_be_made(french):
    """No link leads to it."""
    assert download(URL, {}, french) is None


def test_names_say_what_a_file_is(french, english):
    """On a desk, among others, with its language."""
    assert pdf_url("2019-06-05-charter-signed", french).endswith(
        "/2019-06-05-charter-signed/2019-06-05-charter-signed.fr.pdf"
    )
    assert kit_url("2019", english).endswith("/2019/press-kit-2019.en.zip")


@pytest.mark.parametrize(("content", "size"), [("é" * 1000, "2 kB"), (b"a", "1 kB")])
def test_a_text_is_as_long_as_its_bytes(english, content, size):
    """An accented letter is two of them."""
    assert size_of(content, english) == size
