"""The centre follows dated rows in order; what is in reform or second-hand is told as such."""

from dataclasses import replace
from datetime import date

from hypothesis import given

from app.domain.advice_centre import Centre, CentreState, suggest_centre
from app.domain.advice_source import Confidence
from tests.advice_material import ADVICE, TODAY, before_and_after, facts_of

RULES = ADVICE.centre
NONE_OF_THEM = {question.id: False for question in RULES.questions}


def suggested(day=TODAY, rules=RULES, asked=NONE_OF_THEM, **fields):
    return suggest_centre(facts_of(asked=asked, **fields), rules, day)


def keys(reasons):
    return [one.row.rule.id for one in reasons]


def test_national_security_comes_before_everything_else():
    found = suggested(asked={**NONE_OF_THEM, "national_security": True}, n2sf_class="O")
    assert (found.state, found.centre) == (CentreState.SETTLED, Centre.PUBLIC)
    assert keys(found.deciding) == ["centre.national_security"]
    assert keys(found.objections) == ["centre.n2sf.o"]
    assert found.deciding[0].row.rule.confidence is Confidence.GUIDE


def test_the_class_comes_before_importance_and_internal_work():
    found = suggested(n2sf_class="S", csap_importance="high", system_type="internal")
    assert found.centre is Centre.PRIVATE
    assert keys(found.deciding) == ["centre.n2sf.s"]
    assert keys(found.objections) == ["centre.importance.high", "centre.internal"]
    assert {reform.id for reform in found.reforms} == {"n2sf", "csap", "guide_centres"}


def test_a_rule_known_at_second_hand_asks_the_officer_to_check():
    found = suggested(n2sf_class="C")
    assert found.centre is Centre.PUBLIC
    assert found.needs_officer_check
    assert "확인하지 못했습니다" in found.deciding[0].row.reform.state
    assert found.deciding[0].row.article.startswith("공공기관의 정보공개에 관한 법률 제9조")


def test_before_the_class_decided_anything_importance_did():
    before = date(2026, 2, 24)
    assert suggested(before, n2sf_class="S", csap_importance="high").centre is Centre.PUBLIC
    assert suggested(date(2026, 2, 25), n2sf_class="S", csap_importance="high").centre is (
        Centre.PRIVATE
    )


def test_a_row_holds_through_its_last_day():
    ended = tuple(replace(row, valid_to=date(2027, 3, 1)) for row in RULES.rows)
    rules = replace(RULES, rows=ended)
    assert suggested(date(2027, 3, 1), rules, n2sf_class="O").centre is Centre.PRIVATE
    assert suggested(date(2027, 3, 2), rules, n2sf_class="O").state is CentreState.SILENT


def test_a_question_not_yet_answered_holds_back_what_it_could_turn_round():
    found = suggested(asked={}, n2sf_class="O")
    assert (found.state, found.centre) == (CentreState.TO_CHECK, None)
    assert {fact.id for fact in found.missing} >= {"asked.national_security", "asked.trial"}
    assert found.needs_officer_check
    # it cannot turn round what points the same way
    assert suggested(asked={}, n2sf_class="C").centre is Centre.PUBLIC


def test_rows_of_one_priority_that_contradict_each_other_are_shown_and_not_decided():
    rows = tuple(
        replace(row, priority=2) if row.rule.id == "centre.internal" else row for row in RULES.rows
    )
    found = suggested(rules=replace(RULES, rows=rows), n2sf_class="S", system_type="internal")
    assert (found.state, found.centre) == (CentreState.CONFLICT, None)
    assert keys(found.deciding) == ["centre.n2sf.s", "centre.internal"]


def test_no_rule_no_centre():
    known = {"system_type": "public_facing", "n2sf_class": "S"}
    rules = replace(RULES, rows=tuple(row for row in RULES.rows if "n2sf" not in row.rule.id))
    found = suggested(rules=rules, **known)
    assert found.state is CentreState.TO_CHECK  # the importance could still tell
    rules = replace(rules, rows=tuple(r for r in rules.rows if "importance" not in r.rule.id))
    assert suggested(rules=rules, **known).state is CentreState.SILENT


def test_duties_are_those_of_the_centre_with_their_articles():
    private = suggested(n2sf_class="O").duties
    assert [duty.key for duty in private] == ["duty.certified_first", "duty.notice"]
    assert private[0].article == "제20조제2항, 제23조의2제1항"
    assert private[0].needs_officer_check  # the scheme is in reform
    assert [duty.key for duty in suggested(n2sf_class="C").duties] == ["duty.designated"]


@given(before_and_after())
def test_a_settled_centre_stays_whatever_the_unknown_turns_out_to_be(known):
    before, after = (suggest_centre(one.facts(), RULES, TODAY) for one in known)
    assert after.state is CentreState.SETTLED
    if before.state is CentreState.SETTLED:
        assert after.centre is before.centre
    assert (before.centre is None) == (before.state is not CentreState.SETTLED)
    for one in (*before.deciding, *before.others):
        assert all(fact.is_known for fact in one.reading.facts)
