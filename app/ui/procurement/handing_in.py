"""From a paper of a case that is asked for to its file, its line in the log, and its print."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.errors import AdvisorError
from app.services.case_exports import CaseExports
from app.ui.procurement.open_case import OpenCase
from app.ui.results.paper_export import PaperExport, details_of
from app.ui.widgets.work_beside import WorkBeside

if TYPE_CHECKING:
    from app.exports.case_form import CaseForm
    from app.services.case_papers import ExportedSet
    from app.ui.papers.paper_preview import PaperPreview
    from app.ui.results.export_dialog import ExportRequest
    from app.ui.results.folder_dialog import FolderDialog

PROBLEMS = "check.problems"  # a paper that tells this name prints what is amiss


class HandingIn(QObject):
    """Asks for what papers of the open case say, writes them, and logs every file.

    Where something is amiss with the case and the paper says so, the officer must agree first:
    once for what is amiss now.
    """

    told = Signal(str)
    logged = Signal()
    failed = Signal(object)  # AdvisorError

    def __init__(
        self, exports: CaseExports, export: PaperExport, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.exports = exports
        self._export = export
        self._agreed: object = None  # the problems that the officer agreed to print
        self.preview: PaperPreview | None = None
        self.work = WorkBeside(self)

    def ask_paper(self, open_case: OpenCase, form_id: str, *, working: bool = False) -> None:
        """Ask for one paper, or for its working copy."""
        case = open_case.case
        try:
            form = self.exports.papers.form(form_id)
            paper = self.exports.paper(case, form, working=working)
        except AdvisorError as error:
            self.failed.emit(error)
            return
        tell = partial(self._on_written, open_case, form.id, working=working)
        title = self.tr("{0} 저장").format(form.title)
        self._export.ask(tell, title, paper, self._acceptance(open_case, [form]))

    def ask_bound(self, open_case: OpenCase) -> None:
        """Ask for the papers that the contract is requested with, in one workbook."""
        try:
            front = self.exports.papers.front()
            paper = self.exports.bound(open_case.case)
        except AdvisorError as error:
            self.failed.emit(error)
            return
        tell = partial(self._on_written, open_case, front.id)
        title = self.tr("{0} 저장").format(front.title)
        self._export.ask(tell, title, paper, self._acceptance(open_case, [front]))

    def ask_set(self, open_case: OpenCase, form_ids: Sequence[str]) -> None:
        """Ask for papers as files of one folder."""
        try:
            forms = [self.exports.papers.form(form_id) for form_id in form_ids]
            disclosures = self.exports.disclosures()
        except AdvisorError as error:
            self.failed.emit(error)
            return
        title = self.tr("선택한 서류 {0}건 저장").format(len(forms))
        write = partial(self._write_set, open_case, forms)
        self._export.ask_folder(
            title, open_case.case.id, disclosures, write, self._acceptance(open_case, forms)
        )

    def show_preview(self, open_case: OpenCase, form_id: str) -> None:
        """Show the pages of a paper as it would be saved now."""
        from app.ui.papers.paper_preview import PDF, PaperPreview

        try:
            form = self.exports.papers.form(form_id)
            paper = self.exports.paper(open_case.case, form)
            setting = self._export.setting(paper.disclosures)
            picture = paper.picture(details_of(setting.request(Path())))
            name = paper.file_name(setting.today)
        except AdvisorError as error:
            self.failed.emit(error)
            return
        pdf = (self._export.folder() / name).with_suffix(PDF)
        preview = PaperPreview(picture, form.title, pdf, self._export.window())
        preview.save_asked.connect(preview.accept)
        preview.save_asked.connect(partial(self.ask_paper, open_case, form_id))
        preview.pdf_saved.connect(partial(self._on_written, open_case, form_id))
        preview.finished.connect(self._on_preview_closed)
        self.preview = preview
        preview.open()

    def _acceptance(self, open_case: OpenCase, forms: Sequence[CaseForm]) -> str:
        """Return what the officer must agree to before these papers are saved; empty: nothing."""
        lacking = open_case.check.lacking
        if not lacking or lacking == self._agreed:
            return ""
        if not any(PROBLEMS in one.when for form in forms for one in form.blocks()):
            return ""
        text = self.tr("미비 사항이 {0}건 있습니다. 저장하면 서류에 미비 사항이 그대로 인쇄됩니다.")
        return text.format(len(lacking))

    def _write_set(
        self,
        open_case: OpenCase,
        forms: Sequence[CaseForm],
        dialog: FolderDialog,
        request: ExportRequest,
    ) -> None:
        case = open_case.case
        try:
            job = self.exports.prepare_set(case, forms, request.target, details_of(request))
        except AdvisorError as error:
            dialog.show_failure(error)
            return
        done = partial(self._on_set_written, open_case, forms, dialog, request.target)
        stopping = self.tr("만들던 서류까지 마치고 멈춥니다.")
        self.work.do(
            dialog, dialog.windowTitle(), job, done, dialog.show_failure, stopping=stopping
        )

    def _on_set_written(
        self,
        open_case: OpenCase,
        forms: Sequence[CaseForm],
        dialog: FolderDialog,
        folder: Path,
        written: ExportedSet,
    ) -> None:
        dialog.accept()
        self._export.keep_folder(folder)
        made = zip((form.id for form in forms), written.files, strict=False)
        self._log(open_case, list(made))
        text = self.tr("서류 {0}건을 저장했습니다: {1}")
        if written.is_cancelled:
            text = self.tr("취소했습니다. 그 전에 저장한 서류 {0}건은 남아 있습니다: {1}")
        self.told.emit(text.format(len(written.files), folder))

    def _on_written(
        self, open_case: OpenCase, form_id: str, file: Path, *, working: bool = False
    ) -> None:
        self._log(open_case, [(form_id, file)], working=working)
        self._export.keep_folder(file.parent)
        self.told.emit(self.tr("파일을 저장했습니다: {0}").format(file))

    def _log(
        self, open_case: OpenCase, written: list[tuple[str, Path]], *, working: bool = False
    ) -> None:
        self._agreed = open_case.check.lacking
        try:
            self.exports.log(open_case.case, written, working=working)
        except AdvisorError as error:
            self.failed.emit(error)
            return
        self.logged.emit()

    @Slot()
    def _on_preview_closed(self) -> None:
        self.preview = None
