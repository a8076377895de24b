"""A contract case is kept whole, part by part, and comes back as it was entered."""

from dataclasses import fields, replace
from datetime import date, datetime
from decimal import Decimal
from typing import get_args, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.case_fields import CASE_FIELD_IDS, ROW_TYPES, RowKind, rows_of
from app.domain.case_papers import ExportedPaper
from app.domain.contract_case import (
    CheckRecord,
    ContractCase,
    FactAnswer,
    MonthlyUse,
    Quotation,
    StageRecord,
    StageState,
)
from app.store.failures import DuplicateCaseNumberError, StoreError
from tests.case_material import make_case, make_line
from tests.conftest import NOON, make_system

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
WON = st.integers(-(2**63), 2**63 - 1)
VALUES = {
    str: TEXT,
    int: WON,
    bool: st.booleans(),
    date: st.dates(),
    datetime: st.datetimes(),
    Decimal: st.decimals(allow_nan=False, allow_infinity=False, places=3),
}
ANSWERS = st.sampled_from(FactAnswer)
IDS = st.text("abcdef._", min_size=1, max_size=6)


def values_of(type_, names):
    """Return a strategy for each of these fields, by the type that is said of it."""
    hints = get_type_hints(type_)
    found = {}
    for name in names:
        kinds = get_args(hints[name]) or (hints[name],)
        known = VALUES[kinds[0]]
        found[name] = known | st.none() if type(None) in kinds else known
    return found


def rows_strategy(type_):
    names = [one.name for one in fields(type_) if one.name != "id"]
    return st.lists(st.builds(type_, **values_of(type_, names)), max_size=2).map(tuple)


def by_id(build, key):
    return st.lists(build, max_size=2).map(lambda all_: {getattr(one, key): one for one in all_})


