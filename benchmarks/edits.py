"""How long it takes from saving a file to the page fetched anew, under ``inv serve``.

python -m benchmarks.edits [--times 20]
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import time
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
PARTS = ("content", "data", "plugins", "theme", "pelicanconf.py", "publishconf.py")
PORT = 8765


@dataclass(frozen=True)
class Edit:
    """A place in a file whose text is replaced, and a page that shows it."""

    kind: str
    file: str
    old: str
    new: str  # with {n}, a number that no save had before
    page: str
    shows: str = "Edit{n}"


CITY = "/fr/villes/cuneo/"
RELEASE = "2017-12-05-first-meetings-results"
EDITS = (
    Edit(
        "a text",
        f"content/press/{RELEASE}.fr.md",
        "\n---\n",
        "\n---\nEdit{n}\n\n",
        f"/fr/presse/{RELEASE}/",
    ),
    Edit("a value", "data/cities.yaml", "name: Cuneo", "name: Edit{n}", CITY),
    Edit(
        "a template",
        "theme/templates/city.html",
        "{% block record %}",
        "{% block record %}<p>Edit{n}</p>",
        CITY,
    ),
    Edit(
        "a style",
        "theme/static/css/base.css",
        "@layer base {",
        "@layer base {\n  .edit{n} {\n    color: var(--color-ink);\n  }\n",
        CITY,
        shows=".edit{n}",
    ),
)


def main() -> int:
    """Measure, and print a table."""
    parser = ArgumentParser()
    parser.add_argument("--times", type=int, default=20)
    times = parser.parse_args().times
    with TemporaryDirectory() as place:
        root = Path(place)
        for part in PARTS:
            copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
            copy(ROOT / part, root / part)
        peer = [whole_build(root)]
        with served(root):
            found = {edit.kind: list(measured(root, edit, times)) for edit in EDITS}
        peer.append(whole_build(root))
    base = median(peer)
    print(f"| save → page fetched anew, {times} saves | median | ÷ pelican | worst |")
    print("|---|---|---|---|")
    for kind, seconds in found.items():
        half, worst = median(seconds), max(seconds)
        print(f"| {kind} | {half:.2f} s | {half / base:.2f} | {worst:.2f} s |")
    print(
        f"| peer: a whole build by `pelican` | {base:.2f} s | 1 | {max(peer):.2f} s |"
    )
    return 0


def whole_build(root: Path) -> float:
    """Return how many seconds a whole build takes."""
    command = [sys.executable, "-m", "pelican", "-s", "pelicanconf.py", "-o", "whole"]
    start = time.perf_counter()
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    return time.perf_counter() - start


@contextmanager
def served(root: Path) -> Iterator[None]:
    """Serve the site of *root*, once it answers."""
    command = [sys.executable, "-m", "plugins.preview", "--port", str(PORT)]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.DEVNULL) as server:
        try:
            while not is_up():
                time.sleep(0.2)
            yield
        finally:
            server.terminate()


def is_up() -> bool:
    """Return whether the site is served."""
    try:
        return "data-version" in fetched(CITY)
    except OSError:
        return False


def measured(root: Path, edit: Edit, times: int) -> Iterator[float]:
    """Yield how many seconds each of so many saves takes."""
    file = root / edit.file
    before = file.read_text("utf-8")
    for n in range(times):
        version = version_of(fetched(edit.page))
        new = edit.new.replace("{n}", f"{n:04}")
        start = time.perf_counter()
        file.write_text(before.replace(edit.old, new, 1), "utf-8")
        while True:
            wait_for_another(version)
            page = fetched(edit.page)
            if edit.shows.replace("{n}", f"{n:04}") in page + styles_of(page):
                break
            version = version_of(page)
        yield time.perf_counter() - start
        time.sleep(n % 5 / 2)  # sometimes in the midst of the rest, sometimes after
    file.write_text(before, "utf-8")
    time.sleep(1)


def wait_for_another(version: str) -> None:
    """Wait until the server tells that there is another version."""
    connection = HTTPConnection("localhost", PORT, timeout=30)
    connection.request("GET", f"/.preview/events?since={version}")
    answer = connection.getresponse()
    while not answer.readline().startswith(b"data:"):
        pass
    connection.close()


def fetched(address: str) -> str:
    """Return what is at *address*."""
    connection = HTTPConnection("localhost", PORT, timeout=30)
    connection.request("GET", address)
    text = connection.getresponse().read().decode()
    connection.close()
    return text


def styles_of(page: str) -> str:
    """Return the stylesheet of *page*."""
    found = re.search(r'href="(/theme/site\.[^"]+)"', page)
    return fetched(found[1]) if found else ""


def version_of(page: str) -> str:
    """Return the version that *page* says it is."""
    found = re.search(r'data-version="(\d+)"', page)
    return found[1] if found else ""


if __name__ == "__main__":
    sys.exit(main())
