"""The card of 자료·설정 that says where the register is, and moves it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app import __version__
from app.ui.icons import Icons
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.help_topic import declare_topic
from app.ui.widgets.pieces import SMALL, button, frame, label
from app.ui.widgets.place_notice import PlaceNotice


class DataCard(QWidget):
    """Shows the file, opens its folder, and offers to move it and to load the example."""

    sample_asked = Signal()
    move_asked = Signal()

    def __init__(self, register: Path, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._register = register
        card, column = frame("card", gap=SMALL)
        declare_topic(card, "files-register")
        column.addWidget(label(self.tr("자료"), "section"))
        place = label(self.tr("대장 파일: {0}").format(register), wraps=True)
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(place)
        about = self.tr("대장은 이 파일 하나입니다. 프로그램을 닫고 파일을 복사하면 백업이 됩니다.")
        column.addWidget(label(about, "subtle", wraps=True))
        self._moving = label(
            self.tr(
                "옮길 때에는 대장과 content 폴더를 함께 복사하여 확인한 뒤 새 폴더의 대장을 쓰고, "
                "옮기기 전의 대장은 이름을 바꾸어 남겨 둡니다."
            ),
            "subtle",
            wraps=True,
        )
        column.addWidget(self._moving)
        open_folder = button(self.tr("폴더 열기"), icon=icons.icon("folder-open"))
        open_folder.clicked.connect(self._on_open_folder)
        self._move = button(self.tr("다른 폴더로 옮기기"))
        self._move.clicked.connect(self.move_asked)
        sample = button(self.tr("교재 예제 불러오기"))
        sample.clicked.connect(self.sample_asked)
        ways = FlowLayout()
        for way in (open_folder, self._move, sample):
            ways.addWidget(way)
        column.addLayout(ways)
        self._notice = PlaceNotice()
        column.addWidget(self._notice)
        version = self.tr("클라우드 네이티브 발주 길잡이 {0}").format(__version__)
        column.addWidget(label(version, "subtle"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)

    def forbid_moving(self) -> None:
        """Say that the register stays where the start of the program put it."""
        self._move.setEnabled(False)
        self._moving.setText(
            self.tr(
                "대장의 위치를 정하여 프로그램을 시작했거나(--register, --data-dir) 교재 예제로 "
                "시작하여, 여기에서는 옮길 수 없습니다."
            )
        )

    @Slot(str)
    def tell(self, text: str) -> None:
        """Say what was done, or why it was not."""
        self._notice.say(text)

    @Slot()
    def _on_open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._register.parent)))
