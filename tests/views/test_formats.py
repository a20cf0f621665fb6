from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.domain.claim import DateClaim
from plugins.domain.dates import PartialDate
from plugins.views.formats import Formats, locale_of
from tests.views.sample import speaker

NARROW, NO_BREAK = "\u202f", "\u00a0"
LANGUAGES = ["fr", "en", "es", "ja", "ar", "it", "de", "pt", "zh-Hant"]


def formats(language):
    """Return the formats of *language*, without translations."""
    return Formats(language, str)


class TestNumber:
    @pytest.mark.parametrize(
        ("language", "expected"),
        [
            ("fr", f"1{NARROW}594{NARROW}212"),
            ("en", "1,594,212"),
            ("es", "1.594.212"),
            ("ja", "1,594,212"),
        ],
    )
    def test_groups_thousands(self, language, expected):
        """Querétaro's inhabitants, as each language writes them."""
        assert expected == formats(language).number(1594212)

    @pytest.mark.parametrize(
        ("language", "expected"),
        [("fr", f"70{NARROW}%"), ("en", "70%"), ("es", f"70{NO_BREAK}%")],
    )
    def test_writes_a_share(self, language, expected):
        """70 percent of the emissions: the sign never starts a line."""
        assert expected == formats(language).number(70.0, "percent")

    def test_a_whole_number_has_no_decimals(self):
        """The data's 40 is not 40.0."""
        assert formats("fr").number(40.0) == "40"

    def test_a_decimal_keeps_its_own(self):
        """Half a percent is not rounded away."""
        assert formats("fr").number(55.5) == "55,5"


class TestDate:
    @pytest.mark.parametrize(
        ("language", "expected"),
        [
            ("fr", "29 novembre 2017"),
            ("en", "29 November 2017"),
            ("es", "29 de noviembre de 2017"),
            ("it", "29 novembre 2017"),
            ("de", "29. November 2017"),
            ("ja", "2017年11月29日"),
            ("ar", "29 نوفمبر 2017"),
        ],
    )
    def test_day(self, language, expected):
        """The day on which the first Meetings began."""
        assert expected == formats(language).date(PartialDate(2017, 11, 29))

    @pytest.mark.parametrize(
        ("language", "expected"),
        [
            ("fr", "décembre 2021"),
            ("en", "December 2021"),
            ("es", "diciembre de 2021"),
            ("ja", "2021年12月"),
            ("ar", "ديسمبر 2021"),
        ],
    )
    def test_month(self, language, expected):
        """A source that gives no day gets none."""
        assert expected == formats(language).date(PartialDate(2021, 12))

    @pytest.mark.parametrize(
        ("language", "expected"), [("fr", "2014"), ("ja", "2014年"), ("ar", "2014")]
    )
    def test_year(self, language, expected):
        """A year is no number: it has no separator of thousands."""
        assert expected == formats(language).number_of_year(2014)

    @pytest.mark.parametrize(
        ("season", "french", "english"),
        [
            (21, "printemps 2018", "spring 2018"),
            (22, "été 2018", "summer 2018"),
            (23, "automne 2018", "autumn 2018"),
            (24, "hiver 2018", "winter 2018"),
        ],
    )
    def test_season(self, season, french, english):
        """EDTF's 2018-21 is the spring of 2018, in the reader's words."""
        when = PartialDate(2018, season)

        assert french == speaker("fr").formats.date(when)
        assert english == speaker("en").formats.date(when)

    def test_the_first_of_a_month_is_ordinal_in_french(self):
        """1ᵉʳ décembre, but 2 décembre."""
        assert formats("fr").day(date(2017, 12, 1)) == "1ᵉʳ décembre 2017"
        assert formats("fr").day(date(2017, 12, 2)) == "2 décembre 2017"


