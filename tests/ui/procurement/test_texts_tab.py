"""서류 문안: an empty field leaves the proposal, and what is written is what the papers say."""

import json

import pytest
from openpyxl import load_workbook

from app.domain.contract_case import FactAnswer
from app.domain.own_texts import proposal_key
from app.domain.security_review import prompt_key
from app.domain.shared_fields import fields_of
from app.domain.statement_of_work import paragraph_key
from app.domain.technology_plan import ApplicationStatus, reason_key, status_key
from app.exports.cover import DocumentDetails
from app.services.case_figures import case_figures
from tests.conftest import NOON
from tests.ui.broken_register import no_writing
from tests.ui.procurement.conftest import click, notice, pick, texts

DETAILS = DocumentDetails("1", "부분공개", "김하늘", NOON.date())
TITLE = "overview.title"


@pytest.fixture
def panel(page):
    page.open_tab("texts")
    return page.tabs.made("texts").panel


@pytest.fixture
def stored(cases, case):
    return lambda: cases.get(case.id)


def write(card, text):
    card.field.field.setPlainText(text)
    card.field.flush()


def printed(handing_in, case, form_id, tmp_path):
    papers = handing_in.exports.papers
    figures = handing_in.exports.figures(case, DETAILS)
    file = papers.export_paper(papers.form(form_id), tmp_path / "paper.xlsx", figures)
    return [
        [cell.value for cell in row if cell.value is not None]
        for sheet in load_workbook(file)
        for row in sheet.iter_rows()
    ]


def said(rows):
    return " ".join(str(cell) for row in rows for cell in row)


# 과업내용서


def test_a_paragraph_is_written_over_and_the_paper_says_it(panel, stored, handing_in, tmp_path):
    card = panel.statement.cards[TITLE]
    assert any(text.startswith("제안: 건명: ") for text in texts(card))
    write(card, "건명: 담당자가 고쳐 쓴 건명")
    assert stored().texts[paragraph_key(TITLE)] == "건명: 담당자가 고쳐 쓴 건명"
    assert any("고침 1개" in text for text in texts(panel.statement))
    assert "담당자가 고쳐 쓴 건명" in said(
        printed(handing_in, stored(), "statement-of-work", tmp_path)
    )


def test_an_emptied_field_is_the_proposal_again(panel, stored):
    before = stored()
    card = panel.statement.cards[TITLE]
    write(card, "고친 글")
    write(card, "  ")
    assert stored() == before
    assert not card.field.restore.isVisible()


def test_a_paragraph_is_taken_back_and_that_is_undone(panel, place, stored):
    card = panel.statement.cards[TITLE]
    write(card, "고친 글")
    click(card, "제안 문안으로 되돌리기")
    assert paragraph_key(TITLE) not in stored().texts
    assert card.field.field.toPlainText() == ""
    click(notice(place), "되돌리기")
    assert stored().texts[paragraph_key(TITLE)] == "고친 글"
    assert card.field.field.toPlainText() == "고친 글"


def test_a_paragraph_is_left_out_with_a_reason(panel, stored, handing_in, tmp_path):
    card = panel.statement.cards["overview.need"]
    pick(card.inclusion.choice, FactAnswer.NO)
    card.inclusion.reason.setText("따로 붙임")
    card.inclusion.reason.flush()
    kept = stored().check(paragraph_key("overview.need"))
    assert (kept.answer, kept.note) == (FactAnswer.NO, "따로 붙임")
    assert "뺌" in texts(card)
    assert "추진 배경" not in said(printed(handing_in, stored(), "statement-of-work", tmp_path))


def test_a_paragraph_that_waits_for_a_fact_says_which_and_can_be_put_in(panel, stored):
    statement = panel.statement
    for place in range(statement.choice.count()):
        statement.show_section(place)
        open_ones = [
            (id_, card)
            for id_, card in statement.cards.items()
            if any(text.startswith("확인할 사항: ") for text in texts(card))
        ]
        if open_ones:
            break
    id_, card = open_ones[0]
    assert card.inclusion.choice.currentText() == "제안대로(넣지 않음)"
    assert "확인 필요" in texts(card)
    pick(card.inclusion.choice, FactAnswer.YES)
    assert stored().check(paragraph_key(id_)).answer is FactAnswer.YES
    assert "넣음" in texts(card)


