"""Whose register it is: asked at the first start, kept, and shown in the header."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.errors import AdvisorError
from app.ui.drafts import AGENCY_DRAFT, Drafts
from app.ui.icons import Icons
from app.ui.main_window import MainWindow

if TYPE_CHECKING:
    from app.domain.agency import Agency
    from app.store.database import RegisterStore
    from app.ui.agency.first_start import FirstStart
    from app.ui.preferences import Preferences


class AgencyDesk(QObject):
    """Knows the agency of the open register; nothing else stores it."""

    given = Signal()  # at the first start, and stored
    sample_asked = Signal()
    later_asked = Signal()
    steps_asked = Signal()

    def __init__(
        self,
        store: RegisterStore,
        agency: Agency | None,
        drafts: Drafts,
        window: MainWindow,
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__(window)
        self._store = store
        self._drafts = drafts
        self._window = window
        self._clock = clock
        self.agency = agency

    def lead_to(
        self,
        given: Callable[[], object],
        sample: Callable[[], object],
        later: Callable[[], object],
        steps: Callable[[], object],
    ) -> None:
        """Go on with these when the agency is given, an example is asked for, and so on."""
        self.given.connect(given)
        self.sample_asked.connect(sample)
        self.later_asked.connect(later)
        self.steps_asked.connect(steps)

    def ask(self, icons: Icons, preferences: Preferences, *, has_systems: bool) -> FirstStart:
        """Show the first start until the agency is given or left for later."""
        from app.ui.agency.first_start import FirstStart

        page = FirstStart(icons, self._drafts, preferences, has_systems=has_systems)
        page.agency_given.connect(self._on_given)
        page.sample_asked.connect(self.sample_asked)
        page.later_asked.connect(self.later_asked)
        page.steps_asked.connect(self.steps_asked)
        page.language_changed.connect(self._on_language)
        self._window.show_page(page)
        page.take_focus()
        return page

    def save(self, agency: Agency) -> bool:
        """Store the agency and show it; return whether it is stored."""
        try:
            self._store.agencies.save(agency)
        except AdvisorError as error:
            self._window.save_state.show_failure(error)
            return False
        self.take(agency)
        self._window.save_state.show_saved(self._clock())
        return True

    @Slot(object)
    def take(self, agency: Agency | None) -> None:
        """Show an agency that is stored already."""
        self.agency = agency
        self._window.show_agency(agency)

    @Slot()
    def _on_language(self) -> None:
        self._window.show_language()
        self._window.show_agency(self.agency)

    @Slot(object)
    def _on_given(self, agency: Agency) -> None:
        if self.save(agency):
            self._drafts.forget(AGENCY_DRAFT)
            self.given.emit()
