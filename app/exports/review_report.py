"""The 검토보고: a diagnosis as a report of 한글, in the words of the 자가진단 결과서."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import ClassVar

from app.domain.agency import Agency
from app.domain.korean_text import date_text, decimal_text, grouped_number
from app.domain.register_form import RegisterForm
from app.domain.result import AssessmentResult
from app.exports import opinion, result_tables
from app.exports.cell_values import Value
from app.exports.cover import DocumentDetails
from app.exports.direction import direction_lines
from app.exports.form_file import Words, filled, read_words
from app.exports.hwpx_document import HwpxPaper, fill_hwpx
from app.exports.maturity_sheet import gate_text, side_rows
from app.exports.paper_form import FormHead
from app.exports.record_form import RecordForm, load_record_form
from app.exports.report_blocks import About, Looks, TextLine, TextTable
from app.exports.result_form import ResultForm, load_result_form
from app.exports.round_record import RoundRecord
from app.exports.task_sheet import task_notes, task_rows

FORM, TEMPLATE = "form.toml", "template.hwpx"
ATTACHMENT = "attachment"

GOAL_WIDTHS = (28, 10, 8, 10, 12, 10, 22)
SIDE_COLUMNS, SIDE_WIDTHS = (0, 1, 2, 3, 4), (16, 12, 10, 12, 50)
TASK_COLUMNS, TASK_WIDTHS = (0, 1, 3, 6, 7, 8, 9), (7, 15, 27, 13, 16, 17, 9)
MEAN, DUE, COST = 2, 7, 8  # places in the rows of the workbook
LEVELS = (1, 3)  # those of a side: today, and in the round before
MEAN_PLACES = 2
_NUMBER = re.compile(r"^\d+\. ")


class LookMarks(Words):
    """The text that each sample of the template holds."""

    heading: str
    section: str
    point: str
    detail: str
    note: str
    caption: str
    head: str
    text: str
    number: str
    below: str
    attachment: str

    def looks(self) -> Looks:
        """Return the samples: a look for each line of the 종합의견, and those of a table."""
        lines = {
            opinion.HEADING: self.heading,
            opinion.SECTION: self.section,
            opinion.POINT: self.point,
            opinion.DETAIL: self.detail,
            opinion.NOTE: self.note,
            ATTACHMENT: self.attachment,
        }
        return Looks(lines, self.caption, self.head, self.text, self.number, self.below)


class PlaceMarks(Words):
    """The marks that values replace."""

    subject: str
    document_no: str
    disclosure: str
    department: str
    author: str
    written_on: str


class ReportForm(FormHead):
    """The words of the 검토보고 that the 자가진단 결과서 has not."""

    SUFFIX: ClassVar[str] = ".hwpx"

    subject: str
    department_line: str
    overview: str
    target: str
    checklist: str
    round: str
    goals: str
    sides: str
    tasks: str
    end: str
    attachments: str
    made: str
    looks: LookMarks
    places: PlaceMarks


@dataclass(frozen=True, slots=True)
class Reported:
    """What a report is about: a checklist, and the rest of its round where there is any."""

    result: AssessmentResult
    agency: Agency
    register_form: RegisterForm
    record: RoundRecord | None
    fingerprint: str


def load_report_form(form_dir: Path) -> ReportForm:
    """Read the words of the report; raise ExportError naming everything wrong in the file."""
    return read_words(form_dir / FORM, ReportForm)


def review_report(
    form_dir: Path,
    result_dir: Path,
    reported: Reported,
    details: DocumentDetails,
    made_by: str,
    version: str,
    template: Path | None = None,
) -> HwpxPaper:
    """Return the filled report.

    Its sentences and figures are those of the 자가진단 결과서 in `result_dir`. `template` is one of
    the agency's own. Raise ExportError for a form or template that cannot be used.
    """
    form, paper = load_report_form(form_dir), load_result_form(result_dir)
    sheets = load_record_form(result_dir)
    agency, system = reported.agency, reported.result.system
    subject = filled(form.subject, system=system.name)
    author = details.author or form.empty
    places = {
        form.places.subject: subject,
        form.places.document_no: details.document_no or form.empty,
        form.places.disclosure: details.disclosure or form.empty,
        form.places.department: filled(
            form.department_line, agency=agency.name, department=agency.department
        ),
        form.places.author: author,
        form.places.written_on: date_text(details.written_on),
    }
    return fill_hwpx(
        template or form_dir / TEMPLATE,
        places,
        form.looks.looks(),
        _numbered(_blocks(form, paper, sheets, reported, details, made_by)),
        About(subject, details.author, details.written_on, made_by, version),
        paper.cut_mark,
    )


def _blocks(
    form: ReportForm,
    paper: ResultForm,
    sheets: RecordForm,
    reported: Reported,
    details: DocumentDetails,
    made_by: str,
) -> Iterator[TextLine | TextTable]:
    result, record = reported.result, reported.record
    yield from _overview(form, paper, result)
    lines = opinion.opinion_lines(paper, reported.register_form, result)
    if record is not None:
        headings = sum(look == opinion.HEADING for look, _ in lines)
        lines += direction_lines(sheets, record, headings + 1)
    marks = {
        opinion.POINT: paper.opinion.point,
        opinion.DETAIL: paper.opinion.detail,
        opinion.NOTE: paper.opinion.note,
    }
    for look, text in lines:
        mark = marks.get(look)
        yield TextLine(look, f"{mark} {text}" if mark else text)
    yield _goals(form, paper, result)
    if record is not None and record.has_maturity:
        yield _sides(form, sheets, record)
    if record is not None and record.has_tasks:
        yield _tasks(form, sheets, record, details.written_on)
    made = filled(form.made, made_by=made_by, fingerprint=reported.fingerprint)
    yield TextLine(opinion.NOTE, f"{paper.opinion.note} {made}")
    yield TextLine(ATTACHMENT, filled(form.attachments, title=paper.title, end=form.end))


def _numbered(blocks: Iterable[TextLine | TextTable]) -> Iterator[TextLine | TextTable]:
    """Number the headings through: in the workbook the 종합의견 stands alone and begins with 1."""
    number = 0
    for block in blocks:
        if isinstance(block, TextLine) and block.look == opinion.HEADING:
            number += 1
            yield replace(block, text=_NUMBER.sub(f"{number}. ", block.text))
        else:
            yield block


def _overview(form: ReportForm, paper: ResultForm, result: AssessmentResult) -> Iterator[TextLine]:
    point, checklist, round_ = paper.opinion.point, result.checklist, result.assessment
    number = result.system.management_no or form.empty
    yield TextLine(opinion.HEADING, form.overview)
    told = (
        filled(form.target, system=result.system.name, number=number),
        filled(
            form.checklist,
            title=checklist.title,
            version=checklist.version,
            valid_from=date_text(checklist.valid_from),
        ),
        filled(
            form.round,
            started=date_text(round_.started_at.date()),
            updated=date_text(round_.updated_at.date()),
        ),
    )
    for line in told:
        yield TextLine(opinion.POINT, f"{point} {line}")


def _goals(form: ReportForm, paper: ResultForm, result: AssessmentResult) -> TextTable:
    rows = [
        *result_tables.goal_rows(paper, result),
        result_tables.goal_total(paper, result),
    ]
    note = paper.goals.note if result.count.is_exact else paper.goals.open_note
    return TextTable(
        _with_unit(form.goals, paper.goals.unit_line),
        paper.goals.heads[:7],
        [[*map(str, row[:6]), result_tables.share_text(row)] for row in rows],
        GOAL_WIDTHS,
        numbers=frozenset(range(1, 7)),
        below=[note],
    )


def _sides(form: ReportForm, sheets: RecordForm, record: RoundRecord) -> TextTable:
    reading, words = record.diagnosis.maturity, sheets.maturity
    told, rows = record.diagnosis.facts.facts.words, side_rows(words, record, form.empty)
    for row, side in zip(rows, reading.sides, strict=True):
        row[MEAN] = form.empty if side.mean is None else decimal_text(side.mean, MEAN_PLACES)
        for column in LEVELS:  # a cell of the workbook has its unit in the number format
            if isinstance(level := row[column], int):
                row[column] = told.level_of(level)
    gate = gate_text(reading, told)
    return TextTable(
        form.sides,
        words.side_heads,
        _shown(rows, SIDE_COLUMNS, form.empty),
        SIDE_WIDTHS,
        numbers=frozenset({1, 2, 3}),
        below=[filled(words.gate, count=gate)],
    )


def _tasks(form: ReportForm, sheets: RecordForm, record: RoundRecord, today: date) -> TextTable:
    words = sheets.tasks
    rows = task_rows(words, record, today, form.empty)
    return TextTable(
        _with_unit(form.tasks, words.unit_line),
        [words.heads[column] for column in TASK_COLUMNS],
        _shown(rows, TASK_COLUMNS, form.empty),
        TASK_WIDTHS,
        numbers=frozenset({0, TASK_COLUMNS.index(COST)}),
        below=list(task_notes(words, record)),
    )


def _shown(rows: Sequence[Sequence[Value]], columns: Sequence[int], empty: str) -> list[list[str]]:
    return [[_text(row[column], empty) for column in columns] for row in rows]


def _text(value: Value, empty: str) -> str:
    if value is None:
        return empty
    if isinstance(value, date):
        return date_text(value)
    return grouped_number(value) if isinstance(value, int) else str(value)


def _with_unit(caption: str, unit: str) -> str:
    return f"{caption} {unit}"
