"""A server forgets what it built before."""

from __future__ import annotations

import gc
from collections import Counter
from contextlib import chdir
from gettext import GNUTranslations

import pytest
from pelican import Pelican
from pelican.contents import Content
from pelican.generators import Generator

from plugins.domain.network import Network
from plugins.outputs.publishing.finished_site import FinishedSite
from plugins.preview.workshop import Workshop
from plugins.views.localizer import Localizer
from tests.building import TODAY, lay

KINDS = (
    *(Content, FinishedSite, Generator, GNUTranslations, Localizer, Network),
    Pelican,
)
EDITS = 10


@pytest.fixture
def root(tmp_path):
    """The small site in a folder of its own, which is the current one."""
    with chdir(lay(tmp_path / "site")):
        yield tmp_path / "site"


def alive():
    """Return how many objects there are of each kind that a build makes."""
    gc.collect()
    return Counter(
        kind.__name__
        for each in gc.get_objects()
        for kind in KINDS
        if isinstance(each, kind)
    )


def test_session_keeps_one_build_alone(root):
    """After ten edits of a value and a word it has as much as after two."""
    given = {"OUTPUT_PATH": str(root / "output"), "TODAY": TODAY, "WEB_EDITOR": False}
    workshop = Workshop(root / "pelicanconf.py", given)
    city = root / "data/cities.yaml"
    words = root / "host/translations/fr/LC_MESSAGES/messages.po"
    words.parent.mkdir(parents=True)
    counts = []
    for number in range(EDITS):
        text = city.read_text("utf-8")
        before, after = f"value: {2592413 + number}", f"value: {2592414 + number}"
        city.write_text(text.replace(before, after), "utf-8")
        words.write_text(f'msgid "City"\nmsgstr "Cité {number}"\n', "utf-8")
        draft = workshop.build()
        draft.site.contents.get("fr/villes/osaka/index.html")
        draft.publish()
        counts.append(alive())

    assert counts[1] == counts[-1]
