"""Results stand side by side as they are: what is open is never zero, what differs is all told."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.comparing import ComparedResult, ComparedValue, RowKind, compare, trend
from tests.conftest import NOON


def result(title="1차", day=0, **values):
    return ComparedResult(title, NOON + timedelta(days=day), **values)


def row(comparison, key):
    return next(row for row in comparison.rows if row.key == key)


def test_rows_hold_the_values_in_the_order_of_the_results():
    comparison = compare(
        [
            result("올해", 365, figures={"need": 7}, axes={"scaling": 2}, answers={"q": "예"}),
            result("작년", 0, figures={"need": 5}, axes={"scaling": 1}, answers={"q": "예"}),
        ]
    )
    assert [row.kind for row in comparison.rows] == [RowKind.FIGURE, RowKind.AXIS, RowKind.ANSWER]
    assert [row.values for row in comparison.rows] == [(7, 5), (2, 1), ("예", "예")]
    assert [row.differs for row in comparison.rows] == [True, True, False]
    assert [row.key for row in comparison.only_differences()] == ["need", "scaling"]
    assert [row.key for row in comparison.of_kind(RowKind.AXIS)] == ["scaling"]


@pytest.mark.parametrize("number", [0, 1, 5])
def test_two_to_four_are_compared(number):
    with pytest.raises(ValueError, match="2 to 4"):
        compare([result()] * number)


def test_open_is_neither_zero_nor_the_same_as_not_asked():
    comparison = compare(
        [
            result(figures={"level": 0, "same": None}),
            result(figures={"level": None, "same": None}),
            result(figures={"same": None}),
        ]
    )
    level = row(comparison, "level")
    assert level.values == (0, None, None)
    assert [cell.is_asked for cell in level.cells] == [True, True, False]
    assert level.differs
    open_and_gone = compare([result(figures={"level": None}), result()])
    assert row(open_and_gone, "level").differs
    assert row(compare([result(figures={"a": None})] * 2), "a").differs is False


def test_a_difference_is_found_wherever_it_stands():
    for odd in range(4):
        values = [3, 3, 3, 3]
        values[odd] = 4
        comparison = compare([result(figures={"need": value}) for value in values])
        assert row(comparison, "need").differs


def test_the_newest_result_names_the_rows_and_orders_them():
    old = result("작년", 0, answers={"b": "예", "gone": "예", "a": "예"}, labels={"a": "옛 문항"})
    new = result("올해", 9, answers={"a": "예", "b": "예", "new": None}, labels={"a": "새 문항"})
    comparison = compare([old, new])
    assert [row.key for row in comparison.rows] == ["a", "b", "new", "gone"]
    assert row(comparison, "a").label == "새 문항"
    assert row(comparison, "gone").label == "gone"


def test_an_answer_to_other_words_is_told_though_it_is_the_same():
    one = result(answers={"a": "예"}, labels={"a": "옛 문항"})
    other = result(answers={"a": "예"}, labels={"a": "새 문항"})
    reworded = row(compare([one, other]), "a")
    assert (reworded.differs, reworded.is_reworded) == (False, True)
    assert compare([one, other]).only_differences() == (reworded,)
    assert not row(compare([one, one]), "a").is_reworded
    elsewhere = result(labels={"a": "새 문항"})  # named, but not asked
    assert not row(compare([one, elsewhere]), "a").is_reworded


def test_a_trend_runs_from_the_oldest_to_the_newest_with_gaps_where_nothing_is_known():
    results = [
        result("3차", 20, figures={"yes_count": 7}),
        result("1차", 0, figures={"yes_count": 4}, labels={"yes_count": "예"}),
        result("2차", 10, figures={"yes_count": None}, labels={"yes_count": "‘예’ 개수"}),
        result("4차", 30),
    ]
    (line,) = trend(results, ["yes_count", "need"])
    assert [(p.title, p.value) for p in line.points] == [
        ("1차", 4),
        ("2차", None),
        ("3차", 7),
        ("4차", None),
    ]
    assert line.label == "yes_count"  # as the newest that has it says
    assert line.change == 3


def test_a_word_is_no_point_of_a_trend():
    (line,) = trend([result(figures={"verdict": "도입 검토"})], ["verdict"])
    assert [point.value for point in line.points] == [None]


@pytest.mark.parametrize(
    ("first", "last", "change"),
    [
        (None, 4, None),
        (4, 4, 0),
        (3, 0, -3),
        (Fraction(1, 3), Fraction(1), Fraction(2, 3)),
        (1, Fraction(7, 4), Fraction(3, 4)),
        (Decimal("1.1"), Decimal("1.2"), Decimal("0.1")),
    ],
)
def test_a_change_is_between_known_values_and_exact(first, last, change):
    results = [result(day=0, figures={"f": first}), result(day=1, figures={"f": last})]
    (line,) = trend(results, ["f"])
    assert line.change == change


figures = st.dictionaries(
    st.sampled_from("abcde"), st.one_of(st.none(), st.integers(0, 3), st.sampled_from(["예", "0"]))
)
results = st.builds(
    ComparedResult,
    st.text(max_size=3),
    st.integers(0, 3).map(lambda days: NOON + timedelta(days=days)),
    figures,
    st.dictionaries(st.sampled_from("pq"), st.sampled_from([None, "예", "아니오"])),
    st.dictionaries(st.sampled_from("xyz"), st.sampled_from([None, 0, 1, 2, 3])),
)


@given(st.lists(results, min_size=2, max_size=4))
def test_the_table_holds_every_value_of_every_result_and_no_other(compared):
    comparison = compare(compared)
    for at, one in enumerate(compared):
        for kind in RowKind:
            shown = {r.key: r.cells[at] for r in comparison.of_kind(kind)}
            assert {k: c.value for k, c in shown.items() if c.is_asked} == dict(one.of_kind(kind))
            assert all(c == ComparedValue(None, is_asked=False)
                       for c in shown.values() if not c.is_asked)  # fmt: skip
    keys = [(row.kind, row.key) for row in comparison.rows]
    assert len(keys) == len(set(keys))


@given(st.lists(results, min_size=2, max_size=4))
def test_a_row_differs_exactly_when_some_two_results_do(compared):
    missing = object()
    for one in compare(compared).rows:
        values = [result.of_kind(one.kind).get(one.key, missing) for result in compared]
        assert one.differs == any(a != b for a, b in combinations(values, 2))


@given(st.lists(results, min_size=2, max_size=4), st.randoms())
def test_the_order_of_the_results_changes_no_row_s_verdict(compared, dice):
    shuffled = [replace(one, at=NOON + timedelta(days=n)) for n, one in enumerate(compared)]
    dice.shuffle(shuffled)
    ordered = sorted(shuffled, key=lambda one: one.at)
    one, other = compare(ordered), compare(shuffled)
    assert {(r.kind, r.key): r.differs for r in one.rows} == {
        (r.kind, r.key): r.differs for r in other.rows
    }
    assert trend(ordered, "abcde") == trend(shuffled, "abcde")
