"""The list of systems with its filters and what can be done with the one chosen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import (
    QCoreApplication,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.domain.comparing import FEWEST, MOST
from app.domain.register import InformationSystem
from app.domain.standing import Standing
from app.ui.icons import Icons
from app.ui.register.filter_bar import FilterBar
from app.ui.register.system_table_model import SYSTEM_ROLE, RegisterFilter, SystemTableModel
from app.ui.widgets.column_widths import ColumnWidths
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.pieces import MEDIUM, SMALL, button, label, row

_WIDTHS = (140, 150, 100, 140, 100, 80, 140, 84, 124)
_NAME = 1  # the column that takes the room that is left
ROW_HEIGHT = 36
_ONLY_THIS_ROW = (
    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
)
NAMED = 3  # systems named in a message


class SystemList(QWidget):
    """Shows the register; every action is a signal that names the system."""

    add_asked = Signal()
    sample_asked = Signal()
    edit_asked = Signal(object)
    copy_asked = Signal(object)
    delete_asked = Signal(list)
    assess_asked = Signal(object)
    result_asked = Signal(object)
    compare_asked = Signal(list)
    forms_asked = Signal(list)  # the chosen systems
    returned_forms_asked = Signal()
    search_cleared = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = SystemTableModel(icons.verdict, self)
        self._hidden: str | None = None  # the system that was to be chosen and is not shown
        self._filters = FilterBar()
        self._filters.changed.connect(self._on_filtered)
        self._filters.cleared.connect(self.search_cleared)
        self._table = self._make_table()
        self._actions = self._make_actions(icons)
        self._menu = QMenu(self)
        self._menu.addActions(self._actions)

        add = button(self.tr("시스템 등록"), "primary", icons.icon("plus", "icon.inverse-static"))
        add.clicked.connect(self.add_asked)
        self._forms = self._make_forms_button(icons)
        add_first = button(self.tr("첫 시스템 등록"), "primary")
        add_first.clicked.connect(self.add_asked)
        sample = button(self.tr("교재 예제 불러오기"))
        sample.clicked.connect(self.sample_asked)
        clear = button(self.tr("조건 지우기"), "primary")
        clear.clicked.connect(self._filters.clear)
        self._states = QStackedWidget()
        self._states.addWidget(self._table)
        self._states.addWidget(
            EmptyState(
                self.tr(
                    "등록된 정보시스템이 없습니다. 첫 시스템을 등록하면 진단을 시작할 수 있습니다."
                ),
                add_first,
                sample,
            )
        )
        self._states.addWidget(
            EmptyState(self.tr("조건에 맞는 시스템이 없습니다."), clear),
        )

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        title = label(self.tr("정보시스템 대장"), "place-title")
        self._buttons = [self._button(action) for action in self._actions]
        column.addLayout(row(title, None, self._forms, add))
        column.addWidget(self._filters)
        column.addLayout(row(*self._buttons, None, gap=SMALL))
        column.addWidget(self._states, 1)
        self._show_state()

    def show_register(
        self, systems: Iterable[InformationSystem], standings: Mapping[str, Standing]
    ) -> None:
        """Show the register as it is now, keeping the chosen row."""
        chosen, wanted = self.chosen(), self._filters.chosen()
        self._model.show_register(systems, standings)
        self._filters.show_verdicts(self._model.verdicts())
        self._filters.show_departments(self._model.departments())
        if self._filters.chosen() != wanted:  # the department that was chosen is gone
            self._model.show_filtered(self._filters.chosen())
        self._show_state()
        self._keep(chosen)

    def choose(self, system_id: str | None) -> None:
        """Choose the row of a system, or the first one; none where a filter hides the system."""
        shown = self._model.row_of(system_id) if system_id else None
        self._hidden = None
        if system_id and shown is None and self._model.holds(system_id):
            self._hidden = system_id
            self._table.clearSelection()
        elif self._model.rowCount():
            index = self._model.index(shown or 0, 0)
            # Not selectRow: with Ctrl still held after Ctrl+Z that would toggle the row.
            self._table.selectionModel().setCurrentIndex(index, _ONLY_THIS_ROW)
            self._table.scrollTo(index)

    def _keep(self, chosen: list[InformationSystem]) -> None:
        """Keep what was chosen where it is still shown; the first row where it is not.

        What could not be chosen because a filter hid it is waited for, with no row in its stead.
        """
        wanted = chosen[0].id if chosen else self._hidden
        is_shown = wanted is not None and self._model.row_of(wanted) is not None
        self.choose(wanted if is_shown or not chosen else None)

    def told(self, system: InformationSystem) -> str:
        """Return the name of a system, and that a filter hides it where one does."""
        if self._model.row_of(system.id) is not None:
            return system.name
        return self.tr("{0} (조건에 가려져 목록에 보이지 않습니다)").format(system.name)

    def chosen(self) -> list[InformationSystem]:
        """Return the chosen systems in the order shown."""
        rows = sorted(index.row() for index in self._table.selectionModel().selectedRows())
        return [self._model.index(number, 0).data(SYSTEM_ROLE) for number in rows]

    def search(self, text: str) -> None:
        """Show the systems whose name, number, department or people hold every word."""
        self._filters.search(text)

    def take_focus(self) -> None:
        """Put the keyboard into the table."""
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_table(self) -> QTableView:
        table = QTableView(sortingEnabled=True)
        table.setModel(self._model)
        table.setAccessibleName(self.tr("정보시스템 대장"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.horizontalHeader().setHighlightSections(False)
        ColumnWidths(table, dict(enumerate(_WIDTHS)), _NAME)
        table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._on_menu)
        table.activated.connect(self._on_activated)
        table.selectionModel().selectionChanged.connect(self._on_selection)
        return table

    def _make_actions(self, icons: Icons) -> list[QAction]:
        made = []
        for text, icon, key, do in (
            (self.tr("진단하기"), "clipboard-check", "Ctrl+D", self._on_assess),
            (self.tr("결과 보기"), "file-text", "Ctrl+R", self._on_result),
            (self.tr("수정"), "pencil", "F2", self._on_edit),
            (self.tr("복제"), "copy", "Ctrl+Shift+D", self._on_copy),
            (self.tr("비교"), "list-checks", "Ctrl+Shift+C", self._on_compare),
            (self.tr("삭제"), "trash-2", "Del", self._on_delete),
        ):
            action = QAction(icons.icon(icon), text, self)
            action.setShortcut(QKeySequence(key))
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(
                self.tr("시스템을 {0}개에서 {1}개까지 골라 비교합니다. {2}").format(
                    FEWEST, MOST, keys
                )
                if do == self._on_compare
                else keys
            )
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(do)
            self._table.addAction(action)
            made.append(action)
        return made

    def _make_forms_button(self, icons: Icons) -> QPushButton:
        """Return the button of what goes out of the register and comes back filled in."""
        made = button(self.tr("진단 양식"), "menu", icons.icon("chevron-down"))
        menu = QMenu(made)
        hand_out = menu.addAction(icons.icon("download"), self.tr("내보내기"))
        hand_out.triggered.connect(lambda: self.forms_asked.emit(self.chosen()))
        take_in = menu.addAction(icons.icon("upload"), self.tr("불러오기"))
        take_in.triggered.connect(self.returned_forms_asked)
        made.setMenu(menu)
        return made

    def _button(self, action: QAction) -> QWidget:
        made = button(action.text(), icon=action.icon())
        made.setToolTip(action.toolTip())
        made.clicked.connect(action.trigger)
        return made

    def _show_state(self) -> None:
        empty, total = not self._model.rowCount(), self._model.total()
        self._states.setCurrentIndex((2 if total else 1) if empty else 0)
        self._filters.show_count(self._model.rowCount(), total)
        self._filters.setVisible(total > 0)
        self._forms.setVisible(total > 0)
        self._on_selection()

    @Slot(object)
    def _on_filtered(self, wanted: RegisterFilter) -> None:
        chosen = self.chosen()
        self._model.show_filtered(wanted)
        self._show_state()
        self._keep(chosen)

    @Slot()
    def _on_selection(self) -> None:
        count = len(self._table.selectionModel().selectedRows())
        *for_one, compare, delete = self._actions
        for action in for_one:
            action.setEnabled(count == 1)
        compare.setEnabled(FEWEST <= count <= MOST)
        delete.setEnabled(count > 0)
        for number, widget in enumerate(getattr(self, "_buttons", [])):
            widget.setEnabled(self._actions[number].isEnabled())
            widget.setVisible(self._model.total() > 0)

    @Slot(QPoint)
    def _on_menu(self, at: QPoint) -> None:
        if self.chosen():
            self._menu.popup(self._table.viewport().mapToGlobal(at))

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self.edit_asked.emit(index.data(SYSTEM_ROLE))

    @Slot()
    def _on_assess(self) -> None:
        self.assess_asked.emit(self.chosen()[0])

    @Slot()
    def _on_result(self) -> None:
        self.result_asked.emit(self.chosen()[0])

    @Slot()
    def _on_edit(self) -> None:
        self.edit_asked.emit(self.chosen()[0])

    @Slot()
    def _on_copy(self) -> None:
        self.copy_asked.emit(self.chosen()[0])

    @Slot()
    def _on_compare(self) -> None:
        self.compare_asked.emit(self.chosen())

    @Slot()
    def _on_delete(self) -> None:
        self.delete_asked.emit(self.chosen())


def named(systems: Sequence[InformationSystem]) -> str:
    """Return the names of systems, of many only the first three and how many there are."""
    names = ", ".join(system.name for system in systems[:NAMED])
    if len(systems) <= NAMED:
        return names
    text = QCoreApplication.translate("system_list", "{0} 등 {1}개")
    return text.format(names, len(systems))
