"""The project's tasks: ``python3 tasks.py`` lists them, ``python3 tasks.py serve``.

Started so, with any Python, it makes .venv and starts again in there through Invoke;
inside .venv, ``inv serve`` is the same. It parses on any Python 3, if only to say that
it is too old.
"""

import json
import os
import shutil
import subprocess
import sys
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

if sys.version_info < (3, 11):  # noqa: UP036 - there, and only there, it says so
    sys.exit("Python 3.11 or newer is needed; this one is " + sys.version.split()[0])

from plugins.tasks.environment import DEV, ROOT, RUNTIME, start

if __name__ == "__main__":
    sys.exit(start(sys.argv[1:]))

from invoke.context import Context
from invoke.tasks import task

from plugins.outputs.publishing.storage import LEDGER
from plugins.tasks.benchmarking import bench
from plugins.tasks.checking import check, explain, fuzz, prove, rules
from plugins.tasks.importing import import_release
from plugins.tasks.proposals import preview, summary
from plugins.tasks.repairing import fix
from plugins.tasks.serving import livereload, rebuilds, serve, serve_still
from plugins.tasks.tables import export, import_
from plugins.tasks.today import links, to_do
from plugins.tasks.translating import (
    add_language,
    catalogs,
    translate,
    translated,
    translations,
)
from plugins.tasks.web_editor import prepare_web_editor, web_editor
from plugins.tasks.writing import (
    new_city,
    new_edition,
    new_initiative,
    new_press_release,
    new_source,
    remove_person,
)

CONFIG: dict[str, Any] = {
    "settings_base": "pelicanconf.py",
    "settings_publish": "publishconf.py",
    "deploy_path": "output",
    "publish_to": os.environ.get("PUBLISH_TO", ""),  # me@server:/folder, for rsync
}
LINTERS = {
    "Format": ("-m", "ruff", "format", "--check"),
    "Lint": ("-m", "ruff", "check"),
    "Types": ("-m", "mypy"),
    "Imports": ("-c", "import importlinter.cli as it; it.lint_imports_command()"),
}
SLOW_TESTS = ("site", "browser")  # folders of tests/, the slowest last
LANG = {"lang": "language of the report: fr, en, es …"}
TODAY = LANG | {"today": "build as on that day: 2026-01-31"}
PORT = {"port": "another port"}


@task
def clean(_: Context) -> None:
    """Remove the built site."""
    shutil.rmtree(ROOT / CONFIG["deploy_path"], ignore_errors=True)


@task(help=TODAY)
def build(_: Context, lang: str = "", today: str = "") -> None:
    """Build the site into output/."""
    stop_on(pelican(lang=lang, TODAY=check_day(today)))


@task
def rebuild(_: Context) -> None:
    """Empty output/, then build."""
    stop_on(pelican("--delete-output-directory"))


@task(help=TODAY)
def regenerate(_: Context, lang: str = "", today: str = "") -> None:
    """Build, and again at each change."""
    now = partial(pelican, lang=lang, TODAY=check_day(today))
    for _built in rebuilds(now):
        pass


@task(help=PORT)
def reserve(_: Context, port: int = 0) -> None:
    """Build, then serve without watching."""
    stop_on(pelican())
    serve_still(ROOT / CONFIG["deploy_path"], port)


@task(help={"to": "the file to write"})
def nginx(_: Context, to: str = "nginx.conf") -> None:
    """Build the site as it is published, and write what nginx needs to know of it."""
    stop_on(pelican(settings="settings_publish", NGINX_CONF=to))


@task(help={"to": "where, for rsync: me@server:/folder"})
def publish(_: Context, to: str = CONFIG["publish_to"]) -> None:
    """Build the site as it is published, and copy it to its server with rsync."""
    if not to:
        sys.exit("Where to? Add --to me@server:/folder, or set PUBLISH_TO.")
    if not shutil.which("rsync"):
        sys.exit("Publishing needs rsync, which this computer does not have.")
    prepare_web_editor()
    stop_on(pelican(settings="settings_publish"))
    print(f"Copying to {to} …", flush=True)
    options = ["--recursive", "--times", "--checksum", "--compress", "--delete-after"]
    options += [f"--exclude={LEDGER}"]
    stop_on(run("rsync", *options, "--", f"{CONFIG['deploy_path']}/", to))


@task
def lint(_: Context) -> None:
    """Check format, faults, types and imports: all that needs no test."""
    faulty = lint_all()
    if faulty:
        sys.exit(f"Not in order: {', '.join(faulty)}.")


