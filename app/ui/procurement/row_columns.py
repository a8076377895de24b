"""What the tables of the rows of a case show: what was entered, and what is figured out of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from app.domain.case_fields import CaseRow, RowKind
from app.domain.case_figures import CaseFigures
from app.domain.case_lines import LineFigures
from app.domain.case_quotations import QuotationFigures
from app.domain.contract_case import ContractChange, InspectionItem, MonthlyUse, ServiceLine
from app.domain.korean_text import date_text, grouped_number
from app.domain.register_form import FieldKind, RegisterForm
from app.errors import QT_TRANSLATE_NOOP
from app.ui.procurement.words import EMPTY, applies_look, won_text
from app.ui.words import content_name

_CONTEXT = "row_columns"
R = TypeVar("R")
Text = Callable[[CaseRow, CaseFigures], str]


@dataclass(frozen=True, slots=True)
class RowColumn:
    """One column: its heading, its width of the design, and what it shows."""

    title: str
    width: int
    text: Text
    is_figure: bool = False


def columns_of(kind: RowKind, form: RegisterForm) -> tuple[RowColumn, ...]:
    """Return the columns of a table; the first one names the row."""
    return _COLUMNS[kind](form)


def _said(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)


def _entered(form: RegisterForm, field_id: str, width: int, title: str = "") -> RowColumn:
    """Return a column of what was entered into a field."""
    field = form.field(field_id)
    heading = title or content_name(field.label)
    if field.unit:
        heading = f"{heading}({content_name(field.unit)})"
    return RowColumn(
        heading,
        width,
        lambda row, _: field.text_of(row.value(field_id)) or EMPTY,
        field.kind.is_figure and field.kind is not FieldKind.YEAR,
    )


def _services(form: RegisterForm) -> tuple[RowColumn, ...]:
    return (
        _entered(form, "name", 150),
        RowColumn(_said(QT_TRANSLATE_NOOP("row_columns", "구분")), 56, _purpose),
        _entered(form, "unit_price", 108, _said(QT_TRANSLATE_NOOP("row_columns", "월 정가"))),
        _entered(form, "quantity", 64),
        _entered(form, "discount_pct", 84, _said(QT_TRANSLATE_NOOP("row_columns", "할인"))),
        RowColumn(_said(QT_TRANSLATE_NOOP("row_columns", "개월")), 60, _months, True),
        RowColumn(
            _said(QT_TRANSLATE_NOOP("row_columns", "공급가액(원)")), 116, _supply_of_line, True
        ),
        RowColumn(_said(QT_TRANSLATE_NOOP("row_columns", "합계(원)")), 116, _total_of_line, True),
    )


def _quotations(form: RegisterForm) -> tuple[RowColumn, ...]:
    return (
        _entered(form, "vendor", 140),
        RowColumn(_said(QT_TRANSLATE_NOOP("row_columns", "순위")), 56, _rank, True),
        RowColumn(
            _said(QT_TRANSLATE_NOOP("row_columns", "공급가액(원)")), 120, _supply_of_quotation, True
        ),
        RowColumn(
            _said(QT_TRANSLATE_NOOP("row_columns", "합계(원)")), 120, _total_of_quotation, True
        ),
        RowColumn(_said(QT_TRANSLATE_NOOP("row_columns", "최저가 차이(원)")), 124, _above, True),
        _entered(form, "valid_until", 112, _said(QT_TRANSLATE_NOOP("row_columns", "유효기간"))),
        _entered(form, "is_chosen", 64, _said(QT_TRANSLATE_NOOP("row_columns", "선정"))),
    )


def _monthly(form: RegisterForm) -> tuple[RowColumn, ...]:
    return (
        _entered(form, "month", 88),
        _entered(form, "used_quantity", 72),
        _entered(form, "charged_won", 120, _said(QT_TRANSLATE_NOOP("row_columns", "청구금액"))),
        RowColumn(_said(QT_TRANSLATE_NOOP("row_columns", "계획 차이(원)")), 120, _above_plan, True),
        _entered(form, "availability_pct", 96, _said(QT_TRANSLATE_NOOP("row_columns", "가용성"))),
        RowColumn(_said(QT_TRANSLATE_NOOP("row_columns", "약정 충족")), 92, _meets_sla),
        _entered(form, "outage_minutes", 80, _said(QT_TRANSLATE_NOOP("row_columns", "중단"))),
        RowColumn(_said(QT_TRANSLATE_NOOP("row_columns", "통지 의무")), 92, _notice),
    )


def _inspection(form: RegisterForm) -> tuple[RowColumn, ...]:
    return (
        _entered(form, "item", 180),
        _entered(form, "unit", 72),
        _entered(form, "ordered_quantity", 90),
        _entered(form, "delivered_quantity", 90),
        _entered(form, "accepted_quantity", 90),
        RowColumn(_said(QT_TRANSLATE_NOOP("row_columns", "부족 수량")), 90, _lacking, True),
        RowColumn(_said(QT_TRANSLATE_NOOP("row_columns", "판정")), 96, _passed),
    )


def _changes(form: RegisterForm) -> tuple[RowColumn, ...]:
    return (
        _entered(form, "what", 180),
        _entered(form, "changed_on", 120),
        _entered(form, "amount_before", 130, _said(QT_TRANSLATE_NOOP("row_columns", "변경 전"))),
        _entered(form, "amount_after", 130, _said(QT_TRANSLATE_NOOP("row_columns", "변경 후"))),
        RowColumn(_said(QT_TRANSLATE_NOOP("row_columns", "차액(원)")), 120, _difference, True),
        RowColumn(_said(QT_TRANSLATE_NOOP("row_columns", "종료일")), 120, _moved_end),
    )


_COLUMNS: Mapping[RowKind, Callable[[RegisterForm], tuple[RowColumn, ...]]] = {
    RowKind.SERVICES: _services,
    RowKind.QUOTATIONS: _quotations,
    RowKind.MONTHS: _monthly,
    RowKind.INSPECTION: _inspection,
    RowKind.CHANGES: _changes,
}


def _purpose(row: CaseRow, _: CaseFigures) -> str:
    is_compared = isinstance(row, ServiceLine) and row.is_candidate_only
    if is_compared:
        return _said(QT_TRANSLATE_NOOP("row_columns", "비교"))
    return _said(QT_TRANSLATE_NOOP("row_columns", "이용"))


def _line(row: CaseRow, figures: CaseFigures) -> LineFigures | None:
    lines = [*figures.money.bought.lines, *figures.money.compared.lines]
    return next((one for one in lines if one.line.id == row.id), None)


def _months(row: CaseRow, figures: CaseFigures) -> str:
    one = _line(row, figures)
    if one is None or one.amounts is None:
        return EMPTY
    term = one.amounts.line.term
    if figures.money.bought.has_open_term and not term.months:
        return _said(QT_TRANSLATE_NOOP("row_columns", "미정"))
    return grouped_number(term.months)


def _supply_of_line(row: CaseRow, figures: CaseFigures) -> str:
    one = _line(row, figures)
    return won_text(one.sums.supply_amount if one else None)


def _total_of_line(row: CaseRow, figures: CaseFigures) -> str:
    one = _line(row, figures)
    return won_text(one.sums.total if one else None)


def _quotation(row: CaseRow, figures: CaseFigures) -> QuotationFigures | None:
    found = figures.money.quotations.quotations
    return next((one for one in found if one.quotation.id == row.id), None)


def _rank(row: CaseRow, figures: CaseFigures) -> str:
    one = _quotation(row, figures)
    return EMPTY if one is None or one.rank is None else str(one.rank)


def _supply_of_quotation(row: CaseRow, figures: CaseFigures) -> str:
    one = _quotation(row, figures)
    return won_text(one.supply_amount if one else None)


def _total_of_quotation(row: CaseRow, figures: CaseFigures) -> str:
    one = _quotation(row, figures)
    return won_text(one.total if one else None)


def _above(row: CaseRow, figures: CaseFigures) -> str:
    one = _quotation(row, figures)
    return won_text(one.above_cheapest if one else None)


def _above_plan(row: CaseRow, figures: CaseFigures) -> str:
    found = next((one for one in figures.use.months if one.month.id == row.id), None)
    return won_text(found.above_plan if found else None)


def _meets_sla(row: CaseRow, figures: CaseFigures) -> str:
    found = next((one for one in figures.use.months if one.month.id == row.id), None)
    if found is None or not isinstance(row, MonthlyUse):
        return EMPTY
    return {
        "yes": _said(QT_TRANSLATE_NOOP("row_columns", "충족")),
        "no": _said(QT_TRANSLATE_NOOP("row_columns", "▲ 미달")),
        "to_check": _said(QT_TRANSLATE_NOOP("row_columns", "확인 필요")),
    }[found.meets_sla.value]


def _notice(row: CaseRow, figures: CaseFigures) -> str:
    found = next((one for one in figures.use.months if one.month.id == row.id), None)
    return EMPTY if found is None else applies_look(found.notice_duty).word


def _lacking(row: CaseRow, figures: CaseFigures) -> str:
    found = next((one for one in figures.inspection.rows if one.item.id == row.id), None)
    return EMPTY if found is None or found.lacking is None else grouped_number(found.lacking)


def _passed(row: CaseRow, figures: CaseFigures) -> str:
    found = next((one for one in figures.inspection.rows if one.item.id == row.id), None)
    if found is None or not isinstance(row, InspectionItem):
        return EMPTY
    if not found.is_consistent:
        return _said(QT_TRANSLATE_NOOP("row_columns", "▲ 앞뒤가 다름"))
    if found.is_passed is None:
        return _said(QT_TRANSLATE_NOOP("row_columns", "확인 전"))
    if found.is_passed:
        return _said(QT_TRANSLATE_NOOP("row_columns", "합격"))
    return _said(QT_TRANSLATE_NOOP("row_columns", "▲ 불합격"))


def _difference(row: CaseRow, figures: CaseFigures) -> str:
    found = next((one for one in figures.changes if one.change.id == row.id), None)
    return won_text(found.difference if found else None)


def _moved_end(row: CaseRow, _: CaseFigures) -> str:
    if not isinstance(row, ContractChange) or row.ends_on_after is None:
        return EMPTY
    return date_text(row.ends_on_after)
