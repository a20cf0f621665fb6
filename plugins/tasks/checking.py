"""The tasks that say what is wrong, and why: ``inv check``."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from invoke.context import Context
from invoke.tasks import task

from plugins.tasks.environment import ROOT

LANG = {"lang": "language of the report: fr, en, es …"}
CHECK = LANG | {
    "format": "text, github or gitlab; else that of the forge that runs it",
    "to": "a file for the report of that format",
    "expect-removals": "files of which much is meant to be gone: cities,people",
}


@task(help=CHECK)
def check(
    _: Context,
    lang: str = "",
    format: str = "",  # noqa: A002 - it is what an editor types
    to: str = "",
    expect_removals: str = "",
) -> None:
    """Read and check data and content; write nothing."""
    from plugins.editing.checking import chosen_format, outcome, unknown_format
    from plugins.reading.catalogs import editors_catalog
    from plugins.reading.clock import day_of_build
    from plugins.reading.kept_records import expected_removals
    from plugins.reading.network import read_network

    catalog = editors_catalog(ROOT, lang)
    form = chosen_format(format, to, os.environ)
    if unknown := unknown_format(form, catalog):
        sys.exit(unknown)
    leaving = expected_removals(expect_removals)
    found = outcome(read_network(ROOT, day_of_build(), leaving), form, catalog)
    print(found.told, file=sys.stdout if found.is_good else sys.stderr, flush=True)
    if to:
        Path(to).write_text((found.report or found.told) + "\n", "utf-8", newline="\n")
    elif found.report:
        print(found.report, flush=True)
    if not found.is_good:
        sys.exit(1)


@task(help=LANG)
def rules(_: Context, lang: str = "") -> None:
    """List what is checked, in your language."""
    from plugins.editing.explaining import list_rules
    from plugins.reading.catalogs import editors_catalog

    print(list_rules(ROOT, editors_catalog(ROOT, lang)))


@task(help=LANG | {"rule": "its name, as a report tells it"})
def explain(_: Context, rule: str, lang: str = "") -> None:
    """Say why there is a rule, in your language."""
    from plugins.editing import explaining
    from plugins.reading.catalogs import editors_catalog

    catalog = editors_catalog(ROOT, lang)
    text = explaining.explain(ROOT, rule, catalog)
    if text is None:
        sys.exit(explaining.unknown_rule(ROOT, rule, catalog))
    print(text)


@task(
    help={
        "count": "how many inputs",
        "seed": "where chance begins: the same seed, the same inputs",
        "only": "read one input again, and keep it",
    }
)
def fuzz(_: Context, count: int = 2000, seed: int = 1, only: int = -1) -> None:
    """Give every reader bytes that nobody meant, to see whether one stumbles."""
    _by_chance("tests.fuzz", count, seed, only)


@task(
    help={
        "what": "edits, kills, pairs, damage, jobs, or session for its memory",
        "count": "how many",
        "seed": "where chance begins: the same seed, the same edits",
        "only": "make one edit again, and those before it in its row",
    }
)
def prove(
    _: Context,
    what: str = "edits",
    count: int = 2000,
    seed: int = 1,
    only: int = -1,
) -> None:
    """Edit small sites at random; each build over an earlier one is as a clean one."""
    _by_chance("tests.incremental", count, seed, only, what)


def _by_chance(module: str, count: int, seed: int, only: int, *what: str) -> None:
    """Run a *module* of tests that takes its inputs from chance."""
    import subprocess

    options = [*what, f"--count={count}", f"--seed={seed}"]
    options += [f"--only={only}"] if only >= 0 else []
    command = [sys.executable, "-m", module, *options]
    if status := subprocess.run(command, cwd=ROOT, check=False).returncode:
        sys.exit(status)
