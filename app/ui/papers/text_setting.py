"""Sets the text of a cell into its lines, as Excel does; smaller only where it would be cut."""

from __future__ import annotations

from dataclasses import dataclass

from app.exports.picture_parts import PictureCell
from app.ui.papers.paper_fonts import Ruler

SIDE, TOP = 0.2, 0.1  # of the size of the font: from the edges of a cell to its text
INDENT = 7.25  # points for one step, before the page is scaled
SPACING = 1.33  # of the size of the font, from line to line: that of 맑은 고딕
_STEP, _SMALLEST = 0.96, 0.5  # how a text that does not fit is made smaller, and how far


@dataclass(frozen=True, slots=True)
class SetLine:
    """A line of text, and where its base line begins on the page, in points."""

    text: str
    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class SetText:
    """The text of a cell on its page."""

    lines: tuple[SetLine, ...]
    ruler: Ruler
    top: float
    bottom: float


def set_text(cell: PictureCell, scale: float, room: tuple[float, float]) -> SetText:
    """Set the text of a cell; `room` is from where to where a line that does not wrap may run.

    `scale` is that of the page.
    """
    size = cell.font.size
    while True:
        ruler = Ruler(cell.font, size)
        side = SIDE * size
        indent = cell.indent * INDENT * scale
        left = cell.left + side + (indent if cell.horizontal == "left" else 0)
        right = cell.left + cell.width - side - (indent if cell.horizontal == "right" else 0)
        lines = broken(cell.text, right - left if cell.wraps else None, ruler)
        widths = [ruler.width(line) for line in lines]
        inner = cell.height - 2 * TOP * size
        step = SPACING * size
        if step * (len(lines) - 1) + ruler.height > inner:
            step = ruler.height  # lines may stand closer before letters become smaller
        high = step * (len(lines) - 1) + ruler.height
        allowed = (left, right) if cell.wraps or cell.shrinks else room
        fits = high <= inner + 0.01 and max(widths) <= allowed[1] - allowed[0] + 0.01
        if fits or size <= cell.font.size * _SMALLEST:
            break
        size *= _STEP
    y = _top(cell, high, TOP * size)
    starts = [_start(cell.horizontal, left, right, width, allowed) for width in widths]
    return SetText(
        tuple(
            SetLine(line, x, y + number * step + ruler.ascent, width)
            for number, (line, x, width) in enumerate(zip(lines, starts, widths, strict=True))
        ),
        ruler,
        y,
        y + high,
    )


def broken(text: str, width: float | None, ruler: Ruler) -> list[str]:
    """Return a text in lines of this width: broken at a blank, within a word that is too long.

    Without a width it is broken only where its author did.
    """
    paragraphs = text.splitlines() or [""]
    if width is None:
        return [" ".join(paragraphs)]  # Excel shows a cell that does not wrap in one line
    return [line for paragraph in paragraphs for line in _folded(paragraph, width, ruler)]


def _folded(paragraph: str, width: float, ruler: Ruler) -> list[str]:
    lines: list[str] = []
    rest = paragraph.rstrip()
    while ruler.width(rest) > width and len(rest) > 1:
        fitting = _fitting(rest, width, ruler)
        lead = len(rest) - len(rest.lstrip())
        blank = rest.rfind(" ", lead, fitting + 1)
        cut = blank if blank > lead else fitting
        lines.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return [*lines, rest]


def _fitting(text: str, width: float, ruler: Ruler) -> int:
    """Return how many of its characters go on a line, at least one."""
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if ruler.width(text[:middle].rstrip()) <= width:
            low = middle
        else:
            high = middle - 1
    return low


def _top(cell: PictureCell, high: float, margin: float) -> float:
    if cell.vertical == "top":
        return cell.top + margin
    if cell.vertical == "centre":
        return cell.top + (cell.height - high) / 2
    return cell.top + cell.height - margin - high


def _start(
    horizontal: str, left: float, right: float, width: float, allowed: tuple[float, float]
) -> float:
    """Return where a line begins; one wider than its cell stays within what is allowed."""
    if horizontal == "left":
        x = left
    elif horizontal == "right":
        x = right - width
    else:
        x = (left + right - width) / 2
    return max(min(x, allowed[1] - width), allowed[0])
