"""What services and quotations come to, in words; every figure is that of the case."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from app.domain.case_figures import CaseFigures
from app.domain.contract_case import ServiceLine
from app.errors import QT_TRANSLATE_NOOP
from app.ui.procurement.open_case import OpenCase
from app.ui.procurement.words import won_text

_CONTEXT = "row_sums"


def _said(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)


def services_below(figures: CaseFigures) -> tuple[str, str]:
    """Return the sums of what is bought, and why one of them is not known."""
    money = figures.money
    text = _said(QT_TRANSLATE_NOOP("row_sums", "공급가액 {0}원 + 부가가치세 {1}원 = 합계 {2}원"))
    sums = text.format(won_text(money.supply_amount), won_text(money.vat), won_text(money.total))
    if money.bought.has_open_term and money.bought.open_term_months is not None:
        note = _said(
            QT_TRANSLATE_NOOP("row_sums", "{0} · 기간이 정해지지 않아 {1}개월분으로 계산했습니다.")
        )
        sums = note.format(sums, money.bought.open_term_months)
    mistakes = [one.message for one in money.mistakes]
    if not mistakes and money.missing:
        text = _said(QT_TRANSLATE_NOOP("row_sums", "▲ 아직 입력하지 않은 값이 {0}개 있습니다."))
        return sums, text.format(len(money.missing))
    return sums, "\n".join(f"▲ {message}" for message in mistakes)


def quotations_below(figures: CaseFigures) -> tuple[str, str]:
    """Return which quotation is the cheapest and which is chosen, and what is amiss with them."""
    read = figures.money.quotations
    if not read.quotations:
        return "", ""
    none = _said(QT_TRANSLATE_NOOP("row_sums", "없음"))
    cheapest = ", ".join(one.quotation.vendor or "" for one in read.cheapest) or none
    chosen = ", ".join(one.quotation.vendor or "" for one in read.chosen) or none
    text = _said(QT_TRANSLATE_NOOP("row_sums", "최저가: {0} · 선정: {1}"))
    notes = []
    if read.is_cheapest_chosen is False:
        notes.append(
            _said(
                QT_TRANSLATE_NOOP(
                    "row_sums", "▲ 최저가가 아닌 견적을 선정했습니다. 선정 사유를 확인합니다."
                )
            )
        )
    if read.differs_from_lines:
        note = _said(
            QT_TRANSLATE_NOOP("row_sums", "▲ 선정한 견적과 산출내역의 공급가액 차이: {0}원")
        )
        notes.append(note.format(won_text(read.differs_from_lines)))
    return text.format(cheapest, chosen), "\n".join(notes)


def tried_text(open_case: OpenCase, line: object) -> str:
    """Return what a service comes to as it is being typed."""
    if not isinstance(line, ServiceLine):
        return ""
    case = open_case.case
    services = tuple(line if one.id == line.id else one for one in case.services)
    if line not in services:
        services = (*services, line)
    money = open_case.figures_of(replace(case, services=services)).money
    found = [*money.bought.lines, *money.compared.lines]
    one = next(one for one in found if one.line.id == line.id)
    if one.mistakes:
        return "\n".join(f"▲ {mistake.message}" for mistake in one.mistakes)
    text = _said(
        QT_TRANSLATE_NOOP(
            "row_sums",
            "입력한 대로면 이 서비스는 공급가액 {0}원, 부가가치세 {1}원, 합계 {2}원입니다.",
        )
    )
    sums = one.sums
    return text.format(won_text(sums.supply_amount), won_text(sums.vat), won_text(sums.total))
