"""What the name of a Markdown file says."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.reading.text_name import TextName, parse_text_name


@pytest.mark.parametrize(
    ("file", "name"),
    [
        (
            "content/press/2017-12-05-first-meetings.fr.md",
            TextName("2017-12-05-first-meetings", "fr", date(2017, 12, 5)),
        ),
        ("content/pages/legal-notice.zh-Hant.md", TextName("legal-notice", "zh-Hant")),
        ("host/content/pages/join.pt-BR.md", TextName("join", "pt-BR")),
    ],
)
def test_parse_text_name(file, name):
    """A name is an identifier and a language; that of a release begins with a date."""
    assert name == parse_text_name(file)


@pytest.mark.parametrize(
    ("file", "better"),
    [
        (
            "content/press/2017-12-05_Première Réunion.FR.md",
            "2017-12-05-premiere-reunion.fr.md",
        ),
        ("content/press/premiere-reunion.fr.md", "2017-12-05-premiere-reunion.fr.md"),
        ("content/pages/Join us.md", "join-us.fr.md"),
        ("content/pages/join.en.markdown", "join.en.md"),
    ],
)
def test_proposes_a_name(file, better):
    """What can be kept of the name is in the one that is proposed."""
    problem = parse_text_name(file)

    assert ("file_name_is_understood", better) == (
        problem.rule,
        problem.values["better"],
    )


@given(name=st.text(st.characters(exclude_characters="/\0"), min_size=1))
def test_any_name_has_a_meaning_or_a_problem(name):
    """To read a name never raises, and what we propose is a name."""
    found = parse_text_name(f"content/press/{name}")

    if not isinstance(found, TextName) and "better" in found.values:
        assert isinstance(
            parse_text_name(f"content/pages/{found.values['better']}"), TextName
        )
