"""Of answers printed in one cell the ticked one is read; where that is not plain, none is."""

import pytest

from app.domain.figure_reading import Empty, Read, Unreadable
from app.domain.korean_answers import read_yes_no
from tests.import_material import dry_run

YES = [
    *("■ 예 □ 아니오", "☑예 ☐아니오", "예( O ) 아니오( )", "예(O) 아니오(X)", "●예 ○아니오"),
    *("예 ■ 아니오 □", "■유 □무", "☑ 예\n☐ 아니오", "(O)예 ( )아니오", "■ 예 / □ 아니오"),
    "■ 처리 □ 미처리",
]
NO = ["□ 예 ■ 아니오", "예(  ) 아니오( √ )", "예[ ] 아니오[v]", "○예 ●아니오"]
UNTOLD = [
    *(
        "■ 예 ■ 아니오",
        "예 ■ □ 아니오",
        "예(X) 아니오( )",
        "예/아니오",
        "○ 예 ○ 아니오",
        "○예 □아니오",
    ),
    *("■ 가 □ 나", "■ 예 □ 예", "■ 예 □"),
]


@pytest.mark.parametrize("cell", YES)
def test_a_ticked_yes_is_yes(cell):
    found = read_yes_no(cell)
    assert isinstance(found, Read)
    assert found.value is True


@pytest.mark.parametrize("cell", NO)
def test_a_ticked_no_is_no(cell):
    assert read_yes_no(cell) == Read(False)


@pytest.mark.parametrize("cell", UNTOLD)
def test_what_is_not_plainly_ticked_is_no_answer(cell):
    assert isinstance(read_yes_no(cell), Unreadable)


def test_where_nothing_is_ticked_nothing_is_answered():
    assert isinstance(read_yes_no("□ 예 □ 아니오"), Empty)


def test_the_ticked_value_of_a_list_is_read_and_no_other():
    cells = ["■ 1등급 □ 2등급 □ 3등급", "1등급( ) 2등급(○)", "□ 1등급 □ 2등급"]
    found = dry_run([["시스템명", "시스템등급"], *([f"가{n}", c] for n, c in enumerate(cells))])
    assert list(found.problems()) == []
    assert [row.system.system_grade for row in found.rows] == ["1", "2", None]


def test_two_ticked_values_of_a_list_are_asked():
    found = dry_run([["시스템명", "시스템등급"], ["가", "■ 1등급 ■ 2등급 □ 3등급"]])
    assert [str(one.meaning) for one in next(found.problems()).candidates][:2] == ["1등급", "2등급"]


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        ("☎ 02-123-4567", "02-123-4567"),
        ("Tel. 02-123-4567", "02-123-4567"),
        ("０２–１２３–４５６７", "02-123-4567"),
        ("02-123-4567(내선 3)", "02-123-4567(내선 3)"),
        ("02-123-4567/010-1234-5678", "02-123-4567,010-1234-5678"),
    ],
)
def test_a_telephone_number_is_read_whatever_stands_before_it(cell, kept):
    (row,) = dry_run([["시스템명", "연락처"], ["가", cell]]).rows
    assert row.system.contact_phone == kept


@pytest.mark.parametrize(
    "cell", ["2015(최초)", "2015년 최초구축", "2015년도 신규", "2015 구축 완료", "2015년 상반기"]
)
def test_a_year_of_building_may_say_that_it_is_one(cell):
    (row,) = dry_run([["시스템명", "구축연도"], ["가", cell]]).rows
    assert row.system.built_year == 2015


@pytest.mark.parametrize(
    ("heading", "cell"),
    [
        ("구축연도", "2015(고도화)"),
        ("구축연도", "2015(2020 재구축)"),
        ("구축연도", "2027(예정)"),
        ("고도화연도", "2015(최초)"),
    ],
)
def test_a_year_of_something_else_is_not_taken(heading, cell):
    (row,) = dry_run([["시스템명", heading], ["가", cell]]).rows
    assert row.system is None
