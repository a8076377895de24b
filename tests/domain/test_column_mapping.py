"""Columns go to fields by their headings and their content; what is doubtful is asked."""

import pytest

from app.domain.column_mapping import Content, Why
from app.domain.inventory_headings import Certainty
from tests.import_material import dry_run, fields, form, headings, table


def asked(found):
    return {one.letters: one.field_id for one in found.mapping.asked()}


@pytest.mark.parametrize("field", [one.id for one in form().fields()])
def test_the_label_of_every_field_with_its_unit_is_known(field):
    one = form().field(field)
    heading = f"{one.label}({one.unit})" if one.unit else one.label
    found = headings().match(heading)
    assert found.field_ids == (field,)
    assert found.certainty is Certainty.SURE


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("*시스템명(필수)", "name"),
        ("정보시스템명(System Name)", "name"),
        ("Application Name", "name"),
        ("시스템\n명칭", "name"),
        ("유지관리비(백만원)", "annual_maintenance_cost"),
        ("유지보수비_천원", "annual_maintenance_cost"),
        ("추가개발비(최근 1년)(천원)", "added_dev_cost"),
    ],
)
def test_usual_headings_are_certain(heading, field):
    found = headings().match(heading)
    assert (found.field_ids, found.certainty) == ((field,), Certainty.SURE)


@pytest.mark.parametrize("heading", ["유지보수비(2023년)", "등급", "구분", "Owner", "시스템명칭등"])
def test_headings_that_may_mean_something_else_are_asked(heading):
    assert headings().match(heading).certainty is Certainty.LIKELY


def test_a_heading_of_nothing_known_stays_unused():
    found = table(["시스템명", "운영부서", "색"], ["가", "나", "빨강"])
    assert [one.letters for one in found.mapping.unused()] == ["C"]


def test_two_columns_of_one_field_are_asked_about():
    found = table(["시스템명", "정보시스템명", "운영부서"], ["가", "나", "다"])
    assert asked(found) == {"A": "name"}
    assert fields(found)["B"] is None


def test_a_group_with_a_year_makes_a_column_doubtful():
    found = table(
        ["시스템명", "운영부서", "2022년", "2023년"], [None, None, "유지보수비", "유지보수비"],
        ["가", "나", 1, 2],
        merged=[(1, 1, 2, 1), (1, 2, 2, 2)],
    )  # fmt: skip
    assert asked(found) == {"C": "annual_maintenance_cost"}


def test_the_name_is_proposed_by_its_content():
    found = table(["기념일구분", "기념일명"], ["01", "가"], ["01", "나"], ["02", "다"])
    name = found.mapping.of_field("name")
    assert (name.letters, name.why, name.is_asked) == ("B", Why.CONTENT, True)


def test_a_choice_is_proposed_by_its_values():
    rows = [[f"시스템 {n}", "정보과", "대국민서비스" if n % 2 else "내부업무"] for n in range(6)]
    found = table(["시스템명", "운영부서", "가나다"], *rows)
    assert asked(found) == {"C": "system_type"}


def test_text_of_eight_digits_is_told_as_dates_and_a_code_stays_text():
    found = table(
        ["시스템명", "기념일자", "코드값"], *[[f"가{n}", "20220110", "01"] for n in range(4)]
    )
    contents = [one.content for one in found.mapping.columns]
    assert contents[1:] == [Content.DATE, Content.CHOICE]


def test_the_unit_of_the_sheet_is_that_of_money_without_one():
    found = table(
        ["(단위: 천원)", None, None], ["시스템명", "초기개발비", "유지보수비(원)"], ["가", 1, 2]
    )
    assert [one.unit.text for one in found.mapping.columns[1:]] == ["천원", "원"]


def test_what_the_officer_chose_takes_the_field_from_another_column():
    found = table(["시스템명", "운영부서", "새 이름"], ["가", "나", "다"]).mapping
    changed = found.with_column(found.columns[2].chosen("name"))
    assert [one.field_id for one in changed.columns] == [None, "operating_department", "name"]


def test_all_proposals_can_be_confirmed_at_once():
    found = table(["시스템명", "등급", "구분"], ["가", "1등급", "내부업무"]).mapping
    assert len(found.asked()) == 2
    assert not found.confirmed().asked()


