from datetime import date

import pytest

from plugins.domain.audit import Audit, compliance, current, expiring

TODAY = date(2026, 11, 22)
ALL = {"fr": "tout", "en": "all"}


def audit(met=0, applicable=0, **fields):
    """Return an audit by people, with so many criteria met."""
    results = [
        {"subject": ALL, "measure": "criteria-met", "value": str(met)},
        {"subject": ALL, "measure": "criteria-applicable", "value": str(applicable)},
    ]
    return Audit.model_validate(
        {
            "id": "rgaa",
            "kind": "accessibility",
            "standard": "RGAA 4.1",
            "method": "people",
            "auditor": ALL,
            "sample": ALL,
            "done": "2026-01-01",
            "valid_until": "2028-12-31",
            "results": results,
        }
        | fields
    )


class TestCompliance:
    @pytest.mark.parametrize(
        ("met", "expected"),
        [(0, "none"), (49, "none"), (50, "partial"), (99, "partial"), (100, "total")],
    )
    def test_follows_from_the_criteria(self, met, expected):
        """Half of them at least for a part, every one for the whole."""
        assert expected == compliance([audit(met, 100)], TODAY)

    def test_nothing_is_said_without_an_audit(self):
        """A site that nobody has looked at does not comply."""
        assert "none" == compliance([], TODAY)

    def test_a_tool_is_no_audit(self):
        """No machine can say that a site is accessible."""
        assert "none" == compliance([audit(100, 100, method="automatic")], TODAY)

    @pytest.mark.parametrize(
        ("done", "valid_until"),
        [("2023-01-01", "2026-11-21"), ("2026-11-23", "2029-01-01")],
    )
    def test_an_audit_is_valid_for_a_time(self, done, valid_until):
        """Neither after its last day nor before it was made."""
        found = audit(100, 100, done=done, valid_until=valid_until)

        assert "none" == compliance([found], TODAY)

    def test_the_latest_counts(self):
        """What was found since takes the place of what had been found."""
        older = audit(100, 100, id="older", done="2025-01-01")

        assert "partial" == compliance([audit(60, 100), older], TODAY)


class TestExpiring:
    @pytest.mark.parametrize(
        ("valid_until", "is_told"),
        [("2026-12-24", False), ("2026-12-23", True), ("2026-01-01", True)],
    )
    def test_is_told_a_month_ahead(self, valid_until, is_told):
        """And for as long as nothing is done."""
        found = audit(done="2025-01-01", valid_until=valid_until)

        assert is_told == bool(expiring([found], TODAY))

    def test_what_was_done_again_is_not_told(self):
        """An old audit may expire once a later one stands in its place."""
        old = audit(id="old", done="2023-01-01", valid_until="2026-01-01")

        assert (audit(),) == current([audit(), old])
        assert () == expiring([old, audit()], TODAY)
