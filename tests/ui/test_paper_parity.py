"""Maturity, selection, tasks and comparison: screen, workbook and JSON hold the same figures."""

from decimal import Decimal
from fractions import Fraction

import pytest
from openpyxl import load_workbook

from app.domain.comparing import RowKind, compare
from app.domain.improvement import TaskState
from app.domain.korean_text import percent_points
from app.domain.noun_endings import noun_sentence
from app.services.advising import Advising
from app.services.assessing import Assessing
from app.services.diagnosis_figures import further_figures
from app.services.papers import Papers
from app.ui.results.maturity_panel import MaturityPanel
from app.ui.results.maturity_radar import EarlierLevels, axis_radar, effect_radar
from app.ui.results.selection_panel import SelectionPanel
from app.ui.results.task_card import effort_word, task_state_word
from app.ui.rounds.compare_panel import ComparePanel
from tests.exports.conftest import (
    AGENCY,
    DETAILS,
    outlines_of,
    rows_at,
    rows_until,
    write_record,  # noqa: F401 (a fixture)
)
from tests.generated_rounds import generated, generated_record

SEEDS = range(10)


def whole(share):
    """Return a share that a cell holds in whole percentage points, halves going up."""
    return None if share is None else percent_points(Fraction(share).limit_denominator(10_000))


@pytest.mark.parametrize("seed", SEEDS)
def test_maturity_and_selection_are_the_same_everywhere(qtbot, theme, write_record, seed):  # noqa: F811
    diagnosis, kept, earlier = generated_record(seed)
    figures = further_figures(diagnosis, kept)
    panel, selection = MaturityPanel(theme), SelectionPanel()
    for widget in (panel, selection):
        qtbot.addWidget(widget)
    before = None
    if earlier is not None:
        asked = earlier.questionnaire.axes()
        before = EarlierLevels("이전", {one.id: earlier.answers.axis(one.id) for one in asked})
    panel.show_reading(diagnosis.maturity, diagnosis.system.name, before)
    selection.show_reading(diagnosis.selection)
    book = load_workbook(write_record(diagnosis, kept, earlier), data_only=True)

    sides = rows_until(book, "side_rows", "maturity_gate", 4)
    cards = [card.texts() for card in panel.side_cards()]
    for row, side, told in zip(sides, figures["maturity"]["sides"], cards, strict=True):
        assert row[0] == side["title"] == told[0]
        if side["level"] is None:
            assert row[1] == told[1]
            assert row[1] in {"판단 보류", "해당 없음"}
            assert row[2] == "-"
        else:
            assert row[1] == side["level"]
            assert told[1].startswith(f"{side['level']}단계")
            assert f"{row[2]:.2f}" == side["mean"]
            assert f"축 평균 {side['mean']}단계" in told[2]

    axes = rows_at(book, "axis_rows", len(figures["maturity"]["axes"]), 4)
    drawn = axis_radar(diagnosis.maturity, "", before)
    for number, (row, axis) in enumerate(zip(axes, figures["maturity"]["axes"], strict=True)):
        assert row[:2] == [axis["title"], axis["level"]]
        screen = panel.axis_table.texts()[number]
        if axis["level"] is not None:
            assert screen[1] == f"{axis['level']}단계"
        assert screen[2] == ("–" if row[2] in {None, "-"} else f"{row[2]}단계")
        if axis["target"] is not None and (axis["level"] or 0) <= axis["target"]:
            assert row[2] == axis["target"]
            assert f"목표 {row[2]}단계" in drawn.axes[number].spoken
    effects = rows_at(book, "effect_rows", len(figures["maturity"]["effects"]), 4)
    for number, (row, one) in enumerate(zip(effects, figures["maturity"]["effects"], strict=True)):
        assert [row[0], whole(row[1])] == [one["title"], one["today"]]
        screen = panel.effect_table.texts()[number]
        assert screen[1] == ("판단 보류" if one["today"] is None else f"{one['today']}%")
        if row[2] != "-":
            assert whole(row[2]) == one["target"]
            assert screen[2] == ("판단 보류" if one["target"] is None else f"{one['target']}%")
    levels, shares = outlines_of(book, "성숙도 진단")
    assert drawn_on(drawn, 3) == points_of(levels)
    today = drawn_on(effect_radar(diagnosis.maturity, ""), 1)[0]
    assert points_of(shares)[0] == pytest.approx(today)

    for name, end, figure, table in (
        ("need_rows", "need_total", "need", selection.tables[0]),
        ("readiness_rows", "readiness_total", "readiness", selection.tables[1]),
    ):
        told = figures["selection"][figure]
        rows = rows_until(book, name, end, 6)
        for row, part, screen in zip(rows, told["parts"], table.texts(), strict=True):
            assert part["title"] in row[1]
            assert screen[0] == part["title"]
            if part["points"] is not None:
                assert (row[2], screen[1]) == (part["points"], str(part["points"]))
            assert (row[3], screen[2]) == (part["weight"], str(part["weight"]))
            if part["contribution"] is None:
                assert (row[4], screen[3]) == ("-", "–")
            else:
                assert whole(row[4]) == part["contribution"]
                assert screen[3] == f"{part['contribution']}%"
        total = rows_at(book, end, 1, 6)[0]
        if told["value"] is not None:
            assert whole(total[4]) == told["value"]
        elif told["weight"]:
            assert f"{told['lowest']}~{told['highest']}%" in total[5]
        assert total[3] == told["weight"]


