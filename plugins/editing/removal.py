"""Remove a person: her record, and all that names it. What is left is told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from plugins.domain.nearest import kebab
from plugins.domain.network import Network
from plugins.domain.person import Person
from plugins.domain.problem import Path as DataPath
from plugins.domain.reference import references
from plugins.domain.unknown import unknown
from plugins.domain.values import Model
from plugins.domain.wording import N_
from plugins.editing.answers import told
from plugins.editing.prompts import Asker, RefusedError
from plugins.editing.proposal import Proposal, read_text
from plugins.editing.splice import line_of, remove_field
from plugins.editing.yaml_text import NothingThereError
from plugins.reading.stray_files import content_files, data_files, host_files

_SEVERAL: Final = N_("Several people have this name. Type the identifier: {choices}")
_SHORTEST: Final = 3  # letters of a family name that is searched for

KEPT: Final = (
    N_("Build and publish the site: until then the public pages stay as they are."),
    N_("Delete the folder .cache/, which keeps pictures of earlier builds."),
    N_(
        "The history of git keeps the record, and so does each copy of it. Search "
        "engines, web archives and whoever downloaded a PDF file have theirs. Whom to "
        "ask, and how: docs/editing/remove-person.md"
    ),
)
"""What is to be done once the files are written, and what keeps the person."""

LEFT: Final = N_(
    "These lines still name the person. Only you can say it otherwise: change them, or "
    "leave those that mean somebody else."
)


@dataclass(frozen=True, slots=True)
class Removal:
    """What would be written, and the spellings of a name that must be gone."""

    proposal: Proposal
    spellings: tuple[str, ...]


def remove_person(root: Path, asker: Asker, typed: str) -> Removal:
    """Return the files without the person whom a name or an identifier tells.

    Raises:
        RefusedError: Nobody is called so, or several are.
    """
    person = _person(asker, typed)
    texts: dict[str, str] = {}
    done: list[str] = []
    for file in data_files(root):
        before = read_text(root / file)
        after, removed = _without(before, Path(file).stem, person.id, asker.network)
        if removed:
            texts[file] = after
            done += [f"{file}:{line}: {what}" for line, what in removed]
    for file in content_files(root):
        if file.endswith(".md"):
            before = read_text(root / file)
            after = _unlinked(before, person.id)
            if after != before:
                texts[file] = after
                done += _changed_lines(file, before, after)
    spellings = (person.id, person.name, *(each.text for each in person.as_written))
    return Removal(Proposal(texts, next(iter(texts)), "\n".join(done)), spellings)


def mentions(root: Path, spellings: Iterable[str]) -> list[str]:
    """Return each line of the site's texts that still names the person.

    Accents and capitals do not count; the family name alone is found too.
    """
    names = {name for spelling in spellings for name in (spelling, _family(spelling))}
    wanted = {f"-{kebab(name)}-" for name in names if kebab(name)}
    letters = {name for name in names if name and not kebab(name)}
    found = []
    for file in (*data_files(root), *content_files(root), *host_files(root)):
        if not file.endswith((".yaml", ".md", ".po", ".html")):
            continue
        for number, line in enumerate(read_text(root / file).splitlines(), 1):
            plain = f"-{kebab(line)}-"
            if any(name in plain for name in wanted) or any(x in line for x in letters):
                found.append(f"{file}:{number}: {line.strip()}")
    return found


def _person(asker: Asker, typed: str) -> Person:
    people = asker.network.people
    if typed in people:
        return people[typed]
    wanted = kebab(typed) or typed
    found = [
        person
        for person in people.values()
        if wanted in {kebab(name) or name for name in _names(person)}
    ]
    if len(found) == 1:
        return found[0]
    if found:
        choices = ", ".join(person.id for person in found)
        raise RefusedError(asker.words(_SEVERAL, choices=choices))
    nobody = unknown("reference_is_known", (), typed, ("people",), asker.network)
    raise RefusedError(told(nobody, asker.catalog))


def _names(person: Person) -> Iterator[str]:
    yield person.name
    yield from (each.text for each in person.as_written)


def _family(name: str) -> str:
    last = name.rsplit(maxsplit=1)[-1] if " " in name else ""
    return last if len(last) >= _SHORTEST else ""


def _without(
    text: str, collection: str, name: str, network: Network
) -> tuple[str, list[tuple[int, str]]]:
    """Return a data file without what names the person, and what stood where."""
    before = text.splitlines()
    removed = []
    for path in reversed([*_paths(collection, name, network)]):  # later items first
        try:
            line = line_of(text, path)
            text = remove_field(text, path)
        except NothingThereError:  # it stands in the other file, of host/ or not
            continue
        removed.append((line, before[line - 1].strip()))
    return text, removed[::-1]


def _paths(collection: str, name: str, network: Network) -> Iterator[DataPath]:
    """Yield what names the person in a collection, in the order of the records."""
    if collection == "people":
        yield (name,)
    if collection == "redirects":
        for redirect in network.redirects.values():
            if (redirect.link.collection, redirect.link.name) == ("people", name):
                yield (redirect.id,)
    for path, record in network.records():
        if path[0] == collection:
            yield from ((*path[1:], *inner) for inner in _references(record, name))


def _references(record: Model, name: str) -> Iterator[DataPath]:
    for path, ref, other in references(record):
        if "people" in ref.collections and other == name:
            yield path


def _unlinked(text: str, name: str) -> str:
    """Return *text* with the words of each link to the person in its place."""
    link = rf"\[([^\[\]]*)\]\(\s*<?person:{re.escape(name)}(?:#[^\s)>]*)?>?[^()]*\)"
    return re.sub(link, r"\1", text)


def _changed_lines(file: str, before: str, after: str) -> Iterator[str]:
    lines = zip(before.splitlines(), after.splitlines(), strict=True)
    for number, (old, new) in enumerate(lines, 1):
        if old != new:
            yield f"{file}:{number}: {new.strip()}"
