"""A press release of the network, from the file in which it was written.

Everything is a proposal: each field is an option as well, what was left out is shown,
and nothing is written before the editor has read it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from plugins.domain.text import ReleaseHeader
from plugins.domain.wording import N_
from plugins.editing.forms import RELEASE, TEXT
from plugins.editing.new_release import Dated
from plugins.editing.prompts import Asker, Given, Question, RefusedError
from plugins.editing.proposal import Proposal, home
from plugins.editing.releases.blocks import Block, render_body
from plugins.editing.releases.file_text import parse_file_text
from plugins.editing.releases.found_release import FoundRelease, find_release
from plugins.editing.releases.known_names import (
    accented,
    cities_in,
    contact_in,
    edition_of,
    labelled_items,
    language_of,
    named_plainly,
    source_of,
    spelt_out,
    topics_in,
)
from plugins.editing.releases.office_text import UnreadableDocumentError
from plugins.editing.slug import slug
from plugins.outputs.editors.canonical_yaml import record_of, render_field

_NOT_READ: Final = N_(
    "{file} cannot be read: it should be a text, HTML, Word (.docx), LibreOffice "
    "(.odt) or PDF file with letters in it."
)
_NO_LANGUAGE: Final = N_("In which language is it? Add --language, one of: {choices}.")
_KNOWN: Final = N_("{file} is there already: nothing is written over.")
_NO_SLUG: Final = N_(
    "The end of the address cannot be made from “{title}”. Add a few Latin words, with "
    "hyphens: --slug first-meetings"
)
_LEFT_OUT: Final = N_("Left out, as no part of the press release:")
_CONTACTS: Final = N_(
    "Telephone numbers and e-mails, left out unless you add --keep-contacts:"
)
_SHOWN: Final = 100  # characters of what was left out
_DAY: Final = Question("date", Dated, "date")


def import_release(root: Path, file: Path, asker: Asker, given: Given) -> Proposal:
    """Return the text of *file* as a press release, with what is *given* and asked for.

    Raises:
        RefusedError: It cannot be read, or something is missing.
    """
    network = asker.network
    try:
        blocks = parse_file_text(file.read_bytes())
    except (OSError, UnreadableDocumentError) as error:
        raise RefusedError(asker.words(_NOT_READ, file=str(file))) from error
    if not blocks:
        raise RefusedError(asker.words(_NOT_READ, file=str(file)))
    language = _language(blocks, asker, given)
    languages = (language, *network.site.languages)
    keeps = bool(given.get("keep_contacts"))
    found = find_release(blocks, languages, keeps_contacts=keeps)
    proposed = dict(_proposed(found, blocks, asker, language)) | _typed(given)
    fields = asker.ask((_DAY, *TEXT, *RELEASE), proposed)
    day = fields.pop("date")
    end = slug(str(given.get("slug") or fields["title"]))
    if not end:
        raise RefusedError(asker.words(_NO_SLUG, title=str(fields["title"])))
    name = home(root, f"content/press/{day}-{end}.{language}.md")
    if (root / name).exists():
        raise RefusedError(asker.words(_KNOWN, file=name))
    status = {} if given.get("publish") else {"status": "draft"}
    header = ReleaseHeader.model_validate(fields | status)
    text = _written(header, _body(found, asker, language))
    return Proposal({name: text}, f"{name}:1", text + _told(found, asker, keeps=keeps))


def _language(blocks: Iterable[Block], asker: Asker, given: Given) -> str:
    known = asker.network.site.languages
    text = " ".join(each.text for each in blocks)
    language = str(given.get("language") or language_of(text, known))
    if language not in known:
        choices = ", ".join(known)
        raise RefusedError(asker.words(_NO_LANGUAGE, choices=choices))
    return language


def _typed(given: Given) -> dict[str, str]:
    """Return what was typed as options: it counts more than what was found."""
    options = [question.option for question in (_DAY, *TEXT, *RELEASE)]
    return {option: str(given[option]) for option in options if given.get(option)}


def _proposed(
    found: FoundRelease, blocks: Iterable[Block], asker: Asker, language: str
) -> Iterator[tuple[str, str]]:
    """Yield what the document says, by the option of its field."""
    network = asker.network
    text = " ".join([found.title, found.summary, *(each.text for each in found.body)])
    cities = cities_in(text, network)
    texts = [each.text for each in blocks if not each.text.isupper()]
    keywords = [
        accented(word, [*texts, *_keywords(asker, language)]) for word in found.keywords
    ]
    values = {
        "date": found.dateline.day.isoformat() if found.dateline else "",
        "title": _named(found.title, asker, language),
        "summary": _named(found.summary, asker, language),
        "place": found.dateline.place if found.dateline else "",
        "keywords": ", ".join(keywords),
        "edition": edition_of(text, cities, found.dateline, network),
        "cities": ", ".join(cities),
        "topics": ", ".join(topics_in(text, network)),
        "contact": contact_in((*found.left_out, text), network)
        if found.contacts
        else "",
        "sources": source_of(found.dateline, network),
    }
    yield from ((option, value) for option, value in values.items() if value)


def _keywords(asker: Asker, language: str) -> Iterator[str]:
    """Yield words of the site with their accents."""
    for release in asker.network.releases.values():
        if header := release.versions.get(language):
            yield from (*header.keywords, header.title, header.summary)
    for topic in asker.network.topics.values():
        yield topic.name.best((language,))[0]


def _body(found: FoundRelease, asker: Asker, language: str) -> str:
    blocks: list[Block] = []
    for each in found.body:
        intro, *items = labelled_items(each.text, language)
        kept = [replace(each, text=intro), *(Block("item", item) for item in items)]
        blocks += [
            replace(b, text=_named(b.text, asker, language)) for b in kept if b.text
        ]
    return render_body(blocks)


def _named(text: str, asker: Asker, language: str) -> str:
    return spelt_out(named_plainly(text, asker.network), asker.network, language)


def _written(header: ReleaseHeader, body: str) -> str:
    fields = record_of(header).items()
    lines = [line for name, value in fields for line in render_field(name, value, 0)]
    return "\n".join(["---", *lines, "---", "", body])


def _told(found: FoundRelease, asker: Asker, *, keeps: bool) -> str:
    """Return what an editor should know of what is not in the text."""
    lines = []
    if found.left_out:
        lines += ["", asker.words(_LEFT_OUT)]
        lines += [
            f"  - {text[:_SHOWN]}{'…' * (len(text) > _SHOWN)}"
            for text in found.left_out
        ]
    if found.contacts and not keeps:
        lines += ["", asker.words(_CONTACTS)]
        lines += [f"  - {contact}" for contact in found.contacts]
    return "\n".join(lines)
