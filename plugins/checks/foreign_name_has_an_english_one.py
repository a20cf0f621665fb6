"""A name in other than Latin letters has an English one, which most can read."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.city import City, is_latin
from plugins.domain.network import Network
from plugins.domain.organisation import Organisation
from plugins.domain.problem import Problem
from plugins.domain.wording import N_


def check(network: Network) -> Iterator[Problem]:
    """Yield a Problem for each name that few readers could read."""
    for path, record in network.records():
        if not isinstance(record, City | Organisation) or is_latin(record.name):
            continue
        if record.exonyms is None or "en" not in record.exonyms.root:
            yield Problem(
                "foreign_name_has_an_english_one",
                N_("Few readers can read the letters of “{name}”."),
                (*path, "name"),
                {"name": record.name},
                N_("Add its English name: “exonyms:”, then below it “en: …”."),
            )
