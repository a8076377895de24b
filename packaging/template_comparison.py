"""The 성숙도 비교표: radar over radar, every figure side by side, and the trend."""

from __future__ import annotations

import template_styles as look
from openpyxl import Workbook
from template_paper import HEAD_ROW, UNIT_ROW, Paper
from template_radar import Radar

from app.domain.comparing import MOST
from app.exports.comparison_form import ComparisonForm

LEVEL_WIDTHS = (20.0, 8.0, *(15.5,) * MOST)
FIGURE_WIDTHS = (11.0, 42.0, 7.0, *(19.5,) * MOST)
TREND_WIDTHS = (28.0, 12.0, *(12.5,) * MOST)


def build(form: ComparisonForm) -> Workbook:
    """Return the template, with as many columns as there may be results."""
    book = look.new_book()
    _add_levels(Paper(book, form.levels.sheet), form)
    _add_figures(Paper(book, form.figures.sheet), form)
    _add_trend(Paper(book, form.trend.sheet), form)
    book.properties.creator = book.properties.title = form.title
    return book


def _add_levels(paper: Paper, form: ComparisonForm) -> None:
    words, last = form.levels, len(LEVEL_WIDTHS)
    paper.title(form.title, last, "compare_subject")
    paper.write(3, (1, last), words.compared, look.SECTION, height=24)
    styles = [look.TEXT, look.CODE, look.DAY, look.CODE]
    paper.table(words.compared_heads, styles, "compared_rows", 4)
    paper.write(6, (1, last), words.levels, look.SECTION_LOW, height=34)
    paper.space(7, 6)
    results = range(last - MOST + 1, last + 1)
    radar = Radar(
        words.chart_title, 23, tuple(results), 3, 1, '0"단계"', legend_rows=MOST
    )  # names of systems are long: each has a row of its own
    unit_row = paper.radar(radar, 8, LEVEL_WIDTHS)
    paper.write(unit_row, (1, last), words.unit_line, look.RIGHT)
    styles = [look.TEXT, look.CODE, *[look.LEVEL] * MOST]
    _add_table(paper, "level_rows", "levels_columns", words.heads, styles, unit_row + 1)
    paper.write(unit_row + 3, (1, last), style=look.LEFT, name="levels_note", height=24)
    paper.write(unit_row + 4, (1, last), style=look.LEFT, name="levels_signature")
    look.set_up_page(paper.sheet, LEVEL_WIDTHS, last_row=unit_row + 4, one_page=True)


def _add_figures(paper: Paper, form: ComparisonForm) -> None:
    words, last = form.figures, len(FIGURE_WIDTHS)
    paper.title(words.sheet, last, "figures_subject")
    paper.space(UNIT_ROW, 6)
    styles = [look.GROUP_MIDDLE, look.TEXT, look.CODE, *[look.TEXT] * MOST]
    _add_table(paper, "figure_rows", "figures_columns", words.heads, styles, HEAD_ROW)
    paper.write(HEAD_ROW + 2, (1, last), style=look.LEFT, name="figures_note", height=24)
    paper.write(HEAD_ROW + 3, (1, last), style=look.LEFT, name="figures_signature")
    look.set_up_page(
        paper.sheet, FIGURE_WIDTHS, last_row=HEAD_ROW + 3, landscape=True, head_row=HEAD_ROW
    )


def _add_trend(paper: Paper, form: ComparisonForm) -> None:
    words, last = form.trend, len(TREND_WIDTHS)
    paper.title(words.sheet, last, "trend_subject")
    paper.space(UNIT_ROW, 6)
    styles = [look.TEXT, look.CODE, *[look.CODE] * MOST]
    _add_table(paper, "trend_rows", "trend_columns", words.heads, styles, HEAD_ROW)
    paper.write(HEAD_ROW + 2, (1, last), style=look.LEFT, name="trend_note", height=24)
    paper.write(HEAD_ROW + 3, (1, last), style=look.LEFT, name="trend_signature")
    look.set_up_page(paper.sheet, TREND_WIDTHS, last_row=HEAD_ROW + 3, head_row=HEAD_ROW)


def _add_table(
    paper: Paper, rows: str, columns: str, heads: list[str], styles: list[look.Style], row: int
) -> None:
    """Show a table whose last columns are named by the results, and give these a name."""
    paper.table([*heads, *[""] * MOST], styles, rows, row)
    first = len(heads) + 1
    paper.name(columns, row, first, (row, first + MOST - 1))
