"""Stores whatever is being typed at a desk, and asks before the window closes over the rest."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.ui.drafts import Drafts
    from app.ui.main_window import MainWindow
    from app.ui.procurement.case_desk import CaseDesk
    from app.ui.wizard.wizard_place import WizardPlace


class DeskStoring:
    """Knows everything at the desk that is typed into."""

    def __init__(
        self,
        window: MainWindow,
        drafts: Drafts,
        contracts: CaseDesk,
        wizard: Callable[[], WizardPlace | None],
    ) -> None:
        self._window = window
        self._drafts = drafts
        self._contracts = contracts
        self._wizard = wizard

    def flush(self) -> None:
        """Store at once everything that is being typed."""
        self._drafts.flush()
        self._contracts.flush()
        wizard = self._wizard()
        if wizard is not None:
            wizard.flush()

    def store(self) -> bool:
        """Store everything given; return whether all of it is."""
        are_kept = self._drafts.flush() and self._contracts.store()
        wizard = self._wizard()
        return (wizard is None or wizard.store()) and are_kept

    def may_close(self) -> bool:
        """Whether the window may close: everything given is stored, or the officer says so."""
        if self.store():
            return True
        from app.ui.dialogs import ask_close_unstored

        return ask_close_unstored(self._window)
