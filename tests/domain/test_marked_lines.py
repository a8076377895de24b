"""What an officer wrote in lines is read by the marks before them."""

from app.domain.marked_lines import marked_lines
from app.domain.paper_vocabulary import Line, LineLevel


def test_each_line_stands_as_deep_as_its_mark():
    assert marked_lines("□ 배경\n○ 지연됨\n - 접수일\n※ 잠정\n그 밖") == (
        Line(LineLevel.SECTION, "배경"),
        Line(LineLevel.POINT, "지연됨"),
        Line(LineLevel.DETAIL, "접수일"),
        Line(LineLevel.NOTE, "잠정"),
        Line(LineLevel.POINT, "그 밖"),
    )


def test_sections_with_nothing_below_them_are_points():
    assert {line.level for line in marked_lines("□ 하나\n□ 둘")} == {LineLevel.POINT}


def test_a_mark_counts_only_before_a_blank():
    assert marked_lines("-1+2\n- \n\n○") == (
        Line(LineLevel.POINT, "-1+2"),
        Line(LineLevel.POINT, "-"),
        Line(LineLevel.POINT, "○"),
    )


def test_nothing_written_is_no_line():
    assert marked_lines(None) == marked_lines(" \n ") == ()
