"""What there is to do: one test a kind, each on files that an editor could have."""

from __future__ import annotations

from datetime import date
from gettext import NullTranslations

import pytest

from plugins.domain.link_results import FailingLink, LinkResults
from plugins.domain.problem import Mark
from plugins.domain.translation import Translation
from plugins.editing.today import Reader, items_of, translations
from plugins.reading.network import read_network
from plugins.views.formats import Formats
from tests.checks.overlay import lay

TODAY = date(2026, 11, 22)
FRESH = LinkResults(TODAY, 3, ())
READER = Reader(NullTranslations(), Formats("en", str))
ARTICLE = "https://example.net/article"
OUTSIDE = {"change": {"https://example.org/article": ARTICLE}}
PICTURE = """---
title: About
summary: About us.
---

See this: ![photo.svg]({static}../images/photo.svg)
and this: ![A river]({static}../images/photo.svg)
"""


def found(root, kind, files=(), links=FRESH, today=TODAY):
    """Return (says, open) of each thing of a *kind* that there is to do."""
    reading = read_network(lay(dict(files), root), today)
    items = items_of(reading, links, READER)
    return [(each.says, each.open) for each in items if each.kind == kind]


def test_mistake_comes_first_and_alone(tmp_path):
    """While data cannot be read, nothing is said of what follows from them."""
    files = {"data/cities.yaml": {"change": {"country: NO": "country: XX"}}}
    reading = read_network(lay(files, tmp_path), TODAY)
    (item,) = items_of(reading, None, READER)

    assert "mistake" == item.kind
    assert "XX" in item.says
    assert item.open.startswith("data/cities.yaml:")


def test_warning_is_told(tmp_path):
    """What stops nothing is told as well, but for translations."""
    files = {"data/cities.yaml": {"ends": "\r\n"}}
    ((_, place),) = found(tmp_path, "warning", files)

    assert place.startswith("data/cities.yaml:1:")


def test_audit_is_told_a_month_ahead(tmp_path):
    """The statements rest on it: one thinks of the next before it is too late."""
    assert [] == found(tmp_path / "before", "expiring", today=date(2027, 10, 21))
    ((says, place),) = found(tmp_path / "now", "expiring", today=date(2027, 10, 22))

    assert says.endswith("is to be done again by 22 November 2027.")
    assert place == "data/audits.yaml:17"


def test_security_contact_is_told_a_month_ahead(tmp_path):
    """A year after somebody saw that it is right, the site has none."""
    site = "secretariat: clermont-ferrand"
    given = f"{site}\n  security:\n    checked: 2025-12-01"
    files = {"data/site.yaml": {"change": {site: given}}}
    ((says, place),) = found(tmp_path, "expiring", files)

    assert says.startswith("The security contact expires on 30 November 2026")
    assert place == "data/site.yaml:20"


def test_edition_without_a_report_is_told(tmp_path):
    """Its dates are passed: somebody knows whether it was held."""
    article = "published: 2017-12-06"
    earlier = {article: "published: 2017-11-02"}
    files = {"data/sources.yaml": {"change": earlier}}
    ((says, place),) = found(tmp_path / "unreported", "unreported", files)

    assert [] == found(tmp_path / "reported", "unreported")
    assert says == "Edition 2017 ended on 1 December 2017, and no source reports on it."
    assert place == "data/editions.yaml:2"


@pytest.mark.parametrize(
    ("failure", "since", "is_told"),
    [
        ("gone", TODAY, True),
        ("no-site", TODAY, True),
        ("no-answer", TODAY, False),
        ("no-answer", date(2026, 10, 1), True),
    ],
)
def test_dead_link_is_told_where_it_is_typed(tmp_path, failure, since, is_told):
    """Who did not answer last week may only not answer programs."""
    failing = FailingLink(ARTICLE, failure, since, "404")
    results = LinkResults(TODAY, 1, (failing,))
    told = found(tmp_path, "link", {"data/sources.yaml": OUTSIDE}, results)

    assert ["data/sources.yaml:11"] * is_told == [place for _, place in told]
    assert all(says.startswith(ARTICLE) for says, _ in told)


