"""How sums are rounded is data with a reason, and a file without it is refused whole."""

from datetime import date

import pytest

from app.content.reading import ContentError
from app.content.rounding import load_rounding
from app.domain.advice_source import Confidence
from app.domain.rounding import RoundingPurpose
from tests.conftest import ROOT

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


def test_all_that_is_wrong_is_told_at_once(tmp_path):
    text = SHIPPED.read_text(encoding="utf-8")
    path = tmp_path / "rounding.toml"
    path.write_text(text.replace('purpose = "vat"', 'purpose = "unit_price"'), encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_rounding(path)
    assert set(caught.value.problems) == {
        "끝수 처리 규칙 'unit_price': 2번 쓰였습니다",
        "끝수 처리 규칙 'vat': 없습니다",
    }
    path.write_text(
        text.replace("step = 10\n", "step = 0\n", 1).replace('"half_up"', '"even"'),
        encoding="utf-8",
    )
    with pytest.raises(ContentError) as caught:
        load_rounding(path)
    assert len(caught.value.problems) == 2
