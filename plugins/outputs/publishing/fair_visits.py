"""What the budgets judge: pages, whatever the number of languages of their site.

A language more is a link or two more on each page, and its first months are full of
texts in another language, each with a mark. Neither is a fault of the pages.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import Final

from plugins.outputs.publishing.page_weight import FirstVisit

USUAL: Final = 3  # languages, with which the budgets were set
ELEMENTS_OF_ONE: Final = 4  # on each page: where else it is, for readers and programs


def fair_visits(
    visits: Iterable[FirstVisit], languages: Collection[str], complete: Collection[str]
) -> Iterator[FirstVisit]:
    """Yield *visits*, but to pages in a language that is not *complete*.

    Each has the elements that it would have on a site of three *languages*.
    """
    spared = ELEMENTS_OF_ONE * max(0, len(languages) - USUAL)
    begun = set(languages) - set(complete)
    for visit in visits:
        if visit.page.partition("/")[0] not in begun:
            elements = max(1, visit.elements - spared)
            yield replace(visit, elements=elements) if spared else visit
