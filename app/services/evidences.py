"""The evidence of a system: put in, tied to questions, checked, taken out."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.evidence_register import (
    EvidenceItem,
    EvidenceItemKind,
    EvidenceState,
    LinkedEvidence,
)
from app.domain.korean_text import cleaned
from app.domain.register import new_id
from app.errors import QT_TRANSLATE_NOOP, AdvisorError
from app.paths import RESOURCES

if TYPE_CHECKING:
    from app.content.evidence_limits import EvidenceLimits
    from app.store.database import RegisterStore

LIMITS = RESOURCES / "reference" / "evidence-register.toml"


class EvidenceError(AdvisorError):
    """A piece of evidence that cannot be put in or taken out; the message says why."""


def shipped_limits() -> EvidenceLimits:
    """Read how large a file may be; raise ContentError when the file is broken."""
    from app.content.evidence_limits import load_evidence_limits

    return load_evidence_limits(LIMITS)


class Evidences:
    """Every change is saved at once. All raise EvidenceError or StoreError, and then none is."""

    def __init__(
        self,
        store: RegisterStore,
        clock: Callable[[], datetime],
        limits: Callable[[], EvidenceLimits] = shipped_limits,
    ) -> None:
        self._store = store
        self._clock = clock
        self._limits = limits

    def of(self, system_id: str) -> list[LinkedEvidence]:
        """Return the evidence of a system by number."""
        return self._store.evidence.of(system_id)

    def add_file(
        self,
        system_id: str,
        path: Path,
        *,
        title: str = "",
        dated: date | None = None,
        owner: str = "",
        question_ids: Collection[str] = (),
    ) -> EvidenceItem:
        """Put a file into the register under the next number; without a title its name is one."""
        content = self._read(path)
        item = EvidenceItem(
            id=new_id(),
            system_id=system_id,
            title=cleaned(title).strip() or path.stem,
            kind=EvidenceItemKind.FILE,
            created_at=self._clock(),
            file_name=path.name,
            size=len(content),
            sha256=hashlib.sha256(content).hexdigest(),
            dated=dated,
            owner=cleaned(owner).strip(),
        )
        return self._store.evidence.add(item, content, question_ids)

    def add_reference(
        self,
        system_id: str,
        reference: str,
        *,
        title: str = "",
        dated: date | None = None,
        owner: str = "",
        question_ids: Collection[str] = (),
    ) -> EvidenceItem:
        """Tell where a piece of evidence is: a document number, an address, a shelf."""
        reference = cleaned(reference).strip()
        if not reference:
            raise EvidenceError(
                QT_TRANSLATE_NOOP("errors", "증빙의 문서번호나 보관 위치를 적어 주세요.")
            )
        item = EvidenceItem(
            id=new_id(),
            system_id=system_id,
            title=cleaned(title).strip() or reference.splitlines()[0],
            kind=EvidenceItemKind.REFERENCE,
            created_at=self._clock(),
            reference=reference,
            dated=dated,
            owner=cleaned(owner).strip(),
        )
        return self._store.evidence.add(item, None, question_ids)

    def change(
        self, item: EvidenceItem, *, title: str, dated: date | None, owner: str
    ) -> EvidenceItem:
        """Save another title, date and owner; what was put in stays as it is."""
        if not cleaned(title).strip():
            raise EvidenceError(QT_TRANSLATE_NOOP("errors", "증빙의 제목을 적어 주세요."))
        changed = replace(
            item, title=cleaned(title).strip(), dated=dated, owner=cleaned(owner).strip()
        )
        self._store.evidence.change(changed)
        return changed

    def link(self, item: EvidenceItem, question_ids: Collection[str]) -> LinkedEvidence:
        """Tie a piece to these questions and no others."""
        self._store.evidence.link(item.id, question_ids)
        return LinkedEvidence(item, frozenset(question_ids))

    def remove(self, item: EvidenceItem) -> None:
        """Take a piece out; its number is not given again, and confirmed rounds still name it."""
        self._store.evidence.remove(item.id, self._clock())

    def restore(self, item: EvidenceItem) -> None:
        """Bring back a piece that was taken out."""
        self._store.evidence.restore(item.id)

    def states(self, system_id: str) -> dict[str, EvidenceState]:
        """Check every piece of a system by its hash; return what was found by evidence id."""
        return {
            one.item.id: self._store.evidence.state(one.item)
            for one in self._store.evidence.of(system_id)
        }

    def save_copy(self, item: EvidenceItem, target: Path) -> Path:
        """Write the file of a piece to a path, whole or not at all, so that it can be looked at.

        Raise EvidenceError where the register has no file of it, and ExportError where it cannot
        be written; what was there before then stays.
        """
        content = self._store.evidence.content(item.id)
        if content is None:
            raise EvidenceError(
                QT_TRANSLATE_NOOP("errors", "대장에 파일이 들어 있지 않은 증빙입니다: {number}"),
                number=item.number,
            )
        from app.exports.target_file import save_whole

        save_whole(content, target)
        return target

    def _read(self, path: Path) -> bytes:
        limits = self._limits()
        try:
            # One byte more tells a file that is too large, without reading all of it.
            with path.open("rb") as file:
                content = file.read(limits.max_file_size + 1)
        except OSError as error:
            raise EvidenceError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "증빙 파일을 읽지 못했습니다: {path}\n"
                    "파일이 있는지, 다른 프로그램이 열고 있지 않은지 확인해 주세요.",
                ),
                path=path,
            ) from error
        if len(content) > limits.max_file_size:
            raise EvidenceError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "증빙 파일이 {limit}MB보다 큽니다: {path}\n"
                    "파일을 나누거나, 문서번호나 보관 위치를 참조로 적어 주세요.",
                ),
                limit=limits.max_file_mb,
                path=path,
            )
        if not content:
            raise EvidenceError(
                QT_TRANSLATE_NOOP(
                    "errors", "내용이 없는 파일입니다: {path}\n다른 파일을 골라 주세요."
                ),
                path=path,
            )
        return content
