"""The contract case that is open: what is done with it is stored at once and figured out anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from app.domain.case_fields import CaseRow
from app.domain.case_figures import CaseFigures
from app.domain.contract_case import CheckRecord, ContractCase, FactAnswer, StageRecord
from app.domain.reference_changes import ChangeKind, EntryChange, compare
from app.domain.reference_library import ReferenceLibrary
from app.domain.submission_check import SubmissionCheck
from app.errors import AdvisorError
from app.services.changed_elsewhere import ChangedElsewhereError
from app.services.contract_cases import Cases
from app.services.procurement import CaseRules, Procurement


class OpenCase(QObject):
    """Holds one case with its figures.

    What could not be stored is told by `failed`, and done again by `retry`.
    """

    changed = Signal()  # the case or what is figured out of it
    stored = Signal()
    failed = Signal(object)  # AdvisorError
    removed = Signal(str)  # a sentence of what was removed; that can be taken back

    def __init__(
        self,
        cases: Cases,
        procurement: Procurement,
        case: ContractCase,
        parent: QObject | None = None,
    ) -> None:
        """Begin with a case; raise AdvisorError where its figures cannot be found."""
        super().__init__(parent)
        self._cases = cases
        self._procurement = procurement
        self.figures: CaseFigures = procurement.figures(case)
        self.check: SubmissionCheck = procurement.check(self.figures)
        self._failed: list[Callable[[], ContractCase]] = []

    @property
    def case(self) -> ContractCase:
        """The case as it is stored."""
        return self.figures.case

    @property
    def rules(self) -> CaseRules:
        """What the case goes by."""
        return self._procurement.rules_of(self.case)

    @property
    def stamp_in_force(self) -> str:
        """The stamp of the reference data in force."""
        return self._procurement.rules.library.stamp

    @property
    def library_in_force(self) -> ReferenceLibrary:
        """The reference data in force."""
        return self._procurement.rules.library

    def changes_in_force(self) -> list[EntryChange]:
        """Return what the data in force change for the agency, against those the case goes by."""
        used = {one.file.id: one for one in self.rules.library.contents()}
        track = self.figures.track
        return [
            entry
            for content in self.library_in_force.contents()
            if content.file.id in used
            for entry in compare(used[content.file.id], content).entries
            if entry.kind is not ChangeKind.SAME
            if not entry.track or track is None or entry.track == track
        ]

    def take_data_in_force(self) -> None:
        """Let the case go by the reference data in force from now on."""
        self._do(lambda: self._cases.take_reference_data(self.case))

    def refresh(self) -> bool:
        """Read the case again; return whether it is still there. Raise AdvisorError."""
        kept = self._cases.get(self.case.id)
        if kept is None:
            return False
        self._show(kept)
        return True

    def figures_of(self, case: ContractCase) -> CaseFigures:
        """Return what would be figured out of the case as it is being typed."""
        return self._procurement.figures(case)

    def has_unstored(self) -> bool:
        """Whether something done could not be stored."""
        return bool(self._failed)

    @Slot()
    def retry(self) -> bool:
        """Do again what could not be stored; return whether all of it is."""
        left, self._failed = self._failed, []
        for change in left:
            self._do(change)
        return not self._failed

    def save_fields(self, entered: ContractCase, field_ids: Iterable[str]) -> None:
        """Store the plain fields that a form asked for, as they were entered. Raise AdvisorError.

        What was stored elsewhere meanwhile stays.
        """
        values = {field_id: entered.value(field_id) for field_id in field_ids}
        changed = replace(self.case, **values)  # type: ignore[arg-type]
        try:
            self._show(self._cases.save(changed, self.case, insists=False))
        except ChangedElsewhereError:
            self.refresh()  # the next save goes over it
            raise
        self.stored.emit()

    def set_fields(self, **values: object) -> None:
        """Store some plain fields at the click."""
        self._do(lambda: self._cases.save(replace(self.case, **values), self.case))  # type: ignore[arg-type]

    def save_row(self, row: CaseRow) -> None:
        """Store a row as it was entered. Raise AdvisorError."""
        try:
            self._show(self._cases.parts.save_row(self.case, row))
        except ChangedElsewhereError:
            self.refresh()
            raise
        self.stored.emit()

    @Slot(list)
    def remove_rows(self, rows: Sequence[CaseRow]) -> None:
        """Delete rows of one kind; that can be taken back."""
        if self._do(lambda: self._cases.parts.remove_rows(self.case, rows)):
            self.removed.emit(self.tr("{0}개 행을 삭제했습니다.").format(len(rows)))

    @Slot(object, int)
    def move_row(self, row: CaseRow, steps: int) -> None:
        """Move a row among those of its kind."""
        self._do(lambda: self._cases.parts.move_row(self.case, row, steps))

    @Slot(object)
    def record_stage(self, record: StageRecord) -> None:
        """Store how far a stage is."""
        self._do(lambda: self._cases.parts.record_stage(self.case, record))

    @Slot(str, object)
    def answer_fact(self, fact_id: str, answer: FactAnswer) -> None:
        """Store what is said of a fact."""
        self._do(lambda: self._cases.parts.answer_fact(self.case, fact_id, answer))

    @Slot(object)
    def record_check(self, record: CheckRecord) -> None:
        """Store what was found of a check or a procedure."""
        self._do(lambda: self._cases.parts.record_check(self.case, record))

    @Slot(object)
    def write_texts(self, texts: Mapping[str, str | None]) -> None:
        """Store what is written over proposed texts; what stands so already is not stored again."""
        if any(self.case.texts.get(id_) != text for id_, text in texts.items()):
            self._do(lambda: self._cases.parts.write_texts(self.case, texts))

    @Slot(object, str)
    def take_back_texts(self, text_ids: Sequence[str], done: str) -> None:
        """Take back what is written over proposed texts; `done` says so. That can be undone."""
        if self._do(lambda: self._cases.parts.take_back_texts(self.case, text_ids)):
            self.removed.emit(done)

    def _do(self, change: Callable[[], ContractCase]) -> bool:
        try:
            self._show(change())
        except AdvisorError as error:
            self._failed.append(change)
            self.failed.emit(error)
            return False
        self.stored.emit()
        return True

    def _show(self, case: ContractCase) -> None:
        self.figures = self._procurement.figures(case)
        self.check = self._procurement.check(self.figures)
        self.changed.emit()
