"""What a single value may be, and what is said when it is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from plugins.domain.values import (
    Clock,
    Country,
    Decimal,
    Id,
    Integer,
    Language,
    Line,
    LocalText,
    Subdivision,
    TimeZone,
    Url,
    reveal,
)


def refusal(kind, typed) -> dict[str, str]:
    """Return what is said of *typed*; empty if nothing is."""
    try:
        TypeAdapter(kind).validate_python(typed)
    except ValidationError as error:
        return error.errors()[0]["ctx"]
    return {}


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        (Integer, "40", 40),
        (Integer, "-3", -3),
        (Decimal, "45.78", 45.78),
        (Decimal, "-0.5", -0.5),
        (Country, "NO", "NO"),
        (Clock, "09:30", "09:30"),
        (Line, "0473", "0473"),
        (Line, "می‌خواهم", "می‌خواهم"),  # the joiner inside is part of the word
        (Language, "zh-Hant", "zh-Hant"),
        (Subdivision, "FR-63", "FR-63"),
        (TimeZone, "Europe/Rome", "Europe/Rome"),
        (Url, "https://example.org/a?b=c", "https://example.org/a?b=c"),
    ],
)
def test_keeps_what_is_right(kind, typed, value):
    """A text is what its field makes of it."""
    assert value == TypeAdapter(kind).validate_python(typed)


@pytest.mark.parametrize(
    ("kind", "typed", "rule", "better"),
    [
        (Integer, "0473", "number_is_plain", "473"),
        (Integer, "1 234", "number_is_plain", "1234"),
        (Integer, "1\u202f234", "number_is_plain", "1234"),
        (Integer, "10:30", "number_is_plain", None),
        (Integer, "9" * 99, "number_is_plain", None),
        (Decimal, "41,55", "number_is_plain", "41.55"),
        (Decimal, "nan", "number_is_plain", None),
        (Decimal, "1e3", "number_is_plain", None),
        (Id, "Clermont Ferrand", "id_is_kebab_case", "clermont-ferrand"),
        (Id, "Zalău", "id_is_kebab_case", "zalau"),
        (Id, "東京", "id_is_kebab_case", None),
        (Country, "no", "country_is_iso_3166", "NO"),
        (Country, "UK", "country_is_iso_3166", "GB"),
        (Language, "FR", "language_is_bcp_47", "fr"),
        (Subdivision, "us-sc", "subdivision_is_iso_3166_2", "US-SC"),
        (TimeZone, "Europe/Roma", "time_zone_is_iana", "Europe/Rome"),
        (Clock, "9h30", "time_is_24_hours", "09:30"),
        (Clock, "24:00", "time_is_24_hours", None),
        (Url, "www.example.org", "url_is_whole", "https://www.example.org"),
        (Url, "javascript:alert(1)", "url_is_whole", None),
        (Line, "  ", "text_is_not_empty", None),
    ],
)
def test_says_what_is_wrong(kind, typed, rule, better):
    """The rule is named, and what to write instead is told where it can be guessed."""
    said = refusal(kind, typed)

    assert rule == said["rule"]
    if better is None:
        assert "{better}" not in said["hint"]
    else:
        assert better == said["better"]


@pytest.mark.parametrize("hidden", ["\u200b", "\u202e", "\x00", "\u2028", "\ufeff"])
def test_shows_what_is_hidden(hidden):
    """A character that nobody sees is shown as its number, with its neighbours."""
    said = refusal(Line, f"{'x' * 100}ovi{hidden}edo")

    assert "text_is_visible" == said["rule"]
    assert f"ovi⟨{ord(hidden):04X}⟩edo" in said["shown"]
    assert len(said["shown"]) < 60


@given(text=st.text())
def test_any_text_is_kept_or_refused(text):
    """A text is never changed on its way in, and never refused without a reason."""
    said = refusal(Line, text)

    if said:
        assert said["rule"] in ("text_is_not_empty", "text_is_visible")
    else:
        assert text == reveal(text)


def test_a_text_has_languages():
    """A reader gets the first language that there is, and is told which."""
    text = LocalText.model_validate({"fr": "Ville", "en": "City"})

    assert ("City", "en") == text.best(["es", "en", "fr"])
    assert ("Ville", "fr") == text.best(["es"])


def test_a_text_has_at_least_one_language():
    """A text in no language would be none."""
    with pytest.raises(ValidationError):
        LocalText.model_validate({})
