"""New records, from what an editor answers: nothing is guessed, nothing overwritten."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from plugins.domain.dates import PartialDate
from plugins.domain.network import COLLECTIONS
from plugins.domain.wording import N_
from plugins.editing.forms import FORMS
from plugins.editing.prompts import Asker, Given, Question, RefusedError
from plugins.editing.proposal import Proposal, home, read_text
from plugins.editing.slug import slug
from plugins.editing.splice import add_record, line_of
from plugins.editing.yaml_text import NothingThereError
from plugins.outputs.editors.canonical_yaml import Value, record_of

Answers = Mapping[str, Value]

_KNOWN: Final = N_(
    "“{id}” is there already: {place}. Change that one, or give the new one another "
    "identifier: --id {better}"
)
_NAMELESS: Final = N_(
    "An identifier of small letters without accents cannot be made from “{name}”. "
    "Add one: --id …"
)


def new_record(root: Path, asker: Asker, name: str, given: Given) -> Proposal:
    """Return a record for the collection *name*, with what is *given* and asked for.

    Raises:
        RefusedError: Something is missing, or there is such a record.
    """
    answers = asker.ask(FORMS[name], given)
    record = _SHAPED[name](answers) if name in _SHAPED else dict(answers)
    typed = identifier(asker, given, _title(record, asker))
    return proposed(root, asker, name, {"id": typed} | record)


def identifier(asker: Asker, given: Given, title: str) -> str:
    """Return the identifier that is *given*, or that of *title*."""
    model = COLLECTIONS["cities"]  # every identifier is of one kind
    if given.get("id"):
        return str(asker.ask([Question("id", model, "id")], given)["id"])
    if made := slug(title):
        return made
    if asker.terminal:
        return str(asker.ask([Question("id", model, "id")], {})["id"])
    raise RefusedError(asker.words(_NAMELESS, name=title))


def proposed(
    root: Path, asker: Asker, name: str, answers: Mapping[str, Any]
) -> Proposal:
    """Return the file of the collection *name* with a record made of *answers*.

    Raises:
        RefusedError: There is a record with that identifier.
    """
    record = record_of(COLLECTIONS[name].model_validate(answers))
    known = str(record["id"])
    refuse_known(root, asker, name, known)
    file = home(root, f"data/{name}.yaml")
    path = root / file
    text = read_text(path) if path.exists() else f"{name}: []\n"
    new = add_record(text, record)
    place = f"{file}:{line_of(new, (known,))}"
    shown = add_record(f"{name}: []\n", record).partition("\n")[2]
    return Proposal({file: new}, place, shown.rstrip("\n"))


def refuse_known(root: Path, asker: Asker, name: str, known: str) -> None:
    """Refuse the identifier *known*, if a record of the collection *name* has it.

    Raises:
        RefusedError: One has, and the sentence says where.
    """
    if known in asker.network.ids(name):
        values = {"id": known, "place": _place(root, name, known)}
        raise RefusedError(asker.words(_KNOWN, better=f"{known}-2", **values))


def _place(root: Path, name: str, known: str) -> str:
    for file in (f"data/{name}.yaml", f"host/data/{name}.yaml"):
        if (root / file).exists():
            try:
                return f"{file}:{line_of(read_text(root / file), (known,))}"
            except NothingThereError:
                continue
    return f"data/{name}.yaml"


def _title(record: Mapping[str, Value], asker: Asker) -> str:
    """Return the text from which an identifier is made."""
    match record:
        case {"dates": [{"start": PartialDate() as start}]}:
            return str(start.year)
        case {"publisher": str(publisher)}:
            return f"{publisher} {record.get('published', '')}"
        case {"name": Mapping() as names}:
            return str(names.get("en") or names[asker.network.site.languages[0]])
    return str(record["name"])


def _edition(answers: Answers) -> dict[str, Value]:
    """Return an edition: its dates are what its first source says."""
    sources = answers["sources"]
    assert isinstance(sources, list), "several are asked for"
    claim = {name: answers[name] for name in ("start", "end") if name in answers}
    rest = {name: value for name, value in answers.items() if name not in claim}
    return {**rest, "dates": [claim | {"source": sources[0]}]}


_SHAPED: Final = {"editions": _edition}
