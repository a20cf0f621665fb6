import datetime as dt

from plugins.editing.releases.blocks import Block
from plugins.editing.releases.dateline import Dateline
from plugins.editing.releases.found_release import find_release
from plugins.editing.releases.plain_text import parse_plain_text
from tests.editing.releases.documents import TEXT

LANGUAGES = ("fr", "en")


def found(text=TEXT, **options):
    return find_release(parse_plain_text(text), LANGUAGES, **options)


def paragraphs(*texts):
    return find_release([Block("paragraph", text) for text in texts], LANGUAGES)


def test_release_is_told_apart():
    """Its title, its day and place, its keywords, and its text as paragraphs."""
    release = found()

    assert "Succès des 1res rencontres d'Oslo" == release.title
    assert Dateline(dt.date(2019, 3, 5), "Oslo") == release.dateline
    assert ("ecologie", "ville verte") == release.keywords
    assert ["item", "item", "paragraph", "heading", "paragraph"] == [
        each.kind for each in release.body
    ]
    assert "Après deux jours d'échanges, Ada EXEMPLE annonce un programme." == (
        release.summary
    )


def test_what_is_no_part_of_it_is_left_out_and_kept_aside():
    """The menu, the address of the agency, and the articles that follow."""
    release = found()

    assert [
        "Accès direct au menu",
        "Contacts presse Agence Exemple Tél. : 01 23 45 67 89",
        "Plus d'articles",
        "Un autre journal parle d'autre chose, qui n'a rien à voir avec cela.",
    ] == list(release.left_out)
    assert (
        "01 23 45 67 89",
        "contact@exemple.org",
        "06 12 34 56 78",
    ) == release.contacts
    assert "exemple.org" not in release.body[-1].text


def test_contacts_stay_if_wished():
    """An editor may say that they are public: addresses then stand below the text."""
    release = found(keeps_contacts=True)

    assert "contact@exemple.org" in release.body[-2].text
    assert (
        "Contacts presse Agence Exemple Tél. : 01 23 45 67 89" == release.body[-1].text
    )


def test_line_under_the_title_sums_it_up():
    """And lines that are no sentences, such as a day and a place, are one paragraph."""
    long = (
        "Une phrase assez longue pour être le premier paragraphe du communiqué entier."
    )
    release = paragraphs(
        "Titre", "Dix villes se retrouvent à Oslo", "Le 3 mai", "Oslo", long
    )

    assert "Dix villes se retrouvent à Oslo." == release.summary
    assert ["Le 3 mai, Oslo", long] == [each.text for each in release.body]


def test_text_without_a_title_has_none():
    """A sentence is not made one."""
    text = "Les villes ont parlé de l'eau et de la forêt. Elles ont voté."
    release = paragraphs(text)

    assert ("", text) == (release.title, release.summary)


def test_title_that_a_page_repeats_is_one():
    """Once as a heading and once in the path to the page."""
    release = paragraphs("Un titre", "Un titre", "Une phrase.")

    assert "Un titre" == release.title
    assert ["Une phrase."] == [each.text for each in release.body]


def test_address_of_a_site_alone_is_left_out():
    """In a sentence it stays."""
    release = paragraphs("Titre", "www.exemple.org / @exemple", "Voir www.exemple.org.")

    assert ("www.exemple.org / @exemple",) == release.left_out
    assert 1 == len(release.body)


def test_nothing_is_no_release():
    """A document without words has nothing to propose."""
    release = find_release([], LANGUAGES)

    assert ("", "", ()) == (release.title, release.summary, release.body)
