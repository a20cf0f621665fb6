from dataclasses import replace
from datetime import date

import pytest

from plugins.editing.site_changes import (
    Changes,
    PageChange,
    page_changes,
    record_changes,
)
from plugins.reading.network import read_network
from tests.building import SMALL

PAGE = '<link rel="stylesheet" href="/theme/site.%s.css">%s'


@pytest.fixture(scope="module")
def reading():
    """The small site as it is read."""
    return read_network(SMALL, date(2026, 1, 31))


def test_nothing_is_different(reading):
    """A site does not differ from itself."""
    assert record_changes(reading, reading) == {}


def test_records_are_named(reading):
    """What came, changed and went, as readers call it."""
    network = reading.network
    cities = dict(network.cities)
    del cities["osaka"]
    changed = cities["porto"].model_copy(update={"latitude": 1.0})
    after = replace(network, cities=cities | {"porto": changed})
    there = replace(reading, network=after)

    assert record_changes(reading, there) == {
        "cities": Changes(changed=("Porto",), removed=("大阪市",))
    }
    assert record_changes(there, reading) == {
        "cities": Changes(added=("大阪市",), changed=("Porto",))
    }


def test_site_itself_may_change(reading):
    """Its names, menus and languages are one record."""
    site = reading.network.site.model_copy(update={"navigation": ()})
    after = replace(reading, network=replace(reading.network, site=site))

    assert record_changes(reading, after)["site"].changed == ("data/site.yaml",)


def test_texts_are_told_by_language(reading):
    """A translation that is new, or corrected, is a change of that text alone."""
    first, *others = reading.texts
    after = replace(
        reading, texts=(replace(first, body_line=first.body_line + 1), *others)
    )
    (changes,) = record_changes(reading, after).values()

    assert changes.changed == (f"{first.front_matter['title']} ({first.language})",)
    assert not changes.added


class TestPages:
    def test_stylesheet_alone_changes_no_page(self):
        """Its name is made from its content, and stands on every page."""
        before, after = (
            {"index.html": (PAGE % (name, "x")).encode()}
            for name in ("0123abcd", "4567abcd")
        )

        assert page_changes(before, after) == ()

    def test_weight_before_and_after(self):
        """A page that is new or gone has one of them."""
        before = {"a.html": b"a", "b.html": b"b", "c.txt": b"c"}
        after = {"a.html": b"aa" * 99, "d.html": b"d", "c.txt": b"d"}
        changed, gone, new = page_changes(before, after)

        assert (changed.path, changed.before < changed.after) == ("a.html", True)
        assert gone == PageChange("b.html", gone.before, None)
        assert new == PageChange("d.html", None, new.after)
