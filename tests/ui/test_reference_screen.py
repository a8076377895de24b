"""기준 데이터: all of it is shown; a newer file is shown before it is taken, or refused."""

from datetime import date, datetime

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from app.domain.reference_changes import ChangeKind
from app.domain.reference_entries import EntryPeriod
from app.domain.reference_listing import entries_of, themes_of
from app.services.reference import REFERENCE, holiday_calendar, shipped_library
from app.services.reference_updates import ReferenceUpdates
from app.ui.reference.changes_page import ChangesPage
from app.ui.reference.entry_list import EntryList, ShownReference
from app.ui.reference.entry_table import EntryRow, entry_columns
from app.ui.reference.reference_screen import ReferenceScreen
from app.ui.reference.refused_page import RefusedPage
from app.ui.widgets.indexed_table import AS_GIVEN, IndexedTable

TODAY = date(2026, 11, 25)
NOW = datetime(2026, 11, 25, 12, 0, 0)  # noqa: DTZ001 (the clock of the PC, as the program reads it)
ROWS_OF_AMOUNTS = (REFERENCE / "procurement-amounts.toml").read_text("utf-8").count("[[rows]]")
FIVE_DAYS = 'value = 5\nunit = "business_days"\ntrack = "national_agency"'
UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
STATE, TITLE, VALUE, CHECKED_ON, VALID_TO = 0, 1, 2, 5, 7


@pytest.fixture(scope="module")
def library():
    return shipped_library()


@pytest.fixture(scope="module")
def everything(library):
    holidays = holiday_calendar()
    return entries_of(library, holidays), themes_of(library, holidays)


@pytest.fixture
def model(qapp, library, everything):
    made = IndexedTable[EntryRow](entry_columns(library.data.words, library.laws))
    made.show_rows(ShownReference(library, *everything, TODAY).rows())
    return made


@pytest.fixture
def make_list(qtbot, icons, library, everything):
    def make(today=TODAY):
        made = EntryList(ShownReference(library, *everything, today), icons)
        qtbot.addWidget(made)
        made.resize(1118, 600)
        made.show()
        return made

    return make


@pytest.fixture
def updates(tmp_path):
    return ReferenceUpdates(tmp_path / "content" / "reference", lambda: NOW)


@pytest.fixture
def three_days(tmp_path):
    return newer(tmp_path / "update.toml", (FIVE_DAYS, FIVE_DAYS.replace("5", "3", 1)))


@pytest.fixture
def make_screen(qtbot, icons, updates):
    def make(path=None):
        made = ReferenceScreen(updates, lambda: TODAY, icons, choose=lambda _: path)
        qtbot.addWidget(made)
        made.resize(1118, 600)
        made.show()
        return made

    return make


def newer(path, *changes, name="procurement-amounts", version="2026.2"):
    text = (REFERENCE / f"{name}.toml").read_text(encoding="utf-8")
    for old, new in (('version = "2026.1"', f'version = "{version}"'), *changes):
        assert old in text, old
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")
    return path


def column(model, number):
    return [model.index(row, number).data() for row in range(model.rowCount())]


def click(widget, text):
    next(b for b in widget.findChildren(QPushButton) if b.text() == text).click()


def named(widget, kind, name):
    return next(each for each in widget.findChildren(kind) if each.accessibleName() == name)


def choose(box, text):
    place = box.findText(text)
    assert place >= 0, text
    box.setCurrentIndex(place)


def titled(shown, title, scope):
    """Choose the row of this title and scope."""
    rows = zip(column(shown.model, TITLE), column(shown.model, 3), strict=True)
    shown.choose(list(rows).index((title, scope)))


def test_the_table_keeps_qt_rules(model, qtmodeltester):
    qtmodeltester.check(model)


def test_the_table_of_changes_keeps_qt_rules(
    qtbot, icons, library, updates, three_days, qtmodeltester
):
    page = ChangesPage(three_days, updates.preview(three_days), library, icons)
    qtbot.addWidget(page)
    qtmodeltester.check(page.model)


def test_every_entry_of_every_file_is_shown_and_read_as_an_officer_reads_it(model, everything):
    assert model.rowCount() == len(everything[0])
    titles = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    assert titles == [
        "상태", "기준", "값(단위)", "적용 대상", "신뢰도",
        "확인일", "적용 시작", "적용 종료", "내용", "출처", "조문",
    ]  # fmt: skip
    row = column(model, TITLE).index("대가 지급 기간")
    told = [model.index(row, number).data() for number in range(8)]
    assert told == [
        "유효", "대가 지급 기간", "5일(공휴일·토요일 제외)", "국가기관", "조문 확인",
        "2026. 11. 23.", "2026. 6. 3.", "–",
    ]  # fmt: skip


