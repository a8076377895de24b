"""A question is answered by click or by key, and an answer can be taken back."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton

from app import paths
from app.domain.answer import Answer
from app.ui.theme import ThemeName, apply_theme, load_fonts, load_theme
from app.ui.widgets.bold_when_chosen import BoldWhenChosen
from app.ui.widgets.pieces import dressed_button
from app.ui.wizard.answer_buttons import AnswerButtons


@pytest.fixture
def buttons(qtbot, icons):
    buttons = AnswerButtons("2번", icons)
    qtbot.addWidget(buttons)
    buttons.show()
    return buttons


def press(buttons, text, key=Qt.Key.Key_unknown):
    event = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
    QApplication.sendEvent(buttons, event)


@pytest.mark.parametrize(
    ("letter", "answer"),
    [("y", Answer.YES), ("N", Answer.NO), ("u", Answer.UNKNOWN),
     ("ㅛ", Answer.YES), ("ㅜ", Answer.NO), ("ㅕ", Answer.UNKNOWN)],
)  # fmt: skip
def test_letters_answer_on_a_latin_and_on_a_hangul_keyboard(buttons, qtbot, letter, answer):
    with qtbot.waitSignal(buttons.answered) as answered:
        press(buttons, letter)
    assert answered.args == [answer]
    assert buttons.answer() is answer


def test_a_click_answers_and_only_that_button_is_filled(buttons, qtbot):
    no = buttons.findChildren(QPushButton)[1]
    with qtbot.waitSignal(buttons.answered) as answered:
        no.click()
    assert answered.args == [Answer.NO]
    assert [b.isChecked() for b in buttons.findChildren(QPushButton)] == [False, True, False]


def test_clicking_the_chosen_answer_again_keeps_it(buttons):
    buttons.show_answer(Answer.YES)
    buttons.findChildren(QPushButton)[0].click()
    assert buttons.answer() is Answer.YES
    assert buttons.findChildren(QPushButton)[0].isChecked()


def test_delete_takes_the_answer_back(buttons, qtbot):
    buttons.show_answer(Answer.YES)
    with qtbot.waitSignal(buttons.answered) as answered:
        press(buttons, "", Qt.Key.Key_Delete)
    assert answered.args == [Answer.UNANSWERED]


def test_arrows_move_without_answering(buttons, qtbot):
    buttons.findChildren(QPushButton)[0].setFocus()
    with qtbot.assertNotEmitted(buttons.answered):
        qtbot.keyClick(buttons.findChildren(QPushButton)[0], Qt.Key.Key_Right)
    assert buttons.focusWidget() is buttons.findChildren(QPushButton)[1]


def test_up_and_down_ask_for_another_row(buttons, qtbot):
    with qtbot.waitSignal(buttons.row_asked) as asked:
        qtbot.keyClick(buttons.findChildren(QPushButton)[0], Qt.Key.Key_Down)
    assert asked.args == [1]


def test_a_letter_with_control_is_a_shortcut_and_no_answer(buttons, qtbot):
    event = QKeyEvent(
        QKeyEvent.Type.KeyPress, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier, "y"
    )
    with qtbot.assertNotEmitted(buttons.answered):
        QApplication.sendEvent(buttons, event)


class Paints(QObject):
    """Counts how often a widget was drawn."""

    def __init__(self, watched):
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched, event):
        self.count += event.type() == QEvent.Type.Paint
        return False


def test_an_answer_is_told_before_its_button_is_drawn(buttons, qtbot):
    made = buttons.findChildren(QPushButton)[1]
    qtbot.waitExposed(buttons)
    QApplication.processEvents()
    drawn, when_told = Paints(made), []
    buttons.answered.connect(lambda answer: when_told.append((answer, drawn.count)))
    qtbot.mousePress(made, Qt.MouseButton.LeftButton)
    assert made.isDown()
    qtbot.mouseRelease(made, Qt.MouseButton.LeftButton)
    assert when_told == [(Answer.NO, 0)]
    QApplication.processEvents()
    assert drawn.count


def test_a_pressed_button_is_drawn_as_pressed(buttons, qtbot):
    made = buttons.findChildren(QPushButton)[1]
    drawn = Paints(made)
    qtbot.mousePress(made, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert made.isDown()
    assert drawn.count
    qtbot.mouseRelease(made, Qt.MouseButton.LeftButton)


def test_letting_go_outside_the_button_answers_nothing(buttons, qtbot):
    made = buttons.findChildren(QPushButton)[1]
    qtbot.mousePress(made, Qt.MouseButton.LeftButton)
    outside = made.rect().bottomRight() + QPoint(50, 50)
    with qtbot.assertNotEmitted(buttons.answered):
        qtbot.mouseMove(made, outside)
        qtbot.mouseRelease(made, Qt.MouseButton.LeftButton, pos=outside)
    assert buttons.answer() is Answer.UNANSWERED
    assert not made.isDown()


@pytest.mark.parametrize("text", ["To be checked (U)", "Negotiated: selected", "수의계약 선택함"])
@pytest.mark.parametrize("percent", [100, 200])
def test_a_chosen_button_has_the_room_for_its_bold_text(qtbot, qapp, text, percent):
    load_fonts(paths.RESOURCES)
    apply_theme(qapp, load_theme(paths.RESOURCES, ThemeName.LIGHT, percent))
    made = dressed_button(BoldWhenChosen(text), "answer")
    qtbot.addWidget(made)
    made.setCheckable(True)
    plain = made.sizeHint().width()
    made.setChecked(True)
    bold = QFont(made.font())
    bold.setBold(True)
    sides = 2 * (14 + 1)  # padding and border of the style sheet
    wanted = QFontMetrics(bold).horizontalAdvance(text) + sides
    chosen = made.sizeHint().width()
    apply_theme(qapp, load_theme(paths.RESOURCES, ThemeName.LIGHT))
    assert chosen == plain
    assert plain >= wanted
