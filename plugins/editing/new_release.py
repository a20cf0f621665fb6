"""A new press release: one file a language, a draft until somebody has read it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from pydantic import Field

from plugins.domain.dates import Day
from plugins.domain.nearest import nearest
from plugins.domain.text import ReleaseHeader
from plugins.domain.values import DID_YOU_MEAN, Model
from plugins.domain.wording import N_
from plugins.editing.forms import RELEASE, TEXT
from plugins.editing.prompts import Asker, Given, Question, RefusedError
from plugins.editing.proposal import Proposal, home
from plugins.editing.slug import slug
from plugins.outputs.editors.canonical_yaml import Value, record_of, render_field

_NO_LANGUAGE: Final = N_("The site has no language “{typed}”.")
_NO_SLUG: Final = N_(
    "The end of the address cannot be made from “{title}”. Add a few Latin words, with "
    "hyphens: --slug first-meetings"
)
_KNOWN: Final = N_("{file} is there already: nothing is written over.")
_LACKS: Final = N_("--{option} is missing for {language}: {example}")


class Dated(Model):
    """What the name of a release's file tells."""

    date: Day = Field(
        title=N_("Date"), description=N_("of the press release: year-month-day")
    )


_DAY: Final = Question("date", Dated, "date")


def new_release(root: Path, asker: Asker, given: Given) -> Proposal:
    """Return the files of a new release, with what is *given* and asked for.

    Raises:
        RefusedError: Something is missing, or one of the files is there.
    """
    languages = _languages(asker, given)
    day = asker.ask([_DAY], given)["date"]
    texts = {language: _text(asker, given, language) for language in languages}
    fields = asker.ask(RELEASE, given)
    title = str(texts[languages[0]]["title"])
    end = str(given.get("slug") or slug(title))
    if not end:
        raise RefusedError(asker.words(_NO_SLUG, title=title))
    files = {}
    for language, text in texts.items():
        file = home(root, f"content/press/{day}-{slug(end)}.{language}.md")
        if (root / file).exists():
            raise RefusedError(asker.words(_KNOWN, file=file))
        files[file] = _written(text | fields)
    first = next(iter(files))
    return Proposal(files, f"{first}:1", files[first].rstrip("\n"))


def _languages(asker: Asker, given: Given) -> tuple[str, ...]:
    """Return the languages asked for: without any, the first of the site."""
    typed = str(given.get("languages") or asker.network.site.languages[0])
    chosen = tuple(filter(None, typed.replace(",", " ").split()))
    for one in chosen:
        if one not in asker.network.site.languages:
            says = asker.words(_NO_LANGUAGE, typed=one)
            better = nearest(one, asker.network.site.languages)
            hint = asker.words(DID_YOU_MEAN, better=better) if better else ""
            raise RefusedError("\n".join(filter(None, (says, hint))))
    return chosen


def _text(asker: Asker, given: Given, language: str) -> dict[str, Value]:
    """Return the fields that are written anew in each language."""
    is_only = len(_languages(asker, given)) == 1
    mine: dict[str, str] = {}
    for question in TEXT:
        typed = given.get(question.option) or ()
        for one in [typed] if isinstance(typed, str) else typed:
            code, sign, text = one.partition("=")
            if sign and code.strip() == language:
                mine[question.option] = text
            elif is_only:
                mine[question.option] = one
    if asker.terminal:
        if not is_only:
            asker.terminal.say(f"\n— {asker.name_of(language)} —")
        return asker.ask(TEXT, mine)
    lacking = [each for each in TEXT if each.is_needed and each.option not in mine]
    if lacking:
        raise RefusedError(*(_lacks(asker, each.option, language) for each in lacking))
    return asker.ask(TEXT, mine)


def _lacks(asker: Asker, option: str, language: str) -> str:
    example = f'--{option} {language}="…"'
    return asker.words(_LACKS, option=option, language=language, example=example)


def _written(fields: dict[str, Any]) -> str:
    """Return a file whose text begins with its summary: all that is known so far."""
    header = ReleaseHeader.model_validate(fields | {"status": "draft"})
    lines = [
        line
        for name, value in record_of(header).items()
        for line in render_field(name, value, 0)
    ]
    return "\n".join(["---", *lines, "---", "", header.summary, ""])
