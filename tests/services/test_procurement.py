"""The samples through the one door to a case: the same figures for screen, paper and command."""

import json
from dataclasses import replace
from datetime import date

import pytest

from app import cli
from app.domain.contract_case import StageState
from app.domain.register import new_id
from app.domain.submission_check import ProblemId, ProblemKind
from app.services.case_rule_figures import rule_figures
from app.services.procurement import Procurement
from app.services.samples import CATALOG_CASE, NEGOTIATED_CASE, load_case_sample
from app.store.database import open_register
from tests.conftest import Clock

DAY = date(2026, 11, 25)


@pytest.fixture(scope="module")
def read(tmp_path_factory):
    """Return both samples, each figured out and checked in a register of its own."""
    found = {}
    for path in (NEGOTIATED_CASE, CATALOG_CASE):
        register = tmp_path_factory.mktemp(path.stem) / "register.db"
        with open_register(register) as store:
            case = load_case_sample(store, Clock(), path, with_agency=True)
            procurement = Procurement(store, Clock())
            figures = procurement.figures(case, DAY)
            found[path] = figures, procurement.check(figures), register
    return found


def test_the_negotiated_sample_is_figured_out(read):
    figures, check, _ = read[NEGOTIATED_CASE]
    money = figures.money
    assert (money.supply_amount, money.vat, money.total) == (154_872_000, 15_487_200, 170_359_200)
    assert money.bought.monthly.total == 4_732_200
    assert (money.concluded_amount, money.contract_amount) == (169_400_000, 170_627_600)
    assert (money.bond.amount, money.penalty.base) == (17_062_760, 42_589_800)
    assert (money.penalty.per_day, money.penalty.cap) == (55_366, 12_776_940)
    assert (money.budget.left, money.budget.of_year) == (1_372_400, 42_589_800)
    assert money.quotations.is_cheapest_chosen is True
    assert money.quotations.differs_from_lines == 0
    assert "제25조제1항제8호차목" in figures.rule("legal_basis").statement
    assert figures.use.charged == 33_018_050
    assert [one.notice_duty.value for one in figures.use.months].count("yes") == 1
    assert not [one for one in figures.use.months if one.needs_action]
    assert [one.follows for one in figures.changes] == [True]
    assert check.is_clean


def test_the_catalog_sample_is_figured_out(read):
    figures, check, _ = read[CATALOG_CASE]
    money = figures.money
    assert (money.supply_amount, money.total) == (240_000_000, 264_000_000)
    assert money.bought.runs_evenly is False
    assert (money.bond.amount, money.penalty.per_day) == (26_840_000, 335_500)  # as changed
    assert figures.rule("catalog_basis").applies.value == "yes"
    assert figures.rule("procurement_agency").applies.value == "no"
    stages = figures.stages
    assert stages.stage("inspection").state is StageState.DONE
    assert stages.stage("inspection").due_on == date(2026, 11, 23)
    assert stages.stage("payment").due_on == date(2026, 11, 26)
    assert stages.stage("price_negotiation").belongs is False
    assert figures.inspection.is_passed is True
    assert check.is_clean


@pytest.mark.parametrize("path", [NEGOTIATED_CASE, CATALOG_CASE])
def test_what_is_left_of_a_sample_is_to_be_checked(read, path):
    _, check, _ = read[path]
    assert {one.kind for one in check.problems} == {ProblemKind.TO_CHECK}
    assert ProblemId.PROCEDURE_UNKNOWN in {one.id for one in check.problems}


@pytest.mark.parametrize("path", [NEGOTIATED_CASE, CATALOG_CASE])
def test_the_command_tells_the_same_figures(read, path, capsys):
    figures, check, register = read[path]
    assert cli.run(["--register", str(register), "case", figures.case.case_no, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)["figures"]
    expected = json.loads(json.dumps(rule_figures(figures, check)))
    for part in ("money", "facts", "systems", "changes", "inspection", "procedures", "reference"):
        assert told[part] == expected[part]
    assert [one["statement"] for one in told["rules"]] == [one.statement for one in figures.rules]


def test_the_command_tells_them_in_words(read, capsys):
    figures, _, register = read[NEGOTIATED_CASE]
    assert cli.run(["--register", str(register), "case", figures.case.case_no]) == 0
    out = capsys.readouterr().out
    assert "- 추정가격(부가가치세 제외): 154,872,000원" in out
    assert "[해당] 수의계약 근거" in out
    assert "다음 할 일" in out
    assert "제출 전 점검" in out


def test_the_rules_are_read_once_and_again_when_asked(store, clock):
    procurement = Procurement(store, clock)
    assert procurement.rules is procurement.rules
    first = procurement.rules
    procurement.refresh()
    assert procurement.rules is not first


def test_another_case_of_the_register_for_the_same_system_is_found(store, clock):
    case = load_case_sample(store, clock, NEGOTIATED_CASE, with_agency=True)
    procurement = Procurement(store, clock)
    load_case_sample(store, clock, CATALOG_CASE)  # for another system, of another vendor
    assert procurement.figures(case, DAY).similar.cases == ()
    again = replace(case, id=new_id(), case_no="계약-2026-900", services=(), quotations=(),
                    months=(), inspection=(), changes=())  # fmt: skip
    store.cases.add(again)
    similar = procurement.figures(case, DAY).similar
    assert [one.case_no for one in similar.cases] == ["계약-2026-900"]
    assert similar.amount == 169_400_000
