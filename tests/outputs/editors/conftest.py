"""Whom the web editor speaks to, in the tests of its configuration."""

import pytest

from plugins.editing.schemas import speech
from plugins.outputs.editors.cms_fields import CmsForm
from plugins.reading.catalogs import read_catalog
from tests.building import ROOT
from tests.views.sample import speaker


@pytest.fixture(scope="session")
def french_form():
    """The form of the small site, in French."""
    site = speaker("fr").network.site
    return CmsForm(site, "fr", read_catalog(ROOT, "fr"), speech(ROOT).groups)
