import re
from http.client import HTTPConnection
from threading import Thread

import pytest
from markupsafe import Markup

from plugins.preview.server import SiteServer, missing_page, type_of
from plugins.preview.stand import Stand
from tests.preview.site_of import FILES, site_of

SCRIPT = re.compile(
    rb'<script src="/\.preview/preview\.js" data-version="\d+"></script>'
)


@pytest.fixture
def stand(tmp_path):
    """What shows a small site."""
    found = Stand(tmp_path)
    found.show(site_of())
    return found


@pytest.fixture(params=[False, True], ids=["still", "reloading"])
def server(stand, request):
    """The site, served by a thread, with and without reloading."""
    place = "localhost", 0
    with SiteServer(stand, place, reloads=request.param) as site:
        Thread(target=site.serve_forever, args=[0.01], daemon=True).start()
        site.reloads = request.param
        yield site
        site.shutdown()


def ask(server, address, method="GET"):
    """Return the status, the headers and the body of an answer."""
    connection = HTTPConnection("localhost", server.server_port, timeout=5)
    connection.request(method, address)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, answer.headers, body


@pytest.mark.parametrize(
    ("address", "page"),
    [
        ("fr/villes/nowhere/", "fr/404.html"),
        ("de/nowhere/", "404.html"),
        ("nowhere", "404.html"),
        ("../nowhere", "404.html"),
    ],
)
def test_missing_page_speaks_the_address_language(stand, address, page):
    """The answer to a wrong address is in that address's language, if it has one."""
    assert FILES[page] == missing_page(stand, address).decode()


def test_missing_page_before_the_first_build(tmp_path):
    """Where nothing is built yet, there is a page all the same, for the banner."""
    assert b"<body>" in missing_page(Stand(tmp_path), "fr/")


def test_page_is_served(server):
    """A folder's address gives its page, whose language of bytes is said."""
    status, headers, body = ask(server, "/fr/")

    assert status == 200
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert SCRIPT.sub(b"", body) == FILES["fr/index.html"].encode()
    assert bool(SCRIPT.search(body)) == server.reloads


def test_folder_without_its_last_stroke(server):
    """As a host does, it leads to the address with one."""
    status, headers, _ = ask(server, "/fr")

    assert (status, headers["Location"]) == (301, "/fr/")


def test_nothing_is_kept_by_the_browser(server):
    """A page is asked for again each time: it may have been built again."""
    assert ask(server, "/style.css")[1]["Cache-Control"] == "no-store"


def test_missing_page_is_answered_with_404(server):
    """A wrong address gets the page that says so, and the status that says so."""
    status, _, body = ask(server, "/fr/nowhere/")

    assert status == 404
    assert SCRIPT.sub(b"", body) == FILES["fr/404.html"].encode()


def test_bare_folder_is_missing(server):
    """A folder without a page is not listed: a host would not, either."""
    assert ask(server, "/data/")[0] == 404


def test_head_has_no_body(server):
    """HEAD gets the status alone, for a page as for none."""
    statuses = [ask(server, path, "HEAD")[::2] for path in ("/fr/", "/nowhere")]

    assert statuses == [(200, b""), (404, b"")]


@pytest.mark.parametrize("server", [True], indirect=True)
def test_policy_of_the_host_holds_here(server):
    """What a browser would refuse there, it refuses here; http stays http."""
    headers = ask(server, "/fr/")[1]

    assert headers["Content-Security-Policy"] == "default-src 'none'; script-src 'self'"
    assert "Strict-Transport-Security" not in headers


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("style.css", "text/css; charset=utf-8"),
        ("data/cities.geojson", "application/geo+json"),
        ("unknown.of-nobody", "application/octet-stream"),
    ],
)
def test_types_do_not_depend_on_the_computer(path, kind):
    """A stylesheet is one on Windows too, where the registry may say otherwise."""
    assert kind == type_of(path)


def test_seam_is_there_while_it_reloads_alone(server):
    """Without reloading, there is no script and no style of the preview."""
    expected = 200 if server.reloads else 404

    assert expected == ask(server, "/.preview/preview.js")[0]
    assert expected == ask(server, "/.preview/banner.css")[0]


@pytest.mark.parametrize("server", [True], indirect=True)
def test_banner_is_above_the_page(server, stand):
    """With its stylesheet, and nothing inline: the policy of the page holds."""
    stand.tell(Markup("<p>x</p>"))
    body = ask(server, "/fr/")[2]

    assert b"<body class>\n<p>x</p>\nAccueil" in body
    assert b'<link rel="stylesheet" href="/.preview/banner.css"></head>' in body


@pytest.mark.parametrize("server", [True], indirect=True)
@pytest.mark.parametrize("is_late", [False, True])
def test_open_page_hears_of_another_version(server, stand, is_late):
    """A page that listens is told; one that comes late, as after a restart, at once."""
    since = "0" if is_late else stand.version
    connection = HTTPConnection("localhost", server.server_port, timeout=5)
    connection.request("GET", f"/.preview/events?since={since}")
    answer = connection.getresponse()
    first = answer.readline()
    if not is_late:
        stand.show(site_of())
    rest = answer.read()
    connection.close()

    assert first == b"retry: 300\n"
    assert rest.endswith(b"data: built\n\n")


def fail(mistake):
    """Raise *mistake*."""
    raise mistake


def test_page_that_was_left_is_no_mistake(server, capsys):
    """A browser that goes away in the middle of an answer is not reported; a bug is."""
    for mistake in (ConnectionResetError, ValueError):
        try:
            fail(mistake)
        except mistake:
            server.handle_error(None, ("127.0.0.1", 1))

    assert "ConnectionResetError" not in (said := capsys.readouterr().err)
    assert "ValueError" in said
