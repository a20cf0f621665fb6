"""The whole network, and all that is wrong with it; tests/checks/cases has the rest."""

from __future__ import annotations

import gc
from datetime import date
from gettext import NullTranslations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.outputs.editors.problem_report import render_problems
from plugins.reading.network import read_network
from tests.checks.overlay import BASE, lay

TODAY = date(2026, 11, 22)
FILES = sorted(
    path.relative_to(BASE).as_posix()
    for path in BASE.rglob("*")
    if path.suffix in (".md", ".yaml")
)


def redirect(name, language):
    """Return a redirect to the page about the network, as it is typed."""
    fields = f"old: /{name}, target: page:about, language: {language}"
    return f"  - {{id: {name}, {fields}, sources: [article]}}\n"


def redirects(name, language):
    """Return a file of one redirect."""
    return "redirects:\n" + redirect(name, language)


def test_reads_a_small_site(tmp_path):
    """Without a problem, there is a network, and it is of the day that was given."""
    reading = read_network(lay({}, tmp_path), TODAY)

    assert () == reading.problems
    assert TODAY == reading.network.today
    assert ["bangkok", "clermont-ferrand", "oslo"] == list(reading.network.cities)
    assert {"fr", "en"} == set(
        reading.network.releases["2017-12-05-first-meetings"].versions
    )
    assert 4 == len(reading.texts)


def test_norway_is_a_country(tmp_path):
    """What YAML 1.1 would read as false is what was typed."""
    reading = read_network(lay({}, tmp_path), TODAY)

    assert "NO" == reading.network.cities["oslo"].country
    assert "10:30" == reading.network.editions["2017"].programme[0].time


def test_host_files_have_the_last_word(tmp_path):
    """A fork adds and overrides, and upstream's files stay as they are."""
    page = "---\ntitle: Nous\nsummary: Nous.\n---\n\nNous.\n"
    host = {
        "host/site.yaml": "site:\n  url: https://oslo.example\n",
        "host/data/cities.yaml": "cities:\n  - id: oslo\n    name: Kristiania\n",
        "host/content/pages/about.fr.md": page,
        "host/content/pages/practical.fr.md": page,
    }

    network = read_network(lay(host, tmp_path), TODAY).network

    assert ("https://oslo.example", "fr") == (
        network.site.url,
        network.site.languages[0],
    )
    assert ("Kristiania", "NO") == (
        network.cities["oslo"].name,
        network.cities["oslo"].country,
    )
    assert "Nous" == network.pages["about"].versions["fr"].title
    assert {"about", "practical"} == set(network.pages)


def test_host_leaves_redirects_to_a_language_out(tmp_path):
    """The network's to a language that the host has not; its own are a mistake."""
    host = {
        "data/redirects.yaml": redirects("old", "fr") + redirect("past", "en"),
        "host/site.yaml": "site:\n  languages: [en]\n  required_languages: [en]\n",
    }
    theirs = {"host/data/redirects.yaml": redirects("theirs", "fr")}

    ours = read_network(lay(host, tmp_path / "a"), TODAY)
    wrong = read_network(lay(host | theirs, tmp_path / "b"), TODAY)

    assert ours.network, ours.problems
    assert ["past"] == list(ours.network.redirects)
    assert {"host/data/redirects.yaml"} == {each.at.file for each in wrong.problems}


def test_warnings_stop_nothing(tmp_path):
    """A file of Windows says what it says; its records are in the network."""
    release = "content/press/2017-12-05-first-meetings.fr.md"
    files = {
        "data/cities.yaml": {"encoding": "utf-8-sig", "ends": "\r\n"},
        release: {"encoding": "utf-8-sig", "ends": "\r\n"},
    }

    plain = read_network(lay({}, tmp_path / "a"), TODAY)
    found = read_network(lay(files, tmp_path / "b"), TODAY)

    assert 4 == len(found.warnings)
    assert () == found.problems
    assert plain.network == found.network
    assert [text.body for text in plain.texts] == [text.body for text in found.texts]


def test_an_empty_folder_is_all_problems(tmp_path):
    """Where there is nothing, each file that should be there is named."""
    reading = read_network(tmp_path, TODAY)

    assert reading.network is None
    assert {"file_is_present"} == {problem.rule for problem in reading.problems}


def test_leaves_the_collector_as_it_was(tmp_path):
    """Python's collector of cycles works again afterwards."""
    read_network(tmp_path, TODAY)

    assert gc.isenabled()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(data=st.data())
def test_whatever_happens_to_a_file_is_reported(tmp_path_factory, data):
    """Cut, doubled or overwritten anywhere, files give a network or a report."""
    file = data.draw(st.sampled_from(FILES))
    text = (BASE / file).read_text("utf-8")
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    new = data.draw(
        st.sampled_from(["", text[start:end] * 2, ":", "- ", "'", "\t", "é"])
    )
    root = lay({file: text[:start] + new + text[end:]}, tmp_path_factory.mktemp("any"))

    reading = read_network(root, TODAY)

    assert (reading.network is None) == bool(reading.problems)
    assert bool(render_problems(reading.problems, NullTranslations())) == bool(
        reading.problems
    )
