"""The 성숙도 비교표: two to four rounds or systems side by side, and how the figures went on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.domain.agency import Agency
from app.domain.compared_result import VERDICT, sentence_key
from app.domain.comparing import (
    ComparedResult,
    ComparedRow,
    ResultComparison,
    RowKind,
    TrendLine,
)
from app.domain.korean_text import date_text
from app.exports.cell_values import Value
from app.exports.comparison_form import ComparisonForm, load_comparison_form
from app.exports.comparison_values import cell_value, change_value, level_value, trend_value
from app.exports.cover import DocumentDetails, sign_paper, signature, signing
from app.exports.form_file import filled
from app.exports.paper_form import TEMPLATE
from app.exports.workbook import FormWorkbook

COLUMNS = ("levels_columns", "figures_columns", "trend_columns")
JOINED = (0,)  # columns of the figures in which an empty cell belongs to the one above it


@dataclass(frozen=True, slots=True)
class ComparedPaper:
    """What is put side by side.

    `subject` is whose results these are. `trend` is empty where the results are not of one system
    over time. With `only_differences` the table leaves out what is the same in all of them.
    """

    subject: str
    comparison: ResultComparison
    trend: tuple[TrendLine, ...] = ()
    only_differences: bool = False


def maturity_comparison(
    form_dir: Path,
    paper: ComparedPaper,
    agency: Agency,
    details: DocumentDetails,
    made_by: str,
) -> FormWorkbook:
    """Return the filled table of a comparison.

    Raise ExportError for a form or template that cannot be used.
    """
    form = load_comparison_form(form_dir)
    names = form.names + (form.trend_names if paper.trend else [])
    book = FormWorkbook(form_dir / TEMPLATE, names, form.cut_mark)
    if not paper.trend:
        book.leave_out_sheet(form.trend_names)
    results = paper.comparison.results
    for name in COLUMNS[: 3 if paper.trend else 2]:
        book.leave_out_columns(name, len(results))
    _say_whose(book, form, paper, signing(agency, details))
    _fill_levels(book, form, paper.comparison)
    _fill_figures(book, form, paper)
    if paper.trend:
        _fill_trend(book, form, results, paper.trend)
    sign_paper(book, form, paper.subject, agency, details, made_by)
    return book


def _say_whose(
    book: FormWorkbook, form: ComparisonForm, paper: ComparedPaper, details: DocumentDetails
) -> None:
    """Say on every sheet what is compared, who wrote it, and as of which day."""
    subject = filled(form.common.subject, subject=paper.subject)
    signed = signature(form.common.signature, details, date_text(details.written_on), form.empty)
    book.fill({"compare_subject": subject, "levels_signature": signed})
    book.fill({"figures_subject": subject, "figures_signature": signed})
    if paper.trend:
        book.fill({"trend_subject": subject, "trend_signature": signed})


def _fill_levels(book: FormWorkbook, form: ComparisonForm, comparison: ResultComparison) -> None:
    """List what is compared, and draw the axes of all of it over each other."""
    rows: list[list[Value]] = [
        [one.title, number, one.at.date(), _verdict(form, one)]
        for number, one in enumerate(comparison.results, start=1)
    ]
    book.fill_rows("compared_rows", rows)
    book.fill_rows("levels_columns", [[one.title for one in comparison.results]])
    axes = comparison.of_kind(RowKind.AXIS)
    book.fill_rows(
        "level_rows",
        [
            [row.label, _mark(form, row) or form.empty, *(level_value(cell) for cell in row.cells)]
            for row in axes
        ],
    )
    notes = [form.levels.note if axes else form.levels.no_axes]
    blanks = _blanks(form, comparison, axes)
    if blanks:
        notes += [form.levels.blank_note, *blanks]
    book.fill_rows("levels_note", [["\n".join(notes)]])


def _blanks(
    form: ComparisonForm, comparison: ResultComparison, axes: Sequence[ComparedRow]
) -> list[str]:
    """Say for each result which axes have no level, and why."""
    words, found = form.common, dict[tuple[str, str], list[str]]()
    for row in axes:
        for result, cell in zip(comparison.results, row.cells, strict=True):
            if cell.value is None:
                said = result.answers.get(sentence_key(row.key)) or words.unanswered
                reason = said if cell.is_asked else words.not_asked
                found.setdefault((result.title, reason), []).append(row.label)
    return [
        filled(form.levels.blank, title=title, reason=reason, axes=", ".join(labels))
        for (title, reason), labels in found.items()
    ]


def _fill_figures(book: FormWorkbook, form: ComparisonForm, paper: ComparedPaper) -> None:
    """Set every figure, axis and answer side by side, and mark where they differ."""
    comparison, words = paper.comparison, form.figures
    differing = comparison.only_differences()
    shown = differing if paper.only_differences else comparison.rows
    rows: list[list[Value]] = []
    for kind in RowKind:
        of_kind = [row for row in shown if row.kind is kind]
        rows += [
            [
                words.kind(kind) if row is of_kind[0] else None,
                row.label,
                _mark(form, row) or form.empty,
                *(cell_value(form, row, cell) for cell in row.cells),
            ]
            for row in of_kind
        ]
    if not rows:
        rows = [[form.empty, words.none, *[form.empty] * (1 + len(comparison.results))]]
    book.fill_rows("figures_columns", [[one.title for one in comparison.results]])
    book.fill_rows("figure_rows", rows, joined=JOINED)
    sentence = words.only_note if paper.only_differences else words.note
    if not differing:
        sentence = words.same_note
    notes = [filled(sentence, total=len(comparison.rows), count=len(differing))]
    reworded = sum(row.is_reworded for row in comparison.rows)
    if reworded:
        notes.append(filled(words.reworded_note, count=reworded))
    book.fill({"figures_note": "\n".join(notes)})


def _fill_trend(
    book: FormWorkbook,
    form: ComparisonForm,
    results: Sequence[ComparedResult],
    lines: Sequence[TrendLine],
) -> None:
    """Follow figures from the oldest result to the newest."""
    in_time = sorted(results, key=lambda result: result.at)
    book.fill_rows("trend_columns", [[one.title for one in in_time]])
    book.fill_rows(
        "trend_rows",
        [
            [
                line.label,
                change_value(form, line),
                *(trend_value(form, line.key, point.value) for point in line.points),
            ]
            for line in lines
        ],
    )
    book.fill({"trend_note": form.trend.note})


def _verdict(form: ComparisonForm, result: ComparedResult) -> str:
    verdict = result.figures.get(VERDICT)
    return form.common.open if verdict is None else str(verdict)


def _mark(form: ComparisonForm, row: ComparedRow) -> str:
    """Mark a row in which the results differ, or are asked in other words."""
    marks = [form.common.differs] if row.differs else []
    return "\n".join([*marks, *([form.common.reworded] if row.is_reworded else [])])
