"""The verdict follows the guide, and no answer counts as what it is not."""

from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.answer import Answer, AnswerKey
from app.domain.checklist import DecisionRule, PartReading, Verdict
from app.domain.result import assess
from app.domain.verdict import (
    LARGEST_CHANGE,
    CountRange,
    awaits_system_type,
    band,
    band_sensitivity,
    item_answers,
    join_parts,
    verdict_of,
    yes_range,
)
from tests.conftest import make_assessment, make_system

Y, N, U, BLANK = Answer.YES, Answer.NO, Answer.UNKNOWN, Answer.UNANSWERED
RULE = DecisionRule(6, 3, "기준", "기준 없음", "교재")
ORDER = [Verdict.KEEP, Verdict.FURTHER_REVIEW, Verdict.ADOPT_REVIEW]

ten_answers = st.fixed_dictionaries({f"item{n}": st.sampled_from(Answer) for n in range(1, 11)})


@pytest.mark.parametrize(
    ("yes_items", "count", "verdict"),
    [
        ({1, 2, 5, 6, 7, 8}, 6, Verdict.ADOPT_REVIEW),  # 체크리스트 예시
        ({1, 4, 6, 8, 9, 10}, 6, Verdict.ADOPT_REVIEW),  # 공영홈쇼핑
        ({4, 6, 9}, 3, Verdict.KEEP),  # 표준프레임워크 포털
        (set(range(1, 11)), 10, Verdict.ADOPT_REVIEW),
        ({2, 3, 4, 5, 6}, 5, Verdict.FURTHER_REVIEW),
        ({2, 3, 4, 5}, 4, Verdict.FURTHER_REVIEW),
        (set(), 0, Verdict.KEEP),
    ],
)
def test_the_cases_of_the_guide_come_out_as_it_says(checklist, yes_items, count, verdict):
    given_answers = "".join("Y" if n in yes_items else "N" for n in range(1, 11))
    system = make_system(system_type="public_facing")
    result = assess(make_assessment(checklist, system, given_answers), system)
    assert (result.count, result.verdict) == (CountRange(count, count), verdict)


@pytest.mark.parametrize(
    ("yes_count", "verdict"),
    [(n, Verdict.KEEP) for n in range(4)]
    + [(n, Verdict.FURTHER_REVIEW) for n in (4, 5)]
    + [(n, Verdict.ADOPT_REVIEW) for n in range(6, 11)],
)
def test_every_number_of_yes_has_its_band(checklist, yes_count, verdict):
    assert band(yes_count, checklist.rule) is verdict


@pytest.mark.parametrize(
    ("low", "high", "verdict"),
    [
        (0, 3, Verdict.KEEP),
        (3, 4, Verdict.UNDETERMINED),
        (4, 5, Verdict.FURTHER_REVIEW),
        (5, 6, Verdict.UNDETERMINED),
        (6, 10, Verdict.ADOPT_REVIEW),
        (0, 10, Verdict.UNDETERMINED),
    ],
)
def test_a_range_is_settled_only_when_both_ends_agree(checklist, low, high, verdict):
    assert verdict_of(CountRange(low, high), checklist.rule) is verdict


@given(ten_answers, st.data())
def test_a_no_that_becomes_yes_never_moves_the_verdict_towards_keep(answers, data):
    said_no = [item for item, answer in answers.items() if answer is N]
    if not said_no:
        return
    after = {**answers, data.draw(st.sampled_from(said_no)): Y}
    for end in ("low", "high"):
        was = band(getattr(yes_range(answers), end), RULE)
        now = band(getattr(yes_range(after), end), RULE)
        assert ORDER.index(now) >= ORDER.index(was)


@given(st.data())
def test_the_range_holds_the_count_that_comes_out_in_the_end(checklist, data):
    """Whatever the open answers and the system type turn out to be."""
    keys = list(checklist.answer_keys())
    early = {key: data.draw(st.sampled_from(Answer)) for key in keys}
    public = data.draw(st.sampled_from([None, True, False]))
    late = {
        key: data.draw(st.sampled_from([Y, N])) if answer.is_open else answer
        for key, answer in early.items()
    }
    in_the_end = data.draw(st.booleans()) if public is None else public

    count = yes_range(item_answers(checklist, early, is_public_facing=public))
    final = yes_range(item_answers(checklist, late, is_public_facing=in_the_end))
    assert final.is_exact
    assert count.low <= final.low <= count.high


@given(ten_answers)
def test_an_open_answer_is_never_a_no(answers):
    is_open = sum(answer in {U, BLANK} for answer in answers.values())
    count = yes_range(answers)
    assert count.high - count.low == is_open
    assert count.high == 10 - list(answers.values()).count(N)


def test_nothing_answered_is_undetermined(checklist):
    system = make_system()
    result = assess(make_assessment(checklist, system), system)
    assert (result.verdict, result.count) == (Verdict.UNDETERMINED, CountRange(0, 10))


# cost share, users: citizen-facing, other, type not known, either, share alone
READINGS = [
    (Y, Y, Y, Y, Y, Y, Y),
    (Y, N, N, Y, U, Y, Y),
    (Y, U, U, Y, U, Y, Y),
    (Y, BLANK, BLANK, Y, BLANK, Y, Y),
    (N, Y, N, N, N, Y, N),
    (N, N, N, N, N, N, N),
    (N, U, N, N, N, U, N),
    (N, BLANK, N, N, N, BLANK, N),
    (U, Y, U, U, U, Y, U),
    (U, N, N, U, U, U, U),
    (U, U, U, U, U, U, U),
    (U, BLANK, BLANK, U, BLANK, BLANK, U),
    (BLANK, Y, BLANK, BLANK, BLANK, Y, BLANK),
    (BLANK, N, N, BLANK, BLANK, BLANK, BLANK),
    (BLANK, U, BLANK, BLANK, BLANK, BLANK, BLANK),
    (BLANK, BLANK, BLANK, BLANK, BLANK, BLANK, BLANK),
]


