"""The result page shows the figures of the result object, and says why."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from app.domain.answer import Answer
from app.domain.result import assess
from app.ui.preferences import Preferences
from app.ui.results.change_texts import change_texts
from app.ui.results.goal_radar import goal_radar
from app.ui.results.result_page import ResultPage
from tests.conftest import make_assessment, make_system


@pytest.fixture
def page(qtbot, icons, theme, tmp_path):
    page = ResultPage(icons, theme, Preferences(tmp_path))
    qtbot.addWidget(page)
    page.resize(860, 620)
    page.show()
    return page


def result_of(checklist, given, findings=None, **values):
    system = make_system("공영홈쇼핑", system_type="public_facing", **values)
    return assess(make_assessment(checklist, system, given, findings), system)


def texts(page):
    return [label.text() for label in page.findChildren(QLabel) if label.text()]


def table(page):
    made = page._table
    return [
        [made.item(row, column).text() for column in range(made.columnCount())]
        for row in range(made.rowCount())
    ]


def test_the_verdict_stands_with_its_rule_and_source(page, checklist):
    page.show_result(result_of(checklist, "YNNYNYNYYY"))
    shown = texts(page)
    assert "도입 검토" in shown
    assert "예 6개 / 10개" in shown
    assert any(checklist.rule.statement in t and checklist.rule.source in t for t in shown)


def test_four_or_five_yes_say_that_the_guide_is_silent(page, checklist):
    page.show_result(result_of(checklist, "YYYYNNNNNN"))
    shown = texts(page)
    assert "추가 검토" in shown
    assert any(checklist.rule.silence in t for t in shown)


def test_open_answers_are_listed_and_the_count_is_a_range(page, checklist):
    page.show_result(result_of(checklist, "YYYYYUUNNN"))
    shown = texts(page)
    assert "판단 보류" in shown
    assert "예 5~7개 / 10개" in shown
    assert "확인이 필요한 문항" in shown


def test_adopting_against_item_6_carries_the_note(page, checklist):
    page.show_result(result_of(checklist, "YYYYYNYNNN"))
    assert checklist.notes[0].text in texts(page)


def test_the_evidence_of_each_yes_is_shown(page, checklist):
    page.show_result(result_of(checklist, "NNNNNNNYNN", {"legacy_code": "2015년 개발"}))
    assert "검토결과: 2015년 개발" in texts(page)


def test_text_an_officer_typed_is_never_read_as_markup(page, checklist):
    page.show_result(result_of(checklist, "NNNNNNNYNN", {"legacy_code": "<b>굵게</b>"}))
    assert "검토결과: <b>굵게</b>" in texts(page)


def test_the_table_and_the_radar_hold_the_same_figures(page, checklist):
    result = result_of(checklist, "YNNYNYNY--")
    page.show_result(result)
    rows = table(page)
    for row, tally in zip(rows, result.goals, strict=False):
        assert row[:5] == [
            tally.goal.title, *map(str, (tally.yes, tally.no, tally.unknown, tally.unanswered))
        ]  # fmt: skip
    assert [row[5] for row in rows[:4]] == ["33%", "67%", "50%", "0~100%"]
    assert rows[4][1] == str(result.number_of(Answer.YES))
    radar = goal_radar(result)
    for value, tally in zip(radar.outlines[0].values, result.goals, strict=True):
        if tally.answered:
            assert (value.low, value.high) == pytest.approx(
                (float(tally.lowest_share), float(tally.highest_share))
            )
        else:
            assert (value.low, value.high) == (None, None)
    assert page.chart().accessibleDescription().count("\n") + 1 >= len(result.goals)


def test_an_item_that_is_named_leads_to_its_question(page, checklist, qtbot):
    page.show_result(result_of(checklist, "NNNNNNNYNN"))
    go = next(b for b in page.findChildren(QPushButton) if b.text() == "문항으로")
    with qtbot.waitSignal(page.item_asked) as asked:
        go.click()
    assert asked.args == ["legacy_code"]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (
            "YNNYNYNYYY",
            (
                "1번, 4번, 6번, 8번, 9번, 10번 가운데 1개의 답이 ‘아니오’이면 "
                "‘추가 검토’ 판정으로 바뀝니다."
            ),
        ),
        ("NNNNNNNNNN", "문항 3개까지는 답이 바뀌어도 판정이 그대로입니다."),
        (
            "YYYYYYYYNN",
            (
                "1번, 2번, 3번, 4번, 5번, 6번, 7번, 8번 가운데 3개의 답이 ‘아니오’이면 "
                "‘추가 검토’ 판정으로 바뀝니다."
            ),
        ),
        ("YYYYYUNNNN", "6번의 답이 ‘예’이면 ‘도입 검토’ 판정이 됩니다."),
    ],
)
def test_what_would_change_the_verdict_is_said_in_words(checklist, given, said):
    assert change_texts(result_of(checklist, given))[0] == said


def test_a_saved_picture_says_where_it_went(page, checklist, tmp_path, monkeypatch):
    from app.ui.results import result_page

    target = tmp_path / "그림.png"
    monkeypatch.setattr(result_page, "ask_picture", lambda *_: target)
    page.show_result(result_of(checklist, "YNNYNYNYYY"))
    next(b for b in page.findChildren(QPushButton) if b.text() == "그림 저장").click()
    assert target.exists()
    assert page._notice.text() == f"그림을 저장했습니다: {target}"
