"""The checklist of first steps: what was done, what comes next, and a way to each."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from app.domain.overview import FirstStep, Overview
from app.ui.icons import Icons
from app.ui.theme import scaled
from app.ui.widgets.pieces import LARGE, MEDIUM, SMALL, button, label, row

MARK = 20


class FirstSteps(QFrame):
    """Shows every step with its state in shape and word."""

    step_asked = Signal(object)  # FirstStep
    hidden = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self._icons = icons
        self._told = label(role="subtle")
        hide = button(self.tr("숨기기"), "link")
        hide.setAccessibleDescription(self.tr("첫걸음 목록을 다시 보이지 않습니다."))
        hide.clicked.connect(self.hidden)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        column.setSpacing(SMALL)
        column.addLayout(row(label(self.tr("첫걸음"), "section"), self._told, None, hide))
        self._lines: dict[FirstStep, tuple[QLabel, QLabel, QPushButton]] = {}
        for number, (step, text) in enumerate(self._texts().items(), start=1):
            mark, state = QLabel(), label(role="subtle")
            go = button(self.tr("{0}. {1}").format(number, text), "link")
            go.clicked.connect(partial(self.step_asked.emit, step))
            column.addLayout(row(mark, go, state, None, gap=MEDIUM))
            self._lines[step] = mark, state, go

    def show_steps(self, seen: Overview) -> None:
        """Show what is done of them."""
        done = len(seen.done)
        self._told.setText(self.tr("{0}개 중 {1}개 완료").format(len(FirstStep), done))
        for step, (mark, state, go) in self._lines.items():
            is_done = step in seen.done
            look = ("circle-check", "icon.primary") if is_done else ("circle", "icon.gray")
            mark.setPixmap(self._icons.icon(*look).pixmap(scaled(MARK), scaled(MARK)))
            state.setText(self.tr("완료") if is_done else self.tr("할 일"))
            go.setAccessibleDescription(state.text())

    def _texts(self) -> dict[FirstStep, str]:
        return {
            FirstStep.AGENCY: self.tr("기관 정보 입력"),
            FirstStep.SYSTEM: self.tr("정보시스템 등록 또는 가져오기"),
            FirstStep.ASSESSMENT: self.tr("자가진단 문항에 모두 답하기"),
            FirstStep.PAPER: self.tr("자가진단 결과서 저장"),
            FirstStep.CASE: self.tr("계약 건 만들기"),
        }
