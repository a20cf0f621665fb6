from pathlib import Path

import pytest

from plugins.domain.problem import Mark, Problem
from plugins.outputs.editors.stopped import BuildStoppedError
from plugins.preview.seam import FILES, banner_of, dressed, language_of, report_of
from plugins.reading.catalogs import read_catalog
from tests.building import ROOT

FRENCH = read_catalog(ROOT, "fr")
PROBLEM = Problem(
    "reference_is_known",
    "No city is called “{typed}”.",
    Mark("data/editions.yaml", 4, 11, 6, ("    host: <b>ra",)),
    {"typed": "<b>ra"},
    "",
)


def test_problems_are_told_in_the_words_of_the_editor():
    """File and line, excerpt, and nothing that she typed is taken for HTML."""
    error = BuildStoppedError("report", (PROBLEM,))
    banner = banner_of(error, ROOT, FRENCH, is_now=False)

    assert 'lang="fr" dir="ltr"' in banner
    assert "data/editions.yaml:4:11" in banner
    assert "host: &lt;b&gt;ra" in banner
    assert "<b>" not in banner


def test_report_without_problems_is_told_as_it_is():
    """What the terminal says of a link is above the page as well."""
    error = BuildStoppedError("fr/index.html links to <x>\n")
    banner = banner_of(error, ROOT, FRENCH, is_now=True)

    assert '<pre dir="ltr">fr/index.html links to &lt;x&gt;</pre>' in banner
    assert report_of(error, ROOT, FRENCH) == "fr/index.html links to <x>"


def test_it_says_which_site_is_below():
    """That of before, or the last one, which cannot be published."""
    error = BuildStoppedError("x")
    told = [banner_of(error, ROOT, FRENCH, is_now=now) for now in (False, True)]

    assert told[0] != told[1]


def test_banner_can_be_reached_and_is_announced():
    """By the keyboard, with a name, and by who listens."""
    banner = banner_of(BuildStoppedError("x"), ROOT, FRENCH, is_now=False)

    assert 'role="alert"' in banner
    assert 'tabindex="0"' in banner
    assert 'aria-labelledby="preview-banner"' in banner
    assert 'id="preview-banner"' in banner


def test_broken_code_is_told_without_a_traceback():
    """The kind of error and what it says."""
    assert report_of(ValueError("no"), Path("/"), FRENCH) == "ValueError: no"


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (
            b"<head></head><body>Text</body></html>",
            b"<head></head><body>Text%s</body></html>",
        ),
        (b"<p>Text", b"<p>Text%s"),
    ],
)
def test_script_goes_at_the_end_of_the_page(page, expected):
    """The script comes last in the body, even where its end is not written."""
    script = b'<script src="/.preview/preview.js" data-version="7"></script>'

    assert expected % script == dressed(page, "", "7")


def test_files_of_the_seam_are_there():
    """Scripts and styles are files: no page has any inline."""
    assert all(file.is_file() for file in FILES.values())


def test_language_of_a_catalog():
    """Where there are no translations, it is English."""
    assert language_of(FRENCH) == "fr"
    assert language_of(read_catalog(ROOT, "tlh")) == "en"
