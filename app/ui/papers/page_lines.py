"""The lines around the cells of a page: the heavier one wins where two meet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.exports.picture_parts import PictureCell, PictureLine
from app.ui.papers.paper_fonts import UNITS

THIN, MEDIUM, THICK = 0.75, 1.5, 2.25  # points
_APART = 0.75  # between the two strokes of a double line, from middle to edge
_WIDTHS = {
    "hair": 0.4,
    "thin": THIN,
    "dotted": THIN,
    "dashed": THIN,
    "dashDot": THIN,
    "dashDotDot": THIN,
    "medium": MEDIUM,
    "mediumDashed": MEDIUM,
    "mediumDashDot": MEDIUM,
    "mediumDashDotDot": MEDIUM,
    "slantDashDot": MEDIUM,
    "thick": THICK,
    "double": THIN,
}
_DASHES = {  # in widths of the line
    "hair": [1.0, 2.0],
    "dotted": [1.0, 2.0],
    "dashed": [4.0, 2.0],
    "mediumDashed": [5.0, 2.5],
    "dashDot": [5.0, 2.0, 1.0, 2.0],
    "mediumDashDot": [5.0, 2.0, 1.0, 2.0],
    "slantDashDot": [5.0, 2.0, 1.0, 2.0],
    "dashDotDot": [5.0, 2.0, 1.0, 2.0, 1.0, 2.0],
    "mediumDashDotDot": [5.0, 2.0, 1.0, 2.0, 1.0, 2.0],
}

Edge = tuple[PictureLine, QLineF]


def paint_lines(painter: QPainter, cells: Iterable[PictureCell], scale: float) -> None:
    """Draw the lines of all cells, thin ones first, at the scale of the page."""
    edges = [edge for cell in cells for edge in _edges(cell)]
    drawn: set[tuple[str, str, float, float, float, float]] = set()
    for line, at in sorted(edges, key=lambda edge: _weight(edge[0])):
        key = (line.style, line.colour, at.x1(), at.y1(), at.x2(), at.y2())
        if key not in drawn:  # two cells often share a line
            drawn.add(key)
            _paint(painter, line, at, scale)


def _weight(line: PictureLine) -> float:
    return THICK if line.style == "double" else _WIDTHS.get(line.style, THIN)


def _edges(cell: PictureCell) -> Iterator[Edge]:
    left, top = cell.left * UNITS, cell.top * UNITS
    right, bottom = (cell.left + cell.width) * UNITS, (cell.top + cell.height) * UNITS
    for line, ends in (
        (cell.left_line, (left, top, left, bottom)),
        (cell.right_line, (right, top, right, bottom)),
        (cell.top_line, (left, top, right, top)),
        (cell.bottom_line, (left, bottom, right, bottom)),
    ):
        if line is not None:
            yield line, QLineF(*(round(end) for end in ends))


def _paint(painter: QPainter, line: PictureLine, at: QLineF, scale: float) -> None:
    width = _WIDTHS.get(line.style, THIN) * scale * UNITS
    pen = QPen(QColor(f"#{line.colour}"), width)
    pen.setCapStyle(Qt.PenCapStyle.SquareCap)
    if line.style in _DASHES:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern(_DASHES[line.style])
    painter.setPen(pen)
    if line.style != "double":
        painter.drawLine(at)
        return
    apart = (_APART + THIN / 2) * scale * UNITS
    for side in (-apart, apart):
        moved = QLineF(at)
        if at.x1() == at.x2():
            moved.translate(side, 0)
        else:
            moved.translate(0, side)
        painter.drawLine(moved)
