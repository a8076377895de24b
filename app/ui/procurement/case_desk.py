"""The part of the desk where contracts are made: its services, its place, and what leads there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.domain.contract_case import ContractCase
from app.domain.register import InformationSystem
from app.errors import AdvisorError
from app.services.contract_cases import Cases
from app.services.procurement import Procurement
from app.services.registering import Registering
from app.ui.drafts import Drafts
from app.ui.icons import Icons
from app.ui.procurement.case_place import CasePlace
from app.ui.widgets.save_state import SaveState

if TYPE_CHECKING:
    from app.store.database import RegisterStore


class CaseDesk(QObject):
    """Keeps the services of cases, and makes the place anew when the look changes."""

    register_asked = Signal()
    register_changed = Signal()  # an example brought its systems along
    agency_asked = Signal()
    reference_asked = Signal()
    system_asked = Signal(object)  # InformationSystem: its result is to be shown
    article_asked = Signal(object)  # ArticleRef

    def __init__(
        self,
        store: RegisterStore,
        clock: Callable[[], datetime],
        registering: Registering,
        drafts: Drafts,
        save_state: SaveState,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._clock = clock
        self._registering = registering
        self._drafts = drafts
        self._save_state = save_state
        self._left: ContractCase | None = None  # was open when the place was taken away
        self.procurement = Procurement(store, clock)
        self.cases = Cases(store, clock, reference_version=self._stamp)
        self.place: CasePlace | None = None

    def make_place(self, icons: Icons) -> CasePlace:
        """Make the place, with the case open that was open before."""
        made = CasePlace(
            self.cases,
            self.procurement,
            self._registering,
            self._drafts,
            icons,
            self._save_state,
        )
        made.sample_asked.connect(self._on_sample)
        made.register_asked.connect(self.register_asked)
        made.agency_asked.connect(self.agency_asked)
        made.reference_asked.connect(self.reference_asked)
        made.system_asked.connect(self.system_asked)
        made.article_asked.connect(self.article_asked)
        self.place = made
        made.refresh()
        if self._left is not None:
            made.open_case(self._left)
            self._left = None
        return made

    def leave_place(self) -> None:
        """Let the place go, to be made again in another look."""
        if self.place is not None:
            self._left = self.place.case()
        self.place = None

    def flush(self) -> None:
        """Store at once what is being typed."""
        if self.place is not None:
            self.place.flush()

    def store(self) -> bool:
        """Store everything given; return whether all of it is."""
        return self.place is None or self.place.store()

    def begin(self, systems: Sequence[InformationSystem]) -> None:
        """Begin a case for these systems in the place."""
        if self.place is not None:
            self.place.create_case(systems)

    def _stamp(self) -> str:
        return self.procurement.rules.library.stamp

    @Slot()
    def _on_sample(self) -> None:
        """Put in the example of a case, with its system."""
        from app.services.samples import NEGOTIATED_CASE, load_case_sample

        try:
            case = load_case_sample(
                self._store, self._clock, NEGOTIATED_CASE, reference_version=self._stamp()
            )
        except AdvisorError as error:
            self._save_state.show_failure(error)
            return
        self._save_state.show_saved(self._clock())
        self.register_changed.emit()
        if self.place is not None:
            self.place.refresh()
            self.place.open_case(case)
