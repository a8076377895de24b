"""A new version takes over what was answered to the same words, and counts nothing else unasked."""

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.content.maturity import load_maturity
from app.content.questionnaires import load_checklist
from app.domain.answer import Answer, AnswerKey, counted
from app.domain.carry_over import (
    Change,
    RuleChange,
    compare_versions,
    counted_maturity,
    criteria_by_key,
    criteria_of_keys,
    maturity_by_key,
    maturity_of_keys,
    plan,
    still_asked,
)
from app.domain.checklist import ItemPart, PartReading, Verdict
from app.domain.maturity import AxisAnswer, AxisState, Factor, MaturityAnswers
from app.domain.maturity_reading import read_maturity
from app.domain.questionnaire_version import (
    Aspect,
    checklist_version,
    maturity_version,
    selection_version,
)
from app.domain.selection import CriterionAnswer, CriterionState
from app.domain.verdict import item_answers, verdict_of, yes_range
from app.services import forms
from tests.conftest import ROOT, answers_of

FORMS = ROOT / "forms/questionnaires"
OLD = load_checklist(FORMS / "self-diagnosis.toml")
MATURITY = load_maturity(FORMS / "maturity.toml", {item.id for item in OLD.items()})
IDS = [item.id for item in OLD.items()]
KEYS = list(OLD.answer_keys())


def with_items(checklist, change):
    """Return the checklist with each item put through `change`; None leaves an item out."""
    goals = []
    for goal in checklist.goals:
        items = tuple(made for item in goal.items if (made := change(item)) is not None)
        goals.append(replace(goal, items=items))
    return replace(checklist, version="2027.1", goals=tuple(goals))


def with_item(item_id, **values):
    return with_items(OLD, lambda item: replace(item, **values) if item.id == item_id else item)


def compared(new, old=OLD):
    return compare_versions(checklist_version(old), checklist_version(new))


def planned(new, answers, old=OLD, waiting=()):
    return plan(checklist_version(old), checklist_version(new), answers, waiting)


def test_the_same_version_is_the_same_throughout():
    comparison = compared(OLD)
    assert comparison.counts() == {
        Change.NEW: 0,
        Change.CHANGED: 0,
        Change.REMOVED: 0,
        Change.SAME: 10,
    }
    assert comparison.rule == ()
    assert all(question.differs_in == () for question in comparison.questions)


def test_new_changed_removed_and_same_questions_are_counted_and_named():
    def changed(item):
        if item.id == "outage_stop":
            return replace(item, question="장애 복구를 위해 서비스를 멈춘 적이 있는가?")
        if item.id == "release_cycle":
            return replace(item, id="release_wish")
        return item

    comparison = compared(with_items(OLD, changed))
    assert list(comparison.counts().values()) == [1, 1, 1, 8]
    assert comparison.change_of("release_wish").change is Change.NEW
    assert comparison.change_of("release_cycle").change is Change.REMOVED
    assert comparison.change_of("outage_stop").differs_in == (Aspect.WORDING,)
    assert comparison.change_of("outage_stop").label.startswith("장애 복구를 위해")
    assert [question.id for question in comparison.questions][-1] == "release_cycle"
    with pytest.raises(KeyError):
        comparison.change_of("nowhere")


def test_how_hangul_is_stored_and_blanks_at_the_ends_change_no_wording():
    question = OLD.item("legacy_code").question
    decomposed = unicodedata.normalize("NFD", f"  {question}\n")
    assert decomposed != question
    change = compared(with_item("legacy_code", question=decomposed)).change_of("legacy_code")
    assert (change.change, change.differs_in) == (Change.SAME, ())


@pytest.mark.parametrize(
    ("values", "aspect"),
    [
        ({"indicator": "다른 지표"}, Aspect.INDICATOR),
        ({"help": "다른 도움말"}, Aspect.HELP),
        ({"evidence": ("다른 근거",)}, Aspect.EVIDENCE),
        ({"source": "다른 출처"}, Aspect.SOURCE),
    ],
)
def test_what_was_not_answered_may_change_and_is_named(values, aspect):
    change = compared(with_item("outage_stop", **values)).change_of("outage_stop")
    assert (change.change, change.differs_in) == (Change.SAME, (aspect,))


@pytest.mark.parametrize(
    "parts",
    [
        (),
        OLD.item("cost_and_users").parts[:1],
        OLD.item("cost_and_users").parts[::-1],
        (OLD.item("cost_and_users").parts[0], ItemPart("users", "이용자가 많은가?")),
    ],
)
def test_a_question_asked_in_other_parts_is_changed(parts):
    change = compared(with_item("cost_and_users", parts=parts)).change_of("cost_and_users")
    assert (change.change, change.differs_in) == (Change.CHANGED, (Aspect.PARTS,))


def test_a_rule_that_differs_is_named_with_both_values():
    new = replace(
        OLD,
        rule=replace(OLD.rule, adopt_min=7),
        reading=PartReading.EITHER,
    )
    assert compared(new).rule == (
        RuleChange(Aspect.ADOPT_MIN, ("6",), ("7",)),
        RuleChange(Aspect.READING, ("public_needs_both",), ("either",)),
    )


