"""How large a file may be that is read, each limit with the words in which it is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class LimitName(StrEnum):
    """What is limited. The numbers are bytes, rows, columns, cells, characters or seconds."""

    FILE_BYTES = "file_bytes"
    UNPACKED_BYTES = "unpacked_bytes"  # all parts of a workbook, unpacked
    SHEET_BYTES = "sheet_bytes"  # the parts of all sheets, unpacked: each is gone through whole
    UNPACKED_RATIO = "unpacked_ratio"  # how many times as large a large part may become
    PARTS = "parts"  # the parts of a workbook
    ROWS = "rows"  # the last row with a value
    COLUMNS = "columns"  # the last column with a value
    CELLS = "cells"  # of all sheets, as rectangles
    TEXT_BYTES = "text_bytes"  # of all cells
    MERGES = "merges"  # cells of one sheet that are parts of merged ones
    SHEETS = "sheets"
    SECONDS = "seconds"  # of the processor, for a file of up to SMALL_BYTES
    SMALL_BYTES = "small_bytes"
    BYTES_A_SECOND = "bytes_a_second"  # how much longer a larger file may take
    WAITING_TIMES = "waiting_times"  # as long as that by the clock, at the most
    START_SECONDS = "start_seconds"  # until the reading process runs
    MEMORY_BYTES = "memory_bytes"  # of the reading process


@dataclass(frozen=True, slots=True)
class ReadingLimit:
    """One limit, and how a person says it."""

    value: int
    words: str


@dataclass(frozen=True, slots=True)
class ReadingLimits:
    """All limits of reading a file."""

    limits: Mapping[LimitName, ReadingLimit]

    def value(self, name: LimitName) -> int:
        """Return how much there may be."""
        return self.limits[name].value

    def words(self, name: LimitName) -> str:
        """Return the limit as a person says it."""
        return self.limits[name].words

    def seconds(self, size: int) -> float:
        """Return how many processor seconds reading a file of so many bytes may take."""
        more = max(0, size - self.value(LimitName.SMALL_BYTES))
        return self.value(LimitName.SECONDS) + more / self.value(LimitName.BYTES_A_SECOND)

    def waiting_seconds(self, size: int) -> float:
        """Return how many seconds of the clock reading a file of so many bytes may take."""
        return self.seconds(size) * self.value(LimitName.WAITING_TIMES)
