import pytest

from plugins.outputs.editors.stopped import BuildStoppedError
from plugins.preview import live
from plugins.preview.draft import Draft
from plugins.preview.live import Preview
from tests.preview.site_of import fail, site_of


@pytest.fixture
def drafts():
    """What the next builds come to: a Draft, or what they raise."""
    return []


@pytest.fixture
def said():
    """What the terminal is told."""
    return []


@pytest.fixture
def preview(tmp_path, drafts, said, monkeypatch):
    """A preview of the *drafts*, whose rest is made by the test."""
    monkeypatch.setenv("LANGUAGE", "tlh")

    class Workshop:
        def build(self):
            draft = drafts.pop(0)
            if isinstance(draft, BaseException):
                raise draft
            return draft

    class Waiting:
        def __init__(self, is_idle):
            self.steps = iter(())
            self.is_idle = is_idle

        def start(self, steps):
            self.steps = steps

        def stop(self):
            self.steps = iter(())

    monkeypatch.setattr(live, "SpareTime", Waiting)
    return Preview(tmp_path, tmp_path / "output", Workshop(), said.append)


def draft_of(site, publish=lambda: None):
    """Return a draft of *site*."""
    return Draft(site, publish)


def test_site_is_shown_at_once(preview, drafts):
    """Before its other pages are made."""
    made = []
    drafts.append(draft_of(site_of(a=lambda: made.append("a") or "a")))
    preview.build()

    assert preview.stand.get("fr/index.html")
    assert made == []


def test_rest_is_made_and_published(preview, drafts):
    """Page by page, those that tell of all others last; then the whole is checked."""
    done = []
    site = site_of(a=lambda: done.append("a") or "a", b=lambda: done.append("b") or "b")
    site.last.add("a.html")
    drafts.append(draft_of(site, lambda: done.append("published")))
    preview.build()
    list(preview._rest.steps)

    assert done == ["b", "a", "published"]


def test_what_is_remembered_waits_for_a_pause(preview, drafts):
    """The next save may come soon, and needs nothing of it."""
    done = []
    drafts.append(
        Draft(site_of(), lambda: done.append("published"), lambda: done.append("kept"))
    )
    preview.build()
    pauses = [(pause, *done) for pause in preview._rest.steps if pause]

    assert pauses == [(live.IDLE, "published")]
    assert done == ["published", "kept"]


def test_end_does_not_wait(preview, drafts):
    """Whoever serves again goes on from there; where nothing was built, nothing is."""
    done = []
    preview.close()
    drafts.append(Draft(site_of(), lambda: None, lambda: done.append("kept")))
    preview.build()
    preview.close()

    assert done == ["kept"]
    assert list(preview._rest.steps) == []


def test_mistake_keeps_the_site_of_before(preview, drafts, said):
    """It is told above the page, and in the terminal; then it heals."""
    drafts += [
        draft_of(site_of({"index.html": "old"})),
        BuildStoppedError("data/cities.yaml:1:1: error"),
        draft_of(site_of({"index.html": "new"})),
    ]
    preview.build()
    preview.build()

    assert preview.stand.get("index.html") == b"old"
    assert "data/cities.yaml:1:1: error" in preview.stand.banner
    assert said == ["You see the site as it was before the last save."]

    preview.build()

    assert preview.stand.get("index.html") == b"new"
    assert not preview.stand.banner


@pytest.mark.parametrize("error", [ValueError("x"), SyntaxError("x"), SystemExit(3)])
def test_no_error_ends_the_server(preview, drafts, said, error):
    """Neither a broken plugin nor one that means to end the program."""
    drafts.append(error)
    preview.build()

    assert type(error).__name__ in said[0]
    assert type(error).__name__ in preview.stand.banner


def test_page_that_is_looked_at_must_be_good(preview, drafts):
    """Where a template breaks it, the whole site of before stays."""
    drafts += [draft_of(site_of(a=lambda: "old")), draft_of(site_of(a=fail))]
    preview.build()
    preview.stand._looked_at.append("a.html")
    preview.stand.get("a.html")
    preview.build()

    assert preview.stand.get("a.html") == b"old"
    assert "ValueError: no page" in preview.stand.banner


def test_what_only_the_whole_shows_is_told_later(preview, drafts):
    """A page that nobody looks at, a dead link: the last save is shown all the same."""

    def stop():
        raise BuildStoppedError("dead link")

    for draft, expected in (
        (draft_of(site_of(a=fail)), "no page"),
        (draft_of(site_of(), stop), "dead link"),
    ):
        drafts.append(draft)
        preview.build()
        list(preview._rest.steps)

        assert expected in preview.stand.banner
        assert "You see the last save" in preview.stand.banner


def test_what_is_told_of_a_site_of_before_is_not_told(preview, drafts):
    """A newer one is shown: the report would be of what is mended."""

    def stop():
        raise BuildStoppedError("dead link")

    drafts += [draft_of(site_of(), stop), draft_of(site_of())]
    preview.build()
    steps = preview._rest.steps
    preview.build()
    list(steps)

    assert not preview.stand.banner


def test_rest_waits_for_the_reader(preview):
    """A request has just come: its files come first."""
    preview.stand.get("index.html")

    assert not preview._rest.is_idle()


def test_broken_catalog_speaks_english(preview, drafts, monkeypatch):
    """The mistake may be in the words of the report themselves."""

    def broken(_):
        raise ValueError("catalog")

    monkeypatch.setattr(live, "editors_catalog", broken)
    drafts.append(BuildStoppedError("x"))
    preview.build()

    assert "You see the site as it was" in preview.stand.banner
