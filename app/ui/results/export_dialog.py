"""Asks what the cover of the workbook says and where it is saved."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.domain.file_names import with_ending
from app.errors import AdvisorError
from app.services.exporting import free_target
from app.ui.dialogs import ask_target
from app.ui.results.cover_dialog import CoverDialog, CoverSetting, ExportRequest
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.pieces import LARGE, button, row
from app.ui.words import error_text

__all__ = ["ExportDialog", "ExportRequest"]

_PDF = ".pdf"
_PICTURED = ".xlsx"  # the kind of file that can be looked at before, and saved as PDF


class ExportDialog(CoverDialog):
    """Collects the request; stays open with the reason when it cannot be carried out.

    The same request is made for the workbook, for a look at it before, and for a PDF of it, which
    is named like the workbook. `save` asks for the workbook as its button does.

    A name without a folder is meant in the folder of the proposed target. A file that is there is
    replaced only when the officer said so, here or in the file dialog. A paper without
    `disclosures` has no cover, and is not asked for its 문서번호. What is saved has the ending
    of the proposed target; only a workbook can be seen before and saved as PDF.
    """

    export_asked = Signal(object)  # ExportRequest, as the others
    preview_asked = Signal(object)
    pdf_asked = Signal(object)  # its target is the PDF

    def __init__(
        self,
        target: Path,
        author: str,
        today: date,
        disclosures: list[str],
        parent: QWidget | None = None,
        choose: Callable[[QWidget, Path], Path | None] = ask_target,
        caution: str = "",
        title: str = "",
        acceptance: str = "",
    ) -> None:
        setting = CoverSetting(author, today, disclosures, title, caution, acceptance)
        super().__init__(setting, str(target), self.tr("저장할 파일"), parent)
        self._choose = choose
        self._ending = target.suffix
        self._folder = target.parent
        self._replaceable: Path | None = None
        self._other = button("", "link")
        self._other.hide()
        self._other.clicked.connect(self._on_other_name)
        self._suggestion: Path | None = None
        self._replace = button(self.tr("덮어쓰기"), "link")
        self._replace.hide()
        self._replace.clicked.connect(self._on_replace)
        self._again: Callable[[], None] = self.save  # what another name is for
        cancel = button(self.tr("취소"))
        cancel.clicked.connect(self.reject)
        save = button(self.tr("저장"), "primary")
        save.setDefault(True)
        save.clicked.connect(self.save)
        preview = button(self.tr("미리보기"))
        preview.clicked.connect(self._on_preview)
        as_pdf = button(self.tr("PDF로 저장"))
        as_pdf.clicked.connect(self._on_pdf)
        ways = FlowLayout()
        for way in (self._other, self._replace):
            ways.addWidget(way)
        for made in (preview, as_pdf):
            made.setVisible(self._ending == _PICTURED)
        column = self.column()
        column.addLayout(ways)
        column.addLayout(row(preview, None, cancel, as_pdf, save))

    def show_failure(self, error: AdvisorError, suggestion: Path | None) -> None:
        """Say why the workbook was not saved, and offer another name where that helps."""
        self._tell_with(error_text(error), suggestion)

    def _tell_with(self, text: str, suggestion: Path | None) -> None:
        self._tell(text)
        self._suggestion = suggestion
        self._other.setVisible(suggestion is not None)
        if suggestion is not None:
            text = self.tr("다른 이름으로 저장: {0}")
            ruler = self._other.fontMetrics()
            room = self.width() - 2 * LARGE - ruler.horizontalAdvance(text)
            name = ruler.elidedText(suggestion.name, Qt.TextElideMode.ElideMiddle, room)
            self._other.setText(text.format(name))
            self._other.setAccessibleName(text.format(suggestion.name))

    @Slot()
    def _on_browse(self) -> None:
        chosen = self._choose(self, self._asked_target() or self._folder)
        if chosen is not None:
            self._replaceable = chosen if _is_there(chosen) else None  # the file dialog asked
            self._target.setText(str(chosen))

    @Slot()
    def _on_other_name(self) -> None:
        if self._suggestion is not None:
            self._target.setText(str(self._suggestion.with_suffix(self._ending)))
            self._again()

    @Slot()
    def _on_replace(self) -> None:
        target = self._asked_target()
        if target is not None:
            is_pdf = self._again == self._on_pdf
            self._replaceable = target.with_suffix(_PDF) if is_pdf else target
        self._again()

    def _asked_target(self) -> Path | None:
        """Return the workbook asked for, whole: in a folder, and with its ending."""
        text = self._target.text().strip()
        target = self._folder / text
        return with_ending(target, self._ending) if text and target.name else None

    @Slot()
    def save(self) -> None:
        """Ask for the workbook, as the button does."""
        self._again = self.save
        request = self._request()
        if request is not None and self._is_agreed() and self._may_write(request.target):
            self.export_asked.emit(request)

    @Slot()
    def _on_pdf(self) -> None:
        self._again = self._on_pdf
        request = self._request()
        if request is None or not self._is_agreed():
            return
        request = replace(request, target=request.target.with_suffix(_PDF))
        if self._may_write(request.target):
            self.pdf_asked.emit(request)

    @Slot()
    def _on_preview(self) -> None:
        request = self._request()
        if request is not None:
            self.preview_asked.emit(request)

    def _request(self) -> ExportRequest | None:
        """Return what is asked for; None where something lacks, and say what."""
        self._clear()
        for way in (self._other, self._replace):
            way.hide()
        target = self._asked_target()
        request = self._request_for(target, self.tr("작성일과 저장할 파일을 입력해 주세요."))
        if request is not None:
            self._target.setText(str(target))
        return request

    def _may_write(self, target: Path) -> bool:
        """Whether nothing is there, or the officer said that it may go; else ask."""
        if not _is_there(target) or target == self._replaceable:
            return True
        self._ask_replacing(target)
        return False

    def _ask_replacing(self, target: Path) -> None:
        """Ask in the dialog itself whether the file that is there may go."""
        text = self.tr("같은 이름의 파일이 이미 있습니다. 덮어쓰면 그 파일의 내용은 사라집니다.")
        self._tell_with(text, free_target(target))
        self._replace.show()
        self._other.setFocus(Qt.FocusReason.OtherFocusReason)  # Enter must not replace it


def _is_there(file: Path) -> bool:
    return os.path.lexists(file)
