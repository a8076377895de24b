"""Leads from the register to its import and back, and hands the list out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.domain.korean_text import date_text, time_text
from app.errors import AdvisorError
from app.ui.desk_services import DeskServices
from app.ui.main_window import MainWindow
from app.ui.register.register_place import RegisterPlace

if TYPE_CHECKING:
    from app.services.import_copies import KeptImport
    from app.services.importing import Imported
    from app.services.registering_beside import Changed
    from app.services.whole_register import Whole
    from app.store.database import RegisterStore
    from app.ui.imports.assistant import ImportAssistant
    from app.ui.preferences import Preferences

_ENDING = ".xlsx"


class ImportLink(QObject):
    """Makes the assistant when it is asked for, anew each time."""

    def __init__(
        self,
        store: RegisterStore,
        services: DeskServices,
        preferences: Preferences,
        window: MainWindow,
        place: RegisterPlace,
    ) -> None:
        super().__init__(place)
        self._store = store
        self._registering = services.registering
        self._load_form = services.register_form
        self._preferences = preferences
        self._save_state = window.save_state
        self._place = place
        self.assistant: ImportAssistant | None = None
        place.import_asked.connect(self.open)
        place.export_asked.connect(self.hand_out)

    @Slot()
    def open(self) -> None:
        """Show the assistant, or say why it cannot be shown."""
        from app.services.importing import Importing  # not wanted before the first paint
        from app.services.importing_beside import ImportingBeside
        from app.ui.dialogs import ask_inventory, ask_target
        from app.ui.imports.assistant import ImportAssistant

        try:
            importing = Importing(self._store, self._registering, self._load_form)
            importing.headings()
            beside = ImportingBeside(importing, self._registering)
            folder = self._preferences.folder()
            made = ImportAssistant(importing, beside, ask_inventory, ask_target, folder)
        except AdvisorError as error:
            self._save_state.show_failure(error)
            return
        made.left.connect(self._on_left)
        made.imported.connect(self._on_imported)
        made.restored.connect(self._on_restored)
        self._drop()
        self.assistant = made
        self._place.show_page(made)
        made.file_page.choose.setFocus()

    @Slot()
    def hand_out(self) -> None:
        """Ask for a file and write every field of every system into it."""
        from app.domain.file_names import with_ending
        from app.services.register_lists import register_list_name, save_register_list
        from app.ui.dialogs import ask_target

        try:
            form = self._load_form()
            name = register_list_name(form, self._registering.today())
            chosen = ask_target(self._place, self._preferences.folder() / name)
            if chosen is None:
                return
            target = with_ending(chosen, _ENDING)
            systems = self._registering.systems()
            self._write(target, lambda: save_register_list(target, form, systems))
        except AdvisorError as error:
            self._save_state.show_failure(error)

    def _write(self, target: Path, write: Callable[[], object]) -> None:
        write()
        self._preferences.keep_folder(target.parent)
        self._place.tell(self.tr("대장을 저장했습니다: {0}").format(target))

    @Slot()
    def _on_left(self) -> None:
        self._place.show_list()
        self._drop()

    @Slot(object, str)
    def _on_imported(self, changed: Changed[Imported], failure: str) -> None:
        self._show_register(changed.whole)
        done = changed.done
        is_changed = bool(done.added or done.updated)
        text = self.tr("새로 등록하거나 바꾼 시스템이 없습니다.")
        if is_changed:
            text = self.tr("가져왔습니다: 신규 {0}개, 변경 {1}개").format(done.added, done.updated)
        if failure:
            told = self.tr("열 맞춤은 저장하지 못했습니다. {0}").format(failure)
            text = f"{text}\n{told}"
        if is_changed:
            self._place.tell(text, self.tr("되돌리기"), self._place.undo)
        else:
            self._place.tell(text)

    @Slot(object)
    def _on_restored(self, changed: Changed[KeptImport]) -> None:
        self._show_register(changed.whole)
        at = changed.done.at
        when = f"{date_text(at.date())} {time_text(at)}"
        text = self.tr("{0}의 가져오기를 되돌렸습니다.").format(when)
        self._place.tell(text)

    def _show_register(self, whole: Whole | None) -> None:
        """Go back to the list as it is now."""
        self._on_left()
        self._save_state.show_saved(self._registering.now())
        self._place.refresh(whole)
        self._place.register_changed.emit(whole)

    def _drop(self) -> None:
        if self.assistant is not None:
            self.assistant.deleteLater()
            self.assistant = None
