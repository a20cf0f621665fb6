"""The calendars in the built site."""

from __future__ import annotations


def test_each_is_beside_its_page(small):
    """Each language has a calendar of each edition that has days, and one of all."""
    found = {path for path in small.files if path.endswith(".ics")}

    assert {
        f"{folder}/{name}"
        for folder, word in (
            ("fr/rencontres", "rencontres"),
            ("en/editions", "editions"),
            ("es/encuentros", "encuentros"),
        )
        for name in (
            f"{word}.ics",
            f"2019/{word}-2019.ics",
            f"2024/{word}-2024.ics",
        )
    } == found
