"""An organisation, and its name for each reader."""

from __future__ import annotations

from plugins.domain.organisation import Organisation


def test_name_in():
    """A reader's own name for it comes first, then its own."""
    ministry = Organisation.model_validate(
        {
            "id": "ministry",
            "name": "Ministère",
            "language": "fr",
            "exonyms": {"en": "Ministry"},
            "kind": "ministry",
            "sources": ["a"],
        }
    )

    assert ("Ministry", "en") == ministry.name_in("en")
    assert ("Ministère", "fr") == ministry.name_in("es")
