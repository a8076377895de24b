"""요구사항: what an officer puts in, leaves out, writes over and adds is what the papers say."""

from dataclasses import replace

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton

from app.domain.contract_case import FactAnswer
from app.domain.own_texts import proposal_key
from app.domain.requirement_choice import RequirementPart, check_key, text_key
from app.exports.cover import DocumentDetails
from app.ui.procurement.requirement_rows import RequirementRows, Shown
from app.ui.widgets.list_and_detail import LEAST_WIDTH
from tests.conftest import NOON
from tests.ui.broken_register import no_writing
from tests.ui.procurement.conftest import box, click, notice, pick, shown, texts

TITLE, TEXT, CHECK = RequirementPart
DETAILS = DocumentDetails("1", "부분공개", "김하늘", NOON.date())
PROPOSED, NOT_PROPOSED = "SEC-006", "PMR-004"


@pytest.fixture
def panel(page):
    page.resize(1120, 640)
    page.open_tab("requirements")
    return page.tabs.made("requirements").panel


@pytest.fixture
def stored(cases, case):
    return lambda: cases.get(case.id)


def write(panel, part, text):
    field = panel.detail.fields[part].field
    field.setPlainText(text)
    field.flush()


def press(panel, key, modifier=Qt.KeyboardModifier.NoModifier):
    """Trigger what the table does at a key."""
    wanted = Qt.KeyboardModifier(modifier), key
    for action in panel.listing.table.actions():
        combined = action.shortcut()[0]
        if (combined.keyboardModifiers(), combined.key()) == wanted:
            assert action.isEnabled()
            action.trigger()
            return
    raise AssertionError(key)


def printed(handing_in, case, form_id, tmp_path):
    papers = handing_in.exports.papers
    figures = handing_in.exports.figures(case, DETAILS)
    file = papers.export_paper(papers.form(form_id), tmp_path / f"{form_id}.xlsx", figures)
    return [
        [cell.value for cell in row if cell.value is not None]
        for sheet in load_workbook(file)
        for row in sheet.iter_rows()
    ]


def ids_in(rows):
    return [row[0] for row in rows if row and str(row[0])[3:4] == "-" and len(str(row[0])) == 7]


def test_what_is_proposed_stands_in_its_category_with_why(panel):
    rows = panel.listing.ids()
    assert rows.index("SEC") < rows.index(PROPOSED) < rows.index("DAT")
    assert NOT_PROPOSED not in rows
    panel.listing.choose(PROPOSED)
    told = texts(panel.detail)
    assert any(text.startswith("제안 사유: ") for text in told)
    assert any(text.startswith(f"{PROPOSED} ") for text in told)
    assert panel.detail.inclusion.choice.currentText() == "제안대로(넣음)"


def test_the_list_is_a_sound_table(panel, qtmodeltester):
    qtmodeltester.check(panel.findChild(RequirementRows))


def test_what_is_open_is_asked_and_not_left_out_as_if_it_were_known(panel):
    combo = box(panel, "보일 요구사항")
    combo.setCurrentIndex(combo.findData(Shown.OPEN))
    found = [id_ for id_ in panel.listing.ids() if "-" in id_]
    assert found
    panel.listing.choose(found[0])
    assert panel.listing.requirement().open_facts
    assert any(text.startswith("확인할 사항: ") for text in texts(panel.detail))


def test_a_requirement_is_left_out_by_key_with_its_reason_and_stays_in_sight(panel, stored):
    panel.listing.choose(PROPOSED)
    press(panel, Qt.Key.Key_Space)
    assert stored().check(check_key(PROPOSED)).answer is FactAnswer.NO
    assert panel.listing.chosen_id() == PROPOSED
    panel.detail.inclusion.reason.setText("별도 계약에서 정함")
    panel.detail.inclusion.reason.flush()
    assert stored().check(check_key(PROPOSED)).note == "별도 계약에서 정함"
    assert any("뺌 1개" in text for text in texts(panel))
    pick(panel.detail.inclusion.choice, FactAnswer.UNKNOWN)
    kept = stored().check(check_key(PROPOSED))
    assert (kept.answer, kept.note) == (FactAnswer.UNKNOWN, "별도 계약에서 정함")