def test_what_is_second_hand_says_in_the_list_that_it_is_to_be_checked(model):
    told = {
        row.entry.confidence: text
        for row, text in zip(model.shown_rows(), column(model, 4), strict=True)
    }
    assert {one.value for one, text in told.items() if "담당자 확인 필요" in text} == {
        "secondary",
        "inferred",
    }


def test_figures_are_sorted_by_their_size_and_not_by_their_letters(model):
    model.show_accepted(lambda row: row.entry.unit == "won")
    model.sort(VALUE, DOWN)
    amounts = [row.entry.amount for row in model.shown_rows() if row.entry.amount is not None]
    assert amounts == sorted(amounts, reverse=True)
    assert len(set(amounts)) > 5
    model.show_accepted(lambda _: True)
    model.sort(AS_GIVEN, UP)
    assert model.shown_rows()[0].entry.theme == "procurement-tracks"


def test_what_has_no_end_comes_last_whichever_way_it_is_sorted(model):
    for order in (UP, DOWN):
        model.sort(VALID_TO, order)
        assert model.shown_rows()[0].entry.theme == "holidays"
        assert column(model, VALID_TO)[-1] == "–"


def test_a_question_is_never_shown_as_a_rule(make_list):
    shown = make_list()
    choose(named(shown, QComboBox, "신뢰도"), "확인하지 못함(확인할 사항)")
    assert 100 < shown.model.rowCount() < shown.model.total()
    assert set(column(shown.model, STATE)) == {"확인할 사항"}
    titled(shown, "대가 지급 기간", "기타공공기관")
    told = shown.detail.texts()
    assert "확인할 사항" in told
    assert "내용" not in told
    assert "값" not in told
    assert any("기준으로 쓰지 않으며" in text for text in told)
    assert any(text.endswith("확인했습니까?") for text in told)


def test_the_detail_tells_everything_of_a_row(make_list, qtbot):
    shown = make_list()
    titled(shown, "대가 지급 기간", "공기업·준정부기관")
    told = shown.detail.texts()
    assert told[0] == "대가 지급 기간"
    for text in (
        "유효", "담당자 확인 필요", "5일(공휴일·토요일 제외)", "공기업·준정부기관",
        "미루어 정함", "2026. 6. 3.", "정해지지 않음", "2026. 11. 23.",
    ):  # fmt: skip
        assert text in told, text
    link = next(b for b in shown.detail.findChildren(QPushButton) if "제58조" in b.text())
    with qtbot.waitSignal(shown.article_asked) as asked:
        link.click()
    assert str(asked.args[0]).startswith("L5 제58조")


def test_a_seen_row_is_not_marked_for_checking(make_list):
    shown = make_list()
    titled(shown, "대가 지급 기간", "국가기관")
    assert "담당자 확인 필요" not in shown.detail.texts()


def test_grounds_papers_and_questions_are_told_beside_stage_and_procedure(make_list):
    shown = make_list()
    titled(shown, "3. 사전절차 판단", "모든 기관")
    told = shown.detail.texts()
    assert told[told.index("서류") + 1] == "사전절차 점검표"
    assert told[told.index("단계 묶음") + 1] == "계획·검토"
    titled(shown, "사전협의", "모든 기관")
    told = shown.detail.texts()
    assert "다른 법령에 따라 중복성 사전검토를 완료한 사업입니다." in told
    assert told.index("대상이 되는 경우") < told.index("제외되는 경우")


def test_every_filter_narrows_the_list_and_is_taken_back_at_once(make_list, everything):
    shown = make_list()
    total = len(everything[0])
    assert f"모두 {total}건" in texts(shown)
    choose(named(shown, QComboBox, "주제"), "금액·비율·기간")
    choose(named(shown, QComboBox, "기관 유형"), "지방자치단체")
    named(shown, QLineEdit, "기준 찾기").setText("지체상금")
    assert set(column(shown.model, 3)) <= {"지방자치단체", "모든 기관"}
    assert shown.model.rowCount() == 3
    assert f"{total}건 중 3건" in texts(shown)
    named(shown, QLineEdit, "기준 찾기").setText("없는 말")
    assert "조건에 맞는 기준이 없습니다." in texts(shown)
    click(shown, "조건 지우기")
    assert shown.model.rowCount() == total


def texts(widget):
    return [each.text() for each in widget.findChildren(QLabel) if each.isVisible()]


def test_a_day_shows_what_holds_then_and_a_day_that_is_none_is_told(make_list, qtbot):
    shown = make_list()
    day = named(shown, QLineEdit, "기준일")
    day.setText("2026. 2. 30.")
    assert shown.model.rowCount() == shown.model.total()
    day.editingFinished.emit()
    assert any("있는 날짜를" in text for text in texts(shown))
    day.setText("2026. 1. 1.")
    assert not any("있는 날짜를" in text for text in texts(shown))
    assert all(
        row.entry.period(date(2026, 1, 1)) is EntryPeriod.IN_FORCE
        for row in shown.model.shown_rows()
    )
    assert 0 < shown.model.rowCount() < shown.model.total()


