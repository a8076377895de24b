"""The place 계약: the list of cases, the page of one, and the way back from every change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.case_line import CaseLine, case_line
from app.domain.contract_case import ContractCase
from app.domain.register import InformationSystem
from app.errors import AdvisorError
from app.services.contract_cases import Cases
from app.services.procurement import Procurement
from app.services.registering import Registering
from app.ui.drafts import Drafts
from app.ui.icons import Icons
from app.ui.procurement.case_list import CaseList, named
from app.ui.procurement.case_page import CasePage
from app.ui.procurement.case_undoing import CaseUndoing
from app.ui.procurement.handing_in import HandingIn
from app.ui.procurement.open_case import OpenCase
from app.ui.procurement.system_picker import SystemPicker
from app.ui.widgets.pieces import SMALL
from app.ui.widgets.place_notice import PlaceNotice
from app.ui.widgets.save_state import SaveState
from app.ui.words import error_text


class CasePlace(QWidget):
    """Lists the cases and leads through one; every change can be undone."""

    sample_asked = Signal()
    register_asked = Signal()
    agency_asked = Signal()
    reference_asked = Signal()
    system_asked = Signal(object)  # InformationSystem: its result is to be shown
    article_asked = Signal(object)  # ArticleRef

    def __init__(
        self,
        cases: Cases,
        procurement: Procurement,
        registering: Registering,
        handing_in: HandingIn,
        drafts: Drafts,
        icons: Icons,
        save_state: SaveState,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._cases = cases
        self._procurement = procurement
        self._registering = registering
        self._handing_in = handing_in
        self._drafts = drafts
        self._icons = icons
        self._save_state = save_state
        self._open: OpenCase | None = None
        self._page: CasePage | None = None
        self.picker: SystemPicker | None = None
        self._waiting: list[ContractCase] = []  # whose figures the list does not show yet
        self._figuring = QTimer(self, interval=0)
        self._figuring.timeout.connect(self._on_idle)

        self._list = CaseList(icons)
        self._list.add_asked.connect(self.add_case)
        self._list.sample_asked.connect(self.sample_asked)
        self._list.open_asked.connect(self.open_case)
        self._list.copy_asked.connect(self._on_copy)
        self._list.delete_asked.connect(self._on_delete)
        self._notice = PlaceNotice()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._list)
        self._undoing = CaseUndoing(cases, self._notice, self)
        self._undoing.failed.connect(self._on_failed)
        self._undoing.done.connect(self._on_undone)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self._pages, 1)
        column.addWidget(self._notice)

    def refresh(self) -> None:
        """Show what the register holds now; a case that is gone is no longer open."""
        try:
            cases = self._cases.all()
            if self._open is not None and not self._open.refresh():
                self._forget()
        except AdvisorError as error:
            self._notice.tell_unread(error, self.refresh)
            return
        self._notice.tell_read()
        self._list.show_lines(map(CaseLine, cases))
        self._waiting = list(cases)
        self._figuring.start()

    def page(self) -> CasePage | None:
        """Return the page of the case that is open, None while the list is shown."""
        return self._page if self._pages.currentWidget() is self._page else None

    def case(self) -> ContractCase | None:
        """Return the case that is open, None while the list is shown."""
        return self._open.case if self._open is not None and self.page() is not None else None

    def flush(self) -> None:
        """Store at once what is being typed."""
        if self._page is not None:
            self._page.flush()

    def store(self) -> bool:
        """Store everything given, with what could not be before; return whether all of it is."""
        self.flush()
        return self._open is None or self._open.retry()

    @Slot(object)
    def open_case(self, case: ContractCase) -> bool:
        """Open the page of a case; the one before stays while something of it is not stored."""
        if not self.store():
            self._tell_unstored()
            return False
        try:
            kept = self._cases.get(case.id)
            if kept is None:
                self.refresh()
                return False
            opened = OpenCase(self._cases, self._procurement, kept, self)
        except AdvisorError as error:
            self._notice.tell_unread(error, partial(self.open_case, case))
            return False
        self._notice.hide()
        self._forget()
        opened.stored.connect(self._on_stored)
        opened.failed.connect(self._on_failed)
        opened.removed.connect(self._tell_done)
        self._open = opened
        page = CasePage(opened, self._handing_in, self._drafts, self._icons)
        page.list_asked.connect(self.show_list)
        page.systems_asked.connect(self._on_systems_asked)
        page.system_asked.connect(self.system_asked)
        page.agency_asked.connect(self.agency_asked)
        page.reference_asked.connect(self.reference_asked)
        page.article_asked.connect(self.article_asked)
        self._page = page
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        return True

    @Slot()
    def show_list(self) -> None:
        """Go back to the list; what stands in the forms is kept as drafts."""
        case = self.case()
        if not self.store():
            self._tell_unstored()
            return
        self._forget()
        self.refresh()
        self._list.choose(case.id if case else None)
        self._list.take_focus()

    def leave_for_new_rules(self) -> None:
        """Open the case again, as its page was made by rules that are in force no more."""
        case = self.case()
        if case is not None and self.store():
            self.open_case(case)

    @Slot()
    def add_case(self) -> None:
        """Ask for which systems a new case buys."""
        self._pick((), self.create_case)

    @Slot(list)
    def create_case(self, systems: Sequence[InformationSystem]) -> None:
        """Begin a case for these systems, and open it."""
        try:
            case = self._cases.create(systems)
        except AdvisorError as error:
            self._on_failed(error)
            return
        self._on_stored()
        self.refresh()
        if self.open_case(case):
            self._tell_done(self.tr("계약 건을 만들었습니다: {0}").format(case.title))

    @Slot()
    def undo(self) -> None:
        """Take the last change back."""
        self._undoing.undo()

    def _pick(
        self, ticked: Sequence[str], then: Callable[[Sequence[InformationSystem]], None]
    ) -> None:
        try:
            systems = self._registering.systems()
        except AdvisorError as error:
            self._notice.tell_unread(error, partial(self._pick, ticked, then))
            return
        picker = SystemPicker(systems, ticked, self)
        picker.picked.connect(then)
        picker.register_asked.connect(self.register_asked)
        picker.destroyed.connect(self._on_picker_gone)
        self.picker = picker
        picker.open()

    def _forget(self) -> None:
        """Let the open case go; everything given for it is stored or kept as a draft."""
        self._pages.setCurrentWidget(self._list)
        if self._page is not None:
            self._pages.removeWidget(self._page)
            self._page.deleteLater()
        if self._open is not None:
            self._open.deleteLater()
        self._page = self._open = None

    @Slot(str)
    def _tell_done(self, text: str) -> None:
        if not self._notice.is_unread():
            self._notice.say(text, self.tr("되돌리기"), self.undo)

    def _tell_unstored(self) -> None:
        self._notice.say(
            self.tr("저장하지 못한 내용이 있어 이 계약 건을 닫지 않았습니다."),
            self.tr("다시 저장"),
            self.store,
        )

    @Slot()
    def _on_idle(self) -> None:
        """Figure out one case of the list; the window stays free between two of them."""
        if not self._waiting:
            self._figuring.stop()
            self._list.show_figured()
            return
        case = self._waiting.pop(0)
        try:
            figures = self._procurement.figures(case)
            line = case_line(figures, self._procurement.check(figures))
        except AdvisorError as error:
            self._waiting.clear()
            self._notice.tell_unread(error, self.refresh)
            return
        self._list.show_line(line)

    @Slot()
    def _on_systems_asked(self) -> None:
        if self._open is not None:
            self._pick(self._open.case.system_ids, self._on_systems_picked)

    @Slot(list)
    def _on_systems_picked(self, systems: Sequence[InformationSystem]) -> None:
        if self._open is not None:
            self._open.set_fields(system_ids=tuple(system.id for system in systems))

    @Slot()
    def _on_picker_gone(self) -> None:
        self.picker = None

    @Slot()
    def _on_stored(self) -> None:
        self._save_state.show_saved(self._registering.now())

    @Slot(object)
    def _on_failed(self, error: AdvisorError) -> None:
        self._save_state.show_failure(error)
        has_more = self._open is not None and self._open.has_unstored()
        self._notice.say(error_text(error), self.tr("다시 저장"), self.store if has_more else None)

    @Slot()
    def _on_undone(self) -> None:
        self._on_stored()
        self.refresh()

    @Slot(object)
    def _on_copy(self, case: ContractCase) -> None:
        try:
            copied = self._cases.duplicate(case)
        except AdvisorError as error:
            self._on_failed(error)
            return
        self._on_stored()
        self.refresh()
        self._list.choose(copied.id)
        self._tell_done(self.tr("복제했습니다: {0}").format(copied.title))

    @Slot(list)
    def _on_delete(self, cases: list[ContractCase]) -> None:
        try:
            self._cases.delete(cases)
        except AdvisorError as error:
            self._on_failed(error)
            return
        self._on_stored()
        self.refresh()
        self._tell_done(self.tr("삭제했습니다: {0}").format(named(cases)))
