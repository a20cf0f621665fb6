import tomllib
from dataclasses import replace
from datetime import date

import pytest

from plugins.views.identity import humans, security_contact, web_manifest
from tests.building import ROOT
from tests.views.sample import changed, small_network, speaker, speaker_of

CHECKED = "2026-01-15"


def contact_of(today=date(2026, 1, 31), pages=(), url="https://a.example", **security):
    """Return the contact of the small site with *security* of its own."""
    network = small_network()
    site = changed(network.site, security={"checked": CHECKED} | security, url=url)
    page = network.pages["site-map"]
    page = replace(page, versions={"en": page.versions["en"]})
    found = dict.fromkeys(pages, page)
    network = replace(network, today=today, site=site, pages=network.pages | found)
    return security_contact(speaker_of(network, "fr"))


class TestWebManifest:
    @pytest.mark.parametrize(
        ("language", "name", "start"),
        [
            ("fr", "Réseau des villes de rivière", "fr/"),
            ("es", "Red de Ciudades de Río", "es/"),
        ],
    )
    def test_is_in_the_reader_s_language(self, language, name, start):
        """What is under the icon, and the page that it opens."""
        found = web_manifest(speaker(language), "#fff")

        assert (language, name, start) == (found.language, found.name, found.start)
        assert "#fff" == found.color

    def test_reads_from_right_to_left(self, arabic):
        """As its language does."""
        assert "rtl" == web_manifest(arabic, "").dir


class TestSecurityContact:
    def test_is_the_one_of_the_data(self):
        """A form, an address for mail…"""
        found = contact_of(contact="https://a.example/safe/")

        assert "https://a.example/safe/" == found.contact
        assert date(2027, 1, 14) == found.expires
        assert ("fr", "en", "es") == found.languages

    def test_is_else_the_page_of_contacts(self):
        """In the first language of the site."""
        assert "https://a.example/fr/contact/" == contact_of(pages=["contact"]).contact

    def test_is_none_where_there_is_nobody_to_tell(self):
        """No address is made up."""
        assert None is contact_of()

    @pytest.mark.parametrize(
        ("today", "holds"), [(date(2027, 1, 13), True), (date(2027, 1, 14), False)]
    )
    def test_is_none_once_it_has_expired(self, today, holds):
        """RFC 9116: it is not to be used any more."""
        assert holds == (contact_of(today, ["contact"]) is not None)

    def test_is_none_where_the_site_says_nothing(self, network):
        """A site need not have one."""
        site = network.site.model_copy(update={"security": None})

        assert None is security_contact(speaker_of(replace(network, site=site)))

    def test_its_own_address_is_at_the_root_of_the_server(self):
        """Wherever on the server the site is."""
        found = contact_of(pages=["contact"], url="https://a.example/inmc")

        assert "https://a.example/.well-known/security.txt" == found.canonical
        assert "https://a.example/inmc/fr/contact/" == found.contact


class TestHumans:
    def test_tells_who_and_with_what(self, english):
        """The network and its secretariat, then the site."""
        network, site = humans(english).values()

        assert "Porto, Portugal" == network["General secretariat"]
        assert network["Meetings"].startswith("2nd Meetings, Montreal 2024. ")
        assert "@rivers" == network["Account"]
        assert "français, English, español" == site["Languages"]
        assert "https://code.example/rivers" == site["Source of this site"]

    def test_software_is_what_the_site_is_made_with(self, english):
        """Each is a dependency of this project, but for the language itself."""
        _, site = humans(english).values()
        project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
        needed = " ".join(project["dependencies"]).lower()
        language, *software = site["Software"].split(", ")

        assert "Python" == language
        assert [] == [each for each in software if each.lower() not in needed]

    def test_tells_nothing_that_is_not_known(self, network):
        """A network that has not met yet, with no public account."""
        site = network.site.model_copy(update={"accounts": (), "repository": None})
        young = speaker_of(replace(network, site=site, editions={}))
        network_said, site_said = humans(young).values()

        assert ["General secretariat"] == list(network_said)
        assert "Source of this site" not in site_said
