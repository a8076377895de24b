"""Where the register leads to: a comparison, an import, forms that go out and come back."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.ui.desk_services import DeskServices
from app.ui.icons import Icons
from app.ui.imports.import_link import ImportLink
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.ui.register.comparing_systems import ComparingSystems
from app.ui.register.register_place import RegisterPlace
from app.ui.results.paper_export import PaperExport
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.store.database import RegisterStore
    from app.ui.answer_forms.form_traffic import FormTraffic


class RegisterLinks(QObject):
    """Follows what the register asks for; each page is made when it is first asked for."""

    def __init__(
        self,
        store: RegisterStore,
        services: DeskServices,
        icons: Icons,
        theme: Theme,
        preferences: Preferences,
        window: MainWindow,
        place: RegisterPlace,
        papers: PaperExport,
    ) -> None:
        super().__init__(place)
        self._services = services
        self._preferences = preferences
        self._window = window
        self._place = place
        self.comparing = ComparingSystems(
            lambda: services.advising, icons, theme, window.save_state, place
        )
        self.comparing.paper_asked.connect(partial(papers.ask, self.comparing.tell_written))
        self.importing = ImportLink(store, services, preferences, window, place)
        window.found_asked.connect(place.list.take_focus)
        place.forms_asked.connect(lambda chosen: self.form_traffic.hand_out(chosen))
        place.returned_forms_asked.connect(lambda: self.form_traffic.take_in())

    @cached_property
    def form_traffic(self) -> FormTraffic:
        """What hands answer forms out and takes them in; a list does without."""
        from app.ui.answer_forms.form_traffic import FormTraffic

        return FormTraffic(self._services, self._preferences, self._window.save_state, self._place)
