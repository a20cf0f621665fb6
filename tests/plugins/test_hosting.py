"""What hosts read, in the built site and beside it."""

from __future__ import annotations

from tests.building import build, lay
from tests.built_site import BuiltSite

BELOW = "site:\n  url: https://osaka.example/rivers\n"


def test_old_address_has_a_page(small):
    """It leads on by itself, in the language of its target, and has a plain link."""
    page = small.moved["fr/charte-1.0/index.html"]
    url = "/fr/documents/river-charter/#commitment-2"
    (refresh,) = page.all("meta", **{"http-equiv": "refresh"})

    assert "fr" == page.lang
    assert f"0; url={url}" == refresh.get("content")
    assert url == page.one("a").get("href")
    assert f"{small.url}/fr/documents/river-charter/" == page.canonical


def test_files_below_a_path(tmp_path):
    """A site below a path has its redirects and its kept files there, nginx's too."""
    root = lay(tmp_path / "site")
    (root / "host").mkdir()
    (root / "host/site.yaml").write_text(BELOW, "utf-8")
    conf = tmp_path / "nginx.conf"
    site = BuiltSite(
        root, build(root, root / "output", PUBLISH=True, NGINX_CONF=str(conf))
    )
    page = site.moved["fr/charte-1.0/index.html"]
    (refresh,) = page.all("meta", **{"http-equiv": "refresh"})

    assert refresh.get("content").startswith("0; url=/rivers/fr/documents/")
    assert b"\n/rivers/news/* /rivers/es/prensa/ 301\n" in site.files["_redirects"]
    assert b"\n/rivers/theme/site." in site.files["_headers"]
    assert "location ^~ /rivers/news/ { return" in conf.read_text("utf-8")
    assert [] == [path for path in site.files if "nginx" in path]
