"""Work that nobody waits for, in steps, while nobody waits for anything else."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial
from threading import Condition, Thread
from typing import TypeAlias

PAUSE = 0.2  # seconds without a request: then the browser has its page

Steps: TypeAlias = Iterator[float]
"""Each does a part of a job, and tells how many seconds to wait before the next."""


class SpareTime:
    """One thread, which does the latest job; an earlier one is left where it is."""

    def __init__(self, is_idle: Callable[[], bool]) -> None:
        """Take what says whether nobody waits; begin with no job."""
        self._is_idle = is_idle
        self._job: Steps | None = None
        self._changed = Condition()
        Thread(target=self._work, daemon=True).start()

    def start(self, steps: Steps) -> None:
        """Do *steps* from now on."""
        with self._changed:
            self._job = steps
            self._changed.notify_all()

    def stop(self) -> None:
        """Do nothing, once the step is done that is under way."""
        with self._changed:
            self._job = None
            self._changed.notify_all()

    def _work(self) -> None:
        while True:
            with self._changed:
                while self._job is None:
                    self._changed.wait()
                job = self._job
            if not self._is_idle():
                time.sleep(PAUSE / 4)
                continue
            pause = next(job, None)
            with self._changed:
                if pause is None and self._job is job:
                    self._job = None
                elif pause:
                    self._changed.wait_for(partial(self._has_left, job), pause)

    def _has_left(self, job: Steps) -> bool:
        return self._job is not job
