"""Rows that are no systems are told from systems, whatever stands in place of a name."""

import pytest

from app.domain.inventory_dry_run import RowState
from app.domain.row_marks import LeftOut
from tests.import_material import dry_run, table

HEAD = ["연번", "기관명", "시스템명", "운영부서"]


def told(*rows, merged=()):
    """Return why each row under the heading is left out, or its name."""
    found = dry_run(table(HEAD, *rows, merged=merged))
    return {row.number: row.left_out or row.name for row in found.rows}


@pytest.mark.parametrize(
    "name",
    ["합  계", "소계", "총 계", "【합계】", "합계 2건", "소계①", "합계:", "合計", "교육부 소계"],
)
def test_a_sum_in_place_of_a_name_is_no_system(name):
    assert told([1, "가 군청", "민원포털", "총무과"], [1, None, name, "2"]) == {
        2: "민원포털",
        3: LeftOut.TOTAL,
    }


@pytest.mark.parametrize(
    "text", ["교육부 소계", "교육부 계", "행정안전부소계", "合計", "전체 합계"]
)
def test_a_sum_of_an_agency_is_told_where_no_name_stands(text):
    assert told([1, "교육부", "포털", "과"], [None, text, None, "2"])[3] is LeftOut.TOTAL


@pytest.mark.parametrize("name", ["통계", "시간계측", "합계관리시스템", "평균임금 산정", "SUM"])
def test_a_name_that_only_looks_like_a_sum_is_a_system(name):
    assert told([1, "교육부", name, "과"], [2, "교육부", "나", "과"])[2] == name


@pytest.mark.parametrize("mark", ["예시", "(예시)", "작성 예", "예시1", "[작성예시]", "Sample"])
def test_a_row_that_shows_how_to_fill_in_is_no_system(mark):
    assert told([mark, "가 군청", "홈페이지", "홍보과"], [1, "나", "포털", "과"]) == {
        2: LeftOut.EXAMPLE,
        3: "포털",
    }


@pytest.mark.parametrize("name", ["(예시) 홈페이지", "예) 홈페이지", "예시) 홈페이지"])
def test_a_name_that_is_marked_as_an_example_is_no_system(name):
    assert told([1, "가", name, "과"])[2] is LeftOut.EXAMPLE


@pytest.mark.parametrize("name", ["예산관리", "예약 시스템(신)", "예보(기상)"])
def test_a_name_that_begins_like_an_example_is_a_system(name):
    assert told([1, "가", name, "과"])[2] == name


def test_a_row_that_tells_how_to_fill_in_is_no_system():
    assert told(
        ["자동", "기관명 선택", "정식 명칭 기재", "과 단위 입력"], [1, "가", "포털", "과"]
    ) == {2: LeftOut.NOTE, 3: "포털"}


def test_titles_of_sections_are_told_although_nothing_is_merged():
    assert told(
        ["1. 행정업무"],
        [1, "가", "업무관리", "과"],
        [None, None, "□ 대민업무"],
        [2, "가", "포털", "과"],
    ) == {2: LeftOut.SECTION, 3: "업무관리", 4: LeftOut.SECTION, 5: "포털"}


def test_a_system_of_which_only_the_name_is_known_stays_one():
    assert (
        told([1, "가", "포털", "과"], [None, None, "메일"], [2, "가", "전자결재", "과"])[3]
        == "메일"
    )


def test_rows_that_were_only_numbered_in_advance_are_left_out():
    assert told([1, "가", "포털", "과"], [2], [3, "나", "메일", "과"], [4], ["5"]) == {
        2: "포털",
        3: LeftOut.ONLY_NUMBER,
        4: "메일",
        5: LeftOut.ONLY_NUMBER,
        6: LeftOut.ONLY_NUMBER,
    }


def test_a_row_of_dashes_is_blank():
    found = dry_run(table(HEAD, ["---", "---", "---", "---"], [1, "가", "포털", "과"]))
    assert ([row.number for row in found.rows], found.blank) == ([3], 1)


