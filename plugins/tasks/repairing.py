"""The task that puts right what a machine can: ``inv fix``."""

from __future__ import annotations

import sys
from typing import Final

from invoke.context import Context
from invoke.tasks import task

from plugins.domain.wording import N_
from plugins.tasks.environment import ROOT

NOTHING: Final = N_("There is nothing that a machine could put right.")
DRY: Final = N_("Nothing was written: this is what would be.")
NEXT: Final = N_("What is left, a person must decide: python3 tasks.py check")
WORSE: Final = N_("The site would not be in order then: nothing was written.")
HELP: Final = {
    "lang": "language of what is told: fr, en, es …",
    "dry-run": "only tell what would be changed",
}


@task(help=HELP)
def fix(_: Context, lang: str = "", dry_run: bool = False) -> None:  # noqa: FBT001, FBT002 - a flag, to Invoke
    """Put right order, indentation, encoding, quotes and the like in data and texts."""
    from plugins.editing.proposal import check_proposal, write_files
    from plugins.editing.repair import repair_site, told_repairs
    from plugins.reading.catalogs import editors_catalog
    from plugins.reading.clock import day_of_build
    from plugins.reading.network import read_network

    catalog = editors_catalog(ROOT, lang)
    repairs = repair_site(ROOT)
    if not repairs:
        print(catalog.gettext(NOTHING))
        return
    files = {name: new.text for name, new in repairs.items()}
    today = day_of_build()
    was_good = read_network(ROOT, today).network is not None
    if was_good and check_proposal(ROOT, today, files).network is None:
        sys.exit(catalog.gettext(WORSE))
    print("\n".join(told_repairs(repairs, catalog)), end="\n\n")
    if dry_run:
        print(catalog.gettext(DRY))
        return
    write_files(ROOT, files)
    print(catalog.gettext(NEXT))
