"""A native chart as figures that a screen or a printer can paint: out of its cached points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from openpyxl.chart import RadarChart

from app.exports.cell_text import cell_text
from app.exports.picture_parts import PictureChart, PictureOutline

POINTS_PER_EMU = 1 / 12700
RADAR = "radar"
_SOLID = "solid"


@dataclass(frozen=True, slots=True)
class Corner:
    """The cell that a chart begins in, and how many points it begins right of and below it."""

    row: int
    column: int
    right: float
    down: float


def corner_of(chart: Any) -> Corner:
    """Return where a chart begins."""
    marker = chart.anchor._from  # noqa: SLF001
    return Corner(
        marker.row + 1,
        marker.col + 1,
        marker.colOff * POINTS_PER_EMU,
        marker.rowOff * POINTS_PER_EMU,
    )


def chart_picture(chart: Any, left: float, top: float, width: float, height: float) -> PictureChart:
    """Return a chart in its place; a text that is in its cells only is missing from it."""
    series = list(chart.ser)
    labels = _points(series[0].cat) if series else {}
    outlines = tuple(_outline(one, len(labels)) for one in series)
    lowest, highest, step = _axis(chart, outlines)
    words = chart.y_axis.numFmt.formatCode if chart.y_axis.numFmt else "General"
    levels = []
    figure = lowest
    while highest > lowest and figure <= highest + step / 1000:
        share = (figure - lowest) / (highest - lowest)
        levels.append((min(share, 1.0), cell_text(round(figure, 6), words)))
        figure += step
    return PictureChart(
        kind=RADAR if isinstance(chart, RadarChart) else type(chart).__name__,
        title=_title(chart),
        left=left,
        top=top,
        width=width,
        height=height,
        labels=tuple(labels.get(at, "") for at in range(len(labels))),
        outlines=outlines,
        levels=tuple(levels),
        lowest=lowest,
        highest=highest,
    )


def _outline(series: Any, count: int) -> PictureOutline:
    line = series.spPr.ln if series.spPr is not None else None
    named = series.tx.strRef.strCache if series.tx is not None and series.tx.strRef else None
    cache = series.val.numRef.numCache if series.val is not None and series.val.numRef else None
    points = {point.idx: float(point.v) for point in cache.pt} if cache is not None else {}
    return PictureOutline(
        title=named.pt[0].v if named is not None and named.pt else "",
        dash=getattr(line, "prstDash", None) or _SOLID,
        values=tuple(points.get(at) for at in range(count)),
    )


def _points(labels: Any) -> dict[int, str]:
    for name, cached in (("strRef", "strCache"), ("numRef", "numCache")):
        reference = getattr(labels, name, None)
        cache = getattr(reference, cached, None)
        if cache is not None:
            return {point.idx: str(point.v) for point in cache.pt}
    return {}


def _axis(chart: Any, outlines: tuple[PictureOutline, ...]) -> tuple[float, float, float]:
    """Return where the axis of the figures begins and ends, and how far its marks are apart."""
    scaling = chart.y_axis.scaling
    figures = [one for outline in outlines for one in outline.values if one is not None]
    lowest = float(scaling.min) if scaling.min is not None else min([0.0, *figures])
    highest = float(scaling.max) if scaling.max is not None else max([lowest + 1.0, *figures])
    step = float(chart.y_axis.majorUnit or (highest - lowest) / 4)
    return lowest, highest, step


def _title(chart: Any) -> str:
    rich = chart.title.tx.rich if chart.title is not None and chart.title.tx is not None else None
    paragraphs = rich.p if rich is not None else []
    return "\n".join("".join(run.t or "" for run in paragraph.r or []) for paragraph in paragraphs)
