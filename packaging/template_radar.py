"""The radars of the papers: native, and told apart in black and white by line and marker."""

from __future__ import annotations

from dataclasses import dataclass

from openpyxl.chart import RadarChart, Reference, Series
from openpyxl.chart.data_source import StrRef
from openpyxl.chart.layout import Layout, ManualLayout
from openpyxl.chart.legend import Legend
from openpyxl.chart.series import SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText
from openpyxl.chart.title import title_maker
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, OneCellAnchor
from openpyxl.drawing.text import (
    CharacterProperties,
    Font,
    Paragraph,
    ParagraphProperties,
    RichTextProperties,
)
from openpyxl.drawing.xdr import XDRPositiveSize2D
from openpyxl.utils.units import cm_to_EMU
from openpyxl.worksheet.worksheet import Worksheet
from template_styles import FONT

WIDTH_CM, HEIGHT_CM = 12.0, 9.0
DARK, GRID_GREY, TEXT_GREY, WHITE = "262626", "BFBFBF", "404040", "FFFFFF"
LINE = 22_225  # EMU: 1.75 points
LABEL_SIZE, TITLE_SIZE = 900, 1000  # hundredths of a point
LEGEND_ROW = 0.055  # of the height of a chart


@dataclass(frozen=True)
class Outline:
    """How one outline is drawn: its line, its marker, and what fills the marker."""

    dash: str
    marker: str
    fill: str
    width: int = LINE


# One beside another they differ in line and in marker, so that a black and white print tells them.
OUTLINES = (
    Outline("solid", "circle", DARK),
    Outline("dash", "square", WHITE),
    Outline("sysDot", "triangle", "A6A6A6"),
    Outline("lgDashDot", "diamond", WHITE, 15_875),
)


@dataclass(frozen=True)
class Radar:
    """A radar over the names in column A of a table that shows one row, from row `first`.

    It grows with the table when the template is filled. `columns` hold the figures of its
    outlines; the head of the table names them.
    """

    title: str
    first: int
    columns: tuple[int, ...]
    highest: float = 1
    step: float = 0.25
    number_format: str = "0%"
    legend_rows: int = 1


def add_radar(sheet: Worksheet, radar: Radar, row: int, left_cm: float) -> None:
    """Draw a radar with its upper left corner in this row, so far from the left."""
    chart = RadarChart(radarStyle="marker")
    chart.title = title_maker(radar.title)
    chart.title.tx.rich.p[0].pPr = ParagraphProperties(defRPr=_characters(TITLE_SIZE, bold=True))
    chart.title.tx.rich.p[0].r[0].rPr = _characters(TITLE_SIZE, bold=True)
    chart.title.overlay = False
    chart.legend = None
    chart.display_blanks = "gap"  # what is not known has no point
    chart.graphical_properties = GraphicalProperties(
        solidFill=WHITE, ln=LineProperties(solidFill=GRID_GREY, w=6350)
    )
    for column, outline in zip(radar.columns, OUTLINES, strict=False):
        chart.append(_series(sheet, radar, column, outline))
    chart.set_categories(Reference(sheet, min_col=1, min_row=radar.first, max_row=radar.first))
    _set_up_axes(chart, radar)
    chart.layout = _layout(0.25, 0.24, 0.42, 0.56, target="inner")
    if len(radar.columns) > 1:  # outlines that cross need more room, and a legend below
        below = (radar.legend_rows + 1) * LEGEND_ROW
        chart.layout = _layout(0.2, 0.19, 0.6, 0.7 - below, target="inner")
        chart.legend = Legend()
        chart.legend.position, chart.legend.overlay = "b", False
        chart.legend.txPr = _text(LABEL_SIZE)
        if radar.legend_rows > 1:
            chart.legend.layout = _layout(0.04, 0.99 - below, 0.92, below)
    start = AnchorMarker(col=0, colOff=cm_to_EMU(left_cm), row=row - 1, rowOff=0)
    size = XDRPositiveSize2D(cm_to_EMU(WIDTH_CM), cm_to_EMU(HEIGHT_CM))
    chart.anchor = OneCellAnchor(_from=start, ext=size)
    sheet.add_chart(chart)


def _layout(x: float, y: float, w: float, h: float, target: str | None = None) -> Layout:
    """Place a part of a chart, in shares of its width and height."""
    return Layout(
        manualLayout=ManualLayout(
            layoutTarget=target, xMode="edge", yMode="edge", x=x, y=y, w=w, h=h
        )
    )


def _series(sheet: Worksheet, radar: Radar, column: int, outline: Outline) -> Series:
    series = Series(Reference(sheet, min_col=column, min_row=radar.first, max_row=radar.first))
    head = Reference(sheet, min_col=column, min_row=radar.first - 1)
    series.tx = SeriesLabel(strRef=StrRef(f=str(head)))
    series.graphicalProperties = GraphicalProperties(
        ln=LineProperties(solidFill=DARK, w=outline.width)
    )
    series.graphicalProperties.line.prstDash = outline.dash
    series.marker.symbol, series.marker.size = outline.marker, 7
    series.marker.graphicalProperties = GraphicalProperties(
        solidFill=outline.fill, ln=LineProperties(solidFill=DARK)
    )
    return series


def _set_up_axes(chart: RadarChart, radar: Radar) -> None:
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.x_axis.txPr = _text(LABEL_SIZE)
    axis = chart.y_axis
    axis.scaling.min, axis.scaling.max, axis.majorUnit = 0, radar.highest, radar.step
    axis.number_format, axis.numFmt.sourceLinked = radar.number_format, False
    axis.title = title_maker(radar.title)
    axis.txPr = _text(LABEL_SIZE - 100)
    axis.crossBetween = "between"
    axis.majorGridlines.spPr = GraphicalProperties(ln=LineProperties(solidFill=GRID_GREY, w=6350))
    axis.graphicalProperties = GraphicalProperties(ln=LineProperties(solidFill=GRID_GREY, w=6350))


def _text(size: int) -> RichText:
    return RichText(
        bodyPr=RichTextProperties(),
        p=[
            Paragraph(
                pPr=ParagraphProperties(defRPr=_characters(size)), endParaRPr=_characters(size)
            )
        ],
    )


def _characters(size: int, *, bold: bool = False) -> CharacterProperties:
    face = Font(typeface=FONT)
    return CharacterProperties(sz=size, b=bold, latin=face, ea=face, solidFill=TEXT_GREY)
