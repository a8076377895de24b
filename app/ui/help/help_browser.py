"""Shows one page of the help; a link leads to a topic and never out of the program."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from app.domain.help_pages import HelpPage
from app.domain.law_texts import places_of
from app.ui.help.help_document import fill_document, fit_pictures, headings
from app.ui.theme import Theme

_MARGIN = 20  # pixels around the text


class HelpBrowser(QTextBrowser):
    """Keeps the section that was opened on top until the officer scrolls."""

    topic_asked = Signal(str)

    def __init__(self, theme: Theme, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._folder = folder
        self._place = 0
        self._top = 0  # where the scroll bar was put for the section
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setTabChangesFocus(False)  # Tab goes from link to link, then on
        self.setAccessibleName(self.tr("도움말 내용"))
        self.anchorClicked.connect(self._on_link)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Load nothing: the pictures of a page are put into its document when it is shown."""
        return None

    def show_page(self, page: HelpPage, place: int, words: str = "") -> None:
        """Show a section of a page, with the words that were searched for marked."""
        document = self.document()
        document.setDefaultFont(self.font())
        document.setDocumentMargin(_MARGIN)
        fill_document(document, page, self._theme, self._folder)
        self._fit_pictures()
        self.setAccessibleDescription(page.title)
        self.show_section(place)
        self._mark(words)

    def show_section(self, place: int) -> None:
        """Show a section of the page that is open on top."""
        self._place = place
        blocks = headings(self.document())
        cursor = QTextCursor(blocks[place])
        self.setTextCursor(cursor)
        self._go()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_pictures()
        self._go()

    def resizeEvent(self, event: QResizeEvent) -> None:
        stays = self.verticalScrollBar().value() == self._top
        super().resizeEvent(event)
        self._fit_pictures()
        if stays:
            self._go()

    def _go(self) -> None:
        blocks = headings(self.document())
        if not blocks:
            return
        rect = self.document().documentLayout().blockBoundingRect(blocks[self._place])
        self.verticalScrollBar().setValue(max(0, round(rect.top()) - _MARGIN // 2))
        self._top = self.verticalScrollBar().value()

    def _fit_pictures(self) -> None:
        room = self.viewport().width() - 2 * _MARGIN
        fit_pictures(self.document(), room, self.devicePixelRatioF())

    def _mark(self, words: str) -> None:
        look = QTextCharFormat()
        look.setBackground(self._theme.color("surface.warning-subtler"))
        look.setFontUnderline(True)
        marks = []
        for start, end in places_of(self.toPlainText(), words):
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            mark.cursor = cursor  # type: ignore[attr-defined]
            mark.format = look  # type: ignore[attr-defined]
            marks.append(mark)
        self.setExtraSelections(marks)

    @Slot(QUrl)
    def _on_link(self, url: QUrl) -> None:
        if not url.scheme() and url.fragment():
            self.topic_asked.emit(url.fragment())