def test_answers_are_shared_out_by_what_became_of_their_question():
    def changed(item):
        if item.id == "outage_stop":
            return replace(item, question="바뀐 문항")
        if item.id == "peak_complaint":
            return None
        if item.id == "release_cycle":
            return replace(item, id="release_wish")
        return item

    answers = answers_of(OLD, "YNUYYNYY-Y")
    carried = planned(with_items(OLD, changed), answers)
    assert carried.to_confirm == {AnswerKey("outage_stop"): Answer.NO}
    assert carried.waiting() == {"outage_stop"}
    assert carried.dropped == {
        AnswerKey("peak_complaint"): Answer.UNKNOWN,
        AnswerKey("release_cycle"): Answer.YES,
    }
    assert carried.new == (AnswerKey("release_wish"),)
    assert carried.taken[AnswerKey("cost_and_users", "share")] is Answer.YES
    assert AnswerKey("delivery_tools") not in carried.kept()


def test_a_part_that_is_new_is_not_answered_by_the_whole():
    parts = (ItemPart("a", "가?"), ItemPart("b", "나?"))
    carried = planned(with_item("outage_stop", parts=parts), answers_of(OLD, "YYYYYYYYYY"))
    assert carried.dropped == {AnswerKey("outage_stop"): Answer.YES}
    assert carried.new == (AnswerKey("outage_stop", "a"), AnswerKey("outage_stop", "b"))


def test_an_answer_to_what_the_old_version_did_not_ask_answers_nothing_of_the_new_one():
    stray = AnswerKey("outage_stop", "more")
    new = with_item("outage_stop", parts=(ItemPart("more", "더?"),))
    carried = planned(new, {stray: Answer.YES})
    assert (carried.kept(), carried.dropped) == ({}, {stray: Answer.YES})
    assert carried.new == (stray,)


def test_what_waits_for_confirmation_is_left_out_of_the_verdict_till_confirmed():
    answers = answers_of(OLD, "YYYYYYNNNN")
    new = with_item("outage_stop", question="바뀐 문항")
    carried = planned(new, answers)

    def verdict(counting):
        joined = item_answers(new, counting, is_public_facing=True)
        return verdict_of(yes_range(joined), new.rule)

    assert verdict(carried.kept()) is Verdict.ADOPT_REVIEW
    assert verdict(counted(carried.kept(), carried.waiting())) is Verdict.UNDETERMINED
    assert verdict(counted(carried.kept(), ())) is Verdict.ADOPT_REVIEW


def test_what_waited_in_the_old_round_waits_on_though_its_wording_stays():
    """Otherwise an answer would count after two versions that nobody ever confirmed."""
    answers = answers_of(OLD, "YYYYYYNNNN")
    carried = planned(OLD, answers, waiting={"outage_stop"})
    assert carried.to_confirm == {AnswerKey("outage_stop"): Answer.YES}


def test_review_notes_stay_with_questions_that_are_still_asked():
    new = with_items(OLD, lambda item: None if item.id == "outage_stop" else item)
    texts = {"outage_stop": "장애 2건", "legacy_code": "2015년 구축"}
    assert still_asked(compared(new), texts) == {"legacy_code": "2015년 구축"}


FATES = ["same", "changed", "removed", "renamed", "other parts"]


@st.composite
def versions(draw):
    """A checklist that was changed anyhow."""
    fates = {item_id: draw(st.sampled_from(FATES)) for item_id in IDS}

    def changed(item):
        match fates[item.id]:
            case "changed":
                return replace(item, question=f"{item.question} (개정)")
            case "removed":
                return None
            case "renamed":
                return replace(item, id=f"{item.id}_2")
            case "other parts":
                return replace(item, parts=(*item.parts, ItemPart("more", "더?")))
        return item

    return with_items(OLD, changed), fates


some_answers = st.dictionaries(
    st.sampled_from([*KEYS, AnswerKey("asked_nowhere")]), st.sampled_from(Answer)
)


@given(versions(), some_answers, st.sets(st.sampled_from(IDS)))
def test_every_answer_goes_to_one_place_unaltered(version, answers, waiting):
    new, fates = version
    carried = planned(new, answers, waiting=waiting)
    places = [carried.taken, carried.to_confirm, carried.dropped]
    together = {key: answer for place in places for key, answer in place.items()}
    assert sum(map(len, places)) == len(together)
    assert together == {k: a for k, a in answers.items() if a is not Answer.UNANSWERED}
    asked = set(new.answer_keys())
    assert carried.kept().keys() <= asked
    assert carried.dropped.keys().isdisjoint(asked)
    assert set(carried.new) == asked - set(KEYS)
    for key in carried.taken:
        assert fates[key.item_id] == "same"
        assert key.item_id not in waiting


@given(versions(), some_answers)
def test_the_counts_are_of_all_questions_and_mirror_each_other(version, answers):
    new, fates = version
    there, back = compared(new), compared(OLD, old=new)
    assert sum(there.counts().values()) == len(set(IDS) | {item.id for item in new.items()})
    assert there.count(Change.NEW) == back.count(Change.REMOVED)
    assert there.count(Change.CHANGED) == back.count(Change.CHANGED)
    assert there.count(Change.SAME) == list(fates.values()).count("same")


