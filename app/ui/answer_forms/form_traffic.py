"""Leads from the register to forms that go out and forms that came back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from app.domain.answer_form import SlotValue
from app.domain.file_names import with_ending
from app.domain.register import InformationSystem
from app.domain.returned_answers import AnswerPlace, ComparedAnswer
from app.errors import AdvisorError
from app.services.answer_imports import AnswerPreview, AppliedImport, FormsRead
from app.services.answer_origins import origins_text
from app.services.form_files import SUFFIX, ZIP
from app.services.form_making import MadeForms
from app.services.returned_words import question_text, value_text
from app.services.stopping import IsCancelled, Progress, StoppedError
from app.ui import dialogs
from app.ui.desk_services import DeskServices
from app.ui.preferences import Preferences
from app.ui.register.register_place import RegisterPlace
from app.ui.widgets.save_state import SaveState
from app.ui.words import error_text

if TYPE_CHECKING:
    from app.ui.answer_forms.hand_out_dialog import HandOutDialog, HandOutRequest
    from app.ui.answer_forms.import_dialog import ImportDialog
    from app.ui.widgets.work_dialog import WorkDialog

R = TypeVar("R")


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
        self._registering = services.registering
        self._preferences = preferences
        self._save_state = save_state
        self._place = place
        self._ask = ask or FormQuestions()
        self._forms = services.answer_forms()
        self._imports = services.answer_imports()
        self.hand_out_dialog: HandOutDialog | None = None
        self.import_dialog: ImportDialog | None = None
        self.work: WorkDialog | None = None

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
        self._work(
            self._place.window(),
            self.tr("진단 양식 불러오기"),
            partial(self._imports.read, paths),
            self._show_read,
            self._tell_unread,
        )

    def _show_read(self, read: FormsRead) -> None:
        from app.ui.answer_forms.import_dialog import ImportDialog

        try:
            if not read.files and len(read.unread) == 1:
                raise read.unread[0]
            preview = self._imports.compare(read)
            labels = self._imports.labels()
            rounds = self._imports.rounds(preview)
            origins = {id_: self._imports.origins(one) for id_, one in rounds.items()}
        except AdvisorError as error:
            self._save_state.show_failure(error)
            return

        def question(one: ComparedAnswer) -> str:
            return question_text(rounds[one.round_id], one.slot)

        def value(one: ComparedAnswer, given: SlotValue) -> str:
            return value_text(labels, one.slot, given)

        def source(one: ComparedAnswer) -> str:
            return origins_text(origins[one.round_id].get(one.slot, ()))

        dialog = ImportDialog(preview, question, value, source, self._place.window())
        dialog.apply_asked.connect(partial(self._apply, dialog, preview))
        dialog.finished.connect(self._on_finished)
        self.import_dialog = dialog
        dialog.open()

    def _tell_unread(self, error: AdvisorError) -> None:
        if isinstance(error, StoppedError):
            self._place.tell(error_text(error))
        else:
            self._save_state.show_failure(error)

    def _work(
        self,
        parent: QWidget,
        title: str,
        job: Callable[[Progress, IsCancelled], R],
        done: Callable[[R], object],
        failed: Callable[[AdvisorError], object],
    ) -> None:
        """Do something beside the window, which shows how far it is and can stop it."""
        from app.ui.widgets.work_dialog import WorkDialog

        self.work = WorkDialog(title, job, done, failed, parent, self.tr("멈추고 있습니다."))
        self.work.finished.connect(self._on_work_ended)
        self.work.begin()

    @Slot()
    def _on_work_ended(self) -> None:
        self.work = None

    @Slot()
    def _on_finished(self) -> None:
        self.hand_out_dialog = self.import_dialog = None

    def _hand_out(self, dialog: HandOutDialog, request: HandOutRequest) -> None:
        from app.ui.answer_forms.hand_out_dialog import Packing

        try:
            target = self._target(dialog, request)
            if target is None:
                return
            making = self._forms.prepare(
                request.systems,
                target,
                request.parts,
                by_department=request.packing is not Packing.ONE_FILE,
            )
        except AdvisorError as error:
            dialog.show_failure(error)
            return
        done = partial(self._on_made, dialog, target)
        self._work(dialog, dialog.windowTitle(), making, done, dialog.show_failure)

    def _on_made(self, dialog: HandOutDialog, target: Path, made: MadeForms) -> None:
        try:
            self._forms.keep(made)
        except AdvisorError as error:
            dialog.show_failure(error)
            return
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
        def apply(on_progress: Progress, is_cancelled: IsCancelled) -> AppliedImport:
            return self._imports.apply_beside(preview, choices, on_progress, is_cancelled)

        done = partial(self._on_applied, dialog)
        self._work(dialog, dialog.windowTitle(), apply, done, dialog.show_failure)

    def _on_applied(self, dialog: ImportDialog, applied: AppliedImport) -> None:
        dialog.accept()
        self._changed()
        self._place.tell(
            self.tr("답변 {0}건을 적용했습니다.").format(len(applied.settled)),
            self.tr("되돌리기"),
            partial(self._take_back, applied),
        )

    def _take_back(self, applied: AppliedImport) -> None:
        try:
            self._imports.take_back(applied)
        except AdvisorError as error:
            self._save_state.show_failure(error)
            return
        self._changed()
        self._place.tell(self.tr("불러온 답변을 되돌렸습니다."))

    def _changed(self) -> None:
        self._save_state.show_saved(self._registering.now())
        self._place.refresh()
        self._place.register_changed.emit()
