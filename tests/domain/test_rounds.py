"""A round goes from state to state as is written, with the reasons that takes."""

from dataclasses import replace
from decimal import Decimal
from itertools import product

import pytest

from app.domain.answer import Answer
from app.domain.answer_basis import basis_of, figure_text
from app.domain.evidence_register import (
    EvidenceItem,
    EvidenceItemKind,
    next_evidence_number,
)
from app.domain.rounds import ForbiddenMoveError, RoundEvent, RoundState, may_move
from tests.conftest import NOON, make_system

DRAFT, REVIEW = RoundState.DRAFT, RoundState.REVIEW
CONFIRMED, RETURNED = RoundState.CONFIRMED, RoundState.RETURNED
MOVES = {
    (DRAFT, REVIEW),
    (REVIEW, CONFIRMED),
    (REVIEW, RETURNED),
    (RETURNED, REVIEW),
    (RETURNED, DRAFT),
    (CONFIRMED, DRAFT),
}


@pytest.mark.parametrize(("before", "after"), list(product(RoundState, RoundState)))
def test_there_are_these_moves_and_no_others(before, after):
    assert may_move(before, after) is ((before, after) in MOVES)
    given = {"reason": "사유", "question_reasons": {"outage_stop": "사유"}}
    if (before, after) in MOVES:
        assert RoundEvent(NOON, before, after, **given).is_reopening is (before is CONFIRMED)
    else:
        with pytest.raises(ForbiddenMoveError):
            RoundEvent(NOON, before, after, **given)


@pytest.mark.parametrize(
    ("before", "after", "given"),
    [
        (CONFIRMED, DRAFT, {"reason": " "}),
        (REVIEW, RETURNED, {"reason": "사유"}),
        (REVIEW, RETURNED, {"question_reasons": {"outage_stop": "사유", "scaling": " "}}),
    ],
)
def test_a_move_without_its_reason_is_none(before, after, given):
    with pytest.raises(ForbiddenMoveError):
        RoundEvent(NOON, before, after, **given)


def test_only_what_is_not_looked_at_can_be_edited():
    assert {state for state in RoundState if state.is_editable} == {DRAFT, RETURNED}


def test_an_answer_other_than_suggested_needs_a_reason():
    with pytest.raises(ValueError, match="reason"):
        basis_of(Answer.YES, Answer.NO, (), "")
    assert not basis_of(Answer.YES, Answer.NO, (), "", "계획정지").is_taken
    assert basis_of(2, 2, (), "").is_taken


@pytest.mark.parametrize(
    ("then", "now", "is_changed"),
    [
        (Decimal("99.60"), Decimal("99.6"), False),
        (Decimal(100), Decimal("1E+2"), False),
        (Decimal("99.60"), Decimal("99.61"), True),
        (Decimal("99.60"), None, True),
        (None, Decimal(0), True),
        (None, None, False),
    ],
)
def test_a_figure_is_changed_when_its_value_is(then, now, is_changed):
    basis = basis_of(Answer.YES, Answer.YES, (("availability_pct", then),), "")
    changed = basis.changed_figures(make_system(availability_pct=now))
    assert changed == (("availability_pct",) if is_changed else ())


def test_values_of_different_kinds_are_not_one():
    assert len({figure_text(value) for value in (True, False, 1, 0, None, "예")}) == 6


REFERENCE = EvidenceItem("1", "s", "제목", EvidenceItemKind.REFERENCE, NOON, reference="문서-1")


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": " "},
        {"reference": " "},
        {"kind": EvidenceItemKind.FILE},
        {"kind": EvidenceItemKind.FILE, "file_name": "a", "sha256": "b", "size": 0},
    ],
)
def test_evidence_says_what_it_is(wrong):
    with pytest.raises(ValueError, match=r"evidence|file|reference"):
        replace(REFERENCE, **wrong)


@pytest.mark.parametrize(
    ("given", "following"),
    [
        ([], "증빙-001"),
        (["증빙-001"], "증빙-002"),
        (["증빙-002"], "증빙-003"),
        ([f"증빙-{n:03d}" for n in range(1, 1000)], "증빙-1000"),
    ],
)
def test_the_next_number_was_never_given(given, following):
    assert next_evidence_number(given) == following
