"""A case is led through on one page: what is done is stored at once, and nothing typed is lost."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QTabBar

from app.domain.agency import AgencyTrack
from app.domain.case_fields import RowKind
from app.domain.case_places import CasePage as Part
from app.domain.case_places import CasePlace, of_case
from app.domain.contract_case import CheckRecord, FactAnswer, StageState
from app.services.contract_cases import Cases
from app.store.database import open_register
from app.ui.drafts import Drafts
from app.ui.procurement.calendar_strip import CalendarStrip
from app.ui.procurement.case_page import CasePage
from app.ui.procurement.check_card import CheckCard
from app.ui.procurement.money_panel import MoneyPanel
from app.ui.procurement.open_case import OpenCase
from app.ui.procurement.record_line import DateLine, RecordLine
from app.ui.procurement.row_form import RowForm
from app.ui.procurement.row_panel import RowPanel
from app.ui.procurement.row_table_model import RowTableModel
from app.ui.procurement.stage_card import StageCard
from app.ui.register.entry_form import EntryForm
from app.ui.wizard.answer_buttons import AnswerButtons
from tests.ui.broken_register import no_writing
from tests.ui.procurement.conftest import box, click, editor, fill, notice, pick, shown, texts


def stored(cases, case):
    return cases.get(case.id)


def line(widget, name) -> RecordLine:
    return next(one for one in shown(widget, RecordLine) if one.accessibleName() == name)


def write(made, text):
    made.setText(text)
    made.flush()


def rows(page, tab):
    page.open_tab(tab)
    return page.tabs.made(tab)


def card_of(page, kind, title):
    return next(one for one in shown(page, kind) if title in texts(one)[0])


# fields


def test_fields_are_saved_and_what_follows_is_shown_at_once(page, case, cases):
    page.open_tab("basics")
    fill(page, budget_won="100,000,000", funding_line="전산운영비")
    click(page, "저장")
    assert stored(cases, case).budget_won == 100_000_000
    money = page.findChild(MoneyPanel)
    assert money.figure("배정 예산") == "100,000,000"
    assert money.figure("예산 여유").startswith("▲ 초과")
    told = "필요한 금액이 배정 예산보다"
    assert any(told in text for text in texts(editor(page, "budget_won")))


def test_a_period_that_ends_before_it_begins_is_told_at_its_field_and_in_the_list(page):
    page.open_tab("basics")
    fill(page, ends_on="2026. 3. 1.")
    click(page, "저장")
    told = "종료일이 시작일보다 빠릅니다"
    assert any(told in text for text in texts(editor(page, "ends_on")))
    page.open_tab("submission")
    assert any(told in text for text in texts(page))


def test_a_field_that_cannot_be_read_is_not_saved_and_stays(page, case, cases):
    page.open_tab("basics")
    fill(page, budget_year="이천이십육")
    click(page, "저장")
    assert editor(page, "budget_year").text() == "이천이십육"
    assert stored(cases, case) == case


def test_what_was_typed_and_not_saved_is_there_after_the_window_was_lost(
    page, case, make_place, registering, save_state
):
    page.open_tab("basics")
    fill(page, scope="옮길 업무의 범위")
    page.flush()
    again = make_place(Drafts(registering, save_state, save_state))
    again.open_case(case)
    again.page().open_tab("basics")
    assert editor(again.page(), "scope").text() == "옮길 업무의 범위"


def test_what_is_being_typed_stays_while_something_else_is_stored(page, case, cases):
    page.open_tab("basics")
    fill(page, scope="아직 저장하지 않은 글")
    page._open_case.set_fields(vendor="다라시스템(예시)")
    assert editor(page, "scope").text() == "아직 저장하지 않은 글"
    assert editor(page, "vendor").text() == "다라시스템(예시)"
    click(page, "저장")
    assert stored(cases, case).vendor == "다라시스템(예시)"


def test_other_systems_can_be_chosen_for_a_case(page, place, case, cases, registering):
    from tests.conftest import make_system

    other = registering.save(make_system("통계 포털"))
    page.open_tab("basics")
    click(page, "대상 시스템 선택")
    place.picker._list.item(1).setCheckState(Qt.CheckState.Checked)
    click(place.picker, "선택 완료")
    assert stored(cases, case).system_ids == (*case.system_ids, other.id)
    assert any("통계 포털" in text for text in texts(page))


# rows


def test_a_service_is_added_with_what_it_comes_to_told_while_it_is_typed(page, case, cases, qtbot):
    panel = rows(page, "services")
    click(panel, "이용 서비스 추가")
    fill(
        panel, name="백업", unit_price="100,000", quantity="2", discount_pct="10", months="12",
        price_includes_vat="아니오", is_vat_exempt="아니오",
    )  # fmt: skip
    qtbot.waitUntil(lambda: any("공급가액 2,160,000원" in text for text in texts(panel)))
    click(panel, "저장")
    made = stored(cases, case).services[-1]
    assert (made.name, made.months) == ("백업", 12)
    assert panel.findChild(RowTableModel).index(2, 6).data() == "2,160,000"


def test_a_discount_over_a_hundred_percent_is_told_at_its_field(page, case, cases):
    panel = rows(page, "services")
    click(panel, "수정")
    fill(panel, discount_pct="120")
    click(panel, "저장")
    assert any("0에서 100 사이" in text for text in texts(editor(panel, "discount_pct")))
    assert stored(cases, case) == case


@pytest.mark.parametrize(
    ("field_id", "value", "told"),
    [
        ("unit_price", 0, "정가"),
        ("selection_no", None, "선정번호"),
        ("selection_valid_until", date(2026, 1, 1), "유효기간"),
    ],
)
def test_what_is_amiss_with_a_service_is_told_at_the_field_and_marked_in_the_table(
    page, case, field_id, value, told
):
    page._open_case.save_row(replace(case.services[0], **{field_id: value}))
    panel = rows(page, "services")
    model = panel.findChild(RowTableModel)
    assert not model.index(0, 0).data(Qt.ItemDataRole.DecorationRole).isNull()
    assert told in model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    page.show_place(CasePlace(Part.SERVICES, case.services[0].id, field_id))
    assert any(text.startswith("▲") for text in texts(editor(panel, field_id)))


def test_rows_are_moved_copied_deleted_and_brought_back(page, place, case, cases):
    panel = rows(page, "services")
    first, second = (one.name for one in case.services)

    def names():
        return [one.name for one in stored(cases, case).services]

    click(panel, "아래로")
    assert names() == [second, first]
    click(panel, "위로")
    click(panel, "복제")
    assert names() == [first, second, first]
    click(panel, "삭제")  # the copy is the one chosen
    assert names() == [first, second]
    click(notice(place), "되돌리기")
    assert names() == [first, second, first]


def test_a_row_that_was_typed_and_not_saved_is_kept(
    page, case, make_place, registering, save_state
):
    panel = rows(page, "quotations")
    click(panel, "견적 추가")
    fill(panel, vendor="바사데이터(예시)")
    page.flush()
    again = make_place(Drafts(registering, save_state, save_state))
    again.open_case(case)
    panel = rows(again.page(), "quotations")
    click(panel, "견적 추가")
    assert editor(panel, "vendor").text() == "바사데이터(예시)"
    click(panel, "취소")
    click(panel, "견적 추가")
    assert editor(panel, "vendor").text() == ""


@pytest.fixture
def other(store, clock):
    """The same register in another window."""
    with open_register(store.path) as opened:
        yield Cases(opened, clock)


def test_what_another_window_saved_of_a_case_is_told_at_its_field_and_kept(
    page, case, cases, other
):
    page.open_tab("basics")
    other.save(replace(case, funding_line="남의 과목", need="남의 사유"), case)
    fill(page, funding_line="나의 과목")
    click(page, "저장")
    told = "다른 창에서 고친 값: 남의 과목"
    assert any(told in one for one in texts(editor(page, "funding_line")))
    assert stored(cases, case).funding_line == "남의 과목"
    assert editor(page, "funding_line").text() == "나의 과목"
    click(page, "저장")
    now = stored(cases, case)
    assert (now.funding_line, now.need) == ("나의 과목", "남의 사유")


def test_what_another_window_saved_of_a_row_is_told_at_its_field_and_kept(page, case, cases, other):
    panel = rows(page, "services")
    first = case.services[0]
    panel.show_item(first.id)
    other.parts.save_row(case, replace(first, quantity=7, unit_price=77))
    fill(panel, quantity="8")
    click(panel, "저장")
    assert any("다른 창에서 고친 값: 7" in one for one in texts(editor(panel, "quantity")))
    assert editor(panel, "quantity").text() == "8"
    click(panel, "저장")
    now = stored(cases, case).services[0]
    assert (now.quantity, now.unit_price) == (8, 77)


def test_quotations_are_ranked_and_one_above_the_cheapest_is_told(page):
    panel = rows(page, "quotations")
    model = panel.findChild(RowTableModel)
    assert [model.index(n, 1).data() for n in range(2)] == ["2", "1"]
    assert any("최저가가 아닌 견적" in text for text in texts(panel))


@pytest.mark.parametrize("kind", RowKind)
def test_every_table_of_rows_keeps_qt_rules(page, qtmodeltester, kind):
    page.open_tab(kind.value if kind in {RowKind.SERVICES, RowKind.QUOTATIONS} else "running")
    panels = [one for one in page.findChildren(RowPanel) if one._kind is kind]
    qtmodeltester.check(panels[0].findChild(RowTableModel))


# route, procedures, checks, stages


def test_a_way_is_chosen_at_the_click_and_the_reason_is_asked_for(page, place, case, cases, qtbot):
    page._open_case.set_fields(contract_route=None, route_reason=None)
    page.open_tab("route")
    place.activateWindow()
    click(page, "카탈로그계약 선택")
    assert stored(cases, case).contract_route == "catalog_contract"
    assert any(made.text() == "카탈로그계약 선택함" for made in shown(page, QPushButton))
    qtbot.waitUntil(editor(page, "route_reason")._input.hasFocus)
    fill(page, route_reason="여러 기관이 함께 쓰므로")
    click(page, "저장")
    assert stored(cases, case).route_reason == "여러 기관이 함께 쓰므로"


def test_arguments_show_article_date_and_confidence(page, qtbot):
    page.open_tab("route")
    route = page.tabs.made("route")
    links = [made for made in shown(route, QPushButton) if "조문 보기" in made.accessibleName()]
    assert "시행)" in links[0].accessibleName()
    assert any(text.startswith("신뢰도:") for text in texts(route))
    with qtbot.waitSignal(page.article_asked) as asked:
        links[0].click()
    assert asked.args[0].law_id.startswith("L")


@pytest.mark.parametrize(
    ("track", "own", "foreign"),
    [
        (AgencyTrack.LOCAL_GOVERNMENT, "지방계약법 시행령", "국가계약법 시행령"),
        (AgencyTrack.NATIONAL_AGENCY, "국가계약법 시행령", "지방계약법 시행령"),
    ],
)
def test_a_stage_cites_the_contract_law_of_the_agency_alone(
    make_place, drafts, store, case, track, own, foreign
):
    store.agencies.save(replace(store.agencies.get(), track=track))
    place = make_place(drafts)
    place.open_case(case)
    panel = place.page().tabs.made("stages")
    panel.show_item("payment")
    cards = panel.findChildren(StageCard)
    links = [made for card in cards for made in shown(card, QPushButton)]
    cited = " ".join(made.accessibleName() for made in links if "조문" in made.accessibleName())
    assert own in cited
    assert foreign not in cited


def test_an_answer_settles_a_procedure_at_once(page, case, cases):
    page.open_tab("procedures")
    panel = page.tabs.made("procedures")

    def state(procedure_id):
        return panel._marks[procedure_id].word()

    assert state("preliminary_review") == "확인 필요"
    panel.show_item("is_informatization_project")
    buttons = next(
        one
        for one in shown(panel, AnswerButtons)
        if one is panel._buttons["is_informatization_project"]
    )
    click(buttons, "아니오 (N)")
    assert stored(cases, case).fact("is_informatization_project") is FactAnswer.NO
    assert state("preliminary_review") == "해당 없음"


def test_what_nobody_has_said_yet_is_not_told_as_so(page):
    page.open_tab("procedures")
    panel = page.tabs.made("procedures")
    told = texts(panel._cards["prior_consultation"])
    assert any(text.startswith("확인할 사유: ") for text in told)


def test_a_procedure_that_waits_for_an_answer_leads_to_its_question(page, place, qtbot):
    page.open_tab("procedures")
    panel = page.tabs.made("procedures")
    place.activateWindow()
    click(panel._cards["preliminary_review"], "질문에 답하기")
    buttons = panel._buttons["is_informatization_project"]
    qtbot.waitUntil(lambda: QApplication.focusWidget() in buttons.findChildren(QPushButton))
    click(buttons, "예 (Y)")
    assert panel._cards["preliminary_review"]._way.isHidden()


def test_procedures_are_narrowed_by_what_is_to_be_done(page):
    page.open_tab("procedures")
    panel = page.tabs.made("procedures")
    every = len(shown(panel, CheckCard))
    states = box(panel, "보일 절차")
    states.setCurrentIndex(states.findText("확인 필요"))
    narrowed = shown(panel, CheckCard)
    assert 0 < len(narrowed) < every
    assert all("확인 필요" in texts(card) for card in narrowed)
    hidden = next(one for one in panel._cards.values() if not one.isVisible())
    panel.show_item(hidden._record.check_id)  # what leads to it shows it
    assert hidden.isVisible()


def test_a_check_is_recorded_with_day_and_note(page, case, cases):
    page.open_tab("checks")
    card = shown(page, CheckCard)[0]
    title = texts(card)[0]
    pick(box(card, f"{title} 결과"), FactAnswer.NO)
    write(line(card, f"{title} 확인일"), "2026. 11. 20.")
    write(line(card, f"{title} 비고"), "확인서 받음")
    record = next(iter(stored(cases, case).checks.values()))
    expected = CheckRecord(record.check_id, FactAnswer.NO, date(2026, 11, 20), "확인서 받음")
    assert record == expected
    page.open_tab("submission")
    assert any(title in text for text in texts(page))


def test_a_day_that_is_none_stays_on_screen_and_is_not_stored(page, case, cases):
    page.open_tab("checks")
    card = shown(page, CheckCard)[0]
    day = shown(card, DateLine)[0]
    write(day, "11월 말")
    assert day.text() == "11월 말"
    assert day.property("wrong") is True
    assert not stored(cases, case).checks


def test_a_stage_is_recorded_and_a_late_one_told_in_a_word(page, case, cases):
    stages = page.tabs.made("stages")
    stages.show_item("security_review")
    card = next(one for one in shown(page, StageCard) if one._reading.stage.id == "security_review")
    title = card._reading.stage.title
    pick(box(card, f"{title} 상태"), StageState.IN_PROGRESS)
    write(line(card, f"{title} 기한"), "2026. 11. 1.")
    record = stored(cases, case).stage("security_review")
    assert (record.state, record.due_on) == (StageState.IN_PROGRESS, date(2026, 11, 1))
    assert "기한 지남" in texts(card)
    calendar = page.findChild(CalendarStrip)
    assert any("기한 지남" in text and title in text for text in calendar.texts())


def test_what_is_typed_into_a_stage_is_stored_when_another_group_is_opened(page, case, cases):
    stages = page.tabs.made("stages")
    stages.show_item("quotation")
    card = next(one for one in shown(page, StageCard) if one._reading.stage.id == "quotation")
    note = line(card, f"{card._reading.stage.title} 메모")
    note.setText("두 곳에 요청")
    stages.open_group("end")
    assert stored(cases, case).stage("quotation").note == "두 곳에 요청"


def test_months_without_a_record_are_told(page):
    page.open_tab("running")
    assert any("점검표가 없는 달" in text for text in texts(page))
    page.tabs.made("running").show_check("")  # an item that is not there moves nothing


# the way through


def test_the_check_before_handing_in_leads_to_each_place(page, case, qtbot):
    count = len(page._open_case.check.problems)
    assert any(made.text() == f"제출 전 점검 {count}건" for made in shown(page, QPushButton))
    click(page, f"제출 전 점검 {count}건")
    assert page.tabs.current() == "submission"
    found = {
        (one.place.page, bool(one.place.field_id)): one for one in page._open_case.check.problems
    }
    for problem in found.values():
        if problem.place.page in {Part.SYSTEMS, Part.AGENCY, Part.REFERENCE}:
            continue
        page.show_place(problem.place)
        assert page.tabs.current() != "submission", problem


def test_a_system_without_an_assessment_leads_to_the_system(page, system, qtbot):
    problem = next(one for one in page._open_case.check.problems if one.place.page is Part.SYSTEMS)
    with qtbot.waitSignal(page.system_asked) as asked:
        page.show_place(problem.place)
    assert asked.args[0].id == system.id


def test_a_place_in_the_case_opens_its_form_at_the_field(page, case, place, qtbot):
    place.activateWindow()
    page.show_place(of_case("vendor"))
    qtbot.waitUntil(editor(page, "vendor")._input.hasFocus)
    page.show_place(of_case("route_reason"))
    assert page.tabs.current() == "route"
    page.show_place(CasePlace(Part.SERVICES, case.services[1].id, "quantity"))
    qtbot.waitUntil(editor(page, "quantity")._input.hasFocus)


def test_what_cannot_be_stored_stays_and_is_stored_later(page, place, case, cases, store):
    page.open_tab("checks")
    card = shown(page, CheckCard)[0]
    title = texts(card)[0]
    with no_writing(store):
        pick(box(card, f"{title} 결과"), FactAnswer.YES)
        assert not place.open_case(case)
        assert place.page() is page
    click(notice(place), "다시 저장")
    assert len(stored(cases, case).checks) == 1
    assert place.store()


def test_where_room_is_short_the_money_becomes_a_tab(page, place):
    bar = page.findChild(QTabBar)
    last = bar.tabText(bar.count() - 1)
    assert last == "서류"
    assert page.findChild(MoneyPanel).isVisible()
    place.resize(760, 640)
    QApplication.sendPostedEvents()
    assert bar.tabText(bar.count() - 1) == "금액·법적 근거"
    assert not page.findChild(MoneyPanel).isVisible()
    bar.setCurrentIndex(bar.count() - 1)
    assert page.findChild(MoneyPanel).isVisible()
    place.resize(1120, 640)
    QApplication.sendPostedEvents()
    assert page.findChild(MoneyPanel).isVisible()
    assert page.tabs.current()


def test_a_page_that_was_left_is_freed(place, case):
    place.open_case(case)
    place.show_list()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for kind in (CasePage, OpenCase, EntryForm, RowForm):
        assert not place.findChildren(kind)


def test_the_rules_that_apply_unfold_to_all(page):
    money = page.findChild(MoneyPanel)
    before = len(texts(money))
    click(money, "모든 규정 보기")
    assert len(texts(money)) > before
    assert "확인 필요" in texts(money)
