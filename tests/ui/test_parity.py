"""Screen, workbook and JSON hold the same figures, for fifty systems with answers of every kind."""

import random
from datetime import date

import pytest
from openpyxl import load_workbook

from app.domain.answer import Answer
from app.domain.result import assess
from app.exports.self_assessment_result import DocumentDetails, self_assessment_result
from app.services.exporting import RESULT_FORM
from app.services.figures import result_figures
from app.ui.results.goal_radar import goal_radar
from app.ui.results.goal_table import GoalTable
from app.ui.results.verdict_banner import VerdictBanner
from app.ui.wizard.verdict_panel import VerdictPanel
from app.ui.words import answer_word
from tests.conftest import make_assessment, make_system

KINDS = ["public_facing", "internal", None]
SEED = 20261123
CHOICES = random.Random(SEED)  # the same data on every run
CASES = [("".join(CHOICES.choices("YYNNU-", k=10)), CHOICES.choice(KINDS)) for _ in range(50)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("parity")


def sheet_rows(book, name, count):
    sheet, address = next(iter(book.defined_names[name].destinations))
    first = book[sheet][address.replace("$", "").split(":")[0]]
    return [
        [book[sheet].cell(first.row + down, first.column + right).value for right in range(8)]
        for down in range(count)
    ]


def text_at(book, name):
    sheet, address = next(iter(book.defined_names[name].destinations))
    return book[sheet][address.replace("$", "").split(":")[0]].value


@pytest.mark.parametrize(("given", "kind"), CASES)
def test_every_figure_is_the_same_everywhere(
    qtbot, icons, checklist, register_form, agency, folder, given, kind
):
    system = make_system(f"시스템 {given}", system_type=kind)
    result = assess(make_assessment(checklist, system, given), system)
    figures = result_figures(result)

    table, banner, panel = GoalTable(), VerdictBanner(icons), VerdictPanel(icons)
    for widget in (table, banner, panel):
        qtbot.addWidget(widget)
        widget.show_result(result)
    written = folder / f"{given}-{kind}.xlsx"
    self_assessment_result(
        RESULT_FORM, result, agency, register_form,
        DocumentDetails("", "공개", "김하늘", date(2026, 11, 23)), "길잡이", "0" * 64,
    ).save(written)  # fmt: skip
    book = load_workbook(written, data_only=True)

    low, high = figures["yes_count"]["low"], figures["yes_count"]["high"]
    count = str(low) if low == high else f"{low}~{high}"
    word = checklist.text_of(result.verdict).title
    assert figures["verdict"] == result.verdict.value
    assert banner.accessibleName() == f"판정 {word}, 예 {count}개 / 10개"
    assert panel.accessibleName().startswith(word)
    assert count in panel.range_text()
    assert f"{word} (예 {count}개 / 10개)" in text_at(book, "verdict_line")

    paper = sheet_rows(book, "goal_rows", len(figures["goals"]))
    radar = goal_radar(result).outlines[0].values
    for number, goal in enumerate(figures["goals"]):
        counts = [goal[answer.value] for answer in Answer]
        screen = [table.item(number, column).text() for column in range(6)]
        assert screen[:5] == [goal["title"], *map(str, counts)]
        assert paper[number][:6] == [goal["title"], goal["total"], *counts]
        if goal["share"] is None:
            assert paper[number][6] in {None, "-"}
            assert screen[5] == f"{goal['lowest_share']}~{goal['highest_share']}%"
            assert radar[number].is_open
        else:
            assert round(float(paper[number][6]) * 100) == goal["share"]
            assert screen[5] == f"{goal['share']}%"
            assert round(radar[number].share * 100) == goal["share"]

    total = sheet_rows(book, "goal_total", 1)[0]
    shown = [table.item(len(paper), column).text() for column in range(6)]
    assert shown[:5] == [total[0], *map(str, total[2:6])]
    assert shown[5] == (
        total[7].replace("%~", "~") if low != high else f"{round(float(total[6]) * 100)}%"
    )

    answers = [item["answer"] for item in figures["items"]]
    for answer in Answer:
        assert figures["answers"][answer.value] == answers.count(answer.value)
        assert f"{answer_word(answer)} {answers.count(answer.value)}개" in panel._counts.text()
