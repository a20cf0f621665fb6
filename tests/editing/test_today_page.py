from datetime import date
from gettext import NullTranslations
from typing import get_args

from plugins.editing.today import Item, Kind, Reader
from plugins.editing.today_page import HEADINGS, render_markdown, render_text
from plugins.views.formats import Formats

TODAY = date(2026, 11, 22)
READER = Reader(NullTranslations(), Formats("en", str))
ITEMS = [
    Item("document", "Charter?", "data/documents.yaml:8"),
    Item("mistake", "There is no <city> “a_b”.", "data/editions.yaml:4:11"),
    Item("document", "Wishes?", "data/documents.yaml:90"),
]


def test_every_kind_has_its_heading():
    """Nothing to do is left without its section."""
    assert set(get_args(Kind)) == set(HEADINGS)


def test_terminal_shows_the_most_useful_first():
    """Each thing with what to open; of many of a kind, how many are left."""
    assert """\
What to do today, 22 November 2026

Mistakes: nothing is published before they are mended (1)
  • There is no <city> “a_b”.
    → data/editions.yaml:4:11

Documents in preparation (2)
  • Charter?
    → data/documents.yaml:8
    and 1 more; to see all: python3 tasks.py today --all""" == render_text(
        ITEMS, TODAY, READER, 1
    )


def test_markdown_shows_the_same():
    """What an editor typed is no sign of Markdown."""
    assert """\
# What to do today, 22 November 2026

## Mistakes: nothing is published before they are mended (1)

* There is no \\<city\\> “a\\_b”.
  → `data/editions.yaml:4:11`

## Documents in preparation (2)

* Charter?
  → `data/documents.yaml:8`
* Wishes?
  → `data/documents.yaml:90`""" == render_markdown(ITEMS, TODAY, READER)


def test_nothing_to_do_is_told():
    """An empty page would leave one in doubt."""
    expected = "What to do today, 22 November 2026\n\nNothing: everything is in order."

    assert expected == render_text([], TODAY, READER)
    assert f"# {expected}" == render_markdown([], TODAY, READER)
