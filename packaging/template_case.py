"""The papers of a contract case: any template, made from its form."""

from __future__ import annotations

from dataclasses import replace

import template_styles as look
from openpyxl import Workbook
from openpyxl.worksheet.pagebreak import Break
from template_columns import snapped, widths_of
from template_paper import Paper

from app.domain.paper_vocabulary import LineLevel, ValueKind, VocabularyCatalogue
from app.exports.case_form import (
    GRID_COLUMNS,
    Attachments,
    Block,
    BoxField,
    CaseForm,
    End,
    Fields,
    FormSheet,
    Heading,
    Lines,
    PageBreak,
    TableBlock,
    TextBlock,
)
from app.exports.case_names import (
    APPROVAL_BLOCK,
    COOPERATION,
    SUBJECT,
    column_name,
    field_name,
    line_name,
    part_name,
    sheet_name,
    text_name,
    total_name,
)
from app.exports.case_words import CaseWords

LABEL_SHARE = 2 / GRID_COLUMNS  # of the page, for the label of a box
GAP, BOX_HEIGHT, HEADING_HEIGHT = 8.0, 22.0, 26.0  # points; the gap stands below a block
BOX = replace(look.TEXT, bottom=look.THIN)
LOOKS = {
    "plain": look.LEFT_TOP,
    "note": look.LEFT_TOP,
    "strong": look.STRONG,
    "centre": look.CENTRE,
    "right": look.RIGHT,
}
KINDS = {
    ValueKind.TEXT: look.TEXT,
    ValueKind.FLAG: look.CODE,
    ValueKind.WON: look.FIGURE,
    ValueKind.COUNT: replace(look.FIGURE, number_format="General"),
    ValueKind.PERCENT: replace(look.FIGURE, number_format="General"),
    ValueKind.DATE: look.DAY,
}
# How deep the mark of a line stands on the grid of twelve; the text begins one column behind it.
DEPTHS = {LineLevel.SECTION: 0, LineLevel.POINT: 1, LineLevel.DETAIL: 2, LineLevel.NOTE: 1}


def build(form: CaseForm, words: CaseWords, catalogue: VocabularyCatalogue) -> Workbook:
    """Return the template of a paper."""
    book = look.new_book(look.MEASURE)
    for number, sheet in enumerate(form.sheets, start=1):
        _CaseSheet(Paper(book, sheet.title), form, sheet, number, words, catalogue).draw()
    book.properties.creator = book.properties.title = form.title
    return book


