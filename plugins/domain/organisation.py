"""Companies, ministries, universities and networks beside the cities."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from plugins.domain.reference import Sources
from plugins.domain.values import Id, Language, Line, LocalText, Model
from plugins.domain.wording import N_


class Organisation(Model):
    """An organisation that a source names."""

    id: Id = Field(title=N_("Identifier"), description=N_("kebab-case, never renamed"))
    name: Line = Field(
        title=N_("Name"), description=N_("its own name, in its own language")
    )
    language: Language = Field(
        title=N_("Language"), description=N_("BCP 47 code of the language of the name")
    )
    exonyms: LocalText | None = Field(
        default=None,
        title=N_("Names in other languages"),
        description=N_("only where there is a usual one"),
    )
    kind: Literal[
        "agency",
        "association",
        "company",
        "local-authority",
        "ministry",
        "public-body",
        "university",
    ] = Field(title=N_("Kind"), description=N_("what sort of organisation it is"))
    email: Line | None = Field(
        default=None,
        title=N_("E-mail"),
        description=N_("of the organisation, never of a person"),
    )
    sources: Sources
    note: LocalText | None = Field(
        default=None, title=N_("Note"), description=N_("a remark for the reader")
    )

    def name_in(self, language: str) -> tuple[str, str]:
        """Return (name, its language) for a reader of *language*."""
        exonyms = self.exonyms.root if self.exonyms else {}
        if language in exonyms:
            return exonyms[language], language
        return self.name, self.language
