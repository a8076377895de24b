"""The register as a Qt table that keeps its own index of rows.

A sort-filter proxy is 15 to 90 times slower at 20,000 systems, so the model filters and sorts a
list of row numbers itself, over a folded text made once for each system.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from app.domain.checklist import Verdict
from app.domain.korean_text import date_text, folded, grouped_number
from app.ui.register.table_rows import Row
from app.ui.widgets.indexed_table import ROW_ROLE, Column, Index, IndexedTable, Role
from app.ui.words import content_name, unassessed_word

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from app.domain.register import InformationSystem
    from app.domain.register_line import RegisterLine
    from app.domain.standing import Standing

Marks = Callable[[Verdict | None], "QPixmap"]

SYSTEM_ROLE = ROW_ROLE  # the table gives out the system that stands in a row
_NAME = 1


@dataclass(frozen=True, slots=True)
class StandingColumn(Column[Row]):
    """A column that shows and sorts by what the answers of a system say."""


@dataclass(frozen=True)
class RegisterFilter:
    """What is shown of the register."""

    text: str = ""
    verdict: Verdict | None = None
    only_unassessed: bool = False
    department: str = ""

    def accepts(self, row: Row) -> bool:
        """Whether the row is shown."""
        if self.verdict is not None and row.verdict != self.verdict:
            return False
        if self.only_unassessed and row.verdict is not None:
            return False
        if self.department and row.system.operating_department != self.department:
            return False
        return all(word in row.searched for word in self.words)

    @cached_property
    def words(self) -> list[str]:
        """What is searched for, folded."""
        return folded(self.text).split()

    @property
    def asks_standing(self) -> bool:
        """Whether the standing of every system must be known to tell what is shown."""
        return self.verdict is not None or self.only_unassessed

    @property
    def is_empty(self) -> bool:
        """Whether everything is shown."""
        return self == RegisterFilter()


class SystemTableModel(IndexedTable[Row]):
    """Shows systems, one to a row, filtered and sorted."""

    def __init__(self, marks: Marks | None = None, parent: QObject | None = None) -> None:
        drawn = (lambda row: marks(row.verdict)) if marks else None
        super().__init__((), drawn, parent)
        self._columns = self._make_columns()
        self._sorted_by = _NAME

    def show_register(
        self, systems: Iterable[InformationSystem], standings: Mapping[str, Standing]
    ) -> None:
        """Show these systems in place of the ones shown now."""
        self.show_rows(Row(s, standings.get(s.id), folded(s.name)) for s in systems)

    def show_lines(self, lines: Iterable[RegisterLine], standings: Mapping[str, Standing]) -> None:
        """Show what is known of the register before the whole of it is read."""
        self.show_rows(Row(line, standings.get(line.id), line.name_folded) for line in lines)

    def show_filtered(self, wanted: RegisterFilter) -> None:
        """Show only the systems that the filter accepts."""
        self.show_accepted(None if wanted.is_empty else wanted.accepts)

    def departments(self) -> list[str]:
        """Return every department in the register, in order."""
        names = {row.system.operating_department for row in self._rows}
        return sorted(name for name in names if name)

    def verdicts(self) -> dict[Verdict, str]:
        """Return every verdict in the register with what it is called, in the order of the rule."""
        titles = {r.verdict: _verdict_text(r) for r in self._rows if r.verdict is not None}
        return {verdict: titles[verdict] for verdict in Verdict if verdict in titles}

    def holds(self, system_id: str) -> bool:
        """Whether the register has this system, shown or not."""
        return any(row.system.id == system_id for row in self._rows)

    def row_of(self, system_id: str) -> int | None:
        """Return the shown row of a system, or None where it is not shown."""
        for shown, number in enumerate(self._shown):
            if self._rows[number].system.id == system_id:
                return shown
        return None

    def sorts_by_standing(self, column: int) -> bool:
        """Whether the standing of every system must be known to sort by this column."""
        return isinstance(self._columns[column], StandingColumn)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        told = super().data(index, role)
        return told.system if role == SYSTEM_ROLE and isinstance(told, Row) else told

    def _make_columns(self) -> tuple[Column[Row], ...]:
        return (
            StandingColumn(self.tr("판정"), _verdict_text, _verdict_rank),
            Column(self.tr("정보시스템명"), lambda r: r.system.name, lambda r: r.name_key),
            Column(self.tr("관리번호"), lambda r: r.system.management_no, _management_no),
            Column(self.tr("운영부서"), lambda r: r.system.operating_department or "", _department),
            StandingColumn(self.tr("예 개수(개)"), _yes_text, _yes_low, is_figure=True),
            StandingColumn(self.tr("응답(개)"), _answered_text, _answered, is_figure=True),
            Column(self.tr("일평균 이용자(명)"), _users_text, _users, is_figure=True),
            Column(self.tr("구축연도"), _built_text, lambda r: r.system.built_year, is_figure=True),
            Column(self.tr("자료 기준일"), _as_of_text, lambda r: r.system.as_of_date),
        )


_RANKS = {verdict: rank for rank, verdict in enumerate(Verdict)}


def _verdict_text(row: Row) -> str:
    if row.standing is None:
        return unassessed_word()
    return content_name(row.standing.verdict_title)


def _verdict_rank(row: Row) -> int | None:
    return None if row.verdict is None else _RANKS[row.verdict]


def _management_no(row: Row) -> str | None:
    return row.system.management_no or None


def _department(row: Row) -> tuple[str, str] | None:
    department = row.system.operating_department
    return (folded(department), row.name_key) if department else None


def _yes_text(row: Row) -> str:
    if row.standing is None:
        return ""
    count = row.standing.count
    return str(count.low) if count.is_exact else f"{count.low}~{count.high}"


def _yes_low(row: Row) -> tuple[int, int] | None:
    return (row.standing.count.low, row.standing.count.high) if row.standing else None


def _answered_text(row: Row) -> str:
    return f"{row.standing.answered}/{row.standing.total}" if row.standing else ""


def _answered(row: Row) -> int | None:
    return row.standing.answered if row.standing else None


def _users_text(row: Row) -> str:
    users = row.system.daily_users_avg
    return "" if users is None else grouped_number(users)


def _users(row: Row) -> int | None:
    return row.system.daily_users_avg


def _built_text(row: Row) -> str:
    return "" if row.system.built_year is None else str(row.system.built_year)


def _as_of_text(row: Row) -> str:
    return "" if row.system.as_of_date is None else date_text(row.system.as_of_date)
