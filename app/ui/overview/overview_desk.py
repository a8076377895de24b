"""The part of the desk that shows how the register stands: its service, its place, its ways on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.errors import AdvisorError
from app.ui.desk_services import DeskServices
from app.ui.icons import Icons
from app.ui.main_window import ASSESSMENT, CASES, OVERVIEW, REGISTER, SETTINGS, MainWindow
from app.ui.preferences import Preferences

if TYPE_CHECKING:
    from app.domain.checklist import Verdict
    from app.domain.overview import DueItem, FirstStep
    from app.domain.register import InformationSystem
    from app.services.overviewing import Overviewing
    from app.store.database import RegisterStore
    from app.ui.overview.overview_place import OverviewPlace
    from app.ui.procurement.case_desk import CaseDesk


class OverviewDesk(QObject):
    """Makes the place when it is first opened, and reads the register anew whenever it is."""

    place_asked = Signal(str)
    verdict_asked = Signal(object)  # Verdict, None for 미진단
    system_asked = Signal(object)  # InformationSystem: its result is to be shown

    def __init__(
        self,
        store: RegisterStore,
        services: DeskServices,
        contracts: CaseDesk,
        preferences: Preferences,
        window: MainWindow,
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__(window)
        self._store = store
        self._services = services
        self._contracts = contracts
        self._preferences = preferences
        self._window = window
        self._clock = clock
        self._reading: Overviewing | None = None
        self.place: OverviewPlace | None = None
        window.place_opened.connect(self._on_place_opened)

    def lead_to(
        self,
        place: Callable[[str], object],
        verdict: Callable[[Verdict | None], object],
        system: Callable[[InformationSystem], object],
    ) -> None:
        """Go on with these when something that is shown is asked for."""
        self.place_asked.connect(place)
        self.verdict_asked.connect(verdict)
        self.system_asked.connect(system)

    def add_place(self, icons: Icons) -> None:
        """Add the place to the window; it is made when it is first opened."""
        self.place = None
        make = partial(self._make_place, icons)
        self._window.add_place(OVERVIEW, self.tr("현황"), "layout-dashboard", make)

    def refresh(self) -> None:
        """Show the register as it is now."""
        if self.place is None:
            return
        from app.services.forms import checklist

        try:
            whole = self._services.read_whole()
            if whole is None:
                systems = self._services.registering.systems()
                whole = systems, self._services.assessing.standings(systems)
            seen = self._overviewing().read(*whole, has_paper=self._preferences.has_saved())
            asked = checklist()
        except AdvisorError as error:
            self.place.tell_unread(error)
            return
        self.place.show_overview(seen, asked, shows_steps=self._preferences.shows_steps())

    def _overviewing(self) -> Overviewing:
        if self._reading is None:
            from app.services.overviewing import Overviewing

            self._reading = Overviewing(
                self._store, lambda: self._contracts.procurement, self._clock
            )
        return self._reading

    def _make_place(self, icons: Icons) -> OverviewPlace:
        from app.ui.overview.overview_place import OverviewPlace

        made = self.place = OverviewPlace(icons)
        made.step_asked.connect(self._on_step)
        made.steps_shown.connect(self._on_steps_shown)
        made.verdict_asked.connect(self.verdict_asked)
        made.due_asked.connect(self._on_due)
        made.retry_asked.connect(self.refresh)
        self.refresh()
        return made

    @Slot(str)
    def _on_place_opened(self, id_: str) -> None:
        if id_ == OVERVIEW:
            self.refresh()

    @Slot(object)
    def _on_step(self, step: FirstStep) -> None:
        from app.domain.overview import FirstStep  # a window at rest does without

        places = {
            FirstStep.AGENCY: SETTINGS,
            FirstStep.SYSTEM: REGISTER,
            FirstStep.ASSESSMENT: ASSESSMENT,
            FirstStep.PAPER: ASSESSMENT,
            FirstStep.CASE: CASES,
        }
        self.place_asked.emit(places[step])

    @Slot(bool)
    def _on_steps_shown(self, shown: bool) -> None:
        self._preferences.keep_steps(shown=shown)
        self.refresh()

    @Slot(object)
    def _on_due(self, due: DueItem) -> None:
        from app.domain.overview import DueKind

        if due.kind is DueKind.STAGE:
            self._contracts.open(due.target_id)
            return
        found = [one for one in self._services.registering.systems() if one.id == due.target_id]
        if found:
            self.system_asked.emit(found[0])
