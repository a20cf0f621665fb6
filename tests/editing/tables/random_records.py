"""Random records of any model, as its fields allow them."""

from __future__ import annotations

from typing import Any, get_type_hints

from hypothesis import strategies as st

from plugins.domain import values
from plugins.domain.values import Model
from plugins.outputs.open_data.field_types import FieldType, field_type

LETTERS = st.characters(
    exclude_categories=["Cc", "Cf", "Co", "Cs", "Zl", "Zp"],
    exclude_characters="\ufffe\uffff",
)
WORDS = st.text(st.sampled_from("=+-@'\";,\t\\ aé1_x0D_") | LETTERS, max_size=9).map(
    lambda text: text.replace("\t", "\n") + "."
)
ODD = st.sampled_from(["=1+1", "-a", "@a", "+4", "'=x", "a;b", "1 234,5", "_x000D_"])
LINES = WORDS | ODD
DATES = st.sampled_from(["2017", "2017-11", "2017-11-29", "2018-21"])
FORMATS = {
    "date": st.sampled_from(["2017-11-29", "1999-01-02"]),
    "integer": st.integers(1, 10**9).map(str),
    "number": st.sampled_from(["0", "-82.65013", "45.5", "1000000", "0.000001"]),
    "uri": st.sampled_from(["https://a.example/?b=1;c", "http://x.example"]),
}
KNOWN: dict[Any, st.SearchStrategy] = {
    values.Country: st.sampled_from(["FR", "NO"]),
    values.TimeZone: st.just("Europe/Rome"),
}


def records(model: type[Model]) -> st.SearchStrategy:
    """Return what may be typed for *model*, each field that may be left out at will."""
    hints = get_type_hints(model, include_extras=True)
    required, optional = {}, {}
    for name, field in model.model_fields.items():
        known = next((one for one in KNOWN if repr(one) in repr(hints[name])), None)
        kind = field_type(hints[name])
        found = KNOWN[known] if known is not None else typed(kind)
        (required if field.is_required() else optional)[name] = found
    return st.fixed_dictionaries(required, optional=optional)


def typed(kind: FieldType) -> st.SearchStrategy:
    """Return what may be typed in a field of that kind."""
    if kind.is_text:
        one = st.dictionaries(st.sampled_from(["fr", "en", "it"]), LINES, min_size=1)
    elif kind.part:
        one = records(kind.part)
    else:
        one = scalars(dict(kind.scalar))
    return st.lists(one, min_size=1, max_size=3) if kind.is_many else one


def scalars(schema: dict[str, Any]) -> st.SearchStrategy:
    """Return what a JSON Schema of a scalar allows."""
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    known = FORMATS.get(schema.get("format", schema["type"]))
    if known is not None:
        return known
    if "{4}" in schema.get("pattern", ""):
        return DATES
    if "pattern" in schema:
        return st.from_regex(schema["pattern"], fullmatch=True)
    return LINES
