"""The versions of a text in several languages are about the same records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from plugins.domain.network import Network
from plugins.domain.problem import Problem
from plugins.domain.wording import N_

SAME: Final = {
    "releases": ("edition", "cities", "topics", "documents"),
    "pages": ("template",),
}
"""The fields that no translation changes."""


def check(network: Network) -> Iterator[Problem]:
    """Yield a Problem for each field that differs from that of the first version."""
    order = {language: at for at, language in enumerate(network.site.languages)}
    for path, text in network.texts():
        headers: Mapping[str, object] = text.versions
        languages = sorted(headers, key=lambda one: (order.get(one, len(order)), one))
        for language in languages[1:]:
            for field in SAME[str(path[0])]:
                there = _shown(headers[languages[0]], field)
                if _shown(headers[language], field) != there:
                    yield Problem(
                        "versions_of_a_text_agree",
                        N_("“{field}” differs from the version in “{language}”."),
                        (*path, language, field),
                        {"field": field, "language": languages[0], "there": there},
                        N_("There it is: {there}.")
                        if there
                        else N_("There it is left out."),
                    )


def _shown(header: object, field: str) -> str:
    value = getattr(header, field)
    return ", ".join(sorted(value)) if isinstance(value, tuple) else value or ""
