"""Press releases and pages."""

from __future__ import annotations

from plugins.domain.text import PageHeader, PageText, published


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
