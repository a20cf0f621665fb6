from dataclasses import replace

from plugins.views.contact import contact_view
from tests.views.sample import speaker_of


def test_names_the_secretariat_and_the_press_contact(english):
    """An organisation's address, never a person's."""
    view = contact_view(english)

    assert view.secretariat.url == "/en/cities/porto/"
    assert [account.name for account in view.accounts] == ["@rivers"]
    assert (view.press_contact, view.press_email) == (
        "Agência do Rio",
        "press@rivers.example",
    )


def test_without_a_press_contact(network):
    """Nothing is made up."""
    site = network.site.model_copy(update={"press_contact": None})
    view = contact_view(speaker_of(replace(network, site=site)))

    assert (view.press_contact, view.press_email) == (None, "")
