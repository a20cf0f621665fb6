"""The records that a text names: what a release is to be linked with."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from babel import Locale

from plugins.domain.edition import Edition
from plugins.domain.nearest import kebab
from plugins.domain.network import Network
from plugins.domain.values import LocalText
from plugins.editing.releases.dateline import Dateline

_LABELLED = re.compile(r"(?<![\w-])((?:[A-ZÀ-Ý]{3,}[- ]?)+?)\s*:\s")
_FEWEST_LABELS: Final = 3
_STOP_WORDS: Final = {
    "fr": "le la les des une est dans pour avec sur et du au aux qui par ce cette",
    "en": "the of and to in is for with on that by this are from at as an was be",
    "es": "el los las una es en para con por del al que se su como y más esta",
    "it": "il lo gli una è per con del della dei delle che di nel sono alla più",
    "de": "der die das und ist für mit den von zu ein eine auf im des dem nicht",
    "pt": "o os as um uma é para com por do da dos das que em não ao mais",
}


def language_of(text: str, languages: Iterable[str]) -> str:
    """Return which of *languages* the text is in, by its smallest words; or nothing."""
    words = Counter(re.findall(r"[^\W\d_]+", text.lower()))
    scores = {
        language: sum(words[word] for word in _STOP_WORDS.get(language, "").split())
        for language in languages
    }
    best = max(scores, key=lambda language: scores[language], default="")
    return best if best and scores[best] else ""


def cities_in(text: str, network: Network) -> list[str]:
    """Return the cities that *text* names, in any of their spellings."""
    return _named(
        text,
        (
            (
                name,
                [city.name, *_texts(city.exonyms), *(w.text for w in city.as_written)],
            )
            for name, city in network.cities.items()
        ),
    )


def topics_in(text: str, network: Network) -> list[str]:
    """Return the topics whose hashtag, or name of several words, is in *text*."""
    tags = {tag.lower() for tag in re.findall(r"#(\w+)", text)}
    topics = network.topics.items()
    tagged = {name for name, t in topics if t.hashtag and t.hashtag.lower() in tags}
    names = ((name, [n for n in _texts(t.name) if " " in n]) for name, t in topics)
    told = set(_named(text, names))
    return [name for name in network.topics if name in tagged | told]


def edition_of(
    text: str, cities: Iterable[str], dateline: Dateline | None, network: Network
) -> str:
    """Return the edition that *text* is about: its host and its year are named."""
    if dateline is None:
        return ""
    hosts = set(cities)
    years = {dateline.day.year, dateline.day.year + 1}

    def is_meant(edition: Edition) -> bool:
        year = edition.date.start.year
        is_named = re.search(rf"\b{year}\b", text) is not None
        return year in years and edition.host in hosts and is_named

    found = [name for name, each in network.editions.items() if is_meant(each)]
    return found[0] if len(found) == 1 else ""


def contact_in(texts: Iterable[str], network: Network) -> str:
    """Return the organisation whose address is among *texts*."""
    names = ((name, [one.name]) for name, one in network.organisations.items())
    return next(iter(_named(" ".join(texts), names)), "")


def source_of(dateline: Dateline | None, network: Network) -> str:
    """Return the source that is a press release of that day, if it is the only one."""
    day = dateline.day.isoformat() if dateline else ""
    found = [
        name
        for name, source in network.sources.items()
        if source.basis == "document" and str(source.published) == day
    ]
    return found[0] if len(found) == 1 else ""


def named_plainly(text: str, network: Network) -> str:
    """Return *text* with the names of people written as the site does."""
    for person in network.people.values():
        parts = re.escape(person.name)
        text = re.sub(rf"(?<!\w){parts}(?!\w)", person.name, text, flags=re.IGNORECASE)
    return text


def spelt_out(text: str, network: Network, language: str) -> str:
    """Return *text* with the names of topics in place of their hashtags."""
    names = {
        topic.hashtag.lower(): topic.name.best((language,))[0]
        for topic in network.topics.values()
        if topic.hashtag
    }

    def name(tag: re.Match[str]) -> str:
        words = re.sub(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Ý])", " ", tag[1])
        return names.get(tag[1].lower(), words)

    return re.sub(r"(?<!\w)#(\w+)", name, text)


def labelled_items(text: str, language: str) -> list[str]:
    """Return the parts of a paragraph such as “ITALIE : Cuneo JAPON : Ota”.

    The first is what stands before them; fewer than three labels are no list.
    """
    found = list(_LABELLED.finditer(text))
    if len(found) < _FEWEST_LABELS:
        return [text]
    territories = Locale.parse(language, sep="-").territories
    countries = {kebab(name): name for name in territories.values()}
    starts = [each.start() for each in found]
    items = []
    for label, stop in zip(found, [*starts[1:], len(text)], strict=True):
        name = countries.get(kebab(label[1]), label[1].strip().title())
        items.append(f"{name} : {text[label.end() : stop].strip()}")
    return [text[: starts[0]].strip(), *items]


def accented(words: str, texts: Iterable[str]) -> str:
    """Return *words*, which capitals left without accents, with those of *texts*."""
    known = Counter(re.findall(r"[^\W\d_]+", " ".join(texts).lower()))
    best: dict[str, str] = {}
    for word, _ in known.most_common():
        best.setdefault(kebab(word), word)
    return re.sub(
        r"[^\W\d_]+",
        lambda word: best.get(word[0], word[0]) if word[0].isascii() else word[0],
        words,
    )


def _texts(text: LocalText | None) -> Iterator[str]:
    yield from text.root.values() if text else ()


def _named(text: str, records: Iterable[tuple[str, list[str]]]) -> list[str]:
    plain = f"-{kebab(text)}-"
    return [
        record
        for record, names in records
        if any(kebab(name) and f"-{kebab(name)}-" in plain for name in names)
    ]
