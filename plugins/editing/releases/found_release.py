"""What of a document is the press release: its title, its date, its text.

What is left out is kept aside with the rest, so that an editor reads it: the menu of a
web page, addresses of an agency, articles that follow and have nothing to do with it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from plugins.editing.releases.blocks import Block
from plugins.editing.releases.dateline import Dateline, parse_dateline
from plugins.editing.releases.private_contacts import without_contacts
from plugins.editing.releases.typed_plainly import typed_plainly

_KEYWORDS = re.compile(
    r"(?:mots[- ]?cl[ée]s?|key ?words?|palabras clave|parole chiave)\s*:\s*(.+)",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:ajouter|laisser|poster) un commentaire|commentaires?|(?:plus d'|autres )"
    r"articles|articles (?:similaires|li[ée]s|r[ée]cents)|(?:à )?lire aussi"
    r"|sur le m[êe]me sujet|leave a (?:comment|reply)|comments?|share this.*"
    r"|(?:more|related|recent) (?:articles|posts|news|stories)|read (?:more|also)"
    r"|you may also like|partager.*"
    r"|a[ñn]adir (?:un )?comentario|art[íi]culos relacionados|lee tambi[ée]n"
    r"|articoli correlati|leggi anche|###|- ?30 ?-",
    re.IGNORECASE,
)
_MENU = re.compile(
    r"(?:acc[èe]s direct|aller) au (?:menu|contenu).*|skip to .*|ir al contenido.*"
    r"|vai al contenuto.*|menu|accueil|home|communiqu[ée] de presse|press release"
    r"|comunicado de prensa|comunicato stampa|pour diffusion imm[ée]diate"
    r"|for immediate release",
    re.IGNORECASE,
)
_ADDRESSES = re.compile(r"(?:(?:https?://|www\.)\S+|@\w+|[/|·,;–-]|\s)+")
_SENTENCE = re.compile(r'[.!?]["»)]*$')
_SENTENCES = re.compile(r'(?<=[.!?])\s+(?=[^\W\d_a-zà-ÿ"]|")')
_LONG_TITLE: Final = 160
_LONG_SUMMARY: Final = 260
_HEAD: Final = 15  # blocks among which the date and the keywords stand
_NAME: Final = 4  # words: of a person, or of an agency
_FEWEST_WORDS: Final = 5  # of a line under the title that sums it up


@dataclass(frozen=True, slots=True)
class FoundRelease:
    """A press release as a document has it; what is not there is empty."""

    title: str = ""
    summary: str = ""
    dateline: Dateline | None = None
    keywords: tuple[str, ...] = ()
    body: tuple[Block, ...] = ()
    left_out: tuple[str, ...] = ()  # texts that are no part of it
    contacts: tuple[str, ...] = ()  # telephone numbers and e-mails


@dataclass(slots=True)
class _Sorted:
    """The blocks, as they are sorted."""

    body: list[Block] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    contacts: list[str] = field(default_factory=list)
    keywords: tuple[str, ...] = ()
    dateline: Dateline | None = None
    names: list[Block] = field(default_factory=list)  # of an address, it may be
    addresses: list[Block] = field(default_factory=list)  # to keep, below the text
    is_address: bool = False  # whether a contact stands right above


def find_release(
    blocks: Sequence[Block], languages: Sequence[str], *, keeps_contacts: bool = False
) -> FoundRelease:
    """Return the release that *blocks* hold; dates are read in *languages*."""
    found = _Sorted()
    plain = [replace(each, text=typed_plainly(each.text)) for each in blocks]
    for at, each in enumerate(_without_surroundings(plain, found)):
        _sort(each, found, languages if at < _HEAD else (), keeps=keeps_contacts)
    found.body += found.names
    title = _title(found)
    summary = _summary(found, title)
    return FoundRelease(
        title,
        summary,
        found.dateline,
        found.keywords,
        (*found.body, *found.addresses),
        tuple(found.left_out),
        tuple(dict.fromkeys(found.contacts)),
    )


def _without_surroundings(blocks: Sequence[Block], found: _Sorted) -> Iterator[Block]:
    """Yield *blocks* to where the release ends, each once and without a menu."""
    counts = Counter(each.text for each in blocks)
    seen: set[str] = set()
    is_over = False
    for at, each in enumerate(blocks):
        is_over = is_over or (
            at > 0 and bool(_TAIL.fullmatch(each.text.strip(" :.>»")))
        )
        is_again = counts[each.text] > 1 and each.text in seen
        seen.add(each.text)
        if is_over or (_MENU.fullmatch(each.text) and not is_again):
            found.left_out.append(each.text)
        elif not is_again:
            yield each


def _sort(
    each: Block, found: _Sorted, languages: Sequence[str], *, keeps: bool
) -> None:
    if languages and not found.dateline:
        found.dateline = parse_dateline(each.text, languages)
        if found.dateline:
            return
    if keywords := _KEYWORDS.fullmatch(each.text):
        parts = re.split(r"\s*[/,;|•]\s*", keywords[1].strip(" ."))
        found.keywords = tuple(
            part.lower() if part.isupper() else part for part in parts
        )
        return
    if _ADDRESSES.fullmatch(each.text):
        found.left_out.append(each.text)
        return
    bare = without_contacts(each.text)
    found.contacts.extend(bare.found)
    if keeps:
        (found.body if bare.text else found.addresses).append(each)
    elif not bare.text:
        found.left_out += [*(name.text for name in found.names), each.text]
        found.names, found.is_address = [], True
    elif found.is_address and len(bare.text.split()) <= _NAME:
        found.names.append(replace(each, text=bare.text))
    else:
        found.body += [*found.names, replace(each, text=bare.text)]
        found.names, found.is_address = [], False


def _title(found: _Sorted) -> str:
    """Take the title off the body: its first line, unless that is a paragraph."""
    if not found.body:
        return ""
    first = found.body[0].text
    if len(first) > _LONG_TITLE or (_SENTENCE.search(first) and first.endswith(".")):
        return ""
    del found.body[0]
    return first


def _summary(found: _Sorted, title: str) -> str:
    """Return what sums it up: a line under the title, else the first sentence."""
    paragraphs = [each for each in found.body if each.kind != "heading"]
    if not paragraphs:
        return ""
    first = paragraphs[0]
    is_line = len(first.text) <= _LONG_TITLE and not _SENTENCE.search(first.text)
    is_next = first is found.body[0] and len(first.text.split()) >= _FEWEST_WORDS
    if title and is_line and is_next:
        del found.body[0]
        _join_lines(found.body)
        return f"{first.text}."
    summary = ""
    for sentence in _SENTENCES.split(first.text):
        if summary and len(summary) + len(sentence) > _LONG_SUMMARY:
            break
        summary = f"{summary} {sentence}".strip()
    return summary


def _join_lines(body: list[Block]) -> None:
    """Make one paragraph of the lines above the text: a day, a place."""
    count = 0
    for each in body:
        if len(each.text) > _LONG_TITLE // 2 or _SENTENCE.search(each.text):
            break
        count += 1
    if count > 1:
        text = ", ".join(each.text for each in body[:count])
        body[:count] = [Block("paragraph", text)]
