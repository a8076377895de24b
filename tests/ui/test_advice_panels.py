"""What a diagnosis suggests is shown with its reasons, and a decision that differs needs one."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from app.content.diagnosis import load_diagnosis_content
from app.domain.advice_methods import SuggestionState
from app.domain.assessment import Assessment, Decision, DecisionKind
from app.domain.diagnosis import diagnose, score
from app.domain.improvement import TaskState, task_of
from app.domain.maturity import AxisAnswer, AxisState, MaturityAnswers
from app.domain.selection import CriterionAnswer, CriterionState
from app.domain.standing import standing
from app.domain.unavoidable import Proof, StatedGround
from app.services.forms import checklist, register_form
from app.ui.results.decision_box import DecisionBox
from app.ui.results.plan_panel import PlanPanel
from app.ui.results.selection_panel import SelectionPanel, figure_text, part_rows
from app.ui.results.task_panel import TaskPanel
from app.ui.results.unavoidable_panel import UnavoidablePanel
from app.ui.wizard.selection_page import SelectionPage
from tests.conftest import NOON, ROOT, answers_of, make_system

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def content():
    return load_diagnosis_content(
        ROOT / "forms/questionnaires", ROOT / "resources/reference", register_form(), checklist()
    )


def diagnosis_of(content, answers="YYYYYYYNNN", levels=(), criteria=None, **assessed):
    system = make_system()
    asked = checklist()
    axes = {
        axis.id: AxisAnswer(AxisState.LEVEL, today, target)
        for axis, (today, target) in zip(content.maturity.axes(), levels, strict=False)
    }
    assessment = Assessment(
        "a", system.id, asked, NOON, NOON, answers_of(asked, answers),
        maturity=MaturityAnswers(axes),
        selection={
            criterion.id: CriterionAnswer(CriterionState.POINTS, points)
            for criterion, points in zip(content.selection.criteria, criteria or (), strict=False)
        },
        **assessed,
    )  # fmt: skip
    return diagnose(assessment, system, content, TODAY)


def shown(qtbot, widget):
    qtbot.addWidget(widget)
    widget.show()
    return widget


def press(widget, text):
    next(made for made in widget.findChildren(QPushButton) if made.text() == text).click()


def test_the_figures_of_a_portfolio_are_those_of_the_diagnosis(content):
    diagnosis = diagnosis_of(content, levels=[(1, 2)] * 8, criteria=[2] * 9)
    scores = score(diagnosis.assessment, diagnosis.system, content)
    assert scores.standing == standing(diagnosis.assessment, diagnosis.system)
    assert scores.standing.verdict is diagnosis.result.verdict
    assert scores.maturity == diagnosis.maturity
    assert scores.side_levels == (1, 1)
    assert scores.need == diagnosis.selection.need.value
    assert scores.readiness == diagnosis.selection.readiness.value
    assert scores.need is not None


def test_a_criterion_is_answered_taken_from_the_register_and_taken_back(qtbot, content):
    page = shown(qtbot, SelectionPage(content.selection))
    given = []
    page.answered.connect(lambda id_, answer: given.append((id_, answer)))
    card = page.cards[0]
    card.choice.radios()["2"].click()
    assert given[-1] == (card.criterion.id, CriterionAnswer(CriterionState.POINTS, 2))
    card.choice.radios()["unknown"].click()
    assert given[-1][1].state is CriterionState.UNKNOWN
    card.note.setPlainText("시스템 구성도 확인")
    page.flush()
    assert given[-1][1] == CriterionAnswer(CriterionState.UNKNOWN, None, "시스템 구성도 확인")


def test_a_suggested_criterion_shows_its_sum_and_waits_to_be_taken(qtbot, content):
    from app.domain.selection_suggestion import criterion_suggestions

    rule = next(r for r in content.criterion_rules if not r.measures[0].counts_lines)
    field = rule.measures[0].field_id
    given_value = (
        max(rule.measures[0].points, key=rule.measures[0].points.get)
        if rule.measures[0].points
        else 10**6
    )
    values = {measure.field_id: None for measure in rule.measures} | {field: given_value}
    suggested = criterion_suggestions(
        content.criterion_rules, content.criterion_texts, make_system(**values), content.form
    )
    page = shown(qtbot, SelectionPage(content.selection))
    page.show_answers({}, suggested)
    given = []
    page.answered.connect(lambda id_, answer: given.append((id_, answer)))
    assert not given
    for id_, one in suggested.items():
        card = page.card(id_)
        assert not any(radio.isChecked() for radio in card.choice.radios().values())
        press(card, "제안대로 답하기")
        assert given[-1] == (id_, CriterionAnswer(CriterionState.POINTS, one.points))
    assert suggested


def test_need_and_readiness_show_their_parts(qtbot, content):
    panel = shown(qtbot, SelectionPanel())
    reading = diagnosis_of(
        content, levels=[(1, 2)] * 8, criteria=[3, 2, 1, 0, 3, 2, 1, 0, 3]
    ).selection
    panel.show_reading(reading)
    assert panel.heads() == [
        f"필요성: {figure_text(reading.need)}",
        f"준비도: {figure_text(reading.readiness)}",
    ]
    assert panel.tables[0].texts() == part_rows(reading.need)
    assert "판단 보류" not in panel.heads()[0]
    open_one = diagnosis_of(content).selection
    panel.show_reading(open_one)
    assert "판단 보류" in panel.heads()[0]
    assert "0~100%" in panel.heads()[0]


def test_another_choice_than_the_suggested_one_needs_a_reason(qtbot):
    box = shown(qtbot, DecisionBox("전환 방식 결정"))
    box.show_choices([("refactor", "소스 개선"), ("retain", "유지")], "refactor", None)
    told = []
    box.decided.connect(told.append)
    box.choice.setCurrentIndex(2)
    box.choice.activated.emit(2)
    assert told == []
    assert box.has_unstored()
    QTest.keyClicks(box.reason, "keep")
    box.flush()
    assert told == [Decision("retain", "keep")]
    box.show_choices([("refactor", "소스 개선"), ("retain", "유지")], "refactor", told[0])
    assert box.choice.currentData() == "retain"
    box.choice.setCurrentIndex(1)
    box.reason.clear()
    box.choice.activated.emit(1)
    assert told[-1] == Decision("refactor", "")


def test_the_plan_tells_every_suggestion_with_its_source(qtbot, content, icons):
    diagnosis = diagnosis_of(
        content, levels=[(1, 2)] * 8,
        decisions={DecisionKind.METHOD: Decision("retain", "예산이 없음")},
    )  # fmt: skip
    panel = shown(qtbot, PlanPanel(content, icons))
    told = []
    panel.decided.connect(lambda kind, decision: told.append((kind, decision)))
    panel.show_diagnosis(diagnosis)
    text = panel.text(DecisionKind.METHOD)
    for one in diagnosis.methods:
        assert one.method.title in text
        for reading in (*one.reasons, *one.objections):
            assert reading.rule.reason in text
            assert reading.rule.source in text
        if one.state is SuggestionState.SUGGESTED:
            assert f"제안({one.points}점)" in text
    assert panel.boxes[DecisionKind.METHOD].choice.currentData() == "retain"
    assert panel.boxes[DecisionKind.METHOD].reason.text() == "예산이 없음"
    assert "담당자 확인 필요" in panel.text(DecisionKind.CENTRE)
    assert "개편 중" in panel.text(DecisionKind.CENTRE)
    assert told == []


def test_a_proposal_becomes_a_task_that_is_filled_in(qtbot, content):
    diagnosis = diagnosis_of(content, levels=[(0, 2)])
    panel = shown(qtbot, TaskPanel())
    taken, changed = [], []
    panel.taken_on.connect(taken.append)
    panel.changed.connect(changed.append)
    panel.show_tasks([], diagnosis.proposals, content.maturity, TODAY)
    press(panel, "과제로 등록")
    assert [one.key for one in taken] == [("architecture", 0, 1)]
    task = task_of(taken[0], task_id="t", system_id="s", created_at=NOON)
    panel.show_tasks([task], diagnosis.proposals, content.maturity, TODAY)
    (card,) = panel.cards
    card.cost.setText("5천만")
    card.due.setText("2026. 11. 23.")
    card.flush()
    assert changed == []
    assert card.cost.text() == "5천만"
    assert card._wrong.text().startswith("비용: ")
    assert card.cost.property("wrong")
    card.cost.setText("50,000,000")
    card.owner.setText("김하늘")
    card.flush()
    assert changed == [
        replace(task, owner="김하늘", due_date=date(2026, 11, 23), cost_won=50_000_000)
    ]
    card.state.setCurrentIndex(card.state.findData(TaskState.DONE))
    card.state.activated.emit(card.state.currentIndex())
    assert changed[-1].state is TaskState.DONE
    assert type(changed[-1].state) is TaskState


def test_a_figure_that_cannot_be_read_outlives_another_task(qtbot, content):
    """Taking on one more task makes the cards anew; what was typed into the others is kept."""
    diagnosis = diagnosis_of(content, levels=[(0, 2)])
    panel = shown(qtbot, TaskPanel())
    first, second = (
        task_of(one, task_id=str(place), system_id="s", created_at=NOON)
        for place, one in enumerate(diagnosis.proposals[:2])
    )
    panel.show_tasks([first], diagnosis.proposals, content.maturity, TODAY)
    card = panel.cards[0]
    card.owner.setText("김하늘")
    card.cost.setText("5천만")
    card.flush()
    panel.show_tasks([first, second], diagnosis.proposals, content.maturity, TODAY)
    assert [one.task.key for one in panel.cards] == [first.key, second.key]
    assert panel.cards[0].owner.text() == "김하늘"
    assert panel.cards[0].cost.text() == "5천만"
    assert panel.cards[0].cost.property("wrong")


def test_a_task_that_is_taken_back_shows_what_is_stored(qtbot, content):
    """A card that stands is kept only while the register has the task as it was told last."""
    diagnosis = diagnosis_of(content, levels=[(0, 2)])
    panel = shown(qtbot, TaskPanel())
    task = task_of(diagnosis.proposals[0], task_id="t", system_id="s", created_at=NOON)
    panel.show_tasks([task], diagnosis.proposals, content.maturity, TODAY)
    panel.show_tasks([], diagnosis.proposals, content.maturity, TODAY)
    assert panel.cards == []
    back = replace(task, owner="이바다")
    panel.show_tasks([back], diagnosis.proposals, content.maturity, TODAY)
    assert panel.cards[0].owner.text() == "이바다"


def test_a_task_tells_what_it_gains_and_the_effort_it_takes(qtbot, content):
    diagnosis = diagnosis_of(content, levels=[(0, 2)])
    panel = shown(qtbot, TaskPanel())
    proposal = diagnosis.proposals[0]
    task = task_of(proposal, task_id="t", system_id="s", created_at=NOON)
    panel.show_tasks([task], diagnosis.proposals, content.maturity, TODAY)
    told = [made.text() for made in panel.findChildren(QLabel)]
    for one in diagnosis.proposals:
        gains = ", ".join(e.title for e in content.maturity.effects if e.id in one.text.effect_ids)
        assert any(f"기대효과(추정): {gains}" in text for text in told)
    assert all("소요 노력 ‘" in text for text in told if "단계 →" in text)


def test_what_is_second_hand_about_a_ground_asks_the_officer_to_check(qtbot, content, icons):
    """As the paper does: 담당자 확인 필요 beside what was inferred or reported, and only there."""
    diagnosis = diagnosis_of(content, levels=[(0, 1)] * 8)
    panel = shown(qtbot, UnavoidablePanel(content, icons))
    panel.show_grounds(diagnosis.grounds, (), {}, "")
    lines = [
        line
        for card in panel.cards.values()
        for made in card.findChildren(QLabel)
        for line in made.text().splitlines()
    ]
    for reading in diagnosis.grounds:
        for one in (*reading.supporting, *reading.opposing):
            (told,) = {line for line in lines if one.rule.reason in line}
            assert ("담당자 확인 필요" in told) == one.rule.confidence.needs_officer_check
        told = next(line for line in lines if line.startswith(f"출처: {reading.ground.source}"))
        assert ("담당자 확인 필요" in told) == reading.ground.confidence.needs_officer_check
    kinds = {
        one.rule.confidence.needs_officer_check
        for reading in diagnosis.grounds
        for one in (*reading.supporting, *reading.opposing)
    }
    assert kinds == {True, False}


def test_a_ground_without_evidence_cannot_be_handed_out(qtbot, content, icons):
    diagnosis = diagnosis_of(content)
    panel = shown(qtbot, UnavoidablePanel(content, icons))
    told = []
    panel.stated.connect(lambda id_, text: told.append((id_, text)))
    panel.show_grounds(diagnosis.grounds, (), {}, "")
    assert not panel.export.isEnabled()
    ground = content.unavoidable.grounds[0]
    card = panel.cards[ground.id]
    card.check.click()
    stated = (StatedGround(ground.id, "성능 시험에서 응답이 늦어짐"),)
    panel.show_grounds(diagnosis.grounds, stated, {}, "초안")
    assert told[-1][0] == ground.id
    assert not panel.export.isEnabled()
    proved = (replace(stated[0], proof_ids=("e",)),)
    panel.show_grounds(diagnosis.grounds, proved, {"e": Proof("증빙-001", "시험 결과")}, "초안")
    assert panel.export.isEnabled()
    panel.export.click()
    assert QGuiApplication.clipboard().text() == "초안"
    panel.show_grounds(
        diagnosis.grounds, proved, {"e": Proof("증빙-001", "시험 결과", is_sound=False)}, "초안"
    )
    assert not panel.export.isEnabled()
