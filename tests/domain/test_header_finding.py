"""The heading of an inventory is found wherever it stands and however many rows it takes."""

from app.domain.header_finding import HeaderRows, find_header, head_at
from app.domain.row_marks import LeftOut
from app.domain.table_rows import rows_under
from tests.import_material import fields, grid, headings, table

TITLE = ["정보시스템 현황", None, None, None, None]
UNIT = [None, None, None, None, "(단위: 천원)"]


def found_in(sheet):
    return find_header(sheet, headings())


def texts(sheet):
    return [one.heading for one in head_at(sheet, found_in(sheet)).columns]


def left_out(found):
    return {row.number: row.left_out for row in found.rows.rows if row.left_out}


def test_a_heading_in_the_first_row_is_found():
    assert found_in(grid(["시스템명", "운영부서"], ["가", "나"])) == HeaderRows(1, 1)


def test_a_table_that_starts_at_b4_keeps_the_numbers_of_excel():
    sheet = grid(["label", "value"], ["celsius", 22], first_row=4, first_column=2)
    assert found_in(sheet) == HeaderRows(4, 4, is_sure=False)
    assert [one.number for one in head_at(sheet, found_in(sheet)).columns] == [2, 3]


def test_titles_and_units_above_a_heading_are_passed_over():
    rows = [
        TITLE,
        UNIT,
        ["번호", "시스템명", "운영부서", "구축연도", "유지보수비"],
        [1, "가", "나", 2015, 3],
    ]
    sheet = grid(*rows, merged=[(1, 1, 1, 5)])
    assert found_in(sheet) == HeaderRows(3, 3)
    assert head_at(sheet, found_in(sheet)).unit.text == "천원"


def test_merged_heading_rows_are_joined():
    sheet = grid(
        ["시스템명", "비용", None, "담당자", None],
        [None, "초기개발비", "유지보수비", "성명", "전화번호"],
        ["가", 1, 2, "김", "02-1"],
        merged=[(1, 1, 2, 1), (1, 2, 1, 3), (1, 4, 1, 5)],
    )
    assert found_in(sheet) == HeaderRows(1, 2)
    assert texts(sheet) == [
        "시스템명", "비용 초기개발비", "비용 유지보수비", "담당자 성명", "담당자 전화번호"
    ]  # fmt: skip


def test_heading_rows_are_joined_where_nothing_is_merged():
    sheet = grid(
        ["시스템명", "담당", None, "유지보수비"],
        [None, "부서", "성명", None],
        ["가", "정보과", "김", 3],
    )
    assert texts(sheet) == ["시스템명", "담당 부서", "담당 성명", "유지보수비"]


def test_a_row_of_units_under_the_heading_tells_the_units():
    sheet = grid(["시스템명", "유지보수비"], [None, "(백만원)"], ["가", 3])
    head = head_at(sheet, found_in(sheet))
    assert head.rows == HeaderRows(1, 2)
    assert head.columns[1].unit.text == "백만원"
    assert head.columns[1].heading == "유지보수비"


def test_a_heading_that_looks_like_a_unit_is_a_heading():
    assert texts(grid(["System Name", "Users"], ["Portal", 3])) == ["System Name", "Users"]


def test_line_breaks_in_headings_do_not_matter():
    assert fields(table(["정보\n시스템명", "일평균\n이용자 수(명)"], ["가", 3])) == {
        "A": "name",
        "B": "daily_users_avg",
    }


def test_a_sheet_without_known_headings_is_asked_about():
    assert not found_in(grid(["품목", "색"], ["공", "빨강"])).is_sure


def test_an_empty_sheet_has_no_heading():
    assert found_in(grid()) is None


def test_totals_and_notes_are_left_out_and_told():
    found = table(
        ["번호", "시스템명", "유지보수비(원)"],
        [1, "가", 10],
        ["소계", None, 10],
        [2, "나", 20],
        ["합 계", None, 30],
        ["※ 2026년 기준", None, None],
    )
    assert left_out(found) == {3: LeftOut.TOTAL, 5: LeftOut.TOTAL, 6: LeftOut.NOTE}


