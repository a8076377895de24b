"""How the reading process ended, and what that says of the file: only its own end is its fault."""

from __future__ import annotations

import os
import signal
import sys

from app.domain.reading_refusals import Refusal

# The process ends with these codes, which no system gives of itself.
ALL_TOLD, RAISED, NO_MEMORY = 0, 71, 72
OWN_END = {
    ALL_TOLD: Refusal.READER_FAILED,  # and yet it did not come to the end of the file
    RAISED: Refusal.READER_FAILED,
    NO_MEMORY: Refusal.NO_MEMORY,
}
if sys.platform == "win32":
    _OUT_OF_TIME = {1816, 0xC0000044}  # ERROR_NOT_ENOUGH_QUOTA, STATUS_QUOTA_EXCEEDED
    _KILLED = {1, -signal.SIGTERM}  # as the task manager and virus scanners end a process
else:
    _OUT_OF_TIME = {-signal.SIGXCPU}
    _KILLED = {-signal.SIGKILL, -signal.SIGTERM}  # a system without memory takes the first


def end_now(code: int) -> None:
    """End this process with a code, whatever is on its way up or waits for its end."""
    os._exit(code)


def refusal_of_end(code: int | None) -> Refusal:
    """Return why nothing more came of a process that ended; None stands for one that did not."""
    if code is None:
        return Refusal.READER_CRASHED
    if code in OWN_END:
        return OWN_END[code]
    if code in _OUT_OF_TIME:
        return Refusal.TOO_LONG
    return Refusal.KILLED if code in _KILLED else Refusal.READER_CRASHED
