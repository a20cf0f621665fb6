"""How other sites are visited: tried on a server of our own, on this computer."""

from __future__ import annotations

import socket
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from plugins.domain.link_results import FailingLink, LinkResults
from plugins.editing.link_visits import Answer, asker, check_links, slowly

TODAY = date(2026, 11, 22)
LAST_WEEK = date(2026, 11, 15)
STATUS = {"gone": 410, "missing": 404, "secret": 403, "broken": 500}


class Visited(BaseHTTPRequestHandler):
    """Answers by the name of the page; some pages know GET alone."""

    def do_HEAD(self):
        self.server.asked.append((self.command, self.path, self.headers["User-Agent"]))
        name = self.path.strip("/")
        status = STATUS.get(name, 200)
        if name == "get-only" and self.command == "HEAD":
            status = 405
        if name == "moved":
            self.send_response(301)
            self.send_header("Location", "/here")
        else:
            self.send_response(status)
        self.end_headers()

    do_GET = do_HEAD  # noqa: N815 - the name that the server looks for

    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture
def server():
    """A site on this computer, which keeps what it was asked."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Visited) as running:
        running.asked = []
        running.address = f"http://127.0.0.1:{running.server_port}/"
        thread = Thread(target=running.serve_forever, args=[0.05], daemon=True)
        thread.start()
        yield running
        running.shutdown()
        thread.join()


def found(server, *names, before=None):
    """Return what fails of the pages *names*, by name."""
    addresses = [server.address + name for name in names]
    failing = check_links(addresses, before, TODAY, asker("https://rivers.example"))
    return {each.address.removeprefix(server.address): each for each in failing}


@pytest.mark.parametrize(
    ("name", "failure", "said"),
    [
        ("gone", "gone", "410"),
        ("missing", "gone", "404"),
        ("secret", "no-answer", "403"),
        ("broken", "no-answer", "500"),
    ],
)
def test_what_fails_is_told_with_its_reason(server, name, failure, said):
    """A page that is gone is not one that a program may not see."""
    failing = found(server, name)[name]

    assert (failure, said, TODAY) == (failing.failure, failing.said, failing.since)


def test_what_answers_is_fine(server):
    """A page, one that moved, one that only knows GET, a name with accents."""
    assert {} == found(server, "here", "moved", "get-only", "été à Zalău")


def test_a_page_is_asked_for_its_head_first(server):
    """Nothing is taken that is not needed; who asks is told."""
    found(server, "here", "get-only")

    assert [("HEAD", "/here"), ("HEAD", "/get-only"), ("GET", "/get-only")] == [
        each[:2] for each in server.asked
    ]
    assert all("+https://rivers.example/" in each[2] for each in server.asked)


def test_site_that_is_not_there_is_told():
    """No server at all: nobody answers; a name that nobody has: no site."""
    ask = asker("https://rivers.example", patience=5)

    assert "no-answer" == ask("HEAD", "http://127.0.0.1:9/").failure
    assert "no-answer" == ask("HEAD", "http://[/").failure


def test_name_that_nobody_has_is_no_site(monkeypatch):
    """What the directory of names does not know is told apart."""

    def unknown(*_args, **_options):
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    answer = asker("https://rivers.example")("HEAD", "http://nowhere.example/")

    assert Answer("no-site", "[Errno -2] Name or service not known") == answer


@pytest.mark.parametrize(
    ("failure", "since"), [("gone", LAST_WEEK), ("no-answer", TODAY)]
)
def test_day_is_that_of_the_first_check_in_a_row(server, failure, since):
    """A link that failed otherwise before begins anew."""
    earlier = FailingLink(f"{server.address}gone", failure, LAST_WEEK)
    failing = found(server, "gone", before=LinkResults(LAST_WEEK, 1, (earlier,)))

    assert since == failing["gone"].since


def test_no_site_is_asked_twice_in_a_pause():
    """Requests to one site are apart; another site is asked meanwhile."""
    now = [0.0]
    asked = []

    def wait(seconds):
        now[0] += seconds

    def ask(method, address):
        asked.append((now[0], method, address))
        return Answer("no-answer") if method == "HEAD" else Answer()

    addresses = ["https://a.example/1", "https://www.a.example/2", "https://b.example/"]
    slow = slowly(ask, 3.0, lambda: now[0], wait)

    assert [] == list(check_links(addresses, None, TODAY, slow))
    assert [
        (0.0, "HEAD", "https://a.example/1"),
        (3.0, "GET", "https://a.example/1"),
        (3.0, "HEAD", "https://b.example/"),
        (6.0, "GET", "https://b.example/"),
        (6.0, "HEAD", "https://www.a.example/2"),
        (9.0, "GET", "https://www.a.example/2"),
    ] == asked
