"""What is typed in the wizard and in the tabs, and not stored yet, is never lost."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from app.domain.assessment import Decision, DecisionKind
from app.domain.rounds import RoundState
from app.store.failures import StoreError
from app.ui.wizard.steps import RESULT_STEP
from tests.conftest import make_system
from tests.ui.advised_place import assessing, current, make_place, open_tabs, place, system
from tests.ui.broken_register import no_writing

__all__ = ["assessing", "make_place", "place", "system"]


def test_what_is_typed_of_evidence_is_there_again_after_a_power_cut(
    place, make_place, advising, system
):
    place.link.ask_evidence("outage_stop")
    dialog = place.link.dialog
    QTest.keyClicks(dialog.title, "outage log")
    QTest.keyClicks(dialog.reference, "IT-1234")
    place.link._drafts.flush()  # what its timer does within a second

    again = make_place()
    again.link.ask_evidence()
    dialog = again.link.dialog
    assert (dialog.title.text(), dialog.reference.text()) == ("outage log", "IT-1234")
    dialog._on_save()
    (kept,) = advising.evidences.of(system.id)
    assert (kept.item.title, kept.question_ids) == ("outage log", {"outage_stop"})
    again.link.ask_evidence()
    assert again.link.dialog.title.text() == ""
    again.link.dialog.reject()


def test_evidence_left_by_a_slip_can_be_had_back(place, advising, system):
    place.link.ask_evidence()
    QTest.keyClicks(place.link.dialog.title, "outage log")
    place.link.dialog.reject()
    assert "저장하지 않고 닫았습니다" in place._notice.text()
    place._notice.findChild(QPushButton).click()
    assert place.link.dialog.title.text() == "outage log"
    place.link.dialog.reject()
    place.link.ask_evidence()  # on purpose: nothing comes back by itself
    assert place.link.dialog.title.text() == ""
    place.link.dialog.reject()
    assert advising.evidences.of(system.id) == []


def test_a_ground_that_is_ticked_again_has_its_words_again(place, registering, assessing, system):
    card = open_tabs(place).unavoidable.cards["cost"]
    card.check.click()
    card.opinion.setPlainText("전환 비용이 더 큼")
    place.flush()
    card.check.click()
    assert current(assessing, system).grounds == {}
    card.check.click()
    assert current(assessing, system).grounds == {"cost": "전환 비용이 더 큼"}
    card.check.click()
    place.open_system(registering.save(make_system("급여")), RESULT_STEP)
    card.check.click()
    assert card.opinion.toPlainText() == ""  # of the other system


def test_a_figure_that_cannot_be_read_is_there_again_after_another_system(
    place, registering, advising, system, store
):
    place.show_step("application_view")
    card = place._asked.page("application_view").cards[0]
    card.choice.radios()["0"].click()
    card.target.setCurrentIndex(card.target.findData(1))
    card.target.activated.emit(card.target.currentIndex())
    tabs = open_tabs(place)
    tabs.tasks.taken_on.emit(place._answering.diagnosis().proposals[0])
    (task,) = advising.tasks.of(system.id)
    tabs.tasks.cards[0].owner.setText("김하늘")
    tabs.tasks.cards[0].cost.setText("5천만")

    place.open_system(registering.save(make_system("급여")), RESULT_STEP)
    assert tabs.tasks.cards == []
    assert store.drafts.get(f"task {task.id}")["cost_won"] == "5천만"
    place.open_system(system, RESULT_STEP)
    (again,) = tabs.tasks.cards
    assert (again.owner.text(), again.cost.text()) == ("김하늘", "5천만")
    assert again.cost.property("wrong")
    assert advising.tasks.of(system.id) == [task]

    again.cost.setText("50,000,000")
    place.flush()
    assert advising.tasks.of(system.id)[0].cost_won == 50_000_000
    assert store.drafts.get(f"task {task.id}") is None


@pytest.fixture
def task_card(place, advising, system):
    """Return the card of a task that was taken on."""
    place.show_step("application_view")
    card = place._asked.page("application_view").cards[0]
    card.choice.radios()["0"].click()
    card.target.setCurrentIndex(card.target.findData(1))
    card.target.activated.emit(card.target.currentIndex())
    tabs = open_tabs(place)
    tabs.tasks.taken_on.emit(place._answering.diagnosis().proposals[0])
    return tabs.tasks.cards[0]


def test_a_task_that_could_not_be_stored_is_told_and_stored_at_the_next_try(
    place, task_card, advising, system, store
):
    with no_writing(store):
        QTest.keyClicks(task_card.owner, "Kim")
        task_card.flush()
        assert not place.store()
        assert "읽기 전용" in place._notice.text()
    assert place.store()
    assert [task.owner for task in advising.tasks.of(system.id)] == ["Kim"]


def test_a_task_that_is_deleted_takes_what_could_not_be_stored_of_it_along(
    place, task_card, advising, system, store
):
    with no_writing(store):
        QTest.keyClicks(task_card.owner, "Kim")
        task_card.flush()
    task_card.dropped.emit(task_card.task)
    assert place.store()
    assert advising.tasks.of(system.id) == []


def test_what_is_half_typed_into_a_task_is_there_again_after_a_power_cut(
    place, task_card, qtbot, advising, system, store
):
    (task,) = advising.tasks.of(system.id)
    QTest.keyClicks(task_card.owner, "Kim")
    QTest.keyClicks(task_card.due, "2027. 3.")
    place.link._drafts.flush()  # what its timer does within a second
    kept = store.drafts.get(f"task {task.id}")
    assert (kept["owner"], kept["due_date"]) == ("Kim", "2027. 3.")
    assert advising.tasks.of(system.id) == [task]
    assert not task_card._wrong.isVisibleTo(task_card)  # not called wrong while it is typed
    task_card.due.setText("2027. 3. 31.")
    place.flush()
    assert advising.tasks.of(system.id)[0].owner == "Kim"
    assert store.drafts.get(f"task {task.id}") is None


def test_a_choice_that_waits_for_its_reason_stands_there_again_in_another_look(
    place, make_place, registering, assessing, system, store
):
    box = open_tabs(place).plan.boxes[DecisionKind.METHOD]
    box.choice.setCurrentIndex(box.choice.findData("retain"))
    box.choice.activated.emit(box.choice.currentIndex())
    place.flush()  # as every change of the look does, and a timer within a second

    again = make_place()
    box = open_tabs(again).plan.boxes[DecisionKind.METHOD]
    assert box.choice.currentData() == "retain"
    again.open_system(registering.save(make_system("급여")), RESULT_STEP)
    assert not box.choice.currentData()
    again.open_system(system, RESULT_STEP)
    assert box.choice.currentData() == "retain"
    assert DecisionKind.METHOD not in current(assessing, system).decisions
    QTest.keyClicks(box.reason, "no budget")
    again.flush()
    decided = current(assessing, system)
    assert decided.decisions[DecisionKind.METHOD] == Decision("retain", "no budget")
    assert store.drafts.get(f"plan {decided.id} {decided.revision_no}") is None


def test_a_reason_half_typed_as_the_power_goes_stands_beside_its_choice(place, make_place):
    box = open_tabs(place).plan.boxes[DecisionKind.METHOD]
    box.choice.setCurrentIndex(box.choice.findData("retain"))
    box.choice.activated.emit(box.choice.currentIndex())
    QTest.keyClicks(box.reason, "no bud")
    place.link._drafts.flush()  # and then the power goes

    box = open_tabs(make_place()).plan.boxes[DecisionKind.METHOD]
    assert (box.choice.currentData(), box.reason.text()) == ("retain", "no bud")


def test_a_choice_that_waits_for_its_reason_never_reaches_another_system(
    place, registering, assessing, system
):
    """Chosen against the suggestion and left without a reason, it stays with its own system."""
    other = registering.save(make_system("다른 시스템", id="other"))
    box = open_tabs(place).plan.boxes[DecisionKind.METHOD]
    box.choice.setCurrentIndex(box.choice.findData("retire"))
    box.choice.activated.emit(box.choice.currentIndex())
    assert box.has_unstored()
    place.open_system(other, RESULT_STEP)
    assert place._answering.system.id == "other"
    assert box.choice.currentData() == ""
    assert box.reason.text() == ""
    QTest.keyClicks(box.reason, "why")
    place.flush()
    for one in (system, other):
        decision = current(assessing, one).decisions.get(DecisionKind.METHOD)
        assert decision is None or not decision.choice


def test_a_reason_stays_until_the_round_has_moved(place, assessing, advising, system, monkeypatch):
    def full(*_, **__):
        raise StoreError("{reason}", reason="디스크가 가득 찼습니다.")

    panel = open_tabs(place).rounds
    panel.submit.click()
    monkeypatch.setattr(advising.rounds, "send_back", full)
    panel.reason.setText("장애대장 확인")
    panel.give_back.click()
    assert current(assessing, system).state is RoundState.REVIEW
    place.refresh()
    shown = " ".join(made.text() for made in panel.findChildren(QLabel) if made.isVisibleTo(panel))
    assert "장애대장 확인" in shown
    monkeypatch.undo()
    panel.give_back.click()
    assert current(assessing, system).state is RoundState.RETURNED


def test_the_reasons_of_a_return_outlive_the_window_until_the_round_has_moved(
    place, make_place, advising, assessing, system, store
):
    panel = open_tabs(place).rounds
    panel.submit.click()
    panel.question.setCurrentIndex(panel.question.findData("outage_stop"))
    QTest.keyClicks(panel.reason, "log missing")
    panel.add_reason.click()
    panel.question.setCurrentIndex(panel.question.findData("legacy_code"))
    QTest.keyClicks(panel.reason, "half ty")
    place.link._drafts.flush()  # what its timer does within a second

    again = make_place()  # another look, or the start after a power cut
    panel = open_tabs(again).rounds
    assert panel.reason.text() == "half ty"
    shown = " ".join(made.text() for made in panel.findChildren(QLabel) if made.isVisibleTo(panel))
    assert "log missing" in shown
    panel.question.setCurrentIndex(panel.question.findData("legacy_code"))
    panel.give_back.click()
    returned = current(assessing, system)
    assert advising.rounds.reasons_for_return(returned) == {
        "outage_stop": "log missing",
        "legacy_code": "half ty",
    }
    again.link._drafts.flush()
    assert store.drafts.get(f"round {returned.id} 1 review") is None
