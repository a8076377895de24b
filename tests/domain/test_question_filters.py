"""Filters keep in sight what is still to be done, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.question_filters import QuestionFacts, QuestionFilter, matches, matches_any

UNANSWERED, UNKNOWN, FLAGGED, UNSUPPORTED, RECHECK = QuestionFilter

flags = st.fixed_dictionaries(
    dict.fromkeys(["is_flagged", "has_support", "needs_recheck"], st.booleans())
)
all_facts = st.builds(
    lambda state, rest: QuestionFacts(state == "unanswered", state == "unknown", **rest),
    st.sampled_from(["unanswered", "unknown", "settled"]),
    flags,
)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (QuestionFacts(is_unanswered=True), {UNANSWERED}),
        (QuestionFacts(is_unanswered=False, is_unknown=True), {UNKNOWN}),
        (QuestionFacts(is_unanswered=False), {UNSUPPORTED}),
        (QuestionFacts(is_unanswered=False, has_support=True), set()),
        (QuestionFacts(is_unanswered=True, is_flagged=True), {UNANSWERED, FLAGGED}),
        (QuestionFacts(is_unanswered=False, has_support=True, needs_recheck=True), {RECHECK}),
    ],
)
def test_a_question_is_found_by_what_is_left_to_do(facts, expected):
    assert {one for one in QuestionFilter if matches(facts, one)} == expected


def test_a_question_is_not_both_unanswered_and_unknown():
    with pytest.raises(ValueError, match="unknown is an answer"):
        QuestionFacts(is_unanswered=True, is_unknown=True)


@given(all_facts, st.sets(st.sampled_from(QuestionFilter)))
def test_several_filters_find_what_any_of_them_finds(facts, chosen):
    found = [one for one in chosen if matches(facts, one)]
    assert matches_any(facts, chosen) is (bool(found) or not chosen)
