"""Asks what the cover of the workbook says and where it is saved."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QDialog, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.file_names import with_ending
from app.domain.korean_text import date_text
from app.domain.register_form import FieldError, FieldKind, RegisterField
from app.errors import AdvisorError
from app.services.exporting import free_target
from app.ui.dialogs import ask_target
from app.ui.theme import scaled
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.pieces import LARGE, MEDIUM, button, frame, label, restyle, row
from app.ui.words import error_text

_ENDING, _PDF = ".xlsx", ".pdf"
_WIDTH = 640
_DATE = RegisterField("written_on", "작성일", FieldKind.DATE)


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What the officer asked for."""

    document_no: str
    disclosure: str
    author: str
    written_on: date
    target: Path


class ExportDialog(QDialog):
    """Collects the request; stays open with the reason when it cannot be carried out.

    The same request is made for the workbook, for a look at it before, and for a PDF of it, which
    is named like the workbook. `save` asks for the workbook as its button does.

    A name without a folder is meant in the folder of the proposed target. A file that is there is
    replaced only when the officer said so, here or in the file dialog. A paper without
    `disclosures` has no cover, and is not asked for its 문서번호.
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
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title or self.tr("저장"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._choose = choose
        self._folder = target.parent
        self._replaceable: Path | None = None
        self._document_no = self._edit(self.tr("문서번호"), "", self.tr("예: 정보화담당관-1234"))
        self._author = self._edit(self.tr("작성자"), author, "")
        self._written_on = self._edit(self.tr("작성일"), date_text(today), "")
        self._target = self._edit(self.tr("저장할 파일"), str(target), "")
        self._disclosure = QComboBox()
        self._disclosure.setAccessibleName(self.tr("공개구분"))
        self._disclosure.addItems(disclosures)
        self._error = label(role="error", wraps=True)
        self._error.hide()
        self._other = button("", "link")
        self._other.hide()
        self._other.clicked.connect(self._on_other_name)
        self._suggestion: Path | None = None
        self._replace = button(self.tr("덮어쓰기"), "link")
        self._replace.hide()
        self._replace.clicked.connect(self._on_replace)
        self._again: Callable[[], None] = self.save  # what another name is for

        browse = button(self.tr("찾아보기"))
        browse.clicked.connect(self._on_browse)
        cancel = button(self.tr("취소"))
        cancel.clicked.connect(self.reject)
        save = button(self.tr("저장"), "primary")
        save.setDefault(True)
        save.clicked.connect(self.save)
        preview = button(self.tr("미리보기"))
        preview.clicked.connect(self._on_preview)
        as_pdf = button(self.tr("PDF로 저장"))
        as_pdf.clicked.connect(self._on_pdf)

        grid = QGridLayout()
        grid.setHorizontalSpacing(MEDIUM)
        grid.setVerticalSpacing(MEDIUM)
        of_cover = (
            (self.tr("문서번호"), self._document_no),
            (self.tr("공개구분"), self._disclosure),
        )
        for _, widget in of_cover:
            widget.setVisible(bool(disclosures))
        fields = (
            *(of_cover if disclosures else ()),
            (self.tr("작성자"), self._author),
            (self.tr("작성일"), self._written_on),
            (self.tr("저장할 파일"), self._target),
        )
        for number, (title, widget) in enumerate(fields):
            name = label(title)
            name.setBuddy(widget)
            down, right = divmod(number, 2)
            grid.addWidget(name, down, 2 * right)
            if widget is not self._target:
                grid.addWidget(widget, down, 2 * right + 1)
        grid.addLayout(row(self._target, browse, gap=MEDIUM), grid.rowCount() - 1, 1, 1, 3)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(LARGE)
        told = (
            self.tr("표지에 넣을 내용과 저장할 곳을 확인합니다.")
            if disclosures
            else self.tr("작성자와 저장할 곳을 확인합니다.")
        )
        column.addWidget(label(told, wraps=True))
        if caution:
            notice, lines = frame("notice", MEDIUM)
            lines.addWidget(label(caution, "strong", wraps=True))
            column.addWidget(notice)
        column.addLayout(grid)
        column.addWidget(self._error)
        ways = FlowLayout()
        for way in (self._other, self._replace):
            ways.addWidget(way)
        column.addLayout(ways)
        column.addLayout(row(preview, None, cancel, as_pdf, save))
        self.setMinimumWidth(scaled(_WIDTH))

    def show_failure(self, error: AdvisorError, suggestion: Path | None) -> None:
        """Say why the workbook was not saved, and offer another name where that helps."""
        self._tell(error_text(error), suggestion)

    def _tell(self, text: str, suggestion: Path | None = None) -> None:
        self._error.setText(text)
        self._error.show()
        self._suggestion = suggestion
        self._other.setVisible(suggestion is not None)
        if suggestion is not None:
            text = self.tr("다른 이름으로 저장: {0}")
            ruler = self._other.fontMetrics()
            room = self.width() - 2 * LARGE - ruler.horizontalAdvance(text)
            name = ruler.elidedText(suggestion.name, Qt.TextElideMode.ElideMiddle, room)
            self._other.setText(text.format(name))
            self._other.setAccessibleName(text.format(suggestion.name))

    def _edit(self, name: str, text: str, example: str) -> QLineEdit:
        edit = QLineEdit(text)
        edit.setAccessibleName(name)
        edit.setPlaceholderText(example)
        edit.setMaxLength(400)
        return edit

    @Slot()
    def _on_browse(self) -> None:
        chosen = self._choose(self, self._asked_target() or self._folder)
        if chosen is not None:
            self._replaceable = chosen if _is_there(chosen) else None  # the file dialog asked
            self._target.setText(str(chosen))

    @Slot()
    def _on_other_name(self) -> None:
        if self._suggestion is not None:
            self._target.setText(str(self._suggestion.with_suffix(_ENDING)))
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
        return with_ending(target, _ENDING) if text and target.name else None

    @Slot()
    def save(self) -> None:
        """Ask for the workbook, as the button does."""
        self._again = self.save
        request = self._request()
        if request is not None and self._may_write(request.target):
            self.export_asked.emit(request)

    @Slot()
    def _on_pdf(self) -> None:
        self._again = self._on_pdf
        request = self._request()
        if request is None:
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
        for told in (self._error, self._other, self._replace):
            told.hide()
        restyle(self._written_on, "wrong", False)
        try:
            day = _DATE.value_of(self._written_on.text())
        except FieldError as error:
            restyle(self._written_on, "wrong", True)
            self.show_failure(error, None)
            return None
        target = self._asked_target()
        if not isinstance(day, date) or target is None:
            self._tell(self.tr("작성일과 저장할 파일을 입력해 주세요."))
            return None
        self._target.setText(str(target))
        return ExportRequest(
            document_no=self._document_no.text().strip(),
            disclosure=self._disclosure.currentText(),
            author=self._author.text().strip(),
            written_on=day,
            target=target,
        )

    def _may_write(self, target: Path) -> bool:
        """Whether nothing is there, or the officer said that it may go; else ask."""
        if not _is_there(target) or target == self._replaceable:
            return True
        self._ask_replacing(target)
        return False

    def _ask_replacing(self, target: Path) -> None:
        """Ask in the dialog itself whether the file that is there may go."""
        text = self.tr("같은 이름의 파일이 이미 있습니다. 덮어쓰면 그 파일의 내용은 사라집니다.")
        self._tell(text, free_target(target))
        self._replace.show()
        self._other.setFocus(Qt.FocusReason.OtherFocusReason)  # Enter must not replace it


def _is_there(file: Path) -> bool:
    return os.path.lexists(file)
