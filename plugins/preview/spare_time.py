"""Work that nobody waits for, in steps, while nobody waits for anything else."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from threading import Condition, Thread

PAUSE = 0.2  # seconds without a request: then the browser has its page


class SpareTime:
    """One thread, which does the latest job; an earlier one is left where it is."""

    def __init__(self, is_idle: Callable[[], bool]) -> None:
        """Take what says whether nobody waits; begin with no job."""
        self._is_idle = is_idle
        self._job: Iterator[None] | None = None
        self._changed = Condition()
        Thread(target=self._work, daemon=True).start()

    def start(self, steps: Iterator[None]) -> None:
        """Do *steps* from now on."""
        with self._changed:
            self._job = steps
            self._changed.notify_all()

    def stop(self) -> None:
        """Do nothing, once the step is done that is under way."""
        with self._changed:
            self._job = None

    def _work(self) -> None:
        while True:
            with self._changed:
                while self._job is None:
                    self._changed.wait()
                job = self._job
            if not self._is_idle():
                time.sleep(PAUSE / 4)
                continue
            is_done = next(job, self) is self
            with self._changed:
                if is_done and self._job is job:
                    self._job = None
