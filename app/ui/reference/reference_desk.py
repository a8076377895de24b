"""The part of the desk for reference data: what is in force, its screen, and the articles of law."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.domain.law_texts import ArticleRef
from app.domain.reference_library import ReferenceLibrary
from app.errors import AdvisorError
from app.paths import content_dir
from app.services.reference_updates import FOLDER_NAME, ReferenceUpdates
from app.ui.icons import Icons
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.ui.reference.article_opener import ArticleOpener
    from app.ui.reference.reference_screen import ReferenceScreen


class ReferenceDesk(QObject):
    """Keeps the reference data of one register, and opens articles for every place.

    A place connects its `article_asked` to `open_article`; its services are given `library`; when
    `library_changed` is told, what was figured out by the old data is figured out anew.
    """

    library_changed = Signal()
    failed = Signal(object)  # AdvisorError: an article cannot be opened, the data are broken

    def __init__(
        self,
        register: Path,
        clock: Callable[[], datetime],
        icons: Icons,
        theme: Theme,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self.updates = ReferenceUpdates(content_dir(register) / FOLDER_NAME, clock)
        self._clock = clock
        self._icons = icons
        self._theme = theme
        self._window = window
        self._library: ReferenceLibrary | None = None
        self._articles: ArticleOpener | None = None

    def library(self) -> ReferenceLibrary:
        """Return the data in force, read once; raise ContentError or ReferenceUpdateError."""
        if self._library is None:
            self._library = self.updates.library()
        return self._library

    @property
    def articles(self) -> ArticleOpener:
        """What opens articles, made when it is first needed."""
        if self._articles is None:
            from app.ui.reference.article_opener import ArticleOpener

            self._articles = ArticleOpener(self.library, self._icons, self._theme, self._window)
        return self._articles

    @Slot(object)
    def open_article(self, ref: ArticleRef) -> None:
        """Show an article of law over whatever is being done."""
        try:
            self.articles.open(ref)
        except AdvisorError as error:
            self.failed.emit(error)

    @Slot()
    def search_articles(self) -> None:
        """Let every article that ships be searched."""
        try:
            self.articles.search()
        except AdvisorError as error:
            self.failed.emit(error)

    def make_screen(self) -> ReferenceScreen:
        """Return the screen 기준 데이터 in the look of now."""
        from app.ui.reference.reference_screen import ReferenceScreen

        made = ReferenceScreen(self.updates, lambda: self._clock().date(), self._icons)
        made.article_asked.connect(self.open_article)
        made.articles_asked.connect(self.search_articles)
        made.library_changed.connect(self._on_library_changed)
        return made

    def take_look(self, icons: Icons, theme: Theme) -> None:
        """Take another look for what is made from now on."""
        self._icons, self._theme = icons, theme
        if self._articles is not None:
            self._articles.take_look(icons, theme)

    @Slot()
    def _on_library_changed(self) -> None:
        self._library = None
        if self._articles is not None:
            self._articles.close()  # it shows the words of the old data
        self.library_changed.emit()
