"""Cases can be begun, opened, copied and deleted from the list, and every change undone."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from app.ui.procurement.case_list import CaseList
from app.ui.procurement.system_picker import SystemPicker
from tests.conftest import make_system
from tests.ui.broken_register import no_table
from tests.ui.procurement.conftest import box, click, notice, shown


def titles(cases):
    return [case.title for case in cases.all()]


def listed(place):
    model = place.findChild(CaseList)._model
    return [model.index(row, 2).data() for row in range(model.rowCount())]


def figured(place, qtbot):
    qtbot.waitUntil(lambda: not place._figuring.isActive())


def test_an_empty_list_says_what_to_do(place):
    offered = [made.text() for made in shown(place, QPushButton)]
    assert "첫 계약 건 만들기" in offered
    assert "예시 계약 건 불러오기" in offered
    assert "복제" not in offered


def test_a_case_is_begun_for_ticked_systems_and_opened(place, registering, cases, system):
    registering.save(make_system("통계 포털"))
    click(place, "첫 계약 건 만들기")
    picker = place.picker
    item = picker._list.item(0)
    assert not next(b for b in shown(picker, QPushButton) if b.text() == "선택 완료").isEnabled()
    item.setCheckState(Qt.CheckState.Checked)
    click(picker, "선택 완료")
    made = cases.all()[0]
    assert made.system_ids == (registering.systems()[0].id,)
    assert place.case() == made
    assert "계약 건을 만들었습니다" in notice(place).text()


def test_the_picker_is_searched_and_keeps_what_is_ticked_though_hidden(qtbot):
    systems = [
        make_system("인허가 시스템"),
        make_system("통계 포털", operating_department="통계과"),
    ]
    picker = SystemPicker(systems, ticked=[systems[0].id])
    picker.open()
    search = picker.findChild(QLineEdit)
    search.setText("통계과")
    assert [picker._list.isRowHidden(n) for n in range(2)] == [True, False]
    picker._list.item(1).setCheckState(Qt.CheckState.Checked)
    with qtbot.waitSignal(picker.picked) as told:
        click(picker, "선택 완료")
    assert [one.name for one in told.args[0]] == ["인허가 시스템", "통계 포털"]


def test_a_picker_that_was_answered_is_freed(place, system):
    click(place, "첫 계약 건 만들기")
    assert place.picker is not None
    click(place.picker, "취소")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert place.picker is None


def test_the_list_says_what_is_figured_out_of_each_case(place, case, qtbot):
    place.refresh()
    assert listed(place) == [case.title]
    figured(place, qtbot)
    model = place.findChild(CaseList)._model
    assert model.index(0, 3).data() == "인허가 시스템"
    assert model.index(0, 6).data() == "169,400,000"  # the amount of the contract
    assert model.index(0, 8).data() not in {"–", "0"}  # no 등록 확인일, for one


def test_a_case_is_copied_deleted_and_brought_back(place, case, cases):
    place.refresh()
    click(place, "복제")
    assert len(titles(cases)) == 2
    place.findChild(CaseList).choose(case.id)
    click(place, "삭제")
    assert case.title not in titles(cases)
    click(notice(place), "되돌리기")
    assert case.title in titles(cases)
    place._undoing.redo()
    assert case.title not in titles(cases)
    place.undo()
    place.undo()  # the copy
    assert titles(cases) == [case.title]


def test_the_list_is_searched_and_narrowed_by_state(place, case, qtbot):
    place.refresh()
    figured(place, qtbot)
    search = next(e for e in shown(place, QLineEdit) if e.accessibleName() == "계약 건 찾기")
    search.setText("없는 말")
    assert listed(place) == []
    click(place, "조건 지우기")
    assert listed(place) == [case.title]
    states = box(place, "상태")
    states.setCurrentIndex(states.findText("종료"))
    assert listed(place) == []


def test_a_case_is_opened_by_the_key_and_left_for_the_list(place, case, qtbot):
    place.refresh()
    table = place.findChild(CaseList)._table
    place.activateWindow()
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    qtbot.keyClick(table, Qt.Key.Key_F2)
    assert place.case() == case
    click(place, "목록")
    assert place.page() is None
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert place.case() is None


def test_a_register_that_cannot_be_read_is_told_with_a_way_to_try_again(place, case, store):
    with no_table(store, "contract_case"):
        place.refresh()
        told = notice(place)
        assert told.text()
    click(told, "다시 시도")
    assert listed(place) == [case.title]
