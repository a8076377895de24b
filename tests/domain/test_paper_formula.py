"""Formulas of a working copy are a small grammar, calculated exactly."""

from fractions import Fraction

import pytest

from app.domain.paper_formula import FormulaError, Surroundings, calculated, names_of, read_formula

VALUES = {"price": Fraction(1_234_567), "pct": Fraction("7.3"), "total.vat": Fraction(5)}
AROUND = Surroundings(
    VALUES.__getitem__, lambda one: VALUES[one.column] * 2, lambda _, value: Fraction(int(value))
)


@pytest.mark.parametrize(
    ("written", "result"),
    [
        ("1 + 2 * 3", 7),
        ("(1 + 2) * 3", 9),
        ("10 - 2 - 3", 5),
        ("12 / 2 / 3", 2),
        ("rounding.unit_price(price * (100 - pct) / 100)", 1_144_443),
        ("sum(price) - total.vat", 2_469_129),
        ("0.1 * 3", Fraction(3, 10)),
    ],
)
def test_a_formula_is_calculated_exactly(written, result):
    assert calculated(read_formula(written), AROUND) == result


@pytest.mark.parametrize(
    "written",
    [
        "", "1 +", "(1", "1)", "a b", "HYPERLINK(1)", "A1", "price;1", "sum(1 + 2)",
        "sum(total.vat)", "round(price)", "sum(a, b)", "sum(a, b, c)", "min(a, b, tax.added)",
        "rank(1)", "sum(a, b, tax.added", "a, b", "sum()", "sum(a, 1.5, tax.added)",
        "rounding.a.b(price)", "=1", '"a"', "1 + + 2",
    ],
)  # fmt: skip
def test_what_the_grammar_does_not_know_is_refused(written):
    with pytest.raises(FormulaError):
        read_formula(written)


def test_every_name_that_a_formula_needs_is_told():
    formula = read_formula("rounding.vat(sum(amount) * money.vat_rate_pct / 100)")
    assert set(names_of(formula)) == {
        "rounding.vat.step", "rounding.vat.direction", "sum(amount)", "money.vat_rate_pct",
    }  # fmt: skip


def test_a_sum_over_some_rows_needs_both_columns_and_the_text():
    formula = read_formula("sum(amount, tax, tax.added) - min(price)")
    assert set(names_of(formula)) == {"sum(amount)", "texts(tax)", "tax.added", "min(price)"}
