"""A card shows what its parts come to, and what to enter when only the system type is missing."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from app import paths
from app.domain.answer import Answer, AnswerKey
from app.domain.result import assess
from app.main import build
from app.store.database import open_register
from app.ui.register.field_editor import FieldEditor
from app.ui.wizard.item_card import ItemCard
from tests.conftest import answers_of, make_assessment, make_system

SHARE, USERS = AnswerKey("cost_and_users", "share"), AnswerKey("cost_and_users", "users")
WAITS = "정보시스템 대장의 ‘시스템 유형’ 항목을 입력하면 답이 정해집니다."


def split_assessment(checklist, system, share=Answer.YES, users=Answer.NO):
    """Return an assessment in which everything is answered, item 1 so that its type decides."""
    answers = answers_of(checklist, "YYYYYYNNNN") | {SHARE: share, USERS: users}
    return replace(make_assessment(checklist, system), answers=answers)


@pytest.fixture
def show(qtbot, icons, checklist):
    """Return a card of item 1 with these answers, of a system of this type."""

    def shown(system_type, share=Answer.YES, users=Answer.NO):
        system = make_system(system_type=system_type)
        result = assess(split_assessment(checklist, system, share, users), system)
        card = ItemCard(checklist.item("cost_and_users"), checklist.reading_text(), icons, "")
        qtbot.addWidget(card)
        card.show()
        card.show_answers(result.assessment.answers, result.items[0])
        return card

    return shown


def texts(card):
    return [label.text() for label in card.findChildren(QLabel) if label.isVisible()]


def buttons(card):
    return [button for button in card.findChildren(QPushButton) if button.isVisible()]


def test_a_card_that_waits_for_the_system_type_says_so_and_asks_for_it(show, qtbot):
    card = show(None)
    assert "1번 문항의 답: 확인 필요" in texts(card)
    assert WAITS in texts(card)
    enter = next(b for b in buttons(card) if b.text() == "시스템 유형 입력하기")
    assert enter.accessibleName() == "1번 문항: 시스템 유형 입력하기"
    with qtbot.waitSignal(card.field_asked) as asked:
        enter.click()
    assert asked.args == ["system_type"]


@pytest.mark.parametrize(
    ("system_type", "share", "users"),
    [
        ("public_facing", Answer.YES, Answer.NO),
        ("internal", Answer.YES, Answer.NO),
        (None, Answer.YES, Answer.YES),
        (None, Answer.YES, Answer.UNKNOWN),
        (None, Answer.UNANSWERED, Answer.NO),
    ],
)
def test_a_card_that_does_not_wait_for_it_keeps_silent(show, system_type, share, users):
    card = show(system_type, share, users)
    assert WAITS not in texts(card)
    assert not [b for b in buttons(card) if b.text() == "시스템 유형 입력하기"]


def test_the_card_leads_to_the_form_of_its_system_and_back_to_a_settled_answer(
    qtbot, tmp_path, checklist, agency
):
    system = make_system("인허가 시스템", management_no="SYS-0001", system_type=None)
    assessment = split_assessment(checklist, system)
    with open_register(tmp_path / paths.REGISTER_NAME) as store:
        store.agencies.save(agency)
        store.systems.save(system)
        store.systems.save(make_system("다른 시스템", management_no="SYS-0009"))
        store.assessments.begin(assessment)
        for key, answer in assessment.answers.items():
            store.assessments.put_answer(assessment.id, key, answer, assessment.updated_at)
    program = build(["--data-dir", str(tmp_path)])
    qtbot.addWidget(program.window)
    program.register_ready.connect(program.prepare)
    with qtbot.waitSignal(program.settled, timeout=20_000):
        program.start()
    desk, window = program.desk, program.window
    window.show_place("assessment")
    desk.wizard_place.open_system(system, "stable_operation")
    desk.wizard_place.show_open_item()
    card = next(c for c in desk.wizard_place.findChildren(ItemCard) if c.item.number == 1)
    assert WAITS in texts(card)

    next(b for b in buttons(card) if b.text() == "시스템 유형 입력하기").click()
    assert window.place() == "register"
    assert desk.register_place.open_form().system.name == "인허가 시스템"
    editor = next(
        e for e in desk.register_place.findChildren(FieldEditor) if e.field.id == "system_type"
    )
    assert editor.isAncestorOf(window.focusWidget())
    editor.show_text("내부업무")
    editor.edited.emit()
    next(b for b in buttons(desk.register_place) if b.text() == "저장").click()

    window.show_place("assessment")
    assert WAITS not in texts(card)
    assert "1번 문항의 답: 예" in texts(card)
    program.close()
