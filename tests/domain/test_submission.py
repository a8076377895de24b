"""제출 전 점검: every problem is found, says what to do, and leads to its place."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from app.content.diagnosis import load_diagnosis_content
from app.domain.asked_rules import rules_for
from app.domain.case_figures import CaseSystem, ReferenceStamp
from app.domain.case_places import CasePage
from app.domain.contract_case import (
    CheckRecord,
    ContractCase,
    ContractChange,
    FactAnswer,
    InspectionItem,
    Quotation,
    StageRecord,
)
from app.domain.diagnosis import diagnose
from app.domain.submission_check import ProblemId, ProblemKind
from app.domain.track_rules import Applies
from tests.conftest import NOON, make_assessment, make_system
from tests.domain.records import CHECKLIST, FORM, QUESTIONNAIRES, REFERENCE
from tests.rules_material import (
    NATIONAL,
    OTHER,
    STAMP,
    bought,
    checked,
    concluded,
    figures_of,
    ids_of,
    line,
)


def problem(case, id_, track=NATIONAL, **given):
    return next((one for one in checked(case, track, **given).problems if one.id is id_), None)


def quoted(**values):
    return Quotation(**{"vendor": "가나", "is_chosen": True, **values})


MISTAKES = {
    ProblemId.COST_MISTAKE: bought(services=(line(discount_pct=Decimal("100.1")),)),
    ProblemId.AMOUNT_NOT_POSITIVE: concluded(0),
    ProblemId.PERIOD_REVERSED: bought(starts_on=date(2027, 2, 1), ends_on=date(2027, 1, 1)),
    ProblemId.DATES_REVERSED: bought(invoiced_on=date(2026, 3, 2), paid_on=date(2026, 3, 1)),
    ProblemId.OVER_BUDGET: concluded(1_001, budget_won=1_000),
    ProblemId.OVER_BALANCE: concluded(1_001, funding_balance_won=1_000),
    ProblemId.OVER_RESERVE_PRICE: concluded(1_001, reserve_price_won=1_000),
    ProblemId.REGISTRATION_EXPIRED: bought(
        services=(line(selection_valid_until=date(2026, 11, 24)),)
    ),
    ProblemId.QUOTATION_NOT_ADDING: bought(
        quotations=(quoted(unit_price=10, quantity=Decimal(2), supply_amount=21),)
    ),
    ProblemId.SEVERAL_CHOSEN: bought(quotations=(quoted(), quoted())),
    ProblemId.INSPECTION_INCONSISTENT: bought(
        inspection=(
            InspectionItem(item="가", delivered_quantity=Decimal(1), accepted_quantity=Decimal(2)),
        )
    ),
    ProblemId.CHANGE_NOT_FOLLOWING: concluded(
        100, changes=(ContractChange(what="가", amount_before=99),)
    ),
    ProblemId.CHECK_FAILED: bought(
        checks={
            "counterparty.taxes": CheckRecord("counterparty.taxes", FactAnswer.NO),
        }
    ),
}
MISSING = {
    ProblemId.NO_SYSTEM: bought(),
    ProblemId.NO_SERVICE: ContractCase("빈 건"),
    ProblemId.NO_ROUTE: bought(route=None),
    ProblemId.NO_ROUTE_REASON: bought(route_reason=None),
    ProblemId.NO_SELECTION_NO: bought(services=(line(selection_no=None),)),
    ProblemId.FIELD_MISSING: bought(),
    ProblemId.FIGURE_MISSING: bought(services=(line(discount_pct=None),)),
    ProblemId.NO_CHOICE: bought(quotations=(quoted(is_chosen=None),)),
    ProblemId.USAGE_NOT_REGISTERED: bought(
        starts_on=date(2026, 11, 2), contracted_on=date(2026, 11, 1)
    ),
}
TO_CHECK = {
    ProblemId.CSAP_EXPIRED: bought(services=(line(csap_valid_until=date(2026, 11, 24)),)),
    ProblemId.QUOTATION_EXPIRED: bought(quotations=(quoted(valid_until=date(2026, 11, 24)),)),
    ProblemId.QUOTATION_DIFFERS: bought(1_000, quotations=(quoted(supply_amount=1_001),)),
    ProblemId.PROCEDURE_UNKNOWN: bought(),
    ProblemId.PROCEDURE_OPEN: bought(),
    ProblemId.CHECK_OPEN: bought(),
    ProblemId.RULES_TO_CHECK: bought(),
    ProblemId.RULES_SECOND_HAND: bought(),
    ProblemId.RULES_LATER: bought(contracted_on=date(2026, 3, 24)),
    ProblemId.WARNING: bought(),
    ProblemId.STAGE_OVERDUE: bought(
        stages={"contract": StageRecord("contract", due_on=date(2026, 11, 24))}
    ),
    ProblemId.BEYOND_CALENDAR: bought(invoiced_on=date(2033, 5, 2)),
    ProblemId.REFERENCE_CHANGED: bought(reference_version="2025.1 (00000000)"),
}
FOUND = [
    (id_, kind, case)
    for kind, cases in (
        (ProblemKind.MISTAKE, MISTAKES),
        (ProblemKind.MISSING, MISSING),
        (ProblemKind.TO_CHECK, TO_CHECK),
    )
    for id_, case in cases.items()
]
# those that hang on a system or on the agency have tests of their own
_OWN = {
    ProblemId.NO_AGENCY, ProblemId.NOT_ASSESSED, ProblemId.NOT_CONFIRMED, ProblemId.SYSTEM_DELETED,
}  # fmt: skip


@pytest.mark.parametrize(("id_", "kind", "case"), FOUND, ids=[one[0].value for one in FOUND])
def test_each_problem_is_found_with_what_to_do(id_, kind, case):
    found = problem(case, id_)
    assert found.kind is kind
    assert found.message
    assert found.to_do
    assert "{" not in found.message + found.to_do


def test_there_is_a_case_for_every_problem():
    assert {id_ for id_, _, _ in FOUND} | _OWN == set(ProblemId)


@pytest.mark.parametrize(
    ("id_", "good"),
    [
        (ProblemId.COST_MISTAKE, bought(services=(line(discount_pct=Decimal(99)),))),
        (ProblemId.AMOUNT_NOT_POSITIVE, concluded(1)),
        (ProblemId.PERIOD_REVERSED, bought(starts_on=date(2027, 1, 1), ends_on=date(2027, 1, 1))),
        (ProblemId.DATES_REVERSED, bought(invoiced_on=date(2026, 3, 1), paid_on=date(2026, 3, 1))),
        (ProblemId.OVER_BUDGET, concluded(1_000, budget_won=1_000)),
        (ProblemId.OVER_BALANCE, concluded(1_000, funding_balance_won=1_000)),
        (ProblemId.OVER_RESERVE_PRICE, concluded(1_000, reserve_price_won=1_000)),
        (
            ProblemId.REGISTRATION_EXPIRED,
            bought(services=(line(selection_valid_until=date(2026, 11, 25)),)),
        ),
        (
            ProblemId.QUOTATION_NOT_ADDING,
            bought(quotations=(quoted(unit_price=10, quantity=Decimal(2), supply_amount=20),)),
        ),
        (ProblemId.SEVERAL_CHOSEN, bought(quotations=(quoted(), quoted(is_chosen=False)))),
        (ProblemId.NO_CHOICE, bought(quotations=(quoted(),))),
        (ProblemId.RULES_LATER, bought(contracted_on=date(2026, 11, 24))),
        (ProblemId.REFERENCE_CHANGED, bought(reference_version=STAMP.text)),
    ],
)
def test_what_is_just_right_is_no_problem(id_, good):
    assert problem(good, id_) is None


def test_a_problem_leads_to_its_row_and_field():
    case = bought(services=(line(), line(name="저장공간", selection_no=None)))
    found = problem(case, ProblemId.NO_SELECTION_NO)
    assert found.place.page is CasePage.SERVICES
    assert (found.place.row_id, found.place.field_id) == (case.services[1].id, "selection_no")
    assert "저장공간" in found.message


def test_a_service_that_is_only_compared_need_not_be_whole():
    case = bought(services=(line(), line(is_candidate_only=True, selection_no=None)))
    assert problem(case, ProblemId.NO_SELECTION_NO) is None


def test_a_rule_holds_from_the_very_day_on_which_it_takes_effect():
    rules = figures_of(bought()).rules
    first = max(one.row.valid_from for one in rules if one.row and one.applies is Applies.YES)
    assert problem(bought(contracted_on=first), ProblemId.RULES_LATER) is None
    day_before = bought(contracted_on=first - timedelta(days=1))
    assert problem(day_before, ProblemId.RULES_LATER) is not None


def test_each_unknown_procedure_is_told_with_its_questions():
    found = problem(bought(), ProblemId.PROCEDURE_UNKNOWN)
    assert found.place.page is CasePage.PROCEDURES
    assert found.message.endswith("?")


def test_without_an_agency_that_is_what_is_missing():
    found = checked(bought(), None)
    assert ProblemId.NO_AGENCY in ids_of(found)
    open_term = bought(period_kind="open", services=(line(months=None),))
    assert ProblemId.FIGURE_MISSING not in ids_of(checked(open_term, None))
    asked = problem(open_term, ProblemId.FIGURE_MISSING, OTHER)
    assert "개월 수" in asked.message


def test_a_system_without_a_verdict_is_not_assessed():
    system = make_system("인허가 시스템")
    case = bought(system_ids=(system.id,))
    none = (CaseSystem(system, is_deleted=True, diagnosis=None),)
    found = ids_of(checked(case, systems=none))
    assert ProblemId.NOT_ASSESSED in found
    assert ProblemId.SYSTEM_DELETED in found
    assert ProblemId.NO_SYSTEM not in found


def test_a_draft_with_a_verdict_is_to_be_confirmed(diagnosed):
    case = bought(system_ids=(diagnosed.system.id,))
    found = ids_of(checked(case, systems=(diagnosed,)))
    assert ProblemId.NOT_ASSESSED not in found
    assert ProblemId.NOT_CONFIRMED in found


def test_a_round_with_open_answers_is_not_finished(undetermined):
    case = bought(system_ids=(undetermined.system.id,))
    assert ProblemId.NOT_ASSESSED in ids_of(checked(case, systems=(undetermined,)))


def test_problems_come_mistakes_first():
    found = checked(concluded(0, budget_won=-1)).problems
    kinds = [list(ProblemKind).index(one.kind) for one in found]
    assert kinds == sorted(kinds)
    assert len(set(found)) == len(found)


def test_only_mistakes_and_what_is_missing_keep_a_case_from_being_clean():
    found = checked(bought())
    assert found.of(ProblemKind.TO_CHECK)
    assert found.is_clean is False
    assert replace(found, problems=found.of(ProblemKind.TO_CHECK)).is_clean


def test_the_same_data_by_another_stamp_is_another_data():
    case = bought(reference_version=STAMP.text)
    other = ReferenceStamp("2027.1", "f" * 64, "2027.1 (ffffffff)")
    assert ProblemId.REFERENCE_CHANGED in ids_of(checked(case, stamp=other))


@pytest.fixture(scope="module")
def content():
    shipped = load_diagnosis_content(QUESTIONNAIRES, REFERENCE, FORM, CHECKLIST)
    return rules_for(shipped, CHECKLIST)


@pytest.fixture
def diagnosed(content):
    return _diagnosed(content, "Y" * 10)


@pytest.fixture
def undetermined(content):
    return _diagnosed(content, "YYYYUUUUNN")


def _diagnosed(content, answers):
    system = make_system("인허가 시스템", system_type="public_facing")
    round_ = make_assessment(CHECKLIST, system, answers)
    return CaseSystem(
        system, is_deleted=False, diagnosis=diagnose(round_, system, content, NOON.date())
    )
