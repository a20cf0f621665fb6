"""The table of figures."""

from benchmarks.meter import Cost
from benchmarks.results import middle, ratio, render_table, render_tables

MIB = 2**20
RUNS = {
    "ours": [Cost(1.0, 2.0, 10 * MIB), Cost(9.0, 4.0, 30 * MIB), Cost(2.0, 3.0, 0)],
    "Hugo": [Cost(4.0, 6.0, 100 * MIB)],
}


def test_figures_are_medians():
    """Each figure by itself: one slow run moves neither CPU nor memory."""
    assert Cost(2.0, 3.0, 10 * MIB) == middle(RUNS["ours"])


def test_table_has_ratios_to_each_peer():
    """CPU and wall of each tool, as so many times those of the peer."""
    assert (
        render_table("Cold", RUNS, ["Hugo"])
        == """### Cold

|  | runs | wall | CPU | peak memory | ÷ Hugo: CPU, wall |
| --- | --- | --- | --- | --- | --- |
| ours | 3 | 2.00 s | 3.00 s | 10 MiB | 0.50, 0.50 |
| Hugo | 1 | 4.00 s | 6.00 s | 100 MiB | 1 |
"""
    )


def test_peer_that_was_not_measured_has_no_column():
    """A machine without Hugo tells the rest."""
    table = render_table("Cold", {"ours": RUNS["ours"]}, ["Hugo"])
    assert "Hugo" not in table
    assert "| ours | 3 |" in table


def test_each_kind_has_a_table():
    """Peers are all tools but ours."""
    one, two = render_tables("S", {"Cold": RUNS, "Save": RUNS})
    assert one.startswith("### S. Cold")
    assert two.startswith("### S. Save")
    assert "÷ Hugo" in one


def test_ratio_to_nothing_is_none():
    """CPU that the clock did not see has no ratio."""
    assert ratio(Cost(1.0, 1.0, 0), Cost(2.0, 0.0, 0)) == "–, 0.50"
