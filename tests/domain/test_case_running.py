"""What is watched while a contract runs: nothing is read into a month that it does not say."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from app.domain.case_checks import DutyState
from app.domain.contract_case import (
    CheckRecord,
    ContractCase,
    ContractChange,
    FactAnswer,
    InspectionItem,
    MonthlyUse,
)
from app.domain.track_rules import Applies
from tests.rules_material import LOCAL, NATIONAL, PUBLIC, bought, concluded, figures_of, line, said

YES, NO, TO_CHECK = Applies.YES, Applies.NO, Applies.TO_CHECK


def use(case, **given):
    return figures_of(case, **given).use


def month(**values):
    return MonthlyUse(month=date(2026, 4, 1), **values)


@pytest.mark.parametrize(
    ("minutes", "count", "duty"),
    [
        (0, 0, NO),
        (9, 1, NO),
        (10, 1, YES),  # 연속 10분 이상
        (9, 2, NO),
        (10, 2, TO_CHECK),  # one of nine and one of one, or one of ten
        (15, 2, TO_CHECK),  # within 24 hours or not
        (20, 2, YES),  # were each under ten, both would be under twenty
        (29, 3, TO_CHECK),
        (30, 3, YES),
        (None, 1, TO_CHECK),
        (9, None, NO),
        (10, None, TO_CHECK),
        (None, None, TO_CHECK),
        (5, 0, TO_CHECK),  # it cannot be both
    ],
)
def test_an_interruption_must_be_told_from_10_or_15_minutes(minutes, count, duty):
    case = bought(months=(month(outage_minutes=minutes, outage_count=count),))
    assert use(case).months[0].notice_duty is duty


@pytest.mark.parametrize(("told", "kept"), [(True, True), (False, False), (None, None)])
def test_whether_it_was_told_is_asked_only_where_it_had_to_be(told, kept):
    case = bought(months=(month(outage_minutes=10, outage_count=1, was_notified=told),))
    assert use(case).months[0].was_notice_kept is kept
    short = bought(months=(month(outage_minutes=9, outage_count=1, was_notified=told),))
    assert use(short).months[0].was_notice_kept is None


@pytest.mark.parametrize(
    ("measured", "meets"),
    [("99.95", YES), ("99.92", TO_CHECK), ("99.89", NO), (None, TO_CHECK)],
)
def test_a_month_is_held_against_what_was_agreed(measured, meets):
    services = tuple(line(sla_availability_pct=Decimal(one)) for one in ("99.9", "99.95"))
    percent = None if measured is None else Decimal(measured)
    case = bought(services=services, months=(month(availability_pct=percent),))
    assert use(case).months[0].meets_sla is meets


def test_a_service_without_an_agreed_availability_leaves_a_good_month_open():
    services = (line(sla_availability_pct=Decimal("99.9")), line())
    case = bought(services=services, months=(month(availability_pct=Decimal(100)),))
    assert use(case).months[0].meets_sla is TO_CHECK


def test_months_that_passed_without_a_row_are_told():
    case = bought(
        starts_on=date(2026, 8, 15), ends_on=date(2027, 8, 14),
        months=(MonthlyUse(month=date(2026, 9, 1)),),
    )  # fmt: skip
    assert use(case).unrecorded == (date(2026, 8, 1), date(2026, 10, 1))
    ended = replace(case, ended_on=date(2026, 9, 30))
    assert use(ended).unrecorded == (date(2026, 8, 1),)
    assert use(replace(case, starts_on=None)).unrecorded == ()


def test_what_was_charged_is_summed_only_where_every_month_says():
    case = bought(1_000, months=(month(charged_won=1_150), month(charged_won=1_100)))
    assert use(case).charged == 2_250
    assert [one.above_plan for one in use(case).months] == [50, 0]
    assert use(bought(months=(month(charged_won=1), month()))).charged is None


def item(ordered, delivered, accepted, *, is_accepted=True, unit="식"):
    known = [None if one is None else Decimal(one) for one in (ordered, delivered, accepted)]
    return InspectionItem(
        item="서비스",
        unit=unit,
        ordered_quantity=known[0],
        delivered_quantity=known[1],
        accepted_quantity=known[2],
        is_accepted=is_accepted,
    )


def inspection(*items):
    return figures_of(bought(inspection=items)).inspection


def test_an_inspection_passes_when_all_that_was_ordered_is_accepted():
    sums = inspection(item(2, 2, 2), item(1, 1, 1))
    assert sums.is_passed is True
    assert (sums.ordered, sums.delivered, sums.accepted) == (3, 3, 3)
    assert inspection().is_passed is None


def test_what_lacks_or_is_not_known_does_not_pass():
    assert inspection(item(2, 2, 1, is_accepted=False)).is_passed is False
    assert inspection(item(2, 2, None, is_accepted=None)).is_passed is None
    assert inspection(item(2, 2, None, is_accepted=None)).accepted is None
    assert inspection(item(2, 2, 1)).rows[0].is_consistent is False
    assert inspection(item(2, 1, 2)).rows[0].is_consistent is False


def test_quantities_of_different_units_are_not_summed():
    assert inspection(item(1, 1, 1), item(500, 500, 500, unit="GB")).ordered is None


def test_changes_are_read_against_the_amount_before_them():
    changes = (
        ContractChange(what="늘림", amount_before=100, amount_after=125),
        ContractChange(what="줄임", amount_before=120, amount_after=110,
                       ends_on_before=date(2026, 1, 1), ends_on_after=date(2026, 1, 31)),
        ContractChange(what="모름"),
    )  # fmt: skip
    read = figures_of(concluded(100, changes=changes)).changes
    assert [one.difference for one in read] == [25, -10, None]
    assert read[0].share == Fraction(1, 4)
    assert [one.follows for one in read] == [True, False, None]
    assert [one.days_moved for one in read] == [None, 30, None]


def test_the_end_is_that_of_the_last_change():
    changes = (ContractChange(what="연장", ends_on_after=date(2026, 12, 25)),)
    read = figures_of(bought(ends_on=date(2026, 11, 1), changes=changes)).renewal
    assert (read.ends_on, read.days_left, read.is_ended) == (date(2026, 12, 25), 30, False)
    assert figures_of(bought()).renewal.days_left is None


@pytest.mark.parametrize(
    ("values", "state"),
    [
        ({}, DutyState.TO_CHECK),
        ({"starts_on": date(2026, 12, 1)}, DutyState.NOT_YET),
        ({"starts_on": date(2026, 11, 1)}, DutyState.NOT_YET),
        ({"starts_on": date(2026, 11, 1), "contracted_on": date(2026, 10, 1)}, DutyState.DUE),
        ({"usage_registered_on": date(2026, 11, 2)}, DutyState.DONE),
    ],
)
def test_the_use_is_registered_once_it_began(values, state):
    assert figures_of(bought(**values)).usage_registration.state is state


def test_a_procedure_is_done_by_the_officers_record_and_unknown_is_no_no():
    case = bought()
    found = {one.reading.procedure.id: one for one in figures_of(case).procedures}
    assert found["audit"].state is DutyState.TO_CHECK
    assert found["audit"].open_titles
    assert found["conflict_of_interest_check"].state is DutyState.DUE
    record = CheckRecord("conflict_of_interest_check", FactAnswer.YES)
    told = figures_of(replace(case, checks={record.check_id: record})).procedures
    states = {one.reading.procedure.id: one.state for one in told}
    assert states["conflict_of_interest_check"] is DutyState.DONE


def test_an_amount_of_a_procedure_is_that_of_the_case():
    case = said(
        concluded(500_000_000), builds_system=True, commissions_project_management=False,
        needs_audit_by_head=False, is_audit_ineffective=False,
    )  # fmt: skip
    states = {one.reading.procedure.id: one.state for one in figures_of(case).procedures}
    assert states["audit"] is DutyState.DUE


def test_counterparty_checks_are_those_of_the_track():
    def ids(track):
        return {one.id for one in figures_of(bought(), track).counterparty.items}

    assert "counterparty.retiree_list" in ids(PUBLIC) - ids(NATIONAL)
    assert "counterparty.local_restriction" in ids(LOCAL) - ids(NATIONAL)


def test_a_list_is_done_when_everything_is_in_order():
    read = figures_of(bought()).end
    assert read.items
    assert read.is_done is None
    records = {one.id: CheckRecord(one.id, FactAnswer.YES) for one in read.items}
    assert figures_of(bought(checks=records)).end.is_done is True
    failed = records | {read.items[0].id: CheckRecord(read.items[0].id, FactAnswer.NO)}
    assert figures_of(bought(checks=failed)).end.is_done is False


def test_an_empty_case_has_no_figure_that_is_zero_or_no():
    read = figures_of(ContractCase("빈 건"), None)
    assert read.money.total is None
    assert read.use.charged is None
    assert read.inspection.is_passed is None
    assert read.counterparty.is_done is None
