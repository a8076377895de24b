"""Binds filled papers into one workbook: cover with contents, then every sheet in order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.utils import quote_sheetname
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from app.domain.paper_vocabulary import PaperVocabulary, Table
from app.exports.case_form import CaseForm
from app.exports.case_names import column_name
from app.exports.case_paper import LONGEST_SHEET_TITLE, PaperMaterial, fill_paper
from app.exports.case_workbook import CaseWorkbook
from app.exports.ranges import SheetRange
from app.exports.sample_row import cell_at
from app.exports.sheet_copy import copy_sheet
from app.exports.workbook import FIRST_CELL

CONTENTS = "papers"  # the table of the vocabulary, and the block of the cover that shows it
_REFUSED = re.compile(r"[\[\]:*?/\\']")


@dataclass(frozen=True, slots=True)
class BoundPaper:
    """One filled paper of the bound workbook."""

    form: CaseForm
    book: CaseWorkbook


def bind(
    front: CaseForm, template: Path, papers: Sequence[BoundPaper], material: PaperMaterial
) -> CaseWorkbook:
    """Return the cover with its contents and, behind it, all sheets of the papers in order.

    Their names are kept with the id of their form before them: `cost_breakdown.money.total`.
    Raise ExportError as fill_paper does.
    """
    titles = list(_titles(front, papers))
    rows = tuple(
        {"title": paper.form.title, "sheet": ", ".join(given.values()), "note": None}
        for paper, given in zip(papers, titles, strict=True)
    )
    contents = PaperVocabulary(tables={CONTENTS: Table(rows)})
    known = replace(material, vocabulary=material.vocabulary.joined(contents))
    book = fill_paper(front, template, known)
    for paper, given in zip(papers, titles, strict=True):
        for sheet in paper.book.book.worksheets:
            copy_sheet(sheet, book.book, given[sheet.title])
        _copy_names(paper, given, book.book)
    _link_contents(book, titles)
    return book


def _titles(front: CaseForm, papers: Sequence[BoundPaper]) -> Iterator[dict[str, str]]:
    """Yield, for each paper, what its sheets are called in the bound workbook: `02 산출내역서`."""
    taken = {sheet.title.casefold() for sheet in front.sheets}
    for number, paper in enumerate(papers, start=1):
        given: dict[str, str] = {}
        for sheet in paper.book.book.worksheets:
            given[sheet.title] = _free_title(f"{number:02} {sheet.title}", taken)
            taken.add(given[sheet.title].casefold())
        yield given


def _free_title(wanted: str, taken: set[str]) -> str:
    title = _REFUSED.sub(" ", wanted)[:LONGEST_SHEET_TITLE].strip()
    number = 2
    while title.casefold() in taken:
        end = f" ({number})"
        title = wanted[: LONGEST_SHEET_TITLE - len(end)].strip() + end
        number += 1
    return title


def _copy_names(paper: BoundPaper, given: Mapping[str, str], target: Workbook) -> None:
    prefix = paper.form.id.replace("-", "_")
    for name in paper.book.names():
        place = paper.book.place(name)
        moved: SheetRange = replace(place.range, title=given[place.sheet.title])
        bound = f"{prefix}.{name}"
        target.defined_names[bound] = DefinedName(bound, attr_text=str(moved))


def _link_contents(book: CaseWorkbook, titles: Sequence[Mapping[str, str]]) -> None:
    """Let each line of the contents lead to its first sheet."""
    name = column_name(CONTENTS, "sheet")
    if not book.has(name):
        return
    first_row = book.place(name)
    sheet: Worksheet = first_row.sheet
    row = first_row.row
    for given in titles:
        cell = cell_at(sheet, row, first_row.column)
        first = next(iter(given.values()))
        font: Any = copy(cell.font)
        place = f"{quote_sheetname(first)}!{FIRST_CELL}"
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=place)
        cell.font = font  # as the template has it: openpyxl makes links blue
        row += 1
