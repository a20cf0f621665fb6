"""Finding a browser, or saying in a sentence that there is none."""

from __future__ import annotations

import pytest

from tests.browser import chromium
from tests.browser.chromium import MISSING, browser_path


@pytest.fixture
def nowhere(monkeypatch):
    """A computer without any browser of its own."""
    monkeypatch.setattr(chromium, "which", lambda _: None)
    return "/nowhere/chrome"


def test_own_browser_is_preferred(monkeypatch):
    """The computer's browser is driven, whatever else was fetched."""
    monkeypatch.setattr(chromium, "which", lambda name: f"/usr/bin/{name}")

    assert "/usr/bin/chromium" == browser_path("/nowhere/chrome")


def test_fetched_browser_will_do(nowhere, tmp_path):
    """Without one, the browser that `inv browser` fetched is driven."""
    fetched = tmp_path / "chrome"
    fetched.touch()

    assert nowhere
    assert str(fetched) == browser_path(str(fetched))


@pytest.mark.parametrize(
    ("is_ci", "expected"),
    [("true", pytest.fail.Exception), ("", pytest.skip.Exception)],
)
def test_missing_browser_is_told(nowhere, monkeypatch, is_ci, expected):
    """Nobody is made to install a browser, but for CI, which must look at the site."""
    monkeypatch.setenv("CI", is_ci)
    with pytest.raises(expected) as end:
        browser_path(nowhere)

    assert MISSING == end.value.msg
