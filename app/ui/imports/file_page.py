"""The first step: the file, how far its reading is, and the sheet."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.domain.figure_reading import said
from app.domain.inventory_sentences import FILE_NOTES
from app.domain.reading_refusals import ENCODING_CHOICES, ReadingError, Refusal
from app.domain.sheet_grid import ReadFile, SheetGrid, SheetState
from app.errors import AdvisorError
from app.ui.imports.progress_row import ProgressRow
from app.ui.widgets.pieces import MEDIUM, SMALL, button, label, row
from app.ui.words import error_text, said_text, translate

_ENCODINGS = {Refusal.ENCODING, Refusal.CHOSEN_ENCODING}


class FilePage(QWidget):
    """Asks for the file and shows its sheets; what stands in the way is told under the file."""

    file_asked = Signal()
    read_asked = Signal(object, str)  # Path, encoding
    cancel_asked = Signal()
    sheet_chosen = Signal(object)  # SheetGrid

    def __init__(self, last: QWidget, parent: QWidget | None = None) -> None:
        """Make the page; `last` stands at its end and tells of the import before."""
        super().__init__(parent)
        self._path: Path | None = None
        self._sheets: list[SheetGrid] = []
        self._file = QLineEdit(readOnly=True)
        self._file.setAccessibleName(self.tr("가져올 파일"))
        self._file.setPlaceholderText(
            self.tr("엑셀(.xlsx, .xlsm, .xls)이나 글 파일(.csv, .tsv, .txt)")
        )
        self.choose = button(self.tr("파일 선택"))
        self.choose.clicked.connect(self.file_asked)
        name = label(self.tr("파일"))
        name.setBuddy(self.choose)
        self._progress = ProgressRow(self.tr("읽은 행"), self.tr("읽기 취소"))
        self._progress.cancel_asked.connect(self.cancel_asked)
        self.show_progress = self._progress.show_progress
        self._error = label(role="error", wraps=True)
        self._encoding = QComboBox()
        self._encoding.setAccessibleName(self.tr("글자 인코딩"))
        for code, text in ENCODING_CHOICES.items():
            self._encoding.addItem(translate("errors", text), code)
        self._again = button(self.tr("이 인코딩으로 읽기"))
        self._again.clicked.connect(self._on_again)
        self._notes = label(wraps=True)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("시트"))
        self._list.setSpacing(SMALL // 2)
        self._list.currentRowChanged.connect(self._on_row)
        self._sheet_title = label(self.tr("시트"), "section")

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addLayout(row(name, self._file, self.choose, gap=MEDIUM))
        column.addWidget(self._progress)
        column.addWidget(self._error)
        column.addLayout(row(self._encoding, self._again, None, gap=SMALL))
        column.addWidget(self._notes)
        column.addWidget(self._sheet_title)
        column.addWidget(self._list, 1)
        column.addStretch(0)
        column.addWidget(last)
        self._show_encodings(shown=False)
        for hidden in (self._error, self._notes, self._list, self._sheet_title):
            hidden.hide()

    def show_reading(self, path: Path) -> None:
        """Show that a file is being read."""
        self._path = path
        self._file.setText(str(path))
        self._progress.show_begun()
        for one in (self._error, self._notes, self._list, self._sheet_title):
            one.hide()
        self._show_encodings(shown=False)

    def show_stopped(self) -> None:
        """Show that nothing is being read any more."""
        self._progress.hide()

    def show_failure(self, error: AdvisorError) -> None:
        """Say why the file was not read, and offer the encodings where that is the cause."""
        self.show_stopped()
        self._error.setText(error_text(error))
        self._error.show()
        is_encoding = isinstance(error, ReadingError) and error.reason in _ENCODINGS
        self._show_encodings(shown=is_encoding)

    def show_file(self, file: ReadFile, chosen: SheetGrid | None) -> None:
        """Show the sheets of a file; without a chosen one the officer has to choose."""
        self.show_stopped()
        self._error.hide()
        self._notes.setText(
            "\n".join(said_text(said(FILE_NOTES[one])) for one in sorted(file.notes))
        )
        self._notes.setVisible(bool(file.notes))
        self._sheets = [sheet for sheet in file.sheets if not sheet.is_empty]
        blocked = QSignalBlocker(self._list)
        self._list.clear()
        for sheet in self._sheets:
            self._list.addItem(QListWidgetItem(self._told(sheet)))
        self._list.setCurrentRow(-1 if chosen is None else self._sheets.index(chosen))
        blocked.unblock()
        self._list.show()
        self._sheet_title.show()
        if chosen is None:
            self._error.setText(
                self.tr("시트가 여럿이어서 어느 것인지 확실하지 않습니다. 시트를 골라 주세요.")
            )
            self._error.show()
        self._list.setFocus()

    def _told(self, sheet: SheetGrid) -> str:
        text = self.tr("{0} ({1}~{2}행)").format(sheet.name, sheet.first_row, sheet.last_row)
        hidden = "" if sheet.state is SheetState.VISIBLE else self.tr(" · 숨긴 시트")
        return text + hidden

    def _show_encodings(self, *, shown: bool) -> None:
        self._encoding.setVisible(shown)
        self._again.setVisible(shown)

    @Slot(int)
    def _on_row(self, place: int) -> None:
        if 0 <= place < len(self._sheets):
            self._error.hide()
            self.sheet_chosen.emit(self._sheets[place])

    @Slot()
    def _on_again(self) -> None:
        if self._path is not None:
            self.read_asked.emit(self._path, self._encoding.currentData())
