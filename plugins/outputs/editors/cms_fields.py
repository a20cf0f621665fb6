"""The fields of the web editor (Sveltia CMS), in one language, from the models.

Source: https://sveltiacms.app/en/docs/fields; the package brings a JSON Schema.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from gettext import NullTranslations
from typing import Any, Final

from babel import Locale

from plugins.domain.network import COLLECTIONS
from plugins.domain.site import Site
from plugins.domain.values import Model
from plugins.outputs.editors.canonical_yaml import LEADING_LANGUAGES
from plugins.outputs.editors.choices import words_of
from plugins.outputs.editors.data_reference import SUBJECTS
from plugins.outputs.editors.forms import FormField, form_of

DATA: Final = "data"
"""The collection that holds the files of data/, for those who name a record of it."""

_PARTLY_TRANSLATED: Final = frozenset(["exonyms", "short_name"])
_ONE_LINE: Final = frozenset(
    ["name", "title", "theme", "region", "place", *_PARTLY_TRANSLATED]
)
_NAMES: Final = (
    "name",
    "title",
    "old",
    "id",
)  # what tells a record apart, the best first
_DECIMALS: Final = 0.00001  # degrees: a metre; a number may have as many digits

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class CmsForm:
    """Whom the fields speak to, and what site they are for."""

    site: Site
    language: str
    catalog: NullTranslations
    groups: Mapping[str, Mapping[str, str]]  # the words of each enumeration

    def fields(self, model: type[Model]) -> list[Json]:
        """Return the fields of *model*, in its order."""
        return [self._field(field) for field in form_of(model)]

    def name_of(self, tag: str) -> str:
        """Return what the language *tag* is called here."""
        name = Locale.parse(tag, sep="-").get_display_name(self.language) or tag
        return name[:1].upper() + name[1:]

    def _field(self, field: FormField) -> Json:
        told: Json = {"name": field.name, "label": self.catalog.gettext(field.label)}
        if field.help and not _explains_itself(field):
            told["hint"] = self.catalog.gettext(field.help)
        told["required"] = field.is_required
        return told | (self._several(field) if field.type.is_many else self._one(field))

    def _several(self, field: FormField) -> Json:
        """Return the widget of a field that holds a list."""
        least = {"min": field.fewest} if field.fewest else {}
        if _names_a_record(field):
            return {**_relation(field.type.collection), "multiple": True, **least}
        if field.type.part:
            return {
                "widget": "list",
                "fields": self.fields(field.type.part),
                "summary": _summary(field.type.part),
                "collapsed": True,
                **least,
            }
        return {"widget": "list", **least}  # one entry a line

    def _one(self, field: FormField) -> Json:
        """Return the widget of a field that holds one value."""
        if _names_a_record(field):
            return _relation(field.type.collection)
        if field.type.part:
            parts = self.fields(field.type.part)
            return {"widget": "object", "fields": parts, "collapsed": "auto"}
        if field.type.is_text:
            texts = [*self._texts(field)]
            return {"widget": "object", "fields": texts}
        return self._scalar(field)

    def _texts(self, field: FormField) -> Iterator[Json]:
        """Yield a field for each language, in the order in which a text has them."""
        site = self.site
        leading = [tag for tag in LEADING_LANGUAGES if tag in site.languages]
        needed = () if field.name in _PARTLY_TRANSLATED else site.required_languages
        for tag in [*leading, *sorted({*site.languages} - {*leading})]:
            yield {
                "name": tag,
                "label": self.name_of(tag),
                "widget": "string" if field.name in _ONE_LINE else "text",
                "required": tag in needed,
            }

    def _scalar(self, field: FormField) -> Json:
        scalar = field.type.scalar
        match scalar:
            case {"enum": values}:
                return self._choice(values)
            case {"type": "integer" | "number" as kind}:
                return _number(kind, scalar, field.least)
            case {"format": "date"}:
                return {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}
        widget = "text" if field.name == "summary" else "string"
        checked: Json = {"widget": widget, "use_emoji_autocomplete": False}
        pattern = (
            "^https?://" if scalar.get("format") == "uri" else scalar.get("pattern")
        )
        if pattern and field.remedy:
            checked["pattern"] = [pattern, self.catalog.gettext(field.remedy)]
        return checked

    def _choice(self, values: list[str]) -> Json:
        words = words_of(values, self.groups)
        options = [
            {"label": self.catalog.gettext(words[value]), "value": value}
            for value in values
        ]
        return {"widget": "select", "options": options, "dropdown_threshold": 0}


def _number(kind: str, scalar: Mapping[str, Any], least: int | None) -> Json:
    bounds = {"min": scalar.get("minimum", least), "max": scalar.get("maximum")}
    kept = {name: bound for name, bound in bounds.items() if bound is not None}
    if kind == "integer":
        return {"widget": "number", "value_type": "int", **kept}
    return {"widget": "number", "value_type": "float", "step": _DECIMALS, **kept}


def _names_a_record(field: FormField) -> bool:
    return field.type.collection in SUBJECTS


def _explains_itself(field: FormField) -> bool:
    """Return whether what can be chosen says more than the help on what to type."""
    return _names_a_record(field) or "enum" in field.type.scalar


def _relation(collection: str) -> Json:
    """Return the widget that proposes the records of *collection*, and keeps the id."""
    if collection not in COLLECTIONS:
        return {
            "widget": "relation",
            "collection": collection,
            "value_field": "{{slug}}",
            "display_fields": ["title"],
        }
    return {
        "widget": "relation",
        "collection": DATA,
        "file": collection,
        "value_field": f"{collection}.*.id",
        "display_fields": [f"{collection}.*.{name_field(COLLECTIONS[collection])}"],
    }


def name_field(model: type[Model]) -> str:
    """Return the field that tells the records of *model* apart: ``name.fr``."""
    fields = {field.name: field for field in form_of(model)}
    name = next((each for each in _NAMES if each in fields), next(iter(fields)))
    return f"{name}.fr" if fields[name].type.is_text else name


def _summary(model: type[Model]) -> str:
    """Return what stands for an entry of a list while it is closed."""
    return f"{{{{{name_field(model)}}}}}"
