"""The dry run tells of each row what it would be, and asks or refuses what it cannot know."""

import unicodedata
from datetime import date
from decimal import Decimal

import pytest

from app.domain.column_mapping import MappedColumn
from app.domain.figure_reading import Doubt, settled_as
from app.domain.figure_units import THOUSAND_WON
from app.domain.inventory_dry_run import OnDuplicate, RowState
from app.domain.row_marks import LeftOut
from app.domain.sheet_grid import CellError, CellNote, NoteKind
from tests.conftest import make_system
from tests.import_material import dry_run, table

HEAD = ["시스템명", "운영부서", "유지보수비(원)"]


def states(found):
    return {row.number: row.state for row in found.rows}


def values(*columns):
    """Return the fields of a single system told as pairs of a heading and a cell."""
    heads, cells = zip(("시스템명", "가"), ("운영부서", "나"), *columns, strict=True)
    (row,) = dry_run([list(heads), list(cells)]).rows
    return row


def test_a_new_system_is_new():
    found = dry_run([HEAD, ["가", "민원과", 1_000]])
    assert states(found) == {2: RowState.NEW}
    system = found.to_save()[0]
    assert (system.name, system.annual_maintenance_cost) == ("가", 1_000)
    assert found.is_ready


def test_a_changed_system_tells_field_by_field_what_was_and_what_comes():
    known = make_system("가", annual_maintenance_cost=900)
    (row,) = dry_run([HEAD, [" 가 ", "민원과", 1_000]], [known]).rows
    assert row.state is RowState.CHANGED
    assert [(one.field_id, one.old, one.new) for one in row.changes] == [
        ("annual_maintenance_cost", 900, 1_000)
    ]


def test_an_empty_cell_leaves_what_the_register_holds():
    known = make_system("가", annual_maintenance_cost=900)
    (row,) = dry_run([HEAD, ["가", "민원과", None]], [known]).rows
    assert row.state is RowState.SAME


def test_names_are_compared_without_blanks_and_in_one_encoding():
    known = make_system("한글 시스템")
    decomposed = unicodedata.normalize("NFD", "한글  시스템 ")
    found = dry_run([HEAD, [decomposed, "민원과", None]], [known])
    assert states(found) == {2: RowState.SAME}


def test_a_name_of_another_agency_is_not_taken_for_the_same_system():
    known = make_system("포털", agency_name="한빛시")
    found = dry_run([["시스템명", "기관명"], ["포털", "새빛시"]], [known])
    assert states(found) == {2: RowState.ERROR}
    assert "한빛시" in str(found.rows[0].problems[0].reason)


def test_a_number_of_another_system_is_refused():
    known = make_system("가", management_no="SYS-0001")
    found = dry_run([["시스템명", "관리번호"], ["나", "SYS-0001"]], [known])
    problem = found.rows[0].problems[0]
    assert (problem.column, problem.value) == ("B", "SYS-0001")


def test_the_default_stops_at_systems_that_are_there_with_other_values():
    found = dry_run([HEAD, ["가", "새 부서", None], ["나", "민원과", None]], [make_system("가")])
    assert not found.is_ready
    assert found.stops_at_known


def test_skip_writes_only_what_is_new_and_update_both():
    rows = [HEAD, ["가", "새 부서", None], ["나", "민원과", None]]
    skipped = dry_run(rows, [make_system("가")], on_duplicate=OnDuplicate.SKIP)
    updated = dry_run(rows, [make_system("가")], on_duplicate=OnDuplicate.UPDATE)
    assert [one.name for one in skipped.to_save()] == ["나"]
    assert [one.name for one in updated.to_save()] == ["가", "나"]
    assert skipped.is_ready
    assert updated.is_ready


