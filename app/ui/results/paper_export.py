"""From a paper that is asked for to its workbook: the dialog, the writing, and what may fail."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.domain.agency import Agency
from app.errors import AdvisorError
from app.services.samples import agency_caution
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences

if TYPE_CHECKING:
    from app.services.papers import Paper
    from app.ui.results.export_dialog import ExportDialog, ExportRequest


class PaperExport(QObject):
    """Asks for the cover and the file; the dialog stays until the workbook is saved."""

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

    def ask(self, tell: Callable[[Path], object], title: str, paper: Paper) -> None:
        """Open the dialog with this title for this paper; `tell` says where it was saved."""
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
        dialog.export_asked.connect(partial(self._write, paper, tell, dialog))
        dialog.finished.connect(self._on_finished)
        self.dialog = dialog
        dialog.open()

    @Slot()
    def _on_finished(self) -> None:
        self.dialog = None

    def _write(
        self,
        paper: Paper,
        tell: Callable[[Path], object],
        dialog: ExportDialog,
        request: ExportRequest,
    ) -> None:
        from app.exports.cover import DocumentDetails  # openpyxl only here

        details = DocumentDetails(
            document_no=request.document_no,
            disclosure=request.disclosure,
            author=request.author,
            written_on=request.written_on,
        )
        try:
            written = paper.write(request.target, details)
        except AdvisorError as error:
            suggestion = getattr(error, "suggestion", None)
            dialog.show_failure(error, suggestion if isinstance(suggestion, Path) else None)
            return
        self._preferences.keep_folder(written.parent)
        dialog.accept()
        tell(written)
