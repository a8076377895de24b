"""The evidence register (증빙) of a system: numbered files and references, tied to questions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

NUMBER = "증빙-{:03d}"


class EvidenceItemKind(StrEnum):
    """How a piece of evidence is held: as a file in the register, or told where it is."""

    FILE = "file"
    REFERENCE = "reference"


class EvidenceState(StrEnum):
    """Whether a piece of evidence is still what was put in."""

    OK = "ok"
    MISSING = "missing"
    ALTERED = "altered"
    REFERENCE = "reference"  # held elsewhere: nothing here to check

    @property
    def is_sound(self) -> bool:
        """Whether it can still prove anything; what is missing or altered proves nothing."""
        return self not in {EvidenceState.MISSING, EvidenceState.ALTERED}


@dataclass(frozen=True, slots=True)
class EvidenceItem:
    """One piece of evidence of a system.

    `size` is in bytes and `sha256` in hexadecimal, of the file as it was put in. ValueError
    without a title, for a file without name or hash, and for a reference that says nothing.
    """

    id: str
    system_id: str
    title: str
    kind: EvidenceItemKind
    created_at: datetime
    number: str = ""  # 증빙-001, given by the register
    reference: str = ""
    file_name: str = ""
    size: int | None = None
    sha256: str = ""
    dated: date | None = None
    owner: str = ""

    def __post_init__(self) -> None:
        if not self.title.strip():
            raise ValueError("evidence needs a title")
        if self.kind is EvidenceItemKind.FILE:
            if not (self.file_name and self.sha256 and self.size):
                raise ValueError("a file has a name, a size and a hash")
        elif not self.reference.strip():
            raise ValueError("a reference says where it is")


@dataclass(frozen=True, slots=True)
class LinkedEvidence:
    """A piece of evidence with the questions that it proves something for."""

    item: EvidenceItem
    question_ids: frozenset[str] = frozenset()


def next_evidence_number(given: Iterable[str]) -> str:
    """Return the number after all that were ever given to a system, from 증빙-001 on."""
    taken = set(given)
    count = len(taken) + 1
    while NUMBER.format(count) in taken:
        count += 1
    return NUMBER.format(count)


def questions_without(
    question_ids: Iterable[str], evidence: Iterable[LinkedEvidence]
) -> tuple[str, ...]:
    """Return the questions that no evidence is tied to (근거 없음), in their order."""
    proved = {question_id for one in evidence for question_id in one.question_ids}
    return tuple(question_id for question_id in question_ids if question_id not in proved)
