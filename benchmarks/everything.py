"""Our site as it is published, at any size.

A settings file for Pelican, beside publishconf.py of a made-up network.
"""

from __future__ import annotations

from publishconf import *  # noqa: F403 - all of it, but for what follows
from publishconf import PLUGINS as ALL

PLUGINS = [*ALL, "benchmarks.no_limits"]
