"""Read data/ and content/ once, check them, and stop before anything is written."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from pelican import Pelican
from pelican.generators import Generator
from pelican.plugins import signals

from plugins.domain.audit import expiring
from plugins.domain.network import Network
from plugins.domain.relations import Relations
from plugins.domain.text import published
from plugins.domain.traced_network import TracedNetwork
from plugins.domain.traces import Shelves
from plugins.outputs.drawing.cartographer import Cartographer
from plugins.outputs.editors.build_report import render_expiring
from plugins.outputs.editors.problem_report import render_problems
from plugins.outputs.editors.stopped import stop
from plugins.reading.basemap import FINE, land_bytes, parse_land
from plugins.reading.catalogs import (
    catalog_digest,
    editors_catalog,
    read_catalogs,
)
from plugins.reading.clock import day_of_build
from plugins.reading.kept_records import expected_removals
from plugins.reading.network import read_network
from plugins.views.addresses import Addresses
from plugins.views.localizer import Localizer, Words


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(read)
    signals.generator_init.connect(hand_over)


def read(pelican: Pelican) -> None:
    """Read the network into the settings; print a report and exit where it fails."""
    settings = pelican.settings
    root = Path(settings["PATH"])
    catalog = editors_catalog(root)
    today = day_of_build(settings["TODAY"])
    reading = read_network(root, today, expected_removals())
    if reading.network is None or reading.problems:
        found = (*reading.problems, *reading.warnings)
        stop(render_problems(found, catalog), found)
    if reading.warnings:
        sys.stderr.write(render_problems(reading.warnings, catalog) + "\n")
    network = reading.network
    soon = expiring(network.audits.values(), network.today)
    sys.stderr.write(render_expiring(soon, catalog))
    if settings["PUBLISH"]:
        network = replace(
            network,
            releases=published(network.releases),
            pages=published(network.pages),
        )
    shelves = Shelves()
    traced = TracedNetwork(network, shelves, settings.get("NETWORK"))
    settings["READING"] = reading
    settings["REPORT_CATALOG"] = catalog
    settings["SHELVES"] = shelves
    settings["NETWORK"] = traced
    settings["LOCALIZERS"] = localizers(traced, root, shelves)


def hand_over(generator: Generator) -> None:
    """Give every generator, and so the writer, the network and its languages."""
    for name in ("SHELVES", "NETWORK", "LOCALIZERS"):
        generator.context[name] = generator.settings[name]


def localizers(
    network: Network, root: Path, shelves: Shelves | None = None
) -> Mapping[str, Localizer]:
    """Return what speaks each language of the site; what is said is on *shelves*."""
    catalogs = read_catalogs(root, network.site.languages)

    def segment(language: str, text: str) -> str:
        return catalogs[language].pgettext("address", text)

    shelves = shelves or Shelves()
    relations = Relations(network, shelves)
    addresses = Addresses(network, segment, shelves)
    theme = root / "theme"
    maps = cartographer(land_bytes(theme), land_bytes(theme, FINE))
    return {
        language: Localizer(
            language,
            Words(catalog, catalog_digest(root, language)),
            relations,
            addresses,
            maps,
        )
        for language, catalog in catalogs.items()
    }


@lru_cache(maxsize=1)
def cartographer(land: bytes, fine_land: bytes) -> Cartographer:
    """Return what draws the land of two files, with all that it has drawn before."""
    return Cartographer(parse_land(land), parse_land(fine_land))
