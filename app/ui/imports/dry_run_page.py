"""The fourth step: what would come of every row, what is asked, and what is done with errors."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.domain.inventory_dry_run import DryRun, OnDuplicate, RowState
from app.domain.register_form import RegisterForm
from app.ui.imports.doubts_box import DoubtsBox
from app.ui.imports.import_words import state_word, way_word
from app.ui.imports.outcome_model import OutcomeModel
from app.ui.imports.progress_row import ProgressRow
from app.ui.imports.uncalculated_box import UncalculatedBox
from app.ui.theme import scaled
from app.ui.widgets.fitted_table import FittedTable
from app.ui.widgets.pieces import MEDIUM, SMALL, button, label, row
from app.ui.words import said_text

_WIDTHS = {0: 64, 1: 120, 2: 240, 3: 320}
_WIDEST = 3
_ROW_HEIGHT = 34
_DETAIL_HEIGHT = 96
_LEAST_HEIGHT = 150


class DryRunPage(QWidget):
    """Shows a dry run; every choice is told by a signal, and answered by another dry run."""

    way_chosen = Signal(object)  # OnDuplicate
    settled = Signal(object)  # ColumnMapping
    errors_asked = Signal()
    readiness_changed = Signal()
    cancel_asked = Signal()

    def __init__(self, form: RegisterForm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run: DryRun | None = None
        self._way = QComboBox()
        self._way.setAccessibleName(self.tr("이미 있는 시스템"))
        for way in OnDuplicate:
            self._way.addItem(way_word(way), way.value)
        self._way.activated.connect(self._on_way)
        way_title = label(self.tr("이미 있는 시스템의 값이 다르면"))
        way_title.setBuddy(self._way)
        self._filter = QComboBox()
        self._filter.setAccessibleName(self.tr("보일 행"))
        self._filter.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._filter.activated.connect(self._on_filter)
        self._told = label(role="strong", wraps=True)
        self._questions = label(role="error", wraps=True)
        self._doubts = DoubtsBox()
        self._doubts.settled.connect(self.settled)
        self._uncalculated = UncalculatedBox()
        self._uncalculated.settled.connect(self.settled)
        self._progress = ProgressRow(self.tr("확인한 행"), self.tr("확인 취소"))
        self._progress.cancel_asked.connect(self.cancel_asked)
        self.show_progress = self._progress.show_progress
        self._model = OutcomeModel(form, self)
        self._table = self._make_table()
        self._detail = QPlainTextEdit(readOnly=True)
        self._detail.setAccessibleName(self.tr("고른 행의 내용"))
        self._detail.setTabChangesFocus(True)
        self._detail.setFixedHeight(scaled(_DETAIL_HEIGHT))
        self._save_errors = button(self.tr("오류 행을 엑셀로 저장"))
        self._save_errors.clicked.connect(self.errors_asked)
        self._without = QCheckBox(self.tr("오류 행을 빼고 나머지만 가져오기"))
        self._without.toggled.connect(self.readiness_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addLayout(row(self._filter, None, way_title, self._way, gap=MEDIUM))
        column.addWidget(self._progress)
        column.addWidget(self._told)
        column.addWidget(self._questions)
        column.addWidget(self._doubts)
        column.addWidget(self._uncalculated)
        column.addWidget(self._table, 1)
        column.addWidget(self._detail)
        column.addLayout(row(self._save_errors, self._without, None, gap=MEDIUM))
        way_back = self.tr(
            "가져온 뒤 되돌릴 수 있습니다. 프로그램을 닫은 뒤에는 대장을 고치기 전까지"
            " 가져오기 화면에서 되돌릴 수 있습니다."
            " 가져오기 전의 대장은 대장 파일 옆에 사본으로 남깁니다."
        )
        column.addWidget(label(way_back, wraps=True))

    def show_judging(self) -> None:
        """Show that the rows are being judged; what was shown before holds no more."""
        self._run = None
        self._progress.show_begun()
        self._set_usable(usable=False)
        self._told.setText(self.tr("행마다 확인하고 있습니다."))

    def show_stopped(self) -> None:
        """Show that nothing is being judged any more."""
        self._told.clear()
        self._progress.hide()
        self._set_usable(usable=True)

    def _set_usable(self, *, usable: bool) -> None:
        asking = (self._filter, self._way, self._doubts, self._uncalculated)
        for one in (*asking, self._save_errors, self._without):
            one.setEnabled(usable)

    def show_run(self, run: DryRun) -> None:
        """Show what would come of every row."""
        self.show_stopped()
        self._run = run
        self._show_filter(run)
        asked = [said_text(one) for one in run.questions]
        if run.stops_at_known:
            asked.append(
                self.tr(
                    "대장에 이미 있고 값이 다른 시스템이 있습니다. 건너뛸지 덮어쓸지 골라 주세요."
                )
            )
        self._questions.setText("\n".join(asked))
        self._questions.setVisible(bool(asked))
        self._doubts.show_run(run)
        self._uncalculated.show_run(run)
        self._told.setText(self._summary(run))
        has_errors = run.counts[RowState.ERROR] > 0
        self._save_errors.setVisible(has_errors)
        self._without.setVisible(has_errors)
        self._on_filter()
        self.readiness_changed.emit()

    def may_write(self) -> bool:
        """Whether the rows may be written as they are chosen now."""
        run = self._run
        if run is None:
            return False
        return run.is_ready or (self.leaves_errors_out() and run.may_leave_errors_out())

    def leaves_errors_out(self) -> bool:
        """Whether the rows with errors are to be left out."""
        return not self._without.isHidden() and self._without.isChecked()

    def show_way(self, way: OnDuplicate) -> None:
        """Show what is done with systems that are there already."""
        self._way.setCurrentIndex(self._way.findData(way.value))

    def take_focus(self) -> None:
        """Put the keyboard into the table."""
        self._table.setFocus()

    def _summary(self, run: DryRun) -> str:
        save = len(run.to_save())
        told = self.tr("가져올 시스템 {0}개").format(save)
        if run.blank:
            told += self.tr(" · 빈 행 {0}개는 건너뜀").format(run.blank)
        if run.hidden:
            told += self.tr(" · 숨긴 행 {0}개도 읽음").format(run.hidden)
        unused = run.unused()
        if unused:
            letters = ", ".join(one.letters for one in unused[:12])
            told += self.tr(" · 읽지 않는 열 {0}개: {1}").format(len(unused), letters)
        return told

    def _show_filter(self, run: DryRun) -> None:
        chosen = self._filter.currentData()
        blocked = QSignalBlocker(self._filter)
        self._filter.clear()
        self._filter.addItem(self.tr("모든 행 {0}").format(len(run.rows)), None)
        for state, count in run.counts.items():
            self._filter.addItem(f"{state_word(state)} {count}", state.value)
        self._filter.setCurrentIndex(max(self._filter.findData(chosen), 0))
        blocked.unblock()

    def _make_table(self) -> FittedTable:
        table = FittedTable()
        table.setModel(self._model)
        table.setAccessibleName(self.tr("행마다의 결과"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        table.horizontalHeader().setHighlightSections(False)
        table.setMinimumHeight(scaled(_LEAST_HEIGHT))
        table.give_widths(_WIDTHS, _WIDEST)
        table.selectionModel().selectionChanged.connect(self._on_selection)
        return table

    @Slot()
    def _on_way(self) -> None:
        self.way_chosen.emit(OnDuplicate(self._way.currentData()))

    @Slot()
    def _on_filter(self) -> None:
        if self._run is None:
            return
        state = self._filter.currentData()
        self._model.show_run(self._run, None if state is None else RowState(state))
        self._detail.clear()
        if self._model.rowCount():
            self._table.selectRow(0)

    @Slot(QItemSelection)
    def _on_selection(self, _: QItemSelection) -> None:
        rows = self._table.selectionModel().selectedRows()
        if rows:
            lines = self._model.lines(self._model.outcome(rows[0].row()))
            self._detail.setPlainText("\n".join(lines))
