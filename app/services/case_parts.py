"""What an officer does with the parts of a contract case: each change is saved at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from app.domain.brought_together import bring_together
from app.domain.case_fields import CaseRow, RowKind, kind_of, moved, rows_of
from app.domain.case_papers import ExportedPaper
from app.domain.contract_case import CheckRecord, ContractCase, FactAnswer, StageRecord
from app.domain.korean_text import cleaned
from app.domain.register import new_id
from app.services.change_history import ChangeHistory
from app.services.changed_elsewhere import ChangedElsewhereError
from app.store.failures import not_found

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    from app.store.database import RegisterStore

    D = TypeVar("D", bound=DataclassInstance)


class CaseChange(StrEnum):
    """What was done to contract cases that can be taken back."""

    CREATED = "created"
    DUPLICATED = "duplicated"
    DELETED = "deleted"
    ROWS_DELETED = "rows_deleted"
    TEXTS_TAKEN_BACK = "texts_taken_back"


@dataclass(frozen=True, slots=True)
class CaseUndone:
    """A change that was taken back or done again."""

    change: CaseChange
    title: str  # of the case, or of the first of several
    count: int  # how many cases, or how many rows
    kind: RowKind | None = None  # of the rows that were deleted


class CaseParts:
    """Rows, stages, facts, checks, texts and papers of a case.

    Every change returns the case as the register holds it then. Raises StoreError for a case or a
    row that is not there, and then nothing has changed.
    """

    def __init__(
        self,
        store: RegisterStore,
        clock: Callable[[], datetime],
        history: ChangeHistory[CaseUndone, []],
    ) -> None:
        self._store = store
        self._clock = clock
        self._history = history

    def save_row(self, case: ContractCase, row: CaseRow) -> ContractCase:
        """Add a row behind the others of its kind, or replace the one with its id.

        What another window changed of it since `case` was read stays. Raise ChangedElsewhereError
        where both changed the same field.
        """
        clean = clean_texts(row)
        with self._store.whole():
            seen, now = _same_row(case, row), _same_row(self._now(case), row)
            if seen is not None and now is not None:
                made = bring_together(seen, clean, now)
                if made.disputed:
                    raise ChangedElsewhereError(case.title, now, made.disputed)
                clean = made.record
            self._store.case_parts.put_row(case.id, clean)
            return self._now(case)

    def remove_rows(self, case: ContractCase, rows: Sequence[CaseRow]) -> ContractCase:
        """Delete rows of one kind, all or none; that can be taken back."""
        if not rows:
            return case
        kind, ids = kind_of(rows[0]), [row.id for row in rows]
        self._remove(case.id, kind, ids)
        self._history.remember(
            CaseUndone(CaseChange.ROWS_DELETED, case.title, len(rows), kind),
            partial(self._store.case_parts.restore_rows, case.id, kind, ids),
            partial(self._remove, case.id, kind, ids),
        )
        return self._now(case)

    def move_row(self, case: ContractCase, row: CaseRow, steps: int) -> ContractCase:
        """Move a row down by so many places, or up where `steps` is negative; it stops at the end.

        Raise ValueError for a row that the case as given does not have.
        """
        kind = kind_of(row)
        ids = moved([one.id for one in rows_of(case, kind)], row.id, steps)
        self._store.case_parts.order_rows(case.id, kind, ids)
        return self._now(case)

    def record_stage(self, case: ContractCase, record: StageRecord) -> ContractCase:
        """Save how far a stage is."""
        self._store.case_parts.put_stage(case.id, clean_texts(record))
        return self._now(case)

    def answer_fact(self, case: ContractCase, fact_id: str, answer: FactAnswer) -> ContractCase:
        """Save what is said of a fact that decides a procedure."""
        self._store.case_parts.put_fact(case.id, fact_id, answer)
        return self._now(case)

    def record_check(self, case: ContractCase, record: CheckRecord) -> ContractCase:
        """Save what was found of a procedure, a counterparty check or an end-of-contract item."""
        self._store.case_parts.put_check(case.id, clean_texts(record))
        return self._now(case)

    def write_text(self, case: ContractCase, text_id: str, text: str | None) -> ContractCase:
        """Save what is written over a draft; None takes it back, and the draft counts again.

        An empty text stands: the officer wants nothing there.
        """
        return self.write_texts(case, {text_id: text})

    def write_texts(self, case: ContractCase, texts: Mapping[str, str | None]) -> ContractCase:
        """Save what is written over several drafts, all or none, each as `write_text` does."""
        self._put_texts(case.id, texts)
        return self._now(case)

    def take_back_texts(self, case: ContractCase, text_ids: Iterable[str]) -> ContractCase:
        """Take back what is written over drafts, all or none; that can be taken back."""
        kept = {id_: case.texts[id_] for id_ in text_ids if id_ in case.texts}
        if not kept:
            return case
        nothing = dict.fromkeys(kept)
        self._put_texts(case.id, nothing)
        self._history.remember(
            CaseUndone(CaseChange.TEXTS_TAKEN_BACK, case.title, 1),
            partial(self._put_texts, case.id, kept),
            partial(self._put_texts, case.id, nothing),
        )
        return self._now(case)

    def log_paper(
        self,
        case: ContractCase,
        *,
        form_id: str,
        file_name: str,
        fingerprint: str,
        reference_version: str | None = None,
    ) -> ExportedPaper:
        """Remember that a paper was written; `fingerprint` is that of the figures in it.

        `reference_version` is what it was filled by, where that is not what the case names.
        """
        paper = ExportedPaper(
            id=new_id(),
            case_id=case.id,
            form_id=form_id,
            file_name=file_name,
            exported_at=self._clock(),
            reference_version=reference_version or case.reference_version,
            fingerprint=fingerprint,
        )
        self._store.case_parts.log_paper(paper)
        return paper

    def papers(self, case_id: str) -> list[ExportedPaper]:
        """Return the papers that were made of a case, the latest first."""
        return self._store.case_parts.papers(case_id)

    def _put_texts(self, case_id: str, texts: Mapping[str, str | None]) -> None:
        clean = {id_: None if text is None else cleaned(text) for id_, text in texts.items()}
        self._store.case_parts.put_texts(case_id, clean)

    def _remove(self, case_id: str, kind: RowKind, row_ids: Sequence[str]) -> None:
        self._store.case_parts.remove_rows(case_id, kind, row_ids, self._clock())

    def _now(self, case: ContractCase) -> ContractCase:
        kept = self._store.cases.get(case.id)
        if kept is None:  # deleted by another window since it was written
            raise not_found(self._store.path)
        return kept


def _same_row(case: ContractCase, row: CaseRow) -> CaseRow | None:
    return next((one for one in rows_of(case, kind_of(row)) if one.id == row.id), None)


def clean_texts(entered: D) -> D:
    """Return what was entered with every text cleaned of what nobody sees."""
    texts = {one.name: getattr(entered, one.name) for one in fields(entered)}
    return replace(
        entered,
        **{name: cleaned(text) for name, text in texts.items() if type(text) is str},
    )
