"""What a colour tells is told by a shape and a word too."""

import pytest
from PySide6.QtWidgets import QPushButton

from app.domain.answer import Answer
from app.domain.checklist import Verdict
from app.ui.procurement import words
from app.ui.procurement.record_line import DateLine
from app.ui.procurement.state_mark import StateMark
from app.ui.wizard.answer_buttons import AnswerButtons

LOOKS = {
    name: tuple(words._look(parts) for parts in table.values())
    for name, table in {
        "stages": words._STAGES,
        "duties": words._DUTIES,
        "rules": words._APPLIES,
        "problems": words._PROBLEMS,
        "cases": words._CASES,
        "papers": words._PAPERS,
    }.items()
}


def shape(pixmap):
    """Return which dots of a picture are drawn at all, whatever their colour."""
    mask = pixmap.toImage()
    return tuple(
        mask.pixelColor(x, y).alpha() > 127
        for x in range(0, mask.width(), 2)
        for y in range(0, mask.height(), 2)
    )


@pytest.mark.parametrize("name", LOOKS)
def test_each_state_of_a_contract_has_its_own_word(name):
    told = [look.word for look in LOOKS[name]]
    assert all(told)
    assert len(set(told)) == len(told)


@pytest.mark.parametrize("name", LOOKS)
def test_each_state_of_a_contract_has_its_own_shape(name):
    drawn = [look.icon for look in LOOKS[name]]
    assert len(set(drawn)) == len(drawn)


def test_a_mark_shows_the_word_beside_the_shape(qtbot, icons):
    look = LOOKS["stages"][0]
    mark = StateMark(icons, look)
    qtbot.addWidget(mark)
    assert mark.word() == mark.accessibleName() == look.word
    assert any(shape(mark._picture.pixmap()))


def test_each_verdict_has_its_own_shape(icons):
    drawn = [shape(icons.verdict(verdict)) for verdict in (*Verdict, None)]
    assert len(set(drawn)) == len(drawn)


def test_a_chosen_answer_is_ticked(qtbot, icons):
    buttons = AnswerButtons("1번 문항", icons)
    qtbot.addWidget(buttons)
    buttons.show_answer(Answer.NO)
    ticked = [one for one in buttons.findChildren(QPushButton) if not one.icon().isNull()]
    assert [one.isChecked() for one in ticked] == [True]


def test_a_date_that_does_not_exist_is_told_by_a_mark_and_in_words(qtbot):
    line = DateLine("완료일")
    qtbot.addWidget(line)
    line.show()
    (mark,) = line.actions()
    assert line.is_right()
    assert not mark.isVisible()
    line.setText("2026. 2. 30.")
    assert not line.is_right()
    assert mark.isVisible()
    assert mark.toolTip() == line.accessibleDescription() != ""


def test_the_shapes_are_told_apart_by_this_test(icons):
    one = icons.icon("circle", "icon.gray").pixmap(24, 24)
    other = icons.icon("circle", "icon.danger").pixmap(24, 24)
    assert shape(one) == shape(other)
    assert one.toImage() != other.toImage()
