"""Where old addresses lead, and what is shown there by hosts that know only files."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.domain.redirect import Redirect
from plugins.network_data import localizers
from plugins.outputs.web_files.redirects import Forward
from plugins.views.redirects import forwards, in_effect, moved_pages
from tests.building import ROOT


def speakers(network, **redirects):
    """Return what speaks each language of *network*, with these redirects alone.

    Each is given as (old path, target, language), perhaps with a query.
    """
    fields = "old", "target", "language", "query"
    records = {
        name: Redirect(
            id=name, sources=("newspaper",), **dict(zip(fields, given, strict=False))
        )
        for name, given in redirects.items()
    }
    return localizers(replace(network, redirects=records), ROOT)


@pytest.mark.parametrize(
    ("target", "language", "url"),
    [
        ("city:porto", "fr", "/fr/villes/porto/"),
        ("edition:2019", "es", "/es/encuentros/2019/"),
        ("section:home", "en", "/en/"),
        ("page:press", "fr", "/fr/presse/"),
        (
            "document:river-charter#commitment-2",
            "en",
            "/en/documents/river-charter/#commitment-2",
        ),
    ],
)
def test_leads_to_the_page_of_its_language(network, target, language, url):
    """The address is that of the target's page, with its part."""
    found = speakers(network, old=("/old", target, language))

    assert [Forward("/old", url)] == list(forwards(in_effect(found), found))


def test_begins_at_the_base(network):
    """On a server that shows the site below a path, so are old and new address."""
    found = speakers(network, old=("/", "section:home", "fr", "p=1"))

    assert [Forward("/inmc/", "/inmc/fr/", "p=1")] == list(
        forwards(in_effect(found), found, "/inmc")
    )


@pytest.mark.parametrize("old", ["/", "/en", "/fr/villes/porto", "/en/*", "/en/press"])
def test_page_is_not_hidden(network, old):
    """A page of the site comes before an old address that is its own."""
    found = speakers(network, old=(old, "section:figures", "en"))

    assert [] == list(forwards(in_effect(found), found))
    assert [] == list(moved_pages(in_effect(found), found))


def test_draft_is_led_to_by_nothing(network):
    """An old address of a text that is not published leads nowhere yet."""
    without = replace(network, releases={})
    target = "release:2019-06-05-charter-signed"
    found = speakers(without, old=("/old", target, "fr"))

    assert [] == list(forwards(in_effect(found), found))


def test_page_names_where_it_leads(network):
    """Its link has the name of the target, and its head the target's address."""
    found = speakers(network, old=("/a/b", "document:river-charter#commitment-1", "fr"))
    ((path, page, localizer),) = moved_pages(in_effect(found), found)

    assert ("a/b/index.html", "fr") == (path, localizer.language)
    assert "Cette page a changé d’adresse" == page.title.plain
    assert "/fr/documents/river-charter/#commitment-1" == page.view.url
    assert "Charte des rivières" == page.view.text.plain


def test_folder_and_query_have_no_page(network):
    """No file has such a name."""
    found = speakers(
        network,
        folder=("/event/*", "section:editions", "en"),
        query=("/", "edition:2019", "en", "p=1"),
    )

    assert 2 == len(list(forwards(in_effect(found), found)))
    assert [] == list(moved_pages(in_effect(found), found))