@given(versions(), some_answers, st.data())
def test_the_verdict_range_holds_whatever_is_confirmed_in_the_end(version, answers, data):
    """Neither an answer that waits nor one that was never given is read as a No."""
    new, _ = version
    carried = planned(new, answers)
    sure = counted(carried.kept(), carried.waiting())
    settled = {
        key: answer
        if (answer := sure.get(key, Answer.UNANSWERED)) in {Answer.YES, Answer.NO}
        else data.draw(st.sampled_from([Answer.YES, Answer.NO]))
        for key in new.answer_keys()
    }
    now = yes_range(item_answers(new, sure, is_public_facing=True))
    then = yes_range(item_answers(new, settled, is_public_facing=True))
    assert now.low <= then.low == then.high <= now.high


def new_maturity(*, sentence=None, question=None, without=None, min_met=10):
    sides = tuple(
        replace(
            side,
            axes=tuple(
                replace(axis, sentences=(sentence, *axis.sentences[1:]))
                if sentence and axis.id == "scaling"
                else axis
                for axis in side.axes
                if axis.id != without
            ),
        )
        for side in MATURITY.sides
    )
    first, *rest = MATURITY.factors
    factors = (replace(first, question=question) if question else first, *rest)
    rule = replace(MATURITY.rule, min_met=min_met)
    return replace(MATURITY, version="2027.1", sides=sides, factors=factors, rule=rule)


GIVEN = MaturityAnswers(
    {axis.id: AxisAnswer(AxisState.LEVEL, 2, target=3) for axis in MATURITY.axes()}
    | {"operations": AxisAnswer(AxisState.NOT_APPLICABLE, reason="상용 서비스")},
    {factor.id: Answer.YES for factor in MATURITY.factors} | {"logs": Answer.UNKNOWN},
)


def test_axes_and_checkpoints_are_compared_by_their_sentences_and_questions():
    new = new_maturity(sentence="다른 문장", question="다른 질문?", without="state_data", min_met=9)
    new = replace(new, factors=(*new.factors, Factor(13, "api_first", "API", "delivery", "?")))
    comparison = compare_versions(maturity_version(MATURITY), maturity_version(new))
    assert list(comparison.counts().values()) == [1, 2, 1, 17]
    assert comparison.change_of("scaling").differs_in == (Aspect.SENTENCES,)
    assert comparison.change_of("state_data").change is Change.REMOVED
    assert RuleChange(Aspect.MIN_MET, ("10",), ("9",)) in comparison.rule


def test_maturity_answers_are_taken_over_with_their_reasons_and_targets():
    new = new_maturity(sentence="다른 문장")
    carried = plan(maturity_version(MATURITY), maturity_version(new), maturity_by_key(GIVEN))
    assert carried.waiting() == {"scaling"}
    assert maturity_of_keys(carried.kept()) == GIVEN


def test_a_side_is_held_back_while_one_of_its_axes_waits():
    new = new_maturity(sentence="다른 문장")
    sides = {
        reading.side.id: reading
        for reading in read_maturity(new, counted_maturity(GIVEN, {"scaling"})).sides
    }
    assert sides["application_view"].level == 2
    assert sides["infrastructure_view"].level is None
    assert [axis.id for axis in sides["infrastructure_view"].open] == ["scaling"]


def test_a_checkpoint_that_waits_is_open_and_not_unmet():
    no = MaturityAnswers(GIVEN.axes, dict.fromkeys(GIVEN.factors, Answer.NO))
    waiting = {factor.id for factor in MATURITY.factors}
    gate = read_maturity(MATURITY, counted_maturity(no, waiting)).gate
    assert (len(gate.open), len(gate.unmet), gate.is_closed) == (12, 0, False)


def test_criteria_are_taken_over_by_their_sentences_and_weights_are_named():
    old = forms.selection().questionnaire
    first, second, *rest = old.criteria
    reworded = replace(first, sentences=("다른 문장", *first.sentences[1:]))
    heavier = replace(old.need.parts[0], weight=3)
    need = replace(old.need, parts=(heavier, *old.need.parts[1:]))
    new = replace(old, criteria=(reworded, replace(second, title="다른 이름"), *rest), need=need)
    comparison = compare_versions(selection_version(old), selection_version(new))
    assert list(comparison.counts().values()) == [0, 1, 0, 8]
    assert comparison.change_of(second.id).differs_in == (Aspect.TITLE,)
    assert [change.aspect for change in comparison.rule] == [Aspect.WEIGHTS]

    points = CriterionAnswer(CriterionState.POINTS, 2, "메모")
    unknown = CriterionAnswer(CriterionState.UNKNOWN)
    given = {first.id: points, second.id: unknown, rest[0].id: CriterionAnswer()}
    carried = plan(selection_version(old), selection_version(new), criteria_by_key(given))
    assert criteria_of_keys(carried.to_confirm) == {first.id: points}
    assert criteria_of_keys(carried.taken) == {second.id: unknown}
