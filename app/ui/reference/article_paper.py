"""An article of law on paper: black on white, whatever the screen shows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPagedPaintDevice, QTextCharFormat, QTextCursor, QTextDocument

from app.ui.papers.document_paper import point_font, print_document

_TEXT, _HEADING = 10, 13  # points


def print_article(
    device: QPagedPaintDevice, heading: str, about: Sequence[str], text: str, cited: tuple[int, int]
) -> None:
    """Print an article with what is cited in bold; raise PictureError if that fails."""
    print_document(device, _document(heading, about, text, cited))


def _document(
    heading: str, about: Sequence[str], text: str, cited: tuple[int, int]
) -> QTextDocument:
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(point_font(_TEXT))
    cursor = QTextCursor(document)
    plain, strong, large = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
    for look in (plain, strong, large):
        look.setForeground(Qt.GlobalColor.black)
    strong.setFontWeight(QFont.Weight.Bold)
    large.setFont(point_font(_HEADING))
    large.setFontWeight(QFont.Weight.Bold)
    cursor.insertText(f"{heading}\n", large)
    for line in about:
        cursor.insertText(f"{line}\n", plain)
    start, end = cited
    cursor.insertText("\n", plain)
    cursor.insertText(text[:start], plain)
    cursor.insertText(text[start:end], strong)
    cursor.insertText(text[end:], plain)
    return document
