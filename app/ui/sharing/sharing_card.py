"""The card of 자료·설정 from which files go to another PC and come in from one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.icons import Icons
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.help_topic import declare_topic
from app.ui.widgets.pieces import MEDIUM, SMALL, button, frame, label
from app.ui.widgets.place_notice import PlaceNotice


class SharingCard(QWidget):
    """Offers what can be done, and says what was done; whoever made it does it."""

    share_asked = Signal()
    merge_asked = Signal()
    handover_asked = Signal()
    paper_asked = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        declare_topic(self, "sharing")
        card, column = frame("card", gap=SMALL)
        self.share = button(self.tr("분담 파일 만들기"), icon=icons.icon("upload"))
        self.merge = button(self.tr("파일 불러오기"), icon=icons.icon("download"))
        self.handover = button(self.tr("인계인수 자료 만들기"), icon=icons.icon("copy"))
        self.paper = button(self.tr("인계인수서 저장"), icon=icons.icon("file-text"))
        ways = FlowLayout()
        for way, asked in (
            (self.share, self.share_asked),
            (self.merge, self.merge_asked),
            (self.handover, self.handover_asked),
            (self.paper, self.paper_asked),
        ):
            way.clicked.connect(asked)
            ways.addWidget(way)
        about = self.tr(
            "정보시스템을 골라 진단, 증빙, 계약 건과 함께 파일 하나로 만들어 다른 PC에서 나누어 "
            "작성하고, 받은 파일을 달라진 내용을 확인한 뒤 대장에 합칩니다. 담당자가 바뀌면 기관의 "
            "자료 전체를 인계인수 자료로 만듭니다."
        )
        column.setSpacing(MEDIUM)
        column.addWidget(label(self.tr("분담·인계인수"), "section"))
        column.addWidget(label(about, "subtle", wraps=True))
        column.addLayout(ways)
        self._notice = PlaceNotice()
        column.addWidget(self._notice)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)

    def tell(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Say what was done, and offer to take it back where that can be done."""
        self._notice.offer(text, undo)
