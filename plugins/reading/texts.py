"""Read a folder of content/: its texts by name and by language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic

from plugins.domain.link import Link
from plugins.domain.nearest import nearest
from plugins.domain.problem import Mark, Problem
from plugins.domain.values import DID_YOU_MEAN
from plugins.domain.wording import N_
from plugins.reading.document import TextFile, read_document
from plugins.reading.stray_files import is_no_text
from plugins.reading.validation import Kind, validated


@dataclass(slots=True)
class Texts(Generic[Kind]):
    """The texts of a folder: their headers, and the files in which they are."""

    headers: dict[str, dict[str, Kind]] = field(default_factory=dict)
    files: dict[tuple[str, str], TextFile] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    doubtful: set[str] = field(default_factory=set)  # texts with a problem
    links: dict[str, dict[str, tuple[Link, ...]]] = field(default_factory=dict)
    is_whole: bool = True  # whether the name of each file is understood


def texts_in_effect(files: Iterable[str], folder: str) -> tuple[str, ...]:
    """Return the texts of *folder*: those of host/ in place of those they replace."""
    texts: dict[str, str] = {}
    folders = f"content/{folder}", f"host/content/{folder}"
    for file in files:  # content/ comes before host/content/
        parent, _, name = file.rpartition("/")
        if parent in folders and not is_no_text(name):
            texts[name] = file  # of what is none, the rule about stray files tells
    return tuple(texts.values())


def read_texts(
    root: Path, files: Iterable[str], model: type[Kind], languages: Sequence[str]
) -> Texts[Kind]:
    """Return what *files* hold, each below a header of *model*.

    A text in none of *languages* is a problem, unless these are not known. One of
    the network's is not: the host city may leave a language out.
    """
    texts: Texts[Kind] = Texts()
    is_hosted = (root / "host/site.yaml").is_file()
    for file in files:
        text = read_document(root / file, root)
        texts.problems.extend(text.problems)
        if text.name is None:
            texts.is_whole = False
            continue
        if languages and text.language not in languages:
            if is_hosted and not file.startswith("host/"):
                continue
            texts.problems.append(_foreign(text, languages))
        texts.files[text.id, text.language] = text
        texts.links.setdefault(text.id, {})[text.language] = text.targets
        _add_header(texts, text, model)
    return texts


def _add_header(texts: Texts[Kind], text: TextFile, model: type[Kind]) -> None:
    headers = texts.headers.setdefault(text.id, {})
    if not all(problem.is_warning for problem in text.problems):
        texts.doubtful.add(text.id)
    if text.header is None:
        return
    checked = validated(model, text.header)
    headers[text.language] = checked.record
    texts.problems.extend(checked.problems)
    if not checked.is_whole:
        texts.doubtful.add(text.id)


def _foreign(text: TextFile, languages: Sequence[str]) -> Problem:
    better = nearest(text.language, languages)
    return Problem(
        "language_is_one_of_the_sites",
        N_("The site has no language “{typed}”."),
        Mark(text.file, 1, 1),
        {
            "typed": text.language,
            "better": better,
            "choices": ", ".join(languages),
        },
        DID_YOU_MEAN
        if better
        else N_("Its languages are: {choices}; data/site.yaml lists them."),
    )
