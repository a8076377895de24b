"""How a paper of a contract case is described: forms/workbooks/<id>/form.toml.

A paper is data. To add one, write its form.toml, run `python packaging/build_templates.py`
for its template.xlsx, and look at it. Every value it shows is a name of the vocabulary
(forms/papers/vocabulary/*.toml: add a file with the names that are missing there). Words that all
papers share (결재란, 붙임, 끝.) stand in forms/papers/words.toml. All mistakes are told at once.

    id = "contract-request"            # as its folder is called
    title = "계약(구매)요청서"
    name = "계약요청서"                 # in the name of the file: 01_건명_계약요청서_….xlsx
    valid_from = 2026-11-23            # with version, checked_on and source (of its structure)
    disclosure = "비공개"               # 공개구분, where it is not the usual one of words.toml
    head = "approval"                  # internal (수신 내부결재) | approval (결재란) | plain
    own_layout = true                  # only where no official layout was found: said on the paper
    is_front = true                    # only the cover of the bound workbook; binds = its papers
    stages = ["contract_request"]      # ids of the stages that it belongs to
    routes = ["negotiated_contract"]   # empty: every route
    order = 80                         # its place among the papers of a case
    when = ["services"]                # a set or a bound workbook takes it only then
    needs = ["case.title"]             # without these values it is refused

    [[sheets]]
    title = "계약요청서"
    orientation = "portrait"           # or landscape
    columns = [5, 9, 22]               # relative widths; none: the grid of twelve, which the
                                       #   first sheet has unless head = "plain"
    repeat = "services"                # Excel repeats its head; those of others are laid again
    [[sheets.blocks]]                  # from top to bottom; each has an `id` of its own
    kind = "heading"                   # 1. 계약 개요 (numbered by itself; numbered = false: not)
    id = "h_overview"
    text = "계약 개요"
    when = ["not route.is_catalog"]    # every block may have it: app/domain/paper_conditions.py
    [[sheets.blocks]]
    kind = "fields"                    # boxes: label and value
    id = "overview"
    pairs = 2                          # 1 or 2 in a row
    fields = [
      { label = "계약건명", value = "case.title", wide = true, name = "overview.title" },
      { label = "계약기간", text = "{case.period} ({case.months}개월)" },
      { label = "계약방법", choices = [{ text = "수의계약", when = ["not route.is_catalog"] }] },
    ]                                  # `name`: where a value is shown twice on one paper;
                                       #   is_needed = true: 〔… 입력 필요〕 while it is not known
    [[sheets.blocks]]
    kind = "lines"                     # 개조식: □ section, ○ point, - detail, ※ note
    id = "purpose"
    items = [
      { level = "point", text = "{case.need}", when = ["case.need"] },
      { lines = "case.scope_lines" },  # all lines of that name, as deep as they are
    ]
    empty = "해당 없음"                 # without it a block with nothing to say is left out

    [[sheets.blocks]]
    kind = "table"
    id = "services"
    table = "services"                 # of the vocabulary; the column `number` counts its rows
    amounts = true                     # (단위: 원), or 천원 as the agency has it
    columns = [
      { column = "number", title = "번호", kind = "code" },
      { column = "name", title = "서비스명", span = 3 },        # columns of the sheet that it takes
      { column = "amount", title = "금액", formula = "rounding.line_amount(price * quantity)" },
    ]       # formula (app/domain/paper_formula.py): for the working copy; in_won: never in 천원
    totals = [
      { id = "sum", label = "합계", values = { amount = "money.total" } },
    ]                                  # formulas = [{ column = "amount", formula = "sum(amount)" }]
    [[sheets.blocks]]
    kind = "text"                      # look: plain | note | strong | centre | right
    id = "request"
    look = "centre"
    text = "위와 같이 계약을 요청합니다."

    [[sheets.blocks]]
    kind = "attachments"               # 붙임 1. … 1부.  끝.
    id = "attachments"
    items = [{ text = "산출내역서 1부.", when = ["services"] }]
                                       # further kinds: page_break, end (끝. below a table)

Excel names of the template, which an agency's own form has too: `case.title` for a value,
`<block>.<number>` for a sentence or choice in a box (from 1), `<block>.text`, `<block>.point` (and
.section .detail .note), `<table block>.<column>` in its one row, `<table block>.<total>.<column>`
(and .label), `.unit_line`, `.remark_line`, `.head_line`; `<block>.block` are the rows that go when
it is left out. An agency's own form may use any other name of the vocabulary too.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from app.exports.form_file import Words, read_words
from app.exports.paper_form import FORM

Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
When = Annotated[list[str], Field(default_factory=list)]
GRID_COLUMNS = 12


class Part(Words):
    """What every block has."""

    id: Name
    when: When


class Heading(Part):
    """A section heading, numbered by itself."""

    kind: Literal["heading"]
    text: str
    numbered: bool = True


class Choice(Words):
    """A box that is ticked when its conditions hold."""

    text: str
    when: Annotated[list[str], Field(min_length=1)]


class BoxField(Words):
    """A label and, in the box beside it, a value, a sentence or boxes to tick."""

    label: str
    value: str | None = None
    text: str | None = None
    choices: Annotated[list[Choice], Field(default_factory=list)]
    name: str | None = None
    wide: bool = False
    optional: bool = False
    is_needed: bool = False


class Fields(Part):
    """Labels and values in boxes."""

    kind: Literal["fields"]
    pairs: Literal[1, 2] = 1
    fields: Annotated[list[BoxField], Field(min_length=1)]


class Item(Words):
    """One line of own text, or all lines of a name of the vocabulary."""

    level: Literal["section", "point", "detail", "note"] = "point"
    text: str | None = None
    lines: str | None = None
    when: When


class Lines(Part):
    """개조식 text."""

    kind: Literal["lines"]
    items: Annotated[list[Item], Field(min_length=1)]
    empty: str | None = None


class Column(Words):
    """A column; its kind is that of the vocabulary. `in_won`: in won where others are in 천원."""

    column: str
    title: str
    kind: Literal["text", "code", "won", "count", "date", "percent"] | None = None
    span: Annotated[int, Field(ge=1)] = 1
    optional: bool = False
    is_by_hand: bool = False
    in_won: bool = False
    formula: str | None = None


class TotalFormula(Words):
    """How the working copy calculates one sum, where its conditions hold."""

    column: str
    formula: str
    when: When


class Total(Words):
    """A row of sums: official figures by column, and how the working copy calculates them."""

    id: Name
    label: str
    values: Annotated[dict[str, str], Field(min_length=1)]
    formulas: Annotated[list[TotalFormula], Field(default_factory=list)]
    when: When


class TableBlock(Part):
    """A table of the vocabulary."""

    kind: Literal["table"]
    table: str
    amounts: bool = False
    columns: Annotated[list[Column], Field(min_length=1)]
    totals: Annotated[list[Total], Field(default_factory=list)]
    empty: str | None = None


class TextBlock(Part):
    """A sentence over the whole width."""

    kind: Literal["text"]
    text: str
    look: Literal["plain", "note", "strong", "centre", "right"] = "plain"


class Attachment(Words):
    """One thing that is attached."""

    text: str
    when: When


class Attachments(Part):
    """붙임 … 끝."""

    kind: Literal["attachments"]
    items: Annotated[list[Attachment], Field(min_length=1)]


class PageBreak(Part):
    """A new page begins."""

    kind: Literal["page_break"]


class End(Part):
    """끝. at the left below a table."""

    kind: Literal["end"]


Block = Annotated[
    Heading | Fields | Lines | TableBlock | TextBlock | Attachments | PageBreak | End,
    Field(discriminator="kind"),
]


class FormSheet(Words):
    """One sheet of a paper."""

    title: Annotated[str, Field(max_length=31, pattern=r"^[^\[\]:*?/\\']+$")]
    orientation: Literal["portrait", "landscape"] = "portrait"
    columns: Annotated[list[float], Field(default_factory=list)]
    repeat: str | None = None
    blocks: Annotated[list[Block], Field(min_length=1)]

    def tables(self) -> list[TableBlock]:
        """Return the tables of the sheet."""
        return [block for block in self.blocks if isinstance(block, TableBlock)]

    def column_count(self) -> int:
        """Return how many columns the sheet has."""
        return len(self.columns) or GRID_COLUMNS


class CaseForm(Words):
    """A paper of a contract case."""

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$")]
    version: str
    title: str
    name: str
    source: str
    valid_from: date
    checked_on: date
    head: Literal["internal", "approval", "plain"]
    own_layout: bool = False
    disclosure: str | None = None
    is_front: bool = False
    binds: When
    stages: list[str]
    routes: list[Literal["negotiated_contract", "catalog_contract"]]
    order: int
    when: When
    needs: When
    sheets: Annotated[list[FormSheet], Field(min_length=1)]

    def blocks(self) -> list[Block]:
        """Return the blocks of all sheets."""
        return [block for sheet in self.sheets for block in sheet.blocks]

    def has_formulas(self) -> bool:
        """Whether the paper also comes as a working copy."""
        tables = (table for sheet in self.sheets for table in sheet.tables())
        return any(column.formula for table in tables for column in table.columns)


def read_case_form(form_dir: Path) -> CaseForm:
    """Read one form; raise ExportError for a key that is missing, unknown or of another kind."""
    return read_words(form_dir / FORM, CaseForm)


def is_case_form(form_dir: Path) -> bool:
    """Whether a folder of forms/workbooks/ holds a paper that this module describes."""
    path = form_dir / FORM
    return path.is_file() and "[[sheets]]" in path.read_text(encoding="utf-8")
