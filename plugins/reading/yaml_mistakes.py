"""What is wrong with a file that is not YAML, in an editor's words.

The parser tells where it gave up, seldom what was typed wrong. The lines around
that place tell more: each function here knows one mistake, and the first that
recognises its own speaks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from plugins.domain.problem import Problem
from plugins.domain.wording import N_
from plugins.reading.source_text import SourceText
from plugins.reading.typed_line import TypedLine, quoted, typed_line
from plugins.reading.yaml_layout import misplaced

WRITE = N_("Write the line like this: {line}")
_SPECIAL = frozenset("@`%*&!|>[]{},?-")
_HARD_SPACE = re.compile(r" *(?:- +)*[\w-]+ *[:-][^\S\t\n ]")
_FIELD = re.compile(r"[a-z_]+", re.ASCII)
_MOST_WORDS = 3  # a line with more of them is no field without its colon


@dataclass(frozen=True, slots=True)
class Scene:
    """Where the parser gave up."""

    source: SourceText
    line: int  # from 0
    column: int  # from 0
    start: int  # line on which the piece that it was reading begins
    says: str  # its own words

    @property
    def here(self) -> TypedLine:
        """Return the line on which the parser gave up."""
        return self.typed(self.line)

    def typed(self, number: int) -> TypedLine:
        """Return the parts of the line *number*, from 0."""
        inside = 0 <= number < len(self.source.lines)
        return typed_line(self.source.lines[number] if inside else "")

    def previous(self, number: int) -> int:
        """Return the last line before *number* that is not blank, or -1."""
        lines = self.source.lines[: max(number, 0)]
        filled = (at for at, line in enumerate(lines) if line.strip())
        return max(filled, default=-1)


def explain(error: Exception, source: SourceText) -> Problem:
    """Return why *source* cannot be read."""
    scene = _scene(error, source)
    for recognise in (
        _second_document,
        _hard_space_after_colon,
        _open_quotation,
        _special_sign,
        _colon_in_text,
        _nameless,
        _no_colon,
        _backslash,
        _misplaced,
    ):
        if problem := recognise(scene):
            return problem
    return Problem(
        "yaml_is_readable",
        N_("This line cannot be understood."),
        source.mark(scene.line, scene.column),
        hint=N_("Compare it with the lines around it: what is different?"),
    )


def _scene(error: Exception, source: SourceText) -> Scene:
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return Scene(source, 0, 0, 0, str(error))
    at, start = error.problem_mark, error.context_mark or error.problem_mark
    says = f"{error.context}: {error.problem}"
    begun = at.line if "block mapping" in says or "block coll" in says else start.line
    return Scene(source, at.line, at.column, begun, says)


def _second_document(scene: Scene) -> Problem | None:
    is_second = "single document" in scene.says or "document start" in scene.says
    if not is_second:
        return None
    return Problem(
        "yaml_is_plain",
        N_("A second document begins here."),
        scene.source.mark(scene.line, scene.column, len(scene.here.text)),
        hint=N_("Keep to one: remove the lines that are only “---” or “...”."),
    )


def hard_space(source: SourceText, line: int, column: int) -> Problem:
    """Return that a space of the YAML, from 0, only looks like one."""
    return Problem(
        "indentation_uses_spaces",
        N_("This is not an ordinary space, but a no-break space."),
        source.mark(line, column),
        hint=N_("Delete it and type a space; pasted text often brings others."),
    )


def _hard_space_after_colon(scene: Scene) -> Problem | None:
    for number in (scene.start, scene.previous(scene.line), scene.line):
        match = _HARD_SPACE.match(scene.typed(number).text)
        if match:
            return hard_space(scene.source, number, match.end() - 1)
    return None


def _open_quotation(scene: Scene) -> Problem | None:
    for number in range(min(scene.line, len(scene.source.lines) - 1) + 1):
        line = scene.typed(number)
        sign = line.value[:1]
        if sign not in ("'", '"'):
            continue
        end = _end_of_quotation(line.value)
        if end and _is_blank(line.value[end:]):
            continue
        if end:
            return _inner_quotation(scene, number, line, end)
        if not _closes_below(scene, number, sign):
            return Problem(
                "quotation_is_closed",
                N_("The quotation mark that opens here is never closed."),
                scene.source.mark(number, line.value_column, len(line.value)),
                {"line": line.with_value(line.value + sign)},
                WRITE,
            )
    return None


def _end_of_quotation(value: str) -> int:
    pattern = r"'(?:[^']|'')*'" if value[0] == "'" else r'"(?:[^"\\]|\\.)*"'
    match = re.match(pattern, value)
    return match.end() if match else 0


def _is_blank(rest: str) -> bool:
    return not rest.strip() or rest.startswith((" #", ":", " :"))


def _closes_below(scene: Scene, number: int, sign: str) -> bool:
    lines = scene.source.lines
    for below in range(number + 1, len(lines)):
        if sign in lines[below]:
            return _is_blank(lines[below].partition(sign)[2])
    return False


def _inner_quotation(scene: Scene, number: int, line: TypedLine, end: int) -> Problem:
    sign, text = line.value[0], line.value
    if text.endswith(sign) and len(text) > end:
        text = text[1:-1]
    return Problem(
        "quotation_is_closed",
        N_("There is a quotation mark inside this text."),
        scene.source.mark(number, line.value_column + end - 1),
        {"line": line.with_value(quoted(text))},
        WRITE,
    )


def _special_sign(scene: Scene) -> Problem | None:
    for number in (scene.start, scene.line):
        line = scene.typed(number)
        sign = line.value[:1]
        if sign in _SPECIAL and (line.key or line.dashes):
            return Problem(
                "text_is_quoted_where_needed",
                N_("A text begins with “{sign}” only between quotation marks."),
                scene.source.mark(number, line.value_column, len(line.value)),
                {"sign": sign, "line": line.with_value_quoted()},
                WRITE,
            )
    return None


def _colon_in_text(scene: Scene) -> Problem | None:
    line = scene.here
    is_colon = line.text[scene.column : scene.column + 1] == ":"
    if not is_colon or not line.key or scene.column < line.value_column:
        return None
    return Problem(
        "text_is_quoted_where_needed",
        N_("There is a colon inside this text."),
        scene.source.mark(scene.line, scene.column),
        {"line": line.with_value_quoted()},
        WRITE,
    )


def _nameless(scene: Scene) -> Problem | None:
    if not scene.here.rest.startswith(":"):
        return None
    return Problem(
        "field_has_a_name_and_a_colon",
        N_("The name of the field is missing before this colon."),
        scene.source.mark(scene.line, scene.here.content),
        hint=N_("Write it, or remove the line."),
    )


def _no_colon(scene: Scene) -> Problem | None:
    number = scene.start if "expected ':'" in scene.says else -1
    if "mapping values" in scene.says:
        number = scene.previous(scene.line)
    line = scene.typed(number)
    is_item = bool(line.dashes) and not re.search(r"[\s:]", line.value)
    if number < 0 or line.key or is_item or "://" in line.value:
        return None
    at = scene.source.mark(number, line.content, len(line.rest))
    if re.match(r"[\w-]+:\S", line.value):
        spaced = line.with_value(line.value.replace(":", ": ", 1))
        says = N_("A space is missing after the colon.")
        return Problem(
            "field_has_a_name_and_a_colon", says, at, {"line": spaced}, WRITE
        )
    if _is_list_item(scene, number):
        says = N_("A hyphen is missing at the beginning of this line.")
        mended = {"line": f"- {line.rest}"}
        return Problem("lines_are_aligned", says, at, mended, WRITE)
    word, _, rest = line.value.partition(" ")
    if len(rest.split()) > _MOST_WORDS or not _FIELD.fullmatch(word.lower()):
        says = N_("This line belongs to no field.")
        hint = N_("If it continues the line above, write both on one line.")
        return Problem("field_has_a_name_and_a_colon", says, at, hint=hint)
    mended = {"field": word, "line": line.with_value(f"{word}: {rest}".rstrip())}
    says = N_("A colon is missing after “{field}”.")
    return Problem("field_has_a_name_and_a_colon", says, at, mended, WRITE)


def _is_list_item(scene: Scene, number: int) -> bool:
    line, above = scene.typed(number), scene.typed(scene.previous(number))
    is_beside = bool(above.dashes) and above.indent == line.indent
    return is_beside and not line.dashes and not above.key


def _misplaced(scene: Scene) -> Problem | None:
    above = scene.source.lines[: scene.line]
    found = misplaced(scene.here, [typed_line(line) for line in above])
    if found is None:
        return None
    return Problem(
        "lines_are_aligned",
        found.says,
        scene.source.mark(scene.line, scene.here.indent, len(scene.here.text.strip())),
        {"line": found.better},
        N_("Write the line like this, with its spaces: “{line}”"),
    )


def _backslash(scene: Scene) -> Problem | None:
    line = scene.typed(scene.start)
    if "escape" not in scene.says or "\\" not in line.value:
        return None
    return Problem(
        "text_is_quoted_where_needed",
        N_("A backslash has a meaning of its own between these quotation marks."),
        scene.source.mark(scene.line, scene.column),
        {"line": line.with_value(quoted(line.value.strip('"')))},
        WRITE,
    )
