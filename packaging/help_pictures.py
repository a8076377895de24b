"""Makes the pictures of the help and the README from those that a tour left.

    python packaging/tour.py DIR
    python packaging/help_pictures.py DIR

They are written with few colours, so that they stay small: the help ships with them.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QImageWriter

PICTURES = Path(__file__).resolve().parents[1] / "resources" / "help" / "pictures"
LARGEST = 150_000  # bytes
_COLOURS, _EXACT = 256, 128  # colours in all; those taken as they are
_ALIKE = 0xF0F0F0  # of red, green and blue: what is told apart
WIDTHS = (1366, 1180, 1024, 900)  # tried from the widest on until the picture is small enough
FROM_TOUR = {
    "register": "*-register-saved-1366.png",
    "wizard": "*-wizard-1-1366.png",
    "result": "*-result-1366.png",
    "result-high-contrast": "*-result-high-contrast-1366.png",
    "contract": "*-contract-1-1366.png",
    "contract-papers": "*-contract-10-1366.png",
    "reference": "*-reference-data-1366.png",
    "import": "*-import-4-1366.png",
    "answer-form": "dialog-answer-forms.png",
}


def make_pictures(tour: Path, target: Path = PICTURES) -> list[Path]:
    """Write every picture, or none: FileNotFoundError names the first that the tour left out."""
    found = {name: sorted(tour.glob(pattern)) for name, pattern in FROM_TOUR.items()}
    for name, files in found.items():
        if not files:
            raise FileNotFoundError(f"{tour}: {FROM_TOUR[name]}")
    return [
        _written(QImage(str(files[0])), target / f"{name}.png") for name, files in found.items()
    ]


def _written(picture: QImage, target: Path) -> Path:
    """Write a picture in the widest size that is small enough."""
    for width in WIDTHS:
        fitted = picture
        if picture.width() > width:
            fitted = picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        writer = QImageWriter(str(target), b"png")
        writer.setCompression(100)
        if not writer.write(_in_few_colours(fitted)):
            raise OSError(f"{target}: {writer.errorString()}")
        if target.stat().st_size <= LARGEST:
            break
    return target


def _in_few_colours(picture: QImage) -> QImage:
    """Return a picture in its commonest colours; the rarer ones that look alike share one."""
    flat = picture.convertToFormat(QImage.Format.Format_RGB32)
    counted = Counter(memoryview(flat.constBits()).cast("I")).most_common()
    table = [colour for colour, _ in counted[:_EXACT]]
    alike = {colour & _ALIKE: colour for colour, _ in reversed(counted[_EXACT:])}
    table += list(alike.values())[::-1][: _COLOURS - len(table)]
    return flat.convertToFormat(QImage.Format.Format_Indexed8, table)


def main() -> int:
    """Make the pictures from the tour in the folder that was named."""
    if len(sys.argv) != 2:
        print("usage: help_pictures.py DIR", file=sys.stderr)
        return 2
    for made in make_pictures(Path(sys.argv[1]).resolve()):
        print(f"{made.name} {made.stat().st_size // 1000} KB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
