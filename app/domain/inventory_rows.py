"""Judges every row of an inventory against the register and the rows before it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from app.domain import inventory_sentences as words
from app.domain.column_mapping import NAME, MappedColumn
from app.domain.figure_reading import Said, names_nothing, said
from app.domain.inventory_cells import shown
from app.domain.inventory_dry_run import (
    DryRun,
    FieldChange,
    OnDuplicate,
    RowNote,
    RowOutcome,
    RowProblem,
    RowState,
)
from app.domain.inventory_headings import InventoryHeadings
from app.domain.inventory_table import InventoryTable
from app.domain.korean_text import folded
from app.domain.near_names import NearNames
from app.domain.other_tables import TableBeside
from app.domain.read_columns import FileRemarks, read_columns
from app.domain.register import FIELD_IDS, FieldValue, InformationSystem
from app.domain.register_form import Need, RegisterForm
from app.domain.row_marks import LeftOut, TableRow
from app.domain.sheet_grid import CellValue
from app.domain.table_questions import row_kinds, table_questions
from app.domain.text_cells import Unclear
from app.domain.uncalculated import uncalculated_columns

_HEARD_EACH = 100  # rows
_NUMBER, _AGENCY = "management_no", "agency_name"


def judge(
    table: InventoryTable,
    form: RegisterForm,
    headings: InventoryHeadings,
    systems: Sequence[InformationSystem],
    on_duplicate: OnDuplicate = OnDuplicate.STOP,
    heard: Callable[[int], None] = lambda _rows: None,
) -> DryRun:
    """Return what would come of every row, with the register as it is now.

    A column that is not confirmed is not read, but the one that most likely names the systems is
    read to show the rows, and asked about before anything is written. `heard` is told now and then
    how many rows are judged; what it raises ends the judging.
    """
    rows = _Judging(table, form, headings, systems, on_duplicate).outcomes(heard)
    return DryRun(
        rows,
        table.mapping,
        on_duplicate,
        table.rows.blank,
        table.rows.hidden,
        table_questions(table, headings),
        uncalculated_columns(table),
    )


class _Judging:
    """Goes through the rows once, remembering the systems of the rows before."""

    def __init__(
        self,
        table: InventoryTable,
        form: RegisterForm,
        headings: InventoryHeadings,
        systems: Sequence[InformationSystem],
        on_duplicate: OnDuplicate,
    ) -> None:
        self._table = table
        self._headings = headings
        self._on_duplicate = on_duplicate
        self._by_name = {folded(one.name): one for one in systems}
        self._by_number = {folded(one.management_no): one for one in systems if one.management_no}
        self._near = NearNames(one.name for one in systems)
        self._columns = read_columns(table, form, headings)
        self._remarks = FileRemarks(table, self._columns)
        self._wanted = [
            field
            for field in form.fields()
            if field.need is Need.SAVE and field.id not in {NAME, _NUMBER}
        ]
        self._seen: dict[str, int] = {}  # where in the outcomes a name stands
        self._numbers: dict[str, int] = {}
        self._outcomes: list[RowOutcome] = []
        self._kinds = row_kinds(table, headings)
        self._beside = TableBeside(table, table.mapping.of_field(NAME))

    def outcomes(self, heard: Callable[[int], None]) -> tuple[RowOutcome, ...]:
        """Return what comes of every row, in the order of the file."""
        for place, row in enumerate(self._table.rows.rows):
            if place % _HEARD_EACH == 0:
                heard(place)
            self._outcomes.append(self._outcome(row))
        return tuple(self._outcomes)

    def _outcome(self, row: TableRow) -> RowOutcome:
        if row.left_out is not None:
            why = said(words.LEFT_OUT[row.left_out])
            return RowOutcome(row.number, RowState.LEFT_OUT, "", left_out=row.left_out, reason=why)
        if self._kinds is not None:
            other = self._kinds.other(row, self._name_shown(row))
            if other is not None:
                return other
        values, problems, notes = self._values(row)
        told_problems, told_notes = self._remarks.of(row)
        problems += told_problems
        notes += told_notes
        name = str(values.pop(NAME, None) or "")
        if names_nothing(name):
            name = ""
        if not (name or values or problems) and self._beside.holds(row):
            why = said(words.LEFT_OUT[LeftOut.TABLE_BESIDE])
            return RowOutcome(
                row.number, RowState.LEFT_OUT, "", left_out=LeftOut.TABLE_BESIDE, reason=why
            )
        at = self._table.mapping.of_field(NAME)
        letters = at.letters if at else ""
        is_told = self._remarks.is_nameless(row) or any(one.column == letters for one in problems)
        if not name and not is_told:
            told = said(words.NO_NAME), said(words.GIVE_NAME)
            problems.append(self._at(row.number, NAME, "", *told))
        outcome = self._compared(row.number, name, values, problems)
        return replace(outcome, notes=(*notes, *outcome.notes)) if notes else outcome

    def _values(
        self, row: TableRow
    ) -> tuple[dict[str, FieldValue], list[RowProblem], list[RowNote]]:
        values: dict[str, FieldValue] = {}
        problems: list[RowProblem] = []
        notes: list[RowNote] = []
        for column in self._columns:
            cell = row.cells[column.place]
            if cell is None or cell == "":
                continue
            if row.shared and column.is_of_one and column.mapped.number in row.shared:
                told = said(words.SHARED), said(words.PART)
                problems.append(self._problem(row, column.mapped, cell, *told))
                continue
            shown_by = self._table.grid.format_at(row.number, column.mapped.number)
            found = column.reader.read(cell, shown_by)
            if isinstance(found, Unclear):
                problems.append(self._unclear(row, column.mapped, cell, found))
                continue
            if found.note is not None:
                notes.append(RowNote(column.mapped.letters, found.note))
            if found.value is not None and column.mapped.field_id is not None:
                values[column.mapped.field_id] = found.value
        return values, problems, notes

    def _compared(
        self,
        number: int,
        name: str,
        values: dict[str, FieldValue],
        problems: list[RowProblem],
    ) -> RowOutcome:
        """Return what a row of these values is beside the register and the rows before."""
        key = folded(name)
        known = self._by_name.get(key)
        near = self._near.near(name) if name and known is None and key not in self._seen else None
        if near is not None:
            told = self._at(number, NAME, name, near, said(words.SPELL_ALIKE))
            problems = [*problems, told]
        clash = self._clash(number, name, values, known)
        if clash is not None:
            problems = [*problems, clash]
        if problems:
            return RowOutcome(number, RowState.ERROR, name, known=known, problems=tuple(problems))
        before = self._seen.get(key)
        base = known if before is None else self._outcomes[before].system
        system = (
            InformationSystem(name, **values)  # type: ignore[arg-type]  # by the form
            if base is None
            else replace(base, name=name, **values)  # type: ignore[arg-type]
        )
        if before is not None:
            again = self._again(number, name, before, system)
            if again is not None:
                return again
        if values.get(_NUMBER):
            self._numbers[folded(str(values[_NUMBER]))] = len(self._outcomes)
        self._seen[key] = len(self._outcomes)
        self._near.remember(name, number)
        if known is None:
            return RowOutcome(
                number, RowState.NEW, name, system, notes=tuple(self._still_empty(system))
            )
        changed = {NAME: name, **values} if before is None else _all_values(system)
        changes = tuple(
            FieldChange(id_, known.value(id_), new)
            for id_, new in changed.items()
            if known.value(id_) != new
        )
        state = RowState.CHANGED if changes else RowState.SAME
        return RowOutcome(number, state, name, system, known, changes)

    def _again(
        self, number: int, name: str, before: int, system: InformationSystem
    ) -> RowOutcome | None:
        """Return what comes of a row whose system a row before had; None where it is the last."""
        first = self._outcomes[before]
        if first.system == system:
            why = said(words.SAME_AS, row=first.number)
            return RowOutcome(
                number, RowState.LEFT_OUT, name, left_out=LeftOut.REPEATED, reason=why
            )
        if self._on_duplicate is OnDuplicate.SKIP:
            why = said(words.SKIPPED, row=first.number)
            return RowOutcome(
                number, RowState.LEFT_OUT, name, left_out=LeftOut.REPEATED, reason=why
            )
        if self._on_duplicate is OnDuplicate.STOP:
            at = self._table.mapping.of_field(NAME)
            letters, heading = (at.letters, at.heading) if at else ("", "")
            reason = said(words.AGAIN, row=first.number)
            problem = RowProblem(number, letters, heading, name, reason, said(words.ONCE))
            return RowOutcome(number, RowState.ERROR, name, known=first.known, problems=(problem,))
        self._outcomes[before] = RowOutcome(
            first.number,
            RowState.LEFT_OUT,
            name,
            left_out=LeftOut.REPEATED,
            reason=said(words.OVERWRITTEN, row=number),
        )
        return None

    def _clash(
        self,
        number: int,
        name: str,
        values: dict[str, FieldValue],
        known: InformationSystem | None,
    ) -> RowProblem | None:
        """Return why a row cannot be told apart from another system, if so."""
        agency = str(values.get(_AGENCY) or "")
        beside = known
        if folded(name) in self._seen:
            beside = self._outcomes[self._seen[folded(name)]].system
        other = beside.agency_name if beside is not None else None
        if agency and other and folded(agency) != folded(other):
            reason = said(words.OTHER_AGENCY, agency=other)
            return self._at(number, NAME, name, reason, said(words.MEND_NAME))
        own = str(values.get(_NUMBER) or "")
        if not own:
            return None
        holder = self._by_number.get(folded(own))
        if holder is not None and folded(holder.name) != folded(name):
            reason = said(words.OTHER_NUMBER, number=own, name=holder.name)
            return self._at(number, _NUMBER, own, reason, said(words.MEND_NUMBER))
        earlier = self._numbers.get(folded(own))
        if earlier is not None and folded(self._outcomes[earlier].name) != folded(name):
            first = self._outcomes[earlier]
            reason = said(words.OTHER_NUMBER_IN_FILE, number=own, name=first.name, row=first.number)
            return self._at(number, _NUMBER, own, reason, said(words.MEND_NUMBER))
        return None

    def _still_empty(self, system: InformationSystem) -> list[RowNote]:
        return [
            RowNote("", said(words.STILL_EMPTY, label=field.label))
            for field in self._wanted
            if system.value(field.id) in {None, ""}
        ]

    def _name_shown(self, row: TableRow) -> str:
        at = self._table.mapping.of_field(NAME)
        return "" if at is None else shown(row.cells[at.number - self._table.grid.first_column])

    def _unclear(
        self, row: TableRow, column: MappedColumn, cell: CellValue, found: Unclear
    ) -> RowProblem:
        at = f"{column.letters}{row.number}"
        if found.candidates:
            meant = ", ".join(str(one.meaning) for one in found.candidates)
            remedy = said(words.CHOOSE, heading=column.heading, meant=meant)
        else:
            remedy = said(words.MEND if found.doubt is None else words.CLEARLY, cell=at)
        made = self._problem(row, column, cell, found.reason, remedy)
        return replace(made, doubt=found.doubt, candidates=found.candidates)

    def _problem(
        self, row: TableRow, column: MappedColumn, cell: CellValue, reason: Said, remedy: Said
    ) -> RowProblem:
        return RowProblem(row.number, column.letters, column.heading, shown(cell), reason, remedy)

    def _at(self, number: int, field_id: str, value: str, reason: Said, remedy: Said) -> RowProblem:
        at = self._table.mapping.of_field(field_id)
        letters, heading = (at.letters, at.heading) if at else ("", "")
        return RowProblem(number, letters, heading, value, reason, remedy)


def _all_values(system: InformationSystem) -> dict[str, FieldValue]:
    return {id_: system.value(id_) for id_ in FIELD_IDS}
