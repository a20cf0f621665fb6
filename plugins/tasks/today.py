"""The tasks that tell what to do: ``inv today``, and the check of links it reads."""

from __future__ import annotations

import sys

from invoke.context import Context
from invoke.tasks import task

from plugins.tasks.environment import ROOT

TODAY = {
    "lang": "language of the page: fr, en, es …",
    "all": "everything, however long the page gets",
    "markdown": "as Markdown, for a forge",
}


@task(name="today", help=TODAY)
def to_do(
    _: Context,
    lang: str = "",
    all: bool = False,  # noqa: A002, FBT001, FBT002 - a flag, to Invoke
    markdown: bool = False,  # noqa: FBT001, FBT002 - idem
) -> None:
    """Tell what to do today, the most useful first."""
    from plugins.editing.today import Reader, items_of
    from plugins.editing.today_page import MOST, render_markdown, render_text
    from plugins.reading.catalogs import editors_catalog, editors_language
    from plugins.reading.clock import day_of_build
    from plugins.reading.link_results import read_link_results
    from plugins.reading.network import read_network
    from plugins.views.formats import Formats

    day = day_of_build()
    catalog = editors_catalog(ROOT, lang)
    reader = Reader(catalog, Formats(editors_language(lang), catalog.gettext))
    items = items_of(read_network(ROOT, day), read_link_results(ROOT), reader)
    render = render_markdown if markdown else render_text
    print(render(items, day, reader, sys.maxsize if all else MOST))


@task
def links(_: Context) -> None:
    """Visit each address of another site, slowly, and write which ones fail."""
    from plugins.domain.link_results import LinkResults
    from plugins.editing.external_links import external_links
    from plugins.editing.link_visits import asker, check_links, slowly
    from plugins.outputs.editors.link_results import render_link_results
    from plugins.reading.clock import day_of_build
    from plugins.reading.link_results import link_results_path, read_link_results
    from plugins.reading.network import read_network

    day = day_of_build()
    reading = read_network(ROOT, day)
    if reading.network is None:
        sys.exit("First mend what is wrong: python3 tasks.py check")
    addresses = external_links(reading)
    ask = slowly(asker(reading.network.site.url))
    failing = []
    for link in check_links(addresses, read_link_results(ROOT), day, ask):
        print(f"{link.failure} ({link.said}): {link.address}", flush=True)
        failing.append(link)
    if failing and all(link.failure == "no-site" for link in failing):
        sys.exit(f"{len(failing)} sites not found: is this computer on the network?")
    path = link_results_path(ROOT)
    path.parent.mkdir(parents=True, exist_ok=True)
    results = LinkResults(day, len(addresses), tuple(failing))
    path.write_text(render_link_results(results), "utf-8", newline="\n")
    print(f"{len(addresses)} addresses, {len(failing)} fail: {path.relative_to(ROOT)}")
