"""Opens articles of law for every place: the desk hands it down, a place only asks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from app.domain.law_texts import ArticleRef, LawTexts
from app.errors import AdvisorError
from app.ui.icons import Icons
from app.ui.reference.article_view import ArticleView
from app.ui.theme import Theme, scaled
from app.ui.widgets.help_topic import declare_topic
from app.ui.widgets.pieces import LARGE

_SIZE = QSize(760, 620)
_MARGIN = 48  # kept free of the window around the dialog


class ArticleDialog(QDialog):
    """A window of its own for one article; what was being done goes on behind it."""

    def __init__(
        self, laws: LawTexts, icons: Icons, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        declare_topic(self, "articles")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("조문 보기"))
        self.view = ArticleView(laws, icons, theme)
        self.view.closed.connect(self.close)
        for each in self.view.findChildren(QPushButton):
            each.setAutoDefault(False)  # Enter in the search goes to the next place
        QShortcut(QKeySequence.StandardKey.Find, self, self.view.search.take_focus)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.addWidget(self.view)
        size = QSize(scaled(_SIZE.width()), scaled(_SIZE.height()))
        if parent is not None:
            room = parent.window().size()
            size = size.boundedTo(QSize(room.width() - _MARGIN, room.height() - _MARGIN))
        self.resize(size)


class ArticleOpener(QObject):
    """The one way to an article: connect `article_asked` of a place to `open`.

    `laws` is asked when a dialog is made; one dialog serves all until it is closed.
    """

    def __init__(
        self, laws: Callable[[], LawTexts], icons: Icons, theme: Theme, window: QWidget
    ) -> None:
        super().__init__(window)
        self._laws = laws
        self._icons = icons
        self._theme = theme
        self._window = window
        self.dialog: ArticleDialog | None = None

    @Slot(object)
    def open(self, ref: ArticleRef) -> None:
        """Show an article, or say that it is not shipped or that the texts cannot be read."""
        view = self._shown().view
        if not view.has_failed():
            view.show_article(ref)
        view.take_focus()

    @Slot()
    def search(self) -> None:
        """Let every article that ships be searched."""
        self._shown().view.search.take_focus()

    def take_look(self, icons: Icons, theme: Theme) -> None:
        """Take another look; what is open is closed, to be opened again in it."""
        self.close()
        self._icons, self._theme = icons, theme

    @Slot()
    def close(self) -> None:
        """Close what is open."""
        if self.dialog is not None:
            self.dialog.close()
            self.dialog = None

    def _shown(self) -> ArticleDialog:
        if self.dialog is None:
            failure: AdvisorError | None = None
            try:
                laws = self._laws()
            except AdvisorError as error:
                laws, failure = LawTexts(()), error
            self.dialog = ArticleDialog(laws, self._icons, self._theme, self._window)
            self.dialog.finished.connect(self._on_finished)
            if failure is not None:
                self.dialog.view.show_failure(failure)
        self.dialog.show()
        self.dialog.activateWindow()
        return self.dialog

    @Slot()
    def _on_finished(self) -> None:
        self.dialog = None
