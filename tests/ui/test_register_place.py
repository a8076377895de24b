"""The register can be added to, edited, copied, deleted and searched, and every change undone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QTableView

from app.errors import AdvisorError
from app.store.database import open_register
from app.store.first_look import first_look
from app.ui.drafts import Drafts
from app.ui.register.field_editor import FieldEditor
from app.ui.register.register_place import RegisterPlace
from app.ui.register.system_list import SystemList
from app.ui.widgets.notice_bar import NoticeBar
from tests.conftest import make_assessment, make_system
from tests.ui.broken_register import no_table, no_writing


@pytest.fixture
def make_place(qtbot, registering, assessing, register_form, icons, save_state, agency):
    def make(drafts, load_form=lambda: register_form):
        place = RegisterPlace(
            registering, assessing, load_form, drafts, icons, save_state, lambda: agency
        )
        qtbot.addWidget(place)
        place.resize(1100, 700)
        place.refresh()
        place.show()
        return place

    return make


@pytest.fixture
def place(make_place, drafts):
    return make_place(drafts)


def click(place, text):
    next(b for b in place.findChildren(QPushButton) if b.text() == text and b.isVisible()).click()


def names(registering):
    return [system.name for system in registering.systems()]


def fill(place, **texts):
    for made in place.findChildren(FieldEditor):
        if made.field.id in texts:
            made.show_text(texts[made.field.id])
            made.edited.emit()


def touched_box(place, name):
    """Return a box that lists what it offers, as it does when somebody comes to it."""
    box = next(b for b in place.findChildren(QComboBox) if b.accessibleName() == name)
    QApplication.sendEvent(box, QFocusEvent(QEvent.Type.FocusIn))
    return box


def typed(place):
    return {made.field.id: made.text() for made in place.findChildren(FieldEditor)}


def notice(place):
    return next(bar for bar in place.findChildren(NoticeBar) if bar.isVisible())


def test_an_empty_register_says_what_to_do(place):
    texts = [b.text() for b in place.findChildren(QPushButton) if b.isVisible()]
    assert "첫 시스템 등록" in texts
    assert "교재 예제 불러오기" in texts
    assert "수정" not in texts


def test_a_new_system_comes_with_what_is_known_already(place, registering):
    click(place, "첫 시스템 등록")
    known = typed(place)
    assert known["management_no"] == "SYS-0001"
    assert known["agency_name"] == "한빛시"
    assert known["as_of_date"] == "2026. 11. 23."

    fill(place, name="인허가 시스템", operating_department="민원과")
    click(place, "저장")
    assert names(registering) == ["인허가 시스템"]
    assert notice(place).text() == "저장했습니다: 인허가 시스템"


def test_every_change_can_be_undone_from_its_notice(place, registering):
    registering.save(make_system("인허가 시스템"))
    place.refresh()
    click(place, "삭제")
    assert names(registering) == []
    click(place, "되돌리기")
    assert names(registering) == ["인허가 시스템"]

    click(place, "복제")
    assert names(registering) == ["인허가 시스템", "인허가 시스템 (2)"]
    place.undo()
    assert names(registering) == ["인허가 시스템"]


def test_what_was_taken_back_is_done_again_from_its_notice(place, registering):
    place.add_system()
    fill(place, name="인허가 시스템", operating_department="민원과", management_no="A-1")
    click(place, "저장")
    place.undo()
    assert names(registering) == []
    click(notice(place), "다시 실행")
    assert names(registering) == ["인허가 시스템"]
    click(notice(place), "되돌리기")
    assert names(registering) == []


def test_undo_and_redo_go_by_key_and_say_what_they_did(place, registering, qtbot):
    systems = [registering.save(make_system(name)) for name in ("가", "나")]
    registering.delete(systems)
    place.refresh()
    place.activateWindow()
    qtbot.waitUntil(place.isActiveWindow)
    qtbot.keyClick(place.window(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert names(registering) == ["가", "나"]
    assert notice(place).text() == "되돌렸습니다(삭제): 가 등 2개"
    place.choose(systems[1].id)  # with Ctrl still held, as Qt saw the keys last
    assert [system.name for system in place.chosen()] == ["나"]
    qtbot.keyClick(place.window(), Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert names(registering) == []
    assert notice(place).text() == "다시 실행했습니다(삭제): 가 등 2개"
    qtbot.keyClick(place.window(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(place.window(), Qt.Key.Key_Z, both)
    assert names(registering) == []
    qtbot.keyRelease(place.window(), Qt.Key.Key_Control)


def test_a_system_saved_out_of_sight_leaves_nothing_chosen_and_is_told(place, registering):
    for name, department in (("가", "A과"), ("나", "B과")):
        registering.save(make_system(name, operating_department=department))
    place.refresh()
    box = touched_box(place, "운영부서")
    box.setCurrentIndex(box.findData("B과"))
    place.add_system()
    fill(place, name="다", operating_department="C과", management_no="A-3")
    click(place, "저장")
    assert place.chosen() == []
    assert "조건에 가려져" in notice(place).findChild(QLabel).text()
    place.refresh()
    assert place.chosen() == []
    click(place, "조건 지우기")
    assert [s.name for s in place.chosen()] == ["다"]


def test_a_filter_whose_department_is_gone_shows_everything_again(place, registering):
    kept = registering.save(make_system("가", operating_department="A과"))
    registering.save(make_system("나", operating_department="B과"))
    place.refresh()
    box = touched_box(place, "운영부서")
    box.setCurrentIndex(box.findData("A과"))
    assert [s.name for s in place.chosen()] == ["가"]
    registering.save(replace(kept, operating_department="C과"))
    place.refresh()
    assert box.currentData() == ""
    assert place.list._model.rowCount() == 2


def test_a_name_that_is_taken_keeps_the_form_open_with_the_reason(place, registering):
    registering.save(make_system("인허가 시스템"))
    place.refresh()
    click(place, "시스템 등록")
    fill(place, name="인허가  시스템", operating_department="건축과")
    click(place, "저장")
    assert names(registering) == ["인허가 시스템"]
    assert any(e.text() == "건축과" and e.isVisible() for e in place.findChildren(FieldEditor))


def test_a_form_left_by_mistake_can_be_opened_again_with_everything_typed(place, registering):
    click(place, "첫 시스템 등록")
    fill(place, name="인허가 시스템", operating_department="민원과")
    click(place, "취소")
    click(place, "다시 열기")
    click(place, "저장")
    assert names(registering) == ["인허가 시스템"]


def test_what_was_typed_survives_the_end_of_the_program(
    place, make_place, drafts, registering, save_state
):
    click(place, "첫 시스템 등록")
    fill(place, name="인허가 시스템")
    drafts.flush()

    again = make_place(Drafts(registering, save_state))
    again.add_system()
    assert typed(again)["name"] == "인허가 시스템"


def test_what_another_window_types_into_a_new_system_outlives_a_save_in_this_one(
    place, make_place, drafts, registering, save_state, store
):
    other_drafts = Drafts(registering, save_state)
    other = make_place(other_drafts)
    for one in (place, other):
        click(one, "첫 시스템 등록")
    fill(place, name="인허가 시스템", operating_department="민원과")
    drafts.flush()
    fill(other, name="급여 시스템", operating_department="총무과")
    other_drafts.flush()
    click(place, "저장")
    assert store.drafts.get("new")["name"] == "급여 시스템"

    again = make_place(Drafts(registering, save_state))  # the other window was closed by force
    again.add_system()
    assert typed(again)["name"] == "급여 시스템"
    click(again, "저장")
    assert store.drafts.get("new") is None
    assert sorted(names(registering)) == ["급여 시스템", "인허가 시스템"]


def test_a_search_without_a_hit_offers_the_way_back(place, registering):
    registering.save(make_system("인허가 시스템"))
    place.refresh()
    place.search("없는 이름")
    assert not place.findChild(SystemList).chosen()
    click(place, "조건 지우기")
    assert [s.name for s in place.findChild(SystemList).chosen()] == ["인허가 시스템"]


def test_enter_on_a_row_opens_its_form(place, registering, qtbot):
    from PySide6.QtWidgets import QTableView

    registering.save(make_system("인허가 시스템"))
    place.refresh()
    table = place.findChild(SystemList).findChild(QTableView)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert any(
        e.field.id == "name" and e.text() == "인허가 시스템"
        for e in place.findChildren(FieldEditor)
    )


@pytest.mark.parametrize(
    ("text", "signal"), [("진단하기", "assess_asked"), ("결과 보기", "result_asked")]
)
def test_the_chosen_system_leads_to_its_assessment(place, registering, qtbot, text, signal):
    registering.save(make_system("인허가 시스템"))
    place.refresh()
    with qtbot.waitSignal(getattr(place, signal)) as asked:
        click(place, text)
    assert asked.args[0].name == "인허가 시스템"


def test_what_is_typed_is_kept_within_a_second(place, qtbot, registering):
    click(place, "첫 시스템 등록")
    fill(place, vendor="㈜가람")
    qtbot.waitUntil(lambda: registering.draft("new") is not None, timeout=1000)
    assert registering.draft("new")["vendor"] == "㈜가람"


def test_a_form_that_gives_way_to_another_keeps_its_own_draft(place, registering, drafts):
    first = registering.save(make_system("인허가 시스템"))
    second = registering.save(make_system("주차 관리"))
    place.edit_system(first)
    fill(place, vendor="㈜가람")
    place.edit_system(second)
    drafts.flush()
    assert registering.draft(first.id)["vendor"] == "㈜가람"
    assert registering.draft(second.id) is None
    assert typed(place)["vendor"] == ""


def test_a_draft_that_cannot_be_stored_is_kept_and_tried_again(place, store, registering, drafts):
    click(place, "첫 시스템 등록")
    with no_writing(store):
        fill(place, name="인허가 시스템")
        assert not drafts.flush()
        place.search("")
        place.add_system()
        assert typed(place)["name"] == "인허가 시스템"
    assert drafts.flush()
    assert registering.draft("new")["name"] == "인허가 시스템"


def test_a_search_keeps_what_is_typed_in_the_form_and_says_so(place, registering):
    click(place, "첫 시스템 등록")
    fill(place, name="인허가 시스템")
    place.search("포")
    assert registering.draft("new")["name"] == "인허가 시스템"
    assert notice(place).text().endswith("입력한 내용은 보관했습니다.")
    place.search("포털")  # the next letter takes nothing away
    click(notice(place), "다시 열기")
    assert typed(place)["name"] == "인허가 시스템"
    assert place.open_form().key == "new"


def test_a_search_from_a_form_that_was_not_touched_says_nothing(place, registering):
    place.edit_system(registering.save(make_system("인허가 시스템")))
    place.search("인허가")
    assert not any(bar.isVisible() for bar in place.findChildren(NoticeBar))


def test_a_form_opened_again_after_leaving_it_is_kept_again(place, registering):
    click(place, "첫 시스템 등록")
    fill(place, name="인허가 시스템")
    click(place, "취소")
    assert registering.draft("new") is None
    click(place, "다시 열기")
    assert registering.draft("new")["name"] == "인허가 시스템"


def test_a_change_that_is_taken_back_by_hand_leaves_no_draft(place, registering, drafts):
    system = registering.save(make_system("인허가 시스템"))
    place.edit_system(system)
    fill(place, vendor="㈜가람")
    fill(place, vendor="")
    drafts.flush()
    assert registering.draft(system.id) is None


def test_a_save_that_is_refused_keeps_the_draft(place, registering, drafts):
    registering.save(make_system("인허가 시스템"))
    place.refresh()
    click(place, "시스템 등록")
    fill(place, name="인허가 시스템", operating_department="건축과")
    click(place, "저장")
    drafts.flush()
    assert registering.draft("new")["operating_department"] == "건축과"


def test_a_register_that_cannot_be_read_is_told_and_read_again(place, store, registering):
    registering.save(make_system("인허가 시스템"))
    with no_table(store, "information_system"):
        place.refresh()
        assert "대장 파일" in notice(place).text()
        place.add_system()
        assert place.open_form() is None
    click(notice(place), "다시 시도")
    assert place.open_form().key == "new"
    place.refresh()
    assert [system.name for system in place.chosen()] == ["인허가 시스템"]


def test_a_list_that_was_read_again_no_longer_says_that_it_could_not_be(place, store):
    with no_table(store, "assessment"):
        place.refresh()
        assert "대장 파일" in notice(place).text()
    place.refresh()
    assert not any(bar.isVisible() for bar in place.findChildren(NoticeBar))


def test_a_form_whose_draft_cannot_be_read_is_not_opened_over_it(place, store, registering):
    system = registering.save(make_system("인허가 시스템"))
    registering.keep_draft(system.id, {"vendor": "㈜가람"})
    with no_table(store, "form_draft"):
        place.edit_system(system)
        assert place.open_form() is None
    click(notice(place), "다시 시도")
    assert typed(place)["vendor"] == "㈜가람"


def test_a_form_that_cannot_be_loaded_is_told(make_place, drafts):
    def load():
        raise AdvisorError("서식 파일을 고쳐 주세요.")

    place = make_place(drafts, load)
    place.add_system()
    assert notice(place).text() == "서식 파일을 고쳐 주세요."


def test_systems_that_were_read_already_are_shown_without_the_register(place, store):
    with no_table(store, "information_system"):
        place.refresh(([make_system("인허가 시스템")], {}))
    assert [system.name for system in place.chosen()] == ["인허가 시스템"]


@pytest.fixture
def looked(make_place, drafts, registering, assessing, store, checklist):
    """A place that shows lines only, and how often the whole was read."""
    for name, letters in (("가나 시스템", "YYYYYYYYYY"), ("다라 시스템", "N" * 10)):
        system = registering.save(make_system(name, daily_users_avg=7))
        store.assessments.begin(make_assessment(checklist, system, letters))
    place, read = make_place(drafts), []

    def whole():
        systems = registering.systems()
        read.append(systems)
        place.refresh((systems, assessing.standings(systems)))

    place.show_lines(first_look(store.path).lines, {}, whole)
    return place, read


def test_lines_are_listed_and_searched_before_the_rest_is_read(looked):
    place, read = looked
    place.search("다라")
    model = place.findChild(SystemList)._model
    assert [model.index(row, 1).data() for row in range(model.rowCount())] == ["다라 시스템"]
    model.sort(6)
    assert not read


def test_what_needs_more_than_the_lines_reads_the_rest_once(looked, qtbot):
    place, read = looked
    with qtbot.waitSignal(place.assess_asked) as asked:
        click(place, "진단하기")
    assert asked.args == [place.chosen()[0]]
    assert asked.args[0] in read[0]
    place.complete()
    assert len(read) == 1


def test_sorting_by_verdict_reads_the_rest_first(looked):
    place, read = looked
    place.list.let_sort()
    place.findChild(QTableView).sortByColumn(0, Qt.SortOrder.DescendingOrder)
    model = place.findChild(SystemList)._model
    assert [model.index(row, 1).data() for row in range(model.rowCount())] == [
        "다라 시스템", "가나 시스템"
    ]  # fmt: skip
    assert len(read) == 1


def test_a_verdict_is_filtered_by_only_when_all_are_known(looked):
    place, read = looked
    box = touched_box(place, "판정")
    box.setCurrentIndex(box.findData("unassessed"))
    assert read
    assert place.chosen() == []


def test_lines_whose_rest_cannot_be_read_ask_for_nothing(make_place, drafts, registering, store):
    registering.save(make_system("가나 시스템"))
    place = make_place(drafts)
    look = first_look(store.path)
    asked = []
    place.assess_asked.connect(asked.append)
    with no_table(store, "information_system"):
        place.show_lines(look.lines, look.standings, place.refresh)
        click(place, "진단하기")
        assert notice(place).isVisible()
    assert not asked


def shown_texts(place):
    return [one.text() for one in place.findChildren(QLabel) if one.isVisible()]


def test_what_another_window_saved_is_not_written_over_by_a_form_that_stood_open(
    place, registering, store, clock
):
    seen = registering.save(make_system("시스템", vendor="가람", note="처음"))
    place.refresh()
    place.edit_system(seen)
    with open_register(store.path) as other:
        other.systems.save(replace(seen, vendor="나래", note="남의 비고"))
    fill(place, vendor="다솜")
    click(place, "저장")
    assert "▲ 다른 창에서 고친 값: 나래" in shown_texts(place)
    assert (typed(place)["vendor"], typed(place)["note"]) == ("다솜", "남의 비고")
    assert registering.systems()[0].vendor == "나래"
    click(place, "저장")
    (now,) = registering.systems()
    assert (now.vendor, now.note) == ("다솜", "남의 비고")
    place.edit_system(now)
    assert not [text for text in shown_texts(place) if "다른 창에서" in text]


def test_a_draft_brings_back_what_was_typed_and_nothing_else(place, registering, drafts):
    """What was read into the register while the draft waited is not taken back by it."""
    seen = registering.save(make_system("시스템", vendor="가람", note=None))
    place.refresh()
    place.edit_system(seen)
    fill(place, note="적다 만 비고")
    place.search("시스템")
    now = replace(seen, vendor="가져온 업체")
    registering.take_in([now], [seen])
    place.refresh()
    place.edit_system(now)
    assert (typed(place)["vendor"], typed(place)["note"]) == ("가져온 업체", "적다 만 비고")
    click(place, "저장")
    assert registering.systems() == [replace(now, note="적다 만 비고")]
