"""The open data as a whole."""

from __future__ import annotations

from dataclasses import replace

from plugins.outputs.open_data.plain_records import KINDS
from plugins.views.open_data import DESCRIPTIONS, TITLES, contact_page, open_data_of
from tests.open_data import OpenTexts
from tests.views.sample import changed, speaker, speaker_of, with_records


def localizers():
    """Return what speaks each language of the small network."""
    return {tag: speaker(tag) for tag in ("fr", "en", "es")}


def data_of(speakers):
    """Return the open data, with lists of the records as they are now."""
    return open_data_of(speakers, OpenTexts(speakers).__getitem__)


def test_collections_are_named_and_told():
    """Each has a name and a sentence in each language."""
    data = data_of(localizers())

    assert set(KINDS) == TITLES.keys() == DESCRIPTIONS.keys()
    for collection in data.collections:
        for words in (collection.title, collection.description):
            assert (["fr", "en", "es"], True) == ([*words], all(words.values()))


def test_pages_explain_the_data():
    """The page of the data is known in each language."""
    assert "https://rivers.example/fr/donnees/" == data_of(localizers()).pages["fr"]


def test_people_without_a_public_part_are_not_there(network):
    """Somebody who spoke nowhere is no record, and nobody names them."""
    silent = changed(network.editions["2019"], programme=())
    data = data_of({"en": speaker_of(with_records(editions=silent))})

    assert ((), []) == (
        data.collection("people").ids,
        data.collection("people").records,
    )
    for collection in data.collections:
        assert "ines-ribeiro" not in str(collection.records)


def test_contact_is_a_page(network):
    """It is the page of contacts, else that of the data, else the home page."""
    bare = speaker_of(replace(network, pages={}))

    assert "https://rivers.example/fr/donnees/" == contact_page(localizers())
    assert "https://rivers.example/" == contact_page({"en": bare})
