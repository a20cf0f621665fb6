"""What Python looks through, and how often."""

import gc
import subprocess
import sys

from pelicanconf import PLUGINS
from plugins import collector
from tests.building import ROOT

BUILDS = """
import atexit, gc
from plugins import collector
atexit.register(lambda: print(gc.get_freeze_count() > 0))  # what is said last
for _ in range(3):
    collector.register()
print(gc.get_freeze_count() > 0)
"""


def test_every_build_begins_with_it():
    """What comes before it is looked through as Python does by itself."""
    assert collector.__name__ == PLUGINS[0]


def test_cycles_are_still_found():
    """A server that builds again and again does not grow."""
    collector.register()

    assert gc.isenabled()
    assert collector.SELDOM == gc.get_threshold()


def test_nothing_is_looked_through_at_the_end():
    """What is there then is out of the collector's sight."""
    run = [sys.executable, "-c", BUILDS]
    done = subprocess.run(  # noqa: S603 - our own code
        run, cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert ["False", "True"] == done.stdout.split()
