"""The program opens its register, asks for the agency once, and leads from place to place."""

import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QTableView

from app import main as program_main
from app.domain.answer import Answer
from app.main import build
from app.paths import RESOURCES
from app.services.samples import load_sample
from app.store.database import open_register
from app.ui.help.help_window import HelpWindow
from app.ui.main_window import MainWindow
from app.ui.reference.reference_screen import ReferenceScreen
from app.ui.theme import ThemeName
from app.ui.wizard.steps import RESULT_STEP
from tests.conftest import ROOT, Clock, make_system

EXAMPLES = ["공영홈쇼핑", "표준프레임워크 포털"]


@pytest.fixture
def start(qtbot, tmp_path):
    started = []

    def begin(*arguments):
        program = build(["--data-dir", str(tmp_path), *arguments])
        qtbot.addWidget(program.window)
        with qtbot.waitSignal(program.register_ready, timeout=20_000):
            program.start()
        started.append(program)
        return program

    yield begin
    for program in started:
        program.close()


def click(window, text):
    next(b for b in window.findChildren(QPushButton) if b.text() == text and b.isVisible()).click()


def look_round(window):
    for text in ("다음", "나중에 입력", "교재 예제로 둘러보기"):
        click(window, text)


def told(program):
    """Every text that the window shows."""
    shown = [label for label in program.window.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.text() for label in shown)


def names(program):
    return [system.name for system in program.desk.registering.systems()]


def test_a_long_register_needs_no_scrolling_sideways_at_the_first_size(start, tmp_path):
    with open_register(tmp_path / "register.db") as store:
        load_sample(store, Clock(), with_agency=True)
        for number in range(30):
            store.systems.save(make_system(f"시스템 {number:02}", management_no=f"A-{number:02}"))
    table = start("--theme", "light").window.findChild(QTableView)
    QApplication.processEvents()
    assert table.verticalScrollBar().isVisible()
    assert not table.horizontalScrollBar().isVisible()


def test_the_keyboard_stands_in_the_list_as_soon_as_it_is_shown(start, tmp_path, qtbot):
    with open_register(tmp_path / "register.db") as store:
        load_sample(store, Clock(), with_agency=True)
    window = start().window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    table = window.findChild(QTableView)
    assert table.hasFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.selectionModel().currentIndex().row() == 1


def test_enter_leads_from_the_search_to_what_it_found(start, qtbot):
    window = start("--example").window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    search, table = window.findChild(QLineEdit), window.findChild(QTableView)
    search.setFocus()
    search.setText("포털")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert table.hasFocus()
    assert table.selectionModel().currentIndex().siblingAtColumn(1).data() == EXAMPLES[1]


def test_the_help_opens_by_the_very_first_key(start, qtbot):
    window = start("--example").window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F1)
    shown = window.findChild(HelpWindow)
    assert shown is not None
    shown.close()


def test_a_move_of_the_mouse_over_the_window_is_a_beginning_too(start):
    program = start("--example")
    assert not program._ahead._timer.isActive()
    nowhere, none = QPointF(9, 9), Qt.MouseButton.NoButton
    kind, keys = QEvent.Type.MouseMove, Qt.KeyboardModifier.NoModifier
    moved = QMouseEvent(kind, nowhere, nowhere, none, none, keys)
    program.application.sendEvent(program.window.windowHandle(), moved)
    assert program._ahead._timer.isActive()


def test_the_wizard_opened_before_that_loads_the_rest_at_once(start, agency):
    program = start("--example")
    program.desk._on_assess(program.desk.registering.systems()[0])
    assert program.desk.wizard_place.open_goal_page() is not None


def test_a_case_leads_to_the_reference_data_that_it_rests_on(start, agency):
    program = start("--example")
    desk, window = program.desk, program.window
    window.show_place("cases")
    desk.contracts.place.reference_asked.emit()
    assert window.place() == "settings"
    tabs = desk.settings_place._tabs
    assert tabs.tabText(tabs.currentIndex()) == "기준 데이터"


def test_a_closed_program_loads_no_more(qtbot, start):
    program = start("--example")
    program.close()
    assert not program._ahead._timer.isActive()


def test_a_new_register_asks_for_the_agency_before_anything_else(start):
    program = start()
    shown = [label.text() for label in program.window.findChildren(QLabel) if label.isVisible()]
    assert any("결재에 올릴 서류를" in text for text in shown)
    assert program.window.place() == ""


def test_an_empty_register_begins_with_what_to_do_first(start):
    program = start()
    for text in ("다음", "나중에 입력", "빈 대장으로 시작"):
        click(program.window, text)
    assert program.window.place() == "overview"
    assert program.desk.overview.place.steps.isVisible()


def test_the_agency_is_asked_only_once(start, agency):
    program = start()
    program.desk.first_start.agency_given.emit(agency)
    assert program.window.place() == "register"
    program.close()
    assert start().window.place() == "register"


