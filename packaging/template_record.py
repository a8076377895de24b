"""The sheets of the 자가진단 결과서 beside the checklist: maturity, tasks, selection, evidence."""

from __future__ import annotations

import template_styles as look
from template_paper import HEAD_ROW, UNIT_ROW, Paper
from template_radar import Radar

from app.exports.record_form import (
    EvidenceWords,
    MaturityWords,
    SelectionWords,
    TaskWords,
)

MATURITY_WIDTHS = (17.0, 9.5, 7.5, 9.5, 46.5)
TODAY, TARGET, EARLIER = 2, 3, 4  # columns of the maturity sheet
TASK_WIDTHS = (5.0, 15.0, 7.0, 40.0, 14.0, 11.0, 13.0, 13.0, 15.0, 9.0)
SELECTION_WIDTHS = (9.0, 26.0, 10.0, 7.5, 9.0, 28.5)
EVIDENCE_WIDTHS = (10.0, 25.0, 7.0, 27.0, 13.0, 12.0, 23.0, 11.0, 16.0)


def add_maturity(paper: Paper, words: MaturityWords) -> None:
    """Show the sides in words; then axes and effects, each as a radar over its table."""
    last = len(MATURITY_WIDTHS)
    paper.title(words.sheet, last, "maturity_system")
    paper.write(3, (1, last), words.sides, look.SECTION, height=24)
    styles = [look.GROUP_MIDDLE, look.LEVEL, look.MEAN, look.LEVEL, look.TEXT]
    paper.table(words.side_heads, styles, "side_rows", 4)
    paper.write(6, (1, last), style=look.LEFT, name="maturity_gate", height=24)
    levels = Radar(words.axis_chart, 9, (TODAY, TARGET, EARLIER), 3, 1, '0"단계"')
    paper.radar(levels, 7, MATURITY_WIDTHS, words.axes)
    styles = [look.TEXT, look.LEVEL, look.LEVEL, look.LEVEL, look.TEXT]
    paper.table(words.axis_heads, styles, "axis_rows", 8)
    _name_columns(paper, "axis", 8)
    paper.write(10, (1, last), style=look.LEFT, name="axis_note", height=24)
    paper.space(11, 10)
    head = 13
    shares = Radar(words.effect_chart, head + 1, (TODAY, TARGET, EARLIER))
    paper.radar(shares, head - 1, MATURITY_WIDTHS, words.effects)
    styles = [look.TEXT, look.PERCENT, look.PERCENT, look.PERCENT, look.TEXT]
    paper.table(words.effect_heads, styles, "effect_rows", head)
    _name_columns(paper, "effect", head)
    paper.write(head + 2, (1, last), style=look.LEFT, name="effect_note", height=24)
    paper.write(head + 3, (1, last), style=look.LEFT, name="maturity_signature")
    look.set_up_page(paper.sheet, MATURITY_WIDTHS, last_row=head + 3)


def _name_columns(paper: Paper, table: str, head: int) -> None:
    """Name the heads of the outlines that are drawn only where there is something to draw."""
    paper.name(f"{table}_target", head, TARGET)
    paper.name(f"{table}_earlier", head, EARLIER)


def add_tasks(paper: Paper, words: TaskWords) -> None:
    """Show the tasks across the page, with the sum of what they cost."""
    last = len(TASK_WIDTHS)
    paper.title(words.sheet, last, "tasks_system")
    paper.write(UNIT_ROW, (last - 2, last), words.unit_line, look.RIGHT)
    styles = [
        *(look.CODE, look.TEXT, look.CODE, look.TEXT, look.TEXT, look.CODE),
        *(look.CODE, look.DAY, look.FIGURE, look.CODE),
    ]
    paper.table(words.heads, [look.inner(s) for s in styles], "task_rows", HEAD_ROW)
    paper.total(styles, "task_total", HEAD_ROW + 2)
    paper.write(HEAD_ROW + 3, (1, last), style=look.LEFT, name="tasks_note", height=24)
    paper.write(HEAD_ROW + 4, (1, last), style=look.LEFT, name="tasks_signature")
    look.set_up_page(
        paper.sheet, TASK_WIDTHS, last_row=HEAD_ROW + 4, landscape=True, head_row=HEAD_ROW
    )


def add_selection(paper: Paper, words: SelectionWords) -> None:
    """Show both figures above the parts that they are made of."""
    last = len(SELECTION_WIDTHS)
    paper.title(words.sheet, last, "selection_system")
    paper.write(UNIT_ROW, (1, last), style=look.SECTION, name="selection_result", height=28)
    styles = [look.GROUP_MIDDLE, look.TEXT, look.CODE, look.CODE, look.PERCENT, look.TEXT]
    inside = [look.inner(s) for s in styles]
    paper.table(words.heads, inside, "need_rows", HEAD_ROW)
    paper.total(inside, "need_total", HEAD_ROW + 2)
    for column, style in enumerate(inside, start=1):
        paper.write(HEAD_ROW + 3, column, "", style)
    paper.name("readiness_rows", HEAD_ROW + 3, 1)
    paper.total(styles, "readiness_total", HEAD_ROW + 4)
    paper.write(HEAD_ROW + 5, (1, last), style=look.LEFT, name="selection_note", height=24)
    paper.write(HEAD_ROW + 6, (1, last), style=look.LEFT, name="selection_signature")
    look.set_up_page(paper.sheet, SELECTION_WIDTHS, last_row=HEAD_ROW + 6, head_row=HEAD_ROW)


def add_evidence(paper: Paper, words: EvidenceWords) -> None:
    """Show the evidence across the page."""
    last = len(EVIDENCE_WIDTHS)
    paper.title(words.sheet, last, "evidence_system")
    paper.space(UNIT_ROW, 6)
    styles = [
        *(look.CODE, look.TEXT, look.CODE, look.TEXT, look.DAY, look.CODE),
        *(look.TEXT, look.CODE, look.CODE),
    ]
    paper.table(words.heads, styles, "evidence_rows", HEAD_ROW)
    paper.write(HEAD_ROW + 2, (1, last), style=look.LEFT, name="evidence_note", height=24)
    paper.write(HEAD_ROW + 3, (1, last), style=look.LEFT, name="evidence_signature")
    look.set_up_page(
        paper.sheet, EVIDENCE_WIDTHS, last_row=HEAD_ROW + 3, landscape=True, head_row=HEAD_ROW
    )
