"""What an editor fills in, field by field, told from the models themselves.

The JSON Schema of the files and the configuration of the web editor ask here, so that
a new field of a model is in both at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from gettext import NullTranslations
from typing import Any, Final, get_type_hints

from annotated_types import Ge, MinLen
from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from plugins.domain.values import Model
from plugins.domain.wording import N_
from plugins.outputs.open_data.field_types import FieldType, field_type

TITLES: Final[Mapping[str, tuple[str, str]]] = {
    "site": (N_("Site"), N_("Site")),
    "audits": (N_("Audits"), N_("Audit")),
    "cities": (N_("Cities"), N_("City")),
    "documents": (N_("Documents"), N_("Document")),
    "editions": (N_("Meetings"), N_("Edition")),
    "figures": (N_("Figures"), N_("Figure")),
    "governance": (N_("Governance"), N_("Body")),
    "initiatives": (N_("Initiatives"), N_("Initiative")),
    "milestones": (N_("Milestones"), N_("Milestone")),
    "organisations": (N_("Organisations"), N_("Organisation")),
    "people": (N_("People"), N_("Person")),
    "redirects": (N_("Old addresses"), N_("Old address")),
    "sources": (N_("Sources"), N_("Source")),
    "topics": (N_("Topics"), N_("Topic")),
    "releases": (N_("Press releases"), N_("Press release")),
    "pages": (N_("Pages"), N_("Page")),
}
"""What editors call each subject: all of them, and one."""

_UNMENDABLE: Final = "?"  # no value that has a form can mean this


@dataclass(frozen=True, slots=True)
class Speech:
    """The languages in which an editor is spoken to, and the words of the values."""

    catalogs: Mapping[str, NullTranslations]
    groups: Mapping[str, Mapping[str, str]]  # of each enumeration, by its values

    def said(self, text: str) -> dict[str, str]:
        """Return *text*, which is English, in each language."""
        return {tag: each.gettext(text) for tag, each in self.catalogs.items()}


@dataclass(frozen=True, slots=True)
class FormField:
    """A field of a model, as an editor meets it; its texts are English."""

    name: str
    label: str
    help: str
    type: FieldType
    is_required: bool
    default: str | None = None  # what holds where nothing is typed
    least: int | None = None  # of a number
    fewest: int = 0  # entries of a list
    remedy: str = ""  # what to type instead of what has not the right form


@cache
def form_of(model: type[Model]) -> tuple[FormField, ...]:
    """Return the fields of *model*, in its order."""
    hints = get_type_hints(model, include_extras=True)
    fields = model.model_fields.items()
    return tuple(_field(name, info, hints[name]) for name, info in fields)


def parts_of(model: type[Model]) -> Iterator[type[Model]]:
    """Yield *model* and each model within it, once."""
    waiting, seen = [model], {model: None}
    while waiting:
        within = (field.type.part for field in form_of(waiting.pop(0)))
        new = [part for part in dict.fromkeys(within) if part and part not in seen]
        seen.update(dict.fromkeys(new))
        waiting += new
    yield from seen


def _field(name: str, info: FieldInfo, annotation: Any) -> FormField:  # noqa: ANN401 - a type, or its note
    kind = field_type(annotation)
    default = info.default if isinstance(info.default, str) else None
    return FormField(
        name,
        info.title or name,
        info.description or "",
        kind,
        info.is_required(),
        default,
        next(
            (int(str(note.ge)) for note in info.metadata if isinstance(note, Ge)), None
        ),
        next(
            (note.min_length for note in info.metadata if isinstance(note, MinLen)), 0
        ),
        _remedy(annotation, (_UNMENDABLE,) if kind.is_many else _UNMENDABLE),
    )


def _remedy(annotation: Any, typed: object) -> str:  # noqa: ANN401 - idem
    """Return what the model advises whoever types what nothing can mend."""
    try:
        TypeAdapter(annotation).validate_python(typed)
    except ValidationError as error:
        context = error.errors()[0].get("ctx", {})
        return str(context.get("hint", ""))
    return ""
