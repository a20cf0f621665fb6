"""docs/data.md: every field that an editor can write, told from the models themselves.

Nothing is written twice: names, labels and help are the models', the translations
are the catalogs', and the examples are records.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from gettext import NullTranslations
from inspect import getdoc
from textwrap import dedent
from typing import Any, Final, Literal, get_args, get_origin, get_type_hints

from plugins.domain import dates, redirect, values
from plugins.domain.network import COLLECTIONS
from plugins.domain.reference import Ref
from plugins.domain.site import Site
from plugins.domain.text import PageHeader, ReleaseHeader
from plugins.domain.values import LocalText, Model
from plugins.outputs.editors.canonical_yaml import (
    record_of,
    render_record,
    render_records,
)

HEADERS: Final[Mapping[str, type[Model]]] = {
    "releases": ReleaseHeader,
    "pages": PageHeader,
}
"""What stands above the texts of content/."""

SUBJECTS: Final[Mapping[str, type[Model]]] = {"site": Site, **COLLECTIONS, **HEADERS}
"""Every model that an editor fills in, in the order of the reference."""

_HEADINGS: Final = {
    "releases": "Press releases: `content/press/`",
    "pages": "Pages: `content/pages/`",
}
_KINDS: Final[tuple[tuple[Any, str], ...]] = (
    (LocalText, "[text in each language](#texts)"),
    (values.Line, "text"),
    (values.Id, "[identifier](#identifiers)"),
    (values.Language, "code of a language (BCP 47)"),
    (values.Country, "code of a country (ISO 3166-1)"),
    (values.Subdivision, "code of a region (ISO 3166-2)"),
    (values.TimeZone, "name of a time zone (IANA)"),
    (values.Clock, "time of day"),
    (values.Url, "web address"),
    (redirect.OldPath, "path of an address"),
    (redirect.Query, "name and value"),
    (redirect.RecordLink, "[link](editing/links-and-pictures.md)"),
    (values.Integer, "whole number"),
    (values.Decimal, "number"),
    (values.Latitude, "degrees"),
    (values.Longitude, "degrees"),
    (dates.AnyDate, "[date](#dates)"),
    (dates.Day, "[day](#dates)"),
)


def render_data_reference(
    examples: Mapping[str, Model], catalogs: Mapping[str, NullTranslations]
) -> str:
    """Return the page but for its introduction, with *examples* by their subject.

    Args:
        examples: A record or a header for each of SUBJECTS.
        catalogs: The translations of the labels, by language, after the English.
    """
    lines = []
    for name, model in SUBJECTS.items():
        lines += [f"## {heading(name)}", "", _sentence(model), ""]
        lines += [*_table(model, catalogs), ""]
        lines += ["```yaml", *example(name, examples[name]), "```", ""]
    lines += ["## Parts of records", "", "What the records above are made of.", ""]
    for part in _parts():
        lines += [f"### {_words(part)}", "", _sentence(part), ""]
        lines += [*_table(part, catalogs), ""]
    return "\n".join(lines)


def heading(name: str) -> str:
    """Return the title of a subject's section."""
    return _HEADINGS.get(name, f"`data/{name}.yaml`")


def anchor(title: str) -> str:
    """Return the fragment that code forges give to a heading of Markdown."""
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


def example(name: str, record: Model) -> Iterator[str]:
    """Yield the lines of *record* as it is typed, each field with its label."""
    typed = record_of(record)
    model = type(record)
    if name in HEADERS:
        fields = dedent(render_record(name, typed).partition("\n")[2])
        yield from ("---", *_annotated(fields, model), "---")
        return
    many = name in COLLECTIONS
    text = render_records(name, [typed]) if many else render_record(name, typed)
    root, _, fields = text.partition("\n")
    yield from (root, *_annotated(fields, model))


def _annotated(text: str, model: type[Model]) -> Iterator[str]:
    """Yield the lines of *text*, the fields of a *model*, with labels as comments."""
    above: list[tuple[int, type[Model] | None]] = [(-1, model)]
    for line in text.splitlines():
        key = re.match(r"( *(?:- )?)(\w+):", line)
        if key is None:
            yield line
            continue
        while above[-1][0] >= len(key[1]):
            above.pop()
        parent = above[-1][1]
        field = parent.model_fields.get(key[2]) if parent else None
        above.append((len(key[1]), _part(parent, key[2])))
        yield f"{line}  # {field.title}" if field else line


def _table(
    model: type[Model], catalogs: Mapping[str, NullTranslations]
) -> Iterator[str]:
    yield "| Field | Label | Required | Value | Help |"
    yield "|---|---|---|---|---|"
    for name, field in model.model_fields.items():
        title = field.title or name
        labels = [title, *(catalog.gettext(title) for catalog in catalogs.values())]
        cells = (
            f"`{name}`",
            " / ".join(labels),
            "yes" if field.is_required() else "",
            _kind(get_type_hints(model, include_extras=True)[name]),
            "<br>".join(_helps(field.description or "", catalogs)),
        )
        yield f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |"


def _helps(text: str, catalogs: Mapping[str, NullTranslations]) -> Iterator[str]:
    """Yield the English *text*, then what each catalog has instead of it."""
    yield text
    for language, catalog in catalogs.items():
        if text and (said := catalog.gettext(text)) != text:
            yield f"*{language}:* {said}"


def _kind(annotation: Any) -> str:  # noqa: ANN401 - a type, or its note
    """Return what an editor writes in a field of that type."""
    for known, words in _KINDS:
        if annotation == known:
            return words
    for note in getattr(annotation, "__metadata__", ()):
        if isinstance(note, Ref):
            return "identifier in " + " or ".join(map(_linked, note.collections))
    inner = [
        item for item in get_args(annotation) if item not in (None, type(None), ...)
    ]
    if get_origin(annotation) is Literal:
        return "one of " + ", ".join(f"`{value}`" for value in inner)
    if get_origin(annotation) is tuple:
        return f"several: {_kind(inner[0])}"
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return f"[{_words(annotation).lower()}](#{anchor(_words(annotation))})"
    return _kind(inner[0])


def _linked(collection: str) -> str:
    if collection not in SUBJECTS:
        return f"the {collection}"
    return f"[{collection}](#{anchor(heading(collection))})"


def _part(model: type[Model] | None, field: str) -> type[Model] | None:
    """Return the model of what a field of *model* holds, if it has fields itself."""
    if model is None or field not in model.model_fields:
        return None
    return _model_in(get_type_hints(model)[field])


def _model_in(annotation: Any) -> type[Model] | None:  # noqa: ANN401 - idem
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return annotation
    found = (_model_in(argument) for argument in get_args(annotation))
    return next(filter(None, found), None)


def _parts() -> Iterator[type[Model]]:
    """Yield each model that stands within another, once, in the order of the page."""
    seen: dict[type[Model], None] = {}
    waiting = list(SUBJECTS.values())
    while waiting:
        model = waiting.pop(0)
        parts = (_part(model, field) for field in model.model_fields)
        new = [part for part in parts if part and part not in seen]
        seen.update(dict.fromkeys(new))
        waiting += new
    yield from seen


def _words(model: type[Model]) -> str:
    """Return the name of a model in words: “Date claim”."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", model.__name__).capitalize()


def _sentence(model: type[Model]) -> str:
    return (getdoc(model) or "").partition("\n")[0]
