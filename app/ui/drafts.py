"""Keeps what is typed into forms that are not saved yet, through a slip or a power cut."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from app.errors import AdvisorError
from app.ui.widgets.save_state import SaveState

if TYPE_CHECKING:
    from app.services.registering import Registering

DRAFT_DELAY_MS = 700  # what is typed is kept within a second of the last key
AGENCY_DRAFT, NEW_SYSTEM_DRAFT = "agency", "new"  # a system of the register goes by its id
DAY_OFF_DRAFT, CASE_SETTINGS_DRAFT = "new day off", "case settings"

Texts = Mapping[str, str]


class Drafts(QObject):
    """The unsaved forms of one register, each under its own key.

    What could not be stored is held here until it can be, whatever becomes of the form.
    """

    def __init__(
        self, registering: Registering, save_state: SaveState, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._registering = registering
        self._save_state = save_state
        self._typed: dict[str, Texts] = {}  # not stored yet
        self._stored: dict[str, Texts] = {}  # as this window stored or read it last
        self._timer = QTimer(self, singleShot=True, interval=DRAFT_DELAY_MS)
        self._timer.timeout.connect(self._on_pause)

    def note(self, key: str, texts: Texts) -> None:
        """Take what stands in a form now; it is stored a moment after the last key."""
        self._typed[key] = dict(texts)
        self._timer.start()

    def read(self, key: str) -> Texts | None:
        """Return what was typed into a form and never saved, or None. Raise StoreError."""
        if self._typed.get(key):
            return self._typed[key]
        stored = self._registering.draft(key)
        if stored is not None:
            self._stored[key] = stored
        return stored

    def forget(self, key: str) -> None:
        """Drop what was typed into a form: it is saved, or thrown away on purpose.

        What another window of the program typed into the same form stays.
        """
        self._typed.pop(key, None)
        if key not in self._stored:
            return
        try:
            self._registering.forget_draft(key, self._stored[key])
            del self._stored[key]
        except AdvisorError as error:
            self._save_state.show_failure(error)

    def flush(self) -> bool:
        """Store at once what is not stored yet; return whether everything is."""
        self._timer.stop()
        if not self._typed:
            return True
        try:
            for key, texts in list(self._typed.items()):
                self._registering.keep_draft(key, texts)
                self._stored[key] = texts
                del self._typed[key]
        except AdvisorError as error:
            self._save_state.show_failure(error)
            return False
        self._save_state.show_saved(self._registering.now())
        return True

    @Slot()
    def _on_pause(self) -> None:
        self.flush()
