"""Press releases and pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from plugins.domain.text import PageHeader, PageText, published, releases_by_edition


def page(**statuses: str) -> PageText:
    versions = {
        language: PageHeader(title=language, summary="x", status=status)
        for language, status in statuses.items()
    }
    return PageText("about", versions)


def test_best():
    """A reader gets the first language that there is, else always the same one."""
    text = page(fr="published", en="published")

    assert "fr" == text.best(("es", "fr", "en"))[1]
    assert "en" == text.best(("es",))[1]


def test_published():
    """A draft is left out, and so is a text of which all versions are drafts."""
    texts = {"a": page(fr="published", en="draft"), "b": page(fr="draft")}

    assert {"a": {"fr"}} == {
        name: set(text.versions) for name, text in published(texts).items()
    }


def test_a_release_has_a_version(network):
    """The small network's press release is best read in its own languages."""
    release = network.releases["2017-12-05-first-meetings"]

    assert ("The first Meetings", "en") == (
        release.best(("en",))[0].title,
        release.best(("en",))[1],
    )


def test_releases_by_edition(network):
    """Those on an edition in any language, the earliest first; others are on none."""
    first = network.releases["2017-12-05-first-meetings"]
    header = first.versions["en"]
    about = {
        edition: header.model_copy(update={"edition": edition})
        for edition in ("2017", None)
    }
    releases = [
        replace(first, id=name, date=date(year, 1, 1), versions=versions)
        for name, year, versions in (
            ("late", 2018, {"fr": about[None], "en": about["2017"]}),
            ("early", 2016, {"fr": about["2017"], "en": about["2017"]}),
            ("neither", 2017, {"fr": about[None]}),
        )
    ]

    assert {"2017": ("early", "late")} == releases_by_edition(releases)
