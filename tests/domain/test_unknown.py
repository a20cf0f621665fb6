"""What is said when an identifier is that of no record."""

from __future__ import annotations

import pytest

from plugins.domain.network import COLLECTIONS
from plugins.domain.unknown import unknown

EVERY = [*COLLECTIONS, "pages", "releases", "sections"]
UNNAMED = ("audits", "figures", "governance", "milestones", "redirects")
NAMED = [name for name in EVERY if name not in UNNAMED]


@pytest.mark.parametrize("collection", NAMED)
def test_every_collection_has_its_words(collection, network):
    """Whatever a link or a field may name, there is a sentence for its absence."""
    problem = unknown("a_rule", (), "xyz", (collection,), network)

    assert "“xyz”" in problem.says.format_map(problem.values)
    assert problem.hint.format_map(problem.values)


def test_proposes_the_nearest_of_all_collections(network):
    """A menu names parts of the site and pages: either may have been meant."""
    problem = unknown("a_rule", (), "abuot", ("sections", "pages"), network)

    assert "Did you mean “about”?" == problem.hint.format_map(problem.values)
