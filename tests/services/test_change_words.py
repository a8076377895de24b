"""A change of a contract is told by what it does: to the amount, to the period, or to neither."""

from datetime import date

import pytest

from app.domain.contract_case import ContractChange
from tests.vocabulary_material import NEGOTIATED, PAPERS, figures_with

BEFORE, END = 169_400_000, date(2029, 3, 31)


def told(**values):
    """Return what the 변경 사유서 says of one change."""
    change = ContractChange(
        **{
            "what": "저장공간의 변경",
            "reason": "보관량이 늘어남",
            "amount_before": BEFORE,
            "amount_after": BEFORE,
            "ends_on_before": END,
            "ends_on_after": END,
            **values,
        }
    )
    figures = figures_with(NEGOTIATED, changes=(change,))
    book = PAPERS.filled(PAPERS.form("contract-change"), figures)
    return "\n".join(
        str(cell.value) for sheet in book.book for row in sheet for cell in row if cell.value
    )


@pytest.mark.parametrize(
    ("values", "said"),
    [
        (
            {"amount_after": BEFORE + 1_227_600},
            "계약금액을 169,400,000원에서 170,627,600원으로 1,227,600원 증액하고자 함",
        ),
        ({"amount_after": BEFORE - 400_000}, "169,000,000원으로 400,000원 감액하고자 함"),
        (
            {"ends_on_after": date(2029, 6, 30)},
            "계약 종료일을 2029. 3. 31.에서 2029. 6. 30.까지로 91일 연장하고자 함",
        ),
        ({"ends_on_after": date(2029, 3, 1)}, "30일 단축하고자 함"),
    ],
)
def test_each_kind_of_change_has_a_sentence_of_its_own(values, said):
    assert said in told(**values)


def test_a_change_that_moves_no_amount_asks_for_no_adjustment():
    paper = told()
    assert "계약금액의 변동은 없음" in paper
    assert "계약기간의 변동은 없음" in paper
    assert "계약금액의 변동이 없으므로 계약금액 조정의 대상이 아님" in paper
    assert "실비를 초과하지 않는 범위" not in paper


def test_one_that_moves_it_or_may_names_the_rule_in_a_whole_sentence():
    rule = "계약금액은 변경된 내용에 따라 실비를 초과하지 않는 범위에서 조정함"
    assert rule in told(amount_after=BEFORE + 1)
    unknown = told(amount_after=None)
    assert rule in unknown
    assert "증액" not in unknown
