"""What `case` tells in words of everything that is figured out of a contract case."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.case_figures import CaseFigures
from app.domain.case_money import CaseMoney, PenaltyBase
from app.domain.korean_text import date_text, grouped_number
from app.domain.money_text import DisplayUnit
from app.domain.submission_check import ProblemKind, SubmissionCheck
from app.domain.track_rules import Applies

_NOT_KNOWN = "미정"
_APPLIES = {Applies.YES: "해당", Applies.NO: "해당 없음", Applies.TO_CHECK: "확인 필요"}
_KINDS = {
    ProblemKind.MISTAKE: "잘못",
    ProblemKind.MISSING: "빠짐",
    ProblemKind.TO_CHECK: "확인",
}
_CHECK = " (담당자 확인 필요)"
_UNITS = {DisplayUnit.WON: "원", DisplayUnit.THOUSAND_WON: "천원"}
_BASES = {
    PenaltyBase.CONTRACT: "계약금액",
    PenaltyBase.PLANNED: "계약 전의 산출금액",
    PenaltyBase.PLANNED_YEAR: "연차별 계약금액 대신 그해의 산출금액",
}


def reading_lines(figures: CaseFigures, check: SubmissionCheck) -> Iterator[str]:
    """Yield the sums, the rules, the next steps and the problems of a case, line by line."""
    yield ""
    yield "금액"
    yield from (f"- {line}" for line in _sums(figures.money))
    yield ""
    yield f"적용할 규칙({date_text(figures.day)} 기준, 기준 데이터 {figures.reference.text})"
    for rule in figures.rules:
        if rule.applies is not Applies.NO:
            mark = _CHECK if rule.needs_officer_check else ""
            yield f"- [{_APPLIES[rule.applies]}] {rule.title}: {rule.statement}{mark}"
    yield ""
    yield "기관이 정한 사항"
    yield from (f"- {line}" for line in _settings(figures))
    steps = figures.stages.next_steps
    if steps:
        yield ""
        yield "다음 할 일"
    for step in steps:
        due = "" if step.due_on is None else f" ({date_text(step.due_on)}까지)"
        late = " – 기한이 지남" if step.is_overdue else ""
        mark = _CHECK if step.due is not None and step.due.needs_officer_check else ""
        yield f"- {step.stage.number} {step.stage.title}{due}{late}{mark}"
    yield ""
    if not check.problems:
        yield "제출 전 점검: 문제가 없습니다."
        return
    yield f"제출 전 점검 {len(check.problems)}건"
    yield from (f"- [{_KINDS[one.kind]}] {one.message} {one.to_do}" for one in check.problems)


def _per_day(money: CaseMoney) -> str:
    base = money.penalty.base_is
    return "1일 지체상금" if base is None else f"1일 지체상금({_BASES[base]} 기준)"


def _settings(figures: CaseFigures) -> Iterator[str]:
    """Yield what the agency has set for its papers and periods."""
    settings, paid = figures.settings, figures.payments
    yield f"서류의 금액 단위: {_UNITS[settings.amounts_in]}"
    cut = "절사함" if paid.is_cut else "절사하지 않음"
    yield f"지급액의 끝수: {cut}" + (f" ({paid.row.source})" if paid.is_cut and paid.row else "")
    if paid.is_cut and paid.row is not None and paid.row.needs_officer_check:
        yield f"끝수 절사가 기관에 적용되는지 확인이 필요합니다.{_CHECK}"
    days = settings.renewal_days
    yield "갱신 검토: " + ("정하지 않음" if days is None else f"종료 {days}일 전(기관이 정한 기한)")


def _sums(money: CaseMoney) -> Iterator[str]:
    told = (
        ("공급가액", money.supply_amount),
        ("부가가치세", money.vat),
        ("합계", money.total),
        ("추정가격(부가가치세 제외)", money.estimated_price),
        ("예정가격 기초금액(부가가치세 포함)", money.reserve_price_base),
        ("계약금액", money.contract_amount),
        ("예산 잔여", money.budget.left),
        ("계약보증금", money.bond.amount),
        (_per_day(money), money.penalty.per_day),
        ("지체상금 한도", money.penalty.cap),
    )
    for name, amount in told:
        yield f"{name}: {_NOT_KNOWN if amount is None else grouped_number(amount) + '원'}"