def test_link_that_was_mended_is_not_told(tmp_path):
    """What no file has any more is nobody's work."""
    results = LinkResults(TODAY, 1, (FailingLink(ARTICLE, "gone", TODAY),))

    assert [] == found(tmp_path, "link", links=results)


@pytest.mark.parametrize("links", [None, LinkResults(date(2026, 10, 21), 1, ())])
def test_check_of_links_that_is_due_is_told(tmp_path, links):
    """Never, or more than a month ago: there is a command for it."""
    ((_, command),) = found(tmp_path, "link", links=links)

    assert command == "python3 tasks.py links"


def test_picture_with_the_name_of_its_file_is_told(tmp_path):
    """Whoever cannot see it hears “photo.svg”: that says nothing."""
    files = {"content/pages/about.en.md": PICTURE}
    ((says, place),) = found(tmp_path, "picture", files)

    assert says == "“photo.svg” does not say what the picture shows."
    assert place == "content/pages/about.en.md:6"


def test_figure_is_told_a_year_later(tmp_path):
    """Only the latest of each measure: earlier ones are history."""
    assert [] == found(tmp_path / "before", "figure", today=date(2017, 12, 31))
    told = found(tmp_path / "now", "figure")

    assert told
    assert len(told) == len({says for says, _ in told})
    assert all(place.startswith("data/figures.yaml:") for _, place in told)


def test_document_in_preparation_is_told(tmp_path):
    """Somebody may have adopted it since."""
    files = {
        "data/documents.yaml": {"change": {"status: adopted": "status: in-preparation"}}
    }
    assert [] == found(tmp_path / "before", "document")
    ((says, place),) = found(tmp_path / "after", "document", files)

    assert says.endswith("”: has it been adopted since?")
    assert place.startswith("data/documents.yaml:")


def translation(file, status, words, language="en", *, has_file=True):
    """Return a translation into *language* that is to do."""
    path = ("pages", "join") if has_file else ("cities", "cuneo", "note")
    return Translation(path, language, "fr", status, Mark(file, 7, 1), words)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (
            [translation("content/pages/join.fr.md", "missing", 1)],
            [
                (
                    "missing",
                    "content/pages/join.fr.md, in English: 1 word",
                    "python3 tasks.py translate content/pages/join.fr.md --to en",
                )
            ],
        ),
        (
            [translation("content/pages/join.en.md", "outdated", 1200)],
            [
                (
                    "outdated",
                    "content/pages/join.en.md, in English: 1,200 words",
                    "content/pages/join.en.md:7",
                )
            ],
        ),
        (
            [
                translation("data/cities.yaml", "missing", 2, has_file=False),
                translation("data/cities.yaml", "missing", 3, has_file=False),
                translation("data/cities.yaml", "translated", 9, has_file=False),
            ],
            [
                (
                    "missing",
                    "data/cities.yaml, in English: 5 words",
                    "data/cities.yaml:7",
                )
            ],
        ),
        (
            [
                translation("content/pages/a.fr.md", "missing", 1, "es"),
                translation("content/pages/a.fr.md", "missing", 9, "en"),
                translation("content/pages/b.fr.md", "missing", 8, "en"),
            ],
            [
                (
                    "missing",
                    f"content/pages/{name}.fr.md, in {tongue}: {words}",
                    command,
                )
                for name, tongue, words, command in (
                    ("b", "English", "8 words", "b.fr.md --to en"),
                    ("a", "English", "9 words", "a.fr.md --to en"),
                    ("a", "Spanish", "1 word", "a.fr.md --to es"),
                )
            ],
        ),
    ],
    ids=["missing", "outdated", "of data", "order"],
)
def test_translations_have_their_words_and_command(tmp_path, given, expected):
    """What is promised comes first, then what is short."""
    network = read_network(lay({}, tmp_path), TODAY).network
    object.__setattr__(network, "translations", tuple(given))
    told = list(translations(network, READER))

    assert [each[:2] for each in expected] == [(one.kind, one.says) for one in told]
    for each, one in zip(expected, told, strict=True):
        assert one.open.endswith(each[2])
