"""기본 정보: the systems of a case, and the form of its plain fields."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.case_figures import CaseFigures, CaseSystem
from app.domain.case_places import CasePage, CasePlace
from app.domain.contract_case import ContractCase
from app.domain.register_form import FieldGroup
from app.domain.submission_check import SubmissionCheck
from app.errors import AdvisorError
from app.ui.drafts import Drafts
from app.ui.procurement.open_case import OpenCase
from app.ui.register.entry_form import EntryForm
from app.ui.widgets.pieces import MEDIUM, SMALL, button, frame, label, row
from app.ui.words import content_name


class FieldsForm(QWidget):
    """The form of some groups of the plain fields; what is typed is kept until it is saved."""

    def __init__(
        self,
        groups: Sequence[FieldGroup],
        title: str,
        key: str,
        open_case: OpenCase,
        drafts: Drafts,
        above: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`key` is the one that the draft is kept under."""
        super().__init__(parent)
        self._open_case = open_case
        self._drafts = drafts
        self._key = key
        self._title = title
        case = open_case.case
        self.form: EntryForm[ContractCase] = EntryForm(groups, case, can_cancel=False, above=above)
        self.form.saved.connect(self._on_saved)
        self.form.edited.connect(self._on_edited)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        try:
            draft = drafts.read(key)
        except AdvisorError as error:
            draft = None
            self.form.setEnabled(False)  # typing over a draft that was not read would lose it
            self.form.show_problem(error)
        self.form.show_entered(case, title, draft)

    def show_figures(self, figures: CaseFigures) -> None:
        """Show what is stored now, and what is amiss with it; what is being typed stays."""
        self.form.show_stored(figures.case)
        self.form.show_remarks(self._open_case.check.remarks(CasePage.CASE))

    @Slot(object)
    def _on_saved(self, case: ContractCase) -> None:
        try:
            self._open_case.save_fields(case, self.form.texts().keys())
        except AdvisorError as error:
            self.form.show_problem(error)
            self._open_case.failed.emit(error)
            return
        self._drafts.forget(self._key)
        self.form.show_entered(self._open_case.case, self._title, None)
        self.form.show_remarks(self._open_case.check.remarks(CasePage.CASE))

    @Slot()
    def _on_edited(self) -> None:
        if self.form.is_changed():
            self._drafts.note(self._key, self.form.typed())
        else:
            self._drafts.forget(self._key)


class SystemsCard(QWidget):
    """The systems that a case buys for, with a way to each and to choose others."""

    choose_asked = Signal()
    system_asked = Signal(object)  # InformationSystem

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        card, self._column = frame("panel", MEDIUM, SMALL)
        choose = button(self.tr("대상 시스템 선택"))
        choose.clicked.connect(self.choose_asked)
        self._column.addLayout(row(label(self.tr("대상 정보시스템"), "section"), None, choose))
        self._lines = QWidget()
        self._column.addWidget(self._lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self._shown: tuple[tuple[CaseSystem, str], ...] | None = None

    def show_systems(self, systems: Sequence[CaseSystem], check: SubmissionCheck) -> None:
        """Show these systems with their standing, and what is lacking of each."""
        shown = tuple((one, _lacking_of(one, check)) for one in systems)
        if shown == self._shown:
            return
        self._shown = shown
        lines = QWidget()
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for one, lacking in shown:
            column.addLayout(self._line(one, lacking))
        if not shown:
            text = self.tr("▲ 대상 시스템이 없습니다. 한 개 이상 고릅니다.")
            column.addWidget(label(text, "remark", wraps=True))
        self._column.replaceWidget(self._lines, lines)
        self._lines.hide()
        self._lines.deleteLater()
        self._lines = lines

    def _line(self, one: CaseSystem, lacking: str) -> QVBoxLayout:
        system = one.system
        state = self.tr("진단 없음")
        if one.diagnosis is not None:
            state = content_name(one.diagnosis.result.verdict_title)
        if one.is_deleted:
            state = self.tr("대장에서 삭제됨")
        go = button(self.tr("진단 결과 보기"), "link")
        go.setAccessibleName(self.tr("{0} 진단 결과 보기").format(system.name))
        go.setEnabled(not one.is_deleted)
        go.clicked.connect(partial(self.system_asked.emit, system))
        made = QVBoxLayout()
        text = label(self.tr("{0} · {1}").format(system.name, state), wraps=True)
        line = row(text, go)
        line.setStretch(0, 1)
        made.addLayout(line)
        if lacking:
            made.addWidget(label(self.tr("▲ {0}").format(lacking), "remark", wraps=True))
        return made


def _lacking_of(one: CaseSystem, check: SubmissionCheck) -> str:
    """Return what 제출 전 점검 says is wrong with a system or missing of it."""
    place = CasePlace(CasePage.SYSTEMS, one.system.id)
    return " ".join(problem.message for problem in check.lacking if problem.place == place)
