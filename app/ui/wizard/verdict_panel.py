"""The verdict so far, beside or above the items while one answers."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QVBoxLayout, QWidget

from app.domain.answer import Answer
from app.domain.checklist import Verdict
from app.domain.result import AssessmentResult
from app.domain.standing import is_begun
from app.ui.icons import Icons
from app.ui.theme import scaled
from app.ui.widgets.pieces import LARGE, MEDIUM, SMALL, button, label, line, restyle, row, scroller
from app.ui.words import answer_word, content_name, unassessed_word

WIDTH = 280
_LEAST_ROOM, _MOST_ROOM = 40, 140  # of the explanation under a line; more of it scrolls
_WIDEST = 16777215  # of Qt: as wide as there is room for


class VerdictPanel(QFrame):
    """Counts the answers and says what they mean; read out when it changes.

    As one line it says the verdict and the count; the rest is folded away until it is asked for.
    """

    open_item_asked = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._icons = icons
        self._title = label(self.tr("지금까지"), "section")
        self._mark = QLabel()
        self._verdict = label(role="verdict")
        self._counts = label()
        self._range = label(role="strong", wraps=True)
        self._meaning = label(wraps=True)
        self._rule = label(role="subtle", wraps=True)
        self._open = button(self.tr("남은 문항 보기"))
        self._open.clicked.connect(self.open_item_asked)
        self._more = button(self.tr("판정 설명"), "link")
        self._more.setCheckable(True)
        self._more.toggled.connect(self._show_rest)
        self._rest = [self._meaning, line(), self._counts, self._rule]

        self._head = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._head.setSpacing(SMALL)
        self._head.addLayout(row(self._mark, self._verdict, None))
        self._head.addWidget(self._range)
        self._head.addWidget(self._more)
        whole = QWidget()
        whole.setProperty("role", "clear")
        self._inside = QVBoxLayout(whole)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(SMALL)
        self._area = scroller(whole)
        self._area.setProperty("role", "clear")
        self._area.setAccessibleName(self.tr("판정 설명"))
        self._column = QVBoxLayout(self)
        self._column.setSpacing(SMALL)
        self._column.addWidget(self._title)
        self._column.addLayout(self._head)
        self._column.addWidget(self._area, 1)
        for widget in self._rest[:-1]:
            self._inside.addWidget(widget)
        self._inside.addWidget(self._open)
        self._inside.addStretch(1)
        self._inside.addWidget(self._rule)
        self.show_as_line(as_line=False)

    def show_as_line(self, *, as_line: bool) -> None:
        """Show one line to stand above the items, or a panel to stand beside them."""
        self._title.setVisible(not as_line)
        self._more.setVisible(as_line)
        self._range.setWordWrap(not as_line)
        restyle(self._verdict, "role", "strong" if as_line else "verdict")
        restyle(self._open, "role", "link" if as_line else "")
        self._head.removeWidget(self._open)
        self._inside.removeWidget(self._open)
        if as_line:
            self._head.setDirection(QBoxLayout.Direction.LeftToRight)
            self._head.setSpacing(MEDIUM)
            self._head.setStretchFactor(self._range, 1)
            self._head.addWidget(self._open)
            self._column.setContentsMargins(MEDIUM, SMALL // 2, SMALL, SMALL // 2)
            self.setMinimumWidth(0)
            self.setMaximumWidth(_WIDEST)
        else:
            self._head.setDirection(QBoxLayout.Direction.TopToBottom)
            self._head.setSpacing(SMALL)
            self._inside.insertWidget(self._inside.count() - 2, self._open)
            self._column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
            self.setFixedWidth(scaled(WIDTH))
        self._show_rest()

    def show_result(self, result: AssessmentResult) -> None:
        """Show the counts and the verdict of now, and have a change read out."""
        begun = is_begun(result.assessment)
        self._mark.setPixmap(self._icons.verdict(result.verdict if begun else None))
        self._verdict.setText(content_name(result.verdict_title) if begun else unassessed_word())
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

    @Slot()
    def _show_rest(self) -> None:
        """Show what the verdict means and rests on, unless a line keeps it folded away."""
        is_shown = self._more.isHidden() or self._more.isChecked()
        self._area.setVisible(is_shown)
        as_line = not self._more.isHidden()  # then it may not push the questions off the window
        self._area.setMinimumHeight(scaled(_LEAST_ROOM) if as_line else 0)
        self._area.setMaximumHeight(scaled(_MOST_ROOM) if as_line else _WIDEST)
        policy = Qt.FocusPolicy
        self._area.setFocusPolicy(policy.StrongFocus if as_line else policy.NoFocus)

    def _range_text(self, result: AssessmentResult) -> str:
        if result.count.is_exact:
            return self.tr("예 {0}개").format(result.count.low)
        return self.tr("예 개수 범위 {0}~{1}개").format(result.count.low, result.count.high)
