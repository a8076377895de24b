"""How long reading may take: by the processor time of the process, and at the last by the clock."""

from __future__ import annotations

import time
from multiprocessing.process import BaseProcess

from app.domain.reading_limits import LimitName, ReadingLimits
from app.domain.reading_refusals import ReadingError, Refusal
from app.imports.processor_time import seconds_used_by

_TOLD = {
    Refusal.TOO_LONG: LimitName.SECONDS,
    Refusal.NO_ANSWER: LimitName.WAITING_TIMES,
    Refusal.NOT_STARTED: LimitName.START_SECONDS,
    Refusal.NO_MEMORY: LimitName.MEMORY_BYTES,
}


class ReadingTime:
    """The time of one file, which is shared by all processes that read it one after another.

    A process that works is ended by the processor time it took, so that other programs take
    nothing from a file. One that waits for something takes none, and is ended by the clock.
    """

    def __init__(self, limits: ReadingLimits, size: int) -> None:
        self._limits = limits
        self._seconds = limits.seconds(size)
        self._waiting = limits.waiting_seconds(size)
        self._process: BaseProcess | None = None
        self._used_before = 0.0  # by the process until it began to read
        self._end = 0.0
        self._is_started = False

    @property
    def seconds(self) -> float:
        """The processor seconds that are left."""
        return self._seconds

    def begin(self) -> None:
        """Wait for a process to start."""
        self._is_started = False
        self._end = time.monotonic() + self._limits.value(LimitName.START_SECONDS)

    def started(self, process: BaseProcess) -> None:
        """Count the time of reading from now on, without what the process took to start."""
        self._is_started = True
        self._process, self._used_before = process, seconds_used_by(process) or 0.0
        self._end = time.monotonic() + self._waiting

    @property
    def is_started(self) -> bool:
        """Whether the process began to read."""
        return self._is_started

    def check(self, name: str) -> None:
        """Raise ReadingError when the time is over."""
        is_late = time.monotonic() > self._end
        if not self._is_started:
            if is_late:
                raise self.refusal(Refusal.NOT_STARTED, name)
            return
        if self._used() > self._seconds:
            raise self.refusal(Refusal.TOO_LONG, name)
        if is_late:
            raise self.refusal(Refusal.NO_ANSWER, name)

    def settle(self) -> None:
        """Take off what a process that ended took, before it is joined."""
        if self._is_started:
            self._seconds = max(self._seconds - self._used(), 0)
            self._waiting = max(self._end - time.monotonic(), 0)

    def refusal(self, reason: Refusal, name: str) -> ReadingError:
        """Return a refusal with the limit that it tells, if it tells one."""
        limit = _TOLD.get(reason)
        told = {} if limit is None else {"limit": self._limits.words(limit)}
        return ReadingError(reason, name=name, **told)

    def _used(self) -> float:
        found = None if self._process is None else seconds_used_by(self._process)
        return 0 if found is None else found - self._used_before
