"""Rendering pages, each in its language, and publishing them all at once."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from jinja2 import Environment
from jinja2.exceptions import UndefinedError

from pelicanconf import JINJA_ENVIRONMENT
from plugins import localized_writer, network_data
from plugins.localized_writer import LocalizedWriter
from plugins.outputs.publishing.memory import Memory
from plugins.views.page import Page
from tests.building import ROOT
from tests.finished import empty_site


@pytest.fixture(scope="module")
def settings(small):
    """The settings of the small site, once its data are read."""
    given = {"PATH": str(small.root), "TODAY": "2026-01-31"}
    given |= {"FROM_DISK": False, "PUBLISH": False, "ON_DEMAND": False, "JOBS": 1}
    given |= {"CACHE_PATH": str(small.root / "cache"), "THEME": str(ROOT / "theme")}
    network_data.read(SimpleNamespace(settings=given))
    return given


@pytest.fixture
def context(settings):
    """What the writer finds in Pelican's context."""
    names = ("LOCALIZERS", "NETWORK", "SHELVES")
    found = {name: settings[name] for name in names}
    return found | {
        "FINISHED_SITE": empty_site(),
        "ASSETS": {"site.css": "/theme/site.css"},
        "COLORS": {},
    }


@pytest.fixture
def environment(context):
    """A Jinja environment, as the generators get it."""
    generator = SimpleNamespace(
        env=Environment(**JINJA_ENVIRONMENT),  # noqa: S701 - it sets autoescape
        settings={
            name: context[name]
            for name in ("FINISHED_SITE", "ASSETS", "COLORS", "SHELVES")
        },
        context={},
    )
    localized_writer.install_words(generator)
    return generator.env


@pytest.fixture
def write(context, environment):
    """Return a function that writes a page with a template, and returns its text."""

    def function(template, language="fr", name="fr/x/index.html"):
        localizer = context["LOCALIZERS"][language]
        page = Page("section", "cities", "x", localizer.word("Cities"), "", None)
        LocalizedWriter("output", {}).write_file(
            name,
            environment.from_string(template),
            context,
            view=page,
            localizer=localizer,
        )
        return context["FINISHED_SITE"].files.get(name)

    return function


@pytest.mark.parametrize(
    ("language", "expected"),
    [("fr", "Villes|fr\n"), ("en", "Cities|en\n"), ("es", "Ciudades|es\n")],
)
def test_page_speaks_its_language(write, language, expected):
    """One environment serves all languages: the page being written decides."""
    text = write("{% trans %}Cities{% endtrans %}|{{ frame.lang }}", language)

    assert expected == text


def test_page_waits_beside_the_site(write, tmp_path, monkeypatch):
    """Writing a page touches no file: it is published with all the others."""
    monkeypatch.chdir(tmp_path)

    assert write("x") == "x\n"
    assert [] == list(tmp_path.iterdir())


def test_page_without_a_name_is_not_wanted(write):
    """Settings leave a kind of page out by giving it no name."""
    assert write("x", name="") is None


def test_values_are_escaped(write):
    """What a template prints is text, unless it is known to be HTML."""
    assert "&lt;b&gt;\n" == write("{{ '<b>' }}")


def test_unknown_name_is_a_mistake(write):
    """A template that misspells a name fails: it does not print nothing."""
    with pytest.raises(UndefinedError):
        write("{{ page.titel }}")


def test_address_of_two_pages_is_told_in_a_sentence(
    context, environment, settings, capsys
):
    """A page called as a section is an editor's mistake: nothing is published."""
    template = environment.from_string("x")
    writer = LocalizedWriter("output", settings)
    localizer = context["LOCALIZERS"]["fr"]
    page = Page("section", "cities", "x", localizer.word("Cities"), "", None)
    given = {"view": page, "localizer": localizer}
    writer.write_file("fr/villes/index.html", template, context, **given)
    with pytest.raises(SystemExit) as end:
        writer.write_file("fr/villes/index.html", template, context, **given)

    assert 1 == end.value.code
    assert "fr/villes/" in capsys.readouterr().err


def test_windows_paths_are_addresses(write, context):
    """The path of a page has the same slashes on every system."""
    write("x", name="fr\\x\\index.html")

    assert ["fr/x/index.html"] == list(context["FINISHED_SITE"].files)


@pytest.mark.parametrize(
    "text", ['<a href="/no/">x</a>', '<i id="a"></i><i id="a"></i>']
)
def test_fault_publishes_nothing(settings, tmp_path, capsys, text):
    """One dead link, or one id twice, and the published site stays as it was."""
    site = empty_site(tmp_path / "output")
    site.add("index.html", text)
    given = settings | {"FINISHED_SITE": site, "MEMORY": Memory()}
    with pytest.raises(SystemExit) as end:
        localized_writer.publish(
            SimpleNamespace(settings=given, output_path=str(tmp_path / "output"))
        )

    assert 1 == end.value.code
    assert "index.html" in capsys.readouterr().err
    assert not (tmp_path / "output").exists()


def test_publishing_says_what_it_did(settings, tmp_path, capsys):
    """A build ends with one line: how many pages, in which languages, and where."""
    site = empty_site(tmp_path / "output")
    site.add("index.html", "<p>")
    given = settings | {"FINISHED_SITE": site, "MEMORY": Memory()}
    localized_writer.publish(
        SimpleNamespace(settings=given, output_path=str(tmp_path / "output"))
    )
    line = capsys.readouterr().out

    assert (tmp_path / "output/index.html").read_bytes() == b"<p>"
    assert 1 == line.count("\n")
    assert "fr, en, es" in line


def test_what_is_remembered_is_written_apart(settings, tmp_path):
    """Whoever serves the site again and again writes it seldom."""
    site = empty_site(tmp_path / "output")
    site.add("index.html", "<p>")
    given = {"FINISHED_SITE": site, "MEMORY": Memory(), "CACHE_PATH": str(tmp_path)}
    pelican = SimpleNamespace(
        settings=settings | given, output_path=str(tmp_path / "output")
    )
    localized_writer.publish(pelican)
    before = localized_writer.memory_file(pelican).exists()
    localized_writer.remember(pelican)

    assert not before
    assert localized_writer.memory_file(pelican).exists()


def test_each_build_begins_with_no_file(settings, tmp_path):
    """Building again in the same process does not keep the pages of before."""
    output = str(tmp_path / "output")
    pelican = SimpleNamespace(settings=dict(settings), output_path=output)
    localized_writer.begin_site(pelican)
    first = pelican.settings["FINISHED_SITE"]
    first.add("index.html", "")
    localized_writer.begin_site(pelican)

    assert {} == pelican.settings["FINISHED_SITE"].files


def test_writer_is_ours():
    """Pelican writes HTML through this writer, and no other."""
    assert localized_writer.writer_class(SimpleNamespace()) is LocalizedWriter
