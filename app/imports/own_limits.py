"""Keeps the reading process from taking more than it may: limits that the system holds.

They hold even where the program that waits for the process is gone.
"""

from __future__ import annotations

import math
import sys
import time

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _EXTENDED_LIMITS = 9  # JobObjectExtendedLimitInformation
    _PROCESS_TIME = 0x2  # JOB_OBJECT_LIMIT_PROCESS_TIME
    _TICKS = 10_000_000  # of 100 ns in a second
    _PROCESS_MEMORY = 0x100  # JOB_OBJECT_LIMIT_PROCESS_MEMORY
    _NO_ERROR_BOXES = 0x1 | 0x2  # SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX

    class _BasicLimits(ctypes.Structure):
        _fields_ = (
            ("PerProcessUserTimeLimit", wintypes.LARGE_INTEGER),
            ("PerJobUserTimeLimit", wintypes.LARGE_INTEGER),
            ("LimitFlags", wintypes.DWORD),
            ("MinimumWorkingSetSize", ctypes.c_size_t),
            ("MaximumWorkingSetSize", ctypes.c_size_t),
            ("ActiveProcessLimit", wintypes.DWORD),
            ("Affinity", ctypes.c_size_t),
            ("PriorityClass", wintypes.DWORD),
            ("SchedulingClass", wintypes.DWORD),
        )

    class _ExtendedLimits(ctypes.Structure):
        _fields_ = (
            ("BasicLimitInformation", _BasicLimits),
            ("IoInfo", ctypes.c_ulonglong * 6),
            ("ProcessMemoryLimit", ctypes.c_size_t),
            ("JobMemoryLimit", ctypes.c_size_t),
            ("PeakProcessMemoryUsed", ctypes.c_size_t),
            ("PeakJobMemoryUsed", ctypes.c_size_t),
        )

    def limit_own_use(most: int, seconds: float) -> bool:
        """Let this process take so many bytes and processor seconds from now on, and no more.

        Return whether the system took it.

        The job lasts as long as the process, for its handle is never closed. Windows 8 and later
        let a process stand in several jobs.
        """
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.SetErrorMode(_NO_ERROR_BOXES)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        kernel.CreateJobObjectW.argtypes = (wintypes.LPVOID, wintypes.LPCWSTR)
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        kernel.SetInformationJobObject.argtypes = (
            wintypes.HANDLE,
            ctypes.c_int,
            wintypes.LPVOID,
            wintypes.DWORD,
        )
        kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
        job = kernel.CreateJobObjectW(None, None)
        if not job:
            return False
        limits = _ExtendedLimits()
        ticks = math.ceil((time.process_time() + seconds) * _TICKS)
        limits.BasicLimitInformation.LimitFlags = _PROCESS_MEMORY | _PROCESS_TIME
        limits.BasicLimitInformation.PerProcessUserTimeLimit = ticks
        limits.ProcessMemoryLimit = most
        size = ctypes.sizeof(limits)
        if not kernel.SetInformationJobObject(job, _EXTENDED_LIMITS, ctypes.byref(limits), size):
            return False
        return bool(kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess()))

else:
    import resource

    def limit_own_use(most: int, seconds: float) -> bool:
        """Let this process take so many bytes and processor seconds from now on, and no more.

        Return whether the system took it. It counts whole seconds, the one begun not among them.
        """
        end = math.ceil(time.process_time() + seconds)
        try:
            resource.setrlimit(resource.RLIMIT_AS, (most, most))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            resource.setrlimit(resource.RLIMIT_CPU, (end, end + 1))
        except (OSError, ValueError):  # a stricter limit stands already, or the system has none
            return False
        return True
