"""What a model refuses, in an editor's words.

pydantic says "Input should be a valid tuple"; an editor needs to read that a list
begins each of its lines with a hyphen.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from plugins.domain.nearest import nearest
from plugins.domain.problem import Path, Problem
from plugins.domain.values import DID_YOU_MEAN, Model
from plugins.domain.wording import N_
from plugins.reading.written import Written

_SOURCES = frozenset(["source", "sources"])
_CHOICE = re.compile(r"'([^']*)'")
_BULLET = re.compile(r"^[-\u2010-\u2015\u2022*·\s]+")  # of Word, or without its space


@dataclass(frozen=True, slots=True)
class _Refusal:
    """One error of pydantic, and the record that it is about."""

    model: type[Model]
    written: Written
    details: ErrorDetails

    @property
    def path(self) -> Path:
        return tuple(step for step in self.details["loc"] if step != "[key]")

    @property
    def name(self) -> str:
        return str(self.path[-1]) if self.path else ""

    @property
    def typed(self) -> Any:  # noqa: ANN401 - whatever was typed
        return self.details["input"]

    @property
    def context(self) -> Mapping[str, Any]:
        return self.details.get("ctx", {})

    def problem(self, rule: str, says: str, hint: str, **values: str) -> Problem:
        is_key = self.details["loc"][-1:] == ("[key]",)
        at = self.written.mark_of_key if is_key else self.written.mark
        return Problem(rule, says, at(self.path), values, hint)


def field_mistakes(
    error: ValidationError, model: type[Model], written: Written
) -> Iterator[Problem]:
    """Yield what *model* refuses in the record *written*.

    A misspelt field is one mistake, not two: that the right one is missing goes
    without saying.
    """
    refusals = [_Refusal(model, written, each) for each in error.errors()]
    misspelt = {
        (*refusal.path[:-1], _nearest_field(refusal))
        for refusal in refusals
        if refusal.details["type"] == "extra_forbidden"
    }
    for refusal in refusals:
        kind = refusal.details["type"]
        if kind == "missing" and refusal.path in misspelt:
            continue
        if problem := _EXPLAIN.get(kind, _unknown)(refusal):
            yield problem


def _mistake(refusal: _Refusal) -> Problem:
    values = {name: str(value) for name, value in refusal.context.items()}
    rule, says, hint = (values.pop(name) for name in ("rule", "says", "hint"))
    return refusal.problem(rule, says, hint, **values)


def _missing(refusal: _Refusal) -> Problem | None:
    if refusal.written.is_written(refusal.path):
        return None  # the reader has said that nothing is written there
    if refusal.name in _SOURCES:
        return _no_source(refusal)
    return refusal.problem(
        "field_is_present",
        N_("“{field}” is missing here."),
        N_("Add a line that begins with “{field}:”."),
        field=refusal.name,
    )


def _no_source(refusal: _Refusal) -> Problem:
    model = _model_at(refusal.model, refusal.path[:-1]).__name__
    says = {
        "Figure": N_("This figure has no source."),
        "Population": N_("This figure has no source."),
    }.get(model, N_("Nobody is named here as the source."))
    hint = N_("Add a line that begins with “{field}:”, and an identifier of {file}.")
    return refusal.problem(
        "statement_has_a_source",
        says,
        hint,
        field=refusal.name,
        file="data/sources.yaml",
    )


def _extra(refusal: _Refusal) -> Problem:
    fields = _model_at(refusal.model, refusal.path[:-1]).model_fields
    better = _nearest_field(refusal)
    return Problem(
        "field_is_known",
        N_("There is no field “{typed}” here."),
        refusal.written.mark_of_key(refusal.path),
        {"typed": refusal.name, "better": better, "choices": ", ".join(fields)},
        DID_YOU_MEAN if better else N_("The fields are: {choices}."),
    )


def _nearest_field(refusal: _Refusal) -> str:
    fields = _model_at(refusal.model, refusal.path[:-1]).model_fields
    return nearest(refusal.name, fields)


def _choice(refusal: _Refusal) -> Problem:
    if not isinstance(refusal.typed, str):
        return _text(refusal)
    choices = _CHOICE.findall(str(refusal.context["expected"]))
    return refusal.problem(
        "value_is_one_of",
        N_("“{typed}” is not one of the values for “{field}”."),
        N_("Did you mean “{better}”? The values are: {choices}.")
        if nearest(refusal.typed, choices)
        else N_("The values are: {choices}."),
        typed=refusal.typed,
        field=refusal.name,
        better=nearest(refusal.typed, choices),
        choices=", ".join(choices),
    )


def _shape(says: str, hint: str, **values: str) -> Callable[[_Refusal], Problem]:
    def explain(refusal: _Refusal) -> Problem:
        if refusal.typed is None:
            return _nothing(refusal)
        rule, typed = "value_has_the_right_shape", refusal.typed
        shown = typed if isinstance(typed, str) else "…"
        return refusal.problem(rule, says, hint, typed=shown, **values)

    return explain


def _nothing(refusal: _Refusal) -> Problem:
    return refusal.problem(
        "text_is_not_empty",
        N_("There is no text here."),
        N_("Write the text, or remove the whole line."),
    )


def _too_short(refusal: _Refusal) -> Problem | None:
    if refusal.typed:
        return None  # its items are refused one by one
    if refusal.name in _SOURCES:
        return _no_source(refusal)
    says = N_("“{field}” has no entry.")
    hint = N_("Write at least one, or remove the field if nothing is known.")
    return refusal.problem("list_is_not_empty", says, hint, field=refusal.name)


def _too_small(refusal: _Refusal) -> Problem:
    return refusal.problem(
        "number_is_large_enough",
        N_("“{typed}” is too small a number for “{field}”."),
        N_("Write {least} or more."),
        typed=str(refusal.typed),
        field=refusal.name,
        least=str(refusal.context["ge"]),
    )


def _unknown(refusal: _Refusal) -> Problem:
    return refusal.problem(
        "value_has_the_right_shape",
        N_("This value cannot be used here."),
        N_("Compare it with the same field of another record."),
    )


def _model_at(model: type[BaseModel], path: Path) -> type[BaseModel]:
    for step in path:
        if isinstance(step, str) and step in model.model_fields:
            annotation = model.model_fields[step].annotation
            model = next(_models(annotation), model)
    return model


def _models(annotation: Any) -> Iterator[type[BaseModel]]:  # noqa: ANN401 - a type
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models(argument)


def _list(refusal: _Refusal) -> Problem:
    first = _first_item(refusal.typed) if isinstance(refusal.typed, str) else ""
    return _shape(
        N_("A list is needed here."),
        N_("Begin each of its lines with a hyphen and a space: - {item}"),
        item=first or "…",
    )(refusal)


def _first_item(typed: str) -> str:
    """Return the first entry of a list that was typed in another way."""
    return _BULLET.sub("", typed).partition(",")[0].strip()


_text = _shape(
    N_("One text is needed here."),
    N_("Write it after the colon, on the same line."),
)
_number = _shape(
    N_("A number is needed here."),
    N_("Write it after the colon, on the same line."),
)
_languages = _shape(
    N_("This text needs its languages."),
    N_("Write one line a language, each with its code: “fr: {typed}”."),
)
_record = _shape(
    N_("Fields are needed here."),
    N_("Write each on its own line, with its name and a colon."),
)

_EXPLAIN: Final[Mapping[str, Callable[[_Refusal], Problem | None]]] = {
    "dict_type": _languages,
    "extra_forbidden": _extra,
    "float_type": _number,
    "greater_than_equal": _too_small,
    "int_type": _number,
    "literal_error": _choice,
    "missing": _missing,
    "mistake": _mistake,
    "model_type": _record,
    "string_type": _text,
    "too_short": _too_short,
    "tuple_type": _list,
}
