from datetime import date

from plugins.reading.network import read_network
from tests.checks.overlay import lay

SITE = "site:\n  url: https://host.example\n"
CONTACT = "  security:\n    checked: {}\n"
NOTE = "audits:\n  - id: {id}\n    note:\n      fr: Vu.\n      en: Seen.\n"
DONE = NOTE + "    done: 2026-11-02\n    valid_until: 2027-11-01\n"
EDITOR = """\
  web_editor:
    forge: github
    repository: https://github.com/{}/network
"""
SECRETARIAT = "  secretariat: clermont-ferrand\n"
TODAY = date(2026, 11, 22)


def network(root, **files):
    """Return the network of the base site with these files of host/."""
    given = {
        f"host/{name.replace('_', '/')}.yaml": text for name, text in files.items()
    }
    typed = SECRETARIAT + CONTACT.format("2026-10-01") + EDITOR.format("inmc")
    change = {"change": {SECRETARIAT: typed}}
    found = read_network(lay({"data/site.yaml": change} | given, root), TODAY)
    assert () == found.problems
    return found.network


def test_network_keeps_what_it_verified(tmp_path):
    """Without an address of its own, host/ is the same site."""
    before = network(tmp_path / "before")
    after = network(tmp_path / "after", site="site:\n  short_name: {fr: A, en: A}\n")

    assert before.audits
    assert before.audits == after.audits
    assert before.site.security == after.site.security is not None


def test_another_site_begins_without_any(tmp_path):
    """No audit, no contact, and nothing is saved into the network's repository."""
    found = network(tmp_path, site=SITE)

    assert {} == found.audits
    assert found.site.security is None
    assert found.site.web_editor is None


def test_another_site_has_its_own(tmp_path):
    """What host/ says was done there counts; a remark on the network's does not."""
    (name,) = network(tmp_path / "before").audits
    noted = network(tmp_path / "noted", site=SITE, data_audits=NOTE.format(id=name))
    done = network(
        tmp_path / "done",
        site=SITE + CONTACT.format("2026-11-01") + EDITOR.format("cuneo"),
        data_audits=DONE.format(id=name),
    )

    assert {} == noted.audits
    assert [date(2026, 11, 2)] == [each.done for each in done.audits.values()]
    assert date(2026, 11, 1) == done.site.security.checked
    assert "https://github.com/cuneo/network" == done.site.web_editor.repository
