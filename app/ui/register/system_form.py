"""The form of one system: groups of fields, the mandatory ones first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from app.domain.register import InformationSystem
from app.domain.register_form import FieldGroup, Need, RegisterForm
from app.errors import AdvisorError
from app.ui.drafts import Texts
from app.ui.register.field_editor import FieldEditor
from app.ui.widgets.pieces import LARGE, MEDIUM, SMALL, button, frame, label, row, scroller
from app.ui.words import error_text


class SystemForm(QWidget):
    """Edits one system; tells every change, so that whoever made it can keep it as a draft."""

    saved = Signal(object)  # the InformationSystem as it reads now
    cancelled = Signal()
    edited = Signal()  # something was typed or chosen

    def __init__(self, form: RegisterForm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self._system = InformationSystem(name="")
        self._editors = {field.id: FieldEditor(field) for field in form.fields()}
        self._optional: list[tuple[QWidget, Callable[[bool], None]]] = []

        self._title = label(role="place-title")
        self._problem = label(role="error", wraps=True)
        self._problem.hide()
        cancel = button(self.tr("취소"))
        cancel.clicked.connect(self.cancelled)
        self._save = button(self.tr("저장"), "primary")
        self._save.clicked.connect(self._on_save)
        QShortcut(QKeySequence.StandardKey.Save, self, self._on_save)

        inside = QWidget()
        groups = QVBoxLayout(inside)
        groups.setContentsMargins(0, 0, MEDIUM, LARGE)
        groups.setSpacing(LARGE)
        for group in form.groups:
            groups.addWidget(self._group(group))
        groups.addStretch(1)

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addLayout(row(self._title, None, cancel, self._save))
        column.addWidget(self._problem)
        self._area = scroller(inside)
        column.addWidget(self._area, 1)
        for editor in self._editors.values():
            editor.edited.connect(self.edited)

    def show_system(self, system: InformationSystem, title: str, draft: Texts | None) -> None:
        """Show one system, and over it what was typed earlier and never saved."""
        self._system = system
        self._title.setText(title)
        self._problem.hide()
        for field_id, editor in self._editors.items():
            editor.show_value(system.value(field_id))
        if draft:
            self._show_draft(draft)
        for inside, show in self._optional:
            show(any(editor.text() for editor in inside.findChildren(FieldEditor)))
        self._area.verticalScrollBar().setValue(0)
        self._editors["name"].take_focus()

    def show_field(self, field_id: str) -> None:
        """Bring a field into view and put the keyboard into it."""
        editor = self._editors[field_id]
        for inside, show in self._optional:
            if inside.isAncestorOf(editor):
                show(True)
        editor.take_focus()
        self._area.ensureWidgetVisible(editor)

    def show_problem(self, error: AdvisorError) -> None:
        """Say why the system as a whole could not be saved; everything typed stays."""
        self._problem.setText(error_text(error))
        self._problem.show()

    def is_changed(self) -> bool:
        """Whether something stands here that the register does not hold."""
        return any(
            editor.text() != editor.field.text_of(self._system.value(field_id))
            for field_id, editor in self._editors.items()
        )

    def texts(self) -> Texts:
        """Return everything that stands in the form, as typed."""
        return {field_id: editor.text() for field_id, editor in self._editors.items()}

    def system(self) -> InformationSystem:
        """Return the system as the register holds it."""
        return self._system

    def title(self) -> str:
        """Return what the form is called now."""
        return self._title.text()

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
        self.saved.emit(replace(self._system, **values))  # type: ignore[arg-type]
