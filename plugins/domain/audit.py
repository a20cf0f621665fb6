"""What was verified on the site itself: when, by whom, how, and what was found."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, Literal

from pydantic import Field

from plugins.domain.dates import Day
from plugins.domain.values import Id, Integer, Line, LocalText, Model
from plugins.domain.wording import N_

Compliance = Literal["none", "partial", "total"]
"""How far the site complies with the RGAA, in the words of the French rules."""

AHEAD: Final = timedelta(days=31)
"""How long before the end of an audit's validity one should think of the next."""


class AuditResult(Model):
    """One number that an audit found."""

    subject: LocalText = Field(
        title=N_("Subject"), description=N_("what was looked at, for instance the map")
    )
    measure: Literal[
        "accessibility",
        "best-practices",
        "criteria-applicable",
        "criteria-met",
        "errors",
        "pages",
        "performance",
        "seo",
        "violations",
        "warnings",
    ] = Field(title=N_("Measure"), description=N_("what the number says"))
    value: Integer = Field(title=N_("Value"), description=N_("the number"))


class Audit(Model):
    """A verification of the site, by a tool or by people."""

    id: Id = Field(title=N_("Identifier"), description=N_("kebab-case, never renamed"))
    kind: Literal["accessibility", "performance"] = Field(
        title=N_("Kind"), description=N_("what was verified")
    )
    standard: Line = Field(
        title=N_("Standard"), description=N_("for instance RGAA 4.1 or WCAG 2.2")
    )
    method: Literal["automatic", "people"] = Field(
        title=N_("How it was checked"),
        description=N_("automatic, or people: criterion by criterion"),
    )
    tools: tuple[Line, ...] = Field(
        default=(), title=N_("Tools"), description=N_("with their versions")
    )
    auditor: LocalText = Field(
        title=N_("Auditor"), description=N_("who did it, or what started the tool")
    )
    sample: LocalText = Field(
        title=N_("Sample"), description=N_("the pages that were looked at")
    )
    done: Day = Field(title=N_("Done"), description=N_("day of the audit"))
    valid_until: Day = Field(
        title=N_("Valid until"),
        description=N_(
            "day by which it is to be done again: at most three years later"
        ),
    )
    results: tuple[AuditResult, ...] = Field(
        min_length=1,
        title=N_("Results"),
        description=N_("every number, zeros included"),
    )
    note: LocalText | None = Field(
        default=None, title=N_("Note"), description=N_("a remark for the reader")
    )

    def total(self, measure: str) -> int:
        """Return the sum of the results of one *measure*."""
        return sum(each.value for each in self.results if each.measure == measure)


def compliance(audits: Iterable[Audit], today: date) -> Compliance:
    """Return how far the latest valid audit by people finds that the site complies.

    Without one it does not comply, whatever tools have found; with at least half of
    the criteria met it does in part.
    Source: https://accessibilite.numerique.gouv.fr/obligations/declaration-accessibilite/
    """
    by_people = [
        audit
        for audit in audits
        if audit.method == "people"
        and audit.total("criteria-applicable")
        and audit.done <= today <= audit.valid_until
    ]
    if not by_people:
        return "none"
    latest = max(by_people, key=lambda audit: audit.done)
    met, applicable = latest.total("criteria-met"), latest.total("criteria-applicable")
    if met == applicable:
        return "total"
    return "partial" if 2 * met >= applicable else "none"


def current(audits: Iterable[Audit]) -> tuple[Audit, ...]:
    """Return the latest audit of each standard and method, sorted by their ids."""
    latest: dict[tuple[str, str], Audit] = {}
    for audit in sorted(audits, key=lambda each: (each.done, each.id)):
        latest[audit.standard, audit.method] = audit
    return tuple(sorted(latest.values(), key=lambda each: each.id))


def expiring(audits: Iterable[Audit], today: date) -> tuple[Audit, ...]:
    """Return the audits that are to be done again within a month, or are overdue."""
    return tuple(each for each in current(audits) if each.valid_until - AHEAD <= today)
