"""The radar of the papers: native, dark and solid, so that black and white printing tells it."""

from __future__ import annotations

from openpyxl.chart import RadarChart, Reference, Series
from openpyxl.chart.data_source import StrRef
from openpyxl.chart.layout import Layout, ManualLayout
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
DARK, GRID_GREY, TEXT_GREY = "262626", "BFBFBF", "404040"
LINE = 22_225  # EMU: 1.75 points
LABEL_SIZE, TITLE_SIZE = 900, 1000  # hundredths of a point


def add_radar(
    sheet: Worksheet, row: int, left_cm: float, title: str, first: int, head: int
) -> None:
    """Draw the shares in the column of `head` over the names in column A, from row `first`.

    The chart shows one row; it grows with the table when the template is filled.
    """
    chart = RadarChart(radarStyle="marker")
    chart.title = title_maker(title)
    chart.title.tx.rich.p[0].pPr = ParagraphProperties(defRPr=_characters(TITLE_SIZE, bold=True))
    chart.title.tx.rich.p[0].r[0].rPr = _characters(TITLE_SIZE, bold=True)
    chart.title.overlay = False
    chart.legend = None
    chart.display_blanks = "gap"  # what is not known has no point
    chart.graphical_properties = GraphicalProperties(
        solidFill="FFFFFF", ln=LineProperties(solidFill=GRID_GREY, w=6350)
    )
    series = Series(Reference(sheet, min_col=head, min_row=first, max_row=first))
    series.tx = SeriesLabel(strRef=StrRef(f=str(Reference(sheet, min_col=head, min_row=first - 1))))
    chart.append(series)
    chart.set_categories(Reference(sheet, min_col=1, min_row=first, max_row=first))
    series.graphicalProperties = GraphicalProperties(ln=LineProperties(solidFill=DARK, w=LINE))
    series.graphicalProperties.line.prstDash = "solid"
    series.marker.symbol, series.marker.size = "circle", 7
    series.marker.graphicalProperties = GraphicalProperties(
        solidFill=DARK, ln=LineProperties(solidFill=DARK)
    )
    _set_up_axes(chart, title)
    chart.layout = Layout(
        manualLayout=ManualLayout(
            layoutTarget="inner", xMode="edge", yMode="edge", x=0.25, y=0.24, w=0.42, h=0.56
        )
    )
    start = AnchorMarker(col=0, colOff=cm_to_EMU(left_cm), row=row - 1, rowOff=0)
    size = XDRPositiveSize2D(cm_to_EMU(WIDTH_CM), cm_to_EMU(HEIGHT_CM))
    chart.anchor = OneCellAnchor(_from=start, ext=size)
    sheet.add_chart(chart)


def _set_up_axes(chart: RadarChart, title: str) -> None:
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.x_axis.txPr = _text(LABEL_SIZE)
    axis = chart.y_axis
    axis.scaling.min, axis.scaling.max, axis.majorUnit = 0, 1, 0.25
    axis.number_format, axis.numFmt.sourceLinked = "0%", False
    axis.title = title_maker(title)
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
