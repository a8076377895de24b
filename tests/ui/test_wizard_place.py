"""The wizard stores each answer at the click, can be walked freely, and opens where it was left."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from app.domain.answer import Answer, AnswerKey
from app.errors import AdvisorError
from app.ui.wizard.steps import RESULT_STEP, steps_of
from app.ui.wizard.verdict_panel import VerdictPanel
from tests.ui.walked_wizard import card, click, notice, row, stored

GOALS = ["stable_operation", "change_response", "dev_quality", "dev_period"]


@pytest.fixture
def place(make_wizard, system):
    place = make_wizard()
    place.open_system(system)
    return place


def test_an_answer_is_stored_at_the_click(place, assessing, system, save_state):
    row(place, 2).findChildren(QPushButton)[0].click()
    assert stored(assessing, system).answer(AnswerKey("outage_stop")) is Answer.YES
    assert save_state.text().startswith("저장됨 12:00:")


def test_a_finding_is_stored_a_moment_after_the_last_key(place, assessing, system, qtbot):
    field = card(place, 2).finding
    field.setFocus()
    qtbot.keyClicks(field, "4 hours")
    qtbot.waitUntil(
        lambda: stored(assessing, system).findings.get("outage_stop") == "4 hours", timeout=1000
    )


def test_a_finding_is_stored_on_leaving_the_page(place, assessing, system):
    card(place, 2).finding.setPlainText("4시간 중단")
    place.show_step("dev_period")
    assert stored(assessing, system).findings["outage_stop"] == "4시간 중단"


def test_going_back_loses_nothing(place):
    row(place, 2).give(Answer.NO)
    place.show_step("dev_period")
    row(place, 10).give(Answer.UNKNOWN)
    place.show_step("stable_operation")
    assert row(place, 2).answer() is Answer.NO
    place.show_step("dev_period")
    assert row(place, 10).answer() is Answer.UNKNOWN


def test_it_opens_again_where_it_was_left(place, make_wizard, system):
    place.show_step("dev_quality")
    again = make_wizard()
    again.open_system(system)
    assert again.open_goal_page().goal.id == "dev_quality"


def test_every_step_can_be_reached_at_once(place):
    buttons = place._steps.findChildren(QPushButton)
    assert len(buttons) == len(GOALS) + 2
    for button, goal in zip(buttons[1:-1], GOALS, strict=True):
        button.click()
        assert place.open_goal_page().goal.id == goal


def test_the_steps_count_what_is_answered(place):
    row(place, 2).give(Answer.YES)
    row(place, 3).give(Answer.UNKNOWN)
    texts = [button.text() for button in place._steps.findChildren(QPushButton)]
    assert texts[1].endswith("2/3")
    assert texts[2].endswith("0/3")


def test_the_step_of_the_system_is_ticked_once_there_is_one(place):
    assert not steps_of(None)[0].is_complete
    assert steps_of(place._answering.result())[0].is_complete
    assert not steps_of(place._answering.result())[-1].is_complete


def test_the_two_parts_of_item_1_are_asked_apart_and_joined(place):
    row(place, 1, 0).give(Answer.YES)
    row(place, 1, 1).give(Answer.NO)
    assert card(place, 1)._joined.text() == "1번 문항의 답: 아니오"
    row(place, 1, 1).give(Answer.YES)
    assert card(place, 1)._joined.text() == "1번 문항의 답: 예"


def test_the_verdict_so_far_is_a_range_while_answers_are_missing(place):
    panel = place.findChild(VerdictPanel)
    for number in (2, 3, 4, 5, 6):
        row(place, number).give(Answer.YES)
    for number in (7, 8):
        row(place, number).give(Answer.UNKNOWN)
    for number in (9, 10):
        row(place, number).give(Answer.NO)
    row(place, 1, 0).give(Answer.NO)
    row(place, 1, 1).give(Answer.NO)
    assert panel.range_text() == "예 개수 범위 5~7개"
    assert panel.accessibleName() == "판단 보류, 예 개수 범위 5~7개"
    row(place, 7).give(Answer.YES)
    assert panel.accessibleName() == "도입 검토, 예 개수 범위 6~7개"


def test_the_whole_checklist_is_answered_without_a_mouse(place, qtbot, assessing, system):
    for goal in GOALS:
        page = place.open_goal_page()
        assert page.goal.id == goal
        for c in page.cards:
            for _ in c.answer_buttons():
                qtbot.keyClick(place.focusWidget(), "y")
                qtbot.keyClick(place.focusWidget(), Qt.Key.Key_Down)
        qtbot.keyClick(place.focusWidget(), Qt.Key.Key_Return)
    assert place._step == RESULT_STEP
    assert list(stored(assessing, system).answers.values()) == [Answer.YES] * 11


def test_an_answer_that_cannot_be_stored_stays_on_screen_and_is_tried_again(
    place, assessing, system, save_state, monkeypatch
):
    def refuse(*_):
        raise AdvisorError("디스크에 빈 공간이 없습니다.")

    with monkeypatch.context() as broken:
        broken.setattr(type(assessing._store.assessments), "put_answer", refuse)
        row(place, 2).give(Answer.YES)
    assert row(place, 2).answer() is Answer.YES
    assert save_state.text() == "저장하지 못했습니다. 디스크에 빈 공간이 없습니다."
    assert place.has_unstored()
    assert stored(assessing, system).answer(AnswerKey("outage_stop")) is Answer.UNANSWERED

    click(notice(place), "다시 저장")
    assert stored(assessing, system).answer(AnswerKey("outage_stop")) is Answer.YES
    assert not place.has_unstored()


def test_no_paper_is_asked_for_while_an_answer_is_not_stored(place, assessing, qtbot, monkeypatch):
    def refuse(*_):
        raise AdvisorError("디스크에 빈 공간이 없습니다.")

    with monkeypatch.context() as broken:
        broken.setattr(type(assessing._store.assessments), "put_answer", refuse)
        row(place, 2).give(Answer.YES)
        place.show_step(RESULT_STEP)
        with qtbot.assertNotEmitted(place.link.papers.asked):
            click(place, "자가진단 결과서 저장(엑셀)")
    with qtbot.waitSignal(place.link.papers.asked) as asked:
        click(place, "자가진단 결과서 저장(엑셀)")
    title, paper = asked.args
    assert title == "자가진단 결과서 저장"
    assert "인허가 시스템_자가진단 결과서" in paper.file_name(date(2026, 11, 23))
    assert not place.has_unstored()


def test_the_result_tells_when_the_last_answer_was_given(place, assessing, system):
    row(place, 2).give(Answer.YES)
    assert place._answering.assessment.updated_at == stored(assessing, system).updated_at


def test_the_result_holds_the_last_click(place):
    row(place, 2).findChildren(QPushButton)[0].click()
    place.show_step(RESULT_STEP)
    assert place.link.tabs.shown.number_of(Answer.YES) == 1


def test_the_first_open_question_is_found_from_the_panel(place):
    row(place, 1, 0).give(Answer.YES)
    row(place, 1, 1).give(Answer.YES)
    row(place, 2).give(Answer.NO)
    row(place, 3).give(Answer.UNKNOWN)
    place.show_step("dev_period")
    place.show_open_item()
    assert place.open_goal_page().goal.id == "stable_operation"
    assert card(place, 3).isAncestorOf(place.focusWidget())


def test_a_system_that_was_deleted_is_no_longer_assessed(place, registering, system):
    registering.delete([system])
    place.refresh()
    assert place.open_goal_page() is None


def test_a_closed_wizard_is_freed(qtbot, make_wizard, system):
    place = make_wizard()
    place.open_system(system)
    with qtbot.waitSignal(place.destroyed):
        place.deleteLater()
