"""How sums are rounded is data with a reason, and a file without it is refused whole."""

from datetime import date

from app.content.rounding import load_rounding
from app.domain.advice_source import Confidence
from app.domain.rounding import RoundingPurpose
from app.exports.case_cells import THOUSAND, THOUSANDS_SHOWN
from tests.conftest import ROOT
from tests.content.broken_files import problems_of

SHIPPED = ROOT / "resources/reference/rounding.toml"


def test_every_purpose_has_its_rule_with_source_and_reason():
    rules = load_rounding(SHIPPED)
    for purpose in RoundingPurpose:
        rule = rules.of(purpose)
        assert rule.reason
        assert rule.source
        assert rule.checked_on >= date(2026, 11, 25)
        assert rule.confidence is Confidence.INFERRED  # the law cuts only what is paid


def test_thousands_are_shown_as_the_format_of_their_cells_rounds_them():
    rule = load_rounding(SHIPPED).of(RoundingPurpose.THOUSAND_WON)
    assert (rule.step, rule.direction) == (THOUSAND, THOUSANDS_SHOWN)


def test_each_purpose_is_told_once(tmp_path):
    changes = ('purpose = "vat"', 'purpose = "unit_price"')
    assert problems_of(load_rounding, SHIPPED, tmp_path, changes) == {
        "끝수 처리 규칙 'unit_price': 2번 쓰였습니다",
        "끝수 처리 규칙 'vat': 없습니다",
    }


def test_all_that_is_wrong_is_told_at_once(tmp_path):
    changes = [("step = 1000\n", "step = 0\n"), ('"half_up"', '"even"')]
    found = problems_of(load_rounding, SHIPPED, tmp_path, *changes)
    assert {one.split(":")[0] for one in found} == {"rules[6].step", "rules[6].direction"}
