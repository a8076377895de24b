"""Asks what papers say of themselves and where they are saved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QGridLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.domain.korean_text import date_text
from app.domain.register_form import FieldError, FieldKind, RegisterField
from app.errors import AdvisorError
from app.ui.line_draft import LineDraft
from app.ui.theme import scaled
from app.ui.widgets.help_topic import declare_topic
from app.ui.widgets.pieces import LARGE, MEDIUM, button, frame, label, restyle, row
from app.ui.words import error_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.ui.drafts import Drafts

_WIDTH = 640
_DATE = RegisterField("written_on", "", FieldKind.DATE)


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What the officer asked for: what the papers say of themselves, and the file or folder."""

    document_no: str
    disclosure: str
    author: str
    written_on: date
    target: Path


@dataclass(frozen=True, slots=True)
class CoverSetting:
    """What the dialog begins with.

    Without `disclosures` there is no cover, and no 문서번호 is asked for. `caution` is said on top;
    with `acceptance` nothing is saved before the officer has agreed to what it says.
    """

    author: str
    today: date
    disclosures: Sequence[str]
    title: str = ""
    caution: str = ""
    acceptance: str = ""

    def request(self, target: Path) -> ExportRequest:
        """Return what is asked for where nothing is changed in the dialog."""
        first = next(iter(self.disclosures), "")
        return ExportRequest("", first, self.author, self.today, target)


class CoverDialog(QDialog):
    """The fields of the cover above the place to save to; what fails is said below them."""

    def __init__(
        self, setting: CoverSetting, target: str, target_name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        declare_topic(self, "papers")
        self.setWindowTitle(setting.title or self.tr("저장"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._has_cover = bool(setting.disclosures)
        self._document_no = self._edit(self.tr("문서번호"), "", self.tr("예: 정보화담당관-1234"))
        self._author = self._edit(self.tr("작성자"), setting.author, "")
        self._written_on = self._edit(self.tr("작성일"), date_text(setting.today), "")
        self._target = self._edit(target_name, target, "")
        self._disclosure = QComboBox()
        self._disclosure.setAccessibleName(self.tr("공개구분"))
        self._disclosure.addItems(list(setting.disclosures))
        self._error = label(role="error", wraps=True)
        self._error.hide()
        self._accepts: QCheckBox | None = None
        browse = button(self.tr("찾아보기"))
        browse.clicked.connect(self._on_browse)

        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(LARGE)
        told = (
            self.tr("표지에 넣을 내용과 저장할 곳을 확인합니다.")
            if self._has_cover
            else self.tr("작성자와 저장할 곳을 확인합니다.")
        )
        column.addWidget(label(told, wraps=True))
        for text in filter(None, (setting.caution, setting.acceptance)):
            notice, lines = frame("notice", MEDIUM)
            lines.addWidget(label(text, "strong", wraps=True))
            if text == setting.acceptance:
                self._accepts = QCheckBox(self.tr("미비 사항을 인쇄하는 데 동의합니다."))
                lines.addWidget(self._accepts)
            column.addWidget(notice)
        column.addLayout(self._grid(browse))
        column.addWidget(self._error)
        self.setMinimumWidth(scaled(_WIDTH))

    def keep_typed_in(self, drafts: Drafts, of: str) -> None:
        """Keep what is typed until it is saved, and show what was typed for this paper before."""
        lines = {
            "document_no": self._document_no,
            "author": self._author,
            "written_on": self._written_on,
            "target": self._target,
        }
        draft = LineDraft(lines, drafts, f"cover {of}", self)
        self.accepted.connect(draft.begin)
        try:
            told = draft.bring_back()
        except AdvisorError as error:
            self._tell_failure(error)
            return
        if told:
            self._tell(told)

    def column(self) -> QVBoxLayout:
        """Return the column that the buttons are added to."""
        made = self.layout()
        assert isinstance(made, QVBoxLayout)
        return made

    def _grid(self, browse: QWidget) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(MEDIUM)
        grid.setVerticalSpacing(MEDIUM)
        of_cover = (self._document_no, self._disclosure)
        for widget in of_cover:
            widget.setVisible(self._has_cover)
        fields = (
            *(of_cover if self._has_cover else ()),
            self._author,
            self._written_on,
            self._target,
        )
        for number, widget in enumerate(fields):
            name = label(widget.accessibleName())
            name.setBuddy(widget)
            down, right = divmod(number, 2)
            grid.addWidget(name, down, 2 * right)
            if widget is not self._target:
                grid.addWidget(widget, down, 2 * right + 1)
        grid.addLayout(row(self._target, browse, gap=MEDIUM), grid.rowCount() - 1, 1, 1, 3)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        return grid

    def _edit(self, name: str, text: str, example: str) -> QLineEdit:
        edit = QLineEdit(text)
        edit.setAccessibleName(name)
        edit.setPlaceholderText(example)
        edit.setMaxLength(400)
        return edit

    def _tell(self, text: str) -> None:
        self._error.setText(text)
        self._error.show()

    def _tell_failure(self, error: AdvisorError) -> None:
        self._tell(error_text(error))

    def _clear(self) -> None:
        """Take back what was said of the last try."""
        self._error.hide()
        restyle(self._written_on, "wrong", False)

    def _is_agreed(self) -> bool:
        """Whether the officer agreed to what must be agreed to; else ask for it."""
        if self._accepts is None or self._accepts.isChecked():
            return True
        self._tell(self.tr("미비 사항이 있습니다. 그대로 저장하려면 위의 동의에 표시해 주세요."))
        self._accepts.setFocus(Qt.FocusReason.OtherFocusReason)
        return False

    def _request_for(self, target: Path | None, lacking: str) -> ExportRequest | None:
        """Return what is asked for; None where a day or the target lacks, and say so."""
        try:
            day = _DATE.value_of(self._written_on.text())
        except FieldError as error:
            restyle(self._written_on, "wrong", True)
            self._tell_failure(error)
            return None
        if not isinstance(day, date) or target is None:
            self._tell(lacking)
            return None
        return ExportRequest(
            document_no=self._document_no.text().strip(),
            disclosure=self._disclosure.currentText(),
            author=self._author.text().strip(),
            written_on=day,
            target=target,
        )

    @Slot()
    def _on_browse(self) -> None:
        """Let the place be chosen in a dialog of the system."""
        raise NotImplementedError
