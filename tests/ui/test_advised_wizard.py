"""Everything beside the checklist is given in the wizard and in the tabs, and stays given."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from app.domain.answer import Answer, AnswerKey
from app.domain.assessment import Decision, DecisionKind
from app.domain.maturity import AxisState
from app.domain.question_filters import QuestionFilter
from app.domain.rounds import RoundState
from app.ui.evidence.evidence_dialog import EvidenceRequest
from app.ui.preferences import Preferences
from app.ui.results.result_tabs import ResultTabs
from app.ui.wizard.steps import FACTOR_STEP, RESULT_STEP, SELECTION_STEP
from app.ui.wizard.wizard_place import WizardPlace
from tests.conftest import make_system


@pytest.fixture
def assessing(store, clock):
    from app.services.assessing import Assessing

    return Assessing.with_shipped(store, clock)


@pytest.fixture
def system(registering):
    return registering.save(
        make_system(
            "인허가 시스템",
            system_type="public_facing",
            initial_dev_cost=1_200_000_000,
            added_dev_cost=120_000_000,
            annual_maintenance_cost=90_000_000,
            daily_users_avg=12_000,
        )
    )


@pytest.fixture
def place(qtbot, registering, advising, icons, theme, save_state, agency, system, tmp_path):
    def make_tabs():
        return ResultTabs(icons, theme, Preferences(tmp_path))

    wizard = WizardPlace(registering, advising, make_tabs, icons, save_state, lambda: agency)
    qtbot.addWidget(wizard)
    wizard.resize(1140, 680)
    wizard.show()
    wizard.open_system(system)
    return wizard


def current(assessing, system):
    return assessing.current(system.id)


def open_tabs(place):
    place.show_step(RESULT_STEP)
    place.link.tabs.tabs.setCurrentIndex(1)
    return place.link.tabs


def test_levels_checkpoints_and_criteria_are_stored_at_the_click(place, assessing, system):
    place.show_step("application_view")
    place._asked.page("application_view").cards[0].choice.radios()["2"].click()
    place.show_step(FACTOR_STEP)
    QTest.keyClick(place._asked.page(FACTOR_STEP).cards[0].buttons, Qt.Key.Key_N)
    place.show_step(SELECTION_STEP)
    place._asked.page(SELECTION_STEP).cards[0].choice.radios()["3"].click()
    stored = current(assessing, system)
    assert stored.maturity.axis("architecture").level == 2
    first = stored.maturity_questionnaire.factors[0].id
    assert stored.maturity.factor(first) is Answer.NO
    criterion = stored.selection_questionnaire.criteria[0].id
    assert stored.selection[criterion].points == 3
    assert [step.done for step in place._asked.steps()] == [1, 0, 1, 1]


def test_a_suggestion_is_taken_with_its_figures_or_needs_a_reason(place, assessing, system):
    key = AnswerKey("cost_and_users", "share")
    box = place._asked.suggestions[key]
    assert "17.5%" in box.texts()[0].replace(" ", "")
    assert current(assessing, system).answers == {}
    box.take.click()
    stored = current(assessing, system)
    assert stored.answer(key) is Answer.YES
    assert stored.bases[key].is_taken
    buttons = place.open_goal_page().cards[0].answer_buttons()[0]
    buttons.give(Answer.NO)
    assert current(assessing, system).answer(key) is Answer.NO
    assert key not in current(assessing, system).bases
    QTest.keyClicks(box.reason, "test cost only")
    place.flush()
    basis = current(assessing, system).bases[key]
    assert not basis.is_taken
    assert basis.reason == "test cost only"


def test_a_changed_figure_asks_for_another_look(place, registering, assessing, system):
    from dataclasses import replace

    key = AnswerKey("cost_and_users", "users")
    place._asked.suggestions[key].take.click()
    registering.save(replace(system, daily_users_avg=11_000))
    place.refresh()
    tools = place._asked._tools["cost_and_users"]
    assert tools._confirm.isVisibleTo(tools)
    place._chips.chips[QuestionFilter.RECHECK].click()
    cards = place.open_goal_page().cards
    assert [card.isVisibleTo(place) for card in cards] == [True, False, False]
    tools._confirm.click()
    assert not tools._confirm.isVisibleTo(tools)
    assert current(assessing, system).bases[key].figures == (("daily_users_avg", "11000"),)


def test_flag_comment_and_filter(place, assessing, system):
    tools = list(place._asked._tools.values())[1]
    tools.flag.click()
    tools.comment.setPlainText("감사에서 다시 볼 문항")
    place.flush()
    note = current(assessing, system).note(tools.question_id)
    assert note.is_flagged
    assert note.comment == "감사에서 다시 볼 문항"
    place._chips.chips[QuestionFilter.FLAGGED].click()
    shown = [c.item.id for c in place.open_goal_page().cards if c.isVisibleTo(place)]
    assert shown == [tools.question_id]


def test_evidence_is_tied_to_its_question_and_named_there(place, advising, system, tmp_path):
    file = tmp_path / "장애대장.txt"
    file.write_text("2026-07호", encoding="utf-8")
    tools = list(place._asked._tools.values())[1]
    tools.evidence.click()
    request = EvidenceRequest("장애대장", file, "", None, "김하늘", frozenset({tools.question_id}))
    place.link.dialog.given.emit(request)
    (kept,) = advising.evidences.of(system.id)
    assert kept.question_ids == {tools.question_id}
    assert "증빙-001" in tools.evidence.text()
    assert place.link.dialog is None


def test_a_decision_a_task_and_a_ground_are_stored(place, advising, assessing, system):
    place.show_step("application_view")
    card = place._asked.page("application_view").cards[0]
    card.choice.radios()["0"].click()
    card.target.setCurrentIndex(card.target.findData(1))
    card.target.activated.emit(card.target.currentIndex())
    tabs = open_tabs(place)
    tabs.plan.decided.emit(DecisionKind.METHOD, Decision("retain", "예산이 없음"))
    assert current(assessing, system).decisions[DecisionKind.METHOD].choice == "retain"
    proposal = place._answering.diagnosis().proposals[0]
    tabs.tasks.taken_on.emit(proposal)
    assert [task.key for task in advising.tasks.of(system.id)] == [proposal.key]
    assert len(tabs.tasks.cards) == 1
    tabs.unavoidable.stated.emit("cost", "전환 비용이 더 큼")
    assert current(assessing, system).grounds == {"cost": "전환 비용이 더 큼"}
    assert not tabs.unavoidable.export.isEnabled()


def test_a_round_goes_to_confirmation_and_is_then_read_only(place, assessing, system):
    place.open_goal_page().cards[1].answer_buttons()[0].give(Answer.YES)
    tabs = open_tabs(place)
    tabs.rounds.submit.click()
    assert current(assessing, system).state is RoundState.REVIEW
    place.show_step("stable_operation")
    assert not place.open_goal_page().cards[0].isEnabled()
    place.show_step(RESULT_STEP)
    tabs.rounds.confirm.click()
    confirmed = current(assessing, system)
    assert confirmed.state is RoundState.CONFIRMED
    assert "확정" in tabs.rounds.state_text()
    tabs.rounds.reopen.click()
    assert current(assessing, system).state is RoundState.CONFIRMED  # no reason, no reopening
    tabs.rounds.reason.setText("수치 정정")
    tabs.rounds.reopen.click()
    assert current(assessing, system).revision_no == 2
    assert current(assessing, system).answers == confirmed.answers
    place.show_step("stable_operation")
    assert place.open_goal_page().cards[0].isEnabled()
    place.open_goal_page().cards[2].answer_buttons()[0].give(Answer.NO)
    place.show_step(RESULT_STEP)
    shown = tabs.compare.comparison()
    tabs.compare._export.click()
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[0].split("\t") == ["항목", "1회차 1차 확정", "1회차 현재"]
    assert all(line.count("\t") >= 2 for line in copied)
    assert [result.title for result in shown.results] == ["1회차 1차 확정", "1회차 현재"]
    assert shown.only_differences()


def test_an_axis_left_out_without_a_reason_is_never_stored(place, assessing, system):
    place.show_step("application_view")
    card = place._asked.page("application_view").cards[0]
    card.choice.radios()["not_applicable"].click()
    place.show_step("stable_operation")
    state = current(assessing, system).maturity.axis("architecture").state
    assert state is AxisState.UNANSWERED
