"""What was handed out of a contract case: the log of its papers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ExportedPaper:
    """One paper as it was written to a file.

    `fingerprint` is the SHA-256 of the figures that it was made of: another one tells that the
    case has changed since.
    """

    id: str
    case_id: str
    form_id: str
    file_name: str
    exported_at: datetime
    reference_version: str  # the 기준 데이터 that it went by
    fingerprint: str
