"""The list of contract cases with its filters and what can be done with the one chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.case_line import CaseLine, CaseState
from app.domain.contract_case import ContractCase
from app.ui.icons import Icons
from app.ui.procurement.case_table_model import CASE_ROLE, TITLE, CaseFilter, CaseTableModel
from app.ui.procurement.words import case_look
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.pieces import MEDIUM, QuietWheel, button, label, row
from app.ui.widgets.plain_table import plain_table
from app.ui.widgets.table_actions import RowAction, TableActions

_WIDTHS = (104, 140, 150, 124, 100, 108, 120, 150, 76)
_SEARCH_WIDTH = 200
_ONLY_THIS_ROW = (
    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
)


class CaseList(QWidget):
    """Shows the cases; every action is a signal that names the case."""

    add_asked = Signal()
    sample_asked = Signal()
    open_asked = Signal(object)  # ContractCase
    copy_asked = Signal(object)  # ContractCase
    delete_asked = Signal(list)  # of ContractCase

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = CaseTableModel(_marks(icons), self)
        name = self.tr("계약 건 목록")
        widths = dict(enumerate(_WIDTHS))
        self._table = plain_table(self._model, name, widths, TITLE, can_sort=True)
        self._table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
        self._table.activated.connect(self._on_activated)
        self._actions = TableActions(
            self._table,
            icons,
            (
                RowAction(self.tr("열기"), "folder-open", "F2", self._on_open),
                RowAction(self.tr("복제"), "copy", "Ctrl+Shift+D", self._on_copy),
                RowAction(self.tr("삭제"), "trash-2", "Del", self._on_delete, takes_several=True),
            ),
        )
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("계약 건 찾기"))
        self._search.setAccessibleName(self.tr("계약 건 찾기"))
        self._search.setClearButtonEnabled(True)
        self._search.setMinimumWidth(_SEARCH_WIDTH)
        self._search.textChanged.connect(self._on_filtered)
        self._states = self._make_states()
        self._clear = button(self.tr("조건 지우기"), "link")
        self._clear.clicked.connect(self.clear)
        self._count = label(role="subtle")
        self._pages = self._make_pages()

        add = button(
            self.tr("계약 건 만들기"), "primary", icons.icon("plus", "icon.inverse-static")
        )
        add.clicked.connect(self.add_asked)
        self._filters = QWidget()
        self._filters.setLayout(row(self._search, self._states, self._clear, None, self._count))
        tools = FlowLayout()
        for made in self._actions.buttons:
            tools.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addLayout(row(label(self.tr("계약"), "place-title"), None, add))
        column.addWidget(self._filters)
        column.addLayout(tools)
        column.addWidget(self._pages, 1)
        self._show_state()

    def show_lines(self, lines: Iterable[CaseLine]) -> None:
        """Show these cases, keeping the chosen row."""
        chosen = self.chosen()
        self._model.show_rows(lines)
        self._show_state()
        self.choose(chosen[0].id if chosen else None)

    def show_line(self, line: CaseLine) -> None:
        """Show what is figured out of one case."""
        self._model.show_line(line)

    def show_figured(self) -> None:
        """Filter and sort anew by what is figured out by now."""
        chosen = self.chosen()
        header = self._table.horizontalHeader()
        self._model.sort(header.sortIndicatorSection(), header.sortIndicatorOrder())
        self._show_state()
        self.choose(chosen[0].id if chosen else None)

    def choose(self, case_id: str | None) -> None:
        """Choose the row of a case; the first one where no case is named or it is not shown."""
        shown = self._model.row_of(case_id) if case_id else None
        if self._model.rowCount():
            index = self._model.index(shown or 0, 0)
            self._table.selectionModel().setCurrentIndex(index, _ONLY_THIS_ROW)
            self._table.scrollTo(index)

    def chosen(self) -> list[ContractCase]:
        """Return the chosen cases in the order shown."""
        rows = sorted(index.row() for index in self._table.selectionModel().selectedRows())
        return [self._model.index(number, 0).data(CASE_ROLE) for number in rows]

    def take_focus(self) -> None:
        """Put the keyboard into the table."""
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def clear(self) -> None:
        """Show every case again."""
        self._search.clear()
        self._states.setCurrentIndex(0)

    def _make_states(self) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("상태"))
        box.installEventFilter(QuietWheel(box))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.addItem(self.tr("모든 상태"), None)
        for state in CaseState:
            box.addItem(case_look(state).word, state)
        box.currentIndexChanged.connect(self._on_filtered)
        return box

    def _make_pages(self) -> QStackedWidget:
        first = button(self.tr("첫 계약 건 만들기"), "primary")
        first.clicked.connect(self.add_asked)
        sample = button(self.tr("예시 계약 건 불러오기"))
        sample.clicked.connect(self.sample_asked)
        clear = button(self.tr("조건 지우기"), "primary")
        clear.clicked.connect(self.clear)
        pages = QStackedWidget()
        pages.addWidget(self._table)
        pages.addWidget(
            EmptyState(
                self.tr(
                    "계약 건이 없습니다. 정보시스템을 골라 계약 건을 만들면 수요에서 종료까지 "
                    "할 일을 차례로 안내합니다."
                ),
                first,
                sample,
            )
        )
        pages.addWidget(EmptyState(self.tr("조건에 맞는 계약 건이 없습니다."), clear))
        return pages

    def _show_state(self) -> None:
        shown, total = self._model.rowCount(), self._model.total()
        self._pages.setCurrentIndex(0 if shown else (2 if total else 1))
        if shown == total:
            self._count.setText(self.tr("모두 {0}건").format(total))
        else:
            self._count.setText(self.tr("{0}건 중 {1}건").format(total, shown))
        self._clear.setVisible(not self._filter().is_empty)
        self._filters.setVisible(total > 0)
        self._actions.show_chosen()

    def _filter(self) -> CaseFilter:
        state = self._states.currentData()
        return CaseFilter(self._search.text(), None if state is None else CaseState(state))

    @Slot()
    def _on_filtered(self) -> None:
        chosen = self.chosen()
        self._model.show_accepted(self._filter().accepts)
        self._show_state()
        self.choose(chosen[0].id if chosen else None)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self.open_asked.emit(index.data(CASE_ROLE))

    @Slot()
    def _on_open(self) -> None:
        self.open_asked.emit(self.chosen()[0])

    @Slot()
    def _on_copy(self) -> None:
        self.copy_asked.emit(self.chosen()[0])

    @Slot()
    def _on_delete(self) -> None:
        self.delete_asked.emit(self.chosen())


def _marks(icons: Icons) -> Callable[[CaseState], QIcon]:
    looks = {state: case_look(state) for state in CaseState}
    made = {state: icons.icon(look.icon, look.color) for state, look in looks.items()}
    return partial(dict.__getitem__, made)


def named(cases: Sequence[ContractCase]) -> str:
    """Return the titles of cases, of many only the first three."""
    return ", ".join(case.title for case in cases[:3]) + (" …" if len(cases) > 3 else "")
