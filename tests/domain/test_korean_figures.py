"""Figures are read as Korean offices write them; what is doubtful is asked, never guessed."""

from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.figure_reading import Doubt, Doubtful, Empty, EmptyKind, Read, Unreadable
from app.domain.figure_units import UNITS, WON, heading_unit, names_foreign_money
from app.domain.korean_durations import read_duration
from app.domain.korean_figures import read_amount, read_count, read_percent, read_quantity
from app.domain.money_text import number_in_words, official_amount
from app.domain.sheet_grid import CellError

THOUSAND = UNITS["천원"]


def candidates(reading):
    assert isinstance(reading, Doubtful), reading
    assert str(reading.question)
    assert all(str(one.meaning) for one in reading.candidates)
    return [one.value for one in reading.candidates]


@pytest.mark.parametrize(
    ("cell", "won"),
    [
        ("1,200천원", 1_200_000),
        ("１，２００천원", 1_200_000),
        ("3.5억", 350_000_000),
        ("3억 5천만원", 350_000_000),
        ("3억5,000만 원", 350_000_000),
        ("1조 2,000억원", 1_200_000_000_000),
        ("1억2345만6789원", 123_456_789),
        ("1,200백만원", 1_200_000_000),
        ("5백만원", 5_000_000),
        ("12만", 120_000),
        ("₩35,000", 35_000),
        ("금35,000,000원정", 35_000_000),
        ("△1,200천원", -1_200_000),
        ("-500원", -500),
        ("삼억이천만원", 320_000_000),
        ("금113,560원(금일십일만삼천오백육십원)", 113_560),
        ("총 3억원", 300_000_000),
        ("0", 0),
        (0, 0),
    ],
)
def test_an_amount_with_its_unit_is_certain(cell, won):
    reading = read_amount(cell)
    assert isinstance(reading, Read)
    assert reading.value == won
    assert isinstance(reading.value, int)


@pytest.mark.parametrize("cell", ["1,200", 1200, Decimal("1200.0"), "１２００"])
def test_the_unit_of_the_heading_is_used_and_told(cell):
    reading = read_amount(cell, heading_unit("유지보수비(천원)"))
    assert reading.value == 1_200_000
    assert str(reading.note) == "제목의 단위(천원)로 읽었습니다."


def test_a_unit_in_the_cell_wins_over_the_heading_unless_it_is_a_bare_won():
    assert read_amount("3억원", THOUSAND) == Read(300_000_000)
    assert read_amount("1,200천원", UNITS["백만원"]) == Read(1_200_000)
    asked = read_amount("1,200원", THOUSAND)
    assert asked.doubt is Doubt.UNIT_DIFFERS
    assert candidates(asked) == [1_200, 1_200_000]
    assert candidates(read_amount("5천", THOUSAND)) == [5_000, 5_000_000]


def test_without_any_unit_the_unit_is_asked():
    asked = read_amount("1,200")
    assert asked.doubt is Doubt.UNIT_MISSING
    assert candidates(asked)[:3] == [1_200, 1_200_000, 1_200_000_000]


def test_a_fraction_of_a_won_is_asked():
    asked = read_amount(Decimal("2.5"), WON)
    assert asked.doubt is Doubt.FRACTION
    assert candidates(asked) == [250_000_000, 2_500_000, 2_500]
    assert candidates(read_amount(Decimal("35156.490000000005"), WON))[0] == 35_156
    assert read_amount(Decimal("0.30000000000000004"), UNITS["억원"]) == read_amount(
        "0.3", UNITS["억원"]
    )


@pytest.mark.parametrize(
    ("cell", "doubt", "meant"),
    [
        ("1,2000원", Doubt.COMMAS, [12_000]),
        ("3,5억원", Doubt.COMMAS, [3_500_000_000, 350_000_000]),
        ("1 200원", Doubt.SPACES, [1_200]),
        ("3억 5천", Doubt.UNFINISHED, [350_000_000, 300_005_000]),
        ("3억 500원", Doubt.UNFINISHED, [305_000_000, 300_000_500]),
        ("약 3억원", Doubt.ABOUT, [300_000_000]),
        ("3억원 이상", Doubt.ABOUT, [300_000_000]),
        ("3~5억원", Doubt.RANGE, [300_000_000, 500_000_000]),
        ("(1,200원)", Doubt.SIGN, [-1_200, 1_200]),
        ("100원(200원)", Doubt.TWO_FIGURES, [100, 200]),
        ("천원", Doubt.UNIT_ALONE, [1_000]),
        ("없음", Doubt.WORD, [0, None]),
    ],
)
def test_what_may_mean_more_than_one_thing_is_asked(cell, doubt, meant):
    asked = read_amount(cell)
    assert asked.doubt is doubt
    assert candidates(asked) == meant


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        *((one, EmptyKind.BLANK) for one in (None, "", "  ", "-", "–", "—", "ㅡ", "- -", "－")),
        *(
            (one, EmptyKind.NOT_APPLICABLE)
            for one in ("해당없음", "해당 없음", "(해당없음)", "N/A")
        ),
        *((one, EmptyKind.UNKNOWN) for one in ("미상", "확인 필요", "미정", "?")),
    ],
)
def test_empty_is_told_from_not_applicable_and_from_unknown(cell, kind):
    for read in (read_amount, read_count, read_quantity, read_percent):
        assert read(cell) == Empty(kind)


