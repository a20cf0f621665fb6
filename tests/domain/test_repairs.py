import pytest

from plugins.domain.problem import Mark, Problem
from plugins.domain.repairs import better_value, may_be_repaired

HERE = Mark("data/cities.yaml", 1, 1)


@pytest.mark.parametrize(
    ("rule", "typed", "better", "expected"),
    [
        ("number_is_plain", "41,55", "41.55", "41.55"),
        ("number_is_plain", "12,000", "12.000", ""),
        ("number_is_plain", "12.000", "12000", "12000"),
        ("date_is_year_first", "29/11/2017", "2017-11-29", "2017-11-29"),
        ("date_is_year_first", "5/5/2017", "2017-05-05", "2017-05-05"),
        ("date_is_year_first", "05/10/2026", "2026-10-05", ""),
        ("date_is_year_first", "11/29/2017", "2017-29-11", ""),
        ("country_is_iso_3166", "fr", "FR", "FR"),
        ("country_is_iso_3166", "UK", "GB", ""),
        ("country_is_iso_3166", "xx", "XX", ""),
        ("language_is_bcp_47", "FR", "fr", "fr"),
        ("subdivision_is_iso_3166_2", "us-sc", "US-SC", "US-SC"),
        ("time_is_24_hours", "9h30", "09:30", "09:30"),
        ("reference_is_known", "osl", "oslo", ""),
    ],
)
def test_only_what_is_sure_is_written(rule, typed, better, expected):
    """A value of two meanings, or of a near name, is left to a person."""
    problem = Problem(rule, "", HERE, {"typed": typed, "better": better})

    assert expected == better_value(problem)
    assert bool(expected) == may_be_repaired(problem)


def test_how_a_file_is_saved_is_repaired():
    """So is a line of which the message says how it is written."""
    assert may_be_repaired(Problem("lines_end_with_lf", "", HERE))
    assert may_be_repaired(Problem("lines_are_aligned", "", HERE, {"line": "a"}))
    assert not may_be_repaired(Problem("lines_are_aligned", "", HERE))
