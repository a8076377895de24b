"""What was handed out of a contract case: the log of its papers."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

_BEHIND = "/"  # what parts the id of a form from how it was written


class PaperKind(StrEnum):
    """How a paper was written, where it is not the official workbook from the shipped template."""

    WORKING = "working"  # 작업용: with formulas, not to be handed in
    PDF = "pdf"
    OWN_FORM = "own_form"  # from the template that the agency laid beside its register


def logged_id(form_id: str, kinds: Collection[PaperKind]) -> str:
    """Return how a paper is called in the log: `cost-breakdown/working/own_form`."""
    return _BEHIND.join([form_id, *(kind for kind in PaperKind if kind in kinds)])


@dataclass(frozen=True, slots=True)
class ExportedPaper:
    """One paper as it was written to a file.

    `fingerprint` is the SHA-256 of the figures that it was made of: another one tells that the
    case has changed since. `form_id` is what `logged_id` made: the form, and how it was written.
    """

    id: str
    case_id: str
    form_id: str
    file_name: str
    exported_at: datetime
    reference_version: str  # the 기준 데이터 that it went by
    fingerprint: str

    @property
    def form(self) -> str:
        """The id of its form alone."""
        return self.form_id.partition(_BEHIND)[0]

    @property
    def kinds(self) -> tuple[PaperKind, ...]:
        """How it was written; none for the official workbook."""
        return tuple(map(PaperKind, self.form_id.split(_BEHIND)[1:]))
