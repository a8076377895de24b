"""The requirements of a case as a Qt table: each category as a heading, its requirements below."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from app.domain.contract_case import FactAnswer
from app.domain.requirement_choice import ChosenRequirement
from app.domain.requirements import RequirementCategory
from app.ui.icons import Icons
from app.ui.procurement.words import StateLook, inclusion_look

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ROOT = QModelIndex()
ROW_ROLE = Role.UserRole
NUMBER, TITLE, STATE = range(3)


class Shown(StrEnum):
    """Which requirements a list shows."""

    RELEVANT = "relevant"
    INCLUDED = "included"
    OPEN = "open"
    LEFT_OUT = "left_out"
    OWN = "own"
    ALL = "all"


def is_shown(one: ChosenRequirement, shown: Shown) -> bool:
    """Whether a requirement is among those that a list shows."""
    is_decided = one.is_edited or one.answer is not FactAnswer.UNKNOWN
    match shown:
        case Shown.RELEVANT:
            return one.is_proposed or bool(one.open_facts) or is_decided
        case Shown.INCLUDED:
            return one.is_included
        case Shown.OPEN:
            return is_open(one) or bool(one.outdated) or (one.is_included and bool(one.missing))
        case Shown.LEFT_OUT:
            return one.answer is FactAnswer.NO
        case Shown.OWN:
            return one.is_edited
    return True


def is_open(one: ChosenRequirement) -> bool:
    """Whether it waits for something that is not known, and the officer did not decide."""
    return bool(one.open_facts) and one.answer is FactAnswer.UNKNOWN


def look_of(one: ChosenRequirement) -> StateLook:
    """Return how it is shown whether a requirement goes into the papers."""
    return inclusion_look(
        one.answer, is_included=one.is_included, is_open=is_open(one), is_proposed=one.is_proposed
    )


@dataclass(frozen=True, slots=True)
class CategoryRow:
    """The heading of a category, with how many of its requirements go into the papers."""

    category: RequirementCategory
    included: int
    count: int

    @property
    def id(self) -> str:
        """The id of its row."""
        return self.category.prefix


ListedRow = CategoryRow | ChosenRequirement


def listed(
    categories: Sequence[RequirementCategory],
    requirements: Sequence[ChosenRequirement],
    shown: Shown,
    keep: str = "",
) -> tuple[ListedRow, ...]:
    """Return each category with those of its requirements that are shown; all categories stay.

    `keep` is the id of one that stays though it is not among them: what was just changed.
    """
    rows: list[ListedRow] = []
    for category in categories:
        of_it = [one for one in requirements if one.prefix == category.prefix]
        included = sum(one.is_included for one in of_it)
        rows.append(CategoryRow(category, included, len(of_it)))
        rows += [one for one in of_it if one.id == keep or is_shown(one, shown)]
    return tuple(rows)


class RequirementRows(QAbstractTableModel):
    """Shows the rows; where the same ones are shown again, the chosen one stays chosen."""

    def __init__(self, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ListedRow, ...] = ()
        self._icons = icons
        self._strong = QFont()
        self._titles = (self.tr("번호"), self.tr("요구사항"), self.tr("반영"))
        self._columns: Mapping[int, Callable[[ChosenRequirement], str]] = {
            NUMBER: lambda one: one.id,
            TITLE: lambda one: one.title,
            STATE: lambda one: " · ".join([look_of(one).word, *self._marks(one)]),
        }

    def show_rows(self, rows: Sequence[ListedRow]) -> None:
        """Show these rows."""
        is_same = [row.id for row in rows] == [row.id for row in self._rows]
        if is_same and rows:
            self._rows = tuple(rows)
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, STATE))
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def show_strong(self, font: QFont) -> None:
        """Write the headings in this font."""
        self._strong = font

    def row(self, place: int) -> ListedRow:
        """Return the row at a place."""
        return self._rows[place]

    def row_of(self, id_: str) -> int | None:
        """Return where a row stands, None where it does not."""
        return next((n for n, row in enumerate(self._rows) if row.id == id_), None)

    def headings(self) -> list[int]:
        """Return where the categories stand."""
        return [n for n, row in enumerate(self._rows) if isinstance(row, CategoryRow)]

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if isinstance(row, CategoryRow):
            return self._of_heading(row, index.column(), role)
        if role == Role.DecorationRole and index.column() == STATE:
            look = look_of(row)
            return self._icons.icon(look.icon, look.color)
        if role in {Role.DisplayRole, Role.ToolTipRole}:
            return self._columns[index.column()](row)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return self._titles[section]
        return None

    def _of_heading(self, row: CategoryRow, column: int, role: int) -> Any:
        if role == Role.FontRole:
            return self._strong
        if role != Role.DisplayRole or column != NUMBER:
            return None
        text = self.tr("{0} {1}/{2}개 반영")
        return text.format(row.category.title, row.included, row.count)

    def _marks(self, one: ChosenRequirement) -> Iterator[str]:
        if one.requirement is None:
            yield self.tr("추가")
        elif one.is_edited:
            yield self.tr("고침")
        if one.outdated:
            yield self.tr("제안 바뀜")
        if one.is_included and one.missing:
            yield self.tr("빈 값")
