"""From a result to its workbook: the dialog, the writing, and what to say when it fails."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.domain.register import InformationSystem
from app.domain.result import AssessmentResult
from app.errors import AdvisorError
from app.services.exporting import (
    export_self_assessment_result,
    result_disclosures,
    result_file_name,
)
from app.services.samples import agency_caution
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.ui.results.export_dialog import ExportDialog, ExportRequest

if TYPE_CHECKING:
    from app.store.database import RegisterStore


class ResultExport(QObject):
    """Asks for the cover and the file; the dialog stays until the workbook is saved."""

    written = Signal(object)  # the Path of the workbook

    def __init__(
        self,
        store: RegisterStore,
        window: MainWindow,
        preferences: Preferences,
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__(window)
        self._store = store
        self._window = window
        self._preferences = preferences
        self._clock = clock
        self.dialog: ExportDialog | None = None

    def ask(self, result: AssessmentResult) -> None:
        """Open the dialog for this result."""
        today = self._clock().date()
        try:
            agency = self._store.agencies.get()
            name = result_file_name(result.system.name, today)
            disclosures = result_disclosures()
            caution = agency_caution(agency)
        except AdvisorError as error:
            self._window.save_state.show_failure(error)
            return
        author = agency.author if agency else ""
        target = self._preferences.folder() / name
        dialog = ExportDialog(target, author, today, disclosures, self._window, caution=caution)
        dialog.export_asked.connect(lambda request: self._write(result.system, request, dialog))
        dialog.finished.connect(self._on_finished)
        self.dialog = dialog
        dialog.open()

    @Slot()
    def _on_finished(self) -> None:
        self.dialog = None

    def _write(
        self, system: InformationSystem, request: ExportRequest, dialog: ExportDialog
    ) -> None:
        from app.exports.self_assessment_result import DocumentDetails

        details = DocumentDetails(
            document_no=request.document_no,
            disclosure=request.disclosure,
            author=request.author,
            written_on=request.written_on,
        )
        try:
            written = export_self_assessment_result(self._store, system, request.target, details)
        except AdvisorError as error:
            suggestion = getattr(error, "suggestion", None)
            dialog.show_failure(error, suggestion if isinstance(suggestion, Path) else None)
            return
        self._preferences.keep_folder(written.parent)
        dialog.accept()
        self.written.emit(written)
