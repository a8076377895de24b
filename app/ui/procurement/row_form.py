"""The form of one row of a case, with what it comes to while it is typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.domain.case_fields import CaseRow
from app.domain.register_form import FieldGroup
from app.ui.register.entry_form import EntryForm
from app.ui.widgets.pieces import MEDIUM, frame, label


class RowForm(EntryForm[CaseRow]):
    """Edits one row; what it comes to stands over the fields and does not scroll."""

    def __init__(
        self, groups: Sequence[FieldGroup], row: CaseRow, parent: QWidget | None = None
    ) -> None:
        super().__init__(groups, row, parent=parent)
        self._tried = label(role="strong", wraps=True)
        self._card, column = frame("panel", MEDIUM)
        column.addWidget(self._tried)
        self._card.hide()
        self.insert_above(self._card)

    def show_tried(self, text: str) -> None:
        """Say what the row comes to as it is being typed."""
        self._tried.setText(text)
        self._card.setVisible(bool(text))
