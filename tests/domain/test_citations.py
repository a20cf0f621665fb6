"""What each source supports."""

from __future__ import annotations

from plugins.domain.citations import citations


def test_citations(network):
    """A source knows every record that names it anywhere, each once."""
    found = citations(network)

    assert {("edition", "2017"), ("figure", "members-2018")} == set(found["article"])
    assert ("release", "2017-12-05-first-meetings") in found["paper"]
    assert len(found["paper"]) == len(set(found["paper"]))
