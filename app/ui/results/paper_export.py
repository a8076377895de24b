"""From a paper that is asked for to its file: the dialog, a look before, and what may fail."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Slot

from app.errors import AdvisorError
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.ui.words import said_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.domain.agency import Agency
    from app.exports.cover import DocumentDetails
    from app.exports.picture_parts import WorkbookPicture
    from app.exports.workbook import FormWorkbook
    from app.services.papers import Paper, Report
    from app.services.stopping import IsCancelled, Progress
    from app.ui.drafts import Drafts
    from app.ui.papers.paper_preview import PaperPreview
    from app.ui.results.cover_dialog import CoverSetting
    from app.ui.results.export_dialog import ExportDialog, ExportRequest
    from app.ui.results.folder_dialog import FolderDialog

R = TypeVar("R")

_PDF = ".pdf"


class PaperExport(QObject):
    """Asks for the cover and the file; the dialog stays until a workbook or a PDF is saved."""

    def __init__(
        self,
        agency: Callable[[], Agency | None],
        drafts: Drafts,
        window: MainWindow,
        preferences: Preferences,
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__(window)
        self._agency = agency
        self._drafts = drafts
        self._window = window
        self._preferences = preferences
        self._clock = clock
        self.dialog: ExportDialog | FolderDialog | None = None
        self.preview: PaperPreview | None = None

    def ask(
        self,
        tell: Callable[[Path], object],
        title: str,
        paper: Paper | Report,
        acceptance: str = "",
    ) -> None:
        """Open the dialog with this title for this paper; `tell` says where it was saved.

        With `acceptance` the officer must agree to what it says before anything is saved.
        """
        from app.services.papers import Report
        from app.ui.results.export_dialog import ExportDialog  # not wanted before the first paint

        try:
            setting = self.setting(paper.disclosures, title, acceptance)
            name = paper.file_name(setting.today)
        except AdvisorError as error:
            self._window.save_state.show_failure(error)
            return
        dialog = ExportDialog(
            self._preferences.folder() / name,
            setting.author,
            setting.today,
            list(paper.disclosures),
            self._window,
            caution=setting.caution,
            title=title,
            acceptance=acceptance,
        )
        save: Callable[[ExportRequest], object]
        if isinstance(paper, Report):
            save = partial(self._save_report, paper, tell, dialog)
        else:
            save = partial(self._write, paper, _save_workbook, tell, dialog)
            dialog.pdf_asked.connect(partial(self._write, paper, _picture, tell, dialog))
            dialog.preview_asked.connect(partial(self._show_preview, paper, dialog))
        dialog.export_asked.connect(save)
        dialog.finished.connect(self._on_finished)
        dialog.keep_typed_in(self._drafts, f"{title} {_of_any_day(name, setting.today)}")
        self.dialog = dialog
        dialog.open()

    def ask_folder(
        self,
        title: str,
        of: str,
        disclosures: Sequence[str],
        write: Callable[[FolderDialog, ExportRequest], object],
        acceptance: str = "",
    ) -> None:
        """Open the dialog for the papers `of` a case; `write` is given what was asked for in it."""
        from app.ui.results.folder_dialog import FolderDialog

        try:
            setting = self.setting(disclosures, title, acceptance)
        except AdvisorError as error:
            self._window.save_state.show_failure(error)
            return
        dialog = FolderDialog(self._preferences.folder(), setting, self._window)
        dialog.export_asked.connect(partial(write, dialog))
        dialog.finished.connect(self._on_finished)
        dialog.keep_typed_in(self._drafts, of)
        self.dialog = dialog
        dialog.open()

    def setting(
        self, disclosures: Sequence[str], title: str = "", acceptance: str = ""
    ) -> CoverSetting:
        """Return what the dialog for a paper begins with; raise AdvisorError."""
        from app.services.samples import agency_caution  # a list does without
        from app.ui.results.cover_dialog import CoverSetting

        agency = self._agency()
        caution = agency_caution(agency)
        return CoverSetting(
            agency.author if agency else "",
            self._clock().date(),
            disclosures,
            title,
            said_text(caution) if caution else "",
            acceptance,
        )

    def window(self) -> QWidget:
        """Return the window that dialogs stand over."""
        return self._window

    def folder(self) -> Path:
        """Return the folder that is proposed."""
        return self._preferences.folder()

    def keep_folder(self, folder: Path) -> None:
        """Propose this folder the next time."""
        self._preferences.keep_folder(folder)

    @Slot()
    def _on_finished(self) -> None:
        self.dialog = None

    def _write(
        self,
        paper: Paper,
        use: Callable[[Path, FormWorkbook], Path | WorkbookPicture],
        tell: Callable[[Path], object],
        dialog: ExportDialog,
        request: ExportRequest,
    ) -> None:
        def close(made: Path | WorkbookPicture) -> None:
            if not isinstance(made, Path):
                _save_pdf(made, request.target)
            self._close_saved(tell, dialog, request)

        self._fill(paper, request, partial(use, request.target), close, dialog)

    def _save_report(
        self,
        report: Report,
        tell: Callable[[Path], object],
        dialog: ExportDialog,
        request: ExportRequest,
    ) -> None:
        try:
            report.write(request.target, details_of(request))
        except AdvisorError as error:
            _tell_failure(dialog, error)
            return
        self._close_saved(tell, dialog, request)

    def _close_saved(
        self, tell: Callable[[Path], object], dialog: ExportDialog, request: ExportRequest
    ) -> None:
        self._preferences.keep_folder(request.target.parent)
        dialog.accept()
        tell(request.target)

    def _fill(
        self,
        paper: Paper,
        request: ExportRequest,
        use: Callable[[FormWorkbook], R],
        then: Callable[[R], object],
        dialog: ExportDialog,
    ) -> None:
        """Fill the paper, in a thread where that takes a while; a failure is told in the dialog."""

        def go_on(result: R | None) -> None:
            if result is None:  # cancelled: nothing was saved, and the dialog stays
                return
            try:
                then(result)
            except AdvisorError as error:
                _tell_failure(dialog, error)

        try:
            if paper.prepare is None:
                go_on(use(paper.filled(details_of(request))))
                return
            filling = paper.prepare(details_of(request))
        except AdvisorError as error:
            _tell_failure(dialog, error)
            return
        from app.ui.widgets.work_dialog import WorkDialog

        def job(on_progress: Progress, is_cancelled: IsCancelled) -> R | None:
            book = filling(on_progress, is_cancelled)
            return None if book is None or is_cancelled() else use(book)

        WorkDialog(dialog.windowTitle(), job, go_on, partial(_tell_failure, dialog), dialog).begin()

    def _show_preview(self, paper: Paper, dialog: ExportDialog, request: ExportRequest) -> None:
        """Show the pages of the workbook that the dialog would save."""
        pdf = request.target.with_suffix(_PDF)
        use = partial(_picture, pdf)
        self._fill(paper, request, use, partial(self._open_preview, dialog, pdf), dialog)

    def _open_preview(self, dialog: ExportDialog, pdf: Path, picture: WorkbookPicture) -> None:
        from app.ui.papers.paper_preview import PaperPreview

        preview = PaperPreview(picture, pdf.stem, pdf, dialog)
        preview.save_asked.connect(preview.accept)
        preview.save_asked.connect(dialog.save)
        preview.pdf_saved.connect(self._on_pdf_saved)
        preview.finished.connect(self._on_preview_closed)
        self.preview = preview
        preview.open()

    @Slot(object)
    def _on_pdf_saved(self, file: Path) -> None:
        self._preferences.keep_folder(file.parent)

    @Slot()
    def _on_preview_closed(self) -> None:
        self.preview = None


def _of_any_day(name: str, today: date) -> str:
    """Return what a file is called on whatever day: what is typed for it may be older."""
    return name.replace(today.isoformat(), "")


def _save_workbook(target: Path, book: FormWorkbook) -> Path:
    book.save(target)
    return target


def _picture(_: Path, book: FormWorkbook) -> WorkbookPicture:
    from app.exports.sheet_picture import picture_of

    return picture_of(book)


def _save_pdf(picture: WorkbookPicture, target: Path) -> None:
    from app.services.exporting import save_file
    from app.ui.papers.page_output import pdf_of

    save_file(pdf_of(picture, target.stem), target)


def details_of(request: ExportRequest) -> DocumentDetails:
    """Return what the papers say of themselves."""
    from app.exports.cover import DocumentDetails  # openpyxl only here

    return DocumentDetails(
        document_no=request.document_no,
        disclosure=request.disclosure,
        author=request.author,
        written_on=request.written_on,
    )


def _tell_failure(dialog: ExportDialog, error: AdvisorError) -> None:
    """Say in the dialog why nothing was written, and offer another name where that helps."""
    suggestion = getattr(error, "suggestion", None)
    dialog.show_failure(error, suggestion if isinstance(suggestion, Path) else None)
