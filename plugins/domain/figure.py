"""A number that somebody stated, with all that a reader needs to judge it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from plugins.domain.dates import AnyDate
from plugins.domain.reference import SourceId
from plugins.domain.values import Decimal, Id, LocalText, Model
from plugins.domain.wording import N_

Rank = Literal["preferred", "normal"]
Measure = Literal[
    "cities",
    "continents",
    "countries",
    "days",
    "greenhouse-gas-share",
    "initiatives",
    "labs",
    "languages",
    "member-cities",
    "member-countries",
    "officials",
    "participants",
    "themes",
    "urban-population-share",
]
Qualifier = Literal["exactly", "about", "more-than"]


class Figure(Model):
    """One statement of one source; where sources disagree, all are kept."""

    measure: Measure = Field(title=N_("Measure"), description=N_("what is counted"))
    value: Decimal = Field(
        title=N_("Value"), description=N_("the number, without spaces")
    )
    qualifier: Qualifier = Field(
        default="exactly",
        title=N_("Precision"),
        description=N_("exactly, about or more-than, as the source says"),
    )
    unit: Literal["percent"] | None = Field(
        default=None,
        title=N_("Unit"),
        description=N_("percent, or nothing for a count"),
    )
    scope: LocalText | None = Field(
        default=None,
        title=N_("Scope"),
        description=N_("what the number covers, where the source limits it"),
    )
    status: Literal["announced", "reported"] = Field(
        default="reported",
        title=N_("Status"),
        description=N_("announced before the event, or reported after it"),
    )
    as_of: AnyDate | None = Field(
        default=None,
        title=N_("As of"),
        description=N_("date the number holds for; else the date of the source"),
    )
    rank: Rank = Field(
        default="normal",
        title=N_("Rank"),
        description=N_("preferred: the one shown first; only one a measure and scope"),
    )
    source: SourceId


class NetworkFigure(Model):
    """A number about the whole network, or about cities in the world."""

    id: Id = Field(title=N_("Identifier"), description=N_("kebab-case, never renamed"))
    subject: Literal["network", "world"] = Field(
        title=N_("Subject"), description=N_("network, or world for the context")
    )
    figure: Figure = Field(
        title=N_("Figure"), description=N_("the number and its source")
    )
