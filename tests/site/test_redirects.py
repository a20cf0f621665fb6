"""Every old address leads to a page, and takes the place of none."""

from __future__ import annotations

import pytest
import yaml


@pytest.fixture(name="rules")
def rules_(site):
    """The rules of _redirects: (old path, query or nothing, target)."""
    lines = site.files["_redirects"].decode().splitlines()
    rules = [line.split() for line in lines]
    return [(rule[0], "".join(rule[1:-2]), rule[-2]) for rule in rules]


def test_every_target_is_a_page(site, rules):
    """Each target is a file of the site, and its fragment an id in it."""
    assert rules
    for _, _, target in rules:
        url, _, fragment = target.partition("#")
        page = site.pages[f"{url.removeprefix('/')}index.html"]

        assert not fragment or page.all(id=fragment), target


def test_no_page_is_hidden(site, rules):
    """No page has an address that a redirect takes, but for the pages made for it."""
    addresses = {page.address for page in site.pages.values()}
    exact = {f"{old.rstrip('/')}/" for old, query, _ in rules if not query}
    folders = tuple(old[:-1] for old, _, _ in rules if old.endswith("/*"))

    assert set() == addresses & exact
    assert [] == [address for address in addresses if address.startswith(folders)]


def test_no_old_address_is_forgotten(real):
    """Each record of data/redirects.yaml is in effect on the network's site."""
    text = (real.root / "data/redirects.yaml").read_text("utf-8")
    records = yaml.safe_load(text)["redirects"]
    found = real.files["_redirects"].decode().splitlines()

    for record in records:
        start = f"{record['old']} {record.get('query', '')}".strip() + " "
        assert [line for line in found if line.startswith(start)], record["id"]


def test_plain_paths_have_a_page(site, rules):
    """A host that knows only files leads on as well, from all that can be a file."""
    plain = {old for old, query, _ in rules if not query and old[-1] not in "*/"}

    assert {f"{old[1:]}/index.html" for old in plain} == set(site.moved)
    assert site.moved


def test_page_leads_where_the_rule_does(site, rules):
    """The page of an old address has the link, the refresh and the canonical of one."""
    targets = {old: target for old, _, target in rules}
    for path, page in site.moved.items():
        target = targets["/" + path.removesuffix("/index.html")]
        (refresh,) = page.all("meta", **{"http-equiv": "refresh"})

        assert target == page.one("a").get("href")
        assert f"0; url={target}" == refresh.get("content")
        assert site.url + target.partition("#")[0] == page.canonical
        assert (1, ()) == (len(page.all("h1")), page.errors)
