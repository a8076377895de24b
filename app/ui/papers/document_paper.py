"""A text document on paper: black on white, page by page, each with its number at the foot."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)

from app.services.exporting import MADE_BY
from app.ui.charts.radar_picture import no_printer
from app.ui.papers.pdf_blanks import with_blanks
from app.ui.theme import FALLBACKS, FAMILY

FOOT = 28  # points at the bottom of a page that hold its number
_FOOT_TEXT = 9  # points
_INCH = 72  # points
_LEAST_MARGIN = 15.0  # millimetres
_FINE = 1200  # dots per inch of a PDF; letters in it have no dots


def point_font(points: int) -> QFont:
    """Return a font of so many points on a painter that counts in points."""
    font = QFont()
    font.setFamilies([FAMILY, *FALLBACKS])
    font.setPixelSize(points)
    return font


def body_of(device: QPagedPaintDevice) -> QSizeF:
    """Give a device margins that can be read and filed; return the room for text in points."""
    device.setPageMargins(_margins(device), QPageLayout.Unit.Millimeter)
    room = device.pageLayout().paintRect(QPageLayout.Unit.Point)
    # whole points: a document breaks its pages at whole ones, and half a line would be seen twice
    return QSizeF(int(room.width()), int(room.height()) - FOOT)


def print_document(device: QPagedPaintDevice, document: QTextDocument) -> None:
    """Print a document that is laid out in points; raise PictureError if that fails."""
    body = body_of(device)
    painter = QPainter()
    if not painter.begin(device):
        raise no_printer()
    scale = device.logicalDpiY() / _INCH  # laid out in points, whatever the dots of the device
    document.setPageSize(body)
    painter.scale(scale, scale)
    painter.setFont(point_font(_FOOT_TEXT))
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
        foot = QRectF(0, body.height(), body.width(), FOOT)
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, f"{number + 1}/{count}")
    if not painter.end():
        raise no_printer()


class PdfPaper:
    """A PDF of A4 that is written into memory: print on `device`, then take the `content`."""

    def __init__(self, title: str) -> None:
        self._content = QByteArray()
        self._buffer = QBuffer(self._content)
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self.device = QPdfWriter(self._buffer)
        self.device.setResolution(_FINE)
        self.device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        self.device.setTitle(title)
        self.device.setCreator(MADE_BY)

    def content(self) -> bytes:
        """Return the whole file; nothing can be printed on it any more."""
        self._buffer.close()
        return with_blanks(bytes(self._content.data()))


def _margins(device: QPagedPaintDevice) -> QMarginsF:
    """Return the margins that were chosen, none narrower than can be read and filed."""
    chosen = device.pageLayout().margins(QPageLayout.Unit.Millimeter)
    sides = (chosen.left(), chosen.top(), chosen.right(), chosen.bottom())
    return QMarginsF(*(max(side, _LEAST_MARGIN) for side in sides))