@pytest.mark.parametrize("gap", [[], [[None]]], ids=["without a blank row", "after a blank row"])
def test_another_table_below_is_left_out_with_its_title(gap):
    above = [[1, "가", "포털", "과"], [2, "나", "메일", "과"], *gap]
    first = len(above) + 2
    below = [["2. 서버 현황"], ["번호", "용도", "서버명", "비고"], [1, "웹", "WEB01", "신규"]]
    found = told(*above, *below)
    assert [found.get(row) for row in range(first, first + 3)] == [LeftOut.OTHER_TABLE] * 3


def test_the_title_of_another_table_is_not_taken_for_a_system():
    found = table(
        ["시스템명", "운영부서", "비고"],
        ["포털", "과", "가"],
        ["2. 서버 현황"],
        ["번호", "서버명", "용도"],
        ["1", "WEB01", "웹"],
    )
    names = [row.name for row in dry_run(found).rows if row.state is RowState.NEW]
    assert names == ["포털"]


def test_the_same_heading_on_the_next_page_is_no_other_table():
    assert told([1, "가", "포털", "과"], HEAD, [2, "나", "메일", "과"]) == {
        2: "포털",
        3: LeftOut.HEADING_AGAIN,
        4: "메일",
    }


@pytest.mark.parametrize("name", ["미정", "해당 없음", "없음", "-"])
def test_a_word_for_no_name_is_no_name(name):
    found = dry_run(table(HEAD, [1, "가", name, "과"], [2, "가", "포털", "과"]))
    assert [row.state for row in found.rows] == [RowState.ERROR, RowState.NEW]


@pytest.mark.parametrize("end", ["이하 여백", "- 이하 여백 -", "끝."])
def test_the_end_of_a_table_of_two_columns_is_no_system(end):
    found = dry_run(table(["연번", "시스템명"], [1, "포털"], [None, end]))
    assert [row.left_out for row in found.rows] == [None, LeftOut.NOTE]


def test_a_sheet_of_names_and_values_side_by_side_is_asked_about():
    found = dry_run(
        table(
            ["시스템명", "민원포털", "운영부서", "총무과"], ["구축연도", "2010", "연락처", "02-1"]
        )
    )
    assert not found.is_ready
    assert any("구축연도" in str(one) for one in found.questions)


UNITS = [[None, None, None, "(단위: 백만원)"], ["연번", "시스템명", "운영부서", "구축비"]]


def test_another_unit_further_down_is_asked_about_before_it_is_passed_over():
    again = [[None, None, None, "단위: 천원"], UNITS[1]]
    found = dry_run(table(*UNITS, [1, "가", "과", 5], *again, [2, "나", "과", 7]))
    assert not found.is_ready
    (question,) = found.questions
    assert "4행" in str(question)


def test_the_same_unit_on_the_next_page_is_no_question():
    found = dry_run(table(*UNITS, [1, "가", "과", 5], *UNITS, [2, "나", "과", 7]))
    assert found.is_ready
    assert [row.initial_dev_cost for row in found.to_save()] == [5_000_000, 7_000_000]


def test_an_answer_of_no_in_a_row_of_texts_begins_no_other_table():
    found = dry_run(
        table(
            ["시스템명", "운영부서", "개인정보"],
            ["포털", "과", "Yes"],
            ["메일", "과", "No"],
            ["결재", "과", "Yes"],
        )
    )
    assert [row.state for row in found.rows] == [RowState.NEW] * 3


@pytest.mark.parametrize(
    "row",
    [
        ["1", "자동차등록과", "자동차 검사", "자동 배정"],
        ["1", "기획과", "보고서 작성", "설문 입력"],
        [1, "선택", "작성", "입력"],
    ],
)
def test_systems_that_write_and_choose_are_no_instructions(row):
    assert told(row, [2, "가", "포털", "과"])[2] == row[2]