filled = st.builds(
    ContractCase,
    **values_of(ContractCase, [*CASE_FIELD_IDS, "reference_version", "created_at"]),
    **{kind.value: rows_strategy(ROW_TYPES[kind]) for kind in RowKind},
    stages=by_id(
        st.builds(
            StageRecord,
            IDS,
            st.sampled_from(StageState),
            st.none() | st.dates(),
            st.none() | st.dates(),
            TEXT,
        ),
        "stage_id",
    ),
    facts=st.dictionaries(IDS, ANSWERS, max_size=2),
    checks=by_id(st.builds(CheckRecord, IDS, ANSWERS, st.none() | st.dates(), TEXT), "check_id"),
    texts=st.dictionaries(IDS, TEXT, max_size=2),
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(filled)
def test_everything_comes_back_as_it_was_entered(store, case):
    store.cases.remove([one.id for one in store.cases.all()], NOON)
    store.cases.add(case)
    (back,) = store.cases.all()
    assert back == case
    assert store.cases.get(case.id) == case
    assert [str(line.quantity) for line in back.services] == [
        str(line.quantity) for line in case.services
    ]


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(filled, filled)
def test_saving_changes_the_plain_fields_and_nothing_else(store, case, other):
    store.cases.remove([one.id for one in store.cases.all()], NOON)
    store.cases.add(case)
    plain = {name: other.value(name) for name in CASE_FIELD_IDS}
    store.cases.save(replace(case, **plain, services=(), facts={}))
    assert store.cases.get(case.id) == replace(case, **plain)


@pytest.fixture
def kept(store):
    """Return a case that is in the register."""
    case = make_case()
    store.cases.add(case)
    return case


def rows(store, case, kind):
    return list(rows_of(store.cases.get(case.id), kind))


def test_a_case_that_is_added_half_is_not_added_at_all(store):
    line = make_line()
    with pytest.raises(StoreError):
        store.cases.add(make_case(services=(line, line)))
    assert store.cases.all() == []


def test_systems_keep_their_order_and_stay_when_they_are_deleted(store):
    systems = [make_system(name) for name in ("하천", "가로등", "민원")]
    store.systems.save_all(systems)
    ids = tuple(system.id for system in systems)
    case = make_case(system_ids=ids)
    store.cases.add(case)
    store.systems.remove([ids[1]], NOON)
    assert store.cases.get(case.id).system_ids == ids
    assert store.cases.of_system(ids[1]) == [case]
    known = store.systems.known(ids)
    assert [known[id_].is_deleted for id_ in ids] == [False, True, False]
    assert known[ids[1]].system == systems[1]
    store.cases.save(replace(case, system_ids=(ids[2], ids[0])))
    assert store.cases.get(case.id).system_ids == (ids[2], ids[0])
    assert store.cases.of_system(ids[1]) == []


def test_a_system_that_never_was_cannot_be_bought_for(store, kept):
    with pytest.raises(StoreError):
        store.cases.save(replace(kept, system_ids=("f" * 32,), title="다른 이름"))
    assert store.cases.get(kept.id) == kept


@pytest.mark.parametrize("same", ["계약-2026-001", " 계약-2026-001 ", "계약-2026-001".upper()])
def test_two_cases_cannot_share_a_number(store, kept, same):
    with pytest.raises(DuplicateCaseNumberError, match="민원예약 클라우드 이용"):
        store.cases.add(make_case("다른 건", case_no=same))
    assert store.cases.all() == [kept]


def test_a_number_goes_free_with_its_case_and_stands_in_the_way_of_its_return(store, kept):
    store.cases.remove([kept.id], NOON)
    other = make_case("다른 건")
    store.cases.add(other)
    assert store.cases.numbers() == {"계약-2026-001"}
    with pytest.raises(DuplicateCaseNumberError, match="다른 건"):
        store.cases.restore([kept.id])
    assert store.cases.all() == [other]


def test_a_deleted_case_comes_back_with_all_that_belongs_to_it(store, kept):
    store.cases.remove([kept.id], NOON)
    assert store.cases.get(kept.id) is None
    assert store.cases.titles() == set()
    store.cases.restore([kept.id])
    assert store.cases.get(kept.id) == kept


def test_cases_are_deleted_all_or_none(store, kept):
    with pytest.raises(StoreError, match="찾을 수 없는"):
        store.cases.remove([kept.id, "f" * 32], NOON)
    assert store.cases.all() == [kept]


def test_a_row_is_added_behind_the_others_and_replaced_where_it_stands(store, kept):
    first, second = kept.quotations
    third = Quotation(vendor="마바(예시)", supply_amount=150_000_000)
    store.case_parts.put_row(kept.id, third)
    changed = replace(first, supply_amount=None)
    store.case_parts.put_row(kept.id, changed)
    assert rows(store, kept, RowKind.QUOTATIONS) == [changed, second, third]


@pytest.mark.parametrize("kind", RowKind)
def test_a_row_that_was_deleted_comes_back_where_it_stood(store, kept, kind):
    type_ = ROW_TYPES[kind]
    for _ in range(2):
        store.case_parts.put_row(kept.id, type_(note="뒤"))
    before = rows(store, kept, kind)
    store.case_parts.remove_rows(kept.id, kind, [before[0].id, before[1].id], NOON)
    assert rows(store, kept, kind) == before[2:]
    store.case_parts.restore_rows(kept.id, kind, [before[1].id, before[0].id])
    assert rows(store, kept, kind) == before


def test_rows_are_put_into_another_order(store, kept):
    for month in (5, 6):
        store.case_parts.put_row(kept.id, MonthlyUse(month=date(2026, month, 1)))
    april, may, june = rows(store, kept, RowKind.MONTHS)
    store.case_parts.order_rows(kept.id, RowKind.MONTHS, [june.id, april.id])
    assert rows(store, kept, RowKind.MONTHS) == [june, april, may]
    with pytest.raises(StoreError):
        store.case_parts.order_rows(kept.id, RowKind.MONTHS, [may.id, "f" * 32])
    assert rows(store, kept, RowKind.MONTHS) == [june, april, may]


def test_a_row_of_another_case_is_not_touched(store, kept):
    other = make_case("다른 건", case_no="계약-2026-002")
    store.cases.add(other)
    theirs = other.services[0]
    with pytest.raises(StoreError):
        store.case_parts.remove_rows(kept.id, RowKind.SERVICES, [theirs.id], NOON)
    with pytest.raises(StoreError):
        store.case_parts.put_row(kept.id, replace(theirs, name="바뀐 이름"))
    assert store.cases.get(other.id) == other


def test_each_record_replaces_the_one_before(store, kept):
    stage = StageRecord("quotation", StageState.NOT_NEEDED)
    check = CheckRecord("retiree", FactAnswer.NO, date(2026, 3, 5), "확인")
    store.case_parts.put_stage(kept.id, stage)
    store.case_parts.put_fact(kept.id, "personal_data", FactAnswer.NO)
    store.case_parts.put_check(kept.id, check)
    store.case_parts.put_text(kept.id, "reason", "고쳐 쓴 글")
    store.case_parts.put_text(kept.id, "statement_of_work.purpose", None)
    back = store.cases.get(kept.id)
    assert back.stages == {"quotation": stage}
    assert back.facts == {**kept.facts, "personal_data": FactAnswer.NO}
    assert back.checks == {**kept.checks, "retiree": check}
    assert back.texts == {"reason": "고쳐 쓴 글"}
    assert back.stage("payment") == StageRecord("payment")


def test_papers_are_remembered_the_latest_first(store, kept):
    first = ExportedPaper(
        "a", kept.id, "cost-breakdown", "산출내역서.xlsx", NOON, "2026.1", "f" * 64
    )
    later = replace(first, id="b", exported_at=NOON.replace(hour=13), fingerprint="0" * 64)
    store.case_parts.log_paper(first)
    store.case_parts.log_paper(later)
    assert store.case_parts.papers(kept.id) == [later, first]


def test_nothing_is_kept_of_a_case_that_was_deleted(store, kept):
    store.cases.remove([kept.id], NOON)
    parts = store.case_parts
    for change in (
        lambda: parts.put_row(kept.id, make_line()),
        lambda: parts.put_fact(kept.id, "linked", FactAnswer.YES),
        lambda: parts.put_stage(kept.id, StageRecord("payment")),
        lambda: parts.put_text(kept.id, "reason", "글"),
        lambda: parts.remove_rows(kept.id, RowKind.SERVICES, [kept.services[0].id], NOON),
    ):
        with pytest.raises(StoreError, match="찾을 수 없는"):
            change()
    store.cases.restore([kept.id])
    assert store.cases.get(kept.id) == kept


def test_what_is_typed_into_a_case_that_was_deleted_elsewhere_is_kept(store, kept):
    store.cases.remove([kept.id], NOON)
    store.cases.save(replace(kept, title="고친 이름"))
    assert store.cases.get(kept.id).title == "고친 이름"
    with pytest.raises(StoreError, match="찾을 수 없는"):
        store.cases.save(make_case(case_no="계약-2026-009"))
