"""Fills the blocks of a paper: headings, boxes, 개조식 text, tables, sentences, attachments."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.domain.money_text import DisplayUnit
from app.domain.paper_conditions import all_hold
from app.domain.paper_text import told
from app.domain.paper_vocabulary import (
    Line,
    LineLevel,
    PaperVocabulary,
    ValueKind,
    VocabularyCatalogue,
)
from app.exports.case_cells import in_box, in_table
from app.exports.case_form import (
    Attachments,
    Block,
    BoxField,
    Fields,
    Heading,
    Item,
    Lines,
    TableBlock,
    TextBlock,
    Total,
)
from app.exports.case_names import (
    column_name,
    field_name,
    line_name,
    part_name,
    text_name,
    total_name,
)
from app.exports.case_words import CaseWords
from app.exports.case_workbook import CaseWorkbook
from app.exports.cell_values import Value as CellValue
from app.exports.form_file import filled
from app.exports.rounded_tables import rounded_notes, summed_columns
from app.exports.vocabulary_file import NUMBER
from app.exports.working_copy import BegunTable


@dataclass(frozen=True, slots=True)
class BlockMaterial:
    """What blocks are made of."""

    words: CaseWords
    catalogue: VocabularyCatalogue
    vocabulary: PaperVocabulary
    amounts_in: DisplayUnit


class BlockFiller:
    """Fills one paper block by block; `begun` are its tables, where a working copy calculates."""

    def __init__(self, book: CaseWorkbook, material: BlockMaterial) -> None:
        self._book = book
        self._words = material.words
        self._catalogue = material.catalogue
        self._vocabulary = material.vocabulary
        self._amounts_in = material.amounts_in
        self.begun: list[BegunTable] = []

    def is_kept(self, block: Block) -> bool:
        """Whether a block is printed: its conditions hold, and it has something to say."""
        if not self._holds(block.when):
            return False
        if isinstance(block, Lines):
            return bool(block.empty or self._lines(block))
        if isinstance(block, TableBlock):
            return bool(block.empty or self._vocabulary.table(block.table).rows)
        if isinstance(block, Attachments):
            return any(self._holds(one.when) for one in block.items)
        return True

    def is_numbered(self, block: Block) -> bool:
        """Whether a block is a heading that counts."""
        return isinstance(block, Heading) and block.numbered

    def leave_out(self, block: Block) -> None:
        """Take a block out; where a form has no rows to take, its cells stay empty."""
        if self._book.leave_out_rows(part_name(block.id, "block")):
            return
        for name in self._book.names():
            if name.startswith(f"{block.id}."):
                self._book.clear(name)
        if isinstance(block, Fields):
            for number, field in enumerate(block.fields, start=1):
                self._book.clear(field_name(block.id, number, field))

    def fill(self, block: Block, heading: int) -> None:
        """Fill a block; `heading` is the number of its heading."""
        if isinstance(block, Heading):
            text = self._told(block.text)
            if block.numbered:
                text = filled(self._words.heading, number=heading, text=text)
            self._book.fill_known({text_name(block.id): text})
        elif isinstance(block, TextBlock):
            self._book.fill_known({text_name(block.id): self._told(block.text)})
        elif isinstance(block, Fields):
            self._fill_fields(block)
        elif isinstance(block, Lines):
            self._fill_lines(block)
        elif isinstance(block, Attachments):
            self._fill_attachments(block)
        elif isinstance(block, TableBlock):
            self._fill_table(block)

    def fill_value(self, place: str, name: str, empty: str = "") -> None:
        """Fill a box with a value, or with `empty`; a text that is second-hand says so."""
        known = self._catalogue.value(name)
        value = self._vocabulary.value(name)
        shown = in_box(value, known.kind if known else ValueKind.TEXT, self._words)
        if isinstance(shown, str) and shown and name in self._vocabulary.to_check:
            shown = f"{shown}({self._words.values.to_check})"
        is_empty = shown is None or shown == ""
        self._book.fill_value(place, (empty or self._words.empty) if is_empty else shown)

    def _fill_fields(self, block: Fields) -> None:
        for number, field in enumerate(block.fields, start=1):
            place = field_name(block.id, number, field)
            if not self._book.has(place):
                continue
            if field.value:
                label = " ".join(field.label.split())
                missing = filled(self._words.missing, label=label) if field.is_needed else ""
                self.fill_value(place, field.value, missing)
            else:
                self._book.fill({place: self._box_text(field)})
        names = [field.value for field in block.fields if field.value]
        figures = [one for one in names if not isinstance(self._vocabulary.value(one), str)]
        self._fill_note(part_name(block.id, "remark_line"), self._to_check(figures))

    def _box_text(self, field: BoxField) -> str:
        if field.text is not None:
            return self._told(field.text)
        words = self._words.choices
        return words.join.join(
            filled(words.ticked if self._holds(one.when) else words.open, text=one.text)
            for one in field.choices
        )

    def _fill_lines(self, block: Lines) -> None:
        lines = self._lines(block) or [Line(LineLevel.POINT, block.empty or self._words.empty)]
        shown = (line_name(block.id, level) for level in LineLevel)
        names, laid = [name for name in shown if self._book.has(name)], []
        for line in lines:
            name = line_name(block.id, line.level)
            name = name if name in names else line_name(block.id, LineLevel.POINT)
            text = line.text
            if line.needs_check:
                text = f"{text}({self._words.values.to_check})"
            if self._book.place(name).column == 1:  # no column before it for the mark
                text = f"{self._words.marks.of(line.level)} {text}"
            laid.append((name, text))
        used = {name for name, _ in laid}
        for name in names:
            if name not in used:
                self._book.leave_out_rows(name)
        self._book.fill_lines([name for name in names if name in used], laid)

    def _lines(self, block: Lines) -> list[Line]:
        return [line for item in block.items for line in self._of_item(item)]

    def _of_item(self, item: Item) -> Iterable[Line]:
        if not self._holds(item.when):
            return ()
        if item.lines is not None:
            return self._vocabulary.text_lines(item.lines)
        return (Line(LineLevel(item.level), self._told(item.text or "")),)

    def _fill_attachments(self, block: Attachments) -> None:
        words, name = self._words.attachments, part_name(block.id, "lines")
        texts = [self._told(one.text) for one in block.items if self._holds(one.when)]
        form = words.one if len(texts) == 1 else words.several
        lines = [
            filled(form, number=number, text=text) for number, text in enumerate(texts, start=1)
        ]
        lines[-1] += words.end
        if self._book.place(name).column == 1:
            hanging = "\u3000" * len(words.label)  # as wide as the word: items stand in one line
            lines = [f"{hanging}  {line}" for line in lines]
            lines[0] = f"{words.label}{lines[0].removeprefix(hanging)}"
            self._book.fill_lines([name], [(name, line) for line in lines])
            return
        marks = [words.label, *[""] * (len(lines) - 1)]
        self._book.fill_lines([name], [(name, line) for line in lines], marks)

    def _fill_table(self, block: TableBlock) -> None:
        table = self._vocabulary.table(block.table)
        kinds = self._kinds(block)
        rows = [{NUMBER.id: at, **row} for at, row in enumerate(table.rows, start=1)]
        amounts_in = self._amounts_in if block.amounts else DisplayUnit.WON
        names = {one.column: column_name(block.id, one.column) for one in block.columns}
        units = {one.column: DisplayUnit.WON if one.in_won else amounts_in for one in block.columns}
        shown: list[Mapping[str, CellValue]] = [
            {
                column: in_table(row.get(column), kind, self._words, units[column])
                for column, kind in kinds.items()
            }
            for row in rows
        ]
        if not shown:
            shown.append(self._empty_row(block))
        for total in block.totals:
            if not self._holds(total.when):
                self._leave_out_total(block, total)
        begins = self._book.fill_table(names, shown, self._words.empty)
        for one in block.columns:
            if one.is_by_hand and names[one.column] in self._book.names():
                self._book.clear_column(names[one.column], begins)
        kept = [one for one in block.totals if self._holds(one.when)]
        for total in kept:
            self._fill_total(block, total, kinds, amounts_in)
        if block.amounts:
            unit = self._words.table
            is_won = amounts_in is DisplayUnit.WON
            told_unit = unit.unit_won if is_won else unit.unit_thousand_won
            self._book.fill_known({part_name(block.id, "unit_line"): told_unit})
        notes = self._to_check(name for one in kept for name in one.values.values())
        if amounts_in is DisplayUnit.THOUSAND_WON:
            won = [one for one in block.columns if kinds[one.column] is ValueKind.WON]
            shown_in = [one for one in won if units[one.column] is amounts_in]
            summed = summed_columns(shown_in, rows, kept, self._vocabulary)
            notes = [*rounded_notes(summed, self._words.table), *notes]
        self._fill_note(part_name(block.id, "remark_line"), notes)
        if table.rows:
            formulas = [
                (total, one) for total in kept for one in total.formulas if self._holds(one.when)
            ]
            begun = BegunTable(block, tuple(rows), tuple(begins), tuple(kept), tuple(formulas))
            self.begun.append(begun)

    def _empty_row(self, block: TableBlock) -> Mapping[str, CellValue]:
        """Say in the widest column of text that there is nothing."""
        kinds = self._kinds(block)
        texts = [one for one in block.columns if kinds[one.column] is ValueKind.TEXT]
        among = [one.column for one in texts or block.columns]
        widest = max(among, key=lambda one: self._book.width(column_name(block.id, one)))
        return {widest: block.empty}

    def _fill_total(
        self,
        block: TableBlock,
        total: Total,
        kinds: Mapping[str, ValueKind],
        amounts_in: DisplayUnit,
    ) -> None:
        self._book.fill_known({total_name(block.id, total.id, "label"): total.label})
        for column, name in total.values.items():
            place = total_name(block.id, total.id, column)
            if self._book.has(place):
                known = self._catalogue.value(name)
                kind = known.kind if known else kinds[column]
                value = in_table(self._vocabulary.value(name), kind, self._words, amounts_in)
                self._book.fill_value(place, self._words.empty if value is None else value)

    def _leave_out_total(self, block: TableBlock, total: Total) -> None:
        names = [total_name(block.id, total.id, column) for column in ("label", *total.values)]
        there = [name for name in names if self._book.has(name)]
        if there:
            self._book.leave_out_rows(there[0])

    def _kinds(self, block: TableBlock) -> dict[str, ValueKind]:
        table = self._catalogue.tables[block.table]
        named = {one.id: one.kind for one in table.columns}
        return {column.column: named[column.column] for column in block.columns}

    def _to_check(self, names: Iterable[str]) -> list[str]:
        """Return the note on figures that are second-hand, in which no mark fits."""
        known = (self._catalogue.value(one) for one in names if one in self._vocabulary.to_check)
        titles = dict.fromkeys(one.title for one in known if one is not None)
        words = self._words.table
        if not titles:
            return []
        return [filled(words.to_check_note, titles=words.to_check_join.join(titles))]

    def _fill_note(self, name: str, notes: list[str]) -> None:
        if notes:
            self._book.fill_known({name: "\n".join(notes)})

    def _told(self, text: str) -> str:
        return told(text, self._vocabulary, self._catalogue, self._words.value_words())

    def _holds(self, conditions: list[str]) -> bool:
        return all_hold(conditions, self._vocabulary, self._catalogue)