def test_an_own_text_is_marked_where_the_proposal_changed(panel, page, stored):
    key = paragraph_key(TITLE)
    page._open_case.write_texts({key: "고친 글", proposal_key(key): "이전 판의 문안"})
    card = panel.statement.cards[TITLE]
    assert any("제안 문안이 바뀌었습니다" in text for text in texts(card))
    click(card, "작성한 문안 유지")
    assert stored().texts[key] == "고친 글"
    assert not any("제안 문안이 바뀌었습니다" in text for text in texts(card))


def test_the_sections_are_gone_through_by_button_and_nothing_typed_is_lost(panel, stored):
    statement = panel.statement
    statement.cards[TITLE].field.field.setPlainText("다음으로 가기 전에 적은 글")
    click(statement, "다음 부분")
    assert statement.choice.currentIndex() == 1
    assert TITLE not in statement.cards
    assert stored().texts[paragraph_key(TITLE)] == "다음으로 가기 전에 적은 글"
    click(statement, "이전 부분")
    shown_again = statement.cards[TITLE].field.field
    assert shown_again.toPlainText() == "다음으로 가기 전에 적은 글"


# 기술적용계획표


def test_an_item_is_decided_with_its_reason_and_undecided_is_not_no(
    panel, stored, handing_in, tmp_path
):
    panel.tabs.setCurrentWidget(panel.plan)
    card = panel.plan.cards["law.operation"]
    assert card.status.currentText() == "정하지 않음"
    assert any("정하지 않음 27개" in text for text in texts(panel.plan))
    pick(card.status, ApplicationStatus.NOT_APPLIED)
    assert stored().texts[status_key("law.operation")] == "not_applied"
    assert any(text.startswith("▲ 적을 내용") for text in texts(card))
    card.reason.setText("대체기술로 충족")
    card.reason.flush()
    assert stored().texts[reason_key("law.operation")] == "대체기술로 충족"
    assert any("정하지 않음 26개" in text for text in texts(panel.plan))
    rows = printed(handing_in, stored(), "technology-plan", tmp_path)
    assert "대체기술로 충족" in row_of(rows, "정보시스템 구축")
    assert "〔적용 여부: 입력 필요〕" in row_of(rows, "클라우드 이용 기준")
    pick(card.status, None)
    assert status_key("law.operation") not in stored().texts
    assert stored().texts[reason_key("law.operation")] == "대체기술로 충족"


def row_of(rows, title):
    return next(row for row in rows if any(str(cell).startswith(title) for cell in row))


# 보안성검토 의뢰서


def test_what_is_written_to_a_prompt_stands_in_the_request(panel, stored, handing_in, tmp_path):
    panel.tabs.setCurrentWidget(panel.review)
    card = panel.review.cards["overview.purpose"]
    assert any("무엇을 왜 하는지" in text for text in texts(card))
    write(card, "민원 처리를 새로 이용함")
    assert stored().texts[prompt_key("overview.purpose")] == "민원 처리를 새로 이용함"
    assert "민원 처리를 새로 이용함" in said(
        printed(handing_in, stored(), "security-review", tmp_path)
    )
    click(card, "작성 내용 지우기")
    assert prompt_key("overview.purpose") not in stored().texts


# what is kept


def test_what_could_not_be_stored_stays_on_screen_and_is_stored_later(panel, place, store, stored):
    before = stored()
    card = panel.statement.cards[TITLE]
    with no_writing(store):
        write(card, "적다가 실패한 글")
    assert stored() == before
    assert card.field.field.toPlainText() == "적다가 실패한 글"
    click(notice(place), "다시 저장")
    assert stored().texts[paragraph_key(TITLE)] == "적다가 실패한 글"


def test_all_that_is_kept_is_told_as_json_and_goes_out_with_the_case(panel, stored, cases):
    write(panel.statement.cards[TITLE], "고친 글")
    pick(panel.statement.cards["overview.need"].inclusion.choice, FactAnswer.NO)
    case = stored()
    told = json.loads(json.dumps(case_figures(case, cases.systems(case))))
    assert told["texts"][paragraph_key(TITLE)] == "고친 글"
    assert told["checks"][paragraph_key("overview.need")]["answer"] == "no"
    shared = {(key.group, key.id) for key in fields_of(case)}
    assert ("text", paragraph_key(TITLE)) in shared
    assert ("text", proposal_key(paragraph_key(TITLE))) in shared
    assert ("check", paragraph_key("overview.need")) in shared
