"""Pages as pictures, as a PDF, and on a printer: each by the same paint routine."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import (
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from app.errors import QT_TRANSLATE_NOOP
from app.exports.picture_parts import PicturePage, WorkbookPicture
from app.services.exporting import MADE_BY
from app.ui.charts.radar_picture import PictureError
from app.ui.papers.page_painter import paint_page
from app.ui.papers.pdf_blanks import with_blanks

POINTS_PER_INCH = 72.0
_FINE = 1200  # dots per inch of a PDF; lines and letters in it have no dots
_METRE = 39.37  # inches

_NOT_DRAWN = QT_TRANSLATE_NOOP(
    "errors",
    "쪽을 그리지 못했습니다.\n다른 프로그램을 닫고 다시 시도해 주세요.",
)
_NO_PRINTER = QT_TRANSLATE_NOOP(
    "errors",
    "인쇄하지 못했습니다.\n프린터가 켜져 있고 연결되어 있는지 확인한 뒤 다시 인쇄해 주세요.",
)


def page_image(page: PicturePage, dots_per_inch: float) -> QImage:
    """Return a page as a picture, such as for a PNG."""
    scale = dots_per_inch / POINTS_PER_INCH
    size = QSizeF(page.width * scale, page.height * scale).toSize()
    image = QImage(size, QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(round(dots_per_inch * _METRE))
    image.setDotsPerMeterY(round(dots_per_inch * _METRE))
    painter = QPainter(image)
    painter.scale(size.width() / page.width, size.height() / page.height)
    paint_page(painter, page)
    painter.end()
    return image


def pdf_of(picture: WorkbookPicture, title: str) -> bytes:
    """Return the pages as a PDF with its fonts in it; raise PictureError if they are not drawn."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_FINE)
    writer.setTitle(title)
    writer.setCreator(MADE_BY)
    _paint_pages(writer, picture, _NOT_DRAWN)
    buffer.close()
    return with_blanks(bytes(content.data()))


def print_pages(printer: QPagedPaintDevice, picture: WorkbookPicture) -> None:
    """Print the pages, each as it lies; raise PictureError if the printer does not take them.

    The printer counts from the corner of the paper, not of what it can reach.
    """
    _paint_pages(printer, picture, _NO_PRINTER)


def _paint_pages(device: QPagedPaintDevice, picture: WorkbookPicture, failure: str) -> None:
    painter = QPainter()
    for page in picture.pages:
        device.setPageLayout(_layout(page))
        is_ready = device.newPage() if painter.isActive() else painter.begin(device)
        if not is_ready:
            if painter.isActive():
                painter.end()
            raise PictureError(failure)
        painter.save()
        painter.scale(
            device.logicalDpiX() / POINTS_PER_INCH, device.logicalDpiY() / POINTS_PER_INCH
        )
        painter.setClipRect(QRectF(0, 0, page.width, page.height))
        paint_page(painter, page)
        painter.restore()
    if not painter.end():
        raise PictureError(failure)


def _layout(page: PicturePage) -> QPageLayout:
    across = page.width > page.height
    layout = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait,
        QMarginsF(),
    )
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout
