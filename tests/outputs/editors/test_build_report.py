from datetime import date
from gettext import NullTranslations
from types import SimpleNamespace

import pytest

from plugins.outputs.editors.build_report import (
    render_change,
    render_expired,
    render_expiring,
    render_faults,
    render_overruns,
    render_taken,
    render_unprinted,
    render_unset,
    render_unstyled,
)
from plugins.outputs.publishing.budgets import Overrun
from plugins.outputs.publishing.link_check import Fault
from plugins.outputs.publishing.storage import Change
from plugins.reading.catalogs import read_catalog
from tests.building import ROOT

ENGLISH = NullTranslations()
FRENCH = read_catalog(ROOT, "fr")
FILES = {"index.html": "", "fr/index.html": "", "theme/site.css": ""}


def test_change_counts_pages_and_files():
    """A stylesheet is a file and no page."""
    text = render_change(Change(2, 1, 4), FILES, ["fr", "en"], ENGLISH)

    assert text == (
        "2 pages in 2 languages (fr, en): 2 files written, 1 unchanged, 4 removed, in"
    )


def test_faults_are_told_one_a_line():
    """Where, what, and that the published site is as it was."""
    found = [Fault("fr/index.html", "/fr/x/"), Fault("index.html", "a", True)]  # noqa: FBT003 - is_duplicate

    assert render_faults(found, ENGLISH).splitlines() == [
        "fr/index.html links to /fr/x/, which is not on the site.",
        "index.html has two places called “a”.",
        "Nothing was published.",
    ]


def test_report_speaks_the_editor_s_language():
    """Each sentence has its translation, with the same values in it."""
    change = render_change(Change(2, 1, 4), FILES, ["fr"], FRENCH)
    told = render_faults([Fault("fr/index.html", "/fr/x/")], FRENCH)

    assert change != render_change(Change(2, 1, 4), FILES, ["fr"], ENGLISH)
    assert told != render_faults([Fault("fr/index.html", "/fr/x/")], ENGLISH)
    assert all(value in told for value in ("fr/index.html", "/fr/x/"))


def test_expired_contact_is_told_with_its_day():
    """Where to write a later one, in the editor's language."""
    day = date(2026, 12, 31)
    told = {render_expired(day, catalog) for catalog in (ENGLISH, FRENCH)}

    assert len(told) == 2
    assert all("data/site.yaml" in each and "2026-12-31" in each for each in told)


def test_two_pages_with_one_address():
    """The address is told as it is in a browser, and that nothing came of it."""
    report = render_taken("fr/villes/index.html", ENGLISH)

    assert (
        "Two pages have the same address: fr/villes/\nNothing was published." == report
    )


def test_a_text_that_no_font_can_set():
    """Which text it is, and a few of the signs, whatever their number."""
    text = render_unset(
        "content/press/a.zh.md", map(chr, range(0x4E00, 0x4F00)), ENGLISH
    )

    assert text.startswith("content/press/a.zh.md has no PDF: no font")
    assert text.count("\u4e00") == 1
    assert len(text) < 100


def test_a_picture_that_cannot_be_printed():
    """Which text has no PDF, because of which picture."""
    text = render_unprinted("content/press/a.en.md", "river.avif", ENGLISH)

    assert text.startswith("content/press/a.en.md has no PDF: its picture river.avif")


@pytest.mark.parametrize(
    ("said", "line", "why"),
    [
        ("Bundling failed: Unexpected } at /b/a/host.css:1:9", 2, "Unexpected }"),
        ("Bundling failed: No file at C:\\b\\host.css:0:1", 1, "No file"),
        ("Bundling failed: not UTF-8", 1, "not UTF-8"),
    ],
)
def test_a_stylesheet_that_cannot_be_read(said, line, why):
    """Its line as an editor counts, and nothing of this computer's folders."""
    text = render_unstyled("host/host.css", said, ENGLISH)

    assert text.startswith(f"host/host.css, line {line}: ")
    assert f"({why})." in text


def test_an_imported_stylesheet_that_cannot_be_read():
    """The file at fault, where it is one of the project."""
    said = "Bundling failed: Unexpected } at theme/static/css/base.css:1:9"
    text = render_unstyled("main.css", said, ENGLISH)

    assert text.startswith("theme/static/css/base.css, line 2: ")


def test_overrun_names_the_page_and_says_why():
    """What it has, what it may have, and where the reasons are."""
    says = "{page} needs {found} requests: {limit} at most."
    overrun = Overrun(says, {"page": "fr/index.html", "found": "7", "limit": "6"})
    told = [render_overruns([overrun], catalog) for catalog in (ENGLISH, FRENCH)]

    assert told[0].split("\n") == [
        "fr/index.html needs 7 requests: 6 at most.",
        "   = why: docs/budgets.md",
        "Nothing was published.",
    ]
    assert told[0] != told[1]
    assert all(value in told[1] for value in ("fr/index.html", "7", "6"))


def test_overrun_of_the_whole_site_stops_nothing():
    """It names no page: who has added a record is told, and publishes."""
    overrun = Overrun("{found}: {limit}", {"page": "", "found": "91", "limit": "92"})

    assert "91: 92\n   = why: docs/budgets.md" == render_overruns([overrun], ENGLISH)


def test_audit_to_be_done_again_is_told():
    """Which one, by which day, in the editor's language; nothing where none is."""
    audit = SimpleNamespace(id="rgaa", valid_until=date(2026, 12, 1))
    told = [render_expiring([audit], catalog) for catalog in (ENGLISH, FRENCH)]

    assert told[0] != told[1]
    assert all("rgaa" in each and "2026-12-01" in each for each in told)
    assert "" == render_expiring([], ENGLISH)