def test_a_heading_that_comes_again_on_the_next_page_is_left_out():
    head = ["시스템명", "운영부서", "담당자"]
    assert left_out(table(head, ["가", "나", "다"], head, ["라", "마", "바"])) == {
        3: LeftOut.HEADING_AGAIN
    }


def test_a_row_that_numbers_the_columns_is_left_out():
    found = table(["시스템명", "운영부서", "담당자"], ["(1)", "(2)", "(3)"], ["가", "나", "다"])
    assert left_out(found) == {2: LeftOut.NUMBERING}


def test_a_section_over_the_whole_width_is_left_out():
    found = table(
        ["시스템명", "운영부서", "담당자"], ["1. 본청", None, None], ["가", "나", "다"],
        merged=[(2, 1, 2, 3)],
    )  # fmt: skip
    assert left_out(found) == {2: LeftOut.SECTION}


def test_another_table_under_a_blank_row_is_told_and_not_read():
    found = table(
        ["시스템명", "운영부서"],
        ["가", "나"],
        [None, None],
        ["담당자", "전화번호"],
        ["김", "02-1"],
    )
    assert left_out(found) == {5: LeftOut.OTHER_TABLE, 4: LeftOut.OTHER_TABLE}


def test_blank_rows_are_counted_and_the_numbers_go_on():
    found = table(["시스템명", "운영부서"], ["가", "나"], [None, None], ["다", "라"])
    assert [row.number for row in found.rows.rows] == [2, 4]
    assert found.rows.blank == 1


def test_a_cell_merged_downwards_counts_for_every_row():
    sheet = grid(["기관명", "시스템명"], ["한빛시", "가"], [None, "나"], merged=[(2, 1, 3, 1)])
    rows = rows_under(sheet, head_at(sheet, found_in(sheet)), headings()).rows
    assert [row.cells[0] for row in rows] == ["한빛시", "한빛시"]


def test_a_heading_under_a_long_explanation_is_found():
    rows = [[f"작성 요령 {n}"] for n in range(1, 90)]
    found = table(*rows, ["시스템명", "운영부서"], ["가", "과"])
    assert found.head.rows == HeaderRows(90, 90)
    assert [row.number for row in found.rows.rows] == [91]


def test_units_in_a_third_row_under_cells_merged_from_above_belong_to_the_heading():
    sheet = grid(
        ["연번", "시스템명", "예산", None],
        [None, None, "구축비", "유지보수비"],
        [None, None, "(백만원)", "(천원)"],
        [1, "가", 5, 100],
        merged=[(1, 1, 3, 1), (1, 2, 3, 2), (1, 3, 1, 4)],
    )
    assert found_in(sheet) == HeaderRows(1, 3)
    units = [one.unit and one.unit.text for one in head_at(sheet, found_in(sheet)).columns]
    assert units == [None, None, "백만원", "천원"]


def test_the_first_of_two_inventories_is_taken_though_the_second_has_more_columns():
    found = table(
        ["연번", "시스템명", "운영부서"],
        [1, "가", "나"],
        [None, None, None, None],
        ["연번", "시스템명", "구축연도", "운영부서"],
        [2, "다", 2010, "라"],
    )
    assert found.head.rows == HeaderRows(1, 1)
    assert left_out(found) == {4: LeftOut.OTHER_TABLE, 5: LeftOut.OTHER_TABLE}


def test_a_list_of_what_must_be_filled_in_is_not_taken_for_the_heading():
    found = table(
        ["필수", "시스템명", "운영부서", None, None, None],
        ["아래 표를 채워 주세요", None, None, None, None, None],
        ["연번", "시스템명", "운영부서", "구축연도", "초기개발비(원)", "유지보수비(원)"],
        [1, "가", "나", 2010, 5, 3],
    )
    assert found.head.rows == HeaderRows(3, 3)
