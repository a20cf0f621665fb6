import pytest

from plugins.editing.new_release import new_release
from plugins.editing.prompts import RefusedError
from plugins.editing.proposal import check_proposal, write_files
from tests.editing.typist import TODAY, Typist, asker, site

GIVEN = {
    "date": "2026-01-31",
    "languages": "fr,en",
    "title": ["fr=L’été : l'œuvre", "en=The summer"],
    "summary": ["fr=Une phrase.", "en=One sentence."],
    "cities": "oslo",
    "sources": "paper",
}
FRENCH = """\
---
title: "L’été : l'œuvre"
summary: Une phrase.
cities:
  - oslo
status: draft
sources:
  - paper
---

Une phrase.
"""


def test_release_is_a_file_a_language(tmp_path):
    """Both have the date and the end of the first title; the site is in order."""
    root = site(tmp_path)
    proposal = new_release(root, asker(root), GIVEN)
    files = [f"content/press/2026-01-31-l-ete-l-oeuvre.{x}.md" for x in ("fr", "en")]

    assert files == list(proposal.files)
    assert FRENCH == proposal.files[files[0]]
    assert check_proposal(root, TODAY, proposal.files).network is not None


def test_nothing_is_written_over(tmp_path):
    """A release of that name is left alone."""
    root = site(tmp_path)
    write_files(root, new_release(root, asker(root), GIVEN).files)
    with pytest.raises(RefusedError, match="is there already"):
        new_release(root, asker(root), GIVEN)


def test_one_language_needs_no_code(tmp_path):
    """Without --languages a release is in the first language of the site."""
    root = site(tmp_path)
    given = GIVEN | {"languages": "", "title": ["A = b"], "summary": ["C."]}
    proposal = new_release(root, asker(root), given)

    assert ["content/press/2026-01-31-a-b.fr.md"] == list(proposal.files)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"languages": "fr,eng"}, "no language “eng”.\nDid you mean “en”?"),
        ({"title": ["fr=A"]}, '--title is missing for en: --title en="…"'),
        ({"title": ["fr=大阪", "en=B"]}, "--slug first-meetings"),
        ({"date": "31/01/2026"}, "Write year-month-day: 2026-01-31"),
        ({"date": ""}, "--date is missing. Date — of the press release"),
    ],
)  # fmt: skip
def test_nothing_is_guessed(tmp_path, change, expected):
    """What is missing or wrong is told, and no file is made."""
    root = site(tmp_path)
    with pytest.raises(RefusedError) as refused:
        new_release(root, asker(root), GIVEN | change)

    assert expected in str(refused.value)


def test_slug_serves_other_letters(tmp_path):
    """A title in other letters has its address from --slug."""
    root = site(tmp_path)
    change = {"title": ["fr=大阪", "en=大阪"], "slug": "osaka"}
    proposal = new_release(root, asker(root), GIVEN | change)

    assert "content/press/2026-01-31-osaka.fr.md:1" == proposal.place


def test_texts_are_asked_for_language_by_language(tmp_path):
    """Each language has its own questions, under its name."""
    root = site(tmp_path)
    typist = Typist("A", "B.", "", "", "C", "D.", "", "", "", "", "", "", "")
    given = {key: GIVEN[key] for key in ("date", "languages", "sources")}
    proposal = new_release(root, asker(root, typist), given)

    assert ["B.", "D."] == [text.splitlines()[-1] for text in proposal.files.values()]
    assert "\n— English —" in typist.said
