from threading import Thread

import pytest
from markupsafe import Markup

from plugins.preview.stand import Stand
from tests.preview.site_of import FILES, fail, site_of


@pytest.fixture
def stand(tmp_path):
    """What shows a folder, in which there is a page of the last whole build."""
    (tmp_path / "a.html").write_text("of the last build", "utf-8")
    return Stand(tmp_path, lambda error: Markup("<p>{}</p>").format(error))


def test_last_build_is_shown_before_the_first(stand):
    """Who starts with a mistake sees the site all the same."""
    assert stand.get("a.html") == b"of the last build"
    assert stand.get("../a.html") is None


def test_site_is_shown_as_it_is(stand):
    """Each file as bytes; what it does not have is not there, even on disk."""
    stand.show(site_of())

    assert stand.get("fr/index.html") == FILES["fr/index.html"].encode()
    assert stand.get("a.html") is None


def test_page_that_fails_is_that_of_before(stand):
    """With a report; if it was not made before, it is that of the last build."""
    stand.show(site_of(a=fail))

    assert stand.get("a.html") == b"of the last build"
    assert stand.banner == "<p>no page</p>"

    stand.show(site_of(a=lambda: "good"))
    stand.get("a.html")
    stand.show(site_of(a=fail))

    assert stand.get("a.html") == b"good"


def test_report_ends_with_the_next_site(stand):
    """What was mended is not told any more."""
    stand.tell(Markup("<p>x</p>"))
    stand.show(site_of())

    assert not stand.banner


def test_page_that_is_looked_at_is_made_first(stand):
    """The editor waits for that one alone."""
    stand.show(site_of({}, **{"fr/index": lambda: "old", "en/index": lambda: "old"}))
    stand.get("fr/index.html")
    made = []
    site = site_of(
        {},
        **{
            name: lambda name=name: made.append(name) or "x"
            for name in ("fr/index", "en/index")
        },
    )
    stand.prepare(site)

    assert made == ["fr/index"]
    assert not stand.shows(site)


def test_each_change_has_a_number(stand):
    """Whoever waits is told at once of what was changed before."""
    versions = [stand.version]
    stand.show(site_of())
    versions.append(stand.version)
    stand.tell(Markup())
    versions.append(stand.version)

    assert len(set(versions)) == 3
    assert stand.wait(versions[0])


def test_who_waits_is_told(stand):
    """As soon as there is another version."""
    waiting = Thread(target=stand.wait, args=[stand.version])
    waiting.start()
    stand.tell(Markup())
    waiting.join(5)

    assert not waiting.is_alive()


def test_headers_are_those_of_the_site(stand):
    """They are read from what the site tells its host."""
    stand.show(site_of())

    assert "default-src" in stand.headers("/fr/")["Content-Security-Policy"]


def test_time_without_a_request(stand):
    """The rest is made while nobody waits."""
    before = stand.quiet
    stand.get("a.html")

    assert 0 <= stand.quiet
    assert before >= 0
