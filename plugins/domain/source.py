"""Who says so: the documents and pages that every fact rests on."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field

from plugins.domain.dates import AnyDate, Day
from plugins.domain.values import Id, Language, Line, LocalText, Model, Url
from plugins.domain.wording import N_


class NamedSource(Model):
    """What a source is called, who published it and when: what a citation says."""

    id: Id = Field(
        title=N_("Identifier"),
        description=N_("short and stable, for instance press-release-2017-12-05"),
    )
    title: Line = Field(
        title=N_("Title"), description=N_("as published, in its own language")
    )
    language: Language = Field(
        title=N_("Language"), description=N_("BCP 47 code of the language it is in")
    )
    publisher: Line = Field(title=N_("Publisher"), description=N_("who published it"))
    kind: LocalText = Field(
        title=N_("Kind"),
        description=N_("what it is: press release, article, web page…"),
    )
    published: AnyDate | None = Field(
        default=None,
        title=N_("Published"),
        description=N_("day, month or year; leave out if unknown"),
    )


class Source(NamedSource):
    """A document or a web page that supports facts of this site."""

    published_after: AnyDate | None = Field(
        default=None,
        title=N_("Published after"),
        description=N_("for an undated source: it was written on this date or later"),
    )
    published_before: AnyDate | None = Field(
        default=None,
        title=N_("Published before"),
        description=N_("for an undated source: it was there before this date"),
    )
    basis: Literal["document", "web"] = Field(
        # Translators: whether a source is a paper or a web page
        title=N_("Basis"),
        description=N_("document: one of the network's papers; web: a public page"),
    )
    address: Url | None = Field(
        default=None, title=N_("Address"), description=N_("web address, whole")
    )
    consulted: Day | None = Field(
        default=None,
        title=N_("Consulted"),
        description=N_("day on which the page was read"),
    )
    note: LocalText | None = Field(
        default=None,
        title=N_("Note"),
        description=N_("what a reader should know of it"),
    )

    @property
    def day(self) -> dt.date | None:
        """Return the latest day on which it was surely there: read, else published."""
        published = self.published_after or self.published
        days = (self.consulted, published.first if published else None)
        return max(filter(None, days), default=None)
