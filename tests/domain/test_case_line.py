"""A list tells where a case stands, what is due next and what is amiss, and never guesses."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.domain.case_line import CaseLine, CaseState, case_line
from app.domain.case_places import CasePage
from app.domain.contract_case import ContractCase, StageRecord, StageState
from tests.rules_material import DAY, bought, checked, figures_of, line


def with_stages(**states):
    records = {id_: StageRecord(id_, StageState(state)) for id_, state in states.items()}
    return bought(stages=records)


def current(case):
    stage = figures_of(case).stages.current
    return None if stage is None else stage.stage.id


@pytest.mark.parametrize(
    ("states", "stands_at"),
    [
        ({}, "planning"),
        ({"planning": "done"}, "budget"),
        ({"quotation": "done"}, "statement_of_work"),
        ({"quotation": "done", "budget": "in_progress"}, "budget"),
        ({"quotation": "done", "statement_of_work": "not_needed"}, "security_review"),
    ],
)
def test_a_case_stands_behind_the_last_stage_that_is_done(states, stands_at):
    ids = [one.stage.id for one in figures_of(bought()).stages.stages]
    assert set(states) <= set(ids)
    assert current(with_stages(**states)) == stands_at


def test_a_case_with_nothing_left_behind_stands_nowhere():
    last = figures_of(bought()).stages.stages[-1].stage.id
    assert current(with_stages(**{last: "done"})) is None


def test_what_is_due_next_is_the_earliest_that_is_not_done():
    late, later = DAY - timedelta(days=1), DAY + timedelta(days=9)
    case = bought(
        stages={
            "statement_of_work": StageRecord("statement_of_work", due_on=later),
            "planning": StageRecord("planning", due_on=late),
        }
    )
    assert figures_of(case).stages.next_due.day == late
    done = replace(case.stage("planning"), state=StageState.DONE, done_on=late)
    settled = replace(case, stages={**case.stages, "planning": done})
    assert figures_of(settled).stages.next_due.day == later
    assert figures_of(bought()).stages.next_due is None


def told(case):
    return case_line(figures_of(case), checked(case))


def test_a_case_is_late_before_it_is_lacking_and_ended_before_all():
    case = bought()
    assert told(case).state is CaseState.LACKING
    overdue = replace(
        case,
        stages={
            "statement_of_work": StageRecord("statement_of_work", due_on=DAY - timedelta(days=1))
        },
    )
    assert told(overdue).state is CaseState.OVERDUE
    assert told(replace(overdue, ended_on=DAY)).state is CaseState.ENDED


def test_what_is_only_to_be_checked_is_not_counted_as_lacking():
    check = checked(bought())
    line_ = told(bought())
    assert line_.lacking == len(check.lacking) < len(check.problems)
    assert line_.amount == 1_100_000


def test_before_it_is_figured_out_nothing_is_known():
    blank = CaseLine(ContractCase("클라우드 이용"))
    assert (blank.amount, blank.lacking, blank.next_due, blank.state) == (None, None, None, None)


def test_each_field_is_told_what_is_amiss_with_it_alone():
    expired = line(selection_valid_until=date(2026, 1, 1), selection_no=None)
    case = bought(services=(expired, line()), starts_on=date(2027, 2, 1), ends_on=date(2027, 1, 1))
    check = checked(case)
    remarks = check.remarks(CasePage.SERVICES, expired.id)
    assert {"selection_valid_until", "selection_no"} <= set(remarks)
    assert not check.remarks(CasePage.SERVICES, case.services[1].id)
    assert "종료일" in check.remarks(CasePage.CASE)["ends_on"]
