"""The complete languages of the site are among its languages."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.network import Network
from plugins.domain.problem import Problem
from plugins.domain.wording import N_


def check(network: Network) -> Iterator[Problem]:
    """Yield a Problem for each complete language in which there is no page."""
    for index, language in enumerate(network.site.required_languages):
        if language not in network.site.languages:
            yield Problem(
                "required_language_is_published",
                N_("The site has no language “{typed}”."),
                ("site", "required_languages", index),
                {"typed": language},
                N_("Add it to “languages”, or remove it here."),
            )
