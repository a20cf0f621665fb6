"""What a page says, read from the markup of any tool."""

import pytest

from benchmarks.page_facts import Fact, parse_page, plain
from tests.benchmarks.pages import PAGE, page


def test_head_is_read():
    """Title, heading with its language, canonical address and translations."""
    read = parse_page(PAGE)

    assert ("Cuneo (ville) – RIVM", "Cuneo", "it") == (
        read.title,
        read.heading,
        read.language,
    )
    assert read.canonical == "https://example.org/fr/villes/cuneo/"
    assert read.languages == (("en", "/en/cities/cuneo/"),)


def test_facts_are_read_in_order():
    """Each has its heading, its label, its own text and the links in it."""
    edition, source = (
        ("/fr/rencontres/2017/", "Rencontres 2017"),
        (
            "/fr/sources/a/",
            "Journal",
        ),
    )

    assert parse_page(PAGE).facts == (
        Fact("p", "", "", "Italie"),
        Fact("dd", "Dans le réseau", "2017", "Invitée", (edition, source)),
        Fact("dd", "Dans le réseau", "GeoNames", "3177700"),
        Fact(
            "related",
            "",
            "Rencontres",
            "",
            (edition, ("/fr/rencontres/2019/", "Rencontres 2019")),
        ),
    )


def test_details_of_related_records_are_read():
    """What stands in brackets behind a link, and that nothing does."""
    assert parse_page(PAGE).details == (
        ("/fr/rencontres/2017/", "novembre 2017"),
        ("/fr/rencontres/2019/", ""),
    )


@pytest.mark.parametrize(
    "apart",
    [
        "<nav><p>Menu</p></nav>",
        "<details><p>Copier</p></details>",
        '<section aria-labelledby="similar"><p>Zalău</p></section>',
        '<p><a href="/a.pdf">PDF</a></p>',
        "<p hidden>Rien</p>",
    ],
)
def test_what_no_peer_makes_is_left_out(apart):
    """Pictures, menus, copies of facts, similar cities and files are no facts."""
    assert parse_page(page(main=apart)).facts == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1ᵉʳ décembre", "1er décembre"),
        ("55\N{NARROW NO-BREAK SPACE}980", "55 980"),
        (
            "l’eau\N{NO-BREAK SPACE}: «\N{NO-BREAK SPACE}ici\N{NO-BREAK SPACE}»",
            "l'eau: ici",
        ),
    ],
)
def test_typography_is_no_difference(one, other):
    """Signs that only our typography sets are taken for those that were typed."""
    assert plain(one) == plain(other)


def test_figures_are_a_difference():
    """What is compared keeps every digit and every letter."""
    assert plain("55 980") != plain("55 981")
    assert plain("Zalau") != plain("Zalău")
