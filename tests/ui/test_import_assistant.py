"""The assistant reads beside the window, asks what is doubtful, writes once and can be undone."""

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QListWidget, QPushButton, QTableView, QTableWidget

from app.domain.header_finding import HeaderRows, find_header
from app.domain.sheet_grid import ReadingProgress
from app.main import build
from app.paths import content_dir
from app.services.importing import Importing
from app.services.importing_beside import ImportingBeside
from app.ui.imports.assistant import COLUMNS, FILE, HEADER, RUN, ImportAssistant
from app.ui.imports.header_page import SheetModel
from app.ui.imports.last_import import LastImport
from app.ui.imports.outcome_model import OutcomeModel
from app.ui.imports.progress_row import ProgressRow
from app.ui.imports.work import Work
from app.ui.register.undoing import Undoing
from app.ui.widgets.notice_bar import NoticeBar
from tests.conftest import ROOT, make_system
from tests.import_material import dry_run, form, grid, headings

DATA = ROOT / "tests/data/inventories"
HEAD = ["시스템명", "운영부서", "등급", "유지보수비(천원)"]


@pytest.fixture
def book(tmp_path):
    def make(*rows, name="현황.xlsx"):
        made = openpyxl.Workbook()
        for row in rows:
            made.active.append(row)
        made.save(tmp_path / name)
        return tmp_path / name

    return make


@pytest.fixture
def assistant(request, qtbot, store, registering, theme, tmp_path):
    target = tmp_path / "오류 행.xlsx"
    importing = getattr(request, "param", Importing)(store, registering, form)
    beside = ImportingBeside(importing, registering)
    made = ImportAssistant(importing, beside, lambda _: None, lambda *_: target, tmp_path)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    return made


@pytest.fixture
def settle(qtbot, assistant):
    def wait():
        qtbot.waitUntil(lambda: not assistant.findChild(Work).is_running(), timeout=30_000)

    return wait


@pytest.fixture
def read(assistant, settle):
    """Read a file and go to a step, confirming what is proposed."""

    def go(path, step=RUN):
        assistant.read(path)
        settle()
        while assistant.step() < step:
            if assistant.step() == COLUMNS:
                click(assistant, "제안대로 모두 확인")
            before = assistant.step()
            assistant.next.click()
            settle()
            assert assistant.step() == before + 1

    return go


def click(widget, text):
    found = next(b for b in widget.findChildren(QPushButton) if b.text() == text)
    if found.isEnabled():
        found.click()


def box(widget, name):
    return next(b for b in widget.findChildren(QComboBox) if name in b.accessibleName())


def choose(combo, text):
    combo.setCurrentIndex(next(n for n in range(combo.count()) if text in combo.itemText(n)))
    combo.activated.emit(combo.currentIndex())


def results(assistant):
    model = assistant.run_page.findChild(QTableView).model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_a_file_goes_through_four_steps_into_the_register(
    qtbot, assistant, read, registering, book
):
    read(book(HEAD, ["가", "민원과", "1등급", 5]))
    assert results(assistant)[0][:3] == ["2", "＋ 신규", "가"]
    with qtbot.waitSignal(assistant.imported) as told:
        assistant.next.click()
    assert told.args[0].done.added == 1
    (system,) = registering.systems()
    assert (system.system_grade, system.annual_maintenance_cost) == ("1", 5_000)


def test_the_window_answers_while_a_file_is_read_and_reading_can_be_cancelled(
    assistant, book, registering
):
    assistant.read(book(HEAD, ["가", "민원과", "1등급", 5]))
    assert not assistant.next.isEnabled()
    click(assistant, "읽기 취소")
    assert not assistant.findChild(Work).is_running()
    assert assistant.step() == FILE
    assert registering.systems() == []


def test_a_file_that_is_not_read_is_told_at_its_place(assistant, settle, tmp_path):
    assistant.read(tmp_path / "없는 파일.xlsx")
    settle()
    texts = [one.text() for one in assistant.file_page.findChildren(type(assistant._notice._text))]
    assert any("파일이 없습니다" in text for text in texts)
    assert not assistant.next.isEnabled()


