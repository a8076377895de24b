"""What papers say straight from a case is what the case holds, and nothing that it does not."""

from datetime import date
from decimal import Decimal

import pytest

from app.domain.case_values import PaperDocument, case_values, whole_months
from app.domain.contract_case import (
    ContractCase,
    ContractChange,
    InspectionItem,
    MonthlyUse,
    ServiceLine,
)
from tests.case_paper_material import AGENCY, CATALOGUE, DAY, a_case

DOCUMENT = PaperDocument("문서-1", "공개", "김하늘", DAY)


def values(case):
    return case_values(case, AGENCY, ["대민포털", "대민포털", "업무포털"], DOCUMENT, CATALOGUE)


@pytest.mark.parametrize("case", [a_case(), ContractCase("빈 계약 건")], ids=["full", "empty"])
def test_the_catalogue_knows_everything_that_a_case_says(case):
    assert CATALOGUE.problems(values(case)) == []


def test_an_empty_case_says_nothing_for_what_is_not_known():
    known = values(ContractCase("빈 계약 건"))
    for name in ("case.period", "money.budget", "route.title", "route.is_catalog", "case.months"):
        assert known.value(name) is None
    assert known.table("services").rows == ()


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "months"),
    [
        (date(2027, 1, 1), date(2029, 12, 31), 36),
        (date(2027, 3, 15), date(2027, 4, 14), 1),
        (date(2027, 1, 1), date(2027, 1, 30), None),
        (date(2027, 5, 1), date(2027, 4, 30), None),
        (None, date(2027, 4, 30), None),
    ],
)
def test_only_whole_months_are_counted(starts_on, ends_on, months):
    assert whole_months(starts_on, ends_on) == months


def test_a_period_is_written_as_papers_write_it():
    assert values(a_case()).value("case.period") == "2027. 1. 1. ~ 2029. 12. 31. (36개월)"
    broken = a_case(ends_on=date(2029, 12, 30))
    assert values(broken).value("case.period") == "2027. 1. 1. ~ 2029. 12. 30."
    still_open = a_case(period_kind="open", ends_on=None)
    assert values(still_open).value("case.period") == "2027. 1. 1.부터(종료일 미정)"


def test_services_that_are_only_compared_are_not_among_those_bought():
    case = a_case(services=(ServiceLine(name="가"), ServiceLine(name="나", is_candidate_only=True)))
    known = values(case)
    assert [row["name"] for row in known.table("services").rows] == ["가"]
    assert [row["is_bought"] for row in known.table("candidates").rows] == [True, False]
    assert known.value("service.names") == "가"


def test_of_many_services_the_first_are_named_and_all_are_counted():
    def named(count):
        lines = tuple(ServiceLine(name=f"서비스{at}") for at in range(count))
        return values(a_case(services=lines)).value("service.names")

    assert named(5) == "서비스0, 서비스1, 서비스2, 서비스3, 서비스4"
    assert named(40) == "서비스0, 서비스1, 서비스2 등 40종"


def test_rows_of_use_inspection_and_change_are_told():
    case = a_case(
        months=(MonthlyUse(month=date(2027, 2, 1), availability_pct=Decimal("99.95")),),
        inspection=(InspectionItem(item="가", is_accepted=False), InspectionItem(item="나")),
        changes=(ContractChange(amount_before=10, amount_after=7), ContractChange(amount_after=7)),
    )
    known = values(case)
    assert known.table("months").rows[0]["month"] == "2027. 2."
    assert [row["result"] for row in known.table("inspection").rows] == ["불합격", None]
    assert [row["amount_difference"] for row in known.table("changes").rows] == [-3, None]
    assert CATALOGUE.problems(known) == []
