"""A paper of a case is filled by name, whole or not at all, and says what the vocabulary says."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from openpyxl import load_workbook

from app.domain.agency import Agency, AgencyTrack
from app.domain.agency_settings import AgencySettings
from app.domain.money_text import DisplayUnit
from app.domain.paper_vocabulary import Line, LineLevel, PaperVocabulary, Table
from app.exports.case_paper import fill_paper, paper_file_name, write_paper
from app.exports.failures import ExportError
from tests.case_paper_material import (
    DAY,
    WORDS,
    a_case,
    a_form,
    figures,
    make_template,
    material,
    shipped,
    vocabulary,
)
from tests.exports.conftest import column, named

PAPERS = ["contract-request", "cost-breakdown"]


@pytest.fixture
def small(tmp_path):
    """Fill a small form with a vocabulary; return the workbook as it is read again."""

    def filled(form, known, **more):
        template = make_template(form, tmp_path)
        made = replace(material(known), **more)
        write_paper(form, template, tmp_path / "서류.xlsx", made)
        return load_workbook(tmp_path / "서류.xlsx")

    return filled


def texts(sheet):
    return [cell.value for row in sheet for cell in row if cell.value is not None]


@pytest.mark.parametrize("name", PAPERS)
def test_an_official_paper_holds_values_and_no_formula(name, tmp_path):
    form, template = shipped(name)
    file = write_paper(form, template, tmp_path / "서류.xlsx", material())
    assert all(
        cell.data_type != "f" for sheet in load_workbook(file) for row in sheet for cell in row
    )


@pytest.mark.parametrize("name", PAPERS)
def test_every_name_still_points_to_a_cell_of_the_paper(name, tmp_path):
    form, template = shipped(name)
    book = load_workbook(write_paper(form, template, tmp_path / "서류.xlsx", material()))
    assert {"money.total_words", "case.period"} <= set(book.defined_names)
    for defined in book.defined_names.values():
        assert all(title in book.sheetnames for title, _ in defined.destinations)


def test_figures_stay_figures_and_dates_dates(small):
    form = a_form(
        {"kind": "fields", "id": "box", "pairs": 2, "fields": [
            {"label": name, "value": name} for name in (
                "money.total", "case.starts_on", "money.vat_rate_pct", "case.months",
                "route.is_catalog", "case.need")]},
    )  # fmt: skip
    known = PaperVocabulary({
        "money.total": 1_234_567, "case.starts_on": date(2027, 1, 1), "case.months": 36,
        "money.vat_rate_pct": Decimal("10.5"), "route.is_catalog": False,
    })  # fmt: skip
    book = small(form, known)
    shown = {name: named(book, name) for name in (*known.values, "case.need")}
    assert shown["money.total"].value == 1_234_567
    assert shown["money.total"].number_format == '#,##0"원"'
    assert shown["case.starts_on"].value.date() == date(2027, 1, 1)
    assert shown["case.starts_on"].number_format == 'yyyy". "m". "d"."'
    assert shown["money.vat_rate_pct"].value == 10.5
    assert shown["route.is_catalog"].value == "아니오"
    assert shown["case.need"].value == "-"


def test_headings_count_only_those_that_are_printed(small):
    blocks = [
        {"kind": "heading", "id": "one", "text": "가"},
        {"kind": "heading", "id": "two", "text": "나", "when": ["route.is_catalog"]},
        {"kind": "heading", "id": "three", "text": "다"},
        {"kind": "heading", "id": "four", "text": "라", "numbered": False},
    ]
    shown = texts(small(a_form(*blocks), PaperVocabulary({"route.is_catalog": None}))["본문"])
    assert [text for text in shown if text[-1] in "가나다라"] == ["1. 가", "2. 다", "라"]


def test_a_block_that_is_left_out_takes_its_rows_and_names_with_it(small):
    blocks = [
        {"kind": "text", "id": "first", "text": "앞"},
        {"kind": "fields", "id": "box", "when": ["route.is_catalog"],
         "fields": [{"label": "합계", "value": "money.total"}]},
        {"kind": "text", "id": "last", "text": "뒤 {case.title}"},
    ]  # fmt: skip
    kept = small(a_form(*blocks), PaperVocabulary({"route.is_catalog": True, "case.title": "건"}))
    gone = small(a_form(*blocks), PaperVocabulary({"case.title": "건"}))
    assert "money.total" in kept.defined_names
    assert "money.total" not in gone.defined_names
    assert "합계" not in texts(gone["본문"])
    assert named(gone, "last.text").value == "뒤 건"
    assert named(kept, "last.text").row - named(gone, "last.text").row == 2
    assert gone["본문"].print_area.endswith(str(gone["본문"].max_row))


def test_lines_stand_as_deep_as_they_are_and_unused_rows_are_gone(small):
    block = {"kind": "lines", "id": "why", "items": [
        {"level": "section", "text": "{case.title}"}, {"lines": "draft.need"},
        {"level": "note", "text": "안 나옴", "when": ["case.need"]}]}  # fmt: skip
    lines = (Line(LineLevel.POINT, "가"), Line(LineLevel.DETAIL, "나", needs_check=True))
    form = a_form(block, {"kind": "end", "id": "closing"})
    book = small(form, PaperVocabulary({"case.title": "건"}, lines={"draft.need": lines}))
    shown = [text for text in texts(book["본문"]) if text not in {"작은 서류"}]
    assert shown[1:-2] == ["□ 건", "○", "가", "-", "나(담당자 확인 필요)"]
    assert "why.note" not in book.defined_names


def test_lines_with_nothing_to_say_are_left_out_or_say_so(small):
    block = {"kind": "lines", "id": "why", "items": [{"lines": "draft.need"}]}
    assert "○" not in texts(small(a_form(block), PaperVocabulary())["본문"])
    spoken = small(a_form({**block, "empty": "해당 없음"}), PaperVocabulary())
    assert "해당 없음" in texts(spoken["본문"])


def a_table(**more):
    columns = [
        {"column": "number", "title": "번호", "kind": "code"},
        {"column": "name", "title": "이름", "span": 9},
        {"column": "amount", "title": "금액", "span": 2},
    ]
    total = {"id": "sum", "label": "합계", "values": {"amount": "money.total"}}
    return {"kind": "table", "id": "list", "table": "services", "amounts": True,
            "columns": columns, "totals": [total], **more}  # fmt: skip


def rows_of(*amounts):
    return {
        "services": Table(
            tuple({"name": f"{at}번", "amount": one} for at, one in enumerate(amounts))
        )
    }


def test_a_long_table_keeps_every_row_and_its_sum_below(small):
    known = PaperVocabulary({"money.total": 10}, rows_of(*range(150)))
    book = small(a_form(a_table()), known)
    first, total = named(book, "list.amount"), named(book, "list.sum.amount")
    assert column(book, "list.amount", 150) == list(range(150))
    assert total.offset(-1).value == 149
    assert total.row > first.row + 150  # the head stands again on every page
    assert column(book, "list.number", 150) == list(range(1, 151))


def test_a_table_without_rows_says_so_or_is_left_out(small):
    spoken = small(a_form(a_table(empty="해당 없음")), PaperVocabulary())
    assert named(spoken, "list.name").value == "해당 없음"
    assert named(spoken, "list.sum.amount").value == "-"
    end = {"kind": "end", "id": "closing"}
    assert "list.name" not in small(a_form(a_table(), end), PaperVocabulary()).defined_names


def test_sums_in_thousands_stay_whole_won_and_say_that_they_are_rounded(small):
    thousands = AgencySettings(DisplayUnit.THOUSAND_WON)
    known = PaperVocabulary({"money.total": 2_998}, rows_of(1_499, 1_499))
    book = small(a_form(a_table()), known, settings=thousands)
    assert named(book, "list.amount").value == 1_499
    assert (
        named(book, "list.amount").number_format
        == named(book, "list.sum.amount").number_format
        == "#,##0,"
    )
    assert named(book, "list.unit_line").value == "(단위: 천원)"
    assert named(book, "list.remark_line").value == "\n".join(
        (
            WORDS.table.rounded_note,
            "※ 단수 차이(표시된 합계에서 표시된 금액을 더한 값을 뺀 것): 합계 금액 +1천원",
        )
    )
    even = PaperVocabulary({"money.total": 2_999}, rows_of(1_501, 1_498))
    book = small(a_form(a_table()), even, settings=thousands)
    assert named(book, "list.remark_line").value == WORDS.table.rounded_note
    round_sums = PaperVocabulary({"money.total": 2_000}, rows_of(1_000, 1_000))
    book = small(a_form(a_table()), round_sums, settings=thousands)
    assert named(book, "list.remark_line").value is None
    assert named(small(a_form(a_table()), known), "list.unit_line").value == "(단위: 원)"


def test_second_hand_figures_are_told_below_and_texts_beside(small):
    names = ("money.vat", "vendor.name")
    boxes = [{"label": name, "value": name} for name in names]
    box = {"kind": "fields", "id": "box", "fields": boxes}
    known = PaperVocabulary(
        {"money.vat": 5, "vendor.name": "가온", "money.total": 9},
        rows_of(9),
        to_check=frozenset({"money.vat", "vendor.name", "money.total"}),
    )
    book = small(a_form(box, a_table()), known)
    assert named(book, "money.vat").value == 5
    assert named(book, "box.remark_line").value == "※ 담당자 확인 필요: 부가가치세"
    assert named(book, "vendor.name").value == "가온(담당자 확인 필요)"
    assert named(book, "list.remark_line").value == "※ 담당자 확인 필요: 합계"


def test_boxes_are_ticked_only_when_their_conditions_hold(small):
    box = {"kind": "fields", "id": "box", "fields": [{"label": "방법", "choices": [
        {"text": "수의", "when": ["route.is_negotiated"]},
        {"text": "카탈로그", "when": ["route.is_catalog"]}]}]}  # fmt: skip
    known = PaperVocabulary({"route.is_negotiated": True, "route.is_catalog": None})
    assert named(small(a_form(box), known), "box.1").value == "■ 수의   □ 카탈로그"


@pytest.mark.parametrize(
    ("count", "told"), [(1, ["가 1부.  끝."]), (2, ["1. 가 1부.", "2. 나 1부.  끝."])]
)
def test_attachments_are_numbered_from_two_on_and_end_the_text(small, count, told):
    items = [{"text": f"{name} 1부."} for name in "가나"[:count]]
    book = small(a_form({"kind": "attachments", "id": "extra", "items": items}), PaperVocabulary())
    first = named(book, "extra.lines")
    assert [first.offset(down).value for down in range(count)] == told
    labels = [cell.value for cell in book["본문"]["A"] if cell.value == "붙임"]
    assert labels == ["붙임"]


def test_attachments_of_a_wide_sheet_stand_below_each_other_behind_their_label(small):
    items = [{"text": "가 1부."}, {"text": "나 1부."}]
    blocks = [{"kind": "attachments", "id": "extra", "items": items}]
    form = a_form(sheets=[{"title": "본문", "columns": [20, 30, 50], "blocks": blocks}])
    first = named(small(form, PaperVocabulary()), "extra.lines")
    told = [first.offset(down).value for down in range(2)]
    assert told == ["붙임  1. 가 1부.", "\u3000\u3000  2. 나 1부.  끝."]


def test_an_internal_paper_names_its_receiver_and_those_who_sign(small):
    book = small(a_form({"kind": "end", "id": "closing"}, head="internal"), vocabulary())
    shown = texts(book["본문"])
    for text in ("수신", "내부결재", "주무관", "팀장", "과장", "전결", "대민포털 클라우드 이용"):
        assert text in shown
    assert "협조  정보보호담당 ______________" in shown


def test_one_who_does_not_sign_has_no_box(small):
    nobody = Agency("한빛시", AgencyTrack.LOCAL_GOVERNMENT, "정보화담당관")
    form = a_form({"kind": "end", "id": "closing"}, head="approval")
    assert "결\n재" not in texts(small(form, vocabulary(), agency=nobody)["본문"])


def test_a_sheet_behind_the_first_says_whose_it_is_and_who_wrote_it(small):
    end = {"kind": "end", "id": "closing"}
    sheets = [
        {"title": "본문", "blocks": [end]},
        {"title": "내역", "orientation": "landscape", "blocks": [{**end, "id": "second"}]},
    ]
    book = small(a_form(head="approval", sheets=sheets), vocabulary())
    assert named(book, "sheet2.subject").value == "건명: 대민포털 클라우드 이용"
    assert "김하늘" in named(book, "sheet2.signature").value


def test_a_missing_value_that_the_paper_needs_is_told_and_nothing_is_written(tmp_path):
    form, template = shipped("cost-breakdown")
    without = vocabulary(more=figures(**{"money.total": None}))
    with pytest.raises(ExportError, match="산출내역서\n합계"):
        write_paper(form, template, tmp_path / "서류.xlsx", material(without))
    assert list(tmp_path.iterdir()) == []


def test_a_template_without_mandatory_names_is_told_all_of_them(tmp_path):
    form, template = shipped("cost-breakdown")
    book = load_workbook(template)
    for name in ("cost.amount", "cost.sum.amount", "sheet1.signature"):
        del book.defined_names[name]
    book.save(tmp_path / "template.xlsx")
    with pytest.raises(ExportError) as told:
        fill_paper(form, tmp_path / "template.xlsx", material())
    assert "2개" in str(told.value)
    assert "cost.amount, cost.sum.amount" in str(told.value)


HOSTILE = [
    "=1+1",
    "+82",
    "@부서",
    "#REF!",
    "{money.total}",
    "가" * 3_000,
    "줄\n바꿈",
    "‮역순\x07",
    "'",
]


@pytest.mark.parametrize("typed", HOSTILE)
def test_what_an_officer_types_stays_text_everywhere(typed, tmp_path):
    case = a_case(title=typed, need=typed, vendor=typed, use_place=typed)
    for name in PAPERS:
        form, template = shipped(name)
        file = tmp_path / f"{name}.xlsx"
        write_paper(form, template, file, material(vocabulary(case)))
        book = load_workbook(file)
        cells = [cell for sheet in book for row in sheet for cell in row]
        assert all(cell.data_type != "f" for cell in cells)
    name = paper_file_name(form, WORDS, typed, DAY)
    assert len(name) <= 120
    assert not set(name) & set('\\/:*?"<>|\n\x07')


@pytest.mark.parametrize("typed", ["\x1f", "  ", "\n", "\u200b"])
def test_a_text_that_nobody_sees_is_an_empty_box(typed):
    form, template = shipped("contract-request")
    book = fill_paper(form, template, material(vocabulary(a_case(use_place=typed))))
    assert book.place("case.use_place").first().value == "-"


@settings(max_examples=8, deadline=None)
@given(some.text(max_size=60), some.integers(0, 10**12))
def test_any_text_and_any_sum_come_back_as_they_were(text, total):
    form, template = shipped("contract-request")
    known = figures(**{"money.vat": total})
    book = fill_paper(form, template, material(vocabulary(a_case(use_place=text), known)))
    assert book.place("budget.vat").first().value == total
    shown = book.place("case.use_place").first()
    assert shown.data_type == "s"
