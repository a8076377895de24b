"""The filters above the register say what is chosen."""

import pytest
from PySide6.QtWidgets import QComboBox

from app.domain.checklist import Verdict
from app.ui.register.filter_bar import FilterBar
from app.ui.register.system_table_model import RegisterFilter

TITLES = {Verdict.ADOPT_REVIEW: "도입 검토", Verdict.UNDETERMINED: "판단 보류"}


@pytest.fixture
def bar(qtbot):
    bar = FilterBar()
    qtbot.addWidget(bar)
    bar.show_verdicts(TITLES)
    bar.show_departments(["민원과", "토지과"])
    return bar


def choose(bar, text):
    box = next(b for b in bar.findChildren(QComboBox) if b.findText(text) >= 0)
    box.setCurrentIndex(box.findText(text))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("도입 검토", RegisterFilter(verdict=Verdict.ADOPT_REVIEW)),
        ("판단 보류", RegisterFilter(verdict=Verdict.UNDETERMINED)),
        ("미진단", RegisterFilter(only_unassessed=True)),
        ("토지과", RegisterFilter(department="토지과")),
    ],
)
def test_a_choice_becomes_a_filter(bar, qtbot, text, wanted):
    with qtbot.waitSignal(bar.changed) as changed:
        choose(bar, text)
    assert changed.args == [wanted]


def test_clearing_shows_everything_again(bar, qtbot):
    choose(bar, "도입 검토")
    bar.search("포털")
    with qtbot.waitSignals([bar.cleared, bar.changed]):
        bar.clear()
    assert bar.chosen().is_empty


def test_a_department_stays_chosen_when_the_list_grows(bar):
    choose(bar, "토지과")
    bar.show_departments(["건축과", "민원과", "토지과"])
    assert bar.chosen().department == "토지과"


def test_the_verdicts_of_the_register_are_offered_by_their_own_names(bar):
    bar.show_verdicts({Verdict.KEEP: "현행 유지"})
    box = next(b for b in bar.findChildren(QComboBox) if b.accessibleName() == "판정")
    offered = [box.itemText(number) for number in range(box.count())]
    assert offered == ["모든 판정", "현행 유지", "미진단"]


def test_a_verdict_stays_chosen_when_the_last_system_with_it_is_gone(bar, qtbot):
    choose(bar, "판단 보류")
    with qtbot.assertNotEmitted(bar.changed):
        bar.show_verdicts({Verdict.ADOPT_REVIEW: "도입 검토"})
    assert bar.chosen() == RegisterFilter(verdict=Verdict.UNDETERMINED)
    bar.clear()
    assert bar.chosen().is_empty
