"""A form of fields in groups, the mandatory ones first, for whatever is entered by one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from app.domain.register import FieldValue
from app.domain.register_form import Entered, FieldError, FieldGroup, Need
from app.errors import AdvisorError
from app.services.changed_elsewhere import ChangedElsewhereError
from app.ui.drafts import Texts
from app.ui.register.field_editor import FieldEditor
from app.ui.widgets.pieces import LARGE, MEDIUM, SMALL, button, frame, label, row, scroller
from app.ui.words import error_text

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

E = TypeVar("E", bound=Entered)


class EntryForm(QWidget, Generic[E]):
    """Edits one record; tells every change, so that whoever made it can keep it as a draft."""

    saved = Signal(object)  # the record as it reads now
    cancelled = Signal()
    edited = Signal()  # something was typed or chosen

    def __init__(
        self,
        groups: Sequence[FieldGroup],
        entered: E,
        *,
        save_text: str = "",
        can_cancel: bool = True,
        above: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Begin with `entered`; `above` scrolls with the fields, over the first of them."""
        super().__init__(parent)
        self._entered = entered
        self._editors = {field.id: FieldEditor(field) for group in groups for field in group.fields}
        self._optional: list[tuple[QWidget, Callable[[bool], None]]] = []

        self._title = label(role="place-title")
        self._problem = label(role="error", wraps=True)
        self._problem.hide()
        cancel = button(self.tr("취소"))
        cancel.clicked.connect(self.cancelled)
        if not can_cancel:
            cancel.hide()
        self._save = button(save_text or self.tr("저장"), "primary")
        self._save.clicked.connect(self._on_save)
        shortcut = QShortcut(QKeySequence.StandardKey.Save, self, self._on_save)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

        inside = QWidget()
        column_inside = QVBoxLayout(inside)
        column_inside.setContentsMargins(0, 0, MEDIUM, LARGE)
        column_inside.setSpacing(LARGE)
        if above is not None:
            column_inside.addWidget(above)
        for group in groups:
            column_inside.addWidget(self._group(group))
        column_inside.addStretch(1)

        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(MEDIUM)
        self._column.addLayout(row(self._title, None, cancel, self._save))
        self._column.addWidget(self._problem)
        self._area = scroller(inside)
        self._column.addWidget(self._area, 1)
        for editor in self._editors.values():
            editor.edited.connect(self.edited)

    def insert_above(self, widget: QWidget) -> None:
        """Put a widget over the fields that stays in view while they scroll."""
        self._column.insertWidget(1, widget)

    def show_entered(self, entered: E, title: str, draft: Texts | None) -> None:
        """Show one record, and over it what was typed earlier and never saved."""
        self._entered = entered
        self._title.setText(title)
        self._problem.hide()
        for field_id, editor in self._editors.items():
            editor.show_value(entered.value(field_id))
        if draft:
            self._show_draft(draft)
        for inside, show in self._optional:
            show(any(editor.text() for editor in inside.findChildren(FieldEditor)))
        self._area.verticalScrollBar().setValue(0)

    def unfold(self) -> None:
        """Show every field that may be left empty."""
        for _, show in self._optional:
            show(True)

    def show_stored(self, entered: E) -> None:
        """Show the same record as it is stored now; what is being typed stays."""
        before, self._entered = self._entered, entered
        for field_id, editor in self._editors.items():
            if editor.text() == editor.field.text_of(before.value(field_id)):
                editor.show_value(entered.value(field_id))

    def show_remarks(self, remarks: Mapping[str, str]) -> None:
        """Say at each field what is amiss with what is stored there; nothing at the others."""
        for field_id, editor in self._editors.items():
            editor.show_remark(remarks.get(field_id, ""))

    def show_field(self, field_id: str) -> None:
        """Bring a field into view and put the keyboard into it."""
        editor = self._editors[field_id]
        for inside, show in self._optional:
            if inside.isAncestorOf(editor):
                show(True)
        editor.take_focus()
        self._area.ensureWidgetVisible(editor)

    def has_field(self, field_id: str) -> bool:
        """Whether the form asks for this field."""
        return field_id in self._editors

    def take_focus(self) -> None:
        """Put the keyboard into the first field."""
        next(iter(self._editors.values())).take_focus()

    def show_problem(self, error: AdvisorError) -> None:
        """Say why the record as a whole could not be saved; everything typed stays.

        What was changed elsewhere is said at its fields, and the next save goes over it.
        """
        if isinstance(error, ChangedElsewhereError):
            now = cast("E", error.now)
            self.show_stored(now)
            told = self.tr("다른 창에서 고친 값: {0}")
            self.show_remarks(
                {
                    id_: told.format(self._editors[id_].field.text_of(now.value(id_)) or "–")
                    for id_ in error.field_ids
                    if id_ in self._editors
                }
            )
        self._problem.setText(error_text(error))
        self._problem.show()

    def is_changed(self) -> bool:
        """Whether something stands here that the register does not hold."""
        return bool(self.typed())

    def texts(self) -> Texts:
        """Return everything that stands in the form, as typed."""
        return {field_id: editor.text() for field_id, editor in self._editors.items()}

    def typed(self) -> Texts:
        """Return what stands otherwise in the form than in the register, as typed.

        That alone is kept as a draft: the rest may be changed elsewhere before it is opened again.
        """
        return {
            field_id: editor.text()
            for field_id, editor in self._editors.items()
            if editor.text() != editor.field.text_of(self._entered.value(field_id))
        }

    def entered(self) -> E:
        """Return the record as the register holds it."""
        return self._entered

    def as_typed(self) -> E:
        """Return the record as it reads now; a field that reads as nothing keeps what it held."""
        values: dict[str, FieldValue] = {}
        for field_id, editor in self._editors.items():
            try:
                values[field_id] = editor.value()
            except FieldError:
                continue
        return self._with(values)

    def title(self) -> str:
        """Return what the form is called now."""
        return self._title.text()

    def _with(self, values: Mapping[str, FieldValue]) -> E:
        record = cast("DataclassInstance", self._entered)
        return cast("E", replace(record, **values))

    def _show_draft(self, draft: Texts) -> None:
        for field_id, text in draft.items():
            if field_id in self._editors:
                self._editors[field_id].show_text(text)
                self._editors[field_id].check()
        self._problem.setText(self.tr("저장하지 않고 닫은 입력 내용을 다시 불러왔습니다."))
        self._problem.show()

    def _group(self, group: FieldGroup) -> QFrame:
        card, column = frame("card", gap=MEDIUM)
        column.addWidget(label(group.title, "section"))
        needed = [f.id for f in group.fields if f.need is not Need.OPTIONAL]
        rest = [f.id for f in group.fields if f.need is Need.OPTIONAL]
        if needed:
            column.addLayout(self._grid(needed))
        if rest:
            inside = QWidget()
            grid = self._grid(rest)
            inside.setLayout(grid)
            toggle = button(self.tr("선택 항목 {0}개").format(len(rest)), "link")
            toggle.setCheckable(True)
            toggle.toggled.connect(inside.setVisible)
            toggle.setAccessibleName(
                self.tr("{0} 선택 항목 {1}개 펼치기").format(group.title, len(rest))
            )
            column.addWidget(toggle, 0, Qt.AlignmentFlag.AlignLeft)
            column.addWidget(inside)
            self._optional.append((inside, toggle.setChecked))
            toggle.setChecked(True)
        return card

    def _grid(self, field_ids: list[str]) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(LARGE)
        grid.setVerticalSpacing(SMALL + 4)
        for number, field_id in enumerate(field_ids):
            grid.addWidget(self._editors[field_id], number // 2, number % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid

    @Slot()
    def _on_save(self) -> None:
        wrong = [editor for editor in self._editors.values() if not editor.check()]
        if wrong:
            for inside, show in self._optional:
                if any(editor in wrong for editor in inside.findChildren(FieldEditor)):
                    show(True)
            names = ", ".join(editor.field.label for editor in wrong)
            self._problem.setText(
                self.tr("고칠 항목 {0}개: {1}").format(len(wrong), names),
            )
            self._problem.show()
            wrong[0].take_focus()
            self._area.ensureWidgetVisible(wrong[0])
            return
        self._problem.hide()
        values = {field_id: editor.value() for field_id, editor in self._editors.items()}
        self.saved.emit(self._with(values))
