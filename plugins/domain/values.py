"""What a single value may be, and what is said when it is not.

Every scalar arrives as the text that was typed, and the field alone decides
what it means: ``NO`` stays Norway, ``0473`` keeps its zero, ``10:30`` is not 630.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import cache
from typing import Annotated, Any
from zoneinfo import available_timezones

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    RootModel,
    WithJsonSchema,
)

from plugins.domain.countries import COUNTRIES
from plugins.domain.nearest import kebab, nearest
from plugins.domain.problem import mistake
from plugins.domain.wording import N_

_INTEGER = re.compile(r"-?(0|[1-9]\d{0,14})", re.ASCII)
_DECIMAL = re.compile(r"-?(0|[1-9]\d{0,14})(\.\d{1,15})?", re.ASCII)
_GROUPED = re.compile(r"\d{1,3}(\.\d{3})+", re.ASCII)  # 12.000, or 12,000
_SPACED = re.compile(r"[\s\u00a0\u202f'_]")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?", re.ASCII)
_SUBDIVISION = re.compile(r"[A-Z]{2}-[A-Z0-9]{1,3}", re.ASCII)
_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d", re.ASCII)
_INVISIBLE = frozenset(["Cc", "Cf", "Co", "Cs", "Zl", "Zp"])
_AROUND = 20  # characters that are shown around one that is hidden
_MEANT = frozenset("\n\u200c\u200d")  # Persian and Indic texts need the joiners


DID_YOU_MEAN = N_("Did you mean “{better}”?")


class Model(BaseModel):
    """What every record is: frozen, and without a field that nobody knows."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


def _integer(typed: Any) -> Any:  # noqa: ANN401 - pydantic gives any
    if not isinstance(typed, str):
        return typed
    if _INTEGER.fullmatch(typed):
        return int(typed)
    raise _not_a_number(typed, _INTEGER, N_("“{typed}” is not a whole number."))


def _decimal(typed: Any) -> Any:  # noqa: ANN401 - pydantic gives any
    if not isinstance(typed, str):
        return typed
    if _DECIMAL.fullmatch(typed):
        return float(typed)
    raise _not_a_number(typed, _DECIMAL, N_("“{typed}” is not a number."))


def _not_a_number(typed: str, wanted: re.Pattern[str], says: str) -> Exception:
    near = _SPACED.sub("", typed).replace(",", ".")
    if wanted is _INTEGER and _GROUPED.fullmatch(near):
        near = near.replace(".", "")
    if wanted.fullmatch(near.lstrip("0") or "0"):
        hint = N_("Write it with digits, and a point if needed: {better}")
        better = near.lstrip("0") or "0"
        return mistake("number_is_plain", says, hint, typed=typed, better=better)
    hint = N_("Write digits only, with a point if needed, for instance 45.78.")
    if wanted is _INTEGER:
        hint = N_("Write a whole number in digits only, for instance 40.")
    return mistake("number_is_plain", says, hint, typed=typed)


def is_hidden(letter: str) -> bool:
    """Return whether nobody can see *letter*, and no script needs it."""
    return unicodedata.category(letter) in _INVISIBLE and letter not in _MEANT


def reveal(text: str) -> str:
    """Return *text* with what is hidden in it as ⟨its code point⟩."""
    return "".join(
        f"⟨{ord(letter):04X}⟩" if is_hidden(letter) else letter for letter in text
    )


def _clean(text: str) -> str:
    if not text.strip():
        raise mistake(
            "text_is_not_empty",
            N_("There is no text here."),
            N_("Write the text, or remove the whole line."),
        )
    if text.isprintable():
        return text
    for at, letter in enumerate(text):
        if is_hidden(letter):
            raise mistake(
                "text_is_visible",
                N_("This text hides a character that nobody can see: {shown}"),
                N_("Delete it and type the word again."),
                shown=reveal(text[max(0, at - _AROUND) : at + _AROUND]),
            )
    return text


def _matching(
    pattern: re.Pattern[str],
    rule: str,
    says: str,
    hint: str,
    mend: Callable[[str], str] = str,
) -> Callable[[str], str]:
    def check(text: str) -> str:
        if pattern.fullmatch(text):
            return text
        better = mend(text)
        if pattern.fullmatch(better):
            raise mistake(rule, says, DID_YOU_MEAN, typed=text, better=better)
        raise mistake(rule, says, hint, typed=text)

    return check


def _mend_language(text: str) -> str:
    return text.strip().lower().replace("_", "-")


