"""What a change does to the site, in words, for who is asked to accept it.

It is Markdown as every forge shows it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from gettext import NullTranslations
from typing import Final

from plugins.domain.network import Network
from plugins.domain.wording import N_
from plugins.editing.site_changes import Changes, PageChange
from plugins.views.words import WORDS

MOST: Final = 20  # names of a kind, and pages, that are listed
_TITLE: Final = N_("What this change does to the site")
_SAME: Final = N_("No record and no text is different.")
_KINDS: Final = (
    ("added", N_("Added: {names}")),
    ("changed", N_("Changed: {names}")),
    ("removed", N_("Removed: {names}")),
)
_PAGES: Final = N_("Pages of the site")
_TRANSLATIONS: Final = N_("Translations")
_COUNTS: Final = N_("New pages: {new}. Changed: {other}. Removed: {gone}.")
_UNKNOWN: Final = N_("The site of before could not be built: pages are not compared.")
_WEIGHT: Final = N_("Kilobytes of a first visit, before and after")
_MORE: Final = N_("and {count} more")
_TO_DO: Final = N_("{language}: {missing} missing, {outdated} outdated")
_ESCAPED: Final = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>|#@~"})


def render_summary(
    records: Mapping[str, Changes],
    pages: Sequence[PageChange] | None,
    network: Network,
    catalog: NullTranslations,
) -> str:
    """Return the summary of a change.

    Args:
        records: What differs, by file of data/ or kind of text.
        pages: The pages that differ; None where they could not be compared.
        network: The site with the change.
        catalog: The words of who reads it.
    """
    lines = [
        f"# {catalog.gettext(_TITLE)}",
        *_records(records, catalog),
        *_pages(pages, catalog),
        f"## {catalog.gettext(_TRANSLATIONS)}",
        *_translations(network, catalog),
    ]
    return "\n\n".join(lines) + "\n"


def _records(
    records: Mapping[str, Changes], catalog: NullTranslations
) -> Iterator[str]:
    if not records:
        yield catalog.gettext(_SAME)
    for name, changes in records.items():
        yield f"## {catalog.gettext(_heading(name))}"
        for kind, says in _KINDS:
            if names := getattr(changes, kind):
                yield catalog.gettext(says).format(names=_listed(names, catalog))


def _heading(name: str) -> str:
    """Return the words for a file of data/ or a kind of text; else its name."""
    texts = {"releases": N_("Press releases and news"), "pages": N_("Pages")}
    return WORDS["section"].get(name) or texts.get(name, f"data/{name}.yaml")


def _listed(names: Sequence[str], catalog: NullTranslations) -> str:
    shown = [name.translate(_ESCAPED) for name in names[:MOST]]
    if more := len(names[MOST:]):
        shown.append(catalog.gettext(_MORE).format(count=more))
    return ", ".join(shown)


def _pages(
    pages: Sequence[PageChange] | None, catalog: NullTranslations
) -> Iterator[str]:
    yield f"## {catalog.gettext(_PAGES)}"
    if pages is None:
        yield catalog.gettext(_UNKNOWN)
        return
    new = sum(page.before is None for page in pages)
    gone = sum(page.after is None for page in pages)
    counts = {"new": new, "other": len(pages) - new - gone, "gone": gone}
    yield catalog.gettext(_COUNTS).format_map(counts)
    if pages:
        yield "\n".join(_table(pages, catalog))


def _table(pages: Sequence[PageChange], catalog: NullTranslations) -> Iterator[str]:
    """Yield the heaviest changes of weight first."""
    ranked = sorted(pages, key=lambda page: (-_growth(page), page.path))
    yield f"| | {catalog.gettext(_WEIGHT)} |"
    yield "|---|---|"
    for page in ranked[:MOST]:
        address = page.path.removesuffix("index.html")
        weights = f"{_kilobytes(page.before)} → {_kilobytes(page.after)}"
        yield f"| /{address.translate(_ESCAPED)} | {weights} |"
    if more := len(ranked[MOST:]):
        yield f"| {catalog.gettext(_MORE).format(count=more)} | |"


def _growth(page: PageChange) -> int:
    return abs((page.after or 0) - (page.before or 0))


def _kilobytes(size: int | None) -> str:
    return "–" if size is None else f"{size / 1000:.1f}"


def _translations(network: Network, catalog: NullTranslations) -> Iterator[str]:
    found = Counter((each.language, each.status) for each in network.translations)
    lines = [
        catalog.gettext(_TO_DO).format(
            language=language,
            missing=found[language, "missing"],
            outdated=found[language, "outdated"],
        )
        for language in network.site.languages
    ]
    yield "\n".join(f"* {line}" for line in lines)
