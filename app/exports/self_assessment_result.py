"""The 자가진단 결과서: the paper that hands a self-assessment up the approval line."""

from __future__ import annotations

from pathlib import Path

from app.domain.agency import Agency
from app.domain.korean_text import date_text
from app.domain.register_form import RegisterForm
from app.domain.result import AssessmentResult
from app.exports import opinion, record_sheets, result_tables
from app.exports.cell_values import Value
from app.exports.cover import (
    DocumentDetails,
    fill_attachments,
    fill_cover_head,
    sign_paper,
    signature,
    signing,
)
from app.exports.direction import direction_lines
from app.exports.form_file import filled
from app.exports.page_breaks import keep_leads
from app.exports.paper_form import TEMPLATE
from app.exports.record_form import RecordForm, load_record_form
from app.exports.result_form import ResultForm, load_result_form
from app.exports.round_record import RoundRecord
from app.exports.workbook import FormWorkbook

__all__ = ["DocumentDetails", "self_assessment_result"]


def self_assessment_result(
    form_dir: Path,
    result: AssessmentResult,
    agency: Agency,
    register_form: RegisterForm,
    details: DocumentDetails,
    made_by: str,
    fingerprint: str,
    record: RoundRecord | None = None,
) -> FormWorkbook:
    """Return the filled paper of one assessment.

    Every figure is a value of `result`; money is whole won as in the register. With a `record`,
    what it has of maturity, tasks, selection and evidence follows on sheets of its own. Raise
    ExportError for a form or template that cannot be used.
    """
    form, sheets = load_result_form(form_dir), load_record_form(form_dir)
    shown = record_sheets.shown_sheets(sheets, record)
    names = [*form.names, *sheets.names.cover, *(n for key in shown for n in sheets.names.of(key))]
    book = FormWorkbook(form_dir / TEMPLATE, names, form.cut_mark)
    _fill_cover(book, form, result, agency, details)
    titles = [form.opinion.sheet, form.system.sheet, form.items.sheet, form.goals.sheet]
    fill_attachments(book, form.cover, [*titles, *shown.values(), form.method.sheet])
    signed = signing(agency, details)
    _fill_sheets(book, form, result, signed)
    _fill_opinion(book, form, sheets, register_form, result, record)
    record_sheets.fill_record(book, sheets, form, record, signed)
    _fill_checklist_sheets(book, form, register_form, result)
    book.fill({"method_note": form.method.note})
    book.fill_rows(
        "method_rows",
        [
            *result_tables.method_rows(
                form, result, register_form, date_text(details.written_on), made_by, fingerprint
            ),
            *record_sheets.method_rows(sheets.method, record, shown),
        ],
    )
    sign_paper(book, form, result.system.name, agency, details, made_by)
    return book


def _fill_checklist_sheets(
    book: FormWorkbook, form: ResultForm, register_form: RegisterForm, result: AssessmentResult
) -> None:
    system = result.system
    book.fill({"register_missing": result_tables.missing_text(form, register_form, system)})
    book.fill_rows(
        "register_rows",
        result_tables.register_rows(form, register_form, system),
        joined=result_tables.REGISTER_JOINED,
    )
    book.fill({"items_reading": result_tables.reading_text(form, result)})
    book.fill_rows(
        "item_rows", result_tables.item_rows(form, result), joined=result_tables.ITEMS_JOINED
    )
    is_open = not result.count.is_exact
    book.fill({"goals_note": form.goals.open_note if is_open else form.goals.note})
    book.fill_rows("goal_rows", result_tables.goal_rows(form, result))
    book.fill_rows("goal_total", [result_tables.goal_total(form, result)])


def _fill_cover(
    book: FormWorkbook,
    form: ResultForm,
    result: AssessmentResult,
    agency: Agency,
    details: DocumentDetails,
) -> None:
    line = opinion.verdict_line(form, result)
    point = form.opinion.point
    rule = result.checklist.rule
    fill_cover_head(book, form.cover, form.approval, agency, details, result.system.name)
    book.fill(
        {
            "verdict_line": filled(form.verdict.section, line=line),
            "verdict_detail": "\n".join(
                f"{point} {remark}" for remark in opinion.verdict_remarks(form, result)
            ),
            "rule_line": "\n".join(
                [
                    opinion.rule_text(form, result),
                    filled(form.verdict.rule_source, source=rule.source),
                ]
            ),
        }
    )


def _fill_opinion(
    book: FormWorkbook,
    form: ResultForm,
    sheets: RecordForm,
    register_form: RegisterForm,
    result: AssessmentResult,
    record: RoundRecord | None,
) -> None:
    lines = opinion.opinion_lines(form, register_form, result)
    if record is not None:
        headings = sum(name == opinion.HEADING for name, _ in lines)
        lines += direction_lines(sheets, record, headings + 1)
    book.fill_lines(opinion.LINE_NAMES, lines)
    whose = book.place("opinion_system")
    keep_leads(whose.sheet, whose.row + 1, whose.sheet.max_row)


def _fill_sheets(
    book: FormWorkbook, form: ResultForm, result: AssessmentResult, details: DocumentDetails
) -> None:
    """Say on every sheet behind the cover whose it is, who wrote it, and as of which day."""
    system = filled(form.common.system, system=result.system.name)
    as_of = result.system.as_of_date
    values: dict[str, Value] = {
        f"{sheet}_system": system for sheet in ("opinion", "register", "items", "goals", "method")
    }
    days = dict.fromkeys(("items", "goals", "method"), date_text(details.written_on))
    days["register"] = date_text(as_of) if as_of else form.empty
    for sheet, day in days.items():
        values[f"{sheet}_signature"] = signature(form.common.signature, details, day, form.empty)
    book.fill(values)