def test_putting_back_what_is_proposed_leaves_no_decision_behind(panel, stored):
    panel.listing.choose(PROPOSED)
    press(panel, Qt.Key.Key_Space)
    press(panel, Qt.Key.Key_Space)
    assert stored().check(check_key(PROPOSED)).answer is FactAnswer.UNKNOWN


def test_one_that_is_not_proposed_can_be_put_in(panel, stored):
    panel.listing.choose(NOT_PROPOSED)  # whatever the filter hides
    assert any("제안하지 않는" in text for text in texts(panel.detail))
    click(panel.listing, "넣기")
    assert stored().check(check_key(NOT_PROPOSED)).answer is FactAnswer.YES


def test_a_text_is_written_over_and_the_proposal_comes_back_and_goes_again(
    panel, place, stored, qtbot
):
    panel.listing.choose(PROPOSED)
    proposal = panel.listing.requirement().text
    key = text_key(PROPOSED, TEXT)
    field = panel.detail.fields[TEXT].field
    field.setPlainText("담당자가 고친 내용")
    qtbot.waitUntil(lambda: key in stored().texts)  # a moment after the last key
    assert proposal_key(key) in stored().texts
    assert panel.listing.requirement().is_edited
    click(panel.detail.fields[TEXT], "제안 문안으로 되돌리기")
    assert not {key, proposal_key(key)} & set(stored().texts)
    assert panel.detail.fields[TEXT].field.toPlainText() == ""
    assert panel.listing.requirement().text == proposal
    click(notice(place), "되돌리기")
    assert stored().texts[key] == "담당자가 고친 내용"
    assert field.toPlainText() == "담당자가 고친 내용"


def test_the_proposal_can_be_begun_with_and_is_not_stored_as_ones_own(panel, stored):
    panel.listing.choose(PROPOSED)
    click(panel.detail.fields[TEXT], "제안 문안으로 시작")
    field = panel.detail.fields[TEXT].field
    assert field.toPlainText() == panel.listing.requirement().proposed[TEXT]
    panel.flush()
    assert text_key(PROPOSED, TEXT) not in stored().texts
    field.setPlainText(field.toPlainText() + " 추가함")
    panel.flush()
    assert stored().texts[text_key(PROPOSED, TEXT)].endswith("추가함")


def test_an_own_text_is_kept_and_marked_where_the_proposal_changed(panel, page, stored):
    key = text_key(PROPOSED, TEXT)
    page._open_case.write_texts({key: "고친 내용", proposal_key(key): "이전 판의 문안"})
    panel.listing.choose(PROPOSED)
    assert any("제안 바뀜 1개" in text for text in texts(panel))
    assert any("작성한 뒤에 제안 문안이 바뀌었습니다" in text for text in texts(panel.detail))
    click(panel.detail.fields[TEXT], "작성한 문안 유지")
    assert stored().texts[key] == "고친 내용"
    assert panel.listing.requirement().outdated == ()
    assert not any("제안 문안이 바뀌었습니다" in text for text in texts(panel.detail))


def test_a_requirement_is_added_only_when_something_is_typed(panel, stored):
    before = stored()
    panel.listing.choose("DAT")
    click(panel.listing, "추가")
    assert stored() == before
    write(panel, TITLE, "자료 보존")
    assert stored().texts == {**before.texts, text_key("DAT-A01", TITLE): "자료 보존"}
    assert panel.listing.chosen_id() == "DAT-A01"
    write(panel, TEXT, "자료를 5년 보존하여야 함")
    assert stored().texts[text_key("DAT-A01", TEXT)] == "자료를 5년 보존하여야 함"
    press(panel, Qt.Key.Key_Delete)
    assert stored() == before
    panel.listing.choose(PROPOSED)
    assert not box_button(panel, "삭제").isEnabled()


def box_button(panel, text):
    return next(one for one in shown(panel.listing, QPushButton) if one.text() == text)


