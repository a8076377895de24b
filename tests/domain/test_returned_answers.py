"""Returned answers are compared, never guessed: the order of files tells nothing."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.answer import Answer, AnswerKey
from app.domain.answer_form import FormLabels, Slot, SlotKind, SlotValue, value_in
from app.domain.returned_answers import AnswerOrigin, Outcome, ReturnedAnswer, compare
from app.domain.returned_files import ReturnedFile, different_files
from tests.conftest import make_assessment, make_system

STOP = Slot(SlotKind.ITEM, "outage_stop")
FINDING = Slot(SlotKind.FINDING, "outage_stop")
YES, NO, NONE = SlotValue("yes"), SlotValue("no"), SlotValue()
VALUES = {STOP: [NONE, YES, NO, SlotValue("unknown")],
          FINDING: [NONE, SlotValue(text="없음"), SlotValue(text="2건")]}  # fmt: skip


@pytest.fixture(scope="module")
def blank(checklist):
    return make_assessment(checklist, make_system())


def returned(round_, slot, value, was=NONE, file="가.xlsx", row=9):
    origin = AnswerOrigin(file, file * 3, "1. 시스템", row, "홍길동")
    return ReturnedAnswer(round_.system_id, round_.id, slot, value, was.mark, origin)


def compared(round_, *answers):
    (one,) = compare(answers, (), [round_]).answers
    return one


def answered(round_, answer):
    return replace(round_, answers={AnswerKey("outage_stop"): answer})


@pytest.mark.parametrize(
    ("now", "was", "came", "outcome"),
    [
        (None, NONE, YES, Outcome.NEW),
        (None, NONE, NONE, Outcome.SAME),
        (Answer.NO, NO, YES, Outcome.CHANGED),
        (Answer.NO, NO, NO, Outcome.SAME),
        (Answer.NO, NO, NONE, Outcome.CONFLICT),
        (Answer.NO, NONE, NONE, Outcome.SAME),
        (Answer.NO, NONE, NO, Outcome.SAME),
        (Answer.NO, NONE, YES, Outcome.CONFLICT),
        (None, NO, YES, Outcome.CONFLICT),
    ],
)
def test_an_answer_is_compared_with_what_was_handed_out_and_what_stands_now(
    blank, now, was, came, outcome
):
    round_ = answered(blank, now) if now else blank
    assert compared(round_, returned(round_, STOP, came, was)).outcome is outcome


def test_two_files_that_say_the_same_are_one_answer_from_two_places(blank):
    one = compared(blank, returned(blank, STOP, YES, file="나.xlsx"), returned(blank, STOP, YES))
    assert one.outcome is Outcome.NEW
    assert [origin.file_name for origin in one.options[0].origins] == ["가.xlsx", "나.xlsx"]


def test_one_who_left_a_cell_as_it_was_contradicts_nobody(blank):
    one = compared(blank, returned(blank, STOP, NONE, file="나.xlsx"), returned(blank, STOP, YES))
    assert one.outcome is Outcome.NEW


def test_a_conflict_shows_what_stands_first_and_is_settled_by_nobody(blank):
    round_ = answered(blank, Answer.UNKNOWN)
    unknown = SlotValue("unknown")
    answers = [
        returned(round_, STOP, value, unknown, f"{value.choice}.xlsx") for value in (YES, NO)
    ]
    comparison = compare(answers, (), [round_])
    (one,) = comparison.answers
    assert [option.value for option in one.options] == [unknown, NO, YES]
    assert comparison.settled({}) == ()
    assert comparison.settled({one.place: unknown}) == ()
    (settled,) = comparison.settled({one.place: YES})
    assert (settled.before, settled.after) == (unknown, YES)
    assert settled.origins[0].file_name == "yes.xlsx"
    with pytest.raises(ValueError, match="nobody"):
        comparison.settled({one.place: SlotValue("2")})


@st.composite
def hands(draw):
    """Draw what several files say of two slots, and what stands in the round."""
    slots = st.sampled_from([STOP, FINDING])
    said = []
    for file in range(draw(st.integers(1, 4))):
        for row in range(draw(st.integers(0, 3))):
            slot = draw(slots)
            value, was = (draw(st.sampled_from(VALUES[slot])) for _ in "ab")
            said.append((slot, value, was, f"{file}.xlsx", row))
    return said, draw(st.sampled_from([None, Answer.YES, Answer.UNKNOWN])), draw(st.randoms())


@settings(max_examples=60)
@given(hands())
def test_the_order_of_files_and_rows_changes_nothing(blank, drawn):
    said, now, chance = drawn
    round_ = answered(blank, now) if now else blank
    answers = [returned(round_, *one) for one in said]
    before = compare(answers, (), [round_])
    chance.shuffle(answers)
    assert compare(answers, (), [round_]) == before


@settings(max_examples=60)
@given(hands())
def test_nothing_is_written_that_was_not_answered_or_that_takes_an_answer_back(blank, drawn):
    said, now, _ = drawn
    round_ = answered(blank, now) if now else blank
    answers = [returned(round_, *one) for one in said]
    for one in compare(answers, (), [round_]).settled({}):
        given_values = {answer.value for answer in answers if answer.slot == one.slot}
        assert one.after in given_values
        assert not one.after.is_empty
        assert one.before == value_in(round_, one.slot)


@settings(max_examples=30)
@given(st.permutations([("가", "1"), ("나", "2"), ("다", "1"), ("라", "3"), ("나", "3")]))
def test_a_file_handed_in_twice_is_read_once_whatever_its_name(names):
    files = [ReturnedFile(name, content, ()) for name, content in names]
    assert [(one.name, one.sha256) for one in different_files(files)] == [
        ("가", "1"),
        ("나", "2"),
        ("나", "3"),
    ]


def test_a_choice_is_read_as_it_is_written_or_as_a_digit():
    labels = FormLabels({SlotKind.AXIS: {"0": "0단계", "2": "2단계", "unknown": "확인 필요"}})
    read = {
        text: labels.choice(SlotKind.AXIS, text) for text in (" 2 단계", "2", "확인필요", "9", "")
    }
    assert read == {" 2 단계": "2", "2": "2", "확인필요": "unknown", "9": None, "": ""}
