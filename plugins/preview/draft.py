"""A site that is not known to be whole yet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from plugins.outputs.publishing.finished_site import FinishedSite


@dataclass(frozen=True, slots=True)
class Draft:
    """A site whose pages are made when they are asked for."""

    site: FinishedSite
    publish: Callable[[], None]  # checks the whole, and writes it into its folder
    remember: Callable[[], None] = lambda: None  # writes what another process may use
