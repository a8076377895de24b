"""What stands in the window when the register is not where it was moved to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.pieces import LARGE, WIDE, button, frame, label, row, scroller

_WIDTH = 860


class RegisterGone(QWidget):
    """Offers to look again, to look elsewhere, or to begin where a register is by itself.

    Nothing is made or opened until one of them is chosen.
    """

    again_asked = Signal()
    search_asked = Signal()
    default_asked = Signal()

    def __init__(self, register: Path, default: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        card, lines = frame("card", WIDE, LARGE)
        card.setMaximumWidth(_WIDTH)
        place = label(self.tr("대장 파일: {0}").format(register), wraps=True)
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._again = button(self.tr("다시 시도"), "primary")
        self._again.clicked.connect(self.again_asked)
        search = button(self.tr("다시 찾기"))
        search.clicked.connect(self.search_asked)
        start = button(self.tr("기본 위치로 시작"))
        start.clicked.connect(self.default_asked)
        ways = FlowLayout()
        for way in (self._again, search, start):
            ways.addWidget(way)
        self._problem = label(role="error", wraps=True)
        self._problem.hide()
        if default.is_file():
            begins = self.tr("‘기본 위치로 시작’을 누르면 그곳에 있는 대장을 엽니다: {0}")
        else:
            begins = self.tr("‘기본 위치로 시작’을 누르면 그곳에 빈 대장을 새로 만듭니다: {0}")
        for text in (
            self.tr("이동식 디스크라면 연결한 뒤 ‘다시 시도’를 눌러 주세요."),
            self.tr("대장 파일을 다른 곳으로 옮겼다면 ‘다시 찾기’를 눌러 그 파일을 골라 주세요."),
            begins.format(default),
        ):
            lines.addWidget(label(text, wraps=True))
        lines.insertWidget(0, label(self.tr("대장 파일을 찾을 수 없습니다"), "place-title"))
        lines.insertWidget(1, place)
        lines.addLayout(ways)
        lines.addWidget(self._problem)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        middle = row(None, card, None)
        middle.setStretch(1, 10)
        column.addLayout(middle)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroller(inside))

    def take_focus(self) -> None:
        """Put the keyboard on the first of the ways."""
        self._again.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def show_problem(self, text: str) -> None:
        """Say what is wrong with the file that was found."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
