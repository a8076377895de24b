"""A long list is shown a page at a time, forgets no choice, and cuts no line of a text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QRadioButton, QTabWidget, QWidget

from app import paths
from app.domain.answer_form import Slot, SlotKind, SlotValue
from app.domain.part_merging import Side
from app.domain.returned_answers import AnswerOrigin, ComparedAnswer, Comparison, Option, Outcome
from app.services.answer_imports import AnswerPreview
from app.services.sharing import Sharing
from app.ui.answer_forms.import_dialog import ImportDialog
from app.ui.sharing.merge_dialog import MergeDialog
from app.ui.theme import ThemeName, apply_theme, load_theme
from app.ui.widgets.figure_table import FigureTable
from app.ui.widgets.work_dialog import WorkDialog
from tests.conftest import Clock, make_system
from tests.ui.cut_text import cut, settle

LONG = "10번 민원 통합 접수·처리 정보시스템과 그 연계 시스템의 자료를 대장과 견주는 중"


def conflict(number):
    origin = AnswerOrigin("회신.xlsx", "a" * 64, "1. 가", number, "홍길동")
    yes = Option(SlotValue("yes"), (origin,))
    slot = Slot(SlotKind.ITEM, f"q{number}")
    options = Option(SlotValue(), ()), yes
    return ComparedAnswer("s", "r", slot, Outcome.CONFLICT, SlotValue(), options)


@pytest.fixture
def returned(qtbot):
    """What 45 conflicts look like."""
    comparison = Comparison(tuple(map(conflict, range(45))), ())
    dialog = ImportDialog(
        AnswerPreview((), comparison, {"s": "가"}),
        lambda one: one.slot.question_id,
        lambda _, value: value.choice,
        lambda _: "",
    )
    qtbot.addWidget(dialog)
    dialog.tabs.setCurrentIndex(1)
    dialog.show()
    return dialog


def radios(dialog, card):
    return dialog.cards[card].findChildren(QRadioButton)


def turn(dialog, *, on):
    pager = dialog.tabs.currentWidget().pager
    (pager.after if on else pager.before).click()


def test_conflicts_of_forms_are_settled_over_several_pages(returned):
    assert len(returned.cards) == 20
    radios(returned, 0)[1].click()
    turn(returned, on=True)
    radios(returned, 3)[1].click()
    radios(returned, 4)[0].click()
    turn(returned, on=True)
    assert len(returned.cards) == 5
    assert not returned.tabs.currentWidget().pager.after.isEnabled()
    turn(returned, on=False)
    assert [radios(returned, 3)[at].isChecked() for at in (0, 1)] == [False, True]
    turn(returned, on=False)
    assert radios(returned, 0)[1].isChecked()
    settled = {slot.question_id: value.choice for (_, slot), value in returned.choices().items()}
    assert settled == {"q0": "yes", "q23": "yes", "q24": ""}
    told = [one.text() for one in returned.findChildren(QLabel)]
    # What stands in the round already is chosen, and not written again.
    assert "적용하면 답변 2건을 씁니다. 고르지 않은 충돌은 42건입니다." in told


@pytest.fixture
def merging(qtbot, store, tmp_path):
    """What a file looks like in which 40 systems have another number of outages."""
    systems = [
        make_system(f"{n}번", management_no=f"SYS-{n:04}", outage_count=2) for n in range(40)
    ]
    store.systems.save_all(systems)
    sharing = Sharing(store, Clock())
    file = sharing.write(tmp_path / "part.cnshare", [one.id for one in systems])
    store.systems.save_all([replace(one, outage_count=7) for one in systems])
    dialog = MergeDialog(sharing.preview(file))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_conflicts_of_a_merge_are_decided_over_several_pages(merging):
    first = dict(merging.choices)
    assert 0 < len(first) < 40
    assert merging.table.rowCount() == 2 * len(first)  # a system, and what differs in it
    id_, box = next(iter(first.items()))
    box.setCurrentIndex(box.findData(Side.FILE.value))
    merging.pager.after.click()
    assert len(first) + len(merging.choices) == 40
    assert not merging.merge.isEnabled()
    merging.decide_all(Side.HERE)
    assert merging.merge.isEnabled()
    merging.pager.before.click()
    assert merging.choices[id_].currentData() == Side.FILE.value
    decided = list(merging.decisions().values())
    assert (decided.count(Side.FILE), decided.count(Side.HERE)) == (1, 39)


def test_a_decision_that_is_taken_back_is_asked_for_again(merging):
    merging.decide_all(Side.FILE)
    next(iter(merging.choices.values())).setCurrentIndex(0)
    assert not merging.merge.isEnabled()
    assert len(merging.decisions()) == 39


@pytest.fixture
def large(qapp):
    """Text of 150 %."""
    apply_theme(qapp, load_theme(paths.RESOURCES, ThemeName.LIGHT, 150))
    yield
    apply_theme(qapp, load_theme(paths.RESOURCES, ThemeName.LIGHT))


def made_table():
    table = FigureTable("표", ["이유", "파일"], spread=True)
    table.show_rows([(f"{LONG}. {LONG}.", "회신.xlsx")])
    return table


def test_a_table_behind_another_tab_has_the_same_rows_as_one_in_front(qtbot, large):
    tabs = QTabWidget()
    qtbot.addWidget(tabs)
    front, behind = made_table(), made_table()
    tabs.addTab(front, "앞")
    tabs.addTab(behind, "뒤")
    tabs.resize(900, 600)
    tabs.show()
    tabs.setCurrentIndex(1)
    settle(tabs)
    assert behind.rowHeight(0) == front.rowHeight(0)


@pytest.mark.parametrize("width", range(400, 900, 45))
def test_a_row_is_high_enough_for_every_line_of_its_text(qtbot, large, width):
    table = made_table()
    qtbot.addWidget(table)
    table.resize(width, 400)
    table.show()
    settle(table)
    within = table.columnWidth(0) - 2 * 8 - 6  # the padding and the margins of a text
    lines = QLabel(table.item(0, 0).text())
    lines.setFont(table.font())
    lines.setWordWrap(True)
    assert table.rowHeight(0) >= lines.heightForWidth(within)


def test_the_dialog_of_a_work_grows_with_what_it_tells(qtbot, large):
    window, ended = QWidget(), []
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.show()

    def job(on_progress, is_cancelled):
        on_progress(0, 16, f"대장과 비교: {LONG}, {LONG}")
        while not is_cancelled():
            pass
        return "멈춤"

    dialog = WorkDialog("불러오기", job, ended.append, ended.append, window)
    dialog.begin()
    qtbot.waitUntil(lambda: any(LONG in one.text() for one in dialog.findChildren(QLabel)))
    settle(dialog)
    assert cut(dialog) == []
    dialog.reject()
    qtbot.waitUntil(lambda: ended == ["멈춤"])
    QApplication.sendPostedEvents()