@pytest.mark.parametrize(
    ("share", "users", "public", "other", "untyped", "either", "alone"), READINGS
)
def test_the_two_conditions_of_item_1_are_joined_by_the_reading(
    share, users, public, other, untyped, either, alone
):
    def joined(reading, *, is_public_facing=None):
        return join_parts((share, users), reading, is_public_facing=is_public_facing)

    assert joined(PartReading.PUBLIC_NEEDS_BOTH, is_public_facing=True) is public
    assert joined(PartReading.PUBLIC_NEEDS_BOTH, is_public_facing=False) is other
    assert joined(PartReading.PUBLIC_NEEDS_BOTH, is_public_facing=None) is untyped
    assert joined(PartReading.EITHER) is either
    assert joined(PartReading.FIRST_ALONE) is alone


def test_the_truth_table_leaves_nothing_out():
    assert {row[:2] for row in READINGS} == set(product(Answer, repeat=2))


def rescored(answers, changes):
    return verdict_of(yes_range({**answers, **dict(changes)}), RULE)


@given(ten_answers)
def test_every_change_of_verdict_is_proved_by_scoring_again_and_none_is_left_out(answers):
    now = verdict_of(yes_range(answers), RULE)
    found = band_sensitivity(answers, RULE)
    for change in found:
        assert rescored(answers, change.answers) is change.verdict
        assert change.verdict is not now
        assert all(answers[item] is not answer for item, answer in change.answers)

    movable = [i for i, a in answers.items() if now is not Verdict.UNDETERMINED or a.is_open]
    for size in range(1, LARGEST_CHANGE + 1):
        possible = {
            tuple(zip(items, new, strict=True))
            for items in combinations(movable, size)
            for new in product((Y, N), repeat=size)
            if all(answers[item] is not answer for item, answer in zip(items, new, strict=True))
            and rescored(answers, zip(items, new, strict=True)) is not now
        }
        if possible:  # the smallest size that moves the verdict: all of it, and nothing larger
            assert {change.answers for change in found} == possible
            return
    assert found == ()


@given(ten_answers)
def test_a_settled_verdict_stands_whatever_fewer_items_turn_into_even_an_open_answer(answers):
    now = verdict_of(yes_range(answers), RULE)
    if now is Verdict.UNDETERMINED:
        return
    found = band_sensitivity(answers, RULE)
    smallest = len(found[0].answers) if found else LARGEST_CHANGE + 1
    for size in range(1, smallest):
        for items in combinations(answers, size):
            for new in product((Y, N, U), repeat=size):
                assert rescored(answers, zip(items, new, strict=True)) is now


@pytest.mark.parametrize(
    ("given_answers", "size", "verdicts"),
    [
        ("NNNNNNNUUU", 1, {Verdict.UNDETERMINED}),  # 0~3
        ("YYYYYYUUUU", 1, {Verdict.UNDETERMINED}),  # 6~10
        ("YYYYYYUNNN", 1, {Verdict.UNDETERMINED}),  # 6~7
        ("YYYYYYNNNN", 1, {Verdict.FURTHER_REVIEW}),
        ("YYYYUNNNNN", 1, {Verdict.UNDETERMINED}),  # 4~5, either way
        ("YYYUNNNNNN", 1, {Verdict.KEEP, Verdict.FURTHER_REVIEW}),  # 3~4, settled by item 4
        ("NNNNNNNNNN", 0, set()),
        ("----------", 0, set()),
    ],
)
def test_a_fall_to_undetermined_counts_as_a_change(checklist, given_answers, size, verdicts):
    system = make_system(system_type="public_facing")
    changes = assess(make_assessment(checklist, system, given_answers), system).changes
    assert {len(change.answers) for change in changes} == ({size} if size else set())
    assert {change.verdict for change in changes} == verdicts


@pytest.mark.parametrize("reading", PartReading)
@pytest.mark.parametrize(("share", "users"), list(product(Answer, repeat=2)))
def test_an_item_waits_for_the_system_type_only_if_that_settles_it(
    checklist, reading, share, users
):
    item = checklist.item("cost_and_users")
    answers = dict(zip(item.answer_keys(), (share, users), strict=True))

    def waits(*, is_public_facing):
        return awaits_system_type(item, answers, reading, is_public_facing=is_public_facing)

    is_split = (reading, share, users) == (PartReading.PUBLIC_NEEDS_BOTH, Y, N)
    assert waits(is_public_facing=None) is is_split
    assert not waits(is_public_facing=True)
    assert not waits(is_public_facing=False)


def test_an_item_without_parts_never_waits_for_the_system_type(checklist):
    item = checklist.item("outage_stop")
    for answer in Answer:
        answers = {AnswerKey(item.id): answer}
        assert not awaits_system_type(item, answers, checklist.reading, is_public_facing=None)


def test_an_answer_of_a_part_that_is_asked_nowhere_counts_for_nothing(checklist):
    stray = {AnswerKey("cost_and_users"): Y, AnswerKey("gone"): Y}
    joined = item_answers(checklist, stray, is_public_facing=True)
    assert yes_range(joined) == CountRange(0, 10)
