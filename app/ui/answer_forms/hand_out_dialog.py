"""Asks of which systems, which parts, and in how many files answer forms are handed out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QGroupBox,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.answer_form import AnswerPart
from app.domain.register import InformationSystem
from app.errors import AdvisorError
from app.ui.register.system_naming import named
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.help_topic import declare_topic
from app.ui.widgets.pieces import LARGE, MEDIUM, SMALL, button, fit_on_window, label, row
from app.ui.words import error_text

_WIDTH = 560


class Packing(Enum):
    """In how many files forms are handed out."""

    ONE_FILE = "one_file"
    FOLDER = "folder"
    ZIP = "zip"


@dataclass(frozen=True, slots=True)
class HandOutRequest:
    """What the officer asked for; no parts stand for all."""

    systems: tuple[InformationSystem, ...]
    parts: tuple[str, ...]
    packing: Packing


class HandOutDialog(QDialog):
    """Collects the request; stays open with the reason when it cannot be carried out."""

    asked = Signal(object)  # HandOutRequest

    def __init__(
        self,
        chosen: Sequence[InformationSystem],
        every: Sequence[InformationSystem],
        parts: Sequence[AnswerPart],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        declare_topic(self, "answer-forms-out")
        self.setWindowTitle(self.tr("진단 양식 내보내기"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._systems = {True: tuple(chosen), False: tuple(every)}
        self._only_chosen = QRadioButton(self.tr("고른 시스템: {0}").format(named(chosen)))
        self._all = QRadioButton(self.tr("모든 시스템: {0}개").format(len(every)))
        self._only_chosen.setVisible(bool(chosen))
        (self._only_chosen if chosen else self._all).setChecked(True)
        self._parts = {part.id: QCheckBox(part.title) for part in parts}
        for box in self._parts.values():
            box.setChecked(True)
        self._packing = QButtonGroup(self)
        self._packings = {
            Packing.ONE_FILE: QRadioButton(self.tr("하나의 파일")),
            Packing.FOLDER: QRadioButton(self.tr("부서마다 한 파일씩, 폴더에")),
            Packing.ZIP: QRadioButton(self.tr("부서마다 한 파일씩, zip 파일 하나로")),
        }
        for choice in self._packings.values():
            self._packing.addButton(choice)
        self._packings[Packing.ONE_FILE].setChecked(True)
        self._error = label(role="error", wraps=True)
        self._error.hide()

        cancel = button(self.tr("취소"))
        cancel.clicked.connect(self.reject)
        save = button(self.tr("저장할 곳 선택"), "primary")
        save.setDefault(True)
        save.clicked.connect(self._on_save)

        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(MEDIUM)
        told = self.tr(
            "프로그램이 없는 담당자에게 나누어 줄 엑셀 양식을 만듭니다. "
            "지금까지의 답변이 함께 적히며, 진단을 시작하지 않은 시스템은 진단을 시작합니다."
        )
        column.addWidget(label(told, wraps=True))
        column.addWidget(_group(self.tr("정보시스템"), [self._only_chosen, self._all]))
        column.addWidget(_parts_group(self.tr("물을 부분"), list(self._parts.values())))
        column.addWidget(_group(self.tr("파일"), list(self._packings.values())))
        column.addWidget(self._error)
        column.addLayout(row(None, cancel, save))
        fit_on_window(self, _WIDTH)

    def show_failure(self, error: AdvisorError) -> None:
        """Say why nothing was saved."""
        self._tell(error_text(error))

    def _tell(self, text: str) -> None:
        self._error.setText(text)
        self._error.show()

    @Slot()
    def _on_save(self) -> None:
        self._error.hide()
        wanted = tuple(id_ for id_, box in self._parts.items() if box.isChecked())
        if not wanted:
            self._tell(self.tr("물을 부분을 하나 이상 골라 주세요."))
            return
        self.asked.emit(
            HandOutRequest(
                self._systems[self._only_chosen.isChecked()],
                () if len(wanted) == len(self._parts) else wanted,
                next(one for one, choice in self._packings.items() if choice.isChecked()),
            )
        )


def _group(title: str, choices: Sequence[QWidget]) -> QGroupBox:
    made = QGroupBox(title)
    column = QVBoxLayout(made)
    column.setSpacing(SMALL)
    for choice in choices:
        column.addWidget(choice)
    return made


def _parts_group(title: str, choices: Sequence[QWidget]) -> QGroupBox:
    made = QGroupBox(title)
    column = QVBoxLayout(made)
    flow = FlowLayout()
    column.addLayout(flow)
    for choice in choices:
        flow.addWidget(choice)
    return made