def test_a_file_of_another_kind_than_its_name_is_told(assistant, settle, book, tmp_path):
    path = tmp_path / "현황.csv"
    book(HEAD, ["가", "민원과", "1등급", 5]).rename(path)
    assistant.read(path)
    settle()
    assert "내용대로 읽었습니다" in assistant.file_page._notes.text()
    assert assistant.file_page._notes.isVisible()


def test_what_a_new_system_would_hold_is_shown_with_its_units(assistant, read, book):
    read(book(HEAD, ["가", "민원과", None, "1,200"]), RUN)
    rows = assistant.run_page.findChild(QTableView).model()
    told = rows.index(0, 3).data()
    assert "운영부서 민원과 · 유지보수비(최근 1년) 1,200,000원" in told
    assert rows.lines(rows.outcome(0))[0] == "운영부서 민원과 · 유지보수비(최근 1년) 1,200,000원"


def test_columns_that_are_doubtful_have_to_be_confirmed(assistant, read, book):
    read(book(HEAD, ["가", "민원과", "1등급", 5]), COLUMNS)
    assert assistant.columns_page.open_questions() == 1
    assistant.next.click()
    assert assistant.step() == COLUMNS
    assert "확인이 필요한 열" in assistant._notice.text()


def test_a_column_can_be_given_another_field(assistant, read, settle, book, registering, qtbot):
    read(book(["시스템명", "메모장", "운영부서"], ["가", "적은 것", "민원과"]), COLUMNS)
    choose(box(assistant, "B 열의 대장 항목"), "비고")
    assistant.next.click()
    settle()
    with qtbot.waitSignal(assistant.imported):
        assistant.next.click()
    assert registering.systems()[0].note == "적은 것"


def test_the_heading_can_be_corrected(assistant, read, settle, book):
    read(book(["시스템명", "운영부서"], ["이름", "부서명"], ["가", "민원과"]), HEADER)
    assert assistant.header_page.header() == HeaderRows(1, 1)
    assistant.header_page._last.setValue(2)
    settle()
    assert assistant.header_page.header() == HeaderRows(1, 2)
    assistant.next.click()
    texts = assistant.columns_page.findChild(QTableWidget).item(0, 1).text()
    assert texts == "시스템명 이름"


def test_one_answer_settles_the_doubt_of_a_whole_column(
    qtbot, assistant, read, settle, registering, book
):
    read(book(["시스템명", "운영부서", "유지보수비"], ["가", "나", 5], ["다", "라", 7]))
    assert [row[1] for row in results(assistant)] == ["✕ 오류", "✕ 오류"]
    assert not assistant.next.isEnabled()
    choose(box(assistant.run_page, "단위가 없습니다"), "백만원")
    settle()
    assert [row[1] for row in results(assistant)] == ["＋ 신규", "＋ 신규"]
    with qtbot.waitSignal(assistant.imported):
        assistant.next.click()
    costs = [one.annual_maintenance_cost for one in registering.systems()]
    assert costs == [5_000_000, 7_000_000]


