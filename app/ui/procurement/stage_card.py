"""One stage of a case: what to do, its papers, basis and period, and how far it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QVBoxLayout, QWidget

from app.domain.case_stages import StageReading
from app.domain.contract_case import StageRecord, StageState
from app.domain.korean_text import date_text
from app.domain.law_texts import ArticleRef
from app.ui.icons import Icons
from app.ui.procurement.basis import Basis, LawWords
from app.ui.procurement.record_line import DateLine, RecordLine
from app.ui.procurement.state_mark import StateMark
from app.ui.procurement.words import overdue_look, stage_look
from app.ui.theme import scaled
from app.ui.widgets.pieces import LARGE, MEDIUM, SMALL, QuietWheel, label, row

_STATE_WIDTH, _DAY_WIDTH = 130, 130


class StageCard(QFrame):
    """Shows one stage; the record is told at the click, and what is typed a moment after it."""

    recorded = Signal(object)  # StageRecord
    article_asked = Signal(object)  # ArticleRef

    def __init__(
        self,
        reading: StageReading,
        articles: Sequence[ArticleRef],
        icons: Icons,
        words: LawWords,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        stage = reading.stage
        self._reading = reading
        self._mark = StateMark(icons, stage_look(reading.state))
        self._late = StateMark(icons, overdue_look())
        self._papers = label(role="subtle", wraps=True)
        self._due = label(wraps=True)
        self._basis = Basis(words)
        self._basis.article_asked.connect(self.article_asked)
        self.state = QComboBox()
        self.state.setAccessibleName(self.tr("{0} 상태").format(stage.title))
        self.state.installEventFilter(QuietWheel(self.state))
        self.state.setMinimumWidth(scaled(_STATE_WIDTH))
        for state in StageState:
            self.state.addItem(stage_look(state).word, state)
        self.state.activated.connect(self._tell)
        self.due = DateLine(self.tr("{0} 기한").format(stage.title))
        self.done = DateLine(self.tr("{0} 완료일").format(stage.title))
        self.note = RecordLine(self.tr("{0} 메모").format(stage.title))
        for line in (self.due, self.done, self.note):
            line.written.connect(self._tell)
        for day in (self.due, self.done):
            day.setFixedWidth(scaled(_DAY_WIDTH))

        title = self.tr("{0}. {1}").format(stage.number, stage.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        column.setSpacing(SMALL)
        head = row(label(title, "strong", wraps=True), self._late, self._mark)
        head.setStretch(0, 1)
        column.addLayout(head)
        column.addWidget(label(stage.task, wraps=True))
        for part in (self._papers, self._due, self._basis):
            column.addWidget(part)
        column.addLayout(self._fields())
        self.show_stage(reading, articles)

    def show_stage(self, reading: StageReading, articles: Sequence[ArticleRef]) -> None:
        """Show how far the stage is now, unless something newer is being typed.

        `articles` are those of the stage that this kind of agency goes by; where there are none,
        all of them are shown.
        """
        self._reading = reading
        stage, record = reading.stage, reading.record
        self._mark.show_state(stage_look(reading.state))
        self._late.setVisible(reading.is_overdue)
        papers = ", ".join(stage.papers)
        told = [self.tr("서류: {0}").format(papers)] if papers else []
        told.append(self.tr("점검가이드 단계: {0}").format(reading.phase))
        self._papers.setText("\n".join(told))
        self._due.setText(self._due_text())
        self._due.setVisible(bool(self._due.text()))
        self._basis.show_basis(
            articles or stage.article,
            confidence=stage.confidence,
            needs_check=reading.needs_officer_check,
            source=stage.source,
        )
        self.state.setCurrentIndex(self.state.findData(reading.state))
        self.due.show_day(record.due_on)
        self.done.show_day(record.done_on)
        self.note.show_stored(record.note)

    def take_focus(self) -> None:
        """Put the keyboard into the record."""
        self.state.setFocus()

    def _fields(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(MEDIUM)
        grid.setVerticalSpacing(2)
        fields = (
            (self.tr("상태"), self.state),
            (self.tr("기한 직접 지정"), self.due),
            (self.tr("완료일"), self.done),
            (self.tr("메모"), self.note),
        )
        for place, (name, field) in enumerate(fields):
            told = label(name, "subtle")
            told.setBuddy(field)
            grid.addWidget(told, 0, place)
            grid.addWidget(field, 1, place)
        grid.setColumnStretch(3, 1)
        return grid

    def _due_text(self) -> str:
        one = self._reading
        told = []
        if one.stage.period:
            told.append(self.tr("기간: {0}").format(one.stage.period))
        if one.due_on is not None:
            day = date_text(one.due_on)
            is_own = one.is_due_overridden
            text = self.tr("기한: {0} (담당자 지정)") if is_own else self.tr("기한: {0}")
            told.append(text.format(day))
        if one.due is not None and one.due.is_beyond_calendar and not one.is_due_overridden:
            told.append(self.tr("공휴일이 확정되지 않은 해여서 담당자 확인이 필요합니다."))
        if one.done_on is not None:
            told.append(self.tr("완료: {0}").format(date_text(one.done_on)))
        return "  ".join(told)

    @Slot()
    def _tell(self) -> None:
        """Tell the record as it stands; days that cannot be read leave those before."""
        before = self._reading.record
        record = StageRecord(
            self._reading.stage.id,
            StageState(self.state.currentData()),
            self.due.day() if self.due.is_right() else before.due_on,
            self.done.day() if self.done.is_right() else before.done_on,
            self.note.text().strip(),
        )
        if record != before:
            self._reading = replace(self._reading, record=record)
            self.recorded.emit(record)
