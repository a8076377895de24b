"""Keeps what is typed into the dialog of a piece of evidence until it is stored or left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from app.ui.drafts import Drafts, Texts
from app.ui.evidence.evidence_dialog import EvidenceDialog

_KEY = "evidence {0} {1}"


def evidence_key(system_id: str, evidence_id: str) -> str:
    """Return the key of a draft; a new piece of evidence has no id."""
    return _KEY.format(system_id, evidence_id or "new")


class EvidenceDraft(QObject):
    """Brings back what a power cut interrupted, and offers what was left without storing it."""

    def __init__(
        self,
        dialog: EvidenceDialog,
        drafts: Drafts,
        key: str,
        left: Callable[[Texts], object],
    ) -> None:
        """`left` is told what stood in a dialog that is left. Raise StoreError."""
        super().__init__(dialog)
        self._dialog, self._drafts, self._key, self._left = dialog, drafts, key, left
        self._is_typed = False
        draft = drafts.read(key)
        if draft:
            dialog.show_typed(draft)
            self._is_typed = True
        dialog.edited.connect(self._on_edited)
        dialog.accepted.connect(self._on_accepted)
        dialog.rejected.connect(self._on_rejected)

    @Slot()
    def _on_edited(self) -> None:
        self._is_typed = True
        self._drafts.note(self._key, self._dialog.typed())

    @Slot()
    def _on_accepted(self) -> None:
        self._drafts.forget(self._key)

    @Slot()
    def _on_rejected(self) -> None:
        if self._is_typed:
            typed = self._dialog.typed()
            self._drafts.forget(self._key)
            self._left(typed)
