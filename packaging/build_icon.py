"""Draws the icon of the program from its SVG: the .ico of Windows and of the window.

python packaging/build_icon.py
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).resolve().parents[1] / "resources" / "icons"
SIZES = (16, 20, 24, 32, 40, 48, 64, 256)  # pixels: the list and the taskbar at 100 to 250 %
HEADER, ENTRY = struct.Struct("<HHH"), struct.Struct("<BBBBHHII")


def main() -> int:
    """Write program.ico; return the exit code."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication(sys.argv[:1])
    drawing = QSvgRenderer(str(ICONS / "program.svg"))
    (ICONS / "program.ico").write_bytes(icon([png(drawing, size) for size in SIZES], SIZES))
    application.quit()
    return 0


def png(drawing: QSvgRenderer, size: int) -> bytes:
    """Return the drawing as a PNG of so many pixels each way."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing.render(painter)
    painter.end()
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(held.data())


def icon(pictures: list[bytes], sizes: tuple[int, ...]) -> bytes:
    """Return an .ico that holds the pictures as they are: PNG in it is read since Windows Vista."""
    place = HEADER.size + ENTRY.size * len(pictures)
    entries = b""
    for picture, size in zip(pictures, sizes, strict=True):
        told = size % 256  # 0 stands for 256
        entries += ENTRY.pack(told, told, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    return HEADER.pack(0, 1, len(pictures)) + entries + b"".join(pictures)


if __name__ == "__main__":
    sys.exit(main())