def test_formulas_without_values_are_told_once_a_column_and_left_unread_where_chosen(
    qtbot, assistant, read, settle, registering, book
):
    rows = [[f"시스템 {n}", "민원과", "=1+1", "=ROW()", "=ROW()"] for n in range(2, 8)]
    read(book(["시스템명", "운영부서", "메모장", "비고", "유지보수비(천원)"], *rows), COLUMNS)
    texts = assistant.columns_page.findChild(QTableWidget)
    assert "계산한 값이 없는 수식 6칸" in texts.item(4, 2).text()
    assistant.next.click()
    settle()
    columns = assistant.run_page.findChild(QListWidget)
    told = [columns.item(at).text() for at in range(columns.count())]
    assert told == [
        "C열 ‘메모장’: 6칸(C2, C3, C4 등) – 읽지 않는 열",
        "D열 ‘비고’: 6칸(D2, D3, D4 등)",
        "E열 ‘유지보수비(천원)’: 6칸(E2, E3, E4 등)",
    ]
    assert {row[1] for row in results(assistant)} == {"✕ 오류"}
    assert not assistant.next.isEnabled()
    columns.item(1).setCheckState(Qt.CheckState.Checked)
    click(assistant.run_page, "표시한 열의 수식 칸만 읽지 않기")
    settle()
    assert {row[1] for row in results(assistant)} == {"✕ 오류"}  # of the other column
    click(assistant.run_page, "모두 표시")
    click(assistant.run_page, "표시한 열의 수식 칸만 읽지 않기")
    settle()
    assert {row[1] for row in results(assistant)} == {"＋ 신규"}
    with qtbot.waitSignal(assistant.imported):
        assistant.next.click()
    assert {one.annual_maintenance_cost for one in registering.systems()} == {None}


def test_systems_that_are_there_stop_the_import_until_a_way_is_chosen(
    assistant, read, settle, registering, book
):
    registering.save(make_system("가"))
    read(book(["시스템명", "운영부서"], ["가", "총무과"]))
    assert not assistant.next.isEnabled()
    choose(box(assistant, "이미 있는 시스템"), "덮어쓰기")
    settle()
    assert assistant.next.isEnabled()
    assert results(assistant)[0][3] == "운영부서: 민원과 → 총무과"


def test_rows_with_errors_are_saved_and_the_rest_is_taken_in(
    qtbot, assistant, read, registering, book, tmp_path
):
    read(book(HEAD, ["가", "민원과", "1등급", 5], ["나", "민원과", "1등급", "많음"]))
    assert not assistant.next.isEnabled()
    click(assistant, "오류 행을 엑셀로 저장")
    saved = openpyxl.load_workbook(tmp_path / "오류 행.xlsx").active
    assert saved.cell(2, 1).value == 3
    assistant.run_page._without.click()
    with qtbot.waitSignal(assistant.imported):
        assistant.next.click()
    assert [one.name for one in registering.systems()] == ["가"]


def test_a_register_changed_meanwhile_is_looked_at_again(
    qtbot, assistant, read, settle, registering, book
):
    read(book(["시스템명", "운영부서"], ["가", "민원과"]))
    registering.save(make_system("가"))
    assistant.next.click()
    qtbot.waitUntil(lambda: assistant.writing.dialog is None)
    settle()
    assert "그 사이 대장이 바뀌어" in assistant._notice.text()
    assert results(assistant)[0][1] == "＝ 동일"


def test_leaving_stops_everything(qtbot, assistant, book):
    assistant.read(book(["시스템명", "운영부서"], ["가", "민원과"]))
    with qtbot.waitSignal(assistant.left):
        click(assistant, "취소")
    assert not assistant.findChild(Work).is_running()


class SlowImporting(Importing):
    """Judges not before it is stopped."""

    def prepare(self, table, way, seen=None, watch=None):
        watch.progressed(ReadingProgress(100, 350))
        while not watch.is_cancelled():
            watch.progressed(ReadingProgress(200, 350))
        return super().prepare(table, way, seen, watch)


@pytest.mark.parametrize("assistant", [SlowImporting], indirect=True)
def test_judging_shows_how_far_it_is_and_can_be_stopped(qtbot, assistant, settle, book):
    assistant.read(book(["시스템명", "운영부서"], ["가", "민원과"]))
    settle()
    for _ in range(3):
        assistant.next.click()
    page = assistant.run_page
    qtbot.waitUntil(lambda: page.findChild(ProgressRow).told() == (200, 350))
    assert page.findChild(ProgressRow).isVisible()
    assert not assistant.next.isEnabled()
    click(assistant, "확인 취소")
    assert assistant.step() == COLUMNS
    assert "확인을 취소했습니다" in assistant._notice.text()
    assert not assistant.findChild(Work).is_running()
    assert not page.may_write()


