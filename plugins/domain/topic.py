"""What the network works on, and what its editions were about."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from plugins.domain.reference import Sources, TopicId
from plugins.domain.values import Id, Line, LocalText, Model
from plugins.domain.wording import N_


class Topic(Model):
    """A working subject of the network, or a theme of one of its editions."""

    id: Id = Field(
        title=N_("Identifier"),
        description=N_("kebab-case, never renamed: it is in addresses"),
    )
    kind: Literal["subject", "theme"] = Field(
        title=N_("Kind"),
        description=N_("subject: of the whole network; theme: of an edition"),
    )
    name: LocalText = Field(title=N_("Name"), description=N_("in each language"))
    hashtag: Line | None = Field(
        default=None,
        title=N_("Hashtag"),
        description=N_("without the #, as it was published"),
    )
    subjects: tuple[TopicId, ...] = Field(
        default=(),
        title=N_("Subjects"),
        description=N_("for a theme: the subjects of the network that it belongs to"),
    )
    sources: Sources
    note: LocalText | None = Field(
        default=None, title=N_("Note"), description=N_("a remark for the reader")
    )
