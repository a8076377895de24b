"""The first pages: what the program is for, whose register it is, and how to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.ui.agency.agency_form import AgencyForm
from app.ui.drafts import AGENCY_DRAFT, Drafts
from app.ui.icons import Icons
from app.ui.settings.language_choice import LanguageChoice
from app.ui.theme import scaled
from app.ui.widgets.help_topic import declare_topic
from app.ui.widgets.pieces import LARGE, MEDIUM, SMALL, WIDE, button, frame, label, row, scroller

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.agency import Agency
    from app.ui.preferences import Preferences

WIDTH = 860
PURPOSE, AGENCY, BEGINNING = range(3)


class FirstStart(QWidget):
    """Three short pages; the register can be looked at without an agency.

    Where systems are registered already only the agency is asked for.
    """

    agency_given = Signal(object)  # Agency
    sample_asked = Signal()
    later_asked = Signal()
    steps_asked = Signal()  # what to do first in an empty register
    language_changed = Signal()

    def __init__(
        self,
        icons: Icons,
        drafts: Drafts,
        preferences: Preferences,
        parent: QWidget | None = None,
        *,
        has_systems: bool = False,
    ) -> None:
        """Begin with what was typed before the window was closed. Raise StoreError."""
        super().__init__(parent)
        declare_topic(self, "first-start")
        self._icons = icons
        self._drafts = drafts
        self._preferences = preferences
        self._has_systems = has_systems
        self._agency: Agency | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        draft = drafts.read(AGENCY_DRAFT)
        self._make_pages(draft)
        self.show_page(AGENCY if has_systems or draft else PURPOSE)

    def _make_pages(self, typed: Mapping[str, str] | None) -> None:
        """Make the pages in the language of the window, with what was typed into them."""
        self._form = AgencyForm(self._icons)
        if typed:
            self._form.show_texts(typed)
        self._form.edited.connect(self._on_edited)
        self._firsts: list[QPushButton] = []  # where the focus goes, page by page
        self._pages = QStackedWidget()
        self._languages = LanguageChoice(self._preferences, lambda: True)  # on the first page
        self._languages.changed.connect(self._on_language)
        pages = [self._purpose(self._icons), self._agency_page()]
        if not self._has_systems:
            pages.append(self._beginning())
        for page in pages:
            self._pages.addWidget(scroller(_centred(page)))
        self._column.addWidget(self._pages)

    def page(self) -> int:
        """Return which page is shown."""
        return self._pages.currentIndex()

    def show_page(self, page: int) -> None:
        """Show a page and put the cursor where it begins."""
        self._pages.setCurrentIndex(page)
        self.take_focus()

    def take_focus(self) -> None:
        """Put the cursor into the first field, or on the button that leads on."""
        if self.page() == AGENCY:
            self._form.take_focus()
        else:
            self._firsts[self.page() // 2].setFocus(Qt.FocusReason.OtherFocusReason)

    def _purpose(self, icons: Icons) -> QFrame:
        card, lines = _card(self.tr("클라우드 네이티브 발주 길잡이"), self.tr("1 / 3"))
        lines.addWidget(
            label(
                self.tr(
                    "우리 기관의 정보시스템을 클라우드 네이티브로 바꿀지 판단하고, "
                    "결재에 올릴 서류를 만드는 프로그램입니다."
                ),
                wraps=True,
            )
        )
        told = (
            ("database", self.tr("정보시스템을 대장에 등록하거나 엑셀 현황표에서 가져옵니다.")),
            ("clipboard-check", self.tr("자가진단 문항에 답하면 판정과 그 이유를 보여 줍니다.")),
            ("file-text", self.tr("결과서와 계약 서류를 엑셀과 한글 문서로 저장합니다.")),
            ("save", self.tr("누르는 즉시 이 PC에 저장하며, 네트워크를 쓰지 않습니다.")),
        )
        for icon, text in told:
            mark = label()
            mark.setPixmap(icons.icon(icon, "icon.primary").pixmap(scaled(20), scaled(20)))
            line = row(mark, label(text, wraps=True), gap=MEDIUM)
            line.setStretch(1, 1)
            lines.addLayout(line)
        onward = button(self.tr("다음"), "primary")
        onward.clicked.connect(lambda: self.show_page(AGENCY))
        self._firsts.append(onward)
        lines.addLayout(row(None, onward))
        lines.addWidget(self._languages)
        return card

    def _agency_page(self) -> QFrame:
        step = "" if self._has_systems else self.tr("2 / 3")
        card, lines = _card(self.tr("기관 정보 입력"), step)
        text = self.tr(
            "결과서의 표지와 결재란에 쓰는 정보입니다. 한 번만 입력하면 되고, "
            "자료·설정에서 언제든지 고칠 수 있습니다. 모든 자료는 이 PC에만 저장합니다."
        )
        lines.addWidget(label(text, wraps=True))
        lines.addWidget(self._form)
        back = button(self.tr("이전"))
        back.clicked.connect(lambda: self.show_page(PURPOSE))
        back.setVisible(not self._has_systems)
        later = button(self.tr("나중에 입력"))
        later.clicked.connect(self._on_later)
        named = self.tr("시작하기") if self._has_systems else self.tr("다음")
        onward = button(named, "primary")
        onward.clicked.connect(self._on_agency)
        lines.addLayout(row(back, None, later, onward))
        told = self.tr("‘나중에 입력’을 누르면 기관 정보 없이 둘러볼 수 있습니다.")
        lines.addWidget(label(told, "subtle", wraps=True))
        if self._has_systems:
            lines.addWidget(self._languages)
        return card

    def _beginning(self) -> QFrame:
        card, lines = _card(self.tr("어떻게 시작할까요?"), self.tr("3 / 3"))
        empty = button(self.tr("빈 대장으로 시작"), "primary")
        empty.clicked.connect(self._on_empty)
        sample = button(self.tr("교재 예제로 둘러보기"))
        sample.clicked.connect(self._on_sample)
        self._firsts.append(empty)
        for made, text in (
            (
                empty,
                self.tr("시스템을 하나씩 등록하거나 엑셀 현황표에서 가져옵니다."),
            ),
            (
                sample,
                self.tr(
                    "교재의 시스템과 답변을 대장에 넣어 보여 줍니다. 예제는 언제든지 지울 수 "
                    "있습니다."
                ),
            ),
        ):
            lines.addWidget(label(text, wraps=True))
            lines.addLayout(row(made, None))
        back = button(self.tr("이전"))
        back.clicked.connect(lambda: self.show_page(AGENCY))
        lines.addLayout(row(back, None))
        return card

    @Slot()
    def _on_language(self) -> None:
        page, typed = self.page(), self._form.texts()
        self._pages.hide()
        self._pages.deleteLater()
        self._make_pages(typed)
        self._pages.setCurrentIndex(page)
        self._pages.show()  # now, for the focus
        self.language_changed.emit()
        self._languages.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_edited(self) -> None:
        self._drafts.note(AGENCY_DRAFT, self._form.texts())

    @Slot()
    def _on_agency(self) -> None:
        agency = self._form.agency()
        if agency is None:
            return
        if self._has_systems:
            self.agency_given.emit(agency)
            return
        self._agency = agency
        self.show_page(BEGINNING)

    @Slot()
    def _on_later(self) -> None:
        if self._has_systems:
            self.later_asked.emit()
            return
        self._agency = None
        self.show_page(BEGINNING)

    @Slot()
    def _on_empty(self) -> None:
        if self._agency is not None:
            self.agency_given.emit(self._agency)
        else:
            self.later_asked.emit()
        self.steps_asked.emit()

    @Slot()
    def _on_sample(self) -> None:
        if self._agency is not None:
            self.agency_given.emit(self._agency)
        self.sample_asked.emit()


def _card(title: str, step: str) -> tuple[QFrame, QVBoxLayout]:
    card, lines = frame("card", WIDE, LARGE)
    head = row(label(title, "place-title", wraps=True), label(step, "subtle"), gap=SMALL)
    head.setStretch(0, 1)
    lines.addLayout(head)
    card.setMaximumWidth(WIDTH)
    return card, lines


def _centred(card: QFrame) -> QWidget:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
    middle = row(None, card, None)
    middle.setStretch(1, 10)
    column.addLayout(middle)
    column.addStretch(1)
    return inside