@pytest.mark.parametrize(
    "cell",
    ["abc", "10²원", "½", "①", "$300", "300달러", "1.200.000원", "5천5천원", "원", "12,000명",
     True, date(2026, 3, 4), CellError.REF, "1e5원", "9" * 60, "9999999조원"],
)  # fmt: skip
def test_what_is_no_amount_is_refused_with_a_reason(cell):
    reading = read_amount(cell)
    assert isinstance(reading, Unreadable)
    assert str(reading.reason)


@pytest.mark.parametrize(
    ("cell", "heading", "count"),
    [
        ("12,000명", "", 12_000),
        ("1.2만명", "", 12_000),
        ("12천명", "", 12_000),
        ("총 3건", "", 3),
        ("1.2", "이용자(만명)", 12_000),
        (7, "대수(대)", 7),
        ("１２대", "", 12),
    ],
)
def test_a_count_is_whole_with_or_without_its_counter(cell, heading, count):
    reading = read_count(cell, heading_unit(heading))
    assert isinstance(reading, Read)
    assert reading.value == count


def test_another_counter_is_asked_and_half_a_person_is_refused():
    assert read_count("3개", UNITS["명"]).doubt is Doubt.UNIT_DIFFERS
    assert candidates(read_count("약 12,000여 명")) == [12_000]
    assert isinstance(read_count("2.5명"), Unreadable)
    assert isinstance(read_count("5원"), Unreadable)
    assert read_quantity("2.5시간") == Read(Decimal("2.5"))


def test_a_percentage_is_told_from_a_share():
    percent = heading_unit("가용성[%]")
    assert read_percent("99.6%") == Read(Decimal("99.6"))
    assert read_percent(Decimal("99.6"), percent) == Read(Decimal("99.6"))
    assert read_percent(Decimal("0.996"), is_shown_as_percent=True) == Read(Decimal("99.6"))
    assert candidates(read_percent(Decimal("0.996"), percent)) == [
        Decimal("99.6"),
        Decimal("0.996"),
    ]
    assert candidates(read_percent("1")) == [100, 1]
    assert read_percent("0.5％") == Read(Decimal("0.5"))
    assert isinstance(read_percent("5명"), Unreadable)


@pytest.mark.parametrize(
    ("cell", "unit", "length"),
    [
        ("4시간", "시간", "4"),
        ("1시간 30분", "시간", "1.5"),
        ("30분", "시간", "0.5"),
        ("2년 6개월", "개월", "30"),
        ("36개월", "년", "3"),
        ("2주", "일", "14"),
        (4, "시간", "4"),
        (time(2, 30), "분", "150"),
    ],
)
def test_a_length_of_time_is_read_in_the_unit_of_the_column(cell, unit, length):
    assert read_duration(cell, UNITS[unit]).value == Decimal(length)


def test_how_many_hours_a_day_has_is_asked():
    assert candidates(read_duration("1일", UNITS["시간"])) == [24, 8]
    assert read_duration("3개월", UNITS["시간"]).doubt is Doubt.UNIT_DIFFERS


@pytest.mark.parametrize(
    ("heading", "unit"),
    [
        ("유지보수비(천원)", "천원"),
        ("사업비\n(단위: 백만원)", "백만원"),
        ("(단위:원)", "원"),
        ("예산[백만원, VAT 포함]", "백만원"),
        ("사업비(천원/년)", "천원"),
        ("비용 천원", "천원"),
        ("금액（천원）", "천원"),
        ("금액(억)", "억원"),
        ("금액(만원)", "만원"),
        ("금액(억원)", "억원"),
        ("금액(천 원)", "천원"),
        ("(단위 : 백만 원)", "백만원"),
        ("비용 천 원", "천원"),
        ("금액(1,000원)", "천원"),
        ("금액(1,000,000 원)", "백만원"),
        ("금액(10만 원)", None),
        ("금액(10 억 원)", None),
        ("금액(십 억 원)", None),
        ("금액(KRW)", "원"),
        ("금액 [단위: KRW]", "원"),
        ("금액(₩)", "원"),
        ("금액 KRW", "원"),
        ("금액(백만 KRW)", "백만원"),
        ("금액(KRW, 천원)", "천원"),
        ("금액(KRW thousand)", "천원"),
        ("금액(Million Won)", "백만원"),
        ("금액(USD)", None),
        ("금액(천불)", None),
        ("이용자 수(백 명)", "백명"),
        ("이용자 수(명)", "명"),
        ("연간 이용자(만명)", "만명"),
        ("가용성(%)", "%"),
        ("시스템명(약칭)", None),
        ("금액(천원)(백만원)", None),
        ("개월", None),
    ],
)
def test_the_unit_of_a_heading_is_found(heading, unit):
    found = heading_unit(heading)
    assert (found and found.text) == unit