class _CaseSheet:
    """One sheet while it is drawn from top to bottom."""

    def __init__(
        self,
        paper: Paper,
        form: CaseForm,
        sheet: FormSheet,
        number: int,
        words: CaseWords,
        catalogue: VocabularyCatalogue,
    ) -> None:
        self._paper, self._form, self._sheet, self._number = paper, form, sheet, number
        self._words, self._catalogue = words, catalogue
        self._widths = widths_of(sheet)
        self._last = len(self._widths)
        self._row = 1
        self._head_row: int | None = None

    def draw(self) -> None:
        """Draw head, blocks and what stands below them, and set the page up."""
        is_plain = self._number > 1 or self._form.head == "plain"
        if is_plain:
            self._draw_plain_head()
        else:
            self._draw_approval_head()
        for block in self._sheet.blocks:
            first = self._row
            self._draw(block)
            name = part_name(block.id, "block")
            self._paper.name(name, first, 1, (self._row - 1, self._last))
        if is_plain:
            self._whole(style=look.LEFT, name=sheet_name(self._number, "signature"))
        if self._form.own_layout and self._number == len(self._form.sheets):
            self._whole(self._words.own_layout, look.LEFT)
        look.set_up_page(
            self._paper.sheet,
            self._widths,
            last_row=self._row - 1,
            landscape=self._sheet.orientation == "landscape",
            head_row=self._head_row,
        )

    def _draw_plain_head(self) -> None:
        title = self._form.title if len(self._form.sheets) == 1 else self._sheet.title
        self._whole(title, look.TITLE, height=40)
        self._whole(style=look.LEFT, name=sheet_name(self._number, "subject"), height=24)
        self._space(6)

    def _draw_approval_head(self) -> None:
        paper, words, last = self._paper, self._words.head, self._last
        paper.space(1, 8)
        paper.write(2, (1, 2), words.document_no, look.STRONG, height=24)
        paper.write(2, (3, 5), style=look.LEFT, name="document_no", height=24)
        paper.write(3, (1, 2), words.disclosure, look.STRONG_TOP, height=45)
        paper.write(3, (3, 5), style=look.LEFT_TOP, name="disclosure", height=45)
        paper.space(4, 18)
        paper.name(APPROVAL_BLOCK, 2, 6, (4, last))
        paper.write(5, (6, last), style=look.RIGHT, name=COOPERATION, height=24)
        self._row = 6
        if self._form.head == "internal":
            paper.write(6, (1, 2), words.receiver, look.STRONG, height=24)
            paper.write(6, (3, last), words.receiver_inside, look.LEFT, height=24)
            self._row = 7
        self._whole(self._form.title, look.COVER_TITLE, height=44)
        self._whole(style=look.COVER_SUBJECT, name=SUBJECT, height=30)
        self._space(GAP)
        row = self._row
        for columns, text, style, name in (
            ((1, 2), words.department, look.LABEL, ""),
            ((3, 5), "", look.FIELD, "department"),
            (6, words.author, look.LABEL, ""),
            ((7, 8), "", look.FIELD, "author"),
            (9, words.written_on, look.LABEL, ""),
            ((10, last), "", look.FIELD, "written_on"),
        ):
            paper.write(row, columns, text, style, name=name, height=26)
        self._row += 1
        self._space(GAP)

    def _draw(self, block: Block) -> None:
        if isinstance(block, Heading):
            text = "" if block.numbered else block.text
            self._whole(text, look.SECTION_LOW, name=text_name(block.id), height=HEADING_HEIGHT)
            self._space(4)
        elif isinstance(block, TextBlock):
            style = LOOKS[block.look]
            self._whole(block.text, style, name=text_name(block.id), height=24)
        elif isinstance(block, Fields):
            self._draw_fields(block)
        elif isinstance(block, Lines):
            self._draw_lines(block)
        elif isinstance(block, TableBlock):
            self._draw_table(block)
        elif isinstance(block, Attachments):
            self._draw_attachments(block)
        elif isinstance(block, End):
            self._whole(self._words.table.end, look.LEFT)
        elif isinstance(block, PageBreak):
            self._paper.sheet.row_breaks.append(Break(id=self._row))
            self._space(4)

    def _draw_fields(self, block: Fields) -> None:
        one, value = LABEL_SHARE, 1 / block.pairs - LABEL_SHARE
        pairs = snapped(self._widths, [one, value] * block.pairs)
        at = 0
        for number, field in enumerate(block.fields, start=1):
            if field.wide and at:
                self._row, at = self._row + 1, 0
            label, box = pairs[2 * at], pairs[2 * at + 1]
            following = block.fields[number] if number < len(block.fields) else None
            is_alone = field.wide or (at < block.pairs - 1 and (not following or following.wide))
            if is_alone:
                box = (box[0], self._last)
            self._paper.write(self._row, label, field.label, look.LABEL, height=BOX_HEIGHT)
            name = field_name(block.id, number, field)
            self._paper.write(self._row, box, "", self._box(field), name=name, height=BOX_HEIGHT)
            at = 0 if is_alone else (at + 1) % block.pairs
            self._row += 1 if at == 0 else 0
        self._note(block.id)

    def _box(self, field: BoxField) -> look.Style:
        """Return the style of a box; a date in it is written as official papers write it."""
        named = self._catalogue.value(field.value or "")
        is_day = named is not None and named.kind is ValueKind.DATE
        return replace(BOX, number_format=look.DAY.number_format) if is_day else BOX

    def _draw_lines(self, block: Lines) -> None:
        has_grid = not self._sheet.columns
        for level, depth in DEPTHS.items():
            style = look.STRONG if level is LineLevel.SECTION else look.LEFT_TOP
            column = depth + 1 if has_grid else 1
            if not has_grid:
                indent = 0 if level is LineLevel.NOTE else depth
                style = replace(style, horizontal="left", indent=indent)
            elif depth:
                self._paper.write(self._row, depth, self._words.marks.of(level), look.MARK)
            name = line_name(block.id, level)
            self._paper.write(self._row, (column, self._last), "", style, name=name)
            self._row += 1
        self._space(GAP)

    def _draw_attachments(self, block: Attachments) -> None:
        name = part_name(block.id, "lines")
        if self._sheet.columns:
            self._whole(style=look.LEFT_TOP, name=name)
        else:
            self._paper.write(self._row, (1, 2), "", look.STRONG_TOP)
            self._paper.write(self._row, (3, self._last), "", look.LEFT_TOP, name=name)
            self._row += 1
        self._space(GAP)

    def _draw_table(self, block: TableBlock) -> None:
        if block.amounts:
            self._whole(style=look.RIGHT, name=part_name(block.id, "unit_line"))
        spans, first = {}, 1
        for column in block.columns:
            spans[column.column] = (first, first + column.span - 1)
            first += column.span
        styles = {column.column: self._style(block, column.column) for column in block.columns}
        self._paper.name(part_name(block.id, "head_line"), self._row, 1)
        if self._sheet.repeat == block.id:
            self._head_row = self._row
        for column in block.columns:
            place = spans[column.column]
            self._paper.write(self._row, place, column.title, look.HEAD, height=look.HEAD_ROW)
        self._paper.sheet.row_dimensions[self._row].height = self._head_height(block)
        self._row += 1
        for name, place in spans.items():
            style = look.inner(styles[name]) if block.totals else styles[name]
            self._paper.write(self._row, place, "", style, name=column_name(block.id, name))
        self._row += 1
        for number, total in enumerate(block.totals, start=1):
            is_last = number == len(block.totals)
            valued = min(spans[name][0] for name in total.values)
            label = replace(look.CODE, bold=True)
            for columns, style, text, name in [
                ((1, valued - 1), label, total.label, "label"),
                *(
                    (place, styles[name], "", name if name in total.values else "")
                    for name, place in spans.items()
                    if place[0] >= valued
                ),
            ]:
                kept = style if is_last else look.inner(style)
                place_name = total_name(block.id, total.id, name) if name else ""
                self._paper.write(
                    self._row, columns, text, look.total(kept), name=place_name, height=22
                )
            self._row += 1
        self._note(block.id)

    def _style(self, block: TableBlock, column_id: str) -> look.Style:
        column = next(one for one in block.columns if one.column == column_id)
        if column.kind == "code":
            return look.CODE
        named = self._catalogue.tables[block.table].column(column_id)
        return KINDS[named.kind if named else ValueKind.TEXT]

    def _head_height(self, block: TableBlock) -> float:
        lines = max(column.title.count("\n") for column in block.columns) + 1
        return max(look.HEAD_ROW, 10.0 + 14.0 * lines)

    def _note(self, block_id: str) -> None:
        """Leave the row below a block, which grows when there is a note on its figures."""
        style = replace(look.LEFT, vertical="bottom")  # clear of the line above it
        self._whole(style=style, name=part_name(block_id, "remark_line"), height=GAP)

    def _whole(
        self,
        text: str = "",
        style: look.Style = look.PLAIN,
        *,
        name: str = "",
        height: float = look.ROW,
    ) -> None:
        self._paper.write(self._row, (1, self._last), text, style, name=name, height=height)
        self._row += 1

    def _space(self, height: float) -> None:
        self._paper.space(self._row, height)
        self._row += 1
