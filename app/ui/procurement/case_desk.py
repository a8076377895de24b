"""The part of the desk where contracts are made: its services, its place, and what leads there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.errors import AdvisorError
from app.ui.drafts import Drafts
from app.ui.icons import Icons
from app.ui.main_window import CASES, SETTINGS, MainWindow
from app.ui.reference.reference_desk import ReferenceDesk

if TYPE_CHECKING:
    from app.domain.contract_case import ContractCase
    from app.domain.register import InformationSystem
    from app.services.procurement import Procurement
    from app.services.registering import Registering
    from app.store.database import RegisterStore
    from app.ui.procurement.case_place import CasePlace
    from app.ui.results.paper_export import PaperExport


class CaseDesk(QObject):
    """Keeps what cases are figured out by, and makes the place when it is first opened.

    In another look the place is made again, with the case open that was open before.
    """

    register_asked = Signal()
    register_changed = Signal()  # an example brought its systems along
    reference_asked = Signal()  # 자료·설정 stands open already
    system_asked = Signal(object)  # InformationSystem: its result is to be shown

    def __init__(
        self,
        store: RegisterStore,
        clock: Callable[[], datetime],
        registering: Registering,
        drafts: Drafts,
        reference: ReferenceDesk,
        papers: PaperExport,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._store = store
        self._clock = clock
        self._registering = registering
        self._drafts = drafts
        self._reference = reference
        self._papers = papers
        self._window = window
        self._procurement: Procurement | None = None
        self._left: ContractCase | None = None
        self.place: CasePlace | None = None
        reference.library_changed.connect(self._on_library_changed)
        window.place_opened.connect(self._on_place_opened)

    def lead_to(
        self,
        register: Callable[[], object],
        changed: Callable[[], object],
        system: Callable[[InformationSystem], object],
    ) -> None:
        """Go on with these when a case leads to the register or to the result of a system."""
        self.register_asked.connect(register)
        self.register_changed.connect(changed)
        self.system_asked.connect(system)

    def add_place(self, icons: Icons) -> None:
        """Add the place to the window; it is made when it is first opened."""
        make = partial(self._make_place, icons)
        self._window.add_place(CASES, self.tr("계약"), "file-text", make)

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

    @property
    def procurement(self) -> Procurement:
        """What cases are figured out by, made when it is first needed."""
        if self._procurement is None:
            from app.services.procurement import Procurement

            self._procurement = Procurement(
                self._store,
                self._clock,
                library=self._reference.library,
                kept=lambda stamp: self._reference.updates.library_of(stamp),
            )
        return self._procurement

    def open(self, case_id: str) -> None:
        """Show the place with this case; one that is gone leaves the list."""
        self._window.show_place(CASES)
        case = self._store.cases.get(case_id)
        if self.place is not None and case is not None:
            self.place.open_case(case)

    @Slot(list)
    def begin(self, systems: Sequence[InformationSystem]) -> None:
        """Begin a case for these systems, in the place."""
        self._window.show_place(CASES)
        if self.place is not None:
            self.place.create_case(systems)

    def _make_place(self, icons: Icons) -> CasePlace:
        from app.services.case_exports import CaseExports
        from app.services.contract_cases import Cases
        from app.ui.procurement.case_place import CasePlace
        from app.ui.procurement.handing_in import HandingIn

        keep = self._reference.updates.keep
        cases = Cases(self._store, self._clock, reference_version=keep)
        exports = CaseExports(self._store, self._clock, self.procurement, keep)
        self.handing_in = HandingIn(exports, self._papers, self)
        made = CasePlace(
            cases,
            self.procurement,
            self._registering,
            self.handing_in,
            self._drafts,
            icons,
            self._window.save_state,
        )
        made.sample_asked.connect(self._on_sample)
        made.register_asked.connect(self.register_asked)
        made.agency_asked.connect(self._show_settings)
        made.reference_asked.connect(self._on_reference_asked)
        made.system_asked.connect(self.system_asked)
        made.article_asked.connect(self._reference.open_article)
        self.place = made
        made.refresh()
        if self._left is not None:
            made.open_case(self._left)
            self._left = None
        return made

    @Slot()
    def _on_reference_asked(self) -> None:
        self._show_settings()
        self.reference_asked.emit()

    @Slot()
    def _show_settings(self) -> None:
        self._window.show_place(SETTINGS)

    @Slot(str)
    def _on_place_opened(self, id_: str) -> None:
        if id_ == CASES and self.place is not None:
            self.place.flush()
            self.place.refresh()

    @Slot()
    def _on_library_changed(self) -> None:
        """Figure out everything anew by the reference data that are in force now."""
        if self._procurement is not None:
            self._procurement.refresh()
        if self.place is not None:
            self.place.leave_for_new_rules()

    @Slot()
    def _on_sample(self) -> None:
        """Put in the example of a case, with its system."""
        from app.services.samples import NEGOTIATED_CASE, load_case_sample

        try:
            kept = self._reference.updates.keep()
            case = load_case_sample(
                self._store, self._clock, NEGOTIATED_CASE, reference_version=kept
            )
        except AdvisorError as error:
            self._window.save_state.show_failure(error)
            return
        self._window.save_state.show_saved(self._clock())
        self.register_changed.emit()
        if self.place is not None:
            self.place.refresh()
            self.place.open_case(case)
