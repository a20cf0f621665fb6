"""A browser, and the network's site served to it as a host would."""

from __future__ import annotations

from contextlib import contextmanager
from threading import Thread

import pytest
from playwright.sync_api import sync_playwright

from plugins.preview.server import SiteServer
from plugins.preview.stand import Stand
from tests.browser.chromium import ARGUMENTS, browser_path
from tests.browser.visits import Site
from tests.building import build, lay
from tests.built_site import BuiltSite

PLACE = ("localhost", 0)
ARABIC = "site:\n  languages:\n    - ar\n    - fr\n    - en\n    - es\n"


@pytest.fixture(scope="session")
def browser():
    """Chromium: the computer's own, else the one that `inv browser` fetched."""
    with sync_playwright() as playwright:
        path = browser_path(playwright.chromium.executable_path)
        running = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def served(real):
    """The network's site, to be visited."""
    with served_from(real) as site:
        yield site


@pytest.fixture(scope="session")
def arabic(tmp_path_factory):
    """The small site in a language written from right to left, without a catalog."""
    root = lay(tmp_path_factory.mktemp("arabic") / "site")
    (root / "host").mkdir()
    (root / "host/site.yaml").write_text(ARABIC, "utf-8")
    with served_from(BuiltSite(root, build(root, root / "output"))) as site:
        yield site


@contextmanager
def served_from(built):
    """Serve a built site, with its page for addresses that lead nowhere."""
    with SiteServer(Stand(built.folder), PLACE, reloads=False) as server:
        thread = Thread(target=server.serve_forever, args=[0.05], daemon=True)
        thread.start()
        yield Site(built, server.address)
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def contexts(browser):
    """Ways to look at the site, each opened once."""
    opened = {}

    def context(**options):
        key = tuple(sorted(options.items()))
        if key not in opened:
            opened[key] = browser.new_context(**options)
        return opened[key]

    yield context
    for each in opened.values():
        each.close()


@pytest.fixture
def open_page(contexts):
    """Return a function that opens an empty page, closed when the test ends."""
    pages = []

    def function(**options):
        page = contexts(**options).new_page()
        pages.append(page)
        return page

    yield function
    for page in pages:
        page.close()
