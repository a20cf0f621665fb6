"""The stylesheet, the icon and the pictures."""

from __future__ import annotations

import re

import pytest

from tests.building import ROOT, build, lay
from tests.built_site import files_of

NAME = re.compile(r"theme/site\.[0-9a-f]{8}\.css")


def stylesheet(files):
    """Return the path of the only stylesheet among *files*."""
    (path,) = [path for path in files if path.startswith("theme/site.")]
    return path


def test_stylesheet_is_one_file(small):
    """All styles are bundled: no page waits for an @import."""
    text = small.files[stylesheet(small.files)].decode()

    assert "@import" not in text
    assert ".city-card" in text


def test_every_page_has_the_stylesheet(small):
    """Pages name the stylesheet that is there."""
    expected = f"/{stylesheet(small.files)}"

    assert {expected} == {
        page.all("link", rel="stylesheet")[0].get("href")
        for page in small.pages.values()
    }


@pytest.mark.parametrize("is_changed", [True, False])
def test_name_changes_with_the_content(small, tmp_path, is_changed):
    """A browser may keep a stylesheet for ever: another has another name."""
    root = lay(tmp_path / "site")
    if is_changed:
        tokens = root / "theme/static/css/tokens.css"
        tokens.write_text(tokens.read_text("utf-8").replace("38rem", "39rem"), "utf-8")
    path = stylesheet(files_of(build(root, root / "output", PUBLISH=True)))

    assert NAME.fullmatch(path)
    assert is_changed == (path != stylesheet(small.files))


def test_old_stylesheet_is_removed(tmp_path):
    """Only the stylesheet of the last build is left."""
    root = lay(tmp_path / "site")
    first = stylesheet(files_of(build(root, root / "output")))
    (root / "host").mkdir()
    (root / "host/host.css").write_text("p { margin: 1px }", "utf-8")
    files = files_of(build(root, root / "output"))

    assert first not in files
    assert b"p{margin:1px}" in files[stylesheet(files)]


@pytest.mark.parametrize("sheet", ["p { margin: 1px\n} }", '@import "gone.css";'])
def test_host_learns_of_a_mistake_in_its_styles(tmp_path, capsys, sheet):
    """Where it is; and what was published stays as it was."""
    root = lay(tmp_path / "site")
    (root / "host").mkdir()
    (root / "host/host.css").write_text(sheet, "utf-8")
    with pytest.raises(SystemExit):
        build(root, root / "output")

    assert "host/host.css, line " in capsys.readouterr().err
    assert not (root / "output").exists()


def test_icon_is_the_theme_s(small):
    """The icon of the site is that of the theme."""
    expected = (ROOT / "theme/static/icon.svg").read_bytes()

    assert expected == small.files["theme/icon.svg"]


def test_pictures_keep_their_bytes(small):
    """A picture of a text is on the site as its author made it."""
    expected = (small.root / "content/images/river.svg").read_bytes()

    assert expected == small.files["images/river.svg"]