def test_looking_round_with_the_example_leaves_the_register_the_officers_own(start, agency):
    program = start()
    look_round(program.window)
    assert program.window.place() == "register"
    assert names(program) == EXAMPLES
    assert program.desk._store.agencies.get() is None
    assert "기관 정보는 아직 입력하지 않았습니다." in told(program)
    click(program.window, "결과 보기")
    click(program.window, "자가진단 결과서 저장(엑셀)")
    dialog = program.desk.papers.dialog
    cautions = [label.text() for label in dialog.findChildren(QLabel)]
    assert any(text.startswith("기관 정보가 없습니다.") for text in cautions)
    dialog.reject()
    program.close()

    again = start()
    click(again.window, "나중에 입력")
    assert names(again) == EXAMPLES
    again.close()

    asked = start()
    asked.desk.first_start.agency_given.emit(agency)
    assert names(asked) == EXAMPLES
    assert asked.desk._store.agencies.get() == agency


def test_the_agency_can_be_given_after_looking_round(start, agency):
    program = start()
    look_round(program.window)
    click(program.window, "기관 정보 입력")
    assert program.window.place() == "settings"
    program.desk.settings_place.agency_saved.emit(agency)
    assert agency.name in told(program)


def test_loading_the_example_again_says_that_nothing_changed(start):
    program = start("--example")
    before = program.desk._store.assessments.all_current()
    program.desk.settings_place.sample_asked.emit()
    assert program.window.place() == "register"
    assert "교재 예제가 이미 대장에 있어 바꾸지 않았습니다." in told(program)
    assert program.desk._store.assessments.all_current() == before


def test_a_paper_of_the_made_up_agency_is_warned_of(start, agency):
    program = start("--example")
    desk = program.desk
    system = desk.registering.systems()[0]
    desk.wizard_place.open_system(system, RESULT_STEP)

    def cautions():
        program.window.show_place("assessment")
        desk.wizard_place.show_step(RESULT_STEP)
        click(program.window, "자가진단 결과서 저장(엑셀)")
        dialog = program.desk.papers.dialog
        texts = [label.text() for label in dialog.findChildren(QLabel)]
        dialog.reject()
        return [text for text in texts if text.startswith("기관 정보가 예시입니다: 한빛시(예시)")]

    assert len(cautions()) == 1
    program.desk.settings_place.agency_saved.emit(agency)
    assert cautions() == []


def test_a_wrong_option_of_the_window_is_told_in_korean():
    ran = subprocess.run(
        [sys.executable, "-m", "app", "--theme", "foo"],
        cwd=ROOT, capture_output=True, encoding="utf-8",
    )  # fmt: skip
    assert ran.returncode == 2
    assert ran.stderr.startswith("사용법: python -m app")
    assert "쓸 수 없는 값입니다: 'foo'" in ran.stderr


def test_the_example_register_holds_the_two_systems_of_the_guide(start):
    assert names(start("--example")) == ["공영홈쇼핑", "표준프레임워크 포털"]


def test_the_search_of_the_header_narrows_the_register(start):
    program = start("--example")
    field = next(
        e for e in program.window.findChildren(QLineEdit) if e.accessibleName() == "시스템 검색"
    )
    program.window.show_place("settings")
    field.setText("포털")
    assert program.window.place() == "register"
    chosen = program.desk.register_place.chosen()
    assert [system.name for system in chosen] == ["표준프레임워크 포털"]


def test_a_search_from_the_wizard_shows_the_answers_just_given(start):
    program = start("--example")
    desk = program.desk
    system = next(s for s in desk.registering.systems() if s.name == "공영홈쇼핑")
    program.window.show_place("assessment")
    desk.wizard_place.open_system(system, "dev_quality")
    before = desk.assessing.standings([system])[system.id].count
    buttons = desk.wizard_place.open_goal_page().cards[0].answer_buttons()[0]
    changed = Answer.NO if buttons.answer() is Answer.YES else Answer.YES
    buttons.give(changed)
    field = next(
        e for e in program.window.findChildren(QLineEdit) if e.accessibleName() == "시스템 검색"
    )
    field.setText("공영")
    shown = desk.register_place.list._model._rows
    row = next(row for row in shown if row.system.id == system.id)
    assert row.standing.count != before
    assert row.standing == desk.assessing.standings([system])[system.id]
    program.window.show_place("assessment")
    field.clear()
    assert program.window.place() == "assessment"


def test_the_whole_way_leads_to_a_saved_workbook(start, tmp_path):
    program = start("--example")
    click(program.window, "결과 보기")
    click(program.window, "자가진단 결과서 저장(엑셀)")
    dialog = program.desk.papers.dialog
    target = next(e for e in dialog.findChildren(QLineEdit) if e.accessibleName() == "저장할 파일")
    target.setText(str(tmp_path / "결과서.xlsx"))
    click(dialog, "저장")
    assert (tmp_path / "결과서.xlsx").stat().st_size > 0
    assert program.desk.papers.dialog is None


