"""Draws the pictures of the program from their SVG, so that a window does without what reads it.

python packaging/build_icon.py

`program.ico` is the icon of Windows; `drawn/` holds what the window shows: its own icon in several
sizes, and each other drawing once, in one colour, from which it is scaled down. Beside the style
sheet stands what the sheet shows.
"""

from __future__ import annotations

import os
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

RESOURCES = Path(__file__).resolve().parents[1] / "resources"
SIZES = (16, 20, 24, 32, 40, 48, 64, 256)  # pixels: the list and the taskbar at 100 to 250 %
IN_THE_WINDOW = SIZES[:-1]
SCALED_DOWN = 80  # pixels: what an icon has at 200 % on a screen of twice the sharpness
HEADER, ENTRY = struct.Struct("<HHH"), struct.Struct("<BBBBHHII")


def main() -> int:
    """Write every picture anew; return the exit code."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication(sys.argv[:1])
    (RESOURCES / "icons" / "drawn").mkdir(exist_ok=True)
    for path, picture in pictures(RESOURCES):
        path.write_bytes(picture)
    application.quit()
    return 0


def pictures(resources: Path) -> Iterator[tuple[Path, bytes]]:
    """Yield every picture that is drawn from an SVG, and where it stands."""
    icons = resources / "icons"
    own = QSvgRenderer(str(icons / "program.svg"))
    yield icons / "program.ico", icon([png(own, size) for size in SIZES], SIZES)
    for size in IN_THE_WINDOW:
        yield icons / "drawn" / f"program-{size}.png", png(own, size)
    for file in sorted(icons.glob("*.svg")):
        if file.stem != "program":
            yield icons / "drawn" / f"{file.stem}.png", png(QSvgRenderer(str(file)), SCALED_DOWN)
    for file in sorted((resources / "themes").glob("*.svg")):
        yield file.with_suffix(".png"), png(QSvgRenderer(str(file)), SCALED_DOWN)


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
