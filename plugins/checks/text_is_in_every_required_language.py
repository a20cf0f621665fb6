"""Every text of data/ exists in each of the site's complete languages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from plugins.domain.network import Network
from plugins.domain.problem import Problem
from plugins.domain.reference import texts
from plugins.domain.wording import N_

WHERE_THEY_DIFFER: Final = frozenset(["exonyms", "short_name"])
"""Fields that only say what differs from the usual name, where something does."""


def check(network: Network) -> Iterator[Problem]:
    """Yield a Problem for each text that lacks a required language."""
    site = network.site
    required = [one for one in site.required_languages if one in site.languages]
    for path, record in network.records():
        for inner, text in texts(record, path):
            if inner[-1] in WHERE_THEY_DIFFER:
                continue
            missing = [language for language in required if language not in text.root]
            if missing:
                yield Problem(
                    "text_is_in_every_required_language",
                    N_("This text is missing in: {languages}."),
                    inner,
                    {"languages": ", ".join(missing), "first": missing[0]},
                    N_("Add a line below that begins with “{first}:”."),
                )
