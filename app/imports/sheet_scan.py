"""One pass over the XML of a sheet: its true range, merges, what is hidden, errors, formulas."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol
from xml.parsers.expat import XMLParserType

from app.domain.reading_limits import LimitName, ReadingLimits
from app.domain.reading_refusals import ReadingError, Refusal
from app.domain.sheet_grid import MergedRange, NoteKind, cell_name, column_number
from app.imports.facts import SheetFacts
from app.imports.package_parts import PackageParts

_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_ON_OTHER_WORKBOOK = re.compile(r"(?<![\w.\]])'?\[[1-9]\d*\][^\[\]]*!")
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384  # of the format itself
_TRUE = frozenset({"1", "true"})
_NUMBER = ("", "n")


def scan_sheet(
    parts: PackageParts,
    facts: SheetFacts,
    styles: NumberStyles,
    name: str,
    limits: ReadingLimits,
) -> None:
    """Fill in the facts of a sheet; raise ReadingError past a limit and for a bad reference."""
    scan = _Scan(facts, styles, name, limits)
    parts.parse_with(facts.part, scan.attach)
    scan.finish()


@dataclass(slots=True)
class _Special:
    """A cell with a formula or an error, whose texts are needed and not only their being there."""

    row: int
    column: int
    kind: str
    style: str
    formula: list[str] = field(default_factory=list)
    value: list[str] = field(default_factory=list)
    has_formula: bool = False
    shared: str = ""


class NumberStyles(Protocol):
    """The numbers of the cell styles that show a number as something else than it is."""

    @property
    def percent_styles(self) -> frozenset[str]: ...

    @property
    def scaled_styles(self) -> frozenset[str]: ...

    @property
    def telling_styles(self) -> Mapping[str, str]: ...


class _Scan:
    """Takes the elements of one sheet. There may be millions, so little is done for each."""

    def __init__(
        self, facts: SheetFacts, styles: NumberStyles, name: str, limits: ReadingLimits
    ) -> None:
        self._facts = facts
        self._percent = styles.percent_styles
        self._scaled = styles.scaled_styles
        self._telling = styles.telling_styles
        self._name = name
        self._limits = limits
        self._most_rows = limits.value(LimitName.ROWS)
        self._most_columns = limits.value(LimitName.COLUMNS)
        self._linked: set[str] = set()  # shared formulas on another workbook
        self._plain_numbers: set[int] = set()  # columns with a number that is no percentage
        self._special: _Special | None = None

    def attach(self, parser: XMLParserType) -> None:
        """Set the handlers; all elements of the sheet have the prefix of the first."""

        def first(element: str, _attributes: dict[str, str]) -> None:
            prefix, colon, root = element.rpartition(":")
            if root != "worksheet":
                raise self._damage("시트가 아닌 구성 요소")
            parser.StartElementHandler = self._handler(parser, prefix + colon)

        parser.StartElementHandler = first

    def finish(self) -> None:
        """Settle what waits for the end of the sheet."""
        self._settle()
        self._facts.percent_columns -= self._plain_numbers
        self._facts.keep_merges(self._name, self._limits)

    def _handler(self, parser: XMLParserType, prefix: str) -> Callable[[str, dict[str, str]], None]:
        """Return what is called for each element; what is called most is asked first."""
        value, cell, row, inline = (f"{prefix}{one}" for one in ("v", "c", "row", "is"))
        formula, merge, column_range = (f"{prefix}{one}" for one in ("f", "mergeCell", "col"))
        columns: dict[str, int] = {}  # the letters seen
        facts, telling, takes_all = self._facts, self._telling, bool(self._percent)
        at_row, row_text, at_column = 0, "", 0
        counted_row, last_column = 0, 0  # what was counted already
        kind = style = ""

        def start(element: str, attributes: dict[str, str]) -> None:
            nonlocal at_row, row_text, at_column, counted_row, last_column, kind, style
            if element == cell:
                if self._special is not None:
                    parser.CharacterDataHandler = None
                    self._settle()
                reference, kind = attributes.get("r", ""), attributes.get("t", "")
                found = columns.get(reference.removesuffix(row_text))
                if found is not None:
                    at_column = found
                elif not reference:
                    at_column += 1
                else:
                    at_row, at_column, letters = self._place(reference)
                    row_text, columns[letters] = str(at_row), at_column
                if telling:
                    style = attributes.get("s", "")
                if kind == "e":
                    self._special = _Special(at_row, at_column, kind, style)
            elif element in (value, inline):
                if self._special is not None:
                    parser.CharacterDataHandler = self._special.value.append
                elif (
                    at_row != counted_row
                    or at_column > last_column
                    or takes_all
                    or style in telling
                ):
                    self._take(at_row, at_column, kind, style)
                    counted_row, last_column = at_row, max(last_column, at_column)
            elif element == row:
                at_row, row_text, at_column = *self._row(attributes, at_row), 0
            elif element == formula:
                if self._special is None:
                    self._special = _Special(at_row, at_column, kind, style)
                self._special.has_formula = True
                self._special.shared = attributes.get("si", "")
                parser.CharacterDataHandler = self._special.formula.append
            elif element == merge:
                facts.merged.append(self._range(attributes.get("ref", "")))
            elif element == column_range and attributes.get("hidden") in _TRUE:
                first, last = int(attributes["min"]), int(attributes["max"])
                last = min(last, self._most_columns)
                facts.hidden_columns.update(range(max(first, 1), last + 1))

        return start

    def _row(self, attributes: dict[str, str], before: int) -> tuple[int, str]:
        given = attributes.get("r")
        row = int(given) if given else before + 1
        if not 1 <= row <= _LAST_ROW:
            raise self._damage(f"행 번호 {row}")
        if attributes.get("hidden") in _TRUE and row <= self._most_rows:
            self._facts.hidden_rows.add(row)
        return row, str(row)

    def _take(self, row: int, column: int, kind: str, style: str) -> None:
        """Count a cell that holds a value."""
        facts = self._facts
        if row < facts.last_row:
            facts.is_in_order = False
        if row > facts.last_row:
            if row > self._most_rows:
                raise self._too_far(Refusal.TOO_MANY_ROWS, row, column, LimitName.ROWS)
            facts.last_row = row
        if column > facts.last_column:
            if column > self._most_columns:
                raise self._too_far(Refusal.TOO_MANY_COLUMNS, row, column, LimitName.COLUMNS)
            facts.last_column = column
        if style in self._telling and kind in _NUMBER:
            facts.formats.add(row, column, self._telling[style])
        if style in self._scaled and kind in _NUMBER:
            facts.scaled_columns.add(column)
        if self._percent and kind in _NUMBER:
            shown = facts.percent_columns if style in self._percent else self._plain_numbers
            shown.add(column)

    def _settle(self) -> None:
        """Take the last cell with a formula or an error, now that its texts are whole."""
        special, self._special = self._special, None
        if special is None:
            return
        text = "".join(special.value).strip()
        row, column, kind = special.row, special.column, special.kind
        if text or kind == "str":
            self._take(row, column, kind, special.style)
        elif special.has_formula and row <= self._most_rows and column <= self._most_columns:
            self._facts.add_uncalculated(row, column)  # beyond these no value is read either
        if kind == "e" and text:
            self._facts.errors.add(row, column, text)
        is_linked = _ON_OTHER_WORKBOOK.search("".join(special.formula)) is not None
        if is_linked and special.shared:
            self._linked.add(special.shared)
        if is_linked or special.shared in self._linked:
            self._facts.notes.add(NoteKind.EXTERNAL_LINK, row, column)

    def _place(self, reference: str) -> tuple[int, int, str]:
        match = _REFERENCE.fullmatch(reference)
        if match is None:
            raise self._damage(f"셀 주소 {reference[:20]}")
        letters, digits = match.groups()
        row, column = int(digits), column_number(letters)
        if row > _LAST_ROW or column > _LAST_COLUMN:
            raise self._damage(f"셀 주소 {reference[:20]}")
        return row, column, letters

    def _range(self, reference: str) -> MergedRange:
        first, _, last = reference.replace("$", "").partition(":")
        first_row, first_column, _ = self._place(first)
        last_row, last_column, _ = self._place(last or first)
        return MergedRange(
            min(first_row, last_row),
            min(first_column, last_column),
            max(first_row, last_row),
            max(first_column, last_column),
        )

    def _damage(self, where: str) -> ReadingError:
        whole = f"시트 ‘{self._facts.name}’, {where}"
        return ReadingError(Refusal.DAMAGED, name=self._name, where=whole)

    def _too_far(self, reason: Refusal, row: int, column: int, limit: LimitName) -> ReadingError:
        return ReadingError(
            reason,
            name=self._name,
            sheet=self._facts.name,
            cell=cell_name(row, column),
            limit=self._limits.words(limit),
        )