def test_what_is_chosen_stays_chosen_while_a_filter_shows_it(make_list):
    shown = make_list()
    titled(shown, "대가 지급 기간", "국가기관")
    named(shown, QLineEdit, "기준 찾기").setText("대가 지급")
    assert shown.chosen().entry.title == "대가 지급 기간"
    named(shown, QLineEdit, "기준 찾기").setText("견적서")
    assert shown.chosen() is None
    assert shown.detail.texts() == ["목록에서 기준을 고르면 내용을 보여 줍니다."]


def test_an_old_check_is_told_in_words_and_by_shape(qtbot, icons, updates):
    screen = ReferenceScreen(updates, lambda: date(2027, 5, 23), icons)
    qtbot.addWidget(screen)
    screen.show()
    total = screen.entries.model.total()
    holidays = sum(row.entry.theme == "holidays" for row in screen.entries.model.shown_rows())
    assert f"점검 오래됨 {total - holidays}건" in screen.stale.text()
    click(screen, "오래된 것만 보기")
    assert screen.entries.model.rowCount() == total - holidays
    assert all("점검 오래됨" in state for state in column(screen.entries.model, STATE))
    screen.entries.choose(0)
    assert "확인한 지 180일이 지났습니다. 법령이 바뀌었는지 확인해 주세요." in (
        screen.entries.detail.texts()
    )


def test_as_long_as_nothing_is_old_nothing_is_warned_of(make_screen):
    screen = make_screen()
    assert not screen.stale.isVisible()
    assert "점검 오래됨" not in " ".join(column(screen.entries.model, STATE))


def test_a_newer_file_is_shown_adopted_and_gone_back_from_by_clicking(
    make_screen, three_days, updates, qtbot
):
    screen = make_screen(three_days)
    before = updates.library().stamp
    click(screen, "파일에서 가져오기")
    changes = screen.changes
    same = ROWS_OF_AMOUNTS - 1
    assert changes.counts.text() == f"추가 0건 · 변경 1건 · 삭제 0건 · 동일 {same}건"
    assert column(changes.model, 3) == ["값: 5 → 3"]
    assert changes.texts()[:2] == ["대가 지급 기간", "변경 · 국가기관"]
    assert changes.texts()[2:] == ["값", "지금: 5", "새 파일: 3"]
    assert updates.states() == ()
    with qtbot.waitSignal(screen.library_changed):
        click(changes, "적용")
    assert "2026.2" in screen.in_force.text()
    assert screen.notice.text() == "금액·비율·기간 2026.2 판을 적용했습니다."
    titled(screen.entries, "대가 지급 기간", "국가기관")
    assert "3일(공휴일·토요일 제외)" in screen.entries.detail.texts()
    with qtbot.waitSignal(screen.library_changed):
        click(screen.notice, "되돌리기")
    assert before in screen.in_force.text()
    titled(screen.entries, "대가 지급 기간", "국가기관")
    assert "5일(공휴일·토요일 제외)" in screen.entries.detail.texts()


def test_what_stays_the_same_is_shown_only_when_asked_for(make_screen, three_days):
    screen = make_screen(three_days)
    click(screen, "파일에서 가져오기")
    assert screen.changes.model.rowCount() == 1
    screen.changes.findChild(QCheckBox).setChecked(True)
    assert screen.changes.model.rowCount() == ROWS_OF_AMOUNTS
    screen.changes.table.selectRow(0)
    assert "동일 · 국가기관" in screen.changes.texts()


def test_rows_that_come_and_go_are_told_with_all_their_fields(make_screen, tmp_path):
    path = newer(
        tmp_path / "update.toml",
        ('key = "practice.report_head"', 'key = "practice.report_top"'),
        name="document-rules",
    )
    screen = make_screen(path)
    click(screen, "파일에서 가져오기")
    assert set(column(screen.changes.model, 0)) == {"추가", "삭제"}
    told = screen.changes.texts()
    assert {"제목", "내용", "출처", "적용 시작일", "확인일", "신뢰도"} <= set(told)
    assert "2026. 11. 23." in told
    assert not any("2026-11" in text or text.startswith("L1 ") for text in told)


def test_to_cancel_changes_nothing(make_screen, three_days, updates):
    screen = make_screen(three_days)
    click(screen, "파일에서 가져오기")
    click(screen.changes, "취소")
    assert screen.changes is None
    assert updates.states() == ()
    assert "2026.1" in screen.in_force.text()


