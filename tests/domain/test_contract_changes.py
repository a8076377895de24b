"""All changes of a contract come to the amount in force less the one concluded."""

from decimal import Decimal
from fractions import Fraction

import pytest

from app.domain.contract_changes import percent_of, whole_change
from tests.vocabulary_material import NEGOTIATED, material_of


def test_the_amounts_are_those_of_the_case():
    whole = whole_change(material_of(NEGOTIATED).figures.money)

    assert (whole.before, whole.after) == (169_400_000, 170_627_600)
    assert whole.difference == 1_227_600
    assert percent_of(whole.share) == Decimal("0.72")


@pytest.mark.parametrize(
    ("share", "percent"),
    [
        (None, None),
        (Fraction(0), Decimal("0.00")),
        (Fraction(-1, 100), Decimal("-1.00")),
        (Fraction(1, 3), Decimal("33.33")),
        (Fraction(125, 1_000_000), Decimal("0.01")),
    ],
)
def test_a_share_is_told_in_percent_with_two_decimals(share, percent):
    assert percent_of(share) == percent
