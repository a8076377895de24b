"""The list of systems with its filters and what can be done with the one chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Signal, SignalInstance, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.compared_count import FEWEST, MOST
from app.domain.register_line import RegisterLine
from app.ui.icons import Icons
from app.ui.register.filter_bar import FilterBar
from app.ui.register.forms_button import forms_button
from app.ui.register.list_states import ListStates
from app.ui.register.system_table import let_sort, make_table
from app.ui.register.system_table_model import SYSTEM_ROLE, RegisterFilter, SystemTableModel
from app.ui.widgets.pieces import MEDIUM, SMALL, button, label, row
from app.ui.widgets.table_actions import RowAction, TableActions

if TYPE_CHECKING:  # a list does without
    from PySide6.QtWidgets import QMenu

    from app.domain.register import InformationSystem
    from app.domain.standing import Standing

_ONLY_THIS_ROW = (
    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
)


class SystemList(QWidget):
    """Shows the register; every action is a signal that names the system."""

    add_asked = Signal()
    sample_asked = Signal()
    import_asked = Signal()
    export_asked = Signal()
    edit_asked = Signal(object)
    copy_asked = Signal(object)
    delete_asked = Signal(list)
    assess_asked = Signal(object)
    result_asked = Signal(object)
    compare_asked = Signal(list)
    case_asked = Signal(list)
    forms_asked = Signal(list)  # the chosen systems
    returned_forms_asked = Signal()
    search_cleared = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = SystemTableModel(icons.verdict, self)
        self._complete: Callable[[], object] | None = None  # while only lines are shown
        self._hidden: str | None = None  # the system that was to be chosen and is not shown
        self.filters = FilterBar()
        self.filters.changed.connect(self._on_filtered)
        self.filters.cleared.connect(self.search_cleared)
        self._table = make_table(self._model, self.tr("정보시스템 대장"))
        self._table.customContextMenuRequested.connect(self._on_menu)
        self._table.activated.connect(self._on_activated)
        header = self._table.horizontalHeader()
        header.sectionPressed.connect(self.let_sort)
        header.sortIndicatorChanged.connect(self._on_sorted)
        self._menu: QMenu | None = None
        self._actions = TableActions(self._table, icons, self._make_actions())
        add = button(self.tr("시스템 등록"), "primary", icons.icon("plus", "icon.inverse-static"))
        add.clicked.connect(self.add_asked)
        self._forms = forms_button(
            self.tr("진단 양식"), icons, self._on_forms, self.returned_forms_asked
        )
        take_in = button(self.tr("가져오기"), icon=icons.icon("upload"))
        take_in.clicked.connect(self.import_asked)
        self._hand_out = button(self.tr("내보내기"), icon=icons.icon("download"))
        self._hand_out.clicked.connect(self.export_asked)
        self._states = ListStates(self._table)
        self._states.add_asked.connect(self.add_asked)
        self._states.import_asked.connect(self.import_asked)
        self._states.sample_asked.connect(self.sample_asked)
        self._states.clear_asked.connect(self.filters.clear)

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        title = label(self.tr("정보시스템 대장"), "place-title")
        column.addLayout(row(title, None, self._forms, take_in, self._hand_out, add))
        column.addWidget(self.filters)
        column.addLayout(row(*self._actions.buttons, None, gap=SMALL))
        column.addWidget(self._states, 1)
        self._offer_what_suits(0)

    def show_register(
        self, systems: Iterable[InformationSystem], standings: Mapping[str, Standing]
    ) -> None:
        """Show the register as it is now, keeping the chosen row."""
        self._complete = None
        self._show(lambda: self._model.show_register(systems, standings))

    def show_lines(
        self,
        lines: Iterable[RegisterLine],
        standings: Mapping[str, Standing],
        complete: Callable[[], object],
    ) -> None:
        """Show the lines of the register; whatever needs more of it calls `complete` first.

        That is to show the register, or to say why it cannot be read.
        """
        self._complete = complete
        self._show(lambda: self._model.show_lines(lines, standings))

    def complete(self) -> None:
        """Have the whole register shown, where only its lines are."""
        complete, self._complete = self._complete, None
        if complete is not None:
            complete()

    def shows_lines(self) -> bool:
        """Whether only the lines of the register are shown."""
        return self._complete is not None

    def _show(self, show: Callable[[], None]) -> None:
        chosen, wanted = self._chosen_lines(), self.filters.chosen()
        show()
        self.filters.show_verdicts(self._model.verdicts())
        self.filters.show_departments(self._model.departments())
        if self.filters.chosen() != wanted:  # the department that was chosen is gone
            self._model.show_filtered(self.filters.chosen())
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

    def _keep(self, chosen: Sequence[InformationSystem | RegisterLine]) -> None:
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
        """Return the chosen systems in the order shown; none while they cannot be read."""
        self.complete()
        return [one for one in self._chosen_lines() if not isinstance(one, RegisterLine)]

    def _chosen_lines(self) -> list[InformationSystem | RegisterLine]:
        rows = sorted(index.row() for index in self._table.selectionModel().selectedRows())
        return [self._model.index(number, 0).data(SYSTEM_ROLE) for number in rows]

    def let_sort(self) -> None:
        """Let the headings sort; a window that nobody has touched yet does without."""
        let_sort(self._table)

    def search(self, text: str) -> None:
        """Show the systems whose name, number, department or people hold every word."""
        self.filters.search(text)

    def take_focus(self) -> None:
        """Put the keyboard into the table."""
        self._table.setFocus()

    def _make_actions(self) -> list[RowAction]:
        hint = self.tr("시스템을 {0}개에서 {1}개까지 골라 비교합니다.").format(FEWEST, MOST)
        return [
            RowAction(self.tr("진단하기"), "clipboard-check", "Ctrl+D", self._on_assess),
            RowAction(self.tr("결과 보기"), "file-text", "Ctrl+R", self._on_result),
            RowAction(self.tr("수정"), "pencil", "F2", self._on_edit),
            RowAction(self.tr("복제"), "copy", "Ctrl+Shift+D", self._on_copy),
            RowAction(
                self.tr("비교"),
                "list-checks",
                "Ctrl+Shift+C",
                self._on_compare,
                takes_several=True,
                fewest=FEWEST,
                most=MOST,
                hint=hint,
            ),
            RowAction(
                self.tr("계약 건 만들기"), "plus", "Ctrl+Shift+K", self._on_case, takes_several=True
            ),
            RowAction(self.tr("삭제"), "trash-2", "Del", self._on_delete, takes_several=True),
        ]

    def _show_state(self) -> None:
        empty, total = not self._model.rowCount(), self._model.total()
        if not empty:
            self._states.show_table()
        elif total:
            self._states.show_nothing_found()
        else:
            self._states.show_nothing_there()
        self._offer_what_suits(total)

    def _offer_what_suits(self, total: int) -> None:
        self.filters.show_count(self._model.rowCount(), total)
        self.filters.setVisible(total > 0)
        self._forms.setVisible(total > 0)
        self._hand_out.setEnabled(total > 0)
        self._actions.show_chosen()

    @Slot(object)
    def _on_filtered(self, wanted: RegisterFilter) -> None:
        if wanted.asks_standing:
            self.complete()
        chosen = self._chosen_lines()
        self._model.show_filtered(wanted)
        self._show_state()
        self._keep(chosen)

    @Slot(int)
    def _on_sorted(self, column: int) -> None:
        if self._model.sorts_by_standing(column):
            self.complete()

    @Slot(QPoint)
    def _on_menu(self, at: QPoint) -> None:
        if not self._chosen_lines():
            return
        from PySide6.QtWidgets import QMenu  # made when it is first asked for

        if self._menu is None:
            self._menu = QMenu(self)
            self._menu.addActions(self._actions.actions)
        self._menu.popup(self._table.viewport().mapToGlobal(at))

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        activated = index.data(SYSTEM_ROLE).id
        self.complete()
        row_now = self._model.row_of(activated)
        if row_now is not None:
            self._ask(self.edit_asked, [self._model.index(row_now, 0).data(SYSTEM_ROLE)])

    def _ask(self, asked: SignalInstance, systems: list[InformationSystem]) -> None:
        """Ask for something about the first of these systems, if it could be read."""
        if systems and not isinstance(systems[0], RegisterLine):
            asked.emit(systems[0])

    @Slot()
    def _on_assess(self) -> None:
        self._ask(self.assess_asked, self.chosen())

    @Slot()
    def _on_result(self) -> None:
        self._ask(self.result_asked, self.chosen())

    @Slot()
    def _on_edit(self) -> None:
        self._ask(self.edit_asked, self.chosen())

    @Slot()
    def _on_copy(self) -> None:
        self._ask(self.copy_asked, self.chosen())

    @Slot()
    def _on_compare(self) -> None:
        self.compare_asked.emit(self.chosen())

    @Slot()
    def _on_case(self) -> None:
        systems = self.chosen()
        if systems:
            self.case_asked.emit(systems)

    @Slot()
    def _on_forms(self) -> None:
        self.forms_asked.emit(self.chosen())

    @Slot()
    def _on_delete(self) -> None:
        systems = self.chosen()
        if systems:
            self.delete_asked.emit(systems)
