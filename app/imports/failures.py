"""Why a file could not be read."""

from __future__ import annotations

from app.errors import AdvisorError


class UnreadableFileError(AdvisorError):
    """A file that cannot be taken in; the message says which one, why and what to do."""
