"""The contract cases as a Qt table that keeps its own index of rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

from app.domain.case_line import CaseLine, CaseState
from app.domain.korean_text import date_text, folded
from app.ui.procurement.words import EMPTY, case_look, route_word, won_text

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
Marks = Callable[[CaseState], QIcon]

ROOT = QModelIndex()
CASE_ROLE = Role.UserRole
NUMBER, TITLE = 1, 2  # columns


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """What is shown of the cases."""

    text: str = ""
    state: CaseState | None = None

    def accepts(self, line: CaseLine, searched: str) -> bool:
        """Whether the case is shown."""
        if self.state is not None and line.state is not self.state:
            return False
        return all(word in searched for word in folded(self.text).split())

    @property
    def is_empty(self) -> bool:
        """Whether everything is shown."""
        return self == CaseFilter()


@dataclass(frozen=True, slots=True)
class _Column:
    title: str
    text: Callable[[CaseLine], str]
    sort_key: Callable[[CaseLine], Any]  # None sorts last
    is_figure: bool = False


class CaseTableModel(QAbstractTableModel):
    """Shows cases, one to a row, filtered and sorted."""

    def __init__(self, marks: Marks | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._marks = marks
        self._lines: list[CaseLine] = []
        self._searched: list[str] = []
        self._shown: list[int] = []
        self._filter = CaseFilter()
        self._sorted_by = (NUMBER, Qt.SortOrder.AscendingOrder)
        self._columns = self._make_columns()

    def show_lines(self, lines: Iterable[CaseLine]) -> None:
        """Show these cases in place of the ones shown now."""
        self.beginResetModel()
        self._lines = list(lines)
        self._searched = [_searched(line) for line in self._lines]
        self._index_rows()
        self.endResetModel()

    def show_line(self, line: CaseLine) -> None:
        """Show what is figured out of one case; its row stays where it is."""
        place = next((n for n, one in enumerate(self._lines) if one.case.id == line.case.id), None)
        if place is None:
            return
        self._lines[place] = line
        self._searched[place] = _searched(line)
        if place in self._shown:
            row = self._shown.index(place)
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self._columns) - 1))

    def show_filtered(self, wanted: CaseFilter) -> None:
        """Show only the cases that the filter accepts."""
        self.beginResetModel()
        self._filter = wanted
        self._index_rows()
        self.endResetModel()

    def total(self) -> int:
        """Return how many cases there are."""
        return len(self._lines)

    def row_of(self, case_id: str) -> int | None:
        """Return the shown row of a case, or None where it is not shown."""
        for shown, number in enumerate(self._shown):
            if self._lines[number].case.id == case_id:
                return shown
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept = [self._shown[index.row()] for index in before]
        self._sorted_by = (column, order)
        self._index_rows()
        place = {number: shown for shown, number in enumerate(self._shown)}
        moved = [self.index(place[n], i.column()) for n, i in zip(kept, before, strict=True)]
        self.changePersistentIndexList(before, moved)
        self.layoutChanged.emit()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, column = self._lines[self._shown[index.row()]], self._columns[index.column()]
        if role == Role.DisplayRole:
            return column.text(line) or EMPTY
        if role == Role.ToolTipRole:
            return column.text(line) or None
        if role == Role.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.is_figure else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Role.DecorationRole and index.column() == 0 and self._marks and line.state:
            return self._marks(line.state)
        return line.case if role == CASE_ROLE else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return self._columns[section].title
        return None

    def _index_rows(self) -> None:
        column, order = self._sorted_by
        keys = [self._columns[column].sort_key(line) for line in self._lines]
        pairs = enumerate(zip(self._lines, self._searched, strict=True))
        shown = [n for n, (line, text) in pairs if self._filter.accepts(line, text)]
        known = [n for n in shown if keys[n] is not None]
        known.sort(key=keys.__getitem__, reverse=order == Qt.SortOrder.DescendingOrder)
        self._shown = known + [n for n in shown if keys[n] is None]

    def _make_columns(self) -> tuple[_Column, ...]:
        return (
            _Column(self.tr("상태"), _state_text, _state_rank),
            _Column(self.tr("번호"), lambda one: one.case.case_no, lambda one: one.case.case_no),
            _Column(
                self.tr("계약건명"), lambda one: one.case.title, lambda one: folded(one.case.title)
            ),
            _Column(self.tr("대상 시스템"), _systems_text, lambda one: _systems_text(one) or None),
            _Column(
                self.tr("계약 방식"),
                lambda one: route_word(one.case.contract_route),
                lambda one: one.case.contract_route,
            ),
            _Column(
                self.tr("단계"), lambda one: one.stage_title or "", lambda one: one.stage_title
            ),
            _Column(
                self.tr("금액(원)"),
                lambda one: won_text(one.amount),
                lambda one: one.amount,
                is_figure=True,
            ),
            _Column(self.tr("다음 기한"), _due_text, _due_key),
            _Column(self.tr("미비(건)"), _lacking_text, lambda one: one.lacking, is_figure=True),
        )


_RANKS = {state: rank for rank, state in enumerate(CaseState)}


def _state_text(line: CaseLine) -> str:
    return case_look(line.state).word if line.state else ""


def _state_rank(line: CaseLine) -> int | None:
    return None if line.state is None else _RANKS[line.state]


def _systems_text(line: CaseLine) -> str:
    return ", ".join(line.system_names)


def _due_text(line: CaseLine) -> str:
    due = line.next_due
    return "" if due is None else f"{date_text(due.day)} {due.title}"


def _due_key(line: CaseLine) -> Any:
    return None if line.next_due is None else line.next_due.day


def _lacking_text(line: CaseLine) -> str:
    return "" if line.lacking is None else str(line.lacking)


def _searched(line: CaseLine) -> str:
    case = line.case
    parts = (
        case.case_no, case.title, case.requesting_department, case.vendor, case.contact_person,
        *line.system_names,
    )  # fmt: skip
    return folded(" ".join(part for part in parts if part))