@pytest.mark.parametrize(
    ("heading", "is_foreign"),
    [
        ("금액(USD)", True),
        ("금액($)", True),
        ("금액(US$, 천)", True),
        ("금액(천불)", True),
        ("금액(유로)", True),
        ("금액(KRW)", False),
        ("불가피한 사유", False),
        ("엔진(버전)", False),
    ],
)
def test_a_heading_of_another_money_is_known(heading, is_foreign):
    assert names_foreign_money(heading) is is_foreign


@pytest.mark.parametrize("cell", [10**30, -(10**30), Decimal(f"{10**29}.5"), 10**28])
def test_a_number_of_more_digits_than_are_reckoned_with_is_told_and_nothing_breaks(cell):
    assert isinstance(read_amount(cell, WON), Unreadable)
    assert isinstance(read_count(cell), Unreadable)
    assert isinstance(read_percent(cell), Read | Unreadable)


def grouped_by_ten_thousands(won):
    parts = [(won // 10**8, "억"), (won // 10**4 % 10**4, "만"), (won % 10**4, "")]
    return " ".join(f"{n:,}{word}" for n, word in parts if n) + "원"


@given(st.integers(1, 10**12))
def test_every_way_to_write_an_amount_comes_back_as_that_amount(won):
    assert read_amount(f"{won:,}원") == Read(won)
    assert read_amount(won, WON) == Read(won)
    assert read_amount(Decimal(won) / 1000, THOUSAND).value == won
    assert read_amount(f"{Decimal(won) / 1000}천원") == Read(won)
    words = f"{number_in_words(won)}원"  # 삼억오천원 may lack its 만, and is asked about
    for text in (grouped_by_ten_thousands(won), words, official_amount(won)):
        read = read_amount(text)
        assert won in ([read.value] if isinstance(read, Read) else candidates(read))


@pytest.mark.parametrize(
    ("text", "won"),
    [
        ("일십억일원", 1_000_000_001),
        ("일억이원", 100_000_002),
        ("일십억일천원", 1_000_001_000),
        ("이조일백억원", 2_010_000_000_000),
        ("금일십일억삼천원", 1_100_003_000),
    ],
)
def test_a_sum_that_is_written_out_as_on_official_papers_is_not_asked_about(text, won):
    assert read_amount(text) == Read(won)


@pytest.mark.parametrize("text", ["삼억오천원", "일억 오천", "3억 오천", "삼억 오백"])
def test_a_sum_in_words_that_may_lack_its_last_unit_is_asked_about(text):
    assert isinstance(read_amount(text), Doubtful)


@given(st.text(max_size=12) | st.text("0123456789,.천백십만억조원%약~-()△ 명일", max_size=12))
def test_any_text_is_one_of_the_four(text):
    for read in (read_amount, read_count, read_percent):
        assert isinstance(read(text), Read | Empty | Doubtful | Unreadable)
    assert isinstance(read_duration(text, UNITS["시간"]), Read | Empty | Doubtful | Unreadable)


@pytest.mark.parametrize("cell", ["일 1,200명", "1,200 일명", "1일 500"])
def test_a_day_before_figures_is_no_digit(cell):
    assert isinstance(read_count(cell), Unreadable)


def test_digits_in_hangul_are_still_digits_beside_multipliers():
    assert read_amount("3억 오천만원") == Read(350_000_000)


@pytest.mark.parametrize("cell", ["100(월)", "100천원(매월)", "300(분기)"])
def test_an_amount_of_a_month_is_never_taken_for_that_of_a_year(cell):
    assert isinstance(read_amount(cell, THOUSAND), Unreadable)


@pytest.mark.parametrize("cell", ["3만(연)", "1,200명(월)"])
def test_a_count_of_a_longer_time_is_never_taken_for_that_of_a_day(cell):
    assert isinstance(read_count(cell), Unreadable)


def test_a_yearly_amount_with_its_month_beside_is_the_yearly_one():
    assert read_amount("1,200(월 100)", THOUSAND).value == 1_200_000
