"""Numbers of cases go by the year, a copy begins anew, and a row moves no further than the end."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.case_fields import (
    CASE_FIELD_IDS,
    ROW_TYPES,
    RowKind,
    copy_of_case,
    kind_of,
    moved,
    next_case_no,
)
from app.domain.contract_case import CheckRecord, FactAnswer, StageRecord, StageState
from tests.case_material import make_case, make_line
from tests.conftest import NOON

IDS = ("a", "b", "c", "d")


def test_numbers_are_given_by_year():
    assert next_case_no(set(), 2026) == "계약-2026-001"
    assert next_case_no({"계약-2026-001", "계약-2025-007"}, 2026) == "계약-2026-002"
    assert next_case_no({"계약-2026-001"}, 2027) == "계약-2027-001"
    assert next_case_no({"계약-2026-002"}, 2026) == "계약-2026-003"
    assert next_case_no({f"계약-2026-{n:03d}" for n in range(1, 1000)}, 2026) == "계약-2026-1000"


@given(st.sets(st.integers(1, 40)))
def test_a_number_is_never_given_twice(given_numbers):
    taken = {f" 계약-2026-{number:03d}" for number in given_numbers} | {"가-1"}
    assert next_case_no(taken, 2026).strip() not in {number.strip() for number in taken}


def test_a_copy_keeps_what_is_bought_and_leaves_what_happened():
    case = make_case(
        system_ids=("s",),
        services=(make_line(registration_checked_on=date(2026, 2, 1)),),
        reserve_price_won=1,
        paid_on=date(2026, 5, 1),
        vendor="가나(예시)",
        note="메모",
    )
    copied = copy_of_case(case, "다음 계약", "계약-2027-001", "2027.1", NOON)
    assert (copied.title, copied.case_no, copied.reference_version) == (
        "다음 계약", "계약-2027-001", "2027.1"
    )  # fmt: skip
    assert copied.id != case.id
    assert copied.services[0].id != case.services[0].id
    assert copied.services == (
        replace(case.services[0], id=copied.services[0].id, registration_checked_on=None),
    )
    assert (copied.quotations, copied.months, copied.inspection, copied.changes) == ((),) * 4
    assert (copied.stages, copied.checks) == ({}, {})  # but for what is chosen of the texts
    assert (copied.facts, copied.texts, copied.system_ids) == (case.facts, case.texts, ("s",))
    kept = {one for one in CASE_FIELD_IDS if copied.value(one) == case.value(one) is not None}
    assert kept == {
        "requesting_department", "contract_route", "period_kind", "is_multi_year", "budget_won",
        "vendor", "note",
    }  # fmt: skip


@pytest.mark.parametrize("kind", RowKind)
def test_a_row_tells_its_kind(kind):
    assert kind_of(ROW_TYPES[kind]()) is kind


@pytest.mark.parametrize(
    ("row_id", "steps", "order"),
    [("a", 1, "bacd"), ("d", -1, "abdc"), ("b", 9, "acdb"), ("c", -9, "cabd"), ("a", -1, "abcd")],
)
def test_a_row_moves_and_stops_at_the_end(row_id, steps, order):
    assert "".join(moved(IDS, row_id, steps)) == order


def test_a_row_that_is_not_there_does_not_move():
    with pytest.raises(ValueError, match="index"):
        moved(IDS, "x", 1)


def test_unknown_is_not_no():
    case = make_case()
    assert case.fact("never_asked") is FactAnswer.UNKNOWN
    assert case.check("never_looked_at") == CheckRecord("never_looked_at", FactAnswer.UNKNOWN)
    assert case.stage("not_begun") == StageRecord("not_begun", StageState.OPEN)


def test_what_is_only_compared_is_not_bought():
    compared = make_line("비교", is_candidate_only=True)
    undecided, bought = make_line("미정", is_candidate_only=None), make_line()
    case = make_case(services=(compared, undecided, bought))
    assert case.bought() == (undecided, bought)


def test_a_copy_keeps_what_was_put_in_and_left_out_of_the_papers():
    chosen = {
        id_: CheckRecord(id_, FactAnswer.NO, note="사유")
        for id_ in ("requirement.SEC-001", "statement.overview.need")
    }
    happened = {"counterparty.debarred": CheckRecord("counterparty.debarred", FactAnswer.YES)}
    case = make_case(checks=chosen | happened)
    copied = copy_of_case(case, "다음 계약", "계약-2027-001", "2027.1", NOON)
    assert copied.checks == chosen