class TestSpan:
    @pytest.mark.parametrize(
        ("language", "expected"),
        [
            ("fr", "29 novembre – 1ᵉʳ décembre 2017"),
            ("en", "29 November – 1 December 2017"),
            ("es", "29 de noviembre – 1 de diciembre de 2017"),
            ("ja", "2017年11月29日～12月1日"),
        ],
    )
    def test_from_month_to_month(self, language, expected):
        """The days of the first Meetings, the year written once."""
        start, end = PartialDate(2017, 11, 29), PartialDate(2017, 12, 1)

        assert expected == plain(formats(language).span(start, end))

    @pytest.mark.parametrize(
        ("language", "expected"),
        [
            ("fr", "27–29 mars 2019"),
            ("en", "27–29 March 2019"),
            ("es", "27–29 de marzo de 2019"),
            ("ja", "2019年3月27日～29日"),
        ],
    )
    def test_within_a_month(self, language, expected):
        """The days of the second Meetings, the month written once."""
        start, end = PartialDate(2019, 3, 27), PartialDate(2019, 3, 29)

        assert expected == plain(formats(language).span(start, end))

    def test_over_the_new_year(self):
        """Both years are needed."""
        start, end = PartialDate(2025, 12, 30), PartialDate(2026, 1, 2)
        text = plain(formats("en").span(start, end))

        assert text == "30 December 2025 – 2 January 2026"

    def test_of_one_day(self):
        """An end that is the start says nothing."""
        day = PartialDate(2019, 6, 4)

        assert formats("en").span(day, day) == formats("en").span(day, None)

    def test_of_unlike_dates(self):
        """From a month to a year: each as precise as its source."""
        text = formats("en").span(PartialDate(2018, 3), PartialDate(2020))

        assert text == "March 2018 – 2020"

    @pytest.mark.parametrize("language", LANGUAGES)
    @settings(max_examples=40)
    @given(st.dates(date(1900, 1, 1)), st.dates(date(1900, 1, 1)))
    def test_every_language_names_both_days(self, language, one, other):
        """No pattern of CLDR is missing, and no day is lost."""
        start, end = (PartialDate(d.year, d.month, d.day) for d in sorted((one, other)))
        text = formats(language).span(start, end)

        assert digits(start.day) in digits(text)
        assert digits(end.day) in digits(text)

    def test_period_is_that_of_a_claim(self):
        """What one source says of a date is shown like any period."""
        claim = DateClaim.model_validate(
            {"start": "2022-03-16", "end": "2022-03-18", "source": "x"}
        )

        assert plain(formats("en").period(claim)) == "16–18 March 2022"


class TestTime:
    @pytest.mark.parametrize(
        ("language", "expected"),
        [("fr", "09:30"), ("en", "09:30"), ("es", "9:30"), ("ja", "9:30")],
    )
    def test_of_a_morning(self, language, expected):
        """A programme's 09:30, on the clock that the reader knows."""
        assert expected == plain(formats(language).time("09:30")).removesuffix(" am")


class TestNames:
    @pytest.mark.parametrize(
        ("code", "french", "spanish"),
        [
            ("CZ", "Tchéquie", "Chequia"),
            ("TH", "Thaïlande", "Tailandia"),
            ("150", "Europe", "Europa"),
            ("019", "Amériques", "América"),
            ("010", "Antarctique", "Antártida"),
        ],
    )
    def test_territory(self, code, french, spanish):
        """Countries and continents have the names of CLDR."""
        assert french == formats("fr").territory(code)
        assert spanish == formats("es").territory(code)

    def test_unknown_territory_shows_its_code(self):
        """A code that CLDR does not know is better than nothing."""
        assert formats("fr").territory("ZZZ") == "ZZZ"

    @pytest.mark.parametrize(
        ("tag", "expected"),
        [("es", "espagnol"), ("zh-Hant", "chinois traditionnel"), ("be", "biélorusse")],
    )
    def test_language_name(self, tag, expected):
        """A source's language is told in the reader's."""
        assert expected == formats("fr").language_name(tag)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("fr", "fr"),
        ("en", "en_150"),
        ("zh-Hant", "zh_Hant"),
        ("fr-XX", "fr"),
        ("xx", "en"),
        ("", "en"),
    ],
)
def test_locale_of(language, expected):
    """A language that CLDR does not know is written as its nearest, else in English."""
    assert expected == str(locale_of(language))


def plain(text):
    """Return *text* with ordinary spaces."""
    for space in "\u2009\u202f\u00a0":
        text = text.replace(space, " ")
    return text


def digits(text):
    """Return the digits of *text*, in ASCII."""
    return "".join(
        str(int(sign)) for sign in str(text) if sign.isdigit() and sign < "ᵉ"
    )
