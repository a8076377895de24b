"""What the system denies in reading a file: no fault of the file, and never told as its damage."""

from __future__ import annotations

import errno
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from xml.parsers.expat import ExpatError, errors

from app.domain.reading_refusals import ReadingError, Refusal

# Modules complain of a content without a number; a place before the file is one in it.
_OF_CONTENT = {None, errno.EINVAL}
_NO_MEMORY = errors.codes[errors.XML_ERROR_NO_MEMORY]
_UNPACKING_HAS_NO_MEMORY = "Error -4 "  # Z_MEM_ERROR, which Python puts into words only


@contextmanager
def told_as_denied(name: str) -> Iterator[None]:
    """Raise MemoryError and ReadingError for what the system denies; let all else through."""
    try:
        yield
    except OSError as error:
        if error.errno == errno.ENOMEM:
            raise MemoryError from error
        if error.errno not in _OF_CONTENT:
            raise ReadingError(Refusal.NO_ACCESS, name=name) from error
        raise
    except ExpatError as error:
        if error.code == _NO_MEMORY:
            raise MemoryError from error
        raise
    except zlib.error as error:
        if str(error).startswith(_UNPACKING_HAS_NO_MEMORY):
            raise MemoryError from error
        raise
