"""Begin the translation of a text of content/, and say when it is done.

What is to be translated is marked, ``⟦fr → es⟧``, so that nothing is forgotten; until
it is done the new file is a draft, which no reader gets.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import PurePosixPath

from plugins.domain.wording import N_
from plugins.editing.splice import remove_field, set_field
from plugins.outputs.editors.canonical_yaml import Value as CanonicalValue
from plugins.reading.document import TextFile
from plugins.reading.translation_status import (
    TRANSLATED_FIELDS,
    fingerprint,
    is_draft,
    original_of,
)
from plugins.reading.yaml_tree import Value

_MARK = "⟦{original} → {language}⟧ "
_MARKED = re.compile(r"⟦\S+ → \S+⟧")
_OWN = "address", "modified"  # of a version: no other language has the same
_FENCE = re.compile(r"```|~~~")
_NO_TEXT = re.compile(r"\||\[[^]]+\]:|-{3,}\s*$")  # a table, an address, a rule
_START = re.compile(r"\s*(?:#{1,6} |[*+-] |\d+\. |> )*")  # of a heading, a list…


class NotTranslatedError(Exception):
    """A translation is not begun, or not done: *says*, with *values*, tells why."""

    def __init__(self, says: str, **values: str) -> None:
        super().__init__(says)
        self.says, self.values = says, values


def file_of(text: TextFile, language: str) -> str:
    """Return the name of the file of *text* in *language*."""
    return str(PurePosixPath(text.file).with_name(f"{text.id}.{language}.md"))


def text_called(file: str, texts: Iterable[TextFile]) -> TextFile:
    """Return that of *texts* which is *file*.

    Raises:
        NotTranslatedError: None is, or it cannot be read.
    """
    name = file.replace("\\", "/").removeprefix("./")
    for text in texts:
        if text.file == name and text.header and not text.problems:
            return text
    raise NotTranslatedError(
        N_("{file} is no text of content/, or something in it is to be mended first."),
        file=file,
    )


def begin_translation(
    text: TextFile, language: str, languages: Sequence[str], files: Collection[str]
) -> str:
    """Return what the new file of *text* in *language* holds.

    Raises:
        NotTranslatedError: It is there, or the site has no such language.
    """
    file = file_of(text, language)
    if language not in languages:
        raise NotTranslatedError(
            N_("The site has no language “{typed}”."), typed=language
        )
    if file in files:
        raise NotTranslatedError(
            N_("{file} is there already: nothing was written."), file=file
        )
    assert text.source is not None, "the text could be read"
    mark = _MARK.format(original=text.language, language=language)
    lines = list(text.source.lines)
    lines[text.body_line - 1 :] = _marked(lines[text.body_line - 1 :], mark)
    made = "".join(f"{line}\n" for line in lines)
    for name in _OWN:
        if name in text.front_matter:
            made = remove_field(made, (name,))
    for name in TRANSLATED_FIELDS:
        if value := text.front_matter.get(name):
            made = set_field(made, (name,), _with_mark(value, mark))
    made = set_field(made, ("translated_from",), _stamp(text))
    return set_field(made, ("status",), "draft")


def end_translation(
    text: TextFile, texts: Iterable[TextFile], languages: Sequence[str]
) -> str:
    """Return what *text* holds once it is said to say what its original says.

    It is published, if the original is.

    Raises:
        NotTranslatedError: It is an original, or something in it is still marked.
    """
    versions = {each.language: each for each in texts if each.id == text.id}
    name = original_of(text.language, versions, languages)
    if name == text.language:
        raise NotTranslatedError(
            N_("{file} is the original: it is no translation."), file=text.file
        )
    assert text.source is not None, "the text could be read"
    for number, line in enumerate(text.source.lines, 1):
        if _MARKED.search(line):
            raise NotTranslatedError(
                N_("{place}: this is still to be translated: {line}"),
                place=f"{text.file}:{number}",
                line=line.strip(),
            )
    original = versions[name]
    done = set_field(text.source.text, ("translated_from",), _stamp(original))
    if is_draft(text) and not is_draft(original):
        done = remove_field(done, ("status",))
    return done


def _stamp(original: TextFile) -> str:
    return f"{original.language} {fingerprint(original)}"


def _with_mark(value: Value, mark: str) -> str | list[CanonicalValue]:
    if isinstance(value, list):
        return [f"{mark}{each}" for each in value]
    return f"{mark}{value}"


def _marked(lines: Sequence[str], mark: str) -> Iterator[str]:
    """Yield *lines* with the mark before each that begins a paragraph, or an item."""
    is_code = is_within = False
    for line in lines:
        is_fence = bool(_FENCE.match(line))
        is_code ^= is_fence
        start = _START.match(line)
        before = start[0] if start else ""
        is_first = bool(before.strip()) or not is_within
        is_within = bool(line.strip())
        is_kept = is_code or is_fence or not is_within or _NO_TEXT.match(line)
        yield line if is_kept or not is_first else before + mark + line[len(before) :]
