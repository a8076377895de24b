"""Official texts use words in their own meaning: sums are added up, conditions are weighed."""

import pytest

from tests.conftest import ROOT


@pytest.mark.parametrize(
    "path", ["forms/questionnaires/self-diagnosis.toml", "resources/samples/guide-2021.toml"]
)
def test_yes_and_no_are_not_added_up(path):
    assert "합산" not in (ROOT / path).read_text(encoding="utf-8")


def test_a_verdict_turns_into_another():
    words = (ROOT / "forms/workbooks/self-assessment-result/form.toml").read_text(encoding="utf-8")
    assert "판정으로 달라" not in words
