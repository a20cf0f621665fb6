"""The web editor, in a browser, on a copy of the network's real files."""

from __future__ import annotations

import json
import os
import subprocess
from contextlib import suppress
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import copytree
from threading import Thread

import pytest
from jsonschema import Draft7Validator
from playwright.sync_api import expect

from plugins.domain.site import WebEditor
from plugins.editing.web_editor_package import SCHEMA, folder_of
from plugins.outputs.editors.cms_backend import asked_by
from plugins.outputs.web_files.headers import HEADERS, editing
from plugins.reading.network import read_network
from plugins.tasks.web_editor import fetched
from tests.building import ROOT, build, lay

pytestmark = pytest.mark.browser
CACHE = ROOT / ".cache"
WRITTEN = """\
  web_editor:
    forge: gitlab
    repository: https://git.example/city/site
"""
POLICY = HEADERS | editing("/admin/", asked_by(None)).headers
STORE = "sveltia-cms-test"  # the folder of the browser that stands for a repository
SEED = """async ([store, files]) => {
  const root = await navigator.storage.getDirectory();
  const top = await root.getDirectoryHandle(store, {create: true});
  for (const [path, text] of Object.entries(files)) {
    let folder = top;
    const steps = path.split("/");
    for (const step of steps.slice(0, -1))
      folder = await folder.getDirectoryHandle(step, {create: true});
    const file = await folder.getFileHandle(steps.at(-1), {create: true});
    const writing = await file.createWritable();
    await writing.write(text);
    await writing.close();
  }
}"""
READ = """async (store) => {
  const found = {};
  const walk = async (folder, path) => {
    for await (const [name, entry] of folder.entries())
      if (entry.kind === "directory") await walk(entry, `${path}${name}/`);
      else found[path + name] = await (await entry.getFile()).text();
  };
  const root = await navigator.storage.getDirectory();
  await walk(await root.getDirectoryHandle(store), "");
  return found;
}"""
HOLDING = """texts => [...document.querySelectorAll("input, textarea")]
  .find(field => texts.includes(field.value))"""
TRIES = 5
RELEASE = "2017-12-05-first-meetings-results"


def real_files():
    """Return every file that the web editor writes, by its path."""
    paths = [*ROOT.glob("data/*.yaml"), *ROOT.glob("content/*/*.md")]
    return {
        path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in paths
    }


@pytest.fixture(scope="session")
def package():
    """The package of the web editor: fetched, unless it is there."""
    said = fetched(CACHE, {**os.environ})
    if not folder_of(CACHE).is_dir():
        pytest.skip(said)
    return folder_of(CACHE)


@pytest.fixture(scope="session")
def published(package, tmp_path_factory):
    """The small site with the web editor, which knows where to save."""
    assert package.is_dir()
    root = lay(tmp_path_factory.mktemp("edited"))
    with (root / "data/site.yaml").open("a", encoding="utf-8") as site:
        site.write(WRITTEN)
    return build(
        root, root / "output", PUBLISH=True, WEB_EDITOR=True, CACHE_PATH=str(CACHE)
    )


class Host(SimpleHTTPRequestHandler):
    """Shows the site with the headers of /admin/; the repository is the browser's."""

    def do_GET(self):
        if "/config.json" not in self.path:
            return super().do_GET()
        file = Path(self.translate_path(self.path))
        config = json.loads(file.read_text("utf-8"))
        config |= {"backend": {"name": "test-repo"}, "publish_mode": "simple"}
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(config).encode())
        return None

    def end_headers(self):
        for name, value in POLICY.items():
            if name != "Strict-Transport-Security":
                self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_):
        """Say nothing."""


class Desk:
    """A French editor at the web editor, with *files* for a repository."""

    def __init__(self, page, address, files):
        self.page, self.files = page, files
        self.asked, self.errors = [], []
        page.goto(f"{address}/theme/icon.svg")
        page.evaluate(SEED, [STORE, files])
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", self._hear)
        page.goto(f"{address}/admin/")
        page.get_by_role("button", name="Travailler avec un dépôt de test").click()
        page.get_by_text("2017-12-05-first-meetings-results").first.wait_for()

    def _hear(self, message):
        if message.type == "error":
            self.errors.append(message.text)

    def open(self, place, *, expand=False):
        """Open an entry, and the first record of a file."""
        self.page.evaluate(f"location.hash = '#/collections/{place}'")
        self.page.get_by_role("button", name="Enregistrer").first.wait_for()
        if expand:
            button = self.page.get_by_role("button", name="Développer", exact=True)
            button.first.dispatch_event("click")  # it still moves, and others above it

    def type(self, old, new):
        """Write *new* where *old* stands, and save.

        A form that was not quite there yet forgets what is typed: it is typed again.
        """
        save = self.page.get_by_role("button", name="Enregistrer").first
        for _ in range(TRIES):
            for text in (old, new):
                field = self.page.wait_for_function(HOLDING, arg=[old, new])
                field.as_element().fill(text)
            with suppress(AssertionError):
                expect(save).to_be_enabled(timeout=2_000)
                break
        save.click()
        self.page.wait_for_function("() => !location.hash.includes('/entries/')")

    def changes(self):
        """Return the lines that are new since the files were laid, by their file."""
        now = self.page.evaluate(READ, STORE)
        found = {}
        for path in now.keys() | self.files.keys():
            old, new = (each.get(path, "").split("\n") for each in (self.files, now))
            if old != new:
                assert len(old) == len(new)
                pairs = zip(old, new, strict=True)
                found[path] = [there for here, there in pairs if here != there]
        return found


