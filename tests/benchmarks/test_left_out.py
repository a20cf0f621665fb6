"""The settings with which our site is measured."""

import runpy
import sys

import pytest

from benchmarks.left_out import NOT_MADE, pages_only, write_settings
from plugins.tasks.environment import ROOT

OURS = ["plugins.network_data", "plugins.cards", "plugins.localized_writer"]


def test_what_peers_do_not_make_is_left_out():
    """Empty files stand in for what pages link to."""
    left = ["plugins.network_data", "plugins.localized_writer"]
    assert pages_only(OURS) == [*left, "benchmarks.stand_ins"]


@pytest.mark.parametrize("is_whole", [True, False])
def test_settings_are_ours_but_for_plugins(tmp_path, monkeypatch, is_whole):
    """What is served is what is measured; pages only has a cache of its own."""
    (tmp_path / "pelicanconf.py").symlink_to(ROOT / "pelicanconf.py")
    (tmp_path / "publishconf.py").symlink_to(ROOT / "publishconf.py")
    before = (ROOT / "pelicanconf.py").read_bytes()
    write_settings(ROOT, tmp_path, is_whole=is_whole)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "pelicanconf", raising=False)
    monkeypatch.delitem(sys.modules, "publishconf", raising=False)
    served = runpy.run_path(str(tmp_path / "pelicanconf.py"))
    pages = runpy.run_path(str(tmp_path / "pages_only.py"))

    assert ("plugins.cards" in served["PLUGINS"]) is is_whole
    assert not {f"plugins.{name}" for name in NOT_MADE} & set(pages["PLUGINS"])
    assert pages["PLUGINS"].count("benchmarks.stand_ins") == 1
    assert (served["CACHE_PATH"], pages["CACHE_PATH"]) == (".cache", ".cache-pages")
    assert (ROOT / "pelicanconf.py").read_bytes() == before
