"""A number is known by what Excel shows of it where its format is a plain one, and else by none."""

from decimal import Decimal

import pytest

from app.domain.number_formats import figure_shown, shown_number, shows_percent, tells_more


@pytest.mark.parametrize(
    ("code", "value", "shown"),
    [
        ('"SYS-"0000', 1, "SYS-0001"),
        ("000", 1, "001"),
        ("000", 12345, "12345"),
        ("0000-00", 201503, "2015-03"),
        ("000-0000-0000", 1012345678, "010-1234-5678"),
        ("0##-####-####", 1012345678, "010-1234-5678"),
        ("[<=9999999]###-####;(0##) ###-####", 21234567, "(02) 123-4567"),
        ("[<=9999999]###-####;(0##) ###-####", 1234567, "123-4567"),
        (r"\S\Y\S\-00", 7, "SYS-07"),
        ("[Red]000", 7, "007"),
        ('00000;"-"00000', 6178, "06178"),
        ('#,##0"명"', 1200, "1,200명"),
        ("#,##0", 12345678, "12,345,678"),
        ("0,000", 12, "0,012"),
        ("0.00", Decimal("7.1"), "7.10"),
        ("0.0#", Decimal("7.1"), "7.1"),
        ("0.0%", Decimal("0.996"), "99.6%"),
        ('"예";;"아니오"', 1, "예"),
        ('"예";;"아니오"', 0, "아니오"),
        ('[=1]"예";[=0]"아니오"', 0, "아니오"),
        ('0"억";△0"억"', -3, "△3억"),
        ('0"억"', -3, "-3억"),
        ('General"호기"', 2, "2호기"),
        ('G/표준"호기"', 2, "2호기"),
        ('[$-412]0"호"', 2, "2호"),
    ],
)
def test_a_plain_format_shows_what_excel_shows(code, value, shown):
    assert shown_number(code, value) == shown


@pytest.mark.parametrize(
    ("code", "value"),
    [
        ("0", Decimal("1.5")),
        ("0.0", Decimal("1.25")),
        ("#,##0,", 1_200_000),
        ("# ?/?", Decimal("0.5")),
        ("0.00E+00", 1200),
        ("[DBNum1]0", 12),
        ('yyyy"년"', 2015),
        ("aaa", 45000),
    ],
)
def test_a_format_that_hides_digits_or_writes_others_shows_nothing_certain(code, value):
    assert shown_number(code, value) is None


@pytest.mark.parametrize(
    ("code", "value", "figure"),
    [
        ('0.0"억"', Decimal("3.54"), "3.54억"),
        ('#,##0"천원"', 1200, "1200천원"),
        ('#,##0"명"', 1200, "1200명"),
        ('0"년"', 2015, "2015년"),
        ('"\'"00', 5, "'05"),
        ('0000"년 "00"월"', 201503, "2015년 03월"),
        ('"₩"#,##0', 1200, "₩1200"),
        ("[$₩-412]* #,##0;-[$₩-412]* #,##0", -1200, "-₩1200"),
        ("[$$-409]#,##0.00", 1200, "$1200"),
        ('#,##0"원";(#,##0"원")', -1200, "-1200원"),
        ("0%", 1, "100%"),
        ('0.0"%"', Decimal("99.6"), "99.6%"),
    ],
)
def test_a_figure_keeps_all_its_digits_and_what_is_written_around_it(code, value, figure):
    assert figure_shown(code, value) == figure


@pytest.mark.parametrize(
    "code", ["General", "0", "#,##0", "0000", "0.00", "#,##0_);(#,##0)", "#,##0,", "@", ";;;"]
)
def test_a_format_without_words_leaves_the_figure_as_it_is(code):
    assert figure_shown(code, 1200) is None


@pytest.mark.parametrize(
    "code",
    ["General", "0", "#,##0", "#,##0;[Red]-#,##0", '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', "@"],
)
def test_a_format_that_only_groups_digits_tells_nothing_more(code):
    assert not tells_more(code)


@pytest.mark.parametrize(
    "code", ["000", '"A"0', "0-0", "0.0", "0%", "#,##0,", "# ?/?", "[DBNum1]0", '0;0;"없음"']
)
def test_other_formats_tell_more(code):
    assert tells_more(code)


def test_a_percentage_is_told_by_its_sign_and_not_by_a_quoted_one():
    assert shows_percent("0.0%")
    assert not shows_percent('0.0"%"')


ODD = ["", ";", '"', "\\", "[", "_", "*", "[>]0", "0" * 400, ",,,", "%%", ".", "0.,#", "#,0.0,0"]


@pytest.mark.parametrize("code", ODD)
def test_no_format_is_too_odd_to_be_looked_at(code):
    for value in (
        0,
        -1,
        Decimal("1.5"),
        10**20,
        Decimal("1e300"),
        Decimal("inf"),
        Decimal("1e-300"),
    ):
        shown_number(code, value)
        figure_shown(code, value)
    tells_more(code)
