"""Keeps what is typed into the lines of a box until it is saved, through a power cut."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QLineEdit

from app.ui.drafts import Drafts


class LineDraft(QObject):
    """The lines of one box, by id; only those that were changed since they were begun are kept."""

    def __init__(
        self, lines: Mapping[str, QLineEdit], drafts: Drafts, key: str, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._lines, self._drafts, self._key = lines, drafts, key
        self._begun = self._texts()
        self._is_read = self._is_kept = False
        for line in lines.values():
            line.textEdited.connect(self._on_edited)

    def bring_back(self) -> str:
        """Show what was typed and never saved, once; return what to say. Raise StoreError.

        Until it could be read nothing can be typed: that would lose it.
        """
        if self._is_read:
            return ""
        self._let_type(False)
        draft = self._drafts.read(self._key)
        self._let_type(True)
        self._is_read = True
        if not draft:
            return ""
        self._is_kept = True
        for id_ in self._lines.keys() & draft.keys():
            self._lines[id_].setText(draft[id_])
        return self.tr("저장하지 않은 입력 내용을 다시 불러왔습니다.")

    def begin(self) -> None:
        """Take what stands in the lines now as saved; the draft is dropped."""
        self._begun = self._texts()
        if self._is_kept:
            self._is_kept = False
            self._drafts.forget(self._key)

    def is_typed(self) -> bool:
        """Whether something is typed that is not saved."""
        return self._is_kept

    def _texts(self) -> dict[str, str]:
        return {id_: line.text() for id_, line in self._lines.items()}

    def _let_type(self, may: bool) -> None:
        for line in self._lines.values():
            line.setEnabled(may)

    @Slot()
    def _on_edited(self) -> None:
        typed = {id_: text for id_, text in self._texts().items() if text != self._begun[id_]}
        if typed:
            self._is_kept = True
            self._drafts.note(self._key, typed)
        elif self._is_kept:
            self._is_kept = False
            self._drafts.forget(self._key)
