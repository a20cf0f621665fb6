"""What was verified on the site, and what follows from it, for its statements."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.domain.audit import Audit, current
from plugins.views.localizer import Localizer
from plugins.views.text import Text
from plugins.views.words import WORDS


@dataclass(frozen=True, slots=True)
class AuditRow:
    """What was found of one subject, measure by measure; "" where nothing was."""

    subject: Text
    found: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AuditView:
    """An audit, with its results as a table."""

    id: str
    standard: str
    method: str
    tools: str
    auditor: Text
    sample: Text
    done: str
    done_day: str
    valid_until: str
    measures: tuple[str, ...]  # the columns of the table
    rows: tuple[AuditRow, ...]
    note: Text | None


@dataclass(frozen=True, slots=True)
class StatementView:
    """How far the site complies, and the audits that say so."""

    compliance: str  # none, partial or total
    established: str  # the day of the latest audit
    established_day: str
    valid_until: str  # the day by which the first of them is to be done again
    audits: tuple[AuditView, ...]


def compliance_words(localizer: Localizer) -> Text:
    """Return what each page says of its accessibility, in the words of the law."""
    return localizer.word(WORDS["compliance"][localizer.relations.compliance])


def statement_view(localizer: Localizer) -> StatementView:
    """Return what the accessibility statement shows: the latest of each audit."""
    audits = current(localizer.network.audits.values())
    day = localizer.formats.day
    latest = max((audit.done for audit in audits), default=None)
    first = min((audit.valid_until for audit in audits), default=None)
    return StatementView(
        compliance=localizer.relations.compliance,
        established=day(latest) if latest else "",
        established_day=latest.isoformat() if latest else "",
        valid_until=day(first) if first else "",
        audits=tuple(_audit(audit, localizer) for audit in audits),
    )


def _audit(audit: Audit, localizer: Localizer) -> AuditView:
    measures = tuple(dict.fromkeys(each.measure for each in audit.results))
    return AuditView(
        id=audit.id,
        standard=audit.standard,
        method=localizer.named("audit method", audit.method),
        tools=", ".join(audit.tools),
        auditor=localizer.text(audit.auditor),
        sample=localizer.text(audit.sample),
        done=localizer.formats.day(audit.done),
        done_day=audit.done.isoformat(),
        valid_until=localizer.formats.day(audit.valid_until),
        measures=tuple(localizer.named("audit measure", each) for each in measures),
        rows=tuple(_rows(audit, measures, localizer)),
        note=localizer.maybe(audit.note),
    )


def _rows(
    audit: Audit, measures: tuple[str, ...], localizer: Localizer
) -> list[AuditRow]:
    found: dict[str, dict[str, str]] = {}
    subjects: dict[str, Text] = {}
    for each in audit.results:
        subject = localizer.text(each.subject)
        subjects[subject.plain] = subject
        number = localizer.formats.number(each.value)
        found.setdefault(subject.plain, {})[each.measure] = number
    return [
        AuditRow(subject, tuple(found[name].get(each, "") for each in measures))
        for name, subject in subjects.items()
    ]
