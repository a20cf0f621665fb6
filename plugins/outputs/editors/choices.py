"""The words that editors read for each value of an enumeration.

Most are those that readers see; the others are values that only editors meet.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from plugins.domain.wording import N_

EDITORS_WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "edition kind": {
        "meetings": N_("Meetings"),
        "assembly": N_("Assembly"),
        "conference": N_("Conference"),
    },
    "organisation kind": {
        "agency": N_("Agency"),
        "association": N_("Association"),
        "company": N_("Company"),
        "local-authority": N_("Local authority"),
        "ministry": N_("Ministry"),
        "public-body": N_("Public body"),
        "university": N_("University"),
    },
    "rank": {
        "preferred": N_("Shown first"),
        "normal": N_("Shown with the others"),
    },
    "unit": {"percent": N_("Percent")},
    "figure subject": {
        "network": N_("The network"),
        "world": N_("The world"),
    },
    "text status": {
        "published": N_("On the public site"),
        "draft": N_("Draft: not on the public site"),
    },
    "forge": {
        "github": N_("GitHub"),
        "gitlab": N_("GitLab"),
        "gitea": N_("Gitea or Forgejo"),
    },
    "page template": {
        "accessibility": N_("Accessibility"),
        "contact": N_("Contact"),
        "data": N_("Open data"),
        "eco-design": N_("Eco-design"),
        "governance": N_("Governance"),
        "press": N_("Press room"),
        "site-map": N_("Site map"),
        "translations": N_("Translations"),
    },
}
"""For enumerations that no page of the site tells, the words of each value."""


def words_of(
    values: Sequence[str], groups: Mapping[str, Mapping[str, str]]
) -> Mapping[str, str]:
    """Return the words of *values*: those of the smallest group that has them all.

    Raises:
        ValueError: No group has them all.
    """
    fitting = [words for words in groups.values() if words.keys() >= {*values}]
    if not fitting:
        raise ValueError(", ".join(values))
    words = min(fitting, key=len)
    return {value: words[value].format(number="…") for value in values}
