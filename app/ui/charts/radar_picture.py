"""A radar as a picture: for a document, the clipboard or paper."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSizeF
from PySide6.QtGui import QImage, QImageWriter, QPagedPaintDevice, QPainter

from app.errors import QT_TRANSLATE_NOOP, AdvisorError
from app.ui.charts.radar_data import RadarData
from app.ui.charts.radar_look import RadarLook
from app.ui.charts.radar_painter import paint_radar
from app.ui.charts.radar_plan import caption_height

PICTURE_SIDE = 440  # the radar in a picture, in pixels of the screen; the caption comes below
_DOTS_PER_METER = 96 / 0.0254  # of a screen at 100 %, so that a document shows it in that size

_NO_FOLDER = QT_TRANSLATE_NOOP(
    "errors",
    "그림을 저장할 폴더가 없습니다: {path}\n폴더를 먼저 만들거나 다른 폴더를 골라 주세요.",
)
_NOT_ALLOWED = QT_TRANSLATE_NOOP(
    "errors",
    "그림을 저장할 수 없는 곳입니다: {path}\n"
    "같은 이름의 파일이 열려 있으면 닫고, 아니면 쓸 수 있는 다른 폴더를 골라 주세요.",
)
_FULL = QT_TRANSLATE_NOOP(
    "errors",
    "디스크에 남은 공간이 없어 그림을 저장하지 못했습니다: {path}\n"
    "필요 없는 파일을 지우거나 다른 드라이브를 골라 주세요.",
)
_OTHER = QT_TRANSLATE_NOOP(
    "errors",
    "그림을 저장하지 못했습니다: {path}\n다른 폴더나 다른 이름으로 저장해 주세요.",
)
_TEMPLATES = {
    errno.ENOENT: _NO_FOLDER,
    errno.ENOTDIR: _NO_FOLDER,
    errno.EACCES: _NOT_ALLOWED,
    errno.EPERM: _NOT_ALLOWED,
    errno.EROFS: _NOT_ALLOWED,
    errno.EISDIR: _NOT_ALLOWED,
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
}


_NO_PRINTER = QT_TRANSLATE_NOOP(
    "errors",
    "인쇄하지 못했습니다.\n프린터가 켜져 있고 연결되어 있는지 확인한 뒤 다시 인쇄해 주세요.",
)


class PictureError(AdvisorError):
    """A picture cannot be saved or printed; the message says why and what to do."""


def no_printer() -> PictureError:
    """Return the error for a printer that does not take a page."""
    return PictureError(_NO_PRINTER)


def radar_picture(data: RadarData, look: RadarLook, scale: int) -> QImage:
    """Return the radar with its caption, this many times as fine as on a screen."""
    side = PICTURE_SIDE
    size = QSizeF(side, side + caption_height(data, look, side))
    image = QImage((size * scale).toSize(), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.setDotsPerMeterX(round(_DOTS_PER_METER * scale))
    image.setDotsPerMeterY(round(_DOTS_PER_METER * scale))
    painter = QPainter(image)
    paint_radar(painter, QRectF(0, 0, size.width(), size.height()), data, look, with_caption=True)
    painter.end()
    return image


def print_radar(painter: QPainter, rect: QRectF, data: RadarData, look: RadarLook) -> None:
    """Draw the radar with its caption into a rectangle of a page, as large as it allows."""
    scale = min(rect.width(), rect.height()) / PICTURE_SIDE
    painter.save()
    painter.translate(rect.topLeft())
    painter.scale(scale, scale)
    page = QRectF(0, 0, rect.width() / scale, rect.height() / scale)
    paint_radar(painter, page, data, look, with_caption=True)
    painter.restore()


def print_page(printer: QPagedPaintDevice, data: RadarData, look: RadarLook) -> None:
    """Print the radar with its caption at the top of a page; raise PictureError if that fails."""
    painter = QPainter()
    if not painter.begin(printer):
        raise no_printer()
    page = painter.viewport()
    height = PICTURE_SIDE + caption_height(data, look, PICTURE_SIDE)
    side = min(page.width(), page.height() * PICTURE_SIDE / height)
    left = (page.width() - side) / 2
    rect = QRectF(left, 0, side, side * height / PICTURE_SIDE)
    print_radar(painter, rect, data, look)
    if not painter.end():
        raise no_printer()


def save_picture(image: QImage, path: Path) -> None:
    """Write the picture as PNG, whole or not at all; raise PictureError if that fails."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    unfinished = path.with_name(f".{uuid4().hex}.part")
    try:
        try:
            with unfinished.open("xb") as file:
                file.write(data.data())
                file.flush()
                os.fsync(file.fileno())
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)
    except OSError as error:
        raise PictureError(_TEMPLATES.get(error.errno or 0, _OTHER), path=path) from error
