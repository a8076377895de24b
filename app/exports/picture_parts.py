"""What a pictured workbook is made of: pages, cells, fonts and lines, without Excel or Qt."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PictureFont:
    """A font; `size` is already scaled as the page is."""

    name: str
    size: float
    bold: bool
    italic: bool
    underline: bool
    colour: str  # RRGGBB


@dataclass(frozen=True, slots=True)
class PictureLine:
    """One side of a cell: thin, medium, thick, double, dotted, dashed … as Excel names it."""

    style: str
    colour: str


@dataclass(frozen=True, slots=True)
class PictureCell:
    """One cell, or cells merged into one, as it stands on its page."""

    address: str
    text: str
    left: float
    top: float
    width: float
    height: float
    font: PictureFont
    fill: str | None
    horizontal: str  # left, centre, right
    vertical: str  # top, centre, bottom
    wraps: bool
    shrinks: bool
    indent: int
    left_line: PictureLine | None
    right_line: PictureLine | None
    top_line: PictureLine | None
    bottom_line: PictureLine | None


@dataclass(frozen=True, slots=True)
class PictureOutline:
    """One series of a chart; a point that is not known is None, never 0."""

    title: str
    dash: str  # solid, dash, sysDot, lgDashDot … as Excel names it
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class PictureChart:
    """A chart out of the points that its file holds, and where it lies on its page."""

    kind: str  # radar, or another word for a chart of a kind that no paper of ours has
    title: str
    left: float
    top: float
    width: float
    height: float
    labels: tuple[str, ...]
    outlines: tuple[PictureOutline, ...]
    levels: tuple[tuple[float, str], ...]  # of the figures: share 0 to 1 of the axis, and its words
    lowest: float  # figure in the middle of a radar
    highest: float  # figure at its rim


@dataclass(frozen=True, slots=True)
class PictureMargin:
    """What stands in header or footer, at the left, in the middle and at the right."""

    left: str
    centre: str
    right: str


@dataclass(frozen=True, slots=True)
class PicturePage:
    """One page. `number` counts through the workbook, of `count`."""

    sheet: str
    number: int
    count: int
    width: float
    height: float
    header: PictureMargin
    footer: PictureMargin
    header_top: float  # from the upper edge
    footer_bottom: float  # from the lower edge
    scale: float  # at which the sheet is printed; lengths are scaled already
    cells: tuple[PictureCell, ...]
    charts: tuple[PictureChart, ...] = ()


@dataclass(frozen=True, slots=True)
class WorkbookPicture:
    """All pages of a workbook in the order in which they are printed."""

    pages: tuple[PicturePage, ...]

    def of_sheet(self, title: str) -> tuple[PicturePage, ...]:
        """Return the pages of a sheet."""
        return tuple(page for page in self.pages if page.sheet == title)
