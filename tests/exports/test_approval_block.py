"""The 결재란 has a box for everyone who signs, and for nobody else (시행규칙 제7조)."""

from dataclasses import replace

import pytest
from openpyxl import load_workbook

from app.domain.agency import ApprovalMark, ApprovalPost, ApprovalRole
from app.exports.failures import ExportError
from tests.exports.conftest import AGENCY, named

POSTS, SIGNATURES, DATES = 2, 3, 4  # rows of the cover
LAST_COLUMN = 12
DRAFTER = ApprovalPost("주무관", ApprovalRole.DRAFTER)
REVIEWER = ApprovalPost("팀장", ApprovalRole.REVIEWER)
APPROVER = ApprovalPost("과장", ApprovalRole.APPROVER, ApprovalMark.DELEGATED)
COOPERATOR = ApprovalPost("정보보호담당", ApprovalRole.COOPERATOR)


@pytest.fixture
def cover_of(result_of, write_result):
    def made(*line):
        agency = replace(AGENCY, approval_line=line)
        return load_workbook(write_result(result_of("Y" * 10), agency=agency))["표지"]

    return made


def boxes(cover, row):
    """Return the columns of each box in a row of the block, the first and the last."""
    return sorted(
        (merged.min_col, merged.max_col)
        for merged in cover.merged_cells.ranges
        if merged.min_row == row and merged.min_col > 5
    )


def words(cover):
    return {str(cell.value): cell for row in cover for cell in row if cell.value is not None}


def test_the_boxes_stand_at_the_right_end_in_the_order_of_signing(cover_of):
    cover = cover_of(APPROVER, COOPERATOR, DRAFTER, REVIEWER)
    assert [cover.cell(POSTS, column).value for column in (7, 9, 11)] == ["주무관", "팀장", "과장"]
    assert boxes(cover, POSTS)[-1][1] == LAST_COLUMN
    assert cover.cell(POSTS, 6).value == "결\n재"
    assert cover.row_dimensions[SIGNATURES].height == 45


def test_six_who_sign_fit_in_narrow_boxes(cover_of):
    titles = [f"직위{number}" for number in range(6)]
    cover = cover_of(*(ApprovalPost(title, ApprovalRole.REVIEWER) for title in titles))
    assert [cover.cell(POSTS, column).value for column in range(7, 13)] == titles


def test_more_than_the_cover_has_room_for_is_told(cover_of):
    with pytest.raises(ExportError, match=r"6명까지.*현재 7명"):
        cover_of(*[REVIEWER] * 7)


def test_an_agency_without_a_line_has_no_block_and_no_line_of_consent(cover_of):
    cover = cover_of()
    assert not boxes(cover, POSTS)
    assert "결\n재" not in words(cover)
    assert not any("협조" in word for word in words(cover))
    assert cover.cell(POSTS, LAST_COLUMN).border.top.style is None


@pytest.mark.parametrize(
    ("mark", "word"),
    [
        (ApprovalMark.DELEGATED, "전결"),
        (ApprovalMark.ACTING, "대결"),
        (ApprovalMark.DELEGATED_AND_ACTING, "전결\n대결"),
    ],
)
def test_a_mark_stands_where_the_one_signs_who_decides_for_another(cover_of, mark, word):
    cover = cover_of(DRAFTER, replace(APPROVER, mark=mark))
    assert words(cover)[word].row == SIGNATURES
    assert words(cover)[word].column == words(cover)["과장"].column


def test_the_date_is_left_to_be_written_by_hand_where_the_last_one_signs(cover_of):
    cover = cover_of(DRAFTER, REVIEWER, APPROVER)
    assert boxes(cover, DATES) == [(11, 12)]  # the others have one tall box to sign in
    assert not [cell.value for cell in cover[DATES] if cell.value]


def test_every_box_has_lines_all_round(cover_of):
    cover = cover_of(DRAFTER, REVIEWER, APPROVER)
    for column in range(6, LAST_COLUMN + 1):
        assert cover.cell(POSTS, column).border.top.style == "thin"
        assert cover.cell(DATES, column).border.bottom.style == "thin"
    for row in (POSTS, SIGNATURES, DATES):
        assert cover.cell(row, 6).border.left.style == "thin"
        assert cover.cell(row, LAST_COLUMN).border.right.style == "thin"


def test_those_who_consent_have_a_line_with_room_to_sign(cover_of, result_of, write_result):
    cover = cover_of(DRAFTER, COOPERATOR, replace(COOPERATOR, title="예산담당관"))
    line = named(cover.parent, "cooperation")
    assert line.value.startswith("협조  정보보호담당 ___")
    assert "\n\n예산담당관 ___" in line.value
    assert cover.row_dimensions[line.row].height > 40
