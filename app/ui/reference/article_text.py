"""The text of one article: what is cited stands out, and words are found in it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QResizeEvent, QShowEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from app.domain.law_texts import places_of
from app.ui.theme import Theme


class ArticleTextView(QPlainTextEdit):
    """Shows a text that can be read, marked and copied with the keyboard, and never changed.

    What is cited is bold on a ground of its own, so that colour is never alone.
    """

    found = Signal(int, int)  # which of the places is shown (from 1, 0 for none), and how many

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cited = (0, 0)
        self._places: tuple[tuple[int, int], ...] = ()
        self._at = -1
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("조문"))

    def show_text(self, text: str, start: int = 0, end: int = 0) -> None:
        """Show a text and let `start` to `end` of it stand out, in characters."""
        self.setPlainText(text)
        self._cited = (start, end)
        self._places, self._at = (), -1
        self.setExtraSelections([])
        if start < end:
            look = QTextCharFormat()
            look.setFontWeight(QFont.Weight.Bold)
            look.setBackground(self._theme.color("surface.primary-subtler"))
            self._cursor(start, end).mergeCharFormat(look)
        self._go_to_cited()

    def cited(self) -> str:
        """Return the part that stands out."""
        start, end = self._cited
        return self.toPlainText()[start:end]

    def find_words(self, words: str) -> None:
        """Mark every place where one of the words stands, and show the first."""
        self._places = places_of(self.toPlainText(), words)
        self._at = -1
        if self._places:
            self.step(1)
        else:
            self.setExtraSelections([])
            self.found.emit(0, 0)

    def step(self, by: int) -> None:
        """Show the next place (1) or the one before (-1), around the end."""
        if not self._places:
            return
        first = 0 if by > 0 else len(self._places) - 1
        self._at = first if self._at < 0 else (self._at + by) % len(self._places)
        self.setExtraSelections(
            [self._selection(*place, is_now=n == self._at) for n, place in enumerate(self._places)]
        )
        self._go_to(self._places[self._at][0], on_top=False)
        self.found.emit(self._at + 1, len(self._places))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._go_to_cited()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._go_to_cited()  # what is cited stays in sight on however many lines the text stands

    def _go_to_cited(self) -> None:
        if self._at < 0:
            self._go_to(self._cited[0], on_top=True)

    def _go_to(self, place: int, *, on_top: bool) -> None:
        if on_top:  # coming from below, the place is shown in the first line
            self.moveCursor(QTextCursor.MoveOperation.End)
        self.setTextCursor(self._cursor(place, place))
        self.ensureCursorVisible()

    def _selection(self, start: int, end: int, *, is_now: bool) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        made.cursor = self._cursor(start, end)  # type: ignore[attr-defined]
        look = QTextCharFormat()
        if is_now:
            look.setBackground(self._theme.color("element.primary"))
            look.setForeground(self._theme.color("text.inverse-static"))
        else:
            look.setBackground(self._theme.color("surface.warning-subtler"))
        look.setFontUnderline(True)
        made.format = look  # type: ignore[attr-defined]
        return made

    def _cursor(self, start: int, end: int) -> QTextCursor:
        made = QTextCursor(self.document())
        made.setPosition(start)
        made.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return made
