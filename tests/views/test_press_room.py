from plugins.views.downloads import kit_url, pdf_url
from plugins.views.press_room import press_room

RELEASE = "2019-06-05-charter-signed"


def text_of(room, release):
    """Return what the room has of a release."""
    found = [text for year in room.years for text in year.texts]
    return next(text for text in found if release in text.card.link.url)


def test_texts_stand_by_year(english):
    """The latest year first, and in it the latest text."""
    room = press_room(english, {})
    days = [text.card.day for year in room.years for text in year.texts]

    assert [year.year for year in room.years] == ["2026", "2019"]
    assert days == sorted(days, reverse=True)


def test_a_text_says_what_it_is_about(english):
    """Its keywords, its edition, its file."""
    url = pdf_url(RELEASE, english)
    text = text_of(press_room(english, {url[1:]: b"%PDF"}), RELEASE)

    assert text.keywords
    assert text.edition.url == "/en/editions/2019/"
    assert text.pdf.url == url


def test_no_file_no_link(spanish):
    """A text that is not translated has no PDF in this language."""
    assert text_of(press_room(spanish, {}), RELEASE).pdf is None


def test_kits_have_their_sizes(english):
    """Each with the edition that it is about."""
    url = kit_url("2019", english)
    (kit,) = press_room(english, {url[1:]: bytes(2000)}).kits

    assert (kit.file.url, kit.file.size) == (url, "2 kB")
    assert kit.edition.url == "/en/editions/2019/"
