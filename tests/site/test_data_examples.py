"""The examples on the page of the open data, copied from it and run."""

from __future__ import annotations

import csv
import subprocess
from contextlib import contextmanager, redirect_stdout
from io import StringIO
from shutil import which
from threading import Thread
from urllib.parse import urlsplit

import pytest

from plugins.preview.server import SiteServer
from plugins.preview.stand import Stand

FOLDER = "api/v1/"


def rows_of(site, path):
    """Return the rows of a CSV file of the open data, without their header."""
    text = site.files[FOLDER + path].decode()
    return [*csv.DictReader(StringIO(text, newline=""))]


@contextmanager
def served(site):
    """Serve the site, and give what its addresses begin with here."""
    with SiteServer(Stand(site.folder), ("localhost", 0), reloads=False) as server:
        Thread(target=server.serve_forever, args=[0.05], daemon=True).start()
        yield server.address.rstrip("/")
        server.shutdown()


@pytest.fixture(name="example")
def example_(site):
    """Return a function that gives an example of the page, as a reader copies it."""
    (page, *_) = [page for page in site.localized if page.all(id="example-python")]

    def function(name):
        (box,) = [
            element
            for element in page.all("pre")
            if element.get("aria-labelledby") == f"example-{name}"
        ]
        return "".join(box.itertext())

    return function


def test_python_example_runs(site, example):
    """It prints a line for each figure of an edition."""
    with served(site) as address, redirect_stdout(StringIO()) as printed:
        exec(example("python").replace(site.url, address), {})  # noqa: S102 - our own page

    lines = printed.getvalue().splitlines()
    assert len(rows_of(site, "editions-figures.csv")) == len(lines)
    assert {4} == {len(line.split(" ")) for line in lines}


@pytest.mark.skipif(not which("curl"), reason="curl is not on this computer")
def test_curl_example_runs(site, example, tmp_path):
    """It leaves the file, byte for byte."""
    with served(site) as address:
        command = example("curl").replace(site.url, address).split()
        subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)  # noqa: S603 - our own page

    assert site.files[f"{FOLDER}cities.csv"] == (tmp_path / "cities.csv").read_bytes()


def test_spreadsheet_example_is_a_table(site, example):
    """The address leads to a table, one row a city."""
    path = urlsplit(example("spreadsheet")).path.partition(FOLDER)[2]

    assert {"id", "name"} < rows_of(site, path)[0].keys()
