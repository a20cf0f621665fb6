"""What a command costs; that it is measured, not how much it is."""

import os
import sys

import pytest

from benchmarks.meter import FailedError, cpu_of, measure, memory_of, tree_of

ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="it reads /proc")
CHILD = "import subprocess, sys; subprocess.run([sys.executable, '-c', {!r}])"
WORK = "import time\nwhile time.process_time() < 0.2:\n  pass"


def test_failure_is_no_figure(tmp_path):
    """A command that fails is told, with what it said."""
    command = (sys.executable, "-c", "import sys; sys.exit('no such city')")
    with pytest.raises(FailedError, match="no such city"):
        measure(command, tmp_path)


def test_work_of_children_is_counted(tmp_path):
    """CPU is that of the whole tree of processes."""
    busy = measure((sys.executable, "-c", CHILD.format(WORK)), tmp_path)
    assert busy.cpu >= 0.2
    assert busy.wall > 0


@ON_LINUX
def test_tree_of_this_process_is_read():
    """A process has itself, memory and CPU; one that is gone has none."""
    assert os.getpid() in tree_of(os.getpid())
    assert memory_of(os.getpid()) > 0
    assert cpu_of(os.getpid()) > 0
    assert cpu_of(2**22 + 1) == 0
