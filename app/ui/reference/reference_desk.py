"""The part of the desk for reference data: those in force, their screen, the articles of law."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.paths import content_dir
from app.ui.icons import Icons
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.domain.law_texts import ArticleRef, LawTexts
    from app.domain.reference_library import ReferenceLibrary
    from app.services.reference_updates import ReferenceUpdates
    from app.store.database import RegisterStore
    from app.ui.drafts import Drafts
    from app.ui.reference.article_opener import ArticleOpener
    from app.ui.reference.reference_screen import ReferenceScreen
    from app.ui.settings.case_settings_box import CaseSettingsBox


class ReferenceDesk(QObject):
    """Keeps the reference data of one register, and opens articles for every place.

    A place connects its `article_asked` to `open_article`; its services are given `library`; when
    `library_changed` is told, what was figured out by the old data is figured out anew.
    """

    library_changed = Signal()

    def __init__(
        self,
        register: Path,
        clock: Callable[[], datetime],
        icons: Icons,
        theme: Theme,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._register = register
        self._clock = clock
        self._icons = icons
        self._theme = theme
        self._window = window
        self._library: ReferenceLibrary | None = None

    @cached_property
    def updates(self) -> ReferenceUpdates:
        """The service behind the screen, loaded when it is first needed."""
        from app.services.reference_updates import FOLDER_NAME, ReferenceUpdates

        return ReferenceUpdates(content_dir(self._register) / FOLDER_NAME, self._clock)

    @cached_property
    def articles(self) -> ArticleOpener:
        """What opens articles, made when it is first needed."""
        from app.ui.reference.article_opener import ArticleOpener

        return ArticleOpener(self._laws, self._icons, self._theme, self._window)

    def library(self) -> ReferenceLibrary:
        """Return the data in force, read once; raise ContentError or ReferenceUpdateError."""
        if self._library is None:
            self._library = self.updates.library()
        return self._library

    @Slot(object)
    def open_article(self, ref: ArticleRef) -> None:
        """Show an article of law over whatever is being done."""
        self.articles.open(ref)

    @Slot()
    def search_articles(self) -> None:
        """Let every article that ships be searched."""
        self.articles.search()

    def make_screen(self) -> ReferenceScreen:
        """Return the screen 기준 데이터 in the look of now."""
        from app.ui.reference.reference_screen import ReferenceScreen

        made = ReferenceScreen(self.updates, lambda: self._clock().date(), self._icons)
        made.article_asked.connect(self.open_article)
        made.articles_asked.connect(self.search_articles)
        made.library_changed.connect(self._on_library_changed)
        return made

    def make_case_settings(self, store: RegisterStore, drafts: Drafts) -> CaseSettingsBox:
        """Return what is set for all cases of a register, under the data in force."""
        from app.services.agency_settings import AgencyChoices
        from app.ui.procurement.basis import LawWords
        from app.ui.settings.case_settings_box import CaseSettingsBox

        choices = AgencyChoices(store, self.library, lambda: self._clock().date())
        made = CaseSettingsBox(choices, LawWords(self.library), drafts)
        made.article_asked.connect(self.open_article)
        self.library_changed.connect(made.refresh)
        return made

    def take_look(self, icons: Icons, theme: Theme) -> None:
        """Take another look for what is made from now on."""
        self._icons, self._theme = icons, theme
        if "articles" in self.__dict__:
            self.articles.take_look(icons, theme)

    def _laws(self) -> LawTexts:
        """Return the shipped texts; they can be read even where the data in force are broken."""
        if self._library is not None:
            return self._library.laws
        from app.services.reference import law_texts

        return law_texts()

    @Slot()
    def _on_library_changed(self) -> None:
        self._library = None
        self.library_changed.emit()
