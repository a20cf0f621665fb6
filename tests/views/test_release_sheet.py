from dataclasses import replace

from plugins.views.release_sheet import release_sheet
from tests.views.sample import small_network, speaker

RELEASE = "2019-06-05-charter-signed"


def sheet_in(language, **fields):
    """Return the sheet of the release, and the parts of each of its rows."""
    release = small_network().releases[RELEASE]
    header = release.versions[language].model_copy(update=fields)
    versions = release.versions | {language: header}
    sheet = release_sheet(replace(release, versions=versions), speaker(language))
    return sheet, dict(sheet.about.rows)


def test_is_in_the_language_of_the_text():
    """Labels, date and title speak French to a French reader."""
    sheet, rows = sheet_in("fr")

    assert (sheet.language, sheet.dir) == ("fr", "ltr")
    assert sheet.kind == "Communiqué de presse"
    assert sheet.dateline == "Porto, 5 juin 2019"
    assert sheet.date == (2019, 6, 5)
    assert list(rows) == [
        "Mots-clés\u00a0:",
        "Contact presse à l’époque\u00a0:",
        "Édition\u00a0:",
        "Sources\u00a0:",
        "Dernière modification\u00a0:",
        "Licence du texte\u00a0:",
        "Adresse de cette page\u00a0:",
    ]


def test_news_is_no_press_release():
    """A text that names no press contact was written for this site, and says so."""
    sheet, rows = sheet_in("en", contact=None, place=None)

    assert sheet.kind == "News"
    assert sheet.dateline == "5 June 2019"
    assert "Press contact at the time:" not in rows


def test_whom_to_ask():
    """The press contact, whom a click writes to."""
    _, rows = sheet_in("fr")
    (_, mail) = rows["Contact presse à l’époque\u00a0:"]

    assert (mail.text, mail.url) == (
        "press@rivers.example",
        "mailto:press@rivers.example",
    )


def test_leads_back():
    """Every address is whole: paper has no site around it."""
    sheet, rows = sheet_in("en")
    urls = [part.url for parts in rows.values() for part in parts if part.url]

    assert sheet.address == f"{sheet.site}/en/press/{RELEASE}/"
    assert all(url.startswith(("https://", "mailto:")) for url in urls)
    assert rows["Address of this page:"][0].text == sheet.address


def test_what_is_unknown_is_left_out():
    """No label stands alone."""
    _, rows = sheet_in("en", keywords=(), edition=None, modified=None)

    assert {"Keywords:", "Edition:", "Last change:"}.isdisjoint(rows)
    assert all(rows.values())
