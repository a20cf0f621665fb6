from dataclasses import replace

import pytest

from plugins.views.audits import compliance_words, statement_view
from tests.views.sample import changed, speaker_of


def with_audits(network, *audits):
    """Return *network* with these audits and no others."""
    return replace(network, audits={audit.id: audit for audit in audits})


@pytest.fixture
def axe(network):
    return network.audits["axe-2026-01"]


def test_words_are_the_law_s(network, axe, french):
    """Tools alone make no site compliant; people may find that it is, or partly."""
    subject = axe.results[0].subject.model_dump()
    results = [
        {"subject": subject, "measure": "criteria-met", "value": "3"},
        {"subject": subject, "measure": "criteria-applicable", "value": "4"},
    ]
    rgaa = changed(axe, id="rgaa", method="people", results=results)
    audited = speaker_of(with_audits(network, rgaa), "fr")

    assert compliance_words(french).plain.endswith(": non conforme")
    assert "partiellement conforme" in compliance_words(audited).plain


def test_statement_has_the_latest_of_each_audit(network, axe):
    """What was found before is history; the day of the statement is the latest."""
    older = changed(axe, id="axe-2025-01", done="2025-01-20", valid_until="2026-01-20")
    view = statement_view(speaker_of(with_audits(network, axe, older)))

    assert ["axe-2026-01"] == [audit.id for audit in view.audits]
    assert ("20 January 2026", "2026-01-20") == (
        view.established,
        view.established_day,
    )
    assert view.valid_until == "20 January 2027"


def test_results_are_a_table(network, axe):
    """A row a subject, a column a measure, and a gap where nothing was measured."""
    home, map_ = {"en": "Home", "fr": "Accueil"}, {"en": "Map", "fr": "Carte"}
    results = [
        {"subject": home, "measure": "performance", "value": "100"},
        {"subject": home, "measure": "seo", "value": "99"},
        {"subject": map_, "measure": "seo", "value": "98"},
    ]
    changed_axe = changed(axe, results=results)
    (audit,) = statement_view(speaker_of(with_audits(network, changed_axe))).audits

    assert audit.measures == ("Performance", "Search engines")
    assert [(row.subject.plain, row.found) for row in audit.rows] == [
        ("Home", ("100", "99")),
        ("Map", ("", "98")),
    ]


def test_nothing_is_said_where_nothing_was_done(network):
    """A site without any audit has no results and no date."""
    view = statement_view(speaker_of(with_audits(network)))

    assert (view.compliance, view.established, view.audits) == ("none", "", ())
