"""Leads from the register to forms that go out and forms that came back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from app.domain.answer_form import SlotValue
from app.domain.file_names import with_ending
from app.domain.register import InformationSystem
from app.domain.returned_answers import AnswerPlace
from app.errors import AdvisorError
from app.services.answer_forms_beside import ComparedForms
from app.services.answer_imports import AnswerPreview, AppliedImport
from app.services.form_files import SUFFIX, ZIP
from app.services.stopping import IsCancelled, Progress, StoppedError
from app.ui import dialogs
from app.ui.desk_services import DeskServices
from app.ui.preferences import Preferences
from app.ui.register.register_place import RegisterPlace
from app.ui.widgets.save_state import SaveState
from app.ui.widgets.work_beside import WorkBeside
from app.ui.words import error_text

if TYPE_CHECKING:
    from app.ui.answer_forms.hand_out_dialog import HandOutDialog, HandOutRequest
    from app.ui.answer_forms.import_dialog import ImportDialog


@dataclass(frozen=True, slots=True)
class FormQuestions:
    """How the officer is asked for files; a test gives its own answers."""

    target: Callable[[QWidget, Path], Path | None] = dialogs.ask_target
    zip: Callable[[QWidget, Path], Path | None] = dialogs.ask_zip
    folder: Callable[[QWidget, Path], Path | None] = dialogs.ask_folder
    forms: Callable[[QWidget, Path], list[Path]] = dialogs.ask_forms


class FormTraffic(QObject):
    """Opens the dialogs and carries out what they ask; what was taken in can be taken back."""

    def __init__(
        self,
        services: DeskServices,
        preferences: Preferences,
        save_state: SaveState,
        place: RegisterPlace,
        ask: FormQuestions | None = None,
    ) -> None:
        super().__init__(place)
        self._registering, self._assessing = services.registering, services.assessing
        self._preferences = preferences
        self._save_state = save_state
        self._place = place
        self._ask = ask or FormQuestions()
        self._forms = services.answer_forms()
        self._imports = services.answer_imports()
        self._beside = services.answer_forms_beside()
        self.hand_out_dialog: HandOutDialog | None = None
        self.import_dialog: ImportDialog | None = None
        self.work = WorkBeside(self)

    @Slot(list)
    def hand_out(self, chosen: list[InformationSystem]) -> None:
        """Ask what is to be handed out."""
        from app.ui.answer_forms.hand_out_dialog import HandOutDialog

        try:
            dialog = HandOutDialog(
                chosen, self._registering.systems(), self._forms.parts(), self._place.window()
            )
        except AdvisorError as error:
            self._save_state.show_failure(error)
            return
        dialog.asked.connect(partial(self._hand_out, dialog))
        dialog.finished.connect(self._on_finished)
        self.hand_out_dialog = dialog
        dialog.open()

    @Slot()
    def take_in(self) -> None:
        """Ask for files and show what they would change."""
        paths = self._ask.forms(self._place.window(), self._preferences.folder())
        if not paths:
            return
        reading, comparing = self.tr("파일 읽기: {0}"), self.tr("대장과 비교: {0}")

        def compare(on_progress: Progress, is_cancelled: IsCancelled) -> ComparedForms:
            read = self._imports.read(paths, _titled(reading, on_progress), is_cancelled)
            if not read.files and len(read.unread) == 1:
                raise read.unread[0]
            return self._beside.compare(read, _titled(comparing, on_progress), is_cancelled)

        title = self.tr("진단 양식 불러오기")
        self.work.do(self._place.window(), title, compare, self._show_compared, self._tell_failure)

    def _show_compared(self, compared: ComparedForms) -> None:
        from app.ui.answer_forms.import_dialog import ImportDialog

        telling = compared.question, compared.value, compared.source
        dialog = ImportDialog(compared.preview, *telling, self._place.window())
        dialog.apply_asked.connect(partial(self._apply, dialog, compared.preview))
        dialog.finished.connect(self._on_finished)
        self.import_dialog = dialog
        dialog.open()

    def _tell_failure(self, error: AdvisorError) -> None:
        if isinstance(error, StoppedError):
            self._place.tell(error_text(error))
        else:
            self._save_state.show_failure(error)

    @Slot()
    def _on_finished(self) -> None:
        self.hand_out_dialog = self.import_dialog = None

    def _hand_out(self, dialog: HandOutDialog, request: HandOutRequest) -> None:
        from app.ui.answer_forms.hand_out_dialog import Packing

        try:
            target = self._target(dialog, request)
        except AdvisorError as error:
            dialog.show_failure(error)
            return
        if target is None:
            return
        hand_out = partial(
            self._beside.hand_out,
            self._assessing.settled(),
            request.systems,
            target,
            request.parts,
            by_department=request.packing is not Packing.ONE_FILE,
        )
        done = partial(self._on_made, dialog, target)
        self.work.do(dialog, dialog.windowTitle(), hand_out, done, dialog.show_failure)

    def _on_made(self, dialog: HandOutDialog, target: Path, _files: list[Path]) -> None:
        self._preferences.keep_folder(target.parent)
        dialog.accept()
        self._changed()
        self._place.tell(self.tr("진단 양식을 저장했습니다: {0}").format(target))

    def _target(self, dialog: HandOutDialog, request: HandOutRequest) -> Path | None:
        from app.ui.answer_forms.hand_out_dialog import Packing

        folder = self._preferences.folder()
        if request.packing is Packing.ONE_FILE:
            chosen = self._ask.target(dialog, folder / self._forms.file_name(request.systems))
            return None if chosen is None else with_ending(chosen, SUFFIX)
        if request.packing is Packing.ZIP:
            chosen = self._ask.zip(dialog, folder / self._forms.folder_name(is_zip=True))
            return None if chosen is None else with_ending(chosen, ZIP)
        chosen = self._ask.folder(dialog, folder)
        return None if chosen is None else chosen / self._forms.folder_name(is_zip=False)

    def _apply(
        self, dialog: ImportDialog, preview: AnswerPreview, choices: dict[AnswerPlace, SlotValue]
    ) -> None:
        apply = partial(self._beside.apply, preview, choices)
        done = partial(self._on_applied, dialog)
        self.work.do(dialog, dialog.windowTitle(), apply, done, dialog.show_failure)

    def _on_applied(self, dialog: ImportDialog, applied: AppliedImport) -> None:
        dialog.accept()
        self._changed()
        told = self.tr("답변 {0}건을 적용했습니다.").format(len(applied.settled))
        self._offer_back(applied, told)

    def _offer_back(self, applied: AppliedImport, told: str) -> None:
        self._place.tell(told, self.tr("되돌리기"), partial(self._take_back, applied))

    def _take_back(self, applied: AppliedImport) -> None:
        take_back = partial(self._beside.take_back, applied)
        title = self.tr("불러온 답변 되돌리기")
        failed = partial(self._on_not_taken_back, applied)
        self.work.do(self._place.window(), title, take_back, self._on_taken_back, failed)

    def _on_taken_back(self, _: None) -> None:
        self._changed()
        self._place.tell(self.tr("불러온 답변을 되돌렸습니다."))

    def _on_not_taken_back(self, applied: AppliedImport, error: AdvisorError) -> None:
        if isinstance(error, StoppedError):
            self._offer_back(applied, error_text(error))
        else:
            self._save_state.show_failure(error)

    def _changed(self) -> None:
        self._save_state.show_saved(self._registering.now())
        self._place.refresh()
        self._place.register_changed.emit(None)


def _titled(text: str, on_progress: Progress) -> Progress:
    """Tell which part of the work goes on, beside what it is at."""
    return lambda done, count, title: on_progress(done, count, text.format(title))
