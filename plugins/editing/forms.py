"""What is asked for each kind of new record, in the order in which it is asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from plugins.domain.city import City
from plugins.domain.claim import DateClaim
from plugins.domain.edition import Edition
from plugins.domain.initiative import Initiative
from plugins.domain.source import Source
from plugins.domain.text import ReleaseHeader
from plugins.domain.values import Model
from plugins.editing.prompts import Question


def _questions(model: type[Model], needed: str, more: str = "") -> tuple[Question, ...]:
    return (
        *(Question(name, model, name) for name in needed.split()),
        *(Question(name, model, name, is_needed=False) for name in more.split()),
    )


CITY: Final = (
    *_questions(City, "name country languages", "exonyms"),
    *_questions(City, "sources"),
)
EDITION: Final = (
    *_questions(Edition, "kind"),
    *_questions(DateClaim, "start", "end"),
    *_questions(Edition, "", "number host time_zone theme summary topics"),
    *_questions(Edition, "sources"),
)
INITIATIVE: Final = (
    *_questions(Initiative, "kind name", "summary place city edition topic"),
    *_questions(Initiative, "", "when until"),
    *_questions(Initiative, "sources"),
)
SOURCE: Final = (
    *_questions(Source, "title language publisher kind basis"),
    *_questions(Source, "", "published address consulted"),
)
RELEASE: Final = (
    *_questions(ReleaseHeader, "", "edition cities topics documents contact"),
    *_questions(ReleaseHeader, "sources"),
)
TEXT: Final = _questions(ReleaseHeader, "title summary", "place keywords")
"""What is asked again for each language of a press release."""

FORMS: Final[Mapping[str, tuple[Question, ...]]] = {
    "editions": EDITION,
    "initiatives": INITIATIVE,
    "sources": SOURCE,
}
