"""A redirect leads to a page in one of the site's languages."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.nearest import nearest
from plugins.domain.network import Network
from plugins.domain.problem import Problem
from plugins.domain.values import DID_YOU_MEAN
from plugins.domain.wording import N_


def check(network: Network) -> Iterator[Problem]:
    """Yield a Problem for each redirect to a language that no page is in."""
    languages = network.site.languages
    for redirect in network.redirects.values():
        if languages and redirect.language not in languages:
            better = nearest(redirect.language, languages)
            yield Problem(
                "language_is_one_of_the_sites",
                N_("The site has no language “{typed}”."),
                ("redirects", redirect.id, "language"),
                {
                    "typed": redirect.language,
                    "better": better,
                    "choices": ", ".join(languages),
                },
                DID_YOU_MEAN
                if better
                else N_("Its languages are: {choices}; data/site.yaml lists them."),
            )
