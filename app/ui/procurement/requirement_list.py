"""The requirements of a case in their categories: which are seen, chosen, put in and moved."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QVBoxLayout, QWidget

from app.domain.contract_case import FactAnswer
from app.domain.requirement_choice import ChosenRequirement, prefix_of
from app.domain.requirements import RequirementCategory
from app.ui.icons import Icons
from app.ui.procurement.requirement_rows import (
    NUMBER,
    STATE,
    TITLE,
    ListedRow,
    RequirementRows,
    Shown,
    is_open,
    listed,
)
from app.ui.procurement.words import counted
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.pieces import SMALL, QuietWheel, button, label
from app.ui.widgets.plain_table import plain_table
from app.ui.widgets.table_actions import RowAction, TableActions

_WIDTHS = {NUMBER: 90, TITLE: 120, STATE: 124}
_TOGGLE = 2  # among the actions: it puts in or leaves out
_ONLY_THIS_ROW = (
    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
)


class RequirementList(QWidget):
    """A table with its filter, its actions and its count; whoever made it decides."""

    chosen = Signal()  # another row
    opened = Signal()
    add_asked = Signal()
    included = Signal(bool)  # put in or left out
    moved = Signal(int)  # down by so many rows
    delete_asked = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._categories: Sequence[RequirementCategory] = ()
        self._requirements: Sequence[ChosenRequirement] = ()
        self._count = label(role="strong", wraps=True)
        self._shown = self._make_filter()
        self._model = RequirementRows(icons, self)
        self.table = plain_table(self._model, self.tr("요구사항 목록"), _WIDTHS, TITLE)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.activated.connect(self.opened)
        self._actions = TableActions(self.table, icons, self._row_actions())
        self.table.selectionModel().currentRowChanged.connect(self._on_current)
        add = button(self.tr("추가"), icon=icons.icon("plus"))
        add.setAccessibleName(self.tr("고른 분류에 요구사항 추가"))
        add.setToolTip(add.accessibleName())
        add.clicked.connect(self.add_asked)
        tools = FlowLayout()
        for part in (self._shown, add, *self._actions.buttons):
            tools.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self._count)
        column.addLayout(tools)
        column.addWidget(self.table, 1)

    def show_requirements(
        self,
        categories: Sequence[RequirementCategory],
        requirements: Sequence[ChosenRequirement],
        choose: str = "",
    ) -> None:
        """Show the requirements with one chosen: the one that was, where none is named."""
        self._categories, self._requirements = categories, requirements
        self._count.setText(self._count_text())
        self._fill(choose or self.chosen_id())

    def choose(self, id_: str) -> None:
        """Choose a requirement, whatever the filter hides now."""
        if self._model.row_of(id_) is None:
            self._shown.setCurrentIndex(self._shown.findData(Shown.ALL))
        self._choose(id_)

    def row(self) -> ListedRow | None:
        """Return the row that is chosen, None in an empty list."""
        index = self.table.currentIndex()
        return self._model.row(index.row()) if index.isValid() else None

    def requirement(self) -> ChosenRequirement | None:
        """Return the requirement that is chosen, None for a category."""
        row = self.row()
        return row if isinstance(row, ChosenRequirement) else None

    def chosen_id(self) -> str:
        """Return the id of the row that is chosen; that of a category is its prefix."""
        row = self.row()
        return "" if row is None else row.id

    def ids(self) -> list[str]:
        """Return the ids of all rows that are seen."""
        return [self._model.row(place).id for place in range(self._model.rowCount())]

    def _make_filter(self) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("보일 요구사항"))
        box.installEventFilter(QuietWheel(box))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        titles = {
            Shown.RELEVANT: self.tr("제안하거나 정한 것"),
            Shown.INCLUDED: self.tr("넣은 것"),
            Shown.OPEN: self.tr("확인할 것"),
            Shown.LEFT_OUT: self.tr("뺀 것"),
            Shown.OWN: self.tr("고치거나 추가한 것"),
            Shown.ALL: self.tr("모든 요구사항"),
        }
        for shown, title in titles.items():
            box.addItem(title, shown)
        box.currentIndexChanged.connect(self._on_filtered)
        return box

    def _row_actions(self) -> tuple[RowAction, ...]:
        up, down = partial(self.moved.emit, -1), partial(self.moved.emit, 1)
        return (
            RowAction(self.tr("삭제"), "trash-2", "Del", self.delete_asked.emit),
            RowAction(self.tr("수정"), "pencil", "F2", self.opened.emit),
            RowAction(self.tr("넣기"), "check", "Space", self._on_toggled),
            RowAction(self.tr("위로"), "arrow-up", "Alt+Up", up),
            RowAction(self.tr("아래로"), "arrow-down", "Alt+Down", down),
        )

    def _count_text(self) -> str:
        included = [one for one in self._requirements if one.is_included]
        edited = sum(one.is_edited and one.requirement is not None for one in included)
        left_out = sum(one.answer is FactAnswer.NO for one in self._requirements)
        counts = (
            (self.tr("추가 {0}개"), sum(one.requirement is None for one in included)),
            (self.tr("고침 {0}개"), edited),
            (self.tr("뺌 {0}개"), left_out),
            (self.tr("확인할 것 {0}개"), sum(map(is_open, self._requirements))),
            (self.tr("제안 바뀜 {0}개"), sum(bool(one.outdated) for one in self._requirements)),
        )
        return counted(self.tr("요구사항 {0}개 반영").format(len(included)), counts)

    def _fill(self, id_: str, keep: str | None = None) -> None:
        """Show what the filter lets through, and the chosen one though it was just changed."""
        shown = Shown(self._shown.currentData())
        kept = id_ if keep is None else keep
        self._model.show_rows(listed(self._categories, self._requirements, shown, kept))
        font = self.table.font()
        font.setBold(True)
        self._model.show_strong(font)
        self.table.clearSpans()
        for place in self._model.headings():
            self.table.setSpan(place, 0, 1, self._model.columnCount())
        self._choose(id_)

    def _choose(self, id_: str) -> None:
        place = self._model.row_of(id_)
        if place is None:
            place = self._model.row_of(prefix_of(id_))
        if self._model.rowCount():
            index = self._model.index(place or 0, 0)
            self.table.selectionModel().setCurrentIndex(index, _ONLY_THIS_ROW)
        self._show_possible()

    def _show_possible(self) -> None:
        """Offer what can be done with the chosen row."""
        one = self.requirement()
        is_own = one is not None and one.requirement is None
        possible = (is_own, *(one is not None,) * (len(self._actions.actions) - 1))
        told = zip(self._actions.actions, self._actions.buttons, possible, strict=True)
        for action, made, is_possible in told:
            action.setEnabled(is_possible)
            made.setEnabled(is_possible)
        text = self.tr("빼기") if one is not None and one.is_included else self.tr("넣기")
        self._actions.actions[_TOGGLE].setText(text)
        self._actions.buttons[_TOGGLE].setText(text)
        self._actions.buttons[_TOGGLE].setAccessibleName(text)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, _: QModelIndex) -> None:
        if current.isValid():
            self._show_possible()
            self.chosen.emit()

    @Slot()
    def _on_toggled(self) -> None:
        one = self.requirement()
        if one is not None:
            self.included.emit(not one.is_included)

    @Slot()
    def _on_filtered(self) -> None:
        self._fill(self.chosen_id(), keep="")
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
