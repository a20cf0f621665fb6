"""The sites that tests look at, each built once."""

from __future__ import annotations

import pytest
from hypothesis import settings

from tests.building import ROOT, build, lay
from tests.built_site import BuiltSite
from tests.site.tongues import add_tongues, words_of

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")  # no test is timed: a machine may be busy


@pytest.fixture(scope="session")
def small(tmp_path_factory):
    """The small site of tests/site, as it is published."""
    root = lay(tmp_path_factory.mktemp("small"))
    return BuiltSite(root, build(root, root / "output", PUBLISH=True))


@pytest.fixture(scope="session")
def tongues(tmp_path_factory):
    """The small site in Arabic, German, Japanese and Polish as well."""
    place = tmp_path_factory.mktemp("tongues")
    root = lay(place / "site")
    add_tongues(root, words_of(place / "words"))
    return BuiltSite(root, build(root, root / "output", PUBLISH=True))


@pytest.fixture(scope="session")
def previewed(tmp_path_factory):
    """The small site as its editors see it, drafts included."""
    root = lay(tmp_path_factory.mktemp("previewed"))
    return BuiltSite(root, build(root, root / "output"))


@pytest.fixture(scope="session")
def real(tmp_path_factory):
    """The network's site, as it is published."""
    output = tmp_path_factory.mktemp("real") / "output"
    return BuiltSite(ROOT, build(ROOT, output, PUBLISH=True))


@pytest.fixture(scope="session", params=["small", "real"])
def site(request):
    """Each published site in turn: what holds for one holds for all."""
    return request.getfixturevalue(request.param)
