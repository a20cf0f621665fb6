"""Where a line should begin."""

from __future__ import annotations

import pytest

from plugins.reading.typed_line import typed_line
from plugins.reading.yaml_layout import ASKEW, MISSING, TOO_MANY, misplaced

ABOVE = ["cities:", "  - id: braga", "    name: Braga", "    languages:", "      - pt"]


@pytest.mark.parametrize(
    ("line", "says", "better"),
    [
        ("   country: PT", ASKEW, "    country: PT"),
        ("      country: PT", ASKEW, "    country: PT"),
        ("  id: cuneo", MISSING, "  - id: cuneo"),
        ("    - country: PT", TOO_MANY, "    country: PT"),
        ("    - id: cuneo", ASKEW, "  - id: cuneo"),
    ],
)
def test_misplaced(line, says, better):
    """The line is proposed where the lines above show that it goes."""
    found = misplaced(typed_line(line), [typed_line(text) for text in ABOVE])

    assert (says, better) == (found.says, found.better)


@pytest.mark.parametrize("line", ["    country: PT", "  - id: cuneo", "cities:"])
def test_leaves_a_line_in_its_place(line):
    """Nothing is said of a line that begins where it should."""
    above = [typed_line(text) for text in ABOVE]

    assert misplaced(typed_line(line), above) is None


def test_leaves_the_first_line_under_a_field():
    """What is further to the right than a field without value belongs to it."""
    above = [typed_line(text) for text in ("cities:", "  - id: a", "    note:")]

    assert misplaced(typed_line("      fr: x"), above) is None