@task
def test(_: Context) -> None:
    """Run all the checks, then all the tests, the cheapest first."""
    faulty = lint_all()
    print("— Tests", flush=True)
    tests = [path for path in (ROOT / "tests").iterdir() if path.name[0] not in "._"]
    if python("-m", "pytest", *sorted(tests, key=cheapest_first)):
        faulty.append("Tests")
    if faulty:
        sys.exit(f"Not in order: {', '.join(faulty)}.")


@task
def ci(context: Context) -> None:
    """Run `test`, with a missing browser as a failure."""
    os.environ["CI"] = "true"
    test(context)


@task
def browser(_: Context) -> None:
    """Fetch a browser for the tests, where the computer has none."""
    stop_on(python("-m", "playwright", "install", "--with-deps", "chromium"))


@task
def bless(_: Context) -> None:
    """Write the tests' expected files anew; the diff is the review."""
    os.environ["BLESS"] = "1"
    stop_on(python("-m", "pytest", "--quiet", "-m", "not browser"))


@task
def geonames(_: Context) -> None:
    """Fill in places and populations of data/cities.yaml, from GeoNames."""
    stop_on(python("-m", "plugins.reading.geonames", "cities"))


@task
def countries(_: Context) -> None:
    """Write plugins/domain/countries.py anew, from GeoNames."""
    stop_on(python("-m", "plugins.reading.geonames", "countries"))


@task(help={"atlas": "a folder of the npm package world-atlas, unpacked"})
def basemap(_: Context, atlas: str) -> None:
    """Write theme/basemap/ anew, from Natural Earth."""
    stop_on(python("-m", "plugins.reading.atlas", atlas))


@task(help={"upgrade": "take the newest versions, not those locked"})
def lock(_: Context, upgrade: bool = False) -> None:  # noqa: FBT001, FBT002 - a flag, to Invoke
    """Write the locks anew from pyproject.toml, with hashes for every platform."""
    how = "pip compile --quiet --universal --python-version 3.11 --generate-hashes"
    options = [*how.split(), "--no-config", "--custom-compile-command", "inv lock"]
    options += ["--upgrade"] if upgrade else []
    dev = ["--group", "dev", "--constraint", RUNTIME.name, "--output-file", DEV.name]
    for more in (["--output-file", RUNTIME.name], dev):
        print(f"Resolving {more[-1]} …", flush=True)
        stop_on(python("-m", "uv", *options, *more, "pyproject.toml"))


def pelican(
    *options: str, settings: str = "settings_base", lang: str = "", **extra: object
) -> int:
    """Run Pelican on its own, any warning being fatal, and return its exit status."""
    how = ["--fatal", "warnings", "--log-handler", "plain"]
    command = ["-m", "pelican", "-s", CONFIG[settings], *how, *options]
    if lang:
        os.environ["LANGUAGE"] = lang
    return python(*command, *with_settings(passed_on(sys.argv), extra))


def passed_on(arguments: list[str]) -> list[str]:
    """Return what follows ``--``: it is for Pelican."""
    return arguments[arguments.index("--") + 1 :] if "--" in arguments else []


def with_settings(options: list[str], extra: dict[str, object]) -> list[str]:
    """Return Pelican's *options* with the *extra* settings that are not empty.

    They join those that *options* have: of two ``-e``, Pelican only hears the last.
    """
    added = [f"{name}={json.dumps(value)}" for name, value in extra.items() if value]
    if not added:
        return options
    place = options.index("-e") if "-e" in options else len(options)
    return [*options[:place], "-e", *added, *options[place + 1 :]]


def python(*arguments: str | Path) -> int:
    """Run this environment's Python with *arguments*, and return its exit status."""
    return run(sys.executable, *arguments)


def run(*command: str | Path) -> int:
    """Run *command* in the project's folder, and return its exit status."""
    environment = {**os.environ, "PYTHONUTF8": "1"}
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


def check_day(text: str) -> str:
    """Return *text*, or end with a sentence where it is no date."""
    with suppress(ValueError):
        return text and date.fromisoformat(text).isoformat()
    sys.exit(f"--today {text}: write year-month-day, for instance 2026-01-31.")


def stop_on(status: int) -> None:
    """End with *status*, unless it is that of success."""
    if status:
        sys.exit(status)


def lint_all() -> list[str]:
    """Run every linter, and return the names of those that found a fault."""
    faulty = []
    for name, arguments in LINTERS.items():
        print(f"— {name}", flush=True)
        if python(*arguments):
            faulty.append(name)
    return faulty


def cheapest_first(tests: Path) -> tuple[int, str]:
    """Return what sorts the files and folders of tests/ by their cost."""
    slow = tests.name in SLOW_TESTS
    return (SLOW_TESTS.index(tests.name) + 1 if slow else 0), tests.name
