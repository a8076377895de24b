"""From a paper that is asked for to its file: the dialog, a look before, and what may fail."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.errors import AdvisorError
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences

if TYPE_CHECKING:
    from app.domain.agency import Agency
    from app.exports.cover import DocumentDetails
    from app.services.papers import Paper
    from app.ui.papers.paper_preview import PaperPreview
    from app.ui.results.export_dialog import ExportDialog, ExportRequest


class PaperExport(QObject):
    """Asks for the cover and the file; the dialog stays until a workbook or a PDF is saved."""

    def __init__(
        self,
        agency: Callable[[], Agency | None],
        window: MainWindow,
        preferences: Preferences,
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__(window)
        self._agency = agency
        self._window = window
        self._preferences = preferences
        self._clock = clock
        self.dialog: ExportDialog | None = None
        self.preview: PaperPreview | None = None

    def ask(self, tell: Callable[[Path], object], title: str, paper: Paper) -> None:
        """Open the dialog with this title for this paper; `tell` says where it was saved."""
        from app.services.samples import agency_caution  # a list does without
        from app.ui.results.export_dialog import ExportDialog  # not wanted before the first paint

        today = self._clock().date()
        try:
            agency = self._agency()
            name = paper.file_name(today)
            caution = agency_caution(agency)
        except AdvisorError as error:
            self._window.save_state.show_failure(error)
            return
        dialog = ExportDialog(
            self._preferences.folder() / name,
            agency.author if agency else "",
            today,
            list(paper.disclosures),
            self._window,
            caution=caution,
            title=title,
        )
        for asked, write in (
            (dialog.export_asked, partial(_write_workbook, paper)),
            (dialog.pdf_asked, partial(_write_pdf, paper)),
        ):
            asked.connect(partial(self._write, write, tell, dialog))
        dialog.preview_asked.connect(partial(self._show_preview, paper, dialog))
        dialog.finished.connect(self._on_finished)
        self.dialog = dialog
        dialog.open()

    @Slot()
    def _on_finished(self) -> None:
        self.dialog = None

    def _write(
        self,
        write: Callable[[ExportRequest], object],
        tell: Callable[[Path], object],
        dialog: ExportDialog,
        request: ExportRequest,
    ) -> None:
        try:
            write(request)
        except AdvisorError as error:
            _tell_failure(dialog, error)
            return
        self._preferences.keep_folder(request.target.parent)
        dialog.accept()
        tell(request.target)

    def _show_preview(self, paper: Paper, dialog: ExportDialog, request: ExportRequest) -> None:
        """Show the pages of the workbook that the dialog would save."""
        from app.ui.papers.paper_preview import PDF, PaperPreview

        try:
            picture = paper.picture(_details(request))
        except AdvisorError as error:
            _tell_failure(dialog, error)
            return
        pdf = request.target.with_suffix(PDF)
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


def _write_workbook(paper: Paper, request: ExportRequest) -> None:
    paper.write(request.target, _details(request))


def _write_pdf(paper: Paper, request: ExportRequest) -> None:
    from app.services.exporting import save_file
    from app.ui.papers.page_output import pdf_of

    picture = paper.picture(_details(request))
    save_file(pdf_of(picture, request.target.stem), request.target)


def _details(request: ExportRequest) -> DocumentDetails:
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