def test_a_system_that_comes_twice_is_refused_skipped_or_overwritten():
    rows = [HEAD, ["가", "민원과", 1], ["가", "민원과", 2]]
    assert states(dry_run(rows)) == {2: RowState.NEW, 3: RowState.ERROR}
    skip = dry_run(rows, on_duplicate=OnDuplicate.SKIP)
    assert [one.annual_maintenance_cost for one in skip.to_save()] == [1]
    update = dry_run(rows, on_duplicate=OnDuplicate.UPDATE)
    assert [one.annual_maintenance_cost for one in update.to_save()] == [2]
    assert states(update) == {2: RowState.LEFT_OUT, 3: RowState.NEW}


def test_the_same_row_twice_is_read_once():
    found = dry_run([HEAD, ["가", "민원과", 1], ["가", "민원과", 1]])
    assert found.rows[1].left_out is LeftOut.REPEATED
    assert found.is_ready


def test_an_error_names_row_column_value_reason_and_remedy():
    found = dry_run([HEAD, ["가", "민원과", "많음"]])
    (problem,) = found.problems()
    assert (problem.row, problem.column, problem.heading) == (2, "C", "유지보수비(원)")
    assert problem.value == "많음"
    assert "숫자로 읽을 수 없습니다" in str(problem.reason)
    assert "C2" in str(problem.remedy)
    assert not found.is_ready


def test_rows_are_numbered_as_excel_does_in_a_table_that_starts_further_down():
    found = dry_run(table(HEAD, ["가", "나", "?x"], first_row=4, first_column=2))
    (problem,) = found.problems()
    assert (problem.row, problem.column) == (5, "D")


def test_a_row_without_a_name_is_an_error():
    found = dry_run([HEAD, [None, "민원과", 1]])
    assert states(found) == {2: RowState.ERROR}


def test_money_without_a_unit_is_asked_and_one_answer_settles_the_column():
    given = table(["시스템명", "운영부서", "유지보수비"], ["가", "나", 1_200], ["다", "라", 300])
    found = dry_run(given)
    assert list(found.doubts()) == [("C", Doubt.UNIT_MISSING)]
    assert not found.is_ready
    column = given.mapping.columns[2]
    told = MappedColumn(
        column.number, column.heading, column.field_id, unit=THOUSAND_WON, content=column.content
    )
    settled = dry_run(given.mapped(given.mapping.with_column(told)))
    assert [one.annual_maintenance_cost for one in settled.to_save()] == [1_200_000, 300_000]


def test_a_settled_doubt_takes_the_chosen_meaning():
    given = table(["시스템명", "개인정보 처리"], ["가", "1"])
    assert list(dry_run(given).doubts()) == [("B", settled_as(Doubt.WORD, "1"))]
    settled = answered(given, settled_as(Doubt.WORD, "1"), 0)
    assert settled.to_save()[0].handles_personal_data is True


def answered(given, key, place):
    """Return what comes of a table of two columns whose second one has a doubt settled."""
    column = given.mapping.columns[1].with_settled(key, place)
    return dry_run(given.mapped(given.mapping.with_column(column)))


def test_an_answer_to_one_word_says_nothing_of_other_words():
    given = table(["시스템명", "개인정보 처리"], ["가", "일부"], ["나", "0"], ["다", "해당없음"])
    assert len(dry_run(given).doubts()) == 3
    found = answered(given, settled_as(Doubt.WORD, "일부"), 0)
    assert found.rows[0].system.handles_personal_data is True
    assert [row.system for row in found.rows[1:]] == [None, None]


def test_a_word_that_holds_several_values_of_a_list_is_asked_for_itself():
    given = table(
        ["시스템명", "운영센터"], ["가", "대전센터, 광주센터"], ["나", "광주센터·대구센터"]
    )
    found = answered(given, settled_as(Doubt.WORD, "대전센터, 광주센터"), 0)
    assert found.rows[0].system.hosting_center == "nirs_daejeon"
    assert found.rows[1].system is None


