"""How much processor time another process took: a busy PC adds to the clock, but not to it."""

from __future__ import annotations

import sys
from multiprocessing.process import BaseProcess

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _TICKS = 10_000_000  # of 100 ns in a second

    def seconds_used_by(process: BaseProcess) -> float | None:
        """Return the processor seconds of a started process, also once it ended; None if unknown.

        Both of its own and of the system on its behalf.
        """
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.GetProcessTimes.argtypes = (wintypes.HANDLE, *[ctypes.c_void_p] * 4)
        kernel.GetProcessTimes.restype = wintypes.BOOL
        created, ended, system, own = (wintypes.FILETIME() for _ in range(4))
        times = [ctypes.byref(one) for one in (created, ended, system, own)]
        if not kernel.GetProcessTimes(process.sentinel, *times):
            return None
        return sum((one.dwHighDateTime << 32) + one.dwLowDateTime for one in (system, own)) / _TICKS

else:
    import os
    from pathlib import Path

    _TOLD = 11  # where in the line, behind the name, the time of its own stands; the system's next

    def seconds_used_by(process: BaseProcess) -> float | None:
        """Return the processor seconds of a started process, also once it ended; None if unknown.

        Both of its own and of the system on its behalf. It is known until the process is joined.
        """
        try:
            line = Path(f"/proc/{process.pid}/stat").read_text(encoding="utf-8", errors="replace")
        except OSError:  # a system that tells it otherwise
            return None
        behind = line.rpartition(")")[2].split()  # the name may hold blanks and brackets
        return sum(map(int, behind[_TOLD : _TOLD + 2])) / os.sysconf("SC_CLK_TCK")
