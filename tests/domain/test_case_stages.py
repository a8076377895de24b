"""The stages of a case: what is done, due and late, counted by the law with the holidays known."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.agency_settings import AgencySettings
from app.domain.case_dates import DateKind, case_dates
from app.domain.contract_case import Quotation, StageRecord, StageState
from app.domain.reference_data import ReferenceConfidence
from app.domain.rule_conditions import RuleSurroundings, rows_in_force
from tests.rules_material import (
    DAY,
    LIBRARY,
    LOCAL,
    NATIONAL,
    OFFICE,
    OTHER,
    STAGE_DATES,
    bought,
    figures_of,
    line,
)

DONE, OPEN, NOT_NEEDED = StageState.DONE, StageState.OPEN, StageState.NOT_NEEDED


def stages(case, track=NATIONAL, **given):
    return figures_of(case, track, **given).stages


def test_stages_0_to_17_stand_in_six_groups():
    read = stages(bought())
    assert sorted({one.stage.number for one in read.stages}) == list(range(18))
    assert len({one.group.id for one in read.stages}) == 6
    assert sum(len(read.of_group(group)) for group in {one.group.id for one in read.stages}) == 18


def test_each_route_has_its_own_stage_5():
    negotiated, catalog = stages(bought()), stages(bought(route="catalog_contract"))
    assert negotiated.stage("quotation").belongs
    assert negotiated.stage("proposal").state is NOT_NEEDED
    assert catalog.stage("proposal").belongs
    assert catalog.stage("price_negotiation").belongs is False
    neither = stages(bought(route=None))
    assert neither.stage("quotation").belongs
    assert neither.stage("proposal").belongs


def test_a_date_of_the_case_tells_that_a_stage_is_done_until_the_officer_says_otherwise():
    case = bought(contracted_on=date(2026, 11, 2))
    read = stages(case).stage("contract")
    assert (read.state, read.is_recorded, read.done_on) == (DONE, False, date(2026, 11, 2))
    record = StageRecord("contract", StageState.IN_PROGRESS)
    told = stages(replace(case, stages={"contract": record})).stage("contract")
    assert (told.state, told.is_recorded, told.done_on) == (StageState.IN_PROGRESS, True, None)


@pytest.mark.parametrize(
    ("told", "due"),
    [
        (date(2026, 11, 9), date(2026, 11, 23)),
        (date(2026, 11, 14), date(2026, 11, 30)),  # the 28th is a Saturday
    ],
)
@pytest.mark.parametrize("track", [NATIONAL, LOCAL])
def test_an_inspection_is_due_14_days_after_the_notice(track, told, due):
    read = stages(bought(completion_notified_on=told), track).stage("inspection")
    assert read.due_on == due
    assert read.due.row.key == "inspection.days"


@pytest.mark.parametrize(
    ("invoiced", "due"),
    [
        (date(2026, 11, 19), date(2026, 11, 26)),
        (date(2026, 12, 22), date(2026, 12, 30)),  # Christmas does not count
    ],
)
def test_a_payment_is_due_5_business_days_after_the_invoice(invoiced, due):
    assert stages(bought(invoiced_on=invoiced)).stage("payment").due_on == due


def test_the_demand_is_told_by_31_october_of_the_year_before():
    read = stages(bought(starts_on=date(2027, 4, 1))).stage("budget")
    assert read.due_on == date(2026, 10, 30)  # the 31st is a Saturday
    assert read.is_overdue
    done = bought(
        starts_on=date(2027, 4, 1),
        stages={"budget": StageRecord("budget", DONE, done_on=date(2026, 11, 3))},
    )
    late = stages(done).stage("budget")
    assert (late.is_overdue, late.was_late) == (False, True)


def test_a_period_that_nobody_verified_gives_no_date():
    case = bought(completion_notified_on=date(2026, 11, 9))
    assert stages(case, OTHER).stage("inspection").due_on is None
    assert stages(case, None).stage("inspection").due_on is None


def test_a_figure_that_nobody_verified_is_counted_by_nobody():
    case = bought(completion_notified_on=date(2026, 11, 9))
    reference = rows_in_force(LIBRARY.data, NATIONAL, DAY)
    row = reference.row("inspection.days")
    told = case_dates(
        STAGE_DATES.dates, case, RuleSurroundings({}, reference), OFFICE, AgencySettings()
    )
    assert "inspection" in [one.rule.id for one in told]
    doubted = replace(row, confidence=ReferenceConfidence.UNVERIFIED)
    rows = replace(reference, rows={**reference.rows, row.key: doubted})
    told = case_dates(STAGE_DATES.dates, case, RuleSurroundings({}, rows), OFFICE, AgencySettings())
    assert "inspection" not in [one.rule.id for one in told]


def test_the_officer_sets_another_date():
    record = StageRecord("inspection", due_on=date(2026, 11, 30))
    case = bought(completion_notified_on=date(2026, 11, 9), stages={"inspection": record})
    read = stages(case)
    assert read.stage("inspection").due_on == date(2026, 11, 30)
    assert read.stage("inspection").is_due_overridden
    (entry,) = [one for one in read.calendar if one.stage_id == "inspection"]
    assert (entry.day, entry.date) == (date(2026, 11, 30), None)


def test_holidays_that_nobody_knows_yet_are_told():
    read = stages(bought(invoiced_on=date(2033, 5, 2)), day=date(2033, 5, 2)).stage("payment")
    assert read.due.is_beyond_calendar
    assert read.needs_officer_check


def test_next_steps_come_by_date_and_then_by_stage():
    case = bought(invoiced_on=date(2026, 11, 19), completion_notified_on=date(2026, 11, 9))
    steps = stages(case).next_steps
    assert [one.stage.id for one in steps][:3] == ["inspection", "payment", "planning"]
    assert [one.stage.id for one in stages(case).overdue] == ["inspection"]
    assert all(one.belongs for one in steps)


def test_a_stage_that_is_not_needed_is_no_next_step():
    record = StageRecord("security_review", NOT_NEEDED)
    steps = stages(bought(stages={"security_review": record})).next_steps
    assert "security_review" not in [one.stage.id for one in steps]


def test_the_calendar_has_what_runs_out_with_its_names():
    case = bought(
        services=(
            line(name="가", csap_valid_until=date(2028, 5, 31)),
            line(name="나", csap_valid_until=date(2028, 5, 31)),
        ),
        quotations=(Quotation(vendor="다", valid_until=date(2026, 12, 31)),),
        ends_on=date(2029, 3, 31),
    )
    read = stages(case)
    expiries = [one for one in read.calendar if one.kind is DateKind.EXPIRY]
    assert [(one.day, one.title.split(": ")[1]) for one in expiries] == [
        (date(2026, 12, 31), "다"),
        (date(2028, 5, 31), "가, 나"),
    ]
    assert [one.day for one in read.calendar] == sorted(one.day for one in read.calendar)
    renewal = next(one for one in read.calendar if "연장 신청" in one.title)
    assert renewal.day == date(2027, 11, 30)


def test_only_a_local_government_publishes_until_a_day():
    case = bought(completed_on=date(2026, 11, 6))
    local = [one for one in stages(case, LOCAL).calendar if "공개" in one.title]
    assert [one.day for one in local] == [date(2031, 11, 6)]
    assert not [one for one in stages(case).calendar if "공개" in one.title]


def test_the_phase_of_the_guide_is_to_be_checked():
    read = stages(bought())
    assert {one.phase for one in read.stages} == {"확인 필요"}
    assert "점검가이드" in read.frame
