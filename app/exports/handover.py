"""The 인계인수서: what is handed over, sheet by sheet, to the officer who comes after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from app.domain.agency import Agency
from app.domain.korean_text import date_text
from app.exports.cell_values import Value
from app.exports.cover import DocumentDetails, sign_paper, signature, signing
from app.exports.form_file import filled
from app.exports.handover_form import HandoverForm, HandoverTable
from app.exports.paper_form import TEMPLATE
from app.exports.workbook import FormWorkbook

Rows = Sequence[Sequence[Value]]


def handover_book(
    form: HandoverForm,
    form_dir: Path,
    tables: Mapping[str, Rows],
    agency: Agency,
    details: DocumentDetails,
    made_by: str,
) -> FormWorkbook:
    """Return the filled paper; `tables` are the rows of each table of the form by its id.

    Raise ExportError for a template that cannot be used.
    """
    book = FormWorkbook(form_dir / TEMPLATE, form.all_names(), form.cut_mark)
    front, day = form.front, date_text(details.written_on)
    book.fill(
        {
            "handover_subject": front.subject,
            "agency": agency.name,
            "track": form.words.tracks.of(agency.track),
            "department": agency.department,
            "author": details.author or None,  # to be written by hand: a dash takes its room
            "written_on": details.written_on,
            "handover_note": "\n".join(front.notes),
            "handover_signature": signature(
                front.signature, signing(agency, details), day, form.empty
            ),
        }
    )
    book.fill_rows(
        "contents_rows",
        [
            [number, table.title, len(tables[table.id]), table.sheet, None]
            for number, table in enumerate(form.tables, start=1)
        ],
    )
    subject = filled(front.table_subject, agency=agency.name, department=agency.department)
    for table in form.tables:
        rows = tables[table.id]
        book.fill({f"{table.id}_subject": subject})
        book.fill_rows(f"{table.id}_rows", _shown(form, rows) or _none(form, table))
        note = filled(front.table_note, day=day, count=len(rows))
        book.fill({f"{table.id}_note": note})
    sign_paper(book, form, agency.name, agency, details, made_by)
    return book


def _shown(form: HandoverForm, rows: Rows) -> list[list[Value]]:
    """Return the rows with a dash where nothing is known: an empty cell asks to be filled in."""
    return [[form.empty if value in {None, ""} else value for value in row] for row in rows]


def _none(form: HandoverForm, table: HandoverTable) -> list[list[Value]]:
    return [[form.empty] * len(table.heads)]
