"""Records as plain data, from what their pages say in each language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any, Final

from benchmarks.page_facts import Fact, PageFacts

Record = dict[str, Any]
Pages = dict[str, PageFacts]  # of one page, by language

_OWN: Final = ("address", "name")
_OFTEN: Final = 3  # what is said so often is a word, and not each record's own


def path_of(page: PageFacts) -> str:
    """Return the address of *page* within its site."""
    return "/" + page.canonical.split("/", 3)[3]


def merged(values: Mapping[str, str]) -> Any:  # noqa: ANN401 - a text, or one a language
    """Return what is said in each language, or the text if all say the same."""
    texts = set(values.values())
    return texts.pop() if len(texts) == 1 else dict(values)


class Places:
    """The records that pages link to, by their address in any language."""

    def __init__(self, pages: Mapping[str, Pages], lists: Mapping[str, Pages]) -> None:
        """Take the *pages* of each record, by collection and id, and of each list."""
        self.pages = pages
        self.refs = {
            f"{path_of(page)}{ref.split('/')[1]}/": ref
            for ref in pages
            for page in lists[ref.split("/")[0]].values()
        }
        self.publishers: dict[str, dict[str, str]] = {}
        self.names: dict[str, dict[str, str]] = {}
        self.details: dict[str, dict[str, str]] = {}
        self.others: dict[str, Record] = {}  # what has no record of its own
        for each in pages.values():
            for tag, page in each.items():
                self._learn(tag, page)

    def _learn(self, tag: str, page: PageFacts) -> None:
        for href, detail in page.details:
            self.details.setdefault(self.refs.get(href, href), {})[tag] = detail
        for fact in page.facts:
            for href, text in fact.links:
                ref = self.refs.get(href, "")
                if fact.tag == "related":
                    self.names.setdefault(ref, {}).setdefault(tag, text)
                elif ref.startswith("sources/"):
                    self.publishers.setdefault(ref, {})[tag] = text

    def record(self, ref: str) -> Record:
        """Return the record of *ref*, with all that its pages say."""
        pages = self.pages[ref]
        first = next(iter(pages.values()))
        record: Record = {
            "id": ref.split("/")[1],
            "name": merged(self.name(ref)),
        }
        if first.language:
            record["language"] = first.language
        titles = {tag: self._title_detail(page) for tag, page in pages.items()}
        more = {
            "title_detail": titles,
            "detail": self.details.get(ref, {}),
            "publisher": self.publishers.get(ref, {}),
        }
        record |= {
            name: merged(texts) for name, texts in more.items() if any(texts.values())
        }
        if not ref.startswith("press/"):  # its text is Markdown
            record["sections"] = list(self.sections(pages))
        record["related"] = self.related(pages)
        return record

    def name(self, ref: str) -> dict[str, str]:
        """Return the name of a record in each language, as pages or links have it."""
        own = {tag: page.heading for tag, page in self.pages[ref].items()}
        return {
            tag: own.get(tag, text) for tag, text in self.names.get(ref, own).items()
        } | own

    def _title_detail(self, page: PageFacts) -> str:
        found = re.fullmatch(r".* \((.+)\) – [^–]+", page.title)
        return found[1] if found and found[1] not in page.heading else ""

    def sections(self, pages: Pages) -> Iterator[Record]:
        """Yield each run of facts of one kind, below its heading."""
        parts = {tag: _runs(page) for tag, page in pages.items()}
        if len({len(each) for each in parts.values()}) > 1:
            message = f"{path_of(next(iter(pages.values())))}: not as many sections"
            raise ValueError(message)
        before = None
        for same in zip(*parts.values(), strict=True):
            by_tag = dict(zip(parts, same, strict=True))
            heading = merged({tag: facts[0].heading for tag, facts in by_tag.items()})
            section = {"as": same[0][0].tag, "facts": list(self.facts(by_tag))}
            yield (
                section if heading in ("", before) else {"heading": heading, **section}
            )
            before = heading

    def facts(self, by_tag: Mapping[str, list[Fact]]) -> Iterator[Record]:
        """Yield the facts of a section; what one language alone says, for it alone."""
        if len({len(facts) for facts in by_tag.values()}) == 1:
            for same in zip(*by_tag.values(), strict=True):
                yield self.fact(dict(zip(by_tag, same, strict=True)))
        else:
            for tag, facts in by_tag.items():
                for fact in facts:
                    yield self.fact({tag: fact}) | {"only": tag}

    def fact(self, by_tag: Mapping[str, Fact]) -> Record:
        """Return one fact: its label, its text, and the records that it names."""
        record: Record = {}
        for name in ("label", "text"):
            if text := merged(
                {tag: getattr(fact, name) for tag, fact in by_tag.items()}
            ):
                record[name] = text
        refs = self.named(by_tag)
        cited = [ref for ref in refs if ref.startswith("sources/")]
        if len(refs) > len(cited):
            record["of"] = [ref for ref in refs if ref not in cited]
        if cited:
            record["cited"] = cited
        return record

    def related(self, pages: Pages) -> list[Record]:
        """Return the lists of related records of a page."""
        parts = {
            tag: [fact for fact in page.facts if fact.tag == "related"]
            for tag, page in pages.items()
        }
        found = []
        for same in zip(*parts.values(), strict=True):
            by_tag = dict(zip(parts, same, strict=True))
            label = merged({tag: fact.label for tag, fact in by_tag.items()})
            found.append({"label": label, "of": self.named(by_tag)})
        return found

    def named(self, by_tag: Mapping[str, Fact]) -> list[str]:
        """Return what a fact links to, once each, as the first language orders it."""
        first = next(iter(by_tag.values()))
        refs = []
        for place, (href, _) in enumerate(first.links):
            mark = href.partition("#")[2]
            if href in self.refs:
                refs.append(self.refs[href])
            else:
                same = {
                    tag: _twin(fact.links, mark, place) for tag, fact in by_tag.items()
                }
                refs.append(self._other(same))
        return list(dict.fromkeys(refs))

    def _other(self, links: Mapping[str, tuple[str, str]]) -> str:
        """Return what stands for a link to a page that peers do not make."""
        record = {
            "name": merged({tag: text for tag, (_, text) in links.items()}),
            "address": {tag: href for tag, (href, _) in links.items()},
        }
        details = {
            tag: self.details.get(href, {}).get(tag, "")
            for tag, (href, _) in links.items()
        }
        record |= {"detail": merged(details)} if any(details.values()) else {}
        address = record["address"].get("en") or next(iter(record["address"].values()))
        known = [r for r in self.others.values() if r["name"] == record["name"]]
        for other in known:
            if other["address"] == record["address"]:
                return f"places/{other['id']}"
        name = re.sub(r"[^a-z0-9]+", "-", address.lower()).strip("-")
        name += f"-{len(self.others)}"
        self.others[name] = {"id": name, **record}
        return f"places/{name}"


def _twin(links: tuple[tuple[str, str], ...], mark: str, place: int) -> tuple[str, str]:
    """Return the link of another language: with the same mark, else at its *place*."""
    same = (link for link in links if mark and link[0].endswith(f"#{mark}"))
    return next(same, None) or links[place]


def _runs(page: PageFacts) -> list[list[Fact]]:
    own = (fact for fact in page.facts if fact.tag != "related")
    return [list(run) for _, run in groupby(own, lambda fact: (fact.heading, fact.tag))]


def take_words(data: Any, languages: Iterable[str]) -> dict[str, dict[str, str]]:  # noqa: ANN401
    """Replace in *data* what is often said alike by a key; return the words of each."""
    said = Counter(tuple(each.values()) for each in _texts(data, set(languages)))
    often = [texts for texts, count in said.items() if count >= _OFTEN]
    keys: dict[tuple[str, ...], str] = {}
    for texts in often:
        name = re.sub(r"[^a-z0-9]+", "-", texts[-1].lower()).strip("-")[:40]
        keys[texts] = f"{name}-{len(keys)}"
    _replace(data, set(languages), keys)
    return {
        tag: {key: texts[place] for texts, key in keys.items()}
        for place, tag in enumerate(languages)
    }


def _texts(data: Any, languages: set[str]) -> Iterator[dict[str, str]]:  # noqa: ANN401
    if isinstance(data, dict):
        if set(data) == languages:
            yield data
        else:
            for name, value in data.items():
                if name not in _OWN:  # what is edited stands where its record does
                    yield from _texts(value, languages)
    elif isinstance(data, list):
        for value in data:
            yield from _texts(value, languages)


def _replace(
    data: Any,  # noqa: ANN401 - as far as JSON goes
    languages: set[str],
    keys: Mapping[tuple[str, ...], str],
) -> None:
    for place, value in data.items() if isinstance(data, dict) else enumerate(data):
        if isinstance(value, dict) and set(value) == languages:
            if place not in _OWN:
                data[place] = keys.get(tuple(value.values()), value)
        elif isinstance(value, (dict, list)):
            _replace(value, languages, keys)
