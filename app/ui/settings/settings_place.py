"""The place 자료·설정: the agency, the look, where the data are, and the reference data."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QTabWidget, QVBoxLayout, QWidget

from app.domain.agency import Agency
from app.errors import AdvisorError
from app.ui.agency.agency_form import AgencyForm
from app.ui.drafts import AGENCY_DRAFT, Drafts, Texts
from app.ui.icons import Icons
from app.ui.settings.content_card import ContentCard
from app.ui.settings.data_card import DataCard
from app.ui.settings.days_off_box import DaysOffBox
from app.ui.settings.language_choice import LanguageChoice
from app.ui.settings.look_card import LookCard
from app.ui.settings.questionnaire_list import QuestionnaireList
from app.ui.theme import Theme, ThemeName
from app.ui.widgets.pieces import (
    LARGE,
    MEDIUM,
    SMALL,
    button,
    frame,
    label,
    row,
    scroller,
)
from app.ui.widgets.place_notice import PlaceNotice
from app.ui.widgets.revealing import reveal

if TYPE_CHECKING:
    from app.services.advising import Advising
    from app.services.days_off import DaysOff
    from app.services.questionnaire_choice import QuestionnaireChoice
    from app.store.database import RegisterStore
    from app.ui.preferences import Preferences
    from app.ui.reference.reference_desk import ReferenceDesk
    from app.ui.settings.case_settings_box import CaseSettingsBox
    from app.ui.settings.register_moving import RegisterMoving
    from app.ui.sharing.sharing_desk import SharingDesk


class SettingsPlace(QWidget):
    """Shows what can be set; a change is told, and whoever made the place stores it."""

    agency_saved = Signal(object)  # Agency
    look_chosen = Signal(object, int)  # ThemeName or None for the system's, text size in percent
    sample_asked = Signal()
    saved = Signal()  # something that the place itself stores

    def __init__(
        self,
        icons: Icons,
        drafts: Drafts,
        register: Path,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._drafts = drafts
        self._agency = AgencyForm(icons)
        self._saved = label(role="subtle")
        self._revert = button(self.tr("저장된 내용으로 되돌리기"))
        self._revert.clicked.connect(self._on_revert)
        self._revert.hide()
        self._notice = PlaceNotice()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, MEDIUM, LARGE)
        column.setSpacing(LARGE)
        column.addWidget(self._agency_card())
        self._look = LookCard()
        self._look.chosen.connect(self.look_chosen)
        self._look.show_look(theme, theme.name)
        column.addWidget(self._look)
        self.questionnaires = QuestionnaireList(icons)
        column.addWidget(self.questionnaires)
        self._column = column
        self.data = DataCard(register, icons)
        self.data.sample_asked.connect(self.sample_asked)
        column.addWidget(self.data)
        column.addWidget(ContentCard(register, icons))
        column.addStretch(1)
        settings = QWidget()
        whole = QVBoxLayout(settings)
        whole.setContentsMargins(0, 0, 0, 0)
        self._area = scroller(inside)
        whole.addWidget(self._area, 1)
        whole.addWidget(self._notice)
        self._make_reference: Callable[[], QWidget] | None = None
        self._case_settings: CaseSettingsBox | None = None
        self._tabs = QTabWidget()
        self._tabs.setAccessibleName(self.tr("자료·설정"))
        self._tabs.addTab(settings, self.tr("설정"))
        self._tabs.currentChanged.connect(self._on_tab)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(SMALL)
        outer.addWidget(label(self.tr("자료·설정"), "place-title"))
        outer.addWidget(self._tabs, 1)

    def offer_questionnaires(self, choice: QuestionnaireChoice) -> None:
        """Show which questionnaires new rounds begin with, and let others be chosen."""
        self.questionnaires.show_choice(choice)

    def offer_languages(
        self, preferences: Preferences, may_change: Callable[[], bool]
    ) -> LanguageChoice:
        """Let the language of the window be changed; return what tells that it was."""
        made = LanguageChoice(preferences, may_change)
        self._look.add(made)
        return made

    def offer_days_off(self, days_off: DaysOff) -> DaysOffBox:
        """Let days be named on which the agency is closed; return what tells that they changed."""
        made = DaysOffBox(days_off, self._drafts)
        self._column.insertWidget(self._column.indexOf(self.questionnaires), made)
        return made

    def offer_reference(self, reference: ReferenceDesk, store: RegisterStore) -> CaseSettingsBox:
        """Add the tab 기준 데이터, and what is chosen of its rules; return what tells of that.

        The screen of the tab is made when the tab is first opened.
        """
        self._make_reference = reference.make_screen
        self._case_settings = made = reference.make_case_settings(store, self._drafts)
        self._column.insertWidget(self._column.indexOf(self.questionnaires), made)
        holder = QWidget()
        QVBoxLayout(holder).setContentsMargins(0, 0, 0, 0)
        self._tabs.addTab(holder, self.tr("기준 데이터"))
        return made

    def show_reference(self) -> None:
        """Open the tab 기준 데이터."""
        self._tabs.setCurrentIndex(self._tabs.count() - 1)

    def offer_sharing(
        self, store: RegisterStore, advising: Advising, preferences: Preferences
    ) -> SharingDesk:
        """Offer files for another PC, above where the data are; return who makes them."""
        from app.ui.sharing.sharing_card import SharingCard
        from app.ui.sharing.sharing_desk import SharingDesk

        card = SharingCard(self._icons)
        self._column.insertWidget(self._column.indexOf(self.data), card)
        self.sharing = SharingDesk(store, advising, card, preferences)
        self.sharing.agency_read.connect(self.show_agency)
        return self.sharing

    def offer_moving(self, moving: RegisterMoving | None) -> None:
        """Let the register be moved, or say that it cannot be."""
        if moving is None:
            self.data.forbid_moving()
            return
        self.data.move_asked.connect(moving.ask)
        moving.told.connect(self.tell_of_data)

    @Slot(str)
    def tell_of_data(self, text: str) -> None:
        """Say where the register is now, or why it has not moved."""
        self.data.tell(text)
        reveal(self._area, self.data)

    def show_agency(self, agency: Agency | None) -> None:
        """Show the agency as it is stored, and over it what was typed and never saved."""
        self._agency.show_agency(agency)
        try:
            draft = self._drafts.read(AGENCY_DRAFT)
        except AdvisorError as error:
            self._notice.tell_unread(error, lambda: self.show_agency(agency))
            draft = None
            self._agency.setEnabled(False)  # typing over a draft that was not read would lose it
        else:
            self._notice.tell_read()
            self._agency.setEnabled(True)
        if draft:
            self._agency.show_texts(draft)
        told = self.tr("저장하지 않은 입력 내용을 다시 불러왔습니다.")
        self._show_state(told if self._agency.is_changed() else "")

    def show_look(self, theme: Theme, chosen: ThemeName | None) -> None:
        """Show the look that the window has, and what was chosen: None for that of the system."""
        self._look.show_look(theme, chosen)

    def show_saved(self) -> None:
        """Say that the agency was stored."""
        self._agency.take_as_stored()
        self._drafts.forget(AGENCY_DRAFT)
        if self._case_settings is not None:
            self._case_settings.refresh()  # another kind of agency goes by another law
        self._show_state(self.tr("기관 정보를 저장했습니다."))

    def _agency_card(self) -> QFrame:
        card, column = frame("card", gap=MEDIUM)
        save = button(self.tr("기관 정보 저장"), "primary")
        save.clicked.connect(self._on_save)
        self._agency.edited.connect(self._on_edited)
        column.addWidget(label(self.tr("기관 정보"), "section"))
        column.addWidget(self._agency)
        column.addLayout(row(None, self._saved, self._revert, save))
        return card

    def _show_state(self, told: str) -> None:
        self._saved.setText(told)
        self._revert.setVisible(self._agency.is_changed())

    @Slot(int)
    def _on_tab(self, place: int) -> None:
        if place and self._make_reference is not None:
            layout = self._tabs.widget(place).layout()
            assert layout is not None
            layout.addWidget(self._make_reference())
            self._make_reference = None

    @Slot()
    def _on_edited(self) -> None:
        if self._agency.is_changed():
            self._drafts.note(AGENCY_DRAFT, self._agency.texts())
        else:
            self._drafts.forget(AGENCY_DRAFT)
        self._show_state("")

    @Slot()
    def _on_revert(self) -> None:
        typed = self._agency.texts()
        self._agency.revert()
        self._on_edited()
        self._notice.say(
            self.tr("저장하지 않은 입력 내용을 지웠습니다."),
            self.tr("다시 불러오기"),
            lambda: self._bring_back(typed),
        )

    def _bring_back(self, typed: Texts) -> None:
        self._agency.show_texts(typed)
        self._on_edited()

    @Slot()
    def _on_save(self) -> None:
        agency = self._agency.agency()
        if agency is not None:
            self.agency_saved.emit(agency)