@pytest.mark.parametrize(
    "heading",
    [
        *(
            "유지보수비(월, 천원)",
            "유지보수비(원/월)",
            "유지보수비('25년, 천원)",
            "유지보수비(2024/천원)",
        ),
        *("유지보수비(누계, 백만원)", "유지보수비(예정, 천원)", "유지보수비(분기/천원)"),
    ],
)
def test_what_stands_beside_a_unit_may_change_what_a_column_holds(heading):
    column = table(["시스템명", heading], ["가", 1]).mapping.columns[1]
    assert (column.field_id, column.is_asked) == ("annual_maintenance_cost", True)


@pytest.mark.parametrize(
    "heading", ["유지보수비(천원/년)", "유지보수비(단위: 1,000원)", "유지보수비(연간, 천원)"]
)
def test_a_unit_with_what_changes_nothing_is_still_a_unit(heading):
    assert fields(table(["시스템명", heading], ["가", 1]))["B"] == "annual_maintenance_cost"
    assert not table(["시스템명", heading], ["가", 1]).mapping.columns[1].is_asked


def test_the_contact_of_a_vendor_is_never_taken_for_that_of_the_system():
    found = table(
        ["시스템명", "유지보수업체", None, None, "서버", None],
        [None, "사업자명", "담당자", "연락처", "수량", "도입연도"],
        ["가", "(주)나", "김", "02-1", 2, 2022],
        merged=[(1, 1, 2, 1), (1, 2, 1, 4), (1, 5, 1, 6)],
    )
    asked = {one.letters: one.is_asked for one in found.mapping.columns if one.field_id}
    # The number of servers is meant to stand under 서버.
    assert [asked[one] for one in "CDEF"] == [True, True, False, True]


def test_the_contact_of_the_department_is_taken_beside_that_of_a_vendor():
    found = table(
        ["시스템명", "운영부서", None, None, "유지보수업체", None],
        [None, "부서명", "담당자", "연락처", "담당자", "연락처"],
        ["가", "과", "김", "02-1", "이", "02-2"],
        merged=[(1, 1, 2, 1), (1, 2, 1, 4), (1, 5, 1, 6)],
    )
    used = {one.letters: one.field_id for one in found.mapping.used()}
    assert (used["C"], used["D"]) == ("contact_person", "contact_phone")
    assert {"E", "F"}.isdisjoint(used)


def test_costs_of_a_month_over_several_columns_are_asked():
    found = table(
        ["시스템명", "월 비용(천원)", None],
        [None, "유지보수비", "운영비"],
        ["가", 1, 2],
        merged=[(1, 1, 2, 1), (1, 2, 1, 3)],
    )
    assert [one.is_asked for one in found.mapping.columns] == [False, True, True]


@pytest.mark.parametrize("heading", ["담당자(연락처)", "담당자/연락처"])
def test_a_column_of_two_fields_is_asked(heading):
    column = table(["시스템명", heading], ["가", "김(02-1)"]).mapping.columns[1]
    assert column.is_asked
    assert (column.field_id, column.alternatives) == ("contact_person", ("contact_phone",))


@pytest.mark.parametrize(
    ("heading", "field_id"),
    [
        *(("사업명", "name"), ("정보화사업명", "name"), ("연간 운영예산", "operating_cost")),
        *(("구축시기", "built_year"), ("2025년 유지보수비", "annual_maintenance_cost")),
        *(("유지보수 금액", "annual_maintenance_cost"), ("WEB/WAS", "software_list")),
        *(("이용자 수", "daily_users_avg"), ("총사업비", "initial_dev_cost")),
    ],
)
def test_a_usual_heading_that_may_mean_a_field_is_asked_for_that_one(heading, field_id):
    column = table(["연번", heading], [1, "가"]).mapping.columns[1]
    assert (column.field_id, column.is_asked) == (field_id, True)
    assert field_id not in column.alternatives


def test_a_text_as_long_as_a_page_is_no_heading_and_takes_no_time():
    assert headings().match("시스템명 " * 100_000) is None


@pytest.mark.parametrize(
    ("heading", "cell", "field_id", "value"),
    [
        ("시스템 중요도", "중(中)", "csap_importance", "medium"),
        ("클라우드 전환여부", "N", "cloud_status", "none"),
    ],
)
def test_a_choice_said_twice_or_as_no_is_certain(heading, cell, field_id, value):
    (row,) = dry_run([["시스템명", heading], ["가", cell]]).rows
    assert row.system.value(field_id) == value
