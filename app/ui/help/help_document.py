"""A page of the help as a text document, in the look of a theme: on screen and on paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QFont,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextTable,
)

from app.domain.help_pages import PICTURE, HelpPage
from app.ui.theme import Theme

_LINE_PERCENT = 140.0
_GAP, _CELL = 8, 6  # pixels of the font's base size
_HEADING_STEPS = {1: 2, 2: 1}  # of Qt above the text: half as large again, a fifth larger
_PICTURE_MARK = "\ufffc"  # what stands for a picture in the text of a document
_WHOLE = QTextDocument.ResourceType.UserResource.value  # a picture in its own size
_SMOOTH = Qt.TransformationMode.SmoothTransformation
_FEATURES = QTextDocument.MarkdownFeature.MarkdownDialectGitHub
_NO_HTML = QTextDocument.MarkdownFeature.MarkdownNoHTML


def fill_document(document: QTextDocument, page: HelpPage, theme: Theme, folder: Path) -> None:
    """Put a page into a document whose font is set; its pictures come from `folder` alone."""
    text = page.markdown()
    document.clear()
    document.setMarkdown(text, _FEATURES | _NO_HTML)
    for address in PICTURE.findall(text):
        image = QImage(str(folder / address))
        for kind in (QTextDocument.ResourceType.ImageResource.value, _WHOLE):
            document.addResource(kind, QUrl(address), image)
    all_at_once = QTextCursor(document)  # laid out once, not after every change
    all_at_once.beginEditBlock()
    _dress_blocks(document, theme)
    for table in tables(document):
        _dress_table(table, theme)
    all_at_once.endEditBlock()


def headings(document: QTextDocument) -> list[QTextBlock]:
    """Return the blocks that are headings, in order: one for each section of the page."""
    return [block for block in _blocks(document) if block.blockFormat().headingLevel()]


def fit_pictures(document: QTextDocument, width: int, dots: float = 0.0) -> None:
    """Let no picture be wider than there is room, in the units of the document.

    `dots` is how many dots of a screen a unit has; paper takes the picture as it is.
    """
    for block in _blocks(document):
        places = block.begin()
        while not places.atEnd():
            fragment = places.fragment()
            if fragment.charFormat().isImageFormat():
                _fit(
                    document,
                    fragment.position(),
                    fragment.charFormat().toImageFormat(),
                    width,
                    dots,
                )
            places += 1


def tables(document: QTextDocument) -> list[QTextTable]:
    """Return the tables of a document."""
    frames = document.rootFrame().childFrames()
    return [frame for frame in frames if isinstance(frame, QTextTable)]


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _dress_blocks(document: QTextDocument, theme: Theme) -> None:
    size = document.defaultFont().pixelSize()
    for block in _blocks(document):
        cursor = QTextCursor(block)
        level = block.blockFormat().headingLevel()
        shape = QTextBlockFormat()
        if _PICTURE_MARK not in block.text():  # a picture is as high as it is
            shape.setLineHeight(
                _LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
            )
        if level:
            shape.setTopMargin(0 if level == 1 else size * 1.2)
            shape.setBottomMargin(_GAP)
        elif not cursor.currentTable():
            shape.setBottomMargin(_GAP / 2 if block.textList() else _GAP)
        cursor.mergeBlockFormat(shape)
        look = QTextCharFormat()
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        if level:
            steps = _HEADING_STEPS.get(level, 0)
            look.setProperty(QTextFormat.Property.FontSizeAdjustment, steps)
            look.setFontWeight(QFont.Weight.Bold)
            look.setForeground(theme.color("text.bolder"))
            cursor.mergeCharFormat(look)
        else:
            _dress_links(block, theme)


def _dress_links(block: QTextBlock, theme: Theme) -> None:
    places = block.begin()
    found = []
    while not places.atEnd():
        fragment = places.fragment()
        if fragment.charFormat().isAnchor():
            found.append((fragment.position(), fragment.length()))
        places += 1
    look = QTextCharFormat()
    look.setForeground(theme.color("text.primary"))
    look.setFontUnderline(True)
    for start, length in found:
        cursor = QTextCursor(block)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(look)


def _dress_table(table: QTextTable, theme: Theme) -> None:
    shape = table.format()
    shape.setBorderCollapse(True)
    shape.setBorder(1)
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    shape.setBorderBrush(theme.color("border.gray"))
    shape.setCellPadding(_CELL)
    shape.setCellSpacing(0)
    shape.setTopMargin(_GAP)
    shape.setBottomMargin(_GAP * 2)
    shape.setHeaderRowCount(1)
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(shape)
    for column in range(table.columns()):
        cell = table.cellAt(0, column)
        look = cell.format()
        look.setBackground(theme.color("surface.gray-subtler"))
        look.setFontWeight(QFont.Weight.Bold)
        cell.setFormat(look)


def _fit(
    document: QTextDocument, at: int, picture: QTextImageFormat, width: int, dots: float
) -> None:
    address = QUrl(picture.name())
    whole = document.resource(_WHOLE, address)
    natural = whole.width() if isinstance(whole, QImage) else 0
    wanted = min(natural, width)
    if wanted <= 0 or picture.width() == wanted:
        return
    if dots:  # the document itself would leave dots out, and letters could not be read
        fine = whole.scaledToWidth(round(wanted * dots), _SMOOTH)
        document.addResource(QTextDocument.ResourceType.ImageResource, address, fine)
    picture.setWidth(wanted)
    picture.setHeight(round(whole.height() * wanted / natural))
    cursor = QTextCursor(document)
    cursor.setPosition(at)
    cursor.setPosition(at + 1, QTextCursor.MoveMode.KeepAnchor)
    cursor.setCharFormat(picture)
