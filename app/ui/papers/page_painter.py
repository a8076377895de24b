"""The one routine that draws a page of a paper: on screen, in a picture, on paper, in a PDF."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from app.exports.picture_parts import PictureCell, PictureFont, PictureMargin, PicturePage
from app.ui.papers.chart_on_paper import paint_chart
from app.ui.papers.page_lines import paint_lines
from app.ui.papers.paper_fonts import UNITS, Ruler
from app.ui.papers.text_setting import SetText, set_text

_PAPER, _INK = "#ffffff", "000000"
_MARGIN_FONT = PictureFont("맑은 고딕", 9.0, False, False, False, _INK)


def paint_page(painter: QPainter, page: PicturePage) -> None:
    """Draw a page, white paper included; the painter counts in points from its corner."""
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(1 / UNITS, 1 / UNITS)
    painter.fillRect(_rect(0, 0, page.width, page.height), QColor(_PAPER))
    for cell in page.cells:
        if cell.fill:
            area = _rect(cell.left, cell.top, cell.width, cell.height)
            painter.fillRect(area, QColor(f"#{cell.fill}"))
    paint_lines(painter, page.cells, page.scale)
    for cell, text in set_texts(page):
        _paint_text(painter, text, cell.font.colour)
    for chart in page.charts:
        paint_chart(painter, chart, page.scale)
    _paint_margin(painter, page, page.header, page.header_top, is_header=True)
    _paint_margin(painter, page, page.footer, page.height - page.footer_bottom, is_header=False)
    painter.restore()


def set_texts(page: PicturePage) -> Iterator[tuple[PictureCell, SetText]]:
    """Yield every cell of a page that has a text, with the lines it is set in."""
    texts = [cell for cell in page.cells if cell.text]
    for cell in texts:
        yield cell, set_text(cell, page.scale, _room(cell, texts, page))


def _room(cell: PictureCell, texts: list[PictureCell], page: PicturePage) -> tuple[float, float]:
    """Return how far a text may run over the empty cells beside its own, as it does in Excel."""
    beside = [
        one
        for one in texts
        if one is not cell
        and one.top < cell.top + cell.height - 0.01
        and one.top + one.height > cell.top + 0.01
    ]
    end = cell.left + cell.width
    left = max((one.left + one.width for one in beside if one.left < cell.left), default=0.0)
    right = min((one.left for one in beside if one.left >= end - 0.01), default=page.width)
    if cell.horizontal == "left":
        left = cell.left
    elif cell.horizontal == "right":
        right = end
    return left, right


def _paint_text(painter: QPainter, text: SetText, colour: str) -> None:
    painter.setFont(text.ruler.font)
    painter.setPen(QColor(f"#{colour}"))
    for line in text.lines:
        if line.text:
            painter.drawText(QPointF(line.x * UNITS, line.y * UNITS), line.text)


def _paint_margin(
    painter: QPainter, page: PicturePage, words: PictureMargin, y: float, *, is_header: bool
) -> None:
    """Write header or footer, from its edge inwards; beside the text as wide as the table."""
    ruler = Ruler(_MARGIN_FONT, _MARGIN_FONT.size)
    lefts = [cell.left for cell in page.cells]
    rights = [cell.left + cell.width for cell in page.cells]
    left, right = min(lefts, default=0.0), max(rights, default=page.width)
    base = y + ruler.ascent if is_header else y - ruler.height + ruler.ascent
    painter.setFont(ruler.font)
    painter.setPen(QColor(f"#{_INK}"))
    for text, share in ((words.left, 0.0), (words.centre, 0.5), (words.right, 1.0)):
        if text:
            x = left + (right - left - ruler.width(text)) * share
            painter.drawText(QPointF(x * UNITS, base * UNITS), text)


def _rect(left: float, top: float, width: float, height: float) -> QRectF:
    return QRectF(left * UNITS, top * UNITS, width * UNITS, height * UNITS)
