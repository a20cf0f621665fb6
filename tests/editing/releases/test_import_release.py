from datetime import date

import pytest

from plugins.editing.prompts import Asker, RefusedError
from plugins.editing.proposal import check_proposal
from plugins.editing.releases.import_release import import_release
from plugins.reading.catalogs import read_catalog
from plugins.reading.network import read_network
from tests.building import lay
from tests.editing.releases.documents import TEXT

TODAY = date(2026, 1, 31)
FILE = "content/press/2019-03-05-succes-des-1res-rencontres-d-oslo.fr.md"
SOURCES = {"sources": "founding-act"}


@pytest.fixture
def site(tmp_path):
    """A small site of its own."""
    return lay(tmp_path / "site")


def imported(site, text=TEXT, **given):
    """Return the proposal for a document, as when nobody can be asked."""
    network = read_network(site, TODAY).network
    asker = Asker(network, read_catalog(site, "en"), None)
    file = site.parent / "release.txt"
    file.write_text(text, "utf-8")
    return import_release(site, file, asker, given)


def test_release_is_proposed(site):
    """A file in the house layout, a draft, with what was left out told below."""
    proposal = imported(site, **SOURCES)
    text = proposal.files[FILE]

    assert text.startswith("---\ntitle: Succès des 1res rencontres d'Oslo\n")
    assert "\nplace: Oslo\n" in text
    assert "\nstatus: draft\n" in text
    assert "\n---\n\n* Après deux jours d'échanges" in text
    assert "01 23 45 67 89" not in text
    assert "01 23 45 67 89" in proposal.shown
    assert "Plus d'articles" in proposal.shown


def test_proposal_is_in_order(site):
    """The site that has it has no mistake: there is nothing to put right by hand."""
    proposal = imported(site, **SOURCES)

    assert () == check_proposal(site, TODAY, proposal.files).problems


def test_each_answer_is_an_option(site):
    """What is typed counts more than what was found."""
    given = {"title": "Autre titre", "date": "2019-04-01", "place": "Bergen"}
    proposal = imported(site, **SOURCES, **given, slug="autre", publish=True)
    text = proposal.files["content/press/2019-04-01-autre.fr.md"]

    assert "title: Autre titre\n" in text
    assert "place: Bergen\n" in text
    assert "draft" not in text


def test_contacts_are_kept_if_wished(site):
    """Then nothing is told to be left out of them."""
    proposal = imported(site, **SOURCES, keep_contacts=True)

    assert "contact@exemple.org" in proposal.files[FILE]


def test_nothing_is_guessed(site):
    """Who issued it, and when, is asked for where the document does not say."""
    with pytest.raises(RefusedError, match=r"--sources is missing"):
        imported(site)
    with pytest.raises(RefusedError, match=r"--date is missing"):
        imported(site, "Titre\n\nLes villes et la forêt sont pour tous.", **SOURCES)
    with pytest.raises(RefusedError, match=r"--language, one of: fr, en, es"):
        imported(site, "Oslo 2019")


def test_nothing_is_overwritten(site):
    """A release that is there is not touched."""
    (site / FILE).write_text("mine", "utf-8")

    with pytest.raises(RefusedError, match=r"nothing is written over"):
        import_release_again(site)


def import_release_again(site):
    """Import, with a network that was read before the file was there."""
    file = site / FILE
    text = file.read_text("utf-8")
    file.unlink()
    network = read_network(site, TODAY).network
    file.write_text(text, "utf-8")
    source = site.parent / "release.txt"
    source.write_text(TEXT, "utf-8")
    asker = Asker(network, read_catalog(site, "en"), None)
    return import_release(site, source, asker, SOURCES)


@pytest.mark.parametrize("text", ["", " \n "])
def test_file_without_a_text_is_refused(site, text):
    """So is one that is not there."""
    with pytest.raises(RefusedError, match=r"cannot be read"):
        imported(site, text)


def test_title_that_has_no_address_is_asked_for(site):
    """In a script that is not Latin, --slug says it."""
    with pytest.raises(RefusedError, match=r"--slug"):
        imported(site, **SOURCES, title="東京")
