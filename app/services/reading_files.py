"""Reading a file of a stranger: an inventory, an answer form that comes back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.sheet_grid import ReadFile
from app.paths import FORMS

if TYPE_CHECKING:
    from app.domain.reading_limits import ReadingLimits
    from app.domain.returned_files import ReturnedFile
    from app.imports.reading_process import Watch

LIMITS = FORMS / "imports" / "limits.toml"


def reading_limits() -> ReadingLimits:
    """Read how large a file may be; raise ContentError when the file of limits is broken."""
    from app.content.reading_limits import load_reading_limits

    return load_reading_limits(LIMITS)


def read_file(path: Path, watch: Watch | None = None, encoding: str = "") -> ReadFile:
    """Read a file; raise ReadingError with the true cause when it is not read.

    It waits for the process that reads: a window calls it on a thread of its own and hears of
    progress, and cancels, through `watch`. `encoding` is one of ENCODING_CHOICES, if chosen.
    """
    from app.imports.reading_process import read_file as read

    return read(path, reading_limits(), watch, encoding)


def read_form(path: Path, watch: Watch | None = None) -> ReturnedFile:
    """Read an answer form that came back, within the same limits and with the same refusals."""
    from app.imports.answer_forms import read_answer_form

    return read_answer_form(path, reading_limits(), watch)
