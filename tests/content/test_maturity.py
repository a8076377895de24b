"""The maturity questions load whole, in the words that were settled, or say what is wrong."""

import pytest

from app.content.maturity import load_maturity
from app.content.reading import ContentError
from tests.conftest import ROOT

PATH = ROOT / "forms/questionnaires/maturity.toml"
EXPLAINED = {
    1: {"architecture", "delivery"}, 2: {"resilience"}, 3: {"scaling"},
    4: {"architecture", "delivery"}, 5: {"configuration", "platform"},
    6: {"architecture", "state_data"}, 7: {"delivery", "operations"}, 8: {"architecture"},
    9: {"delivery"}, 10: {"delivery"},
}  # fmt: skip


@pytest.fixture
def item_ids(checklist):
    return {item.id for item in checklist.items()}


def test_two_sides_of_four_axes_with_four_sentences_each(item_ids):
    questions = load_maturity(PATH, item_ids)
    assert [len(side.axes) for side in questions.sides] == [4, 4]
    assert {len(axis.sentences) for axis in questions.axes()} == {4}
    assert len(questions.factors) == 12
    assert [effect.title for effect in questions.effects] == [
        "민첩성", "이식성", "확장성", "표준성", "협력성", "경제성"
    ]  # fmt: skip


def test_each_checklist_item_is_explained_by_its_axes(checklist, item_ids):
    questions = load_maturity(PATH, item_ids)
    for item in checklist.items():
        axes = {axis.id for axis in questions.axes() if item.id in axis.item_ids}
        assert axes == EXPLAINED[item.number]


def test_everything_that_points_nowhere_is_told_at_once(tmp_path, item_ids):
    text = PATH.read_text(encoding="utf-8")
    text = text.replace('items = ["outage_stop"]', 'items = ["nowhere"]')
    text = text.replace('axis = "resilience"', 'axis = "nowhere"')
    text = text.replace("min_met = 10", "min_met = 13")
    broken = tmp_path / "maturity.toml"
    broken.write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_maturity(broken, item_ids)
    assert set(caught.value.problems) == {
        "gate.min_met: 점검 항목 수(12) 이하여야 합니다",
        "축 'resilience': 'nowhere' 자가진단 문항이 없습니다",
        "점검 항목 'disposability': 'nowhere' 축이 없습니다",
    }