def test_everything_wrong_in_a_file_is_told_at_once_with_its_path(make_screen, tmp_path, updates):
    path = newer(
        tmp_path / "broken.toml",
        ('unit = "won"', 'unit = "wonn"'),
        ('title = "견적서', 'titel = "견적서'),
        ("valid_from = 2026-06-03", 'valid_from = "봄"'),
    )
    screen = make_screen(path)
    click(screen, "파일에서 가져오기")
    refused = screen.refused
    told = refused.problems.toPlainText()
    assert isinstance(refused, RefusedPage)
    assert f"파일: {path}" in texts(refused)
    assert "rows[1].unit: 쓸 수 없는 값입니다" in told
    assert "혹시 'title'인가요?" in told
    assert "valid_from: 날짜여야 합니다" in told
    assert refused.heading.text() == (
        f"가져오지 않았습니다. 고칠 곳이 {len(told.splitlines())}군데 있습니다."
    )
    assert updates.states() == ()
    click(refused, "닫기")
    assert screen.refused is None
    assert screen.entries.isVisible()


def test_a_file_that_is_no_newer_is_told_with_what_to_do(make_screen, tmp_path):
    screen = make_screen(newer(tmp_path / "old.toml", version="2025.1"))
    click(screen, "파일에서 가져오기")
    assert "새로운 파일이 아닙니다" in screen.refused.findChild(QPlainTextEdit).toPlainText()
    assert screen.refused.heading.text() == "가져오지 않았습니다."


def test_when_no_file_is_chosen_the_list_stays(make_screen):
    screen = make_screen(None)
    click(screen, "파일에서 가져오기")
    assert screen.changes is None
    assert screen.entries.isVisible()


def test_versions_tell_what_is_in_force_and_lead_back(make_screen, three_days, updates, qtbot):
    updates.adopt(three_days)
    before, after = (state.stamp for state in updates.states())
    screen = make_screen()
    click(screen, "판 목록")
    told = texts(screen.versions)
    assert f"적용 중: 기준 데이터 {after}" in told
    assert "금액·비율·기간 2026.2 (가져온 파일, 확인일 2026. 11. 23.)" in told
    assert "계약 단계 2026.1 (프로그램 제공, 확인일 2026. 11. 23.)" in told
    assert any(text.startswith(f"{after} · 2026. 11. 25. 12:00:00부터 적용") for text in told)
    with qtbot.waitSignal(screen.library_changed):
        named(screen.versions, QPushButton, f"되돌리기: {before}").click()
    assert updates.library().stamp == before


def test_pages_that_were_left_are_freed(make_screen, three_days):
    screen = make_screen(three_days)
    for _ in range(2):
        click(screen, "파일에서 가져오기")
        click(screen.changes, "취소")
        click(screen, "판 목록")
        click(screen.versions, "목록으로")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not screen.findChildren(ChangesPage)
    assert len(screen.findChildren(EntryList)) == 1


def test_data_that_cannot_be_read_are_told_with_a_way_to_try_again(
    make_screen, updates, three_days, tmp_path, qtbot
):
    updates.adopt(three_days)
    folder = tmp_path / "content" / "reference"
    kept = folder / updates.states()[-1].files["procurement-amounts"]
    text = kept.read_text(encoding="utf-8")
    kept.write_text(f"{text}# 고침\n", encoding="utf-8")
    screen = make_screen()
    assert screen.entries is None
    assert "바뀌었습니다" in screen.notice.text()
    kept.write_text(text, encoding="utf-8")
    click(screen.notice, "다시 시도")
    qtbot.waitUntil(lambda: screen.entries.isVisible())
    assert not screen.notice.isVisible()


def test_the_detail_goes_below_the_list_where_room_is_short(make_list):
    shown = make_list()
    assert shown.beside.is_beside()
    assert shown.detail.width() == 320
    shown.resize(700, 800)
    QApplication.sendPostedEvents()
    shown.grab()
    assert not shown.beside.is_beside()
    assert shown.detail.width() == 700


def test_each_kind_of_change_has_its_own_word(qapp):
    from app.ui.reference.words import change_icon, change_word

    assert len({change_word(kind) for kind in ChangeKind}) == len(ChangeKind)
    assert len({change_icon(kind) for kind in ChangeKind}) == len(ChangeKind)


def test_everything_that_takes_the_focus_has_a_name(make_screen, three_days):
    screen = make_screen(three_days)
    screen.entries.choose(0)
    for step in ("", "판 목록", "파일에서 가져오기"):
        if step:
            click(screen, step)
        assert not [
            type(each).__name__
            for each in screen.findChildren(QWidget)
            if each.isVisible()
            and each.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not (each.accessibleName() or getattr(each, "text", str)())
            and not each.objectName().startswith("qt_")
        ]
        screen.show_home()
