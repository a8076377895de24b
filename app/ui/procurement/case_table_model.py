"""The contract cases as a Qt table that keeps its own index of rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QIcon

from app.domain.case_line import CaseLine, CaseState
from app.domain.korean_text import date_text, folded
from app.ui.procurement.words import case_look, route_word, won_text
from app.ui.widgets.indexed_table import Column, Index, IndexedTable

Marks = Callable[[CaseState], QIcon]

CASE_ROLE = Qt.ItemDataRole.UserRole + 1
NUMBER, TITLE = 1, 2  # columns


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """What is shown of the cases."""

    text: str = ""
    state: CaseState | None = None

    def accepts(self, line: CaseLine) -> bool:
        """Whether the case is shown."""
        if self.state is not None and line.state is not self.state:
            return False
        words = folded(self.text).split()
        return not words or all(word in _searched(line) for word in words)

    @property
    def is_empty(self) -> bool:
        """Whether everything is shown."""
        return self == CaseFilter()


class CaseTableModel(IndexedTable[CaseLine]):
    """Shows cases, one to a row, filtered and sorted."""

    def __init__(self, marks: Marks | None = None, parent: QObject | None = None) -> None:
        def mark(line: CaseLine) -> QIcon:
            return marks(line.state) if marks is not None and line.state else QIcon()

        super().__init__(self._make_columns(), mark, parent)
        self._sorted_by = NUMBER

    def show_line(self, line: CaseLine) -> None:
        """Show what is figured out of one case; its row stays where it is."""
        for place, one in enumerate(self._rows):
            if one.case.id == line.case.id:
                self._rows[place] = line
                if place in self._shown:
                    row = self._shown.index(place)
                    last = self.index(row, self.columnCount() - 1)
                    self.dataChanged.emit(self.index(row, 0), last)
                return

    def row_of(self, case_id: str) -> int | None:
        """Return the shown row of a case, or None where it is not shown."""
        shown = enumerate(self.shown_rows())
        return next((row for row, line in shown if line.case.id == case_id), None)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == CASE_ROLE and index.isValid():
            return self._rows[self._shown[index.row()]].case
        return super().data(index, role)

    def _make_columns(self) -> tuple[Column[CaseLine], ...]:
        return (
            Column(self.tr("상태"), _state_text, _state_rank),
            Column(self.tr("번호"), lambda one: one.case.case_no, lambda one: one.case.case_no),
            Column(
                self.tr("계약건명"), lambda one: one.case.title, lambda one: folded(one.case.title)
            ),
            Column(self.tr("대상 시스템"), _systems_text, lambda one: _systems_text(one) or None),
            Column(
                self.tr("계약 방식"),
                lambda one: route_word(one.case.contract_route),
                lambda one: one.case.contract_route,
            ),
            Column(self.tr("단계"), lambda one: one.stage_title or "", lambda one: one.stage_title),
            Column(
                self.tr("금액(원)"),
                lambda one: won_text(one.amount),
                lambda one: one.amount,
                is_figure=True,
            ),
            Column(self.tr("다음 기한"), _due_text, _due_key),
            Column(self.tr("미비(건)"), _lacking_text, lambda one: one.lacking, is_figure=True),
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
