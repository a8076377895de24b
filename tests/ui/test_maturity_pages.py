"""The maturity questions by click and by key; 해당 없음 waits for its reason."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app.content.maturity import load_maturity
from app.domain.answer import Answer
from app.domain.korean_text import decimal_text, percent_text
from app.domain.maturity import AxisAnswer, AxisState, MaturityAnswers
from app.domain.maturity_reading import read_maturity
from app.ui.charts.radar_data import OutlineStyle
from app.ui.results.maturity_panel import MaturityPanel, axis_rows, level_text
from app.ui.results.maturity_radar import EarlierLevels, axis_radar, effect_radar
from app.ui.wizard.factor_page import FactorPage
from app.ui.wizard.side_page import SidePage
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def questionnaire():
    from app.services.forms import checklist

    ids = {item.id for item in checklist().items()}
    return load_maturity(ROOT / "forms/questionnaires/maturity.toml", ids)


@pytest.fixture
def page(qtbot, questionnaire):
    page = SidePage(questionnaire.sides[0], questionnaire)
    qtbot.addWidget(page)
    page.show()
    page.given = {}
    page.answered.connect(lambda axis_id, answer: page.given.__setitem__(axis_id, answer))
    return page


def levels(questionnaire, *given, target=None):
    axes = [axis.id for axis in questionnaire.axes()]
    return {
        axis_id: AxisAnswer(AxisState.LEVEL, level, target)
        for axis_id, level in zip(axes, given, strict=False)
    }


def test_a_sentence_is_picked_by_a_click_on_its_words(page):
    card = page.cards[0]
    sentence = next(
        found for found in card.findChildren(QLabel) if found.text().startswith("2단계: ")
    )
    QTest.mouseClick(sentence, Qt.MouseButton.LeftButton)
    assert page.given == {"architecture": AxisAnswer(AxisState.LEVEL, 2)}


def test_a_second_click_takes_the_pick_back(page):
    radio = page.cards[0].choice.radios()["1"]
    radio.click()
    radio.click()
    assert page.given["architecture"] == AxisAnswer()


def test_arrows_move_and_the_space_bar_picks(page):
    card = page.cards[0]
    card.take_focus()
    focused = card.choice.radios()["0"]
    QTest.keyClick(focused, Qt.Key.Key_Down)
    assert page.given == {}
    QTest.keyClick(card.choice.radios()["1"], Qt.Key.Key_Space)
    assert page.given["architecture"].level == 1
    QTest.keyClick(card.choice.radios()["1"], Qt.Key.Key_Delete)
    assert page.given["architecture"].state is AxisState.UNANSWERED


def test_not_applicable_is_told_only_with_its_reason(page):
    card = page.cards[1]
    card.choice.radios()["not_applicable"].click()
    assert page.given == {}
    assert card.has_unstored()
    assert card.reason.isVisible()
    card.reason.setText("  저장하는 자료가 없음 ")
    page.flush()
    assert page.given == {
        "state_data": AxisAnswer(AxisState.NOT_APPLICABLE, None, None, "저장하는 자료가 없음")
    }
    assert not card.has_unstored()


def test_a_redraw_does_not_take_a_pick_away_that_waits_for_its_reason(page):
    card = page.cards[1]
    card.choice.radios()["not_applicable"].click()
    page.show_answers(MaturityAnswers())
    assert card.choice.radios()["not_applicable"].isChecked()
    assert card.has_unstored()


def test_the_target_keeps_the_level(page, questionnaire):
    page.show_answers(MaturityAnswers(levels(questionnaire, 1)))
    target = page.cards[0].target
    target.setCurrentIndex(target.findData(3))
    target.activated.emit(target.currentIndex())
    assert page.given == {"architecture": AxisAnswer(AxisState.LEVEL, 1, 3)}


def test_what_is_stored_is_shown(page):
    stored = AxisAnswer(AxisState.NOT_APPLICABLE, None, 2, "배포하지 않음")
    page.show_answers(MaturityAnswers({"delivery": stored}))
    card = page.card("delivery")
    assert card.choice.radios()["not_applicable"].isChecked()
    assert card.reason.text() == "배포하지 않음"
    assert card.target.currentData() == 2


def test_checkpoints_are_answered_by_letter_and_by_row(qtbot, icons, questionnaire):
    page = FactorPage(questionnaire, icons)
    qtbot.addWidget(page)
    page.show()
    given = []
    page.answered.connect(lambda factor_id, answer: given.append((factor_id, answer)))
    first, second = page.cards[:2]
    QTest.keyClick(first.buttons, Qt.Key.Key_N)
    first.buttons.row_asked.emit(1)
    QTest.keyClick(second.buttons, Qt.Key.Key_Y)
    assert given == [(first.factor.id, Answer.NO), (second.factor.id, Answer.YES)]
    page.show_answers(MaturityAnswers(factors={first.factor.id: Answer.NO}))
    assert first.buttons.answer() is Answer.NO
    assert second.buttons.answer() is Answer.UNANSWERED


def test_the_panel_says_what_the_reading_says(qtbot, theme, questionnaire):
    answers = MaturityAnswers(levels(questionnaire, 2, 1, 3, 2, 2, 2, 2, target=3))
    reading = read_maturity(questionnaire, answers)
    panel = MaturityPanel(theme)
    qtbot.addWidget(panel)
    panel.show_reading(reading, "인허가 시스템")
    application, infrastructure = (card.texts() for card in panel.side_cards())
    assert application[1] == level_text(reading.sides[0], questionnaire)
    assert decimal_text(reading.sides[0].mean, 2) == "2.00"
    assert "축 평균 2.00단계" in application[2]
    assert "단계를 정한 축: 상태와 데이터" in application[2]
    assert "한 단계 오르려면: 상태와 데이터 한 단계 향상" in application[2]
    assert infrastructure[1] == "판단 보류"
    assert "관측성과 운영" in infrastructure[2]
    assert panel.axis_table.texts() == axis_rows(reading)
    shares = [None if e.today is None else percent_text(e.today) for e in reading.effects]
    shown = [row[1] for row in panel.effect_table.texts()]
    assert shown == [share or "판단 보류" for share in shares]
    assert None in shares


def test_questions_with_more_sides_are_shown_and_taken_away_again(qtbot, theme, questionnaire):
    third = replace(questionnaire.sides[1], id="own_side", title="한빛 관점", axes=())
    axes = tuple(replace(one, id=f"own_{one.id}") for one in questionnaire.sides[1].axes)
    more = replace(questionnaire, sides=(*questionnaire.sides, replace(third, axes=axes)))
    panel = MaturityPanel(theme)
    qtbot.addWidget(panel)
    panel.show()
    panel.show_reading(read_maturity(more, MaturityAnswers()), "인허가 시스템")
    assert [card.texts()[0] for card in panel.side_cards() if card.isVisible()] == [
        "애플리케이션 관점",
        "인프라 관점",
        "한빛 관점",
    ]
    panel.show_reading(read_maturity(questionnaire, MaturityAnswers()), "인허가 시스템")
    assert [card.isVisible() for card in panel.side_cards()] == [True, True, False]


def test_a_closed_gate_is_told_with_the_checkpoints(qtbot, theme, questionnaire):
    answers = MaturityAnswers(
        levels(questionnaire, *[3] * 8),
        {factor.id: Answer.NO for factor in questionnaire.factors[:3]},
    )
    panel = MaturityPanel(theme)
    qtbot.addWidget(panel)
    panel.show_reading(read_maturity(questionnaire, answers), "인허가 시스템")
    level, told = panel.side_cards()[0].texts()[1:]
    assert level.startswith("1단계")
    for factor in questionnaire.factors[:3]:
        assert factor.title in told


def test_radar_and_table_hold_the_same_figures(questionnaire):
    today = read_maturity(questionnaire, MaturityAnswers(levels(questionnaire, 0, 1, 2, 3, 1)))
    before = EarlierLevels("1회차", levels(questionnaire, 0, 0, 0))
    radar = axis_radar(today, "인허가 시스템", before)
    assert [o.style for o in radar.outlines] == [OutlineStyle.TODAY, OutlineStyle.EARLIER]
    rows = axis_rows(today, before)
    for place, outline in ((1, radar.outlines[0]), (3, radar.outlines[1])):
        assert [value.text for value in outline.values] == [row[place] for row in rows]
    assert rows[3][3] == "해당 문항 없음"  # not asked then
    assert radar.axes[0].spoken.endswith("1회차 0단계")
    assert radar.outlines[0].values[7].is_open
    assert radar.outlines[0].values[0].share == 0
    effects = effect_radar(today, "인허가 시스템").outlines[0].values
    assert [value.share for value in effects] == [
        None if e.today is None else float(e.today) for e in today.effects
    ]
