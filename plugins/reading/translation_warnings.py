"""What is left to translate, as warnings: they stop nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from plugins.domain.problem import Problem
from plugins.domain.translation import Translation
from plugins.domain.wording import N_

_COMMAND = "python3 tasks.py"
_TELL = N_("When it is up to date, tell so: {command}")


def translation_warnings(
    translations: Sequence[Translation], complete: Collection[str]
) -> Iterator[Problem]:
    """Yield a warning for each text of content/, and one a language for a data file.

    Where nothing was promised, nothing is missing: that is in the *complete* languages.
    """
    outdated = [each for each in translations if each.status == "outdated"]
    for each in translations:
        if each.has_file and each.status == "missing" and each.language in complete:
            yield _missing(each)
    yield from (_outdated(each) for each in outdated if each.has_file)
    lines = sorted((each for each in outdated if not each.has_file), key=_shared)
    for _, group in groupby(lines, key=_shared):
        yield _outdated_lines(list(group))


def _shared(each: Translation) -> tuple[str, str, str]:
    return each.at.file, each.language, each.original


def _missing(each: Translation) -> Problem:
    begun = each.at.file.endswith(f".{each.language}.md")
    return Problem(
        "text_is_translated",
        N_("This text is not translated into “{language}”."),
        each.at,
        {"language": each.language, "command": _done(each) if begun else _begin(each)},
        _TELL if begun else N_("To begin: {command}"),
        "warning",
    )


def _begin(each: Translation) -> str:
    return f"{_COMMAND} translate {each.at.file} --to {each.language}"


def _done(each: Translation) -> str:
    return f"{_COMMAND} translated {each.at.file}"


def _outdated(each: Translation) -> Problem:
    return Problem(
        "translation_follows_its_original",
        N_("The text in “{original}” has changed since this translation."),
        each.at,
        {"original": each.original, "command": _done(each)},
        _TELL,
        "warning",
    )


def _outdated_lines(group: list[Translation]) -> Problem:
    first = min(group, key=lambda each: each.at)
    values = {
        "original": first.original,
        "language": first.language,
        "count": str(len(group)),
        "command": f"{_COMMAND} translations",
    }
    return Problem(
        "translation_follows_its_original",
        N_("Texts changed in “{original}” and not since in “{language}”: {count}."),
        first.at,
        values,
        N_("To see them: {command}"),
        "warning",
    )
