"""The place 현황: figures of the register, its verdicts, and what is due."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from app.domain.checklist import Checklist, Verdict
from app.domain.korean_text import date_text, grouped_number
from app.domain.overview import DueItem, Overview
from app.errors import AdvisorError
from app.ui.icons import Icons
from app.ui.overview.first_steps import FirstSteps
from app.ui.widgets.figure_table import FigureTable
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.pieces import LARGE, MEDIUM, SMALL, button, frame, label, row, scroller
from app.ui.widgets.place_notice import PlaceNotice
from app.ui.words import content_name, unassessed_word

SHOWN_DUES = 20
FIGURE_WIDTH = 200


class OverviewPlace(QWidget):
    """Shows an overview; where it leads to is told by signals."""

    step_asked = Signal(object)  # FirstStep
    steps_shown = Signal(bool)
    verdict_asked = Signal(object)  # Verdict, None for 미진단
    due_asked = Signal(object)  # DueItem
    retry_asked = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._dues: tuple[DueItem, ...] = ()
        self.steps = FirstSteps(icons)
        self.steps.step_asked.connect(self.step_asked)
        self.steps.hidden.connect(partial(self.steps_shown.emit, False))
        self._steps_again = button(self.tr("첫걸음 보기"), "link")
        self._steps_again.clicked.connect(partial(self.steps_shown.emit, True))
        self._notice = PlaceNotice()
        self._figures: list[QLabel] = []
        self._shown: list[QWidget] = []  # the lines of the verdicts
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, MEDIUM, LARGE)
        column.setSpacing(LARGE)
        column.addWidget(self.steps)
        column.addLayout(self._figure_cards())
        column.addWidget(self._verdict_card())
        column.addWidget(self._due_card())
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(MEDIUM)
        title = label(self.tr("현황"), "place-title")
        outer.addLayout(row(title, None, self._steps_again))
        outer.addWidget(scroller(inside), 1)
        outer.addWidget(self._notice)

    def show_overview(self, seen: Overview, checklist: Checklist, *, shows_steps: bool) -> None:
        """Show the register as it stands; verdicts are named by the checklist."""
        self._notice.tell_read()
        self.steps.setVisible(shows_steps and not seen.is_begun)
        self._steps_again.setVisible(not shows_steps and not seen.is_begun)
        self.steps.show_steps(seen)
        figures = (seen.systems, seen.assessed, seen.count(Verdict.ADOPT_REVIEW), seen.cases)
        for shown, figure in zip(self._figures, figures, strict=True):
            shown.setText(grouped_number(figure))
        self._show_verdicts(seen, checklist)
        self._show_dues(seen)

    def tell_unread(self, error: AdvisorError) -> None:
        """Say that the register cannot be read."""
        self._notice.tell_unread(error, self.retry_asked.emit)

    def _figure_cards(self) -> FlowLayout:
        cards = FlowLayout()
        for title, unit in (
            (self.tr("등록한 시스템"), self.tr("개")),
            (self.tr("판정이 난 시스템"), self.tr("개")),
            (self.tr("도입 검토"), self.tr("개")),
            (self.tr("계약 건"), self.tr("건")),
        ):
            card, lines = frame("card", LARGE, SMALL)
            figure = label(role="figure")
            figure.setAccessibleName(title)
            lines.addWidget(label(title, "subtle"))
            lines.addLayout(row(figure, label(unit), None))
            card.setMinimumWidth(FIGURE_WIDTH)
            cards.addWidget(card)
            self._figures.append(figure)
        return cards

    def _verdict_card(self) -> QFrame:
        card, lines = frame("card", LARGE, MEDIUM)
        lines.addWidget(label(self.tr("판정별 시스템"), "section"))
        self._verdicts = QGridLayout()
        self._verdicts.setHorizontalSpacing(MEDIUM)
        self._verdicts.setVerticalSpacing(SMALL)
        self._verdicts.setColumnStretch(2, 1)
        lines.addLayout(self._verdicts)
        return card

    def _due_card(self) -> QFrame:
        card, lines = frame("card", LARGE, MEDIUM)
        self._told = label(role="subtle", wraps=True)
        headings = [self.tr("할 일"), self.tr("대상"), self.tr("기한"), self.tr("상태")]
        self.table = FigureTable(self.tr("해야 할 일"), headings)
        self.table.cellActivated.connect(self._on_activated)
        self._open = button(self.tr("선택한 일 열기"))
        self._open.clicked.connect(self._on_open)
        lines.addWidget(label(self.tr("해야 할 일"), "section"))
        lines.addWidget(self._told)
        lines.addWidget(self.table)
        lines.addLayout(row(self._open, None))
        return card

    def _show_verdicts(self, seen: Overview, checklist: Checklist) -> None:
        for widget in self._shown:
            self._verdicts.removeWidget(widget)
            widget.deleteLater()
        self._shown.clear()
        for place, one in enumerate(seen.verdicts):
            title = unassessed_word()
            if one.verdict is not None:
                title = content_name(checklist.text_of(one.verdict).title)
            mark, bar = QLabel(), QProgressBar()
            mark.setPixmap(self._icons.verdict(one.verdict))
            bar.setRange(0, max(seen.systems, 1))
            bar.setValue(one.count)
            bar.setTextVisible(False)
            told = self.tr("{0}개").format(grouped_number(one.count))
            bar.setAccessibleName(title)
            bar.setAccessibleDescription(told)
            go = button(told, "link")
            go.setAccessibleName(self.tr("{0} {1} 대장에서 보기").format(title, told))
            go.clicked.connect(partial(self.verdict_asked.emit, one.verdict))
            go.setEnabled(one.count > 0)
            line = (mark, label(title), bar, go)
            for column, widget in enumerate(line):
                self._verdicts.addWidget(widget, place, column)
            self._shown += line

    def _show_dues(self, seen: Overview) -> None:
        self._dues = seen.dues[:SHOWN_DUES]
        late, done = self.tr("기한 지남"), self.tr("예정")
        self.table.show_rows(
            [
                (one.what, one.whose, date_text(one.on), late if one.is_overdue else done)
                for one in self._dues
            ]
        )
        for widget in (self.table, self._open):
            widget.setVisible(bool(self._dues))
        if not seen.dues:
            told = self.tr(
                "기한이 정해진 일이 없습니다. 개선 과제와 계약 단계의 기한이 여기 나옵니다."
            )
        else:
            told = self.tr("모두 {0}건, 기한 지남 {1}건").format(len(seen.dues), seen.overdue)
            if len(seen.dues) > SHOWN_DUES:
                told = self.tr("{0} (기한이 이른 {1}건을 보입니다.)").format(told, SHOWN_DUES)
        self._told.setText(told)

    @Slot(int, int)
    def _on_activated(self, row_: int, _: int) -> None:
        self.due_asked.emit(self._dues[row_])

    @Slot()
    def _on_open(self) -> None:
        place = max(self.table.currentRow(), 0)
        if self._dues:
            self.due_asked.emit(self._dues[place])
