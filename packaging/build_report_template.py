"""Makes the template of the 검토보고 of 한글: page, title, head and the samples of every line.

    python packaging/build_report_template.py

The marks come from form.toml. Whoever wants another look opens the template in 한글 and restyles it
there; this script is for beginning anew.
"""

from __future__ import annotations

import sys
import warnings
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from hwpx import HwpxDocument  # noqa: E402

from app.exports.review_report import TEMPLATE, load_report_form  # noqa: E402

PART = "{http://www.hancom.co.kr/hwpml/2011/paragraph}"
ROOM = "400"  # over and under the text of a cell, in hundredths of a point
FORM_DIR = ROOT / "forms" / "documents" / "review-report"
FONT = "맑은 고딕"
GRAY, LINE = "#F2F2F2", "#000000"
MARGINS = {"left": 20, "right": 20, "top": 15, "bottom": 15, "header": 10, "footer": 10}
# Left indent and hanging first line in mm, size in pt, bold, space before in pt.
LOOKS = {
    "heading": (0, 0, 14, True, 12),
    "section": (5, -5, 12, True, 6),
    "point": (10, -5, 11, False, 3),
    "detail": (15, -5, 11, False, 2),
    "note": (10, -5, 10, False, 2),
    "caption": (0, 0, 11, True, 10),
    "below": (4, -4, 9, False, 2),
    "attachment": (0, 0, 11, False, 14),
}
HEAD_LABELS = ("문서번호", "공개구분", "작성부서", "작성자", "작성일")


def build(target: Path) -> None:
    """Write the template."""
    form = load_report_form(FORM_DIR)
    document = HwpxDocument.new()
    document.page.setup(paper_size="A4", margins_mm=MARGINS)
    document.page.set_page_number()
    _title(document, form.places.subject)
    _head(document, form.places)
    for look in ("heading", "section", "point", "detail", "note", "caption"):
        _line(document, getattr(form.looks, look), LOOKS[look])
    _table(document, form.looks)
    for look in ("below", "attachment"):
        _line(document, getattr(form.looks, look), LOOKS[look])
    document.parts.clear_document_metadata(keep=("language",))
    document.parts.clear_preview()
    target.write_bytes(document.to_bytes())


def _title(document: HwpxDocument, mark: str) -> None:
    first = document.paragraphs[0]
    first.text = mark
    first.char_pr_id_ref = document.styles.ensure_run(bold=True, size=18, font=FONT)
    document.styles.apply_paragraph_format(
        paragraphs=[first],
        alignment="CENTER",
        line_spacing_percent=160,
        spacing_before_pt=10,
        spacing_after_pt=10,
        bottom_border=True,
        border_color=LINE,
        border_width="0.4 mm",
    )


def _head(document: HwpxDocument, places: object) -> None:
    marks = ("document_no", "disclosure", "department", "author", "written_on")
    values = [getattr(places, mark) for mark in marks]
    cells = [*zip(HEAD_LABELS, values, strict=True)]
    rows = [cells[:2], cells[2:4], cells[4:]]
    table = document.add_table(3, 4)
    bold = document.styles.ensure_run(bold=True, size=10, font=FONT)
    plain = document.styles.ensure_run(size=10, font=FONT)
    for row, pairs in enumerate(rows):
        for place, (label, value) in enumerate(pairs):
            _cell(document, table, (row, 2 * place), label, bold, "CENTER", is_head=True)
            _cell(document, table, (row, 2 * place + 1), value, plain, "LEFT")
    table.merge_cells(2, 1, 2, 3)
    table.set_column_widths([8000, 16100, 8000, 16100])


def _line(document: HwpxDocument, mark: str, look: tuple[int, int, int, bool, int]) -> None:
    left, hanging, size, is_bold, before = look
    run = document.styles.ensure_run(bold=is_bold, size=size, font=FONT)
    made = document.add_paragraph(mark, char_pr_id_ref=run, inherit_style=False)
    document.styles.apply_paragraph_format(
        paragraphs=[made],
        alignment="LEFT",
        line_spacing_percent=160,
        indent_left_mm=left,
        first_line_indent_mm=hanging,
        spacing_before_pt=before,
        keep_with_next=mark.startswith("{{표 제목"),
    )


def _table(document: HwpxDocument, looks: object) -> None:
    table = document.add_table(2, 2)
    bold = document.styles.ensure_run(bold=True, size=10, font=FONT)
    plain = document.styles.ensure_run(size=10, font=FONT)
    head, text, number = (getattr(looks, name) for name in ("head", "text", "number"))
    for column in (0, 1):
        _cell(document, table, (0, column), head, bold, "CENTER", is_head=True)
    _cell(document, table, (1, 0), text, plain, "LEFT")
    _cell(document, table, (1, 1), number, plain, "RIGHT")
    table.set_column_widths([24100, 24100])


def _cell(
    document: HwpxDocument,
    table: object,
    place: tuple[int, int],
    text: str,
    run: str,
    alignment: str,
    *,
    is_head: bool = False,
) -> None:
    row, column = place
    fill = document.styles.ensure_border_fill(
        border_color=LINE, border_width="0.12 mm", fill_color=GRAY if is_head else None
    )
    table.set_cell_border_fill(row, column, fill)
    cell = table.cell(row, column)
    cell.text = text
    cell.element.set("hasMargin", "1")
    margin = next(cell.element.iter(f"{PART}cellMargin"))
    for side in ("top", "bottom"):
        margin.set(side, ROOM)
    paragraph = cell.paragraphs[0]
    paragraph.char_pr_id_ref = run
    document.styles.apply_paragraph_format(
        paragraphs=[paragraph], alignment=alignment, line_spacing_percent=140
    )


if __name__ == "__main__":
    with warnings.catch_warnings():
        warnings.simplefilter("error", DeprecationWarning)
        build(FORM_DIR / TEMPLATE)
