"""The 성숙도 비교표 sets two to four results side by side, figure by figure."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from app.domain.compared_result import NEED, VERDICT, YES_COUNT, sentence_key, side_mean_key
from app.domain.comparing import ComparedResult, compare, trend
from app.exports.comparison import ComparedPaper, maturity_comparison
from app.exports.failures import ExportError
from app.services.forms import COMPARISON_FORM
from tests.conftest import NOON
from tests.exports.conftest import AGENCY, DETAILS, named, outlines_of, rows_until

MEAN = side_mean_key("application")


def result(title, number, level, **changed):
    """Return a result of a few figures, axes and answers, a day later for each number."""
    made = ComparedResult(
        title=title,
        at=NOON + timedelta(days=number),
        figures={
            VERDICT: "도입 검토", YES_COUNT: 6, NEED: Fraction(level, 4), MEAN: Decimal("1.50")
        },
        answers={"outage_stop": "예", sentence_key("architecture"): f"모습 {level}"},
        axes={"architecture": level, "scaling": 2},
        labels={YES_COUNT: "예 개수", NEED: "필요성", "architecture": "서비스 구조",
                "scaling": "확장성", "outage_stop": "중단한 적이 있는가?"},
    )  # fmt: skip
    return replace(made, **changed)


PAGES = {"성숙도 비교": (2, 90), "항목별 비교": (3, 138), "추이": (2, 90)}  # columns, digits
FOUR = [result(f"시스템 {letter}", number, number) for number, letter in enumerate("가나다라")]


@pytest.fixture
def write(tmp_path):
    def written(results, form_dir=COMPARISON_FORM, subject="공영홈쇼핑", **paper):
        file = tmp_path / "비교표.xlsx"
        maturity_comparison(
            form_dir,
            ComparedPaper(subject, compare(results), **paper),
            AGENCY,
            DETAILS,
            "클라우드 네이티브 발주 길잡이 0.1.0",
        ).save(file)
        return file

    return written


@pytest.mark.parametrize("count", [2, 3, 4])
def test_every_result_has_a_column_and_an_outline(write, count):
    results = FOUR[:count]
    titles = [one.title for one in results]
    book = load_workbook(write(results))
    (drawn,) = outlines_of(book, "성숙도 비교")
    assert [title for title, _, _ in drawn] == titles
    assert drawn[0][1] == ["서비스 구조", "확장성"]
    assert [figures for _, _, figures in drawn] == [{0: n, 1: 2} for n in range(count)]
    for name in ("levels_columns", "figures_columns"):
        first = named(book, name)
        assert [first.offset(0, at).value for at in range(4)] == titles + [None] * (4 - count)
    assert [row[:2] for row in rows_until(book, "compared_rows", "levels_columns", 4)[:count]] == [
        [title, number] for number, title in enumerate(titles, start=1)
    ]


@pytest.mark.parametrize("count", [2, 3, 4])
def test_the_columns_share_the_page_however_many_there_are(write, count):
    book = load_workbook(write(FOUR[:count], trend=trend(FOUR[:count], [YES_COUNT])))
    for sheet in book:
        before, wide = PAGES[sheet.title]
        last = sheet.print_area.split(":")[1].replace("$", "").rstrip("0123456789")
        assert last == get_column_letter(before + count)
        widths = [column.width for column in sheet.column_dimensions.values()]
        assert sum(widths) == pytest.approx(wide)


def test_figures_stand_in_the_unit_of_their_kind_and_differences_are_marked(write):
    book = load_workbook(write(FOUR[1:3]), data_only=True)
    first = named(book, "figure_rows")
    shown = {}
    for at, row in enumerate(rows_until(book, "figure_rows", "figures_note", 5)):
        cell = first.offset(at, 3)
        shown[row[1]] = (row[2], row[3], row[4], cell.number_format)
    assert shown["예 개수"] == ("-", 6, 6, '#,##0"개"')
    assert shown["필요성"] == ("●", 0.25, 0.5, "0%")
    assert shown[MEAN] == ("-", 1.5, 1.5, "0.00")
    assert shown["서비스 구조"] == ("●", 1, 2, '0"단계"')
    assert shown["중단한 적이 있는가?"][:3] == ("-", "예", "예")
    assert "전체 8개 가운데 3개" in named(book, "figures_note").value


def test_only_what_differs_can_be_shown(write):
    rows = rows_until(
        load_workbook(write(FOUR[1:3], only_differences=True)), "figure_rows", "figures_note", 3
    )
    assert [row[1] for row in rows] == ["필요성", "서비스 구조", sentence_key("architecture")]
    same = [FOUR[0], replace(FOUR[0], title="나")]
    book = load_workbook(write(same, only_differences=True))
    assert named(book, "figure_rows").offset(0, 1).value == "서로 다른 항목 없음"
    assert named(book, "figures_note").value == "※ 전체 8개 항목이 서로 같음"


def test_what_is_open_and_what_was_not_asked_are_told_apart_and_no_zero_is_drawn(write):
    later = result(
        "시스템 나",
        1,
        2,
        axes={"architecture": None},
        figures={VERDICT: None, YES_COUNT: None},
        answers={sentence_key("architecture"): "확인 필요", "outage_stop": None},
    )
    book = load_workbook(write([FOUR[0], later]))
    (drawn,) = outlines_of(book, "성숙도 비교")
    assert drawn[1][2] == {}
    note = named(book, "levels_note").value
    assert "시스템 나: 서비스 구조(확인 필요)" in note
    assert "시스템 나: 확장성(해당 문항 없음)" in note
    rows = rows_until(book, "figure_rows", "figures_note", 5)
    shown = {row[1]: row[4] for row in rows}
    assert (shown["예 개수"], shown["필요성"]) == ("판단 보류", "해당 문항 없음")
    assert shown["중단한 적이 있는가?"] == "미응답"
    assert shown["서비스 구조"] == "판단 보류"


def test_the_trend_goes_from_the_oldest_to_the_newest_with_the_change(write):
    results = [FOUR[2], FOUR[0]]  # given the other way round
    book = load_workbook(write(results, trend=trend(results, [YES_COUNT, NEED])))
    heads = named(book, "trend_columns")
    assert [heads.value, heads.offset(0, 1).value] == ["시스템 가", "시스템 다"]
    rows = rows_until(book, "trend_rows", "trend_note", 4)
    assert rows == [["예 개수", 0, 6, 6], ["필요성", 0.5, 0, 0.5]]
    change = named(book, "trend_rows").offset(1, 1)
    assert change.number_format == "+0%;-0%;0%"


def test_without_a_trend_its_sheet_is_left_out(write):
    assert load_workbook(write(FOUR)).sheetnames == ["성숙도 비교", "항목별 비교"]


def test_results_without_maturity_have_no_outline_and_say_so(write):
    bare = [replace(one, axes={}) for one in FOUR[:2]]
    book = load_workbook(write(bare))
    assert "비교할 축이 없음" in named(book, "levels_note").value


def test_a_name_that_is_missing_is_told(write, form_without, tmp_path):
    form = form_without(COMPARISON_FORM, "figure_rows")
    with pytest.raises(ExportError, match="figure_rows"):
        write(FOUR, form_dir=form)
    assert not (tmp_path / "비교표.xlsx").exists()


def test_names_and_answers_stay_text_however_they_look(write):
    typed = "=1+1\x00 ㎡ 뷁" + "가 " * 20_000
    odd = [replace(one, title=typed, answers={"a": typed}) for one in FOUR[:2]]
    book = load_workbook(write(odd, subject=typed))
    assert not [s.title for s in book for row in s for cell in row if cell.data_type == "f"]
    assert named(book, "levels_columns").value.startswith("=1+1 ㎡ 뷁")


def test_what_an_axis_looks_like_ends_in_a_noun_as_in_the_other_papers(write):
    told = {sentence_key("architecture"): "통합 모니터링으로 서버 상태를 본다"}
    book = load_workbook(write([replace(one, answers=told) for one in FOUR[:2]]))
    shown = [row[3] for row in rows_until(book, "figure_rows", "figures_note", 4)]
    assert "통합 모니터링으로 서버 상태를 봄" in shown
    assert "통합 모니터링으로 서버 상태를 본다" not in shown
