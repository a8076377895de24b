"""From what is asked on the card to the files: the dialogs, the writing, and what may fail."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from app.domain.file_names import with_ending
from app.domain.part_merging import Side
from app.errors import QT_TRANSLATE_NOOP, AdvisorError
from app.services.handing_over import HandingOver
from app.services.procurement import Procurement
from app.services.sharing import MergePreview, MergeReport, Sharing
from app.services.sharing_beside import SharingBeside
from app.services.stopping import IsCancelled, Progress
from app.ui.dialogs import ask_share_file, ask_share_target, ask_target
from app.ui.sharing.merge_dialog import MergeDialog
from app.ui.sharing.password_dialog import PasswordDialog
from app.ui.sharing.share_dialog import ShareDialog
from app.ui.sharing.sharing_card import SharingCard
from app.ui.widgets.work_beside import WorkBeside

if TYPE_CHECKING:
    from app.services.advising import Advising
    from app.store.database import RegisterStore
    from app.ui.preferences import Preferences

_WORKBOOK = ".xlsx"
_TAKEN = QT_TRANSLATE_NOOP(
    "errors", "같은 이름의 파일이 이미 있습니다: {path}\n다른 이름으로 저장해 주세요."
)


class SharingDesk(QObject):
    """Carries out what the card asks for; the open dialog is `dialog`."""

    about_to_read = Signal()  # what is being typed is to be stored first
    agency_read = Signal(object)  # Agency | None, as the register has it after a merge

    def __init__(
        self, store: RegisterStore, advising: Advising, card: SharingCard, preferences: Preferences
    ) -> None:
        super().__init__(card)
        self._store = store
        self._card = card
        self._preferences = preferences
        now = advising.now
        self.sharing = Sharing(store, now)
        self._beside = SharingBeside(store.path, self.sharing, now)
        self._handing = HandingOver(
            store, self.sharing, lambda: advising, lambda: Procurement(store, now), now
        )
        self.dialog: QDialog | None = None
        self.work = WorkBeside(self)
        self.choose_file = ask_share_file
        self.choose_target = ask_share_target
        self.choose_paper = ask_target
        card.share_asked.connect(self.ask_share)
        card.merge_asked.connect(self.ask_merge)
        card.handover_asked.connect(self.ask_handover)
        card.paper_asked.connect(self.save_paper)

    @Slot()
    def ask_share(self) -> None:
        """Ask which systems go into a file."""
        self.about_to_read.emit()
        try:
            systems = self._store.systems.all()
        except AdvisorError as error:
            self._tell_failure(error)
            return
        about = self.tr(
            "고른 정보시스템의 대장, 회차, 증빙, 개선 과제, 계약 건과 기관 휴무일을 "
            "파일 하나에 담습니다."
        )
        target = self._preferences.folder() / self.sharing.suggested_name()
        dialog = ShareDialog(
            self.tr("분담 파일 만들기"),
            about,
            systems,
            target,
            self._card.window(),
            self.choose_target,
        )
        dialog.asked.connect(partial(self._write, dialog, self._beside.write))
        self._open(dialog)

    @Slot()
    def ask_handover(self) -> None:
        """Ask where everything of the agency goes."""
        self.about_to_read.emit()
        about = self.tr(
            "기관 정보, 대장 전체, 자체 문항표와 인계인수서를 파일 하나에 담습니다. "
            "받는 담당자는 이 화면의 ‘파일 불러오기’로 불러옵니다."
        )
        target = self._preferences.folder() / self._handing.suggested_name()
        dialog = ShareDialog(
            self.tr("인계인수 자료 만들기"),
            about,
            None,
            target,
            self._card.window(),
            self.choose_target,
        )

        def write(
            path: Path,
            _: list[str],
            password: str,
            on_progress: Progress,
            is_cancelled: IsCancelled,
        ) -> Path:
            return self._beside.hand_over(path, password, on_progress, is_cancelled)

        dialog.asked.connect(partial(self._write, dialog, write))
        self._open(dialog)

    @Slot()
    def save_paper(self) -> None:
        """Save the 인계인수서 as a workbook."""
        self.about_to_read.emit()
        try:
            suggested = self._preferences.folder() / self._handing.paper_name()
        except AdvisorError as error:
            self._tell_failure(error)
            return
        target = self._paper_target(self._card.window(), suggested, self._tell_failure)
        if target is None:
            return

        def done(saved: Path) -> None:
            self._card.tell(self.tr("인계인수서를 저장했습니다: {0}").format(saved))

        title = self.tr("인계인수서 저장")
        job = partial(self._beside.write_paper, target)
        self.work.do(self._card.window(), title, job, done, self._tell_failure)

    @Slot()
    def ask_merge(self) -> None:
        """Ask for a file, and show what it would change."""
        self.about_to_read.emit()
        path = self.choose_file(self._card.window())
        if path is None:
            return
        from app.imports.share_file import needs_password

        try:
            if not needs_password(path):
                self._read(self._card.window(), path, "", self._show_preview, self._tell_failure)
                return
        except AdvisorError as error:
            self._tell_failure(error)
            return
        dialog = PasswordDialog(path.name, self._card.window())
        dialog.given.connect(partial(self._on_password, dialog, path))
        self._open(dialog)

    def _on_password(self, dialog: PasswordDialog, path: Path, password: str) -> None:
        def done(preview: MergePreview) -> None:
            dialog.accept()
            self._show_preview(preview)

        self._read(dialog, path, password, done, dialog.show_failure)

    def _read(
        self,
        parent: QWidget,
        path: Path,
        password: str,
        done: Callable[[MergePreview], object],
        failed: Callable[[AdvisorError], object],
    ) -> None:
        job = partial(self._beside.preview, path, password)
        self.work.do(parent, self.tr("파일 불러오기"), job, done, failed)

    def _show_preview(self, preview: MergePreview) -> None:
        dialog = MergeDialog(preview, self._card.window())
        dialog.merge_asked.connect(partial(self._merge, dialog, preview))
        dialog.paper_asked.connect(partial(self._take_paper_out, dialog, preview))
        self._open(dialog)

    def _merge(
        self, dialog: MergeDialog, preview: MergePreview, decisions: Mapping[str, Side]
    ) -> None:
        job = partial(self._beside.merge, preview, decisions)
        done = partial(self._on_merged, dialog)
        self.work.do(dialog, dialog.windowTitle(), job, done, dialog.show_failure)

    def _on_merged(self, dialog: MergeDialog, report: MergeReport) -> None:
        dialog.accept()
        if report.copy is None:
            self._card.tell(self.tr("대장과 같은 내용이어서 바꾸지 않았습니다."))
            return
        told = self.tr("대장에 합쳤습니다: 새로 넣음 {0}건, 고침 {1}건").format(
            report.new, report.changed
        )
        if report.left_files:
            left = self.tr("넣지 않은 자체 문항표: {0}").format(", ".join(report.left_files))
            told = f"{told}\n{left}"
        self.agency_read.emit(self._store.agencies.get())
        self._card.tell(told, self.undo)

    @Slot()
    def undo(self) -> None:
        """Take the last merge back."""
        self.about_to_read.emit()
        if not self.sharing.can_undo():
            return
        self.work.do(
            self._card.window(),
            self.tr("합치기 되돌리기"),
            self._beside.undo,
            self._on_undone,
            self._tell_failure,
            may_stop=False,  # the file is put back in one stroke
        )

    def _on_undone(self, _: bool) -> None:
        self.agency_read.emit(self._store.agencies.get())
        self._card.tell(self.tr("합치기 전으로 되돌렸습니다."))

    def _take_paper_out(self, dialog: MergeDialog, preview: MergePreview) -> None:
        suggested = self._preferences.folder() / self.tr("인계인수서.xlsx")
        target = self._paper_target(dialog, suggested, dialog.show_failure)
        if target is None:
            return
        job = partial(self._beside.take_paper_out, preview, target)
        title = self.tr("인계인수서 저장")
        self.work.do(dialog, title, job, dialog.show_saved, dialog.show_failure)

    def _paper_target(
        self, parent: QWidget, suggested: Path, failed: Callable[[AdvisorError], object]
    ) -> Path | None:
        """Ask where the 인계인수서 goes; None where nowhere, or where another file has its name."""
        chosen = self.choose_paper(parent, suggested)
        target = None if chosen is None else with_ending(chosen, _WORKBOOK)
        if target is None or target == chosen or not target.exists():
            return target
        failed(AdvisorError(_TAKEN, path=target))
        return None

    def _write(
        self,
        dialog: ShareDialog,
        write: Callable[[Path, list[str], str, Progress, IsCancelled], Path],
        target: Path,
        system_ids: list[str],
        password: str,
    ) -> None:
        def done(saved: Path) -> None:
            dialog.accept()
            self._card.tell(self.tr("파일을 저장했습니다: {0}").format(saved))

        job = partial(write, target, system_ids, password)
        self.work.do(dialog, dialog.windowTitle(), job, done, dialog.show_failure)

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._on_closed)
        dialog.open()

    @Slot()
    def _on_closed(self) -> None:
        if self.sender() is self.dialog:
            self.dialog = None

    def _tell_failure(self, error: AdvisorError) -> None:
        from app.ui.words import error_text

        self._card.tell(error_text(error))
