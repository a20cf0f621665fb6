"""How much is done after an edit: counted, so that no machine is too slow for it.

The numbers are bounds: who makes an edit cost less lowers them, who must make one cost
more says why.
"""

from __future__ import annotations

from collections import Counter
from contextlib import chdir
from dataclasses import astuple, dataclass
from operator import le
from unittest.mock import patch

import pytest
from jinja2 import Environment
from markdown import Markdown

from plugins import localized_writer
from plugins.outputs.open_data.plain_records import ROOT
from plugins.outputs.publishing.storage import Storage
from plugins.preview.workshop import Workshop
from tests.building import TODAY, lay
from tests.incremental.rows import snapshot


@dataclass(frozen=True)
class Work:
    """What was done in a build."""

    pages: int  # rendered
    templates: int  # compiled
    texts: int  # of Markdown, made HTML
    files: int  # written or removed
    data: int  # files of the open data, made


CITIES = "data/cities.yaml"
RELEASE = "content/press/2019-06-05-charter-signed.fr.md"
TEMPLATES = "theme/templates"
FRENCH = "theme/translations/fr/LC_MESSAGES/messages.po"
EDITS = {
    "a figure": (CITIES, "value: 2592413", "value: 2592414", Work(6, 0, 0, 8, 10)),
    "an edition": (
        "data/editions.yaml",
        "value: 1200",
        "value: 1201",
        Work(15, 0, 0, 13, 13),
    ),
    "a note": (CITIES, "is on the Douro", "is by the Douro", Work(6, 0, 0, 6, 10)),
    "a name": (CITIES, "name: Porto", "name: O Porto", Work(75, 0, 0, 104, 10)),
    "a source": ("data/sources.yaml", "Ato de", "Um ato de", Work(30, 0, 0, 34, 18)),
    "a reading": (
        "data/sources.yaml",
        "consulted: 2026-01-15",
        "consulted: 2026-01-16",
        Work(9, 0, 0, 27, 32),
    ),
    "a text": (RELEASE, "berges à tout le monde", "berges à tous", Work(3, 0, 1, 7, 0)),
    "a title": (RELEASE, "Deux villes", "Trois villes", Work(30, 0, 0, 27, 0)),
    "a page": ("content/pages/press.fr.md", "aussi", "donc", Work(1, 0, 1, 2, 0)),
    "a template": (f"{TEMPLATES}/city.html", "</h1>", "x</h1>", Work(9, 1, 0, 9, 0)),
    "a component": (
        f"{TEMPLATES}/components/city_card.html",
        "</div>",
        "x</div>",
        Work(3, 1, 0, 3, 0),
    ),
    "the footer": (
        f"{TEMPLATES}/partials/footer.html",
        "</footer>",
        "x</footer>",
        Work(99, 1, 0, 99, 0),
    ),
    "a style": (
        "theme/static/css/base.css",
        "@layer base {",
        "@layer base { .x { order: 1 }",
        Work(105, 0, 0, 110, 0),
    ),
    "a script": (
        "theme/static/js/copy-fact.js",
        "// @ts-check",
        "window.x = 1;",
        Work(12, 0, 0, 16, 0),
    ),
    "a word": (
        FRENCH,
        'msgid "In the network"\nmsgstr "',
        'msgid "In the network"\nmsgstr "x',
        Work(3, 0, 0, 3, 0),
    ),
    "a picture": ("content/images/river.svg", "<svg", "<svg ", Work(0, 0, 0, 1, 0)),
    "the site": ("data/site.yaml", "River Cities", "Rivers", Work(105, 0, 0, 109, 80)),
}


class Counted:
    """A site that is built again and again, and what was done in each build."""

    def __init__(self, root):
        self.root = root
        self.output = root / "output"
        given = {
            "CACHE_PATH": str(root / "cache"),
            "OUTPUT_PATH": str(self.output),
            "TODAY": TODAY,
            "WEB_EDITOR": False,
        }
        self.workshop = Workshop(root / "pelicanconf.py", given)
        self.build()

    def build(self):
        """Build the site as it is now, and return what was done."""
        before, done = snapshot(self.output), Counter()
        keep = Storage.keep

        def kept(storage, path, *content):
            done["data"] += path.startswith(ROOT)
            keep(storage, path, *content)

        with (
            patch.object(Storage, "keep", kept),
            patch.object(
                localized_writer, "rendered", counted(localized_writer.rendered, done)
            ),
            patch.object(Environment, "compile", counted(Environment.compile, done)),
            patch.object(Markdown, "convert", counted(Markdown.convert, done)),
        ):
            self.workshop.build().publish()
        now = snapshot(self.output)
        written = sum(now.get(path) != before.get(path) for path in now | before)
        made = (done[name] for name in ("rendered", "compile", "convert"))
        return Work(*made, written, done["data"])


def counted(function, done):
    """Return *function*, each call of which is counted in *done* by its name."""

    def counting(*args, **kwargs):
        done[function.__name__] += 1
        return function(*args, **kwargs)

    return counting


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The small site, built once."""
    root = lay(tmp_path_factory.mktemp("counted") / "site")
    with chdir(root):
        yield Counted(root)


@pytest.mark.parametrize("name", EDITS)
def test_edit_makes_what_it_changes(site, name):
    """After one edit, no more is done than what it asks for."""
    file, old, new, most = EDITS[name]
    path = site.root / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_bytes(text.replace(old, new, 1).encode())
    done = site.build()

    assert done.files > 0
    assert all(map(le, astuple(done), astuple(most))), done


def test_nothing_changed(site):
    """A build after no edit makes nothing and writes nothing."""
    assert Work(0, 0, 0, 0, 0) == site.build()
