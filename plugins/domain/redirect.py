"""Addresses of the network's former site, and where each leads today."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field

from plugins.domain.link import LINKED, Link, parse_link
from plugins.domain.nearest import nearest
from plugins.domain.problem import mistake
from plugins.domain.reference import Sources
from plugins.domain.values import DID_YOU_MEAN, Id, Language, Model
from plugins.domain.wording import N_

_PATH = re.compile(r"/|(/[\w.~-]+)+(/\*)?", re.ASCII)
_QUERY = re.compile(r"[\w-]+=[\w-]+", re.ASCII)
_SERVER = re.compile(r"^https?://[^/]*")


def _old_path(text: str) -> str:
    if _PATH.fullmatch(text):
        return text
    better = "/" + _SERVER.sub("", text.strip()).strip("/")
    raise mistake(
        "old_address_is_a_path",
        N_("“{typed}” is not the path of an address."),
        DID_YOU_MEAN
        if _PATH.fullmatch(better)
        else N_("Write it from the first / on; a whole folder is /event/*."),
        typed=text,
        better=better,
    )


def _query(text: str) -> str:
    if _QUERY.fullmatch(text):
        return text
    better = text.strip().lstrip("?")
    raise mistake(
        "query_is_one_parameter",
        N_("“{typed}” is not one name with its value."),
        DID_YOU_MEAN
        if _QUERY.fullmatch(better)
        else N_("Write what follows the question mark: p=1483."),
        typed=text,
        better=better,
    )


def _record_link(text: str) -> str:
    link = parse_link(text)
    if link.collection and link.name:
        return text
    better = nearest(link.scheme, LINKED)
    raise mistake(
        "link_is_understood",
        N_("Nobody knows where the link “{typed}” leads."),
        DID_YOU_MEAN
        if better and link.name
        else N_("Write for instance city:cuneo, page:join or section:editions."),
        typed=text,
        better=f"{better}:{link.name}",
    )


OldPath = Annotated[str, AfterValidator(_old_path)]
"""A path without a last slash, ``/en/about``, or a whole folder, ``/event/*``.

More than that the hosts do not understand alike.
"""

Query = Annotated[str, AfterValidator(_query)]
"""One parameter of an address: ``p=1483``."""

RecordLink = Annotated[str, AfterValidator(_record_link)]
"""A link to a page of the site, as texts have them: ``edition:2017``."""


class Redirect(Model):
    """An address of the network's former site, and where it leads today."""

    id: Id = Field(title=N_("Identifier"), description=N_("kebab-case, never renamed"))
    old: OldPath = Field(
        title=N_("Old path"),
        description=N_("from the first / on; /event/* is all that was in a folder"),
    )
    query: Query | None = Field(
        default=None,
        title=N_("Query"),
        description=N_("what followed the question mark: p=1483"),
    )
    target: RecordLink = Field(
        title=N_("Target"),
        description=N_("a link as in a text: page:network, edition:2017…"),
    )
    language: Language = Field(
        title=N_("Language"), description=N_("of the page that it leads to")
    )
    sources: Sources

    @property
    def link(self) -> Link:
        """Return the parts of its target."""
        return parse_link(self.target)
