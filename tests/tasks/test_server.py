from http.client import HTTPConnection
from threading import Thread

import pytest

from plugins.tasks.server import RELOAD_TAG, SiteServer, missing_page, with_reload

FILES = {
    "index.html": "<body>Chooser</body>",
    "404.html": "<body>Not here</body>",
    "fr/index.html": "<body>Accueil</body>",
    "fr/404.html": "<body>Pas là</body>",
    "data/cities.geojson": "{}",
    "style.css": "",
}


@pytest.fixture
def folder(tmp_path):
    """A small built site."""
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path


@pytest.fixture(params=[False, True], ids=["serve", "livereload"])
def server(folder, request):
    """The site, served by a thread, with and without reloading."""
    with SiteServer(folder, "localhost", 0, reloads=request.param) as site:
        Thread(target=site.serve_forever, args=[0.01], daemon=True).start()
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


def tag(server):
    """Return what the server adds to a page."""
    return RELOAD_TAG if server.reloads else b""


@pytest.mark.parametrize(
    ("address", "page"),
    [
        ("/fr/villes/nowhere/", "<body>Pas là</body>"),
        ("/de/nowhere/", "<body>Not here</body>"),
        ("/nowhere", "<body>Not here</body>"),
        ("/../nowhere", "<body>Not here</body>"),
    ],
)
def test_missing_page_speaks_the_address_language(folder, address, page):
    """The answer to a wrong address is in that address's language, if it has one."""
    assert page == missing_page(folder, address).decode()


def test_missing_page_before_the_first_build(tmp_path):
    """Where nothing is built yet, the browser still gets a sentence."""
    assert b"There is no such page here." in missing_page(tmp_path, "/fr/")


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (b"<body>Text</body></html>", b"<body>Text" + RELOAD_TAG + b"</body></html>"),
        (b"<p>Text", b"<p>Text" + RELOAD_TAG),
    ],
)
def test_reload_script_goes_at_the_end_of_the_page(page, expected):
    """The script comes last in the body, even where its end is not written."""
    assert expected == with_reload(page)


def test_page_is_served(server):
    """A folder's address gives its page, whose language of bytes is said."""
    status, headers, body = ask(server, "/fr/")

    assert status == 200
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert body == b"<body>Accueil" + tag(server) + b"</body>"


def test_nothing_is_kept_by_the_browser(server):
    """A page is asked for again each time: it may have been built again."""
    assert ask(server, "/style.css")[1]["Cache-Control"] == "no-store"


def test_missing_page_is_answered_with_404(server):
    """A wrong address gets the page that says so, and the status that says so."""
    status, _, body = ask(server, "/fr/nowhere/")

    assert status == 404
    assert body == "<body>Pas là".encode() + tag(server) + b"</body>"


def test_bare_folder_is_missing(server):
    """A folder without a page is not listed: a host would not, either."""
    assert ask(server, "/data/")[0] == 404


def test_head_has_no_body(server):
    """HEAD gets the status alone, for a page as for none."""
    statuses = [ask(server, path, "HEAD")[::2] for path in ("/fr/", "/nowhere")]

    assert statuses == [(200, b""), (404, b"")]


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("/style.css", "text/css; charset=utf-8"),
        ("/data/cities.geojson", "application/geo+json"),
    ],
)
def test_types_do_not_depend_on_the_computer(server, address, kind):
    """A stylesheet is one on Windows too, where the registry may say otherwise."""
    assert kind == ask(server, address)[1]["Content-Type"]


def test_only_livereload_has_the_script(server):
    """Without reloading, the script that reloads is not there."""
    expected = 200 if server.reloads else 404

    assert expected == ask(server, "/livereload.js")[0]


@pytest.mark.parametrize("server", [True], indirect=True)
def test_open_page_hears_of_a_build(server):
    """A page that listens is told when the site was built again."""
    connection = HTTPConnection("localhost", server.server_port, timeout=5)
    connection.request("GET", "/livereload")
    answer = connection.getresponse()
    teller = Thread(target=tell_until_heard, args=(server, heard := []))
    teller.start()
    heard.append(answer.readline())
    teller.join()
    connection.close()

    assert heard == [b"data: built\n"]


def tell_until_heard(server, heard):
    """Tell of builds until one was *heard*: the page may not listen yet."""
    while not heard:
        server.tell_built()


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
