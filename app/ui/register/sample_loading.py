"""Looking round with the guide's examples, in a register that stays the officer's own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.errors import AdvisorError
from app.ui.register.system_naming import named
from app.ui.widgets.save_state import SaveState

if TYPE_CHECKING:
    from app.store.database import RegisterStore
    from app.ui.register.register_place import RegisterPlace


class SampleLoading(QObject):
    """Puts the guide's systems in and says so; whose register it is stays the officer's to say."""

    agency_asked = Signal()

    def __init__(
        self,
        store: RegisterStore,
        clock: Callable[[], datetime],
        save_state: SaveState,
        show_register: Callable[[], RegisterPlace],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._clock = clock
        self._save_state = save_state
        self._show_register = show_register

    @Slot()
    def load(self) -> None:
        """Put in the systems that are missing, and show the register."""
        from app.services.samples import load_sample  # reads with pydantic

        try:
            added = load_sample(self._store, self._clock)
            has_agency = self._store.agencies.get() is not None
        except AdvisorError as error:
            self._save_state.show_failure(error)
            return
        if added:
            self._save_state.show_saved(self._clock())
            told = self.tr("교재 예제를 대장에 넣었습니다: {0}").format(named(added))
        else:
            told = self.tr("교재 예제가 이미 대장에 있어 바꾸지 않았습니다.")
        place = self._show_register()
        if has_agency:
            place.tell(told)
            return
        missing = self.tr("기관 정보는 아직 입력하지 않았습니다.")
        text = self.tr("{0}\n{1}").format(told, missing)
        place.tell(text, self.tr("기관 정보 입력"), self.agency_asked.emit)
