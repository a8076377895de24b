"""An article of law on paper: black on white, whatever the screen shows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPainter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from app.ui.charts.radar_picture import no_printer
from app.ui.theme import FALLBACKS, FAMILY

_TEXT, _HEADING, _FOOT_TEXT = 10, 13, 9  # points
_FOOT = 28  # points at the bottom of a page that hold its number
_INCH = 72  # points
_LEAST_MARGIN = 15.0  # millimetres


def print_article(
    device: QPagedPaintDevice, heading: str, about: Sequence[str], text: str, cited: tuple[int, int]
) -> None:
    """Print an article with what is cited in bold; raise PictureError if that fails."""
    device.setPageMargins(_margins(device), QPageLayout.Unit.Millimeter)
    painter = QPainter()
    if not painter.begin(device):
        raise no_printer()
    scale = device.logicalDpiY() / _INCH  # laid out in points, whatever the dots of the device
    page = painter.viewport()
    # whole points: a document breaks its pages at whole ones, and half a line would be seen twice
    body = QSizeF(int(page.width() / scale), int(page.height() / scale) - _FOOT)
    document = _document(heading, about, text, cited)
    document.setPageSize(body)
    painter.scale(scale, scale)
    painter.setFont(_font(_FOOT_TEXT))
    count = document.pageCount()
    for number in range(count):
        if number:
            device.newPage()
        top = number * body.height()
        painter.save()
        painter.translate(0, -top)
        # a hair less than the page: else the tips of the next line are drawn at its foot
        document.drawContents(painter, QRectF(0, top, body.width(), body.height() - 0.5))
        painter.restore()
        foot = QRectF(0, body.height(), body.width(), _FOOT)
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, f"{number + 1}/{count}")
    if not painter.end():
        raise no_printer()


def _margins(device: QPagedPaintDevice) -> QMarginsF:
    """Return the margins that were chosen, none narrower than can be read and filed."""
    chosen = device.pageLayout().margins(QPageLayout.Unit.Millimeter)
    sides = (chosen.left(), chosen.top(), chosen.right(), chosen.bottom())
    return QMarginsF(*(max(side, _LEAST_MARGIN) for side in sides))


def _document(
    heading: str, about: Sequence[str], text: str, cited: tuple[int, int]
) -> QTextDocument:
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(_font(_TEXT))
    cursor = QTextCursor(document)
    plain, strong, large = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
    for look in (plain, strong, large):
        look.setForeground(Qt.GlobalColor.black)
    strong.setFontWeight(QFont.Weight.Bold)
    large.setFont(_font(_HEADING))
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


def _font(points: int) -> QFont:
    """Return a font of so many points on a painter that counts in points."""
    font = QFont()
    font.setFamilies([FAMILY, *FALLBACKS])
    font.setPixelSize(points)
    return font
