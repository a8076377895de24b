"""The rows of one kind: a table, and the form of one row in its place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.case_fields import ROW_TYPES, CaseRow, RowKind, rows_of
from app.domain.case_figures import CaseFigures
from app.domain.case_places import CasePage
from app.domain.register import new_id
from app.domain.register_form import RegisterForm
from app.errors import AdvisorError
from app.services.contract_cases import row_draft_key
from app.ui.drafts import Drafts
from app.ui.icons import Icons
from app.ui.procurement.open_case import OpenCase
from app.ui.procurement.row_columns import columns_of
from app.ui.procurement.row_form import RowForm
from app.ui.procurement.row_table_model import ROW_ROLE, RowTableModel
from app.ui.procurement.words import row_word
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.pieces import MEDIUM, SMALL, button, label
from app.ui.widgets.plain_table import plain_table
from app.ui.widgets.table_actions import RowAction, TableActions

TRY_DELAY_MS = 200  # what a row comes to is told this long after the last key
_ONLY_THIS_ROW = (
    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
)


class RowPanel(QWidget):
    """Lists the rows; what is typed into the form of one is kept until it is saved."""

    tried = Signal(object)  # the row as it is being typed

    def __init__(
        self,
        kind: RowKind,
        form: Callable[[], RegisterForm],
        open_case: OpenCase,
        drafts: Drafts,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._form_of = form
        self._open_case = open_case
        self._drafts = drafts
        self._form: RowForm | None = None
        self._key = ""
        self._trying = QTimer(self, singleShot=True, interval=TRY_DELAY_MS)
        self._trying.timeout.connect(self._on_tried)
        columns = columns_of(kind, form())
        mark = icons.icon("triangle-alert", "icon.warning")
        self._model = RowTableModel(columns, mark, self)
        widths = {place: column.width for place, column in enumerate(columns)}
        self._table = plain_table(self._model, self._plural(), widths, 0)
        self._table.activated.connect(self._on_activated)
        self._actions = TableActions(self._table, icons, self._row_actions())
        self._sums = label(role="strong", wraps=True)
        self._notes = label(role="remark", wraps=True)
        add = button(self.tr("{0} 추가").format(row_word(kind)), icon=icons.icon("plus"))
        add.clicked.connect(self.add_row)
        add_first = button(self.tr("첫 {0} 추가").format(row_word(kind)), "primary")
        add_first.clicked.connect(self.add_row)
        sentence = self.tr("입력한 내용이 없습니다: {0}").format(row_word(kind))
        self._lists = QStackedWidget()
        self._lists.addWidget(self._table)
        self._lists.addWidget(EmptyState(sentence, add_first))

        tools = FlowLayout()
        for made in (add, *self._actions.buttons):
            tools.addWidget(made)
        self._listing = QWidget()
        inside = QVBoxLayout(self._listing)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(SMALL)
        inside.addLayout(tools)
        inside.addWidget(self._lists, 1)
        inside.addWidget(self._sums)
        inside.addWidget(self._notes)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._listing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(self._pages)

    def show_figures(self, figures: CaseFigures) -> None:
        """Show the rows of the case, keeping the chosen one."""
        chosen = self.chosen()
        rows = rows_of(figures.case, self._kind)
        self._model.show_rows(rows, figures, self._notes_of_rows())
        self._lists.setCurrentIndex(0 if rows else 1)
        self._choose(chosen[0].id if chosen else "")
        if self._form is not None and self._pages.currentWidget() is self._form:
            self._form.show_remarks(self._remarks(self._form.entered().id))
        self._actions.show_chosen()

    def show_below(self, sums: str, notes: str = "") -> None:
        """Say under the table what the rows come to, and what is amiss with them."""
        self._sums.setText(sums)
        self._sums.setVisible(bool(sums))
        self._notes.setText(notes)
        self._notes.setVisible(bool(notes))

    def show_tried(self, text: str) -> None:
        """Say in the form what the row comes to as it is being typed."""
        if self._form is not None:
            self._form.show_tried(text)

    def show_item(self, row_id: str, field_id: str = "") -> None:
        """Open the form of a row at one of its fields; without a row, that of a new one."""
        place = self._model.row_of(row_id)
        if place is None:
            if not row_id:
                self._table.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._open(self._model.index(place, 0).data(ROW_ROLE), self._key_of(row_id))
        if self._form is not None and field_id and self._form.has_field(field_id):
            self._form.show_field(field_id)

    def chosen(self) -> list[CaseRow]:
        """Return the chosen rows in their order."""
        places = sorted(index.row() for index in self._table.selectionModel().selectedRows())
        return [self._model.index(place, 0).data(ROW_ROLE) for place in places]

    def is_editing(self) -> bool:
        """Whether the form of a row stands open."""
        return self._form is not None and self._pages.currentWidget() is self._form

    @Slot()
    def add_row(self) -> None:
        """Open the form of a new row, with what was typed into it before and never saved."""
        self._open(ROW_TYPES[self._kind](), self._key_of(None))

    def _open(self, row: CaseRow, key: str) -> None:
        self._drafts.flush()
        try:
            draft = self._drafts.read(key)
            form = self._form or self._make_form(row)
        except AdvisorError as error:
            self._open_case.failed.emit(error)
            return
        self._key = key
        name = row_word(self._kind)
        is_new = self._model.row_of(row.id) is None
        text = self.tr("{0} 추가") if is_new else self.tr("{0} 수정")
        form.show_entered(row, text.format(name), draft)
        form.unfold()  # discount and exemption may be left empty, and yet no sum is known then
        form.show_remarks({} if is_new else self._remarks(row.id))
        self._pages.setCurrentWidget(form)
        form.take_focus()
        self._on_tried()

    def _make_form(self, row: CaseRow) -> RowForm:
        made = RowForm(self._form_of().groups, row)
        made.saved.connect(self._on_saved)
        made.cancelled.connect(self._on_cancelled)
        made.edited.connect(self._on_edited)
        self._pages.addWidget(made)
        self._form = made
        return made

    def _remarks(self, row_id: str) -> dict[str, str]:
        return dict(self._open_case.check.remarks(CasePage(self._kind.value), row_id))

    def _notes_of_rows(self) -> dict[str, str]:
        told: dict[str, list[str]] = {}
        for problem in self._open_case.check.problems:
            if problem.place.page.value == self._kind.value and problem.place.row_id:
                told.setdefault(problem.place.row_id, []).append(problem.message)
        return {row_id: "\n".join(messages) for row_id, messages in told.items()}

    def _key_of(self, row_id: str | None) -> str:
        return row_draft_key(self._open_case.case.id, self._kind, row_id)

    def _plural(self) -> str:
        return self.tr("{0} 목록").format(row_word(self._kind))

    def _row_actions(self) -> tuple[RowAction, ...]:
        return (
            RowAction(self.tr("수정"), "pencil", "F2", self._on_edit),
            RowAction(self.tr("복제"), "copy", "Ctrl+Shift+D", self._on_copy),
            RowAction(self.tr("위로"), "arrow-up", "Alt+Up", self._on_up),
            RowAction(self.tr("아래로"), "arrow-down", "Alt+Down", self._on_down),
            RowAction(self.tr("삭제"), "trash-2", "Del", self._on_delete, takes_several=True),
        )

    def _choose(self, row_id: str) -> None:
        place = self._model.row_of(row_id)
        if self._model.rowCount():
            index = self._model.index(place or 0, 0)
            self._table.selectionModel().setCurrentIndex(index, _ONLY_THIS_ROW)

    @Slot(object)
    def _on_saved(self, row: CaseRow) -> None:
        try:
            self._open_case.save_row(row)
        except AdvisorError as error:
            if self._form is not None:
                self._form.show_problem(error)
            self._open_case.failed.emit(error)
            return
        self._drafts.forget(self._key)
        self._pages.setCurrentWidget(self._listing)
        self._choose(row.id)
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_cancelled(self) -> None:
        self._drafts.forget(self._key)
        self._pages.setCurrentWidget(self._listing)
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_edited(self) -> None:
        if self._form is None:
            return
        if self._form.is_changed():
            self._drafts.note(self._key, self._form.typed())
        else:
            self._drafts.forget(self._key)
        self._trying.start()

    @Slot()
    def _on_tried(self) -> None:
        if self._form is not None and self.is_editing():
            self.tried.emit(self._form.as_typed())

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        self._open(row, self._key_of(row.id))

    @Slot()
    def _on_edit(self) -> None:
        row = self.chosen()[0]
        self._open(row, self._key_of(row.id))

    @Slot()
    def _on_copy(self) -> None:
        copied = replace(self.chosen()[0], id=new_id())
        try:
            self._open_case.save_row(copied)
        except AdvisorError as error:
            self._open_case.failed.emit(error)
            return
        self._choose(copied.id)

    @Slot()
    def _on_up(self) -> None:
        self._open_case.move_row(self.chosen()[0], -1)

    @Slot()
    def _on_down(self) -> None:
        self._open_case.move_row(self.chosen()[0], 1)

    @Slot()
    def _on_delete(self) -> None:
        self._open_case.remove_rows(self.chosen())
