from dataclasses import replace
from datetime import date

import pytest

from plugins.editing.tables.writing_back import broken_rules, spliced
from plugins.outputs.editors.canonical_yaml import record_of, render_records
from plugins.reading.network import read_network
from tests.building import ROOT
from tests.editing.tables.sample import CITIES, SOURCE, planned, sheet
from tests.editing.tables.test_plan import HEADS, ROWS, roles

TEXT = render_records("cities", map(record_of, CITIES.values()))


@pytest.fixture(scope="module")
def network():
    """The network, with no other cities than those of the sample."""
    found = read_network(ROOT, date(2026, 11, 22)).network
    return replace(found, cities=dict(found.cities) | CITIES)


def test_only_what_differs_is_written():
    """A comment and an odd layout stay, and the other lines as they were."""
    text = TEXT.replace("    name: Oyem\n", "    # its own\n    name:   Oyem\n")
    heads = (*HEADS, "latitude")
    plan, _ = planned(sheet(heads, (*ROWS[0], "41,6"), ROWS[1]))

    assert text.replace("41.5514", "41.6") == spliced(text, plan)


def test_records_items_and_fields_come_and_go():
    """Each stands where the canonical layout has it."""
    turin = ("turin", "Torino", "it", "IT", SOURCE, None)
    plan, _ = planned(
        sheet((*HEADS, "note.fr"), (*ROWS[0], "Une note"), turin),
        roles(("braga", 2, "present", SOURCE), ("turin", None, "named", SOURCE)),
        removes=True,
    )
    expected = render_records("cities", map(record_of, plan.after.values()))

    assert expected == spliced(TEXT, plan)
    assert "oyem" not in expected


def test_plan_without_changes_writes_nothing():
    """Byte for byte the same file."""
    plan, _ = planned(sheet(HEADS, *ROWS))

    assert TEXT == spliced(TEXT, plan)


def test_rules_are_those_of_the_site(network):
    """What a check would find later is told now, at the cell."""
    plan, _ = planned(sheet(HEADS, ROWS[0], (*ROWS[1][:4], "nobody")))
    found = [(problem.rule, problem.at.file) for problem in broken_rules(plan, network)]

    assert [("reference_is_known", "cities.xlsx:cities!E3")] == found


def test_what_others_need_is_not_removed(network):
    """A record that another names is told at that one."""
    only = replace(network, cities=dict(CITIES), editions=network.editions)
    plan, _ = planned(sheet(HEADS, ROWS[0]), removes=True)
    places = [problem.at.file for problem in broken_rules(plan, only)]

    assert any(place.startswith("data/editions.2017.") for place in places)


def test_record_of_host_is_left_to_it(network):
    """Where host/ says otherwise, its record is the one that is checked."""
    braga = CITIES["braga"].model_copy(update={"name": "Bragança"})
    over = replace(network, cities=dict(network.cities) | {"braga": braga})
    plan, _ = planned(sheet(HEADS, (*ROWS[0][:4], "nobody"), ROWS[1]))

    assert [] == list(broken_rules(plan, over))