def _mend_time(text: str) -> str:
    hour, _, minute = re.sub(r"[hH.,]", ":", text).partition(":")
    return f"{hour.strip():0>2}:{minute.strip():0>2}"


def _mend_address(text: str) -> str:
    whole = text.strip().replace(" ", "%20")
    if "." not in whole or "@" in whole:
        return text
    return whole if "://" in whole else f"https://{whole}"


def _country(code: str) -> str:
    if code in COUNTRIES:
        return code
    better = {"UK": "GB"}.get(code.upper(), code.upper())
    raise mistake(
        "country_is_iso_3166",
        N_("“{typed}” is not the code of a country."),
        DID_YOU_MEAN
        if better in COUNTRIES
        else N_("Write the two capitals of ISO 3166-1, for instance FR or NO."),
        typed=code,
        better=better,
    )


@cache
def _time_zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _last_part(zone: str) -> str:
    return kebab(zone.rpartition("/")[2])


def _time_zone(name: str) -> str:
    if name in _time_zones():
        return name
    better = next(
        (zone for zone in sorted(_time_zones()) if _last_part(zone) == kebab(name)),
        nearest(name, _time_zones()),
    )
    raise mistake(
        "time_zone_is_iana",
        N_("“{typed}” is not a time zone."),
        DID_YOU_MEAN
        if better
        else N_("Write its IANA name, for instance Europe/Rome."),
        typed=name,
        better=better,
    )


Line = Annotated[str, AfterValidator(_clean)]
"""A text that is not empty and hides no invisible character."""

Id = Annotated[
    str,
    AfterValidator(
        _matching(
            _ID,
            "id_is_kebab_case",
            N_("“{typed}” cannot be an identifier."),
            N_("Use small letters, digits and hyphens: clermont-ferrand."),
            kebab,
        )
    ),
]
"""Kebab-case ASCII, never renamed: it is in addresses."""

Language = Annotated[
    str,
    AfterValidator(
        _matching(
            _LANGUAGE,
            "language_is_bcp_47",
            N_("“{typed}” is not the code of a language."),
            N_("Write a BCP 47 code: fr, en, es, it, zh-Hant…"),
            _mend_language,
        )
    ),
]
"""BCP 47: language, and script or region where they matter."""

Country = Annotated[str, AfterValidator(_country)]
"""ISO 3166-1 alpha-2, capitals."""

Subdivision = Annotated[
    str,
    AfterValidator(
        _matching(
            _SUBDIVISION,
            "subdivision_is_iso_3166_2",
            N_("“{typed}” is not the code of a region."),
            N_("Write its ISO 3166-2 code, for instance FR-63 or US-SC."),
            str.upper,
        )
    ),
]
"""ISO 3166-2."""

TimeZone = Annotated[str, AfterValidator(_time_zone)]
"""A name of the IANA time zone database."""

Clock = Annotated[
    str,
    AfterValidator(
        _matching(
            _CLOCK,
            "time_is_24_hours",
            N_("“{typed}” is not a time of day."),
            N_("Write hours and minutes, from 00:00 to 23:59: 09:30."),
            _mend_time,
        )
    ),
]
"""A local time, hh:mm."""

Url = Annotated[
    str,
    AfterValidator(
        _matching(
            re.compile(r"https?://[^\s/]+(/\S*)?"),
            "url_is_whole",
            N_("“{typed}” is not a web address."),
            N_("Write it whole, from https:// on."),
            _mend_address,
        )
    ),
]
"""An absolute http(s) address."""

Integer = Annotated[int, BeforeValidator(_integer)]
Decimal = Annotated[float, BeforeValidator(_decimal)]
Latitude = Annotated[  # degrees, WGS 84; its bounds are a rule of plugins/checks
    Decimal, WithJsonSchema({"type": "number", "minimum": -90, "maximum": 90})
]
Longitude = Annotated[  # degrees, WGS 84; idem
    Decimal, WithJsonSchema({"type": "number", "minimum": -180, "maximum": 180})
]


class LocalText(RootModel[Annotated[dict[Language, Line], Field(min_length=1)]]):
    """One text in several languages: ``{fr: …, en: …, es: …}``."""

    model_config = ConfigDict(frozen=True)

    def best(self, languages: Sequence[str]) -> tuple[str, str]:
        """Return (text, its language): the first of *languages* that it has."""
        for language in languages:
            if language in self.root:
                return self.root[language], language
        language, text = next(iter(self.root.items()))
        return text, language