@pytest.fixture
def desk(browser, published):
    """Return a function that sits an editor down at these files."""
    server = ThreadingHTTPServer(
        ("localhost", 0), partial(Host, directory=str(published))
    )
    Thread(target=server.serve_forever, args=[0.05], daemon=True).start()
    context = browser.new_context(
        locale="fr-FR", viewport={"width": 1280, "height": 900}
    )
    address = f"http://localhost:{server.server_port}"
    yield lambda files: Desk(context.new_page(), address, files)
    context.close()
    server.shutdown()
    server.server_close()


def test_configuration_is_one_that_the_editor_knows(package, published):
    """Its own schema accepts that of each language."""
    schema = json.loads((package / SCHEMA).read_text("utf-8"))
    for language in ("fr", "en", "es"):
        path = published / f"admin/{language}/config.json"
        config = json.loads(path.read_text("utf-8"))

        assert [] == [e.message for e in Draft7Validator(schema).iter_errors(config)]
        assert "https://git.example/api/v4" == config["backend"]["api_root"]


def test_is_published_and_not_found_by_search_engines(published):
    """Its pages say so, its address is in no sitemap, and its headers are its own."""
    headers = (published / "_headers").read_text("utf-8")

    assert 'content="noindex"' in (published / "admin/index.html").read_text("utf-8")
    assert "/admin/" not in (published / "sitemap.xml").read_text("utf-8")
    for name, value in editing(
        "/admin/",
        asked_by(WebEditor(forge="gitlab", repository="https://git.example/city/site")),
    ).headers.items():
        assert f"  {name}: {value}\n" in headers.partition("/admin/*")[2]


@pytest.mark.parametrize(
    ("entry", "old", "new", "expected"),
    [
        (
            "data/entries/cities",
            "Alessandria",
            "Alessandria della Paglia",
            {"data/cities.yaml": ["    name: Alessandria della Paglia"]},
        ),
        (
            "data/entries/editions",
            "Ville durable",
            "Ville durable et sobre",
            {"data/editions.yaml": ["      fr: Ville durable et sobre"]},
        ),
        (
            f"releases/entries/{RELEASE}",
            "First Meetings bring forty cities together",
            "Forty cities meet",
            {f"content/press/{RELEASE}.en.md": ["title: Forty cities meet"]},
        ),
    ],
    ids=["city", "edition", "release"],
)
def test_one_field_is_one_line(desk, entry, old, new, expected):
    """In cities, editions and a release, whatever else is in their files.

    Nobody but this site is asked, nothing fails, and the policy is in force.
    """
    editor = desk(real_files())
    editor.open(entry, expand=entry.startswith("data/"))
    editor.type(old, new)

    assert expected == editor.changes()
    assert [] == editor.errors
    assert {"localhost"} == {
        url.split("/")[2].partition(":")[0]
        for url in editor.asked
        if not url.startswith(("blob:", "data:"))
    }
    with pytest.raises(Exception, match="Failed to fetch"):
        editor.page.evaluate("fetch('https://example.org/')")


def test_release_is_written_in_three_languages_side_by_side(desk):
    """Each has its fields, with labels in the editor's language; some are shared."""
    editor = desk(real_files())
    editor.open("releases/entries/2017-12-05-first-meetings-results")
    editor.page.get_by_text("Titre").nth(1).wait_for()
    shown = editor.page.inner_text("body")

    assert all(name in shown for name in ("Français", "Anglais", "Espagnol"))
    assert shown.count("Clermont-Ferrand") > 1


def test_a_file_that_cannot_be_read_is_not_emptied(desk, tmp_path):
    """The web editor shows it without a record, and does not save it so.

    Had somebody typed one record and saved, the check would have stopped it.
    """
    files = real_files()
    path = "data/cities.yaml"
    files[path] = files[path].replace("name: Alessandria", "name: 'Alessandria", 1)
    editor = desk(files)
    editor.open("data/entries/cities")
    editor.page.get_by_text("0 Villes").wait_for()
    editor.page.get_by_role("button", name="Enregistrer").first.click()
    editor.page.locator("[role=alert]:visible, .validation:visible").first.wait_for()

    assert {} == editor.changes()
    assert "records_are_kept" in rules_after_saving_one_city(tmp_path)


def rules_after_saving_one_city(root):
    """Return what the check says of a repository in which one city is left."""
    for folder in ("data", "content"):
        copytree(ROOT / folder, root / folder)
    git = partial(subprocess.run, cwd=root, check=True, capture_output=True)
    git(["git", "init", "--quiet"])
    git(["git", "add", "."])
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    git(["git", *who, "commit", "--quiet", "--message", "Begin"])
    cities = root / "data/cities.yaml"
    first = cities.read_text("utf-8").split("\n  - id: ")[:2]
    cities.write_text("\n  - id: ".join(first) + "\n", "utf-8")
    found = read_network(root, date(2026, 11, 22))
    return {problem.rule for problem in found.problems}
