"""Columns go to fields by their headings and their content; what is doubtful is asked."""

import pytest

from app.domain.column_mapping import Content, Why
from app.domain.inventory_headings import Certainty
from tests.import_material import fields, form, headings, table


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
