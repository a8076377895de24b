"""The verdict so far, beside the items while one answers."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from app.domain.answer import Answer
from app.domain.checklist import Verdict
from app.domain.result import AssessmentResult
from app.ui.icons import Icons
from app.ui.widgets.pieces import LARGE, SMALL, button, label, line, row
from app.ui.words import answer_word, verdict_word

WIDTH = 280


class VerdictPanel(QFrame):
    """Counts the answers and says what they mean; read out when it changes."""

    open_item_asked = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setFixedWidth(WIDTH)
        self._icons = icons
        self._mark = QLabel()
        self._verdict = label(role="verdict")
        self._counts = label()
        self._range = label(role="strong", wraps=True)
        self._meaning = label(wraps=True)
        self._rule = label(role="subtle", wraps=True)
        self._open = button(self.tr("남은 문항 보기"))
        self._open.clicked.connect(self.open_item_asked)

        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(SMALL)
        column.addWidget(label(self.tr("지금까지"), "section"))
        column.addLayout(row(self._mark, self._verdict, None))
        column.addWidget(self._range)
        column.addWidget(self._meaning)
        column.addWidget(line())
        column.addWidget(self._counts)
        column.addWidget(self._open)
        column.addStretch(1)
        column.addWidget(self._rule)

    def show_result(self, result: AssessmentResult) -> None:
        """Show the counts and the verdict of now, and have a change read out."""
        self._mark.setPixmap(self._icons.verdict(result.verdict))
        self._verdict.setText(verdict_word(result.verdict))
        self._range.setText(self._range_text(result))
        self._meaning.setText(result.checklist.text_of(result.verdict).meaning)
        self._counts.setText(
            "\n".join(
                self.tr("{0} {1}개").format(answer_word(answer), result.number_of(answer))
                for answer in Answer
            )
        )
        rule = [result.checklist.rule.statement]
        if result.verdict is Verdict.FURTHER_REVIEW:
            rule.append(result.checklist.rule.silence)
        self._rule.setText("\n".join(rule))
        self._open.setVisible(bool(result.open_items()))
        spoken = self.tr("{0}, {1}").format(self._verdict.text(), self._range.text())
        if spoken != self.accessibleName():
            self.setAccessibleName(spoken)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def range_text(self) -> str:
        """Return what is said of the number of Yes."""
        return self._range.text()

    def _range_text(self, result: AssessmentResult) -> str:
        if result.count.is_exact:
            return self.tr("예 {0}개").format(result.count.low)
        return self.tr("예 개수 범위 {0}~{1}개").format(result.count.low, result.count.high)
