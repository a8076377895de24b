"""The dates of a case: on a line with months, and below it as a list of words and shapes."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.domain.case_dates import DateKind
from app.domain.case_stages import CalendarEntry, StagesReading
from app.domain.korean_text import date_text
from app.ui.icons import Icons
from app.ui.procurement.basis import Basis, LawWords
from app.ui.procurement.state_mark import StateMark
from app.ui.procurement.time_line import TimeLine, TimeMark
from app.ui.procurement.words import StateLook, date_word, overdue_look
from app.ui.theme import scaled
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.pieces import SMALL, button, label, row

_PASSED = 1  # of the days that are over, how many are shown while the rest is folded away
_SHOWN = 3
_CHIP_WIDTH = 244
_ICONS = {
    DateKind.DEADLINE: ("flag", "icon.primary"),
    DateKind.EXPIRY: ("x", "icon.warning"),
    DateKind.MILESTONE: ("diamond", "icon.gray"),
}


class CalendarStrip(QWidget):
    """A line that all dates are marked on, and a chip for each of the nearest, or for all.

    A chip tells the day, how far off it is, what it is, and whether it is late.
    """

    article_asked = Signal(object)  # ArticleRef

    def __init__(self, icons: Icons, words: LawWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._words = words
        self._entries: tuple[CalendarEntry, ...] = ()
        self._today = date.min
        self._shown_period: tuple[date | None, date | None] = (None, None)
        self._all = button("", "link")
        self._all.setCheckable(True)
        self._all.toggled.connect(self._fill)
        self._empty = label(
            self.tr("날짜를 입력하면 기한이 여기에 나옵니다."), "subtle", wraps=True
        )
        flowing = QWidget()
        self._flow = FlowLayout(flowing)
        self.line = TimeLine(icons)
        self.line.chosen.connect(self._show_chosen)
        self._period = label(role="subtle", wraps=True)
        self._chosen = label(wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addLayout(row(label(self.tr("기한과 일정"), "section"), None, self._all))
        column.addWidget(self._empty)
        column.addWidget(self._period)
        column.addWidget(self.line)
        column.addWidget(self._chosen)
        column.addWidget(flowing)

    def show_stages(
        self,
        stages: StagesReading,
        today: date,
        period: tuple[date | None, date | None] = (None, None),
    ) -> None:
        """Show the calendar of a case as it looks on a day, with the period of its contract."""
        shown = (stages.calendar, today, period)
        if shown == (self._entries, self._today, self._shown_period):
            return
        self._entries, self._today, self._shown_period = shown
        self._empty.setVisible(not self._entries)
        marks = [
            TimeMark(one.day, self._look(one), self._told(one), self._rank(one))
            for one in self._entries
        ]
        self.line.show_dates(marks, today, *period)
        self.line.setVisible(bool(marks))
        self._period.setText(self.line.period_text())
        self._period.setVisible(bool(self.line.period_text()))
        self._show_chosen()
        self._fill()

    def texts(self) -> list[str]:
        """Return what the chips say, one text for each."""
        chips = [self._flow.itemAt(place) for place in range(self._flow.count())]
        found = [item.widget() for item in chips if item is not None]
        return [chip.accessibleName() for chip in found if chip is not None]

    def _fill(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        shown = self._entries if self._all.isChecked() else self._nearest()
        chips = [self._chip(entry) for entry in shown]
        for chip in chips:
            chip.setFixedHeight(max(one.height() for one in chips))
            self._flow.addWidget(chip)
        left = len(self._entries) - len(shown)
        self._all.setVisible(left > 0 or self._all.isChecked())
        text = self.tr("가까운 일정만 보기")
        if not self._all.isChecked():
            text = self.tr("모든 일정 {0}개 보기").format(len(self._entries))
        self._all.setText(text)
        self._all.setAccessibleName(text)
        self.updateGeometry()

    def _nearest(self) -> tuple[CalendarEntry, ...]:
        """Return what is late, the last day that is over, and the next ones."""
        late = [one for one in self._entries if one.is_overdue and not one.is_done]
        over = [one for one in self._entries if one.day < self._today and one not in late]
        next_ones = [one for one in self._entries if one.day >= self._today]
        kept = [*late, *over[-_PASSED:], *next_ones][:_SHOWN]
        return tuple(one for one in self._entries if one in kept)

    def _chip(self, entry: CalendarEntry) -> QFrame:
        chip = QFrame()
        chip.setProperty("role", "notice" if entry.is_overdue and not entry.is_done else "panel")
        look = self._look(entry)
        width = scaled(_CHIP_WIDTH)
        column = QVBoxLayout(chip)
        column.setContentsMargins(SMALL, 6, SMALL, 6)
        column.setSpacing(2)
        column.addLayout(
            row(StateMark(self._icons, look), label(date_text(entry.day), "strong"), None)
        )
        column.addWidget(label(self._distance(entry), "subtle"))
        column.addWidget(label(entry.title, wraps=True))
        source = entry.date.row if entry.date is not None else None
        if source is not None and entry.date is not None:
            basis = Basis(self._words)
            basis.article_asked.connect(self.article_asked)
            basis.show_basis(source.article[:1], needs_check=entry.date.needs_officer_check)
            basis.fold_into(width - 2 * SMALL)
            column.addWidget(basis)
        column.addStretch(1)
        chip.ensurePolished()
        chip.setFixedSize(width, column.totalHeightForWidth(width))
        chip.setAccessibleName(self._told(entry))
        chip.setToolTip(self._told(entry))
        return chip

    @Slot()
    def _show_chosen(self) -> None:
        mark = self.line.mark()
        self._chosen.setText("" if mark is None else self.tr("선택한 날짜: {0}").format(mark.told))
        self._chosen.setVisible(mark is not None)

    def _rank(self, entry: CalendarEntry) -> int:
        """Return 0 for what is late, 1 for what comes, 2 for what is over or done."""
        if entry.is_overdue and not entry.is_done:
            return 0
        return 2 if entry.is_done or entry.day < self._today else 1

    def _told(self, entry: CalendarEntry) -> str:
        return self.tr("{0} {1}, {2}, {3}").format(
            date_text(entry.day), self._distance(entry), self._look(entry).word, entry.title
        )

    def _look(self, entry: CalendarEntry) -> StateLook:
        if entry.is_overdue and not entry.is_done:
            return overdue_look()
        icon, color = _ICONS[entry.kind]
        if entry.is_done:
            done = self.tr("{0} 완료").format(date_word(entry.kind))
            return StateLook(done, "circle-check", "icon.success")
        return StateLook(date_word(entry.kind), icon, color)

    def _distance(self, entry: CalendarEntry) -> str:
        days = (entry.day - self._today).days
        if days == 0:
            return self.tr("오늘")
        if days > 0:
            return self.tr("{0}일 남음").format(days)
        return self.tr("{0}일 지남").format(-days)
