"""Puts the points of native charts into the file, so that a previewer draws them too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from openpyxl import Workbook
from openpyxl.chart.data_source import (
    AxDataSource,
    NumData,
    NumDataSource,
    NumVal,
    StrData,
    StrRef,
    StrVal,
)
from openpyxl.worksheet.worksheet import Worksheet

from app.exports.ranges import SheetRange


def charts_of(sheet: Worksheet) -> list[Any]:
    """Return the charts of a sheet; openpyxl has no public way to them."""
    return list(sheet._charts)  # type: ignore[attr-defined]  # noqa: SLF001


def series_of(sheet: Worksheet) -> Iterator[Any]:
    """Yield the series of every chart of a sheet, those of combined charts too."""
    for chart in charts_of(sheet):
        for part in chart._charts:  # noqa: SLF001
            yield from part.ser


def cache_chart_points(book: Workbook) -> None:
    """Give every series the points that its cells hold now.

    An empty cell, or one that holds a text, has no point among figures: it is never read as 0.
    """
    for sheet in book.worksheets:
        for series in series_of(sheet):
            if series.tx is not None and series.tx.strRef is not None:
                series.tx.strRef.strCache = _texts(_cells(book, series.tx.strRef.f))
            for labels in (getattr(series, "cat", None), getattr(series, "xVal", None)):
                _cache_labels(book, labels)
            for figures in (
                getattr(series, "val", None),
                getattr(series, "yVal", None),
                getattr(series, "bubbleSize", None),
            ):
                _cache_figures(book, figures)


def references_of(series: Any) -> Iterator[Any]:
    """Yield every reference to cells in a series; each has its range in `f`."""
    for name in ("tx", "cat", "xVal", "val", "yVal", "bubbleSize"):
        source = getattr(series, name, None)
        for kind in ("strRef", "numRef"):
            reference = getattr(source, kind, None)
            if reference is not None:
                yield reference


def _cache_labels(book: Workbook, labels: AxDataSource | None) -> None:
    if labels is None:
        return
    reference = labels.strRef or labels.numRef
    if reference is None or reference.f is None:
        return
    values = _cells(book, reference.f)
    if any(isinstance(value, str) for value in values):  # openpyxl refers to texts as numbers
        labels.strRef, labels.numRef = StrRef(f=reference.f, strCache=_texts(values)), None
    elif labels.numRef:
        labels.numRef.numCache = _numbers(values)


def _cache_figures(book: Workbook, figures: NumDataSource | None) -> None:
    if figures is not None and figures.numRef is not None and figures.numRef.f is not None:
        figures.numRef.numCache = _numbers(_cells(book, figures.numRef.f))


def _cells(book: Workbook, reference: str) -> list[Any]:
    area = SheetRange.read(reference)
    if area is None:
        return []
    rows = book[area.title].iter_rows(
        min_row=area.row,
        max_row=area.last_row,
        min_col=area.column,
        max_col=area.last_column,
        values_only=True,
    )
    return [value for row in rows for value in row]


def _texts(values: list[Any]) -> StrData:
    points = [StrVal(i, str(value)) for i, value in enumerate(values) if value is not None]
    return StrData(ptCount=len(values), pt=points)


def _numbers(values: list[Any]) -> NumData:
    points = [NumVal(i, v=repr(v)) for i, v in enumerate(values) if isinstance(v, int | float)]
    return NumData(formatCode="General", ptCount=len(values), pt=points)
