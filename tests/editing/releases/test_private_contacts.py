import pytest

from plugins.editing.releases.private_contacts import without_contacts


@pytest.mark.parametrize(
    ("text", "rest", "found"),
    [
        ("Agence Exemple Tél. : 01 23 45 67 89", "", ("01 23 45 67 89",)),
        ("Ada Exemple ada@exemple.org", "", ("ada@exemple.org",)),
        ("Contacts Presse", "", ()),
        ("Press contact:", "", ()),
        (
            (
                "Inscription avant le 25 mai auprès de notre agence – a@b.org – Tél. "
                "0612345678"
            ),
            "Inscription avant le 25 mai auprès de notre agence",
            ("a@b.org", "0612345678"),
        ),
        (
            "Whoever comes to the Meetings writes before May (+33 1 23 45 67 89).",
            "Whoever comes to the Meetings writes before May.",
            ("+33 1 23 45 67 89",),
        ),
        ("Les 29, 30 et 1er décembre 2017, 400 personnes", None, ()),
        ("Un budget de 12 000 000 euros en 2019", None, ()),
    ],
)
def test_contacts_are_found_and_left_out(text, rest, found):
    """Telephone numbers and e-mails, whole addresses, and no other number."""
    bare = without_contacts(text)

    assert (text if rest is None else rest) == bare.text
    assert found == bare.found
