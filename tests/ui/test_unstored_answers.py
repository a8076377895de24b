"""An answer is stored before it is shown, and one that could not be is never thrown away."""

import pytest

from app.domain.answer import Answer, AnswerKey
from app.ui.widgets.notice_bar import NoticeBar
from app.ui.wizard.steps import RESULT_STEP
from app.ui.wizard.system_page import SystemPage
from tests.conftest import make_system
from tests.ui.broken_register import no_table, no_writing
from tests.ui.walked_wizard import card, click, notice, row, stored


@pytest.fixture
def place(make_wizard, system):
    place = make_wizard()
    place.open_system(system)
    return place


def test_an_answer_is_stored_before_anything_is_shown_of_it(place, assessing, system):
    held = []
    place._answering.changed.connect(
        lambda: held.append(stored(assessing, system).answer(AnswerKey("outage_stop")))
    )
    row(place, 2).give(Answer.YES)
    assert held == [Answer.YES]


def test_a_finding_is_stored_before_anything_is_shown_of_it(place, assessing, system):
    held = []
    place._answering.changed.connect(
        lambda: held.append(stored(assessing, system).findings.get("outage_stop"))
    )
    card(place, 2).finding.setPlainText("4시간 중단")
    card(place, 2).finding.flush()
    assert held == ["4시간 중단"]


@pytest.fixture
def other(registering):
    return registering.save(make_system("주차 관리"))


def test_another_system_does_not_take_the_place_of_an_unstored_answer(
    place, assessing, store, system, other
):
    with no_writing(store):
        row(place, 2).give(Answer.YES)
        assert not place.open_system(other)
        assert place.has_unstored()
        assert row(place, 2).answer() is Answer.YES
        assert notice(place).text().endswith("진단 중인 시스템: 인허가 시스템")
    click(notice(place), "다시 저장")
    assert stored(assessing, system).answer(AnswerKey("outage_stop")) is Answer.YES
    assert place._answering.system == other
    assert not any(bar.isVisible() for bar in place.findChildren(NoticeBar))


def test_an_unstored_answer_is_stored_on_the_way_to_another_system(
    place, assessing, store, system, other
):
    with no_writing(store):
        row(place, 2).give(Answer.YES)
        card(place, 3).finding.setPlainText("월 3회")
        card(place, 3).finding.flush()
    assert place.open_system(other)
    assert stored(assessing, system).answer(AnswerKey("outage_stop")) is Answer.YES
    assert "월 3회" in stored(assessing, system).findings.values()


def test_choosing_another_system_in_the_list_keeps_an_unstored_answer_too(place, store, other):
    with no_writing(store):
        row(place, 2).give(Answer.YES)
        place.show_step("system")
        place.findChild(SystemPage).system_chosen.emit(other)
        assert place.has_unstored()
        assert place._step == "system"


def test_the_same_system_opens_again_with_what_is_not_stored(place, store, system):
    with no_writing(store):
        row(place, 2).give(Answer.YES)
        assert place.open_system(system, RESULT_STEP)
        assert place.link.tabs.shown.number_of(Answer.YES) == 1
        assert place.has_unstored()


def test_a_deleted_system_stays_while_an_answer_for_it_is_not_stored(
    place, assessing, registering, store, system
):
    with no_writing(store):
        row(place, 2).give(Answer.YES)
    registering.delete([system])
    with no_writing(store):
        place.refresh()
        assert place.has_unstored()
        assert row(place, 2).answer() is Answer.YES
    place.refresh()
    assert place.open_goal_page() is None
    registering.undo()
    assert stored(assessing, system).answer(AnswerKey("outage_stop")) is Answer.YES


def test_the_step_that_could_not_be_stored_is_stored_with_the_next_answer(
    place, assessing, store, system
):
    with no_writing(store):
        place.show_step("dev_quality")
    row(place, 2).give(Answer.YES)
    assert stored(assessing, system).step == "dev_quality"


def test_a_register_that_cannot_be_read_is_told_and_read_again(place, make_wizard, store):
    with no_table(store, "information_system"):
        place.refresh()
        assert "대장 파일" in notice(place).text()
        assert place.open_goal_page() is not None
        fresh = make_wizard()
        assert "대장 파일" in notice(fresh).text()
    click(notice(fresh), "다시 시도")
    assert fresh.findChild(SystemPage)._model.total() == 1
    place.refresh()
    assert not any(bar.isVisible() for bar in place.findChildren(NoticeBar))


def test_a_system_whose_assessment_cannot_be_begun_is_told(place, store, other):
    with no_writing(store):
        assert not place.open_system(other)
    click(notice(place), "다시 시도")
    assert place._answering.system == other
