"""One line of YAML, taken apart as an editor sees it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINE = re.compile(
    r"(?P<indent>\s*)"
    r"(?P<dashes>(?:-(?:\s+|$))*)"
    r"(?:(?P<key>\w[^:#]{0,80}?|'[^']*'|\"[^\"]*\") ?:(?:\s+|$))?"
    r"(?P<value>.*)"
)


@dataclass(frozen=True, slots=True)
class TypedLine:
    """What a line is made of: ``  - id: braga`` is indented by 2, and has all."""

    text: str
    indent: int  # column of its first character, from 0
    dashes: str  # "- ", or nothing
    key: str  # or nothing
    value: str  # without spaces around

    @property
    def content(self) -> int:
        """Return the column of what follows the hyphens, from 0."""
        return self.indent + len(self.dashes)

    @property
    def value_column(self) -> int:
        """Return the column of the value, from 0."""
        return len(self.text.rstrip()) - len(self.value)

    @property
    def rest(self) -> str:
        """Return what follows the hyphens."""
        return self.text[self.content :].rstrip()

    def with_value(self, value: str) -> str:
        """Return the line with another value, without its indentation."""
        return self.text[self.indent : self.value_column] + value

    def with_value_quoted(self) -> str:
        """Return the line with its value between quotation marks."""
        return self.with_value(quoted(self.value))


def typed_line(text: str) -> TypedLine:
    """Return the parts of *text*."""
    match = _LINE.fullmatch(text)
    if match is None:
        return TypedLine(text, 0, "", "", text.strip())
    indent, dashes, key, value = match.groups()
    return TypedLine(text, len(indent), dashes, key or "", value.strip())


def quoted(text: str) -> str:
    """Return *text* as YAML reads it whatever it holds."""
    return "'" + text.replace("'", "''") + "'"
