"""기관 휴무일: the days off that only the officer knows of, added and removed."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.days_off import DayOff
from app.domain.korean_text import date_text
from app.domain.register_form import FieldError, FieldKind, RegisterField
from app.errors import AdvisorError
from app.services.days_off import DayOffChange, DaysOff
from app.ui.drafts import DAY_OFF_DRAFT, Drafts
from app.ui.line_draft import LineDraft
from app.ui.widgets.help_topic import declare_topic
from app.ui.widgets.pieces import MEDIUM, button, label, restyle, row
from app.ui.widgets.place_notice import PlaceNotice
from app.ui.widgets.undo_notice import UndoNotice
from app.ui.words import error_text

_DAY = RegisterField("day", "", FieldKind.DATE)


class DaysOffBox(QFrame):
    """Lists the days; each change is saved at once, and the last ones can be taken back."""

    changed = Signal()

    def __init__(self, days_off: DaysOff, drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        declare_topic(self, "settings-days-off")
        self.setProperty("role", "card")
        self._days_off = days_off
        self._day = QLineEdit()
        self._day.setAccessibleName(self.tr("휴무일 날짜"))
        self._day.setPlaceholderText("2026. 11. 23.")
        self._name = QLineEdit()
        self._name.setAccessibleName(self.tr("휴무일 이름"))
        self._name.setPlaceholderText(self.tr("예: 임시공휴일"))
        self._name.setMaxLength(100)
        for field in (self._day, self._name):
            field.returnPressed.connect(self._on_add)
        lines = {"day": self._day, "name": self._name}
        self._draft = LineDraft(lines, drafts, DAY_OFF_DRAFT, self)
        self._error = label(role="error", wraps=True)
        self._error.hide()
        self._notice = PlaceNotice()
        add = button(self.tr("휴무일 추가"))
        add.clicked.connect(self._on_add)
        undoing: UndoNotice[DayOffChange] = UndoNotice(
            days_off.undo, days_off.redo, self._named, self._notice, self
        )
        undoing.done.connect(self._on_done)
        undoing.failed.connect(self._on_failed)
        self._undoing = undoing
        day, name = label(self.tr("날짜")), label(self.tr("이름"))
        day.setBuddy(self._day)
        name.setBuddy(self._name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(MEDIUM + 4, MEDIUM + 4, MEDIUM + 4, MEDIUM + 4)
        self._column.setSpacing(MEDIUM)
        self._column.addWidget(label(self.tr("기관 휴무일"), "section"))
        told = self.tr(
            "공휴일 외에 기관이 쉬는 날과 새로 지정된 임시공휴일을 적으면 기한 계산에 반영합니다."
        )
        self._column.addWidget(label(told, "subtle", wraps=True))
        line = row(day, self._day, name, self._name, add, gap=MEDIUM)
        line.setStretch(1, 1)
        line.setStretch(3, 2)
        self._column.addLayout(line)
        self._column.addWidget(self._error)
        self._list = QWidget()
        self._column.addWidget(self._list)
        self._column.addWidget(self._notice)
        self.refresh()

    def refresh(self) -> None:
        """Show the days that are kept now."""
        try:
            days = self._days_off.all()
            brought_back = self._draft.bring_back()
        except AdvisorError as error:
            self._notice.tell_unread(error, self.refresh)
            return
        self._notice.tell_read()
        if brought_back:
            self._notice.say(brought_back)
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        for number, one in enumerate(days):
            remove = button(self.tr("삭제"), "link")
            remove.setAccessibleName(self.tr("{0} 삭제").format(_text(one)))
            remove.clicked.connect(partial(self._remove, one))
            grid.addWidget(label(date_text(one.day)), number, 0)
            grid.addWidget(label(one.name, wraps=True), number, 1)
            grid.addWidget(remove, number, 2)
        if not days:
            grid.addWidget(label(self.tr("추가한 휴무일이 없습니다."), "subtle"), 0, 0)
        grid.setColumnStretch(1, 1)
        self._column.replaceWidget(self._list, made)
        self._list.hide()
        self._list.deleteLater()
        self._list = made

    def _named(self, gone: DayOffChange) -> tuple[str, str]:
        what = self.tr("휴무일 삭제") if gone.is_removal else self.tr("휴무일 추가")
        return what, _text(gone.day_off)

    @Slot()
    def _on_add(self) -> None:
        problem, day = "", None
        try:
            day = _DAY.value_of(self._day.text())
        except FieldError as error:
            problem = error_text(error)
        if not problem and (not isinstance(day, date) or not self._name.text().strip()):
            problem = self.tr("날짜와 이름을 입력해 주세요.")
        self._error.setText(problem)
        self._error.setVisible(bool(problem))
        restyle(self._day, "wrong", bool(problem) and not isinstance(day, date))
        if problem or not isinstance(day, date):
            return
        try:
            added = self._days_off.add(day, self._name.text())
        except AdvisorError as error:
            self._on_failed(error)
            return
        self._day.clear()
        self._name.clear()
        self._draft.begin()
        self._day.setFocus()
        self._on_done()
        self._offer_back(self.tr("휴무일을 추가했습니다: {0}"), added)

    def _remove(self, day_off: DayOff) -> None:
        try:
            self._days_off.remove(day_off)
        except AdvisorError as error:
            self._on_failed(error)
            return
        self._day.setFocus()  # the button is gone
        self._on_done()
        self._offer_back(self.tr("휴무일을 삭제했습니다: {0}"), day_off)

    def _offer_back(self, text: str, day_off: DayOff) -> None:
        self._notice.offer(text.format(_text(day_off)), self._undoing.undo)

    @Slot()
    def _on_done(self) -> None:
        self.refresh()
        self.changed.emit()

    @Slot(object)
    def _on_failed(self, error: AdvisorError) -> None:
        self._notice.say(error_text(error))


def _text(day_off: DayOff) -> str:
    return f"{date_text(day_off.day)} {day_off.name}"
