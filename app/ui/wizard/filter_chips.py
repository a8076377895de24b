"""Chips that narrow the questions down to those that still need something."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.domain.question_filters import QuestionFilter
from app.ui.widgets.pieces import SMALL, button, label


class FilterChips(QWidget):
    """One chip for each filter; any number may be chosen, and a question needs to pass one."""

    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = {
            QuestionFilter.UNANSWERED: self.tr("미응답"),
            QuestionFilter.UNKNOWN: self.tr("확인 필요"),
            QuestionFilter.FLAGGED: self.tr("표시"),
            QuestionFilter.UNSUPPORTED: self.tr("근거 없음"),
            QuestionFilter.RECHECK: self.tr("재확인 필요"),
        }
        self.chips: dict[QuestionFilter, QPushButton] = {}
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SMALL)
        self._count = label(role="subtle")
        for each, word in words.items():
            chip = button(word, "chip")
            chip.setCheckable(True)
            chip.setAccessibleName(self.tr("{0} 문항만 보기").format(word))
            chip.clicked.connect(self.chosen_changed)
            self.chips[each] = chip
            line.addWidget(chip)
        line.addWidget(self._count)
        line.addStretch(1)

    def chosen(self) -> frozenset[QuestionFilter]:
        """Return the filters that are chosen."""
        return frozenset(each for each, chip in self.chips.items() if chip.isChecked())

    def show_count(self, kept: int) -> None:
        """Say how many questions are kept in all, while a filter is chosen."""
        self._count.setText(self.tr("전체 단계에서 {0}개").format(kept) if self.chosen() else "")
