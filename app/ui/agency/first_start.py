"""The first page: who keeps this register."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.agency.agency_form import AgencyForm
from app.ui.drafts import AGENCY_DRAFT, Drafts
from app.ui.icons import Icons
from app.ui.widgets.help_topic import declare_topic
from app.ui.widgets.pieces import LARGE, WIDE, button, frame, label, row, scroller

WIDTH = 860


class FirstStart(QWidget):
    """Asks for the agency until it is given; the register can be looked at without it."""

    agency_given = Signal(object)  # Agency
    sample_asked = Signal()
    later_asked = Signal()

    def __init__(
        self,
        icons: Icons,
        drafts: Drafts,
        parent: QWidget | None = None,
        *,
        has_systems: bool = False,
    ) -> None:
        """Begin with what was typed before the window was closed. Raise StoreError."""
        super().__init__(parent)
        declare_topic(self, "first-start")
        self._drafts = drafts
        self._form = AgencyForm(icons)
        draft = drafts.read(AGENCY_DRAFT)
        if draft:
            self._form.show_texts(draft)
        self._form.edited.connect(self._on_edited)
        start = button(self.tr("시작하기"), "primary")
        start.clicked.connect(self._on_start)
        if has_systems:
            later = button(self.tr("나중에 입력"))
            later.clicked.connect(self.later_asked)
            told = self.tr("‘나중에 입력’을 누르면 기관 정보 없이 대장을 엽니다.")
        else:
            later = button(self.tr("교재 예제로 둘러보기"))
            later.clicked.connect(self.sample_asked)
            told = self.tr(
                "‘교재 예제로 둘러보기’를 누르면 교재의 시스템을 대장에 넣어 보여 줍니다. "
                "기관 정보는 나중에 입력하고, 예제는 언제든지 지울 수 있습니다."
            )
        card, lines = frame("card", WIDE, LARGE)
        lines.addWidget(label(self.tr("기관 정보 입력"), "place-title"))
        text = self.tr(
            "결과서의 표지와 결재란에 쓰는 정보입니다. 한 번만 입력하면 되고, "
            "자료·설정에서 언제든지 고칠 수 있습니다. 모든 자료는 이 PC에만 저장합니다."
        )
        lines.addWidget(label(text, wraps=True))
        lines.addWidget(self._form)
        lines.addLayout(row(None, later, start))
        lines.addWidget(label(told, "subtle", wraps=True))
        card.setMaximumWidth(WIDTH)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        middle = row(None, card, None)
        middle.setStretch(1, 10)
        column.addLayout(middle)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroller(inside))
        outer.setAlignment(Qt.AlignmentFlag.AlignTop)

    def take_focus(self) -> None:
        """Put the cursor into the first field."""
        self._form.take_focus()

    @Slot()
    def _on_edited(self) -> None:
        self._drafts.note(AGENCY_DRAFT, self._form.texts())

    @Slot()
    def _on_start(self) -> None:
        agency = self._form.agency()
        if agency is not None:
            self.agency_given.emit(agency)
