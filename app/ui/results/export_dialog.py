"""Asks what the cover of the workbook says and where it is saved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QDialog, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.korean_text import date_text
from app.domain.register_form import FieldError, FieldKind, RegisterField
from app.errors import AdvisorError
from app.ui.dialogs import ask_target
from app.ui.widgets.pieces import LARGE, MEDIUM, SMALL, button, label, restyle, row
from app.ui.words import error_text

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
    """Collects the request; stays open with the reason when it cannot be carried out."""

    export_asked = Signal(object)  # ExportRequest

    def __init__(
        self,
        target: Path,
        author: str,
        today: date,
        disclosures: list[str],
        parent: QWidget | None = None,
        choose: Callable[[QWidget, Path], Path | None] = ask_target,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("자가진단 결과서 저장"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._choose = choose
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

        browse = button(self.tr("찾아보기"))
        browse.clicked.connect(self._on_browse)
        cancel = button(self.tr("취소"))
        cancel.clicked.connect(self.reject)
        save = button(self.tr("저장"), "primary")
        save.setDefault(True)
        save.clicked.connect(self._on_save)

        grid = QGridLayout()
        grid.setHorizontalSpacing(MEDIUM)
        grid.setVerticalSpacing(MEDIUM)
        rows = (
            (self.tr("문서번호"), self._document_no),
            (self.tr("공개구분"), self._disclosure),
            (self.tr("작성자"), self._author),
            (self.tr("작성일"), self._written_on),
            (self.tr("저장할 파일"), self._target),
        )
        for number, (title, widget) in enumerate(rows):
            name = label(title)
            name.setBuddy(widget)
            grid.addWidget(name, number, 0)
            grid.addWidget(widget, number, 1)
        grid.addWidget(browse, len(rows) - 1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(LARGE)
        column.addWidget(label(self.tr("표지에 넣을 내용과 저장할 곳을 확인합니다."), wraps=True))
        column.addLayout(grid)
        column.addWidget(self._error)
        column.addLayout(row(self._other, None, gap=SMALL))
        column.addLayout(row(None, cancel, save))
        self.setMinimumWidth(640)

    def show_failure(self, error: AdvisorError, suggestion: Path | None) -> None:
        """Say why the workbook was not saved, and offer another name where that helps."""
        self._error.setText(error_text(error))
        self._error.show()
        self._suggestion = suggestion
        self._other.setVisible(suggestion is not None)
        if suggestion is not None:
            self._other.setText(self.tr("다른 이름으로 저장: {0}").format(suggestion.name))
            self._other.setAccessibleName(self._other.text())

    def _edit(self, name: str, text: str, example: str) -> QLineEdit:
        edit = QLineEdit(text)
        edit.setAccessibleName(name)
        edit.setPlaceholderText(example)
        edit.setMaxLength(400)
        return edit

    @Slot()
    def _on_browse(self) -> None:
        chosen = self._choose(self, Path(self._target.text()))
        if chosen is not None:
            self._target.setText(str(chosen))

    @Slot()
    def _on_other_name(self) -> None:
        if self._suggestion is not None:
            self._target.setText(str(self._suggestion))
            self._on_save()

    @Slot()
    def _on_save(self) -> None:
        self._error.hide()
        self._other.hide()
        restyle(self._written_on, "wrong", False)
        try:
            day = _DATE.value_of(self._written_on.text())
        except FieldError as error:
            restyle(self._written_on, "wrong", True)
            self.show_failure(error, None)
            return
        target = self._target.text().strip()
        if not isinstance(day, date) or not target:
            self._error.setText(self.tr("작성일과 저장할 파일을 입력해 주세요."))
            self._error.show()
            return
        path = Path(target)
        self.export_asked.emit(
            ExportRequest(
                document_no=self._document_no.text().strip(),
                disclosure=self._disclosure.currentText(),
                author=self._author.text().strip(),
                written_on=day,
                target=path if path.suffix.lower() == ".xlsx" else Path(f"{target}.xlsx"),
            )
        )