def test_requirements_are_moved_within_their_category_by_key(panel, stored):
    before = [id_ for id_ in panel.listing.ids() if id_.startswith("SEC-")]
    panel.listing.choose(before[1])
    press(panel, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    after = [id_ for id_ in panel.listing.ids() if id_.startswith("SEC-")]
    assert after == [before[1], before[0], *before[2:]]
    assert panel.listing.chosen_id() == before[1]
    assert stored().texts["requirement.order.SEC"].split()[:2] == after[:2]


def test_the_papers_say_exactly_what_was_chosen(panel, stored, handing_in, tmp_path):
    panel.listing.choose(PROPOSED)
    press(panel, Qt.Key.Key_Space)
    panel.listing.choose(NOT_PROPOSED)
    press(panel, Qt.Key.Key_Space)
    panel.listing.choose("DAT-001")
    write(panel, TEXT, "반환할 자료의 형식을 정하여야 함")
    panel.listing.choose("SEC")
    click(panel.listing, "추가")
    write(panel, TITLE, "출입 통제")
    write(panel, TEXT, "전산실 출입을 기록하여야 함")
    combo = box(panel, "보일 요구사항")
    combo.setCurrentIndex(combo.findData(Shown.INCLUDED))
    wanted = [id_ for id_ in panel.listing.ids() if "-" in id_]

    rows = printed(handing_in, stored(), "requirement-list", tmp_path)
    assert list(dict.fromkeys(ids_in(rows)))[: len(wanted)] == wanted
    assert PROPOSED not in ids_in(rows)
    assert {NOT_PROPOSED, "SEC-A01"} <= set(ids_in(rows))
    cells = {cell for row in rows for cell in row}
    told = {"반환할 자료의 형식을 정하여야 함", "출입 통제", "전산실 출입을 기록하여야 함"}
    assert told <= cells
    assert "〔검사 방법: 입력 필요〕" in cells
    statement = printed(handing_in, stored(), "statement-of-work", tmp_path)
    said = " ".join(str(cell) for row in statement for cell in row)
    assert all(id_ in said for id_ in wanted)
    assert PROPOSED not in said


def test_what_could_not_be_stored_is_told_and_stored_later(panel, place, store, stored):
    panel.listing.choose(PROPOSED)
    before = stored()
    with no_writing(store):
        write(panel, TEXT, "적다가 실패한 글")
    assert stored() == before
    assert panel.detail.fields[TEXT].field.toPlainText() == "적다가 실패한 글"
    click(notice(place), "다시 저장")
    assert stored().texts[text_key(PROPOSED, TEXT)] == "적다가 실패한 글"


def test_what_is_being_typed_is_kept_for_its_requirement_when_another_is_chosen(panel, stored):
    panel.listing.choose(PROPOSED)
    panel.detail.fields[CHECK].field.setPlainText("기록을 확인")
    panel.listing.choose("SEC-007")
    assert stored().texts[text_key(PROPOSED, CHECK)] == "기록을 확인"
    assert text_key("SEC-007", CHECK) not in stored().texts
    assert panel.detail.fields[CHECK].field.toPlainText() == ""


def test_what_is_being_typed_is_kept_when_the_case_is_left(panel, place, stored):
    panel.listing.choose(PROPOSED)
    panel.detail.fields[TITLE].field.setPlainText("새 이름")
    place.show_list()
    assert stored().texts[text_key(PROPOSED, TITLE)] == "새 이름"


def test_where_room_is_short_one_requirement_takes_the_place_of_the_list(panel):
    panel._pages.setFixedWidth(LEAST_WIDTH - 1)
    shown(panel, QPushButton)  # lets the layout have its way
    assert panel.listing.isVisible()
    assert not panel.detail.isVisible()
    panel.listing.choose(PROPOSED)
    press(panel, Qt.Key.Key_F2)
    assert panel.detail.isVisible()
    assert not panel.listing.isVisible()
    click(panel, "목록으로")
    assert panel.listing.isVisible()
    assert panel.listing.chosen_id() == PROPOSED


def test_without_an_agency_the_way_to_it_is_offered(place, case, store, qtbot):
    place.open_case(case)
    page = place.page()
    open_case = page._open_case
    open_case.figures = replace(open_case.figures, agency=None)
    page.open_tab("requirements")
    with qtbot.waitSignal(place.agency_asked):
        click(page.tabs.made("requirements"), "기관 정보 입력")


def test_every_field_says_which_requirement_it_is_of(panel):
    panel.listing.choose(PROPOSED)
    names = [panel.detail.fields[part].field.accessibleName() for part in RequirementPart]
    assert names == [f"{PROPOSED} {word}" for word in ("이름", "요구 내용", "검사 방법")]
    assert all(one.accessibleName() for one in shown(panel, QComboBox))
    said = [one.accessibleName() for one in shown(panel.detail, QPushButton)]
    assert f"{PROPOSED} 요구 내용: 제안 문안으로 시작" in said