def drawn_on(radar, highest):
    """Return the points of each outline of a radar of the screen, an open one left out."""
    return [
        {at: one.share * highest for at, one in enumerate(outline.values) if one.share is not None}
        for outline in radar.outlines
    ]


def points_of(outlines):
    return [figures for _, _, figures in outlines]


@pytest.mark.parametrize("seed", SEEDS)
def test_tasks_and_evidence_are_the_same_on_paper_and_in_json(write_record, seed):  # noqa: F811
    diagnosis, kept, _ = generated_record(seed)
    figures = further_figures(diagnosis, kept)
    book = load_workbook(write_record(diagnosis, kept), data_only=True)
    titles = {axis.id: axis.title for axis in diagnosis.maturity.questionnaire.axes()}
    if kept.tasks:
        rows = rows_until(book, "task_rows", "task_total", 10)
        for row, task, told in zip(rows, kept.tasks, figures["tasks"], strict=True):
            assert row[1:4] == [
                titles[told["axis"]], f"{told['from_level']}→{told['to_level']}",
                noun_sentence(told["what"]),
            ]  # fmt: skip
            assert (row[5], row[6]) == (effort_word(task.effort), told["owner"] or "-")
            due = row[7] if row[7] == "-" else row[7].date().isoformat()
            assert due == (told["due_date"] or "-")
            assert row[8] == ("-" if told["cost_won"] is None else told["cost_won"])
            assert row[9].split("\n")[0] == task_state_word(TaskState(told["state"]))
        known = [told["cost_won"] for told in figures["tasks"] if told["cost_won"] is not None]
        assert rows_at(book, "task_total", 1, 9)[0][8] == (sum(known) if known else "-")
    elif diagnosis.proposals:
        rows = rows_until(book, "task_rows", "task_total", 10)
        assert [row[3] for row in rows] == [
            noun_sentence(one["what"]) for one in figures["task_proposals"]
        ]
    if kept.evidence:
        rows = rows_until(book, "evidence_rows", "evidence_note", 9)
        assert [row[0:2] for row in rows] == [
            [one["number"], one["title"]] for one in figures["evidence"]
        ]


@pytest.fixture
def compared(store, clock):
    """Return what is compared of a few generated systems, and the service of their papers."""
    store.agencies.save(AGENCY)
    systems = []
    for seed in range(4):
        system, assessment = generated(seed)
        store.systems.save(system)
        store.assessments.begin(assessment)
        systems.append(system)
    advising = Advising(store, Assessing.with_shipped(store, clock), clock)
    return advising.compared_systems(systems)[0], Papers(store, advising)


def test_a_comparison_is_the_same_on_screen_and_on_paper(qtbot, theme, compared, tmp_path):
    results, papers = compared
    panel = ComparePanel(theme)
    qtbot.addWidget(panel)
    panel.show_results(results, (), chosen=4)
    panel.only_differences.setChecked(False)
    asked = []
    panel.paper_asked.connect(lambda *given: asked.append(given))
    panel.paper.click()
    ((comparison, lines, only),) = asked
    assert comparison == compare(results)
    assert (lines, only) == ((), False)
    paper = papers.comparison("시스템 4개", comparison, lines, only_differences=only)
    book = load_workbook(paper.write(tmp_path / "비교표.xlsx", DETAILS), data_only=True)
    rows = rows_until(book, "figure_rows", "figures_note", 7)
    assert len(rows) == len(comparison.rows) == len(panel.table.texts())
    for row, screen, one in zip(rows, panel.table.texts(), comparison.rows, strict=True):
        assert row[1] == screen[0] == one.label
        for shown, said, cell in zip(row[3:], screen[1:], one.cells, strict=True):
            if isinstance(cell.value, Fraction) and not one.key.startswith("maturity_mean"):
                assert f"{whole(shown)}%" == said
            elif isinstance(cell.value, Fraction | Decimal):
                assert f"{shown:.2f}" == said
            elif isinstance(cell.value, int):
                assert f"{shown:,}" == said.removesuffix("단계")
            elif (cell.value is None and one.kind is not RowKind.FIGURE) or cell.value is not None:
                assert shown == (noun_sentence(said) if one.kind is RowKind.ANSWER else said)
    (drawn,) = outlines_of(book, "성숙도 비교")
    assert [title for title, _, _ in drawn] == [result.title for result in results]
    for (_, _, figures), result in zip(drawn, results, strict=True):
        levels = [result.axes[row.key] for row in comparison.of_kind(RowKind.AXIS)]
        assert figures == {at: level for at, level in enumerate(levels) if level is not None}
