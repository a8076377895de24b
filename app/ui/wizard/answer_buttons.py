"""Three large buttons that answer one question: 예, 아니오, 확인 필요."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from app.domain.answer import Answer
from app.ui.icons import Icons
from app.ui.widgets.bold_when_chosen import BoldWhenChosen
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.pieces import dressed_button
from app.ui.words import answer_word

# A Hangul keyboard sends the vowel that shares the key.
_KEYS = {"y": Answer.YES, "ㅛ": Answer.YES, "n": Answer.NO, "ㅜ": Answer.NO,
         "u": Answer.UNKNOWN, "ㅕ": Answer.UNKNOWN}  # fmt: skip
_SHOWN_KEYS = {Answer.YES: "Y", Answer.NO: "N", Answer.UNKNOWN: "U"}


class AnswerButton(BoldWhenChosen):
    """Stores before it is drawn: Qt draws a button at once when it is pressed and let go.

    What changes is drawn with the next round of events instead, a moment later than the answer is
    stored. To let go outside the button still answers nothing.
    """

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setUpdatesEnabled(False)
        super().mousePressEvent(event)
        self.setUpdatesEnabled(True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setUpdatesEnabled(False)
        super().mouseReleaseEvent(event)
        self.setUpdatesEnabled(True)


class AnswerButtons(QWidget):
    """Answers by click, by Y, N, U, and by the arrow keys; Delete takes the answer back."""

    answered = Signal(object)  # Answer
    row_asked = Signal(int)  # Up (-1) or Down (1): another row of answers

    def __init__(self, question: str, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._check = icons.icon("check", "icon.inverse-static")
        self._answer = Answer.UNANSWERED
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)  # kept by hand, so that an answer can be taken back
        self._buttons: dict[Answer, QPushButton] = {}
        line = FlowLayout(self)
        for answer, key in _SHOWN_KEYS.items():
            text = self.tr("{0} ({1})").format(answer_word(answer), key)
            made = dressed_button(AnswerButton(text), "answer")
            made.setCheckable(True)
            made.setAccessibleName(self.tr("{0}: {1}").format(question, answer_word(answer)))
            made.installEventFilter(self)
            self._group.addButton(made)
            self._buttons[answer] = made
            line.addWidget(made)
        self._group.buttonClicked.connect(self._on_clicked)
        self.setFocusProxy(self._buttons[Answer.YES])

    def answer(self) -> Answer:
        """Return the answer that is shown."""
        return self._answer

    def show_answer(self, answer: Answer) -> None:
        """Fill and tick the button of this answer."""
        self._answer = answer
        for offered, made in self._buttons.items():
            chosen = offered is answer
            made.setChecked(chosen)
            made.setIcon(self._check if chosen else type(self._check)())
        self.setFocusProxy(self._buttons.get(answer, self._buttons[Answer.YES]))

    def give(self, answer: Answer) -> None:
        """Answer as if the button had been clicked."""
        self.show_answer(answer)
        if answer in self._buttons:
            self._buttons[answer].setFocus(Qt.FocusReason.OtherFocusReason)
        self.answered.emit(answer)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the arrow keys before a button does: it would move the focus on its own."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._move(1 if event.key() == Qt.Key.Key_Right else -1)
            return True
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.row_asked.emit(1 if event.key() == Qt.Key.Key_Down else -1)
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }
        given = _KEYS.get(event.text().lower()) if plain else None
        if given is not None:
            self.give(given)
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.give(Answer.UNANSWERED)
        else:
            super().keyPressEvent(event)

    def _move(self, by: int) -> None:
        """Put the focus on the next button, without answering."""
        buttons = list(self._buttons.values())
        now = next((n for n, made in enumerate(buttons) if made.hasFocus()), 0)
        buttons[(now + by) % len(buttons)].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_clicked(self, clicked: QPushButton) -> None:
        answer = next(answer for answer, made in self._buttons.items() if made is clicked)
        self.show_answer(answer)
        self.answered.emit(answer)
