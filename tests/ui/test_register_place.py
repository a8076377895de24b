"""The register can be added to, edited, copied, deleted and searched, and every change undone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from app.ui.register.field_editor import FieldEditor
from app.ui.register.register_place import RegisterPlace
from app.ui.register.system_list import SystemList
from app.ui.widgets.notice_bar import NoticeBar
from tests.conftest import make_system


@pytest.fixture
def place(qtbot, registering, assessing, register_form, icons, save_state, agency):
    place = RegisterPlace(
        registering, assessing, lambda: register_form, icons, save_state, lambda: agency
    )
    qtbot.addWidget(place)
    place.resize(1100, 700)
    place.refresh()
    place.show()
    return place


def click(place, text):
    next(b for b in place.findChildren(QPushButton) if b.text() == text and b.isVisible()).click()


def names(registering):
    return [system.name for system in registering.systems()]


def fill(place, **texts):
    for made in place.findChildren(FieldEditor):
        if made.field.id in texts:
            made.show_text(texts[made.field.id])
            made.edited.emit()


def notice(place):
    return next(bar for bar in place.findChildren(NoticeBar) if bar.isVisible())


def test_an_empty_register_says_what_to_do(place):
    texts = [b.text() for b in place.findChildren(QPushButton) if b.isVisible()]
    assert "첫 시스템 등록" in texts
    assert "교재 예제 불러오기" in texts
    assert "수정" not in texts


def test_a_new_system_comes_with_what_is_known_already(place, registering):
    click(place, "첫 시스템 등록")
    known = {e.field.id: e.text() for e in place.findChildren(FieldEditor)}
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
    place, qtbot, registering, assessing, register_form, icons, save_state, agency
):
    click(place, "첫 시스템 등록")
    fill(place, name="인허가 시스템")
    place.flush()

    again = RegisterPlace(
        registering, assessing, lambda: register_form, icons, save_state, lambda: agency
    )
    qtbot.addWidget(again)
    again.add_system()
    typed = {e.field.id: e.text() for e in again.findChildren(FieldEditor)}
    assert typed["name"] == "인허가 시스템"


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
