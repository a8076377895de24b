"""The Excel names that the template of a paper has: those it must have, and those it may have."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.paper_text import names_in
from app.domain.paper_vocabulary import LineLevel
from app.exports.case_form import (
    Attachments,
    Block,
    BoxField,
    CaseForm,
    Fields,
    Heading,
    Lines,
    TableBlock,
    TextBlock,
)

APPROVAL_BLOCK, COOPERATION, SUBJECT = "approval_block", "cooperation", "paper.subject"
HEAD_NAMES = (
    *("document_no", "disclosure", APPROVAL_BLOCK, COOPERATION),
    *(SUBJECT, "department", "author", "written_on"),
)


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A name of a template; a paper is refused without those that are mandatory."""

    name: str
    is_mandatory: bool = False


def text_name(block_id: str) -> str:
    """Return the name of a heading or of a sentence over the whole width."""
    return f"{block_id}.text"


def field_name(block_id: str, number: int, field: BoxField) -> str:
    """Return the name of a box: its own, its value's, or its number in the block from 1."""
    return field.name or field.value or f"{block_id}.{number}"


def line_name(block_id: str, level: LineLevel) -> str:
    """Return the name of the row that shows how a line of this level looks."""
    return f"{block_id}.{level}"


def column_name(block_id: str, column: str) -> str:
    """Return the name of a cell in the one row of a table that the template shows."""
    return f"{block_id}.{column}"


def total_name(block_id: str, total_id: str, column: str) -> str:
    """Return the name of a cell in a row of sums; its label has the column `label`."""
    return f"{block_id}.{total_id}.{column}"


def part_name(block_id: str, part: str) -> str:
    """Return the name of a part of a block: block, head_line, unit_line, remark_line, lines."""
    return f"{block_id}.{part}"


def sheet_name(number: int, part: str) -> str:
    """Return the name of what every sheet has, `subject` and `signature`, counted from 1."""
    return f"sheet{number}.{part}"


def names_of(form: CaseForm) -> tuple[PlaceName, ...]:
    """Return every name of a template."""
    return tuple(_names_of(form))


def mandatory_names(form: CaseForm) -> list[str]:
    """Return the names without which a template is refused."""
    return [one.name for one in names_of(form) if one.is_mandatory]


def _names_of(form: CaseForm) -> Iterator[PlaceName]:
    if form.head != "plain":
        yield from map(PlaceName, HEAD_NAMES)
    for number, sheet in enumerate(form.sheets, start=1):
        if number > 1 or form.head == "plain":
            yield PlaceName(sheet_name(number, "subject"))
            yield PlaceName(sheet_name(number, "signature"))
        for block in sheet.blocks:
            yield PlaceName(part_name(block.id, "block"))
            yield from _of_block(block)


def _of_block(block: Block) -> Iterator[PlaceName]:
    if isinstance(block, Heading):
        yield PlaceName(text_name(block.id))
    elif isinstance(block, TextBlock):
        yield PlaceName(text_name(block.id), any(names_in(block.text)))
    elif isinstance(block, Fields):
        for number, field in enumerate(block.fields, start=1):
            yield PlaceName(field_name(block.id, number, field), not field.optional)
        yield PlaceName(part_name(block.id, "remark_line"))
    elif isinstance(block, Lines):
        for level in LineLevel:
            yield PlaceName(line_name(block.id, level), level is LineLevel.POINT)
    elif isinstance(block, Attachments):
        yield PlaceName(part_name(block.id, "lines"), is_mandatory=True)
    elif isinstance(block, TableBlock):
        yield from _of_table(block)


def _of_table(block: TableBlock) -> Iterator[PlaceName]:
    for column in block.columns:
        yield PlaceName(column_name(block.id, column.column), not column.optional)
    optional = {column.column for column in block.columns if column.optional}
    for total in block.totals:
        yield PlaceName(total_name(block.id, total.id, "label"))
        for column_id in total.values:
            name = total_name(block.id, total.id, column_id)
            yield PlaceName(name, column_id not in optional)
    parts = ("head_line", "remark_line", *(("unit_line",) if block.amounts else ()))
    yield from (PlaceName(part_name(block.id, part)) for part in parts)
