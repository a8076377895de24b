"""How sums are rounded is data with a reason, and a file without it is refused whole."""

from datetime import date

from app.content.rounding import load_rounding
from app.domain.advice_source import Confidence
from app.domain.rounding import RoundingPurpose
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
    law = {p for p in RoundingPurpose if rules.of(p).confidence is Confidence.SEEN}
    assert {p.value for p in law} == {"payment_national", "payment_local", "payment_public"}


def test_each_purpose_is_told_once(tmp_path):
    changes = ('purpose = "vat"', 'purpose = "unit_price"')
    assert problems_of(load_rounding, SHIPPED, tmp_path, changes) == {
        "끝수 처리 규칙 'unit_price': 2번 쓰였습니다",
        "끝수 처리 규칙 'vat': 없습니다",
    }


def test_all_that_is_wrong_is_told_at_once(tmp_path):
    changes = [("step = 10\n", "step = 0\n"), ('"half_up"', '"even"')]
    found = problems_of(load_rounding, SHIPPED, tmp_path, *changes)
    assert {one.split(":")[0] for one in found} == {"rules[7].step", "rules[6].direction"}