def test_a_change_of_look_keeps_the_work(start):
    program = start("--example")
    program.desk.settings_place.look_chosen.emit(ThemeName.HIGH_CONTRAST, 125)
    assert program.window.place() == "settings"
    assert names(program) == ["공영홈쇼핑", "표준프레임워크 포털"]
    assert program.preferences.theme() is ThemeName.HIGH_CONTRAST
    assert program.preferences.text_percent() == 125
    program.desk.settings_place.look_chosen.emit(ThemeName.LIGHT, 100)


def test_a_file_that_is_no_register_is_told_and_left_alone(qtbot, tmp_path, monkeypatch):
    file = tmp_path / "register.db"
    file.write_bytes(b"not a register at all" * 100)
    told = []
    from app.ui import dialogs

    monkeypatch.setattr(dialogs, "tell_fatal", told.append)
    program = build(["--data-dir", str(tmp_path)])
    qtbot.addWidget(program.window)
    program.start()
    qtbot.waitUntil(lambda: bool(told))
    assert "대장" in told[0]
    assert file.read_bytes() == b"not a register at all" * 100


@pytest.mark.parametrize("table", ["agency", "information_system"])
def test_a_damaged_page_of_the_register_is_told(qtbot, tmp_path, monkeypatch, table):
    file = tmp_path / "register.db"
    with open_register(file) as store:
        load_sample(store, Clock(), with_agency=True)
    with closing(sqlite3.connect(file)) as connection:
        (size,) = connection.execute("PRAGMA page_size").fetchone()
        query = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        (page,) = connection.execute(query, (table,)).fetchone()
    with file.open("r+b") as raw:
        raw.seek((page - 1) * size)
        raw.write(b"\xff" * size)
    told = []
    from app.ui import dialogs

    monkeypatch.setattr(dialogs, "tell_fatal", told.append)
    program = build(["--data-dir", str(tmp_path)])
    qtbot.addWidget(program.window)
    with qtbot.waitSignal(program.failed, timeout=20_000):
        program.start()
    assert "손상" in told[0]
    program.close()


def test_a_data_folder_that_takes_no_log_still_opens_the_register(qtbot, tmp_path):
    (tmp_path / "advisor.log").mkdir()
    program = build(["--data-dir", str(tmp_path)])
    qtbot.addWidget(program.window)
    with qtbot.waitSignal(program.register_ready, timeout=20_000):
        program.start()
    program.close()


def test_an_unstored_answer_holds_the_window_open(start, monkeypatch):
    from app.errors import AdvisorError
    from app.ui import dialogs

    program = start("--example")
    desk = program.desk
    desk.wizard_place.open_system(desk.registering.systems()[0])
    asked = []
    monkeypatch.setattr(dialogs, "ask_close_unstored", lambda _: asked.append(1) or False)

    def refuse(*_, **__):
        raise AdvisorError("디스크에 빈 공간이 없습니다.")

    with monkeypatch.context() as broken:
        broken.setattr(type(desk._store.assessments), "put_answer", refuse)
        desk.wizard_place.show_step("dev_quality")
        desk.wizard_place.open_goal_page().cards[0].answer_buttons()[0].findChildren(QPushButton)[
            2
        ].click()
        assert not program.window.close()
    assert asked
    desk.wizard_place._answering.store()


def test_the_window_is_made_for_the_smallest_screen(qtbot, icons):
    window = MainWindow(icons)
    qtbot.addWidget(window)
    assert window.minimumSizeHint().width() <= 1366
    assert window.minimumSizeHint().height() <= 728


def test_the_composition_root_speaks_korean_for_qt(start):
    from PySide6.QtCore import QCoreApplication

    start()
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "취소"
    assert program_main.EXAMPLE_NAME.endswith(".db")


def test_the_reference_data_in_the_settings_open_articles_and_take_effect_for_all(
    start, qtbot, tmp_path
):
    program = start("--example")
    desk = program.desk
    program.window.show_place("settings")
    assert program.window.findChild(ReferenceScreen) is None  # made when the tab is first opened
    desk.settings_place.show_reference()
    screen = program.window.findChild(ReferenceScreen)
    qtbot.waitUntil(screen.isVisible)
    screen.entries.filters.findChild(QLineEdit).setText("디지털서비스 수의계약 근거")
    screen.entries.choose(0)
    next(b for b in screen.entries.detail.findChildren(QPushButton) if "제26조" in b.text()).click()
    assert "제26조" in desk.reference.articles.dialog.view.title.text()
    assert desk.reference.articles.dialog.isVisible()
    desk.reference.articles.close()
    before = desk.reference.library().stamp
    text = (RESOURCES / "reference/document-rules.toml").read_text(encoding="utf-8")
    newer = tmp_path / "newer.toml"
    newer.write_text(text.replace('version = "2026.1"', 'version = "2099.1"'), encoding="utf-8")
    screen.offer(newer)
    with qtbot.waitSignal(desk.reference.library_changed):
        click(screen.changes, "적용")
    assert desk.reference.library().stamp != before
    assert (tmp_path / "content/reference").is_dir()  # beside the register
