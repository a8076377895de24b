"""Makes answer forms: a guide, and a sheet of questions for each system."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.worksheet import Worksheet

from app.domain.answer_form import FormQuestion, Slot, SlotValue
from app.domain.korean_text import cleaned, date_text
from app.domain.returned_files import GUIDE, WHO, WRITTEN_ON, Column
from app.exports.answer_form_words import AnswerFormWords
from app.exports.answer_sheet import AnswerSheet, lock
from app.exports.cell_values import put
from app.exports.form_file import filled
from app.exports.paper_form import TEMPLATE
from app.exports.sample_row import SampleRow, cell_at, grow
from app.exports.workbook import FormWorkbook

LONGEST_TITLE = 31  # characters of a sheet's name
_REFUSED_IN_TITLES = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))


@dataclass(frozen=True, slots=True)
class FormRow:
    """One question as it is handed out, with what stands in the round; None is not asked."""

    question: FormQuestion
    answer: SlotValue
    target: SlotValue | None
    finding: Slot | None
    finding_text: str = ""


@dataclass(frozen=True, slots=True)
class FormSystem:
    """One system with the questions that a form asks of it."""

    system_id: str
    round_id: str
    name: str
    department: str
    rows: tuple[FormRow, ...]


@dataclass(frozen=True, slots=True)
class FormCover:
    """What a form says of itself: whose it is, which parts it asks, when it was made."""

    subject: str
    agency: str
    parts: tuple[str, ...]  # none stands for all
    day: date
    made_by: str


@dataclass(frozen=True, slots=True)
class HandedOut:
    """One line of the list of who got what."""

    department: str
    systems: tuple[str, ...]
    file_name: str
    questions: int


def answer_form(
    form_dir: Path,
    words: AnswerFormWords,
    systems: Sequence[FormSystem],
    cover: FormCover,
    begun: Callable[[FormSystem], None] = lambda _system: None,
) -> bytes:
    """Return a workbook that asks these questions of these systems.

    `begun` hears of each system before its sheet is made, and may raise to stop it.
    """
    form = FormWorkbook(form_dir / TEMPLATE, words.names, words.cut_mark)
    _fill_guide_head(form, words, cover)
    sheets = []
    for number, system in enumerate(systems, start=1):
        begun(system)
        sheets.append(_add_questions(form, words, system, number))
    _fill_systems(form, sheets, systems)
    _hide_mark(form.place("guide_title").sheet)
    form.leave_out_sheet(["form_system"])
    form.leave_out_sheet(["list_subject"])
    _sign(form, words.title, cover)
    return form.content()


def handed_out_list(
    form_dir: Path, words: AnswerFormWords, lines: Sequence[HandedOut], cover: FormCover
) -> bytes:
    """Return the workbook that says which department got which file."""
    form = FormWorkbook(form_dir / TEMPLATE, words.names, words.cut_mark)
    subject = filled(
        words.handed_out.subject,
        agency=cover.agency or words.guide.no_agency,
        parts=_parts(words, cover),
        day=date_text(cover.day),
        count=len(lines),
    )
    form.fill({"list_subject": subject})
    form.fill_rows(
        "list_rows",
        [
            (
                number,
                line.department,
                words.guide.join.join(line.systems),
                line.file_name,
                line.questions,
                None,
                None,
            )
            for number, line in enumerate(lines, start=1)
        ],
    )
    form.leave_out_sheet(["guide_title"])
    form.leave_out_sheet(["form_system"])
    _sign(form, words.handed_out.title, cover)
    return form.content()


def sheet_title(words: AnswerFormWords, number: int, name: str) -> str:
    """Return what the sheet of a system is called: a name that every spreadsheet takes."""
    plain = " ".join(cleaned(name).translate(_REFUSED_IN_TITLES).split())
    return filled(words.questions.sheet, number=number, system=plain)[:LONGEST_TITLE].rstrip()


def _fill_guide_head(form: FormWorkbook, words: AnswerFormWords, cover: FormCover) -> None:
    subject = filled(
        words.guide.subject,
        agency=cover.agency or words.guide.no_agency,
        parts=_parts(words, cover),
        day=date_text(cover.day),
    )
    form.fill({"guide_title": words.title, "guide_subject": subject})
    form.fill_lines(["guide_lines"], [("guide_lines", line) for line in words.guide.lines])


def _hide_mark(guide: Worksheet) -> None:
    """Mark the guide as such, and lock it."""
    column = guide.max_column + 1
    guide.cell(1, column).value = GUIDE
    guide.column_dimensions[get_column_letter(column)].hidden = True
    lock(guide)


def _parts(words: AnswerFormWords, cover: FormCover) -> str:
    return words.guide.join.join(cover.parts) or words.guide.whole


def _add_questions(
    form: FormWorkbook, words: AnswerFormWords, system: FormSystem, number: int
) -> AnswerSheet:
    source = form.place("form_system").sheet
    sheet: Worksheet = form.book.copy_worksheet(source)
    sheet.title = sheet_title(words, number, system.name)
    _look_alike(source, sheet)
    rows = {name: form.place(name).row for name in ("form_who", "form_written_on", "form_heads")}
    put(
        cell_at(sheet, form.place("form_system").row, 1),
        filled(words.questions.system, system=system.name),
        words.cut_mark,
    )
    laid = AnswerSheet(
        sheet,
        words,
        {
            name: SampleRow.taken_from(source, form.place(f"form_{name}").row)
            for name in ("section", "axis", "noted", "plain")
        },
    )
    laid.mark_heads(rows["form_heads"] + 1)
    laid.mark(rows["form_who"], WHO)
    laid.mark(rows["form_written_on"], WRITTEN_ON)
    at = form.place("form_section").row
    laid.start(at)
    sections: dict[str, list[FormRow]] = {}
    for row in system.rows:
        sections.setdefault(row.question.section, []).append(row)
    for title, group in sections.items():
        laid.add_section(filled(words.questions.group, section=title, count=len(group)))
        for row in group:
            laid.add_question(
                row.question,
                row.answer,
                row.target,
                row.finding_text if row.finding else None,
                {Column.SYSTEM: system.system_id, Column.ROUND: system.round_id},
            )
    laid.finish(form.place("form_tally").row, form.place("form_heads").row)
    return laid


def _look_alike(source: Worksheet, sheet: Worksheet) -> None:
    """Give a copied sheet what openpyxl leaves behind."""
    sheet.sheet_view.showGridLines = source.sheet_view.showGridLines
    sheet.freeze_panes = source.freeze_panes
    sheet.oddFooter = copy(source.oddFooter)


def _fill_systems(
    form: FormWorkbook, sheets: Sequence[AnswerSheet], systems: Sequence[FormSystem]
) -> None:
    form.fill_rows(
        "guide_systems",
        [
            (number, system.name, system.department or None, laid.sheet.title, laid.count, None)
            for number, (laid, system) in enumerate(zip(sheets, systems, strict=True), start=1)
        ],
    )
    place = form.place("guide_systems")
    for row, laid in zip(
        _filled_rows(place.sheet, place.row, place.first().column), sheets, strict=True
    ):
        first = place.first().column
        there = f"{quote_sheetname(laid.sheet.title)}!{laid.answered_at}"
        count, answered = (
            f"{get_column_letter(first + 4)}{row}",
            f"{get_column_letter(first + 5)}{row}",
        )
        place.sheet.cell(row, first + 5).value = f"={there}"
        place.sheet.cell(row, first + 6).value = f"={count}-{answered}"
        link = place.sheet.cell(row, first + 3)
        link.hyperlink = f"#{quote_sheetname(laid.sheet.title)}!A1"
        grow(place.sheet, row)


def _filled_rows(sheet: Worksheet, first_row: int, column: int) -> list[int]:
    """Return the rows in which a line of the table begins; a tall one may run on."""
    return [
        row
        for row in range(first_row, sheet.max_row + 1)
        if isinstance(sheet.cell(row, column).value, int)
    ]


def _sign(form: FormWorkbook, title: str, cover: FormCover) -> None:
    form.sign(
        title=title,
        subject=cover.subject,
        author=cover.agency,
        made_by=cover.made_by,
        day=datetime.combine(cover.day, time()),
    )