def test_a_day_that_stands_for_no_end_is_not_answered_along_with_another():
    given = table(["시스템명", "계약종료일"], ["가", "0000-00-00"], ["나", "9999-12-31"])
    found = answered(given, settled_as(Doubt.FAR_DATE, "0000-00-00"), 0)
    assert found.rows[0].system.contract_ends_on is None
    assert found.rows[1].system is None


def test_a_reckoned_sum_is_not_answered_along_with_a_short_one():
    given = table(["시스템명", "구축비(원)"], ["가", Decimal("1200000.4")], ["나", Decimal("3.5")])
    found = answered(given, Doubt.CUT, 0)
    assert found.rows[0].system.initial_dev_cost == 1_200_000
    (problem,) = found.problems()
    assert problem.doubt is Doubt.FRACTION


@pytest.mark.parametrize(
    ("heading", "cell", "field", "value"),
    [
        ("유지보수비(천원)", "1,200", "annual_maintenance_cost", 1_200_000),
        ("초기개발비", "3.5억원", "initial_dev_cost", 350_000_000),
        ("서비스 개시일", "20220110", "opened_on", date(2022, 1, 10)),
        ("구축연도", "2015년", "built_year", 2015),
        ("시스템 유형", "대민", "system_type", "public_facing"),
        ("정보시스템 등급", 2, "system_grade", "2"),
        ("개인정보 처리", "○", "handles_personal_data", True),
        ("실적 가용성(%)", "99.6%", "availability_pct", Decimal("99.6")),
        ("서비스 중단시간(시간)", 2, "outage_minutes", 120),
        ("RTO(시간)", "4시간", "rto_hours", Decimal(4)),
        ("최근 운영성과 점수", Decimal("0.9"), "performance_score", Decimal("0.9")),
        ("BRM 코드", "01", "brm_code", "01"),
        ("센터 구분", "국정자원(대전)", "hosting_center", "nirs_daejeon"),
        ("일평균 이용자 수", "-", "daily_users_avg", None),
    ],
)
def test_cells_are_read_as_their_field(heading, cell, field, value):
    row = values((heading, cell))
    assert row.problems == ()
    assert row.system.value(field) == value


@pytest.mark.parametrize(
    ("heading", "cell"),
    [
        ("시스템 유형", "엉뚱함"),
        ("비고", CellError.REF),
        ("연락처", "없는 번호"),
        ("일평균 이용자 수", -3),
        ("행정표준기관코드", "12"),
        ("실적 가용성(%)", "120%"),
    ],
)
def test_cells_that_cannot_stand_in_their_field_are_refused(heading, cell):
    row = values((heading, cell))
    assert row.state is RowState.ERROR
    assert row.problems[0].doubt is None


def test_a_choice_told_with_more_words_is_asked():
    row = values(("시스템 유형", "대국민서비스(일부)"))
    assert row.problems[0].doubt is Doubt.WORD
    assert str(row.problems[0].candidates[0].meaning) == "대국민서비스"


def test_an_amount_merged_over_several_systems_is_not_counted_for_each():
    found = dry_run(table(HEAD, ["가", "나", 100], ["다", "라", None], merged=[(2, 3, 3, 3)]))
    assert states(found) == {2: RowState.ERROR, 3: RowState.ERROR}


def test_rows_of_another_kind_are_told_and_never_become_systems():
    head = ["Record Type 1", "Application Name"]
    found = dry_run([head, ["1", "Gateway"], ["2", "Gateway"], ["9", "Other"]])
    assert states(found) == {2: RowState.NEW, 3: RowState.LEFT_OUT, 4: RowState.ERROR}
    assert "의존" in str(found.rows[1].reason)


def test_a_name_that_is_only_likely_is_asked_before_anything_is_written():
    found = dry_run([["label", "value"], ["celsius", 22], ["fahrenheit", 72]])
    assert found.data_rows == 2
    assert not found.is_ready
    assert not found.may_leave_errors_out()
    assert any("B" in str(one) or "A" in str(one) for one in found.questions)


