"""The officer's desk: the places of one open register, and how they lead to each other."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from app.paths import RESOURCES
from app.ui.agency.agency_desk import AgencyDesk
from app.ui.desk_services import DeskServices
from app.ui.desk_storing import DeskStoring
from app.ui.drafts import Drafts
from app.ui.icons import Icons
from app.ui.main_window import ASSESSMENT, OVERVIEW, REGISTER, SETTINGS, MainWindow
from app.ui.overview.overview_desk import OverviewDesk
from app.ui.preferences import Preferences
from app.ui.procurement.case_desk import CaseDesk
from app.ui.reference.reference_desk import ReferenceDesk
from app.ui.register.completing import Completing
from app.ui.register.register_links import RegisterLinks
from app.ui.register.register_place import RegisterPlace
from app.ui.register.sample_loading import SampleLoading
from app.ui.results.paper_export import PaperExport
from app.ui.system_look import SystemLook
from app.ui.theme import Theme, ThemeName, apply_theme, load_theme

if TYPE_CHECKING:
    from app.domain.agency import Agency
    from app.domain.checklist import Verdict
    from app.domain.register import InformationSystem
    from app.services.whole_register import Whole
    from app.store.database import RegisterStore
    from app.store.first_look import FirstLook
    from app.ui.results.result_tabs import ResultTabs
    from app.ui.settings.register_moving import RegisterMoving
    from app.ui.settings.settings_place import SettingsPlace
    from app.ui.wizard.answering import Answering
    from app.ui.wizard.wizard_place import WizardPlace


class Desk(QObject):
    """Makes the places and connects what one asks for to what another shows."""

    def __init__(
        self,
        store: RegisterStore,
        window: MainWindow,
        icons: Icons,
        theme: Theme,
        preferences: Preferences,
        clock: Callable[[], datetime],
        seen: FirstLook | None = None,
        system_look: SystemLook | None = None,
    ) -> None:
        """Begin with what was `seen` of the register already, so that the store is not asked."""
        super().__init__(window)
        self._store = store
        self._window = window
        self._icons, self.theme = icons, theme
        self._preferences, self._clock = preferences, clock
        self._system = system_look or SystemLook(self)
        self._wizard: WizardPlace | None = None
        self._settings: SettingsPlace | None = None
        self.moving: RegisterMoving | None = None  # where the register may be moved
        self.services = services = DeskServices(store, preferences, clock)
        self.completing = Completing(services, self._listed)
        self.registering, self.assessing = services.registering, services.assessing
        self.reference = ReferenceDesk(store.path, clock, icons, theme, window)
        self._drafts = drafts = Drafts(self.registering, window.save_state, self)
        # A register at a glance has no store yet: it is asked for when a paper is.
        self.papers = PaperExport(lambda: store.agencies.get(), drafts, window, preferences, clock)
        keeping = self.registering, self._drafts, self.reference, self.papers
        self.contracts = CaseDesk(store, clock, *keeping, window)
        storing = DeskStoring(window, self._drafts, self.contracts, lambda: self._wizard)
        self.flush, self.store, self.may_close = storing.flush, storing.store, storing.may_close
        self.contracts.reference_asked.connect(lambda: self.settings_place.show_reference())
        self.contracts.lead_to(self._show_register, self._on_register_changed, self._on_result)
        self._sample = SampleLoading(store, clock, window.save_state, self._show_register, self)
        self._sample.agency_asked.connect(lambda: window.show_place(SETTINGS))
        agency = seen.agency if seen is not None else store.agencies.get()
        self._agencies = AgencyDesk(store, agency, self._drafts, window, clock)
        show_steps = partial(self._open_place, OVERVIEW)
        self._agencies.lead_to(
            self._make_places, self._sample.load, self._show_register, show_steps
        )
        self.overview = OverviewDesk(store, services, self.contracts, preferences, window, clock)
        self.overview.lead_to(self._open_place, self._on_verdict, self._on_result)
        window.may_close = self.may_close
        window.search_changed.connect(self._on_search)
        if agency is None:
            has_systems = bool(self.registering.systems())
            self.first_start = self._agencies.ask(icons, preferences, has_systems=has_systems)
        else:
            if seen is None:
                self.registering.systems()  # a damaged register is told before anything is shown
            self._make_places(seen)

    def close(self) -> None:
        """Store what is still being typed and let the register go."""
        self.flush()
        self.services.close()
        self._store.close()

    def _make_places(self, seen: FirstLook | None = None) -> None:
        self._window.show_agency(self._agencies.agency)
        self.register_place = RegisterPlace(
            self.registering,
            self.assessing,
            self.services.register_form,
            self._drafts,
            self._icons,
            self._window.save_state,
            lambda: self._agencies.agency,
        )
        self.register_place.assess_asked.connect(self._on_assess)
        self.register_place.result_asked.connect(self._on_result)
        self.links = RegisterLinks(
            self._store, self.services, self._icons, self.theme, self._preferences,
            self._window, self.register_place, self.papers,
        )  # fmt: skip
        self.register_place.case_asked.connect(self.contracts.begin)
        self.register_place.register_changed.connect(self._on_register_changed)
        self.register_place.sample_asked.connect(self._sample.load)
        self.register_place.search_cleared.connect(lambda: self._window.show_search(""))
        self._wizard, self._settings, window = None, None, self._window
        first, second = self.tr("정보시스템 대장"), self.tr("진단")
        self.overview.add_place(self._icons)
        window.add_place(REGISTER, first, "database", lambda: self.register_place)
        window.add_place(ASSESSMENT, second, "clipboard-check", lambda: self.wizard_place)
        self.contracts.add_place(self._icons)
        title = self.tr("자료·설정")
        window.add_place(SETTINGS, title, "settings", lambda: self.settings_place, at_bottom=True)
        window.place_opened.connect(self._on_place_opened)
        window.show_place(REGISTER)
        if seen is None:
            self.register_place.refresh()
        else:
            show_whole = partial(self.completing.show_whole, self.register_place)
            self.register_place.show_lines(seen.lines, seen.standings, show_whole)

    @property
    def wizard_place(self) -> WizardPlace:
        """The place 진단, made when it is first needed."""
        if self._wizard is None:
            from app.ui.wizard.wizard_place import WizardPlace

            made = self._wizard = WizardPlace(
                self.registering,
                self.services.advising,
                self._make_result_tabs,
                self._icons,
                self._window.save_state,
                lambda: self._agencies.agency,
            )
            made.register_asked.connect(lambda: self._window.show_place(REGISTER))
            made.link.papers.asked.connect(partial(self.papers.ask, made.tell_written))
            made.case_asked.connect(self.contracts.begin)
            made.field_asked.connect(lambda *at: self.register_place.edit_field(*at))
        return self._wizard

    @property
    def settings_place(self) -> SettingsPlace:
        """The place 자료·설정, made when it is first needed."""
        if self._settings is None:
            from app.ui.settings.settings_making import make_settings

            parts = self._store, self.services, self.reference, self._drafts, self._preferences
            made = self._settings = make_settings(*parts, self.moving, self._icons, self.theme)
            made.show_agency(self._agencies.agency)
            made.saved.connect(self._on_saved)
            made.agency_saved.connect(self._on_agency_saved)
            made.look_chosen.connect(self._on_look)
            languages = made.offer_languages(self._preferences, self.may_close)
            languages.changed.connect(self._on_language)
            made.sample_asked.connect(self._sample.load)
            made.sharing.about_to_read.connect(self.flush)
            made.sharing.agency_read.connect(self._agencies.take)
        return self._settings

    def tell_of_data(self, told: str) -> None:
        """Show in 자료·설정 what was done with the register."""
        if not self._window.place():
            self._show_register()
        self._window.show_place(SETTINGS)
        self.settings_place.tell_of_data(told)

    def _listed(self) -> RegisterPlace | None:
        return self.register_place if self._window.place() else None

    def _make_result_tabs(self) -> ResultTabs:
        from app.ui.results.result_tabs import ResultTabs

        return ResultTabs(self._icons, self.theme, self._preferences)

    @Slot()
    def _show_register(self) -> RegisterPlace:
        """Show the register as it is now; the agency need not be known to look at it."""
        if self._window.place():
            self.register_place.refresh()
            self._window.show_place(REGISTER)
        else:
            self._make_places()
        return self.register_place

    @Slot(object)
    def _on_agency_saved(self, agency: Agency) -> None:
        if self._agencies.save(agency):
            self.settings_place.show_saved()

    @Slot(object, int)
    def _on_look(self, name: ThemeName | None, text_percent: int) -> None:
        """Take the look that was chosen; None is that of the system."""
        if not self.may_close():
            self.settings_place.show_look(self.theme, self._preferences.theme())
            return
        self._preferences.keep_look(name, text_percent)
        self.take_look(load_theme(RESOURCES, name or self._system.theme(), text_percent))
        self._window.show_place(SETTINGS)

    def answering(self) -> Answering | None:
        """Return the assessment that stands open in the place 진단."""
        return self._wizard.link.answering if self._wizard is not None else None

    def take_look(self, theme: Theme) -> None:
        """Put the whole window into another look; the places are made again, the work stays."""
        self.theme = theme
        apply_theme(cast("QApplication", QApplication.instance()), self.theme)
        self._icons = Icons(RESOURCES / "icons", self.theme)
        self.reference.take_look(self._icons, self.theme)
        self._remake()

    @Slot()
    def _on_language(self) -> None:
        self._window.show_language()
        self._remake()
        self._window.show_place(SETTINGS)

    def _remake(self) -> None:
        self._window.place_opened.disconnect(self._on_place_opened)
        left = self.register_place.open_form()
        self.contracts.leave_place()
        self._window.clear_places()
        self._window.set_icons(self._icons)
        self._make_places()
        self.register_place.reopen(left)

    @Slot(str)
    def _on_place_opened(self, id_: str) -> None:
        self.flush()
        if id_ == REGISTER:
            self.register_place.refresh()
        elif id_ == ASSESSMENT:
            self.wizard_place.refresh()

    @Slot(str)
    def _open_place(self, id_: str) -> None:
        """Go to a place as its button does, once there are places."""
        if not self._window.place():
            return
        self._window.show_place(id_)
        self._window.place_opened.emit(id_)

    @Slot(object)
    def _on_verdict(self, verdict: Verdict | None) -> None:
        self._open_place(REGISTER)
        self.register_place.complete()
        self.register_place.list.filters.show_only(verdict)

    @Slot(str)
    def _on_search(self, text: str) -> None:
        if not self._window.place():
            return
        if text and self._window.place() != REGISTER:
            self._open_place(REGISTER)
        self.register_place.search(text)

    @Slot(object)
    def _on_assess(self, system: InformationSystem) -> None:
        self._window.show_place(ASSESSMENT)
        self.wizard_place.open_system(system)

    @Slot(object)
    def _on_result(self, system: InformationSystem) -> None:
        from app.ui.wizard.steps import RESULT_STEP

        self._window.show_place(ASSESSMENT)
        self.wizard_place.open_system(system, RESULT_STEP)

    @Slot()
    def _on_saved(self) -> None:
        self._window.save_state.show_saved(self._clock())

    def _on_register_changed(self, whole: Whole | None = None) -> None:
        if self._wizard is not None:
            self._wizard.refresh(whole)
