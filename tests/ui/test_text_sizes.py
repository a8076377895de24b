"""At every text size that is offered, each place fits on the smallest screen and cuts no text."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QTabWidget

from app import paths
from app.domain.law_texts import ArticleRef
from app.ui.charts.radar_chart import RadarChart
from app.ui.reference.reference_screen import ReferenceScreen
from app.ui.results.goal_table import GoalTable
from app.ui.results.verdict_banner import VerdictBanner
from app.ui.settings.look_card import TEXT_SIZES
from app.ui.theme import ThemeName
from app.ui.wizard.steps import RESULT_STEP
from tests.ui.cut_text import ROOM, cut, settle, shown
from tests.ui.sized_program import start

__all__ = ["start"]


def places(program):
    desk = program.desk
    yield "register"
    desk.register_place.add_system()
    yield "form"
    program.window.show_place("assessment")
    desk.wizard_place.refresh()
    yield "system"
    desk.wizard_place.open_system(desk.registering.systems()[0])
    wizard = desk.wizard_place
    for step in wizard._step_ids():
        wizard.show_step(step)
        yield step
        if wizard.open_goal_page() is not None:
            unfold(wizard.open_goal_page())
            yield f"{step}, explained"
    wizard.show_step(RESULT_STEP)
    tabs = wizard.findChild(QTabWidget)
    for place in range(tabs.count()):
        tabs.setCurrentIndex(place)
        yield f"{RESULT_STEP}: {tabs.tabText(place)}"
    program.window.show_place("settings")
    yield "settings"
    desk.settings_place.show_reference()
    yield "reference"


def unfold(page):
    for button in shown(page, QAbstractButton):
        if button.isCheckable() and button.property("role") == "link":
            button.setChecked(True)


@pytest.mark.parametrize("percent", TEXT_SIZES)
def test_every_place_fits_on_the_smallest_screen(start, percent):
    program = start(percent, "--example")
    found = {}
    for place in places(program):
        settle(program.window)
        problems = cut(program.window)
        size = program.window.size().toTuple()
        if size != ROOM:
            problems.append(("window", size))
        if problems:
            found[place] = problems
    assert not found


def test_the_high_contrast_look_fits_too(start):
    program = start(200, "--example", theme=ThemeName.HIGH_CONTRAST)
    for place in places(program):
        settle(program.window)
        assert not cut(program.window), place


@pytest.mark.parametrize("percent", [100, 125, 175])
def test_radar_and_table_stand_side_by_side_under_the_verdict(start, percent):
    program = start(percent, "--example")
    desk, window = program.desk, program.window
    window.show_place("assessment")
    desk.wizard_place.open_system(desk.registering.systems()[0], RESULT_STEP)
    settle(window)
    verdict, radar, table = (
        QRect(part.mapTo(window, QPoint(0, 0)), part.size())
        for part in (window.findChild(each) for each in (VerdictBanner, RadarChart, GoalTable))
    )
    assert verdict.bottom() < radar.top()
    assert radar.right() < table.left()
    assert abs(radar.top() - table.top()) <= 8
    assert table.right() < window.width()
    if percent == 100:
        assert table.bottom() < window.height()  # without scrolling


@pytest.mark.parametrize("percent", [100, 200])
def test_the_first_start_fits_on_the_smallest_screen(start, percent):
    program = start(percent)
    settle(program.window)
    assert not cut(program.window)
    assert program.window.size().toTuple() == ROOM


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_the_export_dialog_fits_on_the_smallest_screen(start, percent, tmp_path):
    program = start(percent, "--example")
    program.preferences.keep_folder(tmp_path)
    desk = program.desk
    program.window.show_place("assessment")
    desk.wizard_place.open_system(desk.registering.systems()[0], RESULT_STEP)
    click(program.window, "자가진단 결과서 저장(엑셀)")
    dialog = desk.papers.dialog
    field = next(e for e in dialog.findChildren(QLineEdit) if e.accessibleName() == "저장할 파일")
    there = tmp_path / "결과서.xlsx"
    there.write_text("", encoding="utf-8")
    field.setText(str(there))
    click(dialog, "저장")  # asks whether to replace it
    settle(dialog)
    problems = [problem for problem in cut(dialog) if problem[0] != "outside"]
    size = dialog.size().toTuple()
    dialog.reject()
    assert not problems
    assert size[0] <= ROOM[0]
    assert size[1] <= ROOM[1]


def pages_of_reference(program, tmp_path):
    """Yield each page of 기준 데이터: an entry, a newer file, a broken one, and the versions."""
    program.window.show_place("settings")
    program.desk.settings_place.show_reference()
    screen = program.window.findChild(ReferenceScreen)
    for theme in ("prior-procedures", "procurement-amounts"):  # the longest, and the most
        rows = screen.entries.model.shown_rows()
        place = next(n for n, row in enumerate(rows) if row.entry.theme == theme)
        screen.entries.choose(place)
        yield theme
    screen.show_versions()
    yield "versions"
    text = (paths.RESOURCES / "reference/procurement-amounts.toml").read_text(encoding="utf-8")
    newer = tmp_path / "newer.toml"
    changed = text.replace('"2026.1"', '"2099.1"', 1).replace("value = 5\n", "value = 3\n")
    newer.write_text(changed, encoding="utf-8")
    screen.show_home()
    screen.offer(newer)
    yield "changes"
    screen.show_home()
    newer.write_text(changed.replace('unit = "won"', 'unit = "won!"'), encoding="utf-8")
    screen.offer(newer)
    yield "refused"


@pytest.mark.parametrize(
    ("percent", "theme"),
    [(100, ThemeName.LIGHT), (150, ThemeName.LIGHT), (200, ThemeName.HIGH_CONTRAST)],
)
def test_each_page_of_the_reference_data_fits_on_the_smallest_screen(
    start, tmp_path, percent, theme
):
    program = start(percent, "--example", theme=theme)
    for page in pages_of_reference(program, tmp_path):
        settle(program.window)
        assert not cut(program.window), page
        assert program.window.size().toTuple() == ROOM


@pytest.mark.parametrize("percent", [100, 200])
def test_an_article_fits_on_the_smallest_screen(start, percent):
    program = start(percent, "--example")
    for cited in ("L5 제26조제1항제5호아목", "L25 제47조", "L5 제999조"):
        program.desk.reference.open_article(ArticleRef.parse(cited))
        dialog = program.desk.reference.articles.dialog
        settle(dialog)
        assert not cut(dialog), cited
        assert dialog.width() <= ROOM[0]
        assert dialog.height() <= ROOM[1]
    dialog.view.search_all("계약")
    settle(dialog)
    assert not cut(dialog)
    program.desk.reference.articles.close()


def click(window, text):
    next(b for b in window.findChildren(QAbstractButton) if b.text() == text).click()
