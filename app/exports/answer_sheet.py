"""One sheet of an answer form while it is laid down: rows, drop-downs, tally, lock."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from openpyxl.styles import Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from app.domain.answer_form import LONGEST_NOTE, FormQuestion, SlotKind, SlotValue, row_id
from app.domain.returned_answers import NO_ROOM
from app.domain.returned_files import Column
from app.exports.answer_form_words import AnswerFormWords
from app.exports.cell_values import put
from app.exports.page_breaks import keep_titles
from app.exports.sample_row import SampleRow, cell_at, grow

NUMBER, QUESTION, HELP, ANSWER, TARGET, NOTE = range(1, 7)
VISIBLE: Mapping[int, Column] = {
    QUESTION: Column.QUESTION,
    HELP: Column.HELP,
    ANSWER: Column.ANSWER,
    TARGET: Column.TARGET,
    NOTE: Column.NOTE,
}
HIDDEN: Mapping[int, Column] = dict(
    enumerate(
        (
            Column.ROW,
            Column.SYSTEM,
            Column.ROUND,
            Column.ASKED_BY,
            Column.ANSWER_WAS,
            Column.TARGET_WAS,
            Column.FINDING_WAS,
        ),
        start=NOTE + 1,
    )
)
_FIRST_HIDDEN = NOTE + 1
_TALLIES = ("answered", "total", "unknown", "missing")
_PLACE = re.compile(r"\{(\w+)\}")


def lock(sheet: Worksheet) -> None:
    """Let only open cells be filled in; columns and rows may still be made wider."""
    sheet.protection.sheet = True
    sheet.protection.formatColumns = False  # False lets it be done
    sheet.protection.formatRows = False


class AnswerSheet:
    """The sheet of one system."""

    def __init__(
        self, sheet: Worksheet, words: AnswerFormWords, samples: Mapping[str, SampleRow]
    ) -> None:
        self.sheet = sheet
        self.count = 0
        self.answered_at = ""
        self._words = words
        self._labels = words.form_labels()
        self._samples = samples
        self._first = self._next = 1
        self._cells: dict[SlotKind, list[str]] = defaultdict(list)
        self._titles: list[int] = []

    def mark(self, row: int, mark: str) -> None:
        """Say in the first hidden column what stands in a row."""
        self.sheet.cell(row, _FIRST_HIDDEN).value = mark

    def mark_heads(self, row: int) -> None:
        """Say in a hidden row what stands in each column."""
        for column, head in {**VISIBLE, **HIDDEN}.items():
            self.sheet.cell(row, column).value = head.value
        self.sheet.row_dimensions[row].hidden = True

    def start(self, row: int) -> None:
        """Begin with the questions in this row, where the samples stood."""
        self._first = self._next = row
        for merged in [m for m in self.sheet.merged_cells.ranges if m.min_row >= row]:
            self.sheet.unmerge_cells(merged.coord)

    def add_section(self, title: str) -> None:
        """Write what the questions below are about."""
        self._lay("section")
        self._titles.append(self._next)
        put(cell_at(self.sheet, self._next, NUMBER), title, self._words.cut_mark)
        self._next += 1

    def add_question(
        self,
        question: FormQuestion,
        answer: SlotValue,
        target: SlotValue | None,
        finding: str | None,
        ids: Mapping[Column, str],
    ) -> None:
        """Write a question with what is answered already; None is not asked in this row."""
        kind = question.slot.kind
        has_note = kind in {SlotKind.AXIS, SlotKind.CRITERION} or finding is not None
        self._lay("axis" if target is not None else "noted" if has_note else "plain")
        fits = len(answer.text) <= LONGEST_NOTE and len(finding or "") <= LONGEST_NOTE
        note = (finding or answer.text) if fits else ""
        self._write(NUMBER, question.number)
        self._write(QUESTION, question.question)
        self._write(HELP, question.help)
        self._write(ANSWER, self._labels.label(kind, answer.choice))
        self._write(NOTE, note)
        self._offer(kind, ANSWER)
        if target is not None:
            self._write(TARGET, self._labels.label(SlotKind.TARGET, target.choice))
            self._offer(SlotKind.TARGET, TARGET)
        if has_note and not fits:
            self.sheet.cell(self._next, NOTE).protection = Protection(locked=True)
        is_whole = fits or finding is not None
        told = {
            Column.ROW: row_id(question.slot),
            **ids,
            Column.ASKED_BY: question.asked_by,
            Column.ANSWER_WAS: answer.mark if is_whole else NO_ROOM,
            Column.TARGET_WAS: target.mark if target is not None else NO_ROOM,
            Column.FINDING_WAS: SlotValue(text=finding).mark
            if finding is not None and fits
            else NO_ROOM,
        }
        for column, head in HIDDEN.items():
            self._write(column, told[head])
        grow(self.sheet, self._next)
        self.count += 1
        self._next += 1

    def finish(self, tally_row: int, head_row: int) -> None:
        """Offer the choices, count by formula, hide the ids, and lock the rest."""
        for kind, cells in self._cells.items():
            self._add_choices(kind, cells)
        self._add_tally(tally_row)
        for column in HIDDEN:
            self.sheet.column_dimensions[get_column_letter(column)].hidden = True
        self.sheet.print_area = f"A1:{get_column_letter(NOTE)}{self._next - 1}"
        self.sheet.print_title_rows = f"{head_row}:{head_row}"
        keep_titles(self.sheet, self._titles)
        lock(self.sheet)

    def _lay(self, sample: str) -> None:
        self._samples[sample].lay(self.sheet, self._next)

    def _write(self, column: int, text: str) -> None:
        put(cell_at(self.sheet, self._next, column), text, self._words.cut_mark)

    def _offer(self, kind: SlotKind, column: int) -> None:
        self._cells[kind].append(f"{get_column_letter(column)}{self._next}")

    def _add_choices(self, kind: SlotKind, cells: list[str]) -> None:
        words = self._words.questions
        choices = DataValidation(
            type="list", formula1=f'"{",".join(self._labels.choices[kind].values())}"'
        )
        choices.allow_blank = True
        choices.showErrorMessage = choices.showInputMessage = True
        choices.errorTitle = words.error_title
        choices.error = words.target_error if kind is SlotKind.TARGET else words.error
        choices.promptTitle = words.prompt_title
        choices.prompt = words.prompts.of(kind)
        for cell in cells:
            choices.add(cell)
        self.sheet.add_data_validation(choices)

    def _add_tally(self, row: int) -> None:
        last = max(self._next - 1, self._first)

        def cells(column: int) -> str:
            letter = get_column_letter(column)
            return f"{letter}{self._first}:{letter}{last}"

        axis = self._labels.choices[SlotKind.AXIS]
        formulas = {
            "answered": f'=SUMPRODUCT(({cells(_FIRST_HIDDEN)}<>"")*({cells(ANSWER)}<>""))',
            "total": f'=SUMPRODUCT(({cells(_FIRST_HIDDEN)}<>"")*1)',
            "unknown": f'=COUNTIF({cells(ANSWER)},"{axis["unknown"]}")',
            "missing": f'=SUMPRODUCT(({cells(ANSWER)}="{axis["not_applicable"]}")'
            f'*({cells(NOTE)}=""))',
        }
        at: dict[str, str] = {}
        for column, name in enumerate(_TALLIES, start=_FIRST_HIDDEN):
            cell = self.sheet.cell(row, column)
            cell.value = formulas[name]
            at[name] = f"${get_column_letter(column)}${row}"
        pieces = [
            at[piece] if place else f'"{piece}"'
            for place, piece in enumerate_places(self._words.questions.tally)
            if piece
        ]
        self.sheet.cell(row, NUMBER).value = "=" + "&".join(pieces)
        self.answered_at = at["answered"]


def enumerate_places(sentence: str) -> list[tuple[bool, str]]:
    """Return the pieces of a sentence, each told whether it is the name of a place."""
    return [(at % 2 == 1, piece) for at, piece in enumerate(_PLACE.split(sentence))]