def test_a_profile_that_cannot_be_kept_is_told_with_the_import(
    qtbot, assistant, read, registering, book, store
):
    folder = content_dir(store.path)
    folder.mkdir()
    (folder / "import-profiles").write_text("폴더가 아닙니다", encoding="utf-8")
    read(book(["시스템명", "운영부서"], ["가", "민원과"]))
    with qtbot.waitSignal(assistant.imported) as told:
        assistant.next.click()
    changed, failure = told.args
    assert changed.done.added == len(registering.systems()) == 1
    assert "프로필을 저장할 폴더를 만들 수 없습니다" in failure


def test_the_models_keep_the_rules_of_qt(qtmodeltester, qapp):
    outcomes = OutcomeModel(form())
    outcomes.show_run(dry_run([["시스템명"], ["가"], [None]]), None)
    qtmodeltester.check(outcomes)
    sheet = SheetModel()
    shown = grid(["시스템명"], ["가"])
    sheet.show_sheet(shown, find_header(shown, headings()))
    qtmodeltester.check(sheet)


def test_the_register_leads_to_the_import_and_back_with_undo(qtbot, tmp_path, book):
    program = build(["--data-dir", str(tmp_path), "--example"])
    qtbot.addWidget(program.window)
    with qtbot.waitSignal(program.register_ready, timeout=20_000):
        program.start()
    desk = program.desk
    count = len(desk.registering.systems())
    click(desk.register_place, "가져오기")
    assistant = desk.links.importing.assistant
    assistant.read(book(["시스템명", "운영부서"], ["가나다", "민원과"]))
    work = assistant.findChild(Work)
    for _ in range(3):
        qtbot.waitUntil(lambda: not work.is_running(), timeout=30_000)
        assistant.next.click()
    qtbot.waitUntil(lambda: not work.is_running(), timeout=30_000)
    assistant.next.click()
    qtbot.waitUntil(lambda: desk.links.importing.assistant is None)
    assert len(desk.registering.systems()) == count + 1
    desk.register_place.undo()
    undoing = desk.register_place.findChild(Undoing)
    qtbot.waitUntil(lambda: undoing.work.dialog is None)
    assert len(desk.registering.systems()) == count
    program.close()


def test_an_import_is_taken_back_in_the_window_after_a_restart(qtbot, tmp_path, book):
    def start():
        program = build(["--data-dir", str(tmp_path)])
        qtbot.addWidget(program.window)
        with qtbot.waitSignal(program.register_ready, timeout=20_000):
            program.start()
        program.desk.first_start.later_asked.emit()
        click(program.desk.register_place, "가져오기")
        return program, program.desk, program.desk.links.importing.assistant

    program, desk, assistant = start()
    folder = tmp_path / "content" / "import-profiles"
    folder.parent.mkdir(exist_ok=True)
    folder.write_text("폴더가 아닙니다", encoding="utf-8")
    assert assistant.file_page.findChild(LastImport).isHidden()
    assistant.read(book(["시스템명", "운영부서"], ["가나다", "민원과"]))
    work = assistant.findChild(Work)
    for _ in range(4):
        qtbot.waitUntil(lambda: not work.is_running(), timeout=30_000)
        assistant.next.click()
    qtbot.waitUntil(lambda: desk.links.importing.assistant is None)
    notice = desk.register_place.findChild(NoticeBar)
    assert "신규 1개" in notice.text()
    assert "열 맞춤은 저장하지 못했습니다" in notice.text()
    program.close()

    program, desk, assistant = start()
    assert len(desk.registering.systems()) == 1
    assert not assistant.file_page.findChild(LastImport).isHidden()
    click(assistant, "마지막 가져오기 되돌리기")
    qtbot.waitUntil(lambda: desk.links.importing.assistant is None)
    assert desk.registering.systems() == []
    assert "가져오기를 되돌렸습니다" in desk.register_place.findChild(NoticeBar).text()
    program.close()
