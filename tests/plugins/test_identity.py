"""What the built site says of itself."""

from __future__ import annotations

import json

from tests.building import build, lay
from tests.built_site import BuiltSite

BELOW = "site:\n  url: https://osaka.example/rivers\n"


def test_files(small):
    """A manifest a language, and the two texts."""
    names = {"humans.txt", ".well-known/security.txt"}
    names |= {f"manifest.{tag}.webmanifest" for tag in small.languages}

    assert names <= small.files.keys()


def test_expired_contact_is_left_out_and_told(tmp_path, capsys):
    """Nobody is led to a contact that may be wrong; the rest is published."""
    root = lay(tmp_path / "site")
    output = build(root, root / "output", PUBLISH=True, TODAY="2027-01-14")
    site = BuiltSite(root, output)

    assert ".well-known/security.txt" not in site.files
    assert "2027-01-14" in capsys.readouterr().err
    assert "humans.txt" in site.files


def test_site_below_a_path(tmp_path):
    """Pages find the manifest, and the manifest its icons, below the path."""
    root = lay(tmp_path / "site")
    (root / "host").mkdir()
    (root / "host/site.yaml").write_text(BELOW, "utf-8")
    site = BuiltSite(root, build(root, root / "output", PUBLISH=True))
    (link,) = site.pages["en/index.html"].all("link", rel="manifest")
    manifest = json.loads(site.files["manifest.en.webmanifest"])

    assert "/rivers/manifest.en.webmanifest" == link.get("href")
    assert {each["src"] for each in manifest["icons"]} <= site.files.keys()
    assert f"{manifest['start_url']}index.html" in site.files
