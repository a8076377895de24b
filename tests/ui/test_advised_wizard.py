"""Everything beside the checklist is given in the wizard and in the tabs, and stays given."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app.domain.answer import Answer, AnswerKey
from app.domain.assessment import Decision, DecisionKind
from app.domain.explaining import explain_maturity, explain_verdict
from app.domain.maturity import AxisState
from app.domain.question_filters import QuestionFilter
from app.domain.rounds import RoundState
from app.domain.selection import CriterionAnswer, CriterionState
from app.ui.evidence.evidence_dialog import EvidenceRequest
from app.ui.results.verdict_banner import VerdictBanner
from app.ui.wizard.steps import FACTOR_STEP, RESULT_STEP, SELECTION_STEP
from tests.ui.advised_place import assessing, current, make_place, open_tabs, place, system

__all__ = ["assessing", "make_place", "place", "system"]


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


def test_what_the_centre_rules_ask_is_asked_where_the_centre_is_decided(
    place, registering, assessing, system
):
    registering.save(replace(system, n2sf_class="O"))
    place.refresh()
    tabs = open_tabs(place)
    asked = tabs.plan.asked.buttons
    told = " ".join(label.text() for label in tabs.plan.findChildren(QLabel))
    for question in place._answering.diagnosis().asked:
        assert question[0].question in told
        assert question[0].help in told
    assert tabs.plan.boxes[DecisionKind.CENTRE].choice.findText("민간 클라우드센터 (제안)") < 0
    for buttons in asked.values():
        QTest.keyClick(buttons, Qt.Key.Key_N)
    assert list(current(assessing, system).asked.values()) == [Answer.NO] * 3
    assert "민간 클라우드센터 제안" in tabs.plan.text(DecisionKind.CENTRE)
    assert tabs.plan.boxes[DecisionKind.CENTRE].choice.findText("민간 클라우드센터 (제안)") > 0
    first = next(iter(asked.values()))
    QTest.keyClick(first, Qt.Key.Key_Delete)
    assert first.answer() is Answer.UNANSWERED
    assert len(current(assessing, system).asked) == 2
    tabs.rounds.submit.click()
    assert not first.isEnabled()  # a round under review is not edited


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


def test_every_figure_says_why_and_what_would_change_it(place, advising, system):
    """Verdict, sides, axes and effects: the rule, what went in, and the source."""
    round_ = place._answering.assessment
    for axis in round_.maturity_questionnaire.axes():
        round_ = advising.maturing.pick_level(round_, axis.id, 1)
    for factor in round_.maturity_questionnaire.factors[:4]:
        round_ = advising.maturing.answer_factor(round_, factor.id, Answer.NO)
    place._answering.reread()
    tab = open_tabs(place).maturity
    assert tab.why_button.text() == "왜 이 결과인가"
    diagnosis = place._answering.diagnosis()
    words = diagnosis.facts.facts.words
    reasons = explain_maturity(diagnosis.maturity, words)
    verdict = explain_verdict(diagnosis.result, words)
    shown = tab.texts()[2]
    assert len(reasons.sides) == 2
    assert len(reasons.axes) == 8
    assert len(reasons.effects) == 6
    for one in (verdict, *reasons.sides, *reasons.axes, *reasons.effects):
        told = shown[shown.index(f"□ {one.subject}: {one.outcome}") :].split("\n\n")[0]
        for text in (one.rule, one.source, *one.notes):
            assert text in told
        for name, value in one.inputs:
            assert f"{name}: {value}" in told
    first = diagnosis.maturity.sides[0].side
    changes = tab.changes_text()
    assert f"□ {first.title}: 다음을 모두 갖추면 1단계 → 2단계" in changes
    for axis in first.axes:
        assert f"{axis.title}: ‘{axis.sentences[1]}’ → ‘{axis.sentences[2]}’" in changes
    assert "12 Factors 미충족 항목 가운데 2개 이상 충족: 코드베이스" in changes
    assert "12 Factors 미충족 항목 가운데 2개 이상 충족" in tab.panel.side_cards()[0].texts()[2]


def test_a_side_that_the_gate_holds_down_is_lifted_to_its_weakest_axis(place, advising):
    round_ = place._answering.assessment
    for axis in round_.maturity_questionnaire.axes():
        round_ = advising.maturing.pick_level(round_, axis.id, 3)
    for factor in round_.maturity_questionnaire.factors[:3]:
        round_ = advising.maturing.answer_factor(round_, factor.id, Answer.NO)
    place._answering.reread()
    changes = open_tabs(place).maturity.changes_text()
    assert "다음을 모두 갖추면 1단계 → 3단계" in changes
    assert "12 Factors 미충족 항목 가운데 1개 이상 충족" in changes


def test_what_contradicts_is_told_beside_the_verdict_and_beside_the_levels(
    place, registering, assessing, system
):
    """A No at item 2 with outages in the register, and scaling at level 3 on physical servers."""
    registering.save(replace(system, outage_count=2, outage_minutes=180))
    place.refresh()
    place.open_goal_page().cards[1].answer_buttons()[0].give(Answer.NO)
    place.show_step("infrastructure_view")
    page = place._asked.page("infrastructure_view")
    page.card("scaling").choice.radios()["3"].click()
    page.card("platform").choice.radios()["0"].click()
    place.show_step(RESULT_STEP)
    told = place.link.tabs.verdict.contradictions
    assert told.isVisible()
    for sentence in (
        "2번 문항에 서비스를 중단한 적이 없다고 답했으나, 대장에는 서비스 중단시간이 있습니다.",
        "실행환경은 물리 서버에 직접 설치하여 운영한다고 답했습니다.",
    ):
        assert sentence in told.text()
    assert open_tabs(place).maturity.texts()[0] == told.text()
    place.show_step("stable_operation")
    place.open_goal_page().cards[1].answer_buttons()[0].give(Answer.YES)
    place.show_step("infrastructure_view")
    page.card("platform").choice.radios()["2"].click()
    place.show_step(RESULT_STEP)
    assert not told.isVisible()


def test_nothing_is_scored_while_an_answer_that_the_rule_asks_for_is_open(
    place, advising, assessing, system
):
    """One axis or one criterion short: no level, no effect over it, no need or readiness."""
    round_ = place._answering.assessment
    *axes, last = round_.maturity_questionnaire.axes()
    for axis in axes:
        round_ = advising.maturing.pick_level(round_, axis.id, 2)
    *criteria, open_one = round_.selection_questionnaire.criteria
    for criterion in criteria:
        points = CriterionAnswer(CriterionState.POINTS, 2)
        round_ = advising.maturing.rate(round_, criterion.id, points)
    place._answering.reread()
    tabs = open_tabs(place)
    first, second = (card.texts() for card in tabs.maturity.panel.side_cards())
    assert first[1].startswith("2단계")
    assert second[1] == "판단 보류"
    assert last.title in second[2]
    for row, effect in zip(
        tabs.maturity.panel.effect_table.texts(), round_.maturity_questionnaire.effects, strict=True
    ):
        assert (row[1] == "판단 보류") == (last.id in effect.axis_ids)
    assert "판단 보류" in tabs.selection.heads()[0]
    assert "판단 보류" in tabs.selection.heads()[1]
    assert open_one.title in " ".join(row[0] for t in tabs.selection.tables for row in t.texts())


def test_a_round_is_returned_with_a_reason_for_each_of_several_questions(
    place, advising, assessing, system
):
    """Each reason is told with its question, here and in the history, until it is mended."""
    tabs = open_tabs(place)
    panel = tabs.rounds
    panel.submit.click()
    panel.give_back.click()
    assert current(assessing, system).state is RoundState.REVIEW  # no reason, no return
    for item_id, why in (("outage_stop", "장애대장 확인"), ("legacy_code", "점검 결과 첨부")):
        panel.question.setCurrentIndex(panel.question.findData(item_id))
        panel.reason.setText(why)
        if item_id == "outage_stop":
            panel.add_reason.click()
            assert panel.reason.text() == ""
    panel.give_back.click()
    returned = current(assessing, system)
    assert returned.state is RoundState.RETURNED
    assert advising.rounds.reasons_for_return(returned) == {
        "outage_stop": "장애대장 확인",
        "legacy_code": "점검 결과 첨부",
    }
    assert "2번. 장애 발생 시" in panel.told_text()
    assert panel.told_text().count("○") == 2
    assert panel.history.texts()[-1][3] == "2번: 장애대장 확인\n8번: 점검 결과 첨부"


def test_a_confirmed_round_says_what_the_next_one_asks_otherwise(place, assessing, system):
    """신규, 변경, 삭제, 동일 are counted before the new round is begun."""
    asked = assessing.current(system.id).checklist
    goals = list(asked.goals)
    first, *others = goals[0].items
    goals[0] = replace(goals[0], items=(replace(first, question="새 문장인가?"), *others[:1]))
    newer = replace(asked, version="2027.1", goals=tuple(goals))
    panel = open_tabs(place).rounds
    panel.submit.click()
    panel.confirm.click()
    assert panel.told_text() == ""
    place._advising.assessing._checklist = lambda: newer
    place.refresh()
    assert "2021.1 → 2027.1. 신규 0 · 변경 1 · 삭제 1 · 동일 8" in panel.told_text()


def test_the_banner_tells_the_round_and_its_state(place):
    tabs = open_tabs(place)
    told = [made.text() for made in tabs.verdict.findChildren(QLabel)]
    assert any(text.startswith("1회차 1차 · 작성 중 · ") for text in told)
    tabs.rounds.submit.click()
    told = [made.text() for made in tabs.verdict.findChildren(QLabel)]
    assert any(text.startswith("1회차 1차 · 검토 · ") for text in told)


def test_a_confirmed_round_stays_as_it_was_whatever_the_register_says_later(
    place, registering, advising, assessing, system, store
):
    """On every way: the page, the diagnosis that papers are made of, and the command line."""
    for page in place._asked.goal_pages():
        for card in page.cards:
            for part, buttons in enumerate(card.answer_buttons()):
                is_yes = card.item.number <= 6 and part == 0
                buttons.give(Answer.YES if is_yes else Answer.NO)
    tabs = open_tabs(place)

    def told():
        (banner,) = tabs.verdict.findChildren(VerdictBanner)
        return [banner.accessibleName(), tabs.verdict.chart().accessibleDescription()]

    tabs.rounds.submit.click()
    tabs.rounds.confirm.click()
    before, round_ = told(), current(assessing, system)
    assert "추가 검토" in before[0]
    diagnosis = advising.diagnose(round_, system)
    other = registering.save(replace(system, system_type="internal", daily_users_avg=3))
    place.refresh()
    assert told() == before
    again = advising.diagnose(round_, other)
    assert again.result == diagnosis.result
    assert again.system == system
    place.open_system(other, RESULT_STEP)
    assert told() == before
    tabs.rounds.reason.setText("유형 정정")
    tabs.rounds.reopen.click()
    assert "도입 검토" in told()[0]