def test_a_heading_with_nothing_under_it_is_told():
    found = dry_run([["시스템명", "운영부서"]])
    assert not found.is_ready
    assert "읽을 행이 없습니다" in str(found.questions[0])


def test_a_column_that_is_only_likely_is_not_read():
    found = dry_run([["시스템명", "등급"], ["가", "1등급"]])
    assert found.to_save()[0].system_grade is None
    assert [one.letters for one in found.unused()] == ["B"]


@pytest.mark.parametrize(
    ("heading", "won"),
    [
        ("유지보수비(KRW)", 5),
        ("유지보수비(천 원)", 5_000),
        ("유지보수비 (단위: 백만 원)", 5_000_000),
    ],
)
def test_a_unit_that_stands_apart_or_in_letters_is_not_taken_for_single_won(heading, won):
    (row,) = dry_run([["시스템명", "운영부서", heading], ["가", "나", 5]]).rows
    assert row.system.annual_maintenance_cost == won


@pytest.mark.parametrize("heading", ["유지보수비(USD)", "유지보수비($)", "유지보수비(천 달러)"])
def test_another_money_is_asked_even_under_a_unit_of_the_whole_sheet(heading):
    found = table(
        ["현황", None, "(단위: 천원)"], ["시스템명", "운영부서", heading], ["가", "나", 5]
    )
    column = found.mapping.of_field("annual_maintenance_cost")
    assert column.is_asked
    assert column.unit is None
    taken = dry_run(found.mapped(found.mapping.confirmed())).rows[0]
    assert [one.doubt for one in taken.problems] == [Doubt.UNIT_MISSING]


def test_a_table_that_lies_on_its_side_is_asked_about_and_never_becomes_systems():
    lying = [["시스템명", "가", "나"], ["운영부서", "과", "과2"], ["구축연도", 2019, 2020]]
    found = dry_run(lying)
    assert not found.is_ready
    assert "행과 열을 바꾸어" in str(found.questions[0])
    assert dry_run([["시스템명", "운영부서"], ["홈페이지", "과"], ["부서", "과"]]).is_ready


def noted(*notes, rows, **more):
    return dry_run(table(*rows, notes=tuple(CellNote(*one) for one in notes), **more))


def test_a_value_of_another_file_and_one_under_a_merged_cell_are_told():
    rows = [["시스템명", "운영부서"], ["가", "과"], ["나", "가려진 과"]]
    found = noted(
        (NoteKind.EXTERNAL_LINK, 2, 1),
        (NoteKind.UNDER_MERGE, 3, 2),
        rows=rows,
        merged=[(2, 2, 3, 2)],
    )
    assert [row.state for row in found.rows] == [RowState.NEW, RowState.NEW]
    assert "다른 파일을 가리키는" in str(found.rows[0].notes[0].text)
    assert "가려진 과" in str(found.rows[1].notes[0].text)
    assert found.rows[1].system.operating_department == "과"


def test_a_row_whose_cells_may_have_shifted_is_refused_or_told():
    rows = [["시스템명", "운영부서"], ["가", "과", "남은 것"], ["나"], ["다", "과"]]
    more, fewer, quote = (NoteKind.RAGGED_ROW, 2), (NoteKind.RAGGED_ROW, 3), NoteKind.BROKEN_QUOTE
    found = noted(more, fewer, rows=rows)
    assert [row.state for row in found.rows] == [RowState.ERROR, RowState.NEW, RowState.NEW]
    assert "남은 것" in str(found.rows[0].problems[0].reason)
    assert "칸의 수가 다릅니다" in str(found.rows[1].notes[0].text)
    broken = noted(fewer, (quote, 4), rows=rows)
    assert [row.state for row in broken.rows] == [RowState.NEW, RowState.ERROR, RowState.ERROR]
    assert "따옴표가 어긋나" in str(broken.rows[2].problems[0].reason)
