"""The open data, made before any page."""

from __future__ import annotations

from types import SimpleNamespace

from plugins.open_data import OpenDataGenerator
from tests.finished import empty_site
from tests.views.sample import speaker


def test_files_are_there_before_the_pages():
    """A page that is written later can tell their sizes."""
    site = empty_site()
    context = {
        "FINISHED_SITE": site,
        "LOCALIZERS": {tag: speaker(tag) for tag in ("fr", "en", "es")},
    }
    OpenDataGenerator.generate_context(SimpleNamespace(context=context))

    assert {"api/v1/index.json", "api/v1/cities.csv"} < site.files.keys()
