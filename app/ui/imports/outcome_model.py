"""What comes of every row, as a Qt table that shows one state or all of them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from app.domain.inventory_dry_run import DryRun, OnDuplicate, RowOutcome, RowState
from app.domain.register_form import RegisterForm
from app.ui.imports.import_words import state_word
from app.ui.widgets.indexed_table import EMPTY, ROOT, Index, Role
from app.ui.words import said_text

_SIGNS = {
    RowState.NEW: "＋",
    RowState.CHANGED: "◆",
    RowState.SAME: "＝",
    RowState.ERROR: "✕",
    RowState.LEFT_OUT: "–",
}


class OutcomeModel(QAbstractTableModel):
    """Rows by their numbers in Excel: state, name, and the first thing to be told of each."""

    def __init__(self, form: RegisterForm, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._labels = {field.id: field for field in form.fields()}
        self._run: DryRun | None = None
        self._state: RowState | None = None
        self._rows: list[RowOutcome] = []

    def show_run(self, run: DryRun, state: RowState | None) -> None:
        """Show a dry run, all of it or only the rows of one state."""
        self.beginResetModel()
        self._run, self._state = run, state
        self._rows = [row for row in run.rows if state is None or row.state is state]
        self.endResetModel()

    def outcome(self, place: int) -> RowOutcome:
        """Return the row that is shown at a place."""
        return self._rows[place]

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in {Role.DisplayRole, Role.ToolTipRole}:
            return self._text(row, index.column()) or EMPTY
        if role == Role.TextAlignmentRole and index.column() == 0:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return (self.tr("행"), self.tr("결과"), self.tr("정보시스템명"), self.tr("내용"))[
                section
            ]
        return None

    def lines(self, row: RowOutcome) -> list[str]:
        """Return everything that is to be told of a row, line by line."""
        told = [said_text(row.reason)] if row.reason is not None else []
        for one in row.problems:
            at = self.tr("{0}행").format(one.row)
            if one.column:
                at = self.tr("{0}행 {1}열 ‘{2}’").format(one.row, one.column, one.heading)
            value = self.tr(" 값 ‘{0}’").format(one.value_beside) if one.value_beside else ""
            told.append(f"{at}{value}: {said_text(one.reason)} {said_text(one.remedy)}")
        for change in row.changes:
            field = self._labels[change.field_id]
            old, new = field.told(change.old) or EMPTY, field.told(change.new) or EMPTY
            told.append(f"{field.label}: {old} → {new}")
        if brought := self._brought(row):
            told.append(brought)
        for note in row.notes:
            at = self.tr("{0}열: ").format(note.column) if note.column else ""
            told.append(at + said_text(note.text))
        return told

    def _text(self, row: RowOutcome, column: int) -> str:
        if column == 0:
            return str(row.number)
        if column == 1:
            return f"{_SIGNS[row.state]} {self._state_text(row)}"
        if column == 2:
            return row.name
        if brought := self._brought(row):
            notes = [self.tr("알림 {0}건").format(len(row.notes))] if row.notes else []
            return " · ".join([*notes, brought])
        lines = self.lines(row)
        more = self.tr(" 외 {0}건").format(len(lines) - 1) if len(lines) > 1 else ""
        return f"{lines[0]}{more}" if lines else ""

    def _brought(self, row: RowOutcome) -> str:
        """Return what a new row would enter, every field by its label."""
        values = self._run.brought(row) if self._run is not None else {}
        fields = ((self._labels[id_], value) for id_, value in values.items())
        return " · ".join(f"{field.label} {field.told(value)}" for field, value in fields)

    def _state_text(self, row: RowOutcome) -> str:
        skips = self._run is not None and self._run.on_duplicate is OnDuplicate.SKIP
        if skips and row.state is RowState.CHANGED:
            return self.tr("변경(건너뜀)")
        return state_word(row.state)
