"""The result page shows the figures of the result object, and says why."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel, QPushButton

from app.domain.answer import Answer, AnswerKey
from app.domain.result import assess
from app.ui.preferences import Preferences
from app.ui.results import chart_tools
from app.ui.results.goal_radar import goal_radar
from app.ui.results.goal_table import GoalTable
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
    made = page.findChild(GoalTable)
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
    assert rows[4] == ["합계", *(str(result.number_of(answer)) for answer in Answer), "40~60%"]
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
                "답변이 다음과 같이 바뀌면 판정이 달라짐",
                "1, 4, 6, 8, 9, 10번 문항 가운데 1개가 ‘아니오’로 바뀌면 ‘추가 검토’ 판정으로 바뀜",
            ),
        ),
        ("NNNNNNNNNN", ("문항 3개 이하의 답변이 바뀌는 것으로는 판정이 달라지지 않음",)),
        ("----------", ("문항 3개 이하의 확인만으로는 판정이 정해지지 않음",)),
        (
            "YYYYYUNNNN",
            (
                "답변이 다음과 같이 확인되면 판정이 정해짐",
                "6번 문항이 ‘예’로 확인되면 ‘도입 검토’ 판정으로 정해짐",
                "6번 문항이 ‘아니오’로 확인되면 ‘추가 검토’ 판정으로 정해짐",
            ),
        ),
    ],
)
def test_what_would_change_the_verdict_is_said_in_words(page, checklist, given, said):
    page.show_result(result_of(checklist, given))
    shown = texts(page)
    at = shown.index(said[0])
    assert tuple(shown[at : at + len(said)]) == said


def test_a_broken_form_of_the_paper_is_told_in_place_of_its_sentences(
    page, checklist, tmp_path, monkeypatch
):
    monkeypatch.setattr("app.services.forms.RESULT_FORM", tmp_path)
    page.show_result(result_of(checklist, "YNNYNYNYYY"))
    assert any("서식의 글을 읽을 수 없습니다" in text for text in texts(page))
    assert "예 6개 / 10개" in texts(page)


def test_an_item_that_waits_for_the_system_type_says_what_to_enter(page, checklist):
    system = make_system(system_type=None)
    answers = {
        AnswerKey("cost_and_users", "share"): Answer.YES,
        AnswerKey("cost_and_users", "users"): Answer.NO,
    }
    page.show_result(assess(replace(make_assessment(checklist, system), answers=answers), system))
    said = "정보시스템 대장의 ‘시스템 유형’ 항목을 입력하면 답이 정해집니다."
    assert texts(page).count(said) == 1


def click(page, text):
    next(b for b in page.findChildren(QPushButton) if b.text() == text).click()


@pytest.fixture
def choose_picture(monkeypatch):
    """Answer the file dialog, and keep what it proposed."""
    asked = []

    def choose(chosen):
        monkeypatch.setattr(
            chart_tools, "ask_picture", lambda _, proposed: asked.append(proposed) or chosen
        )
        return asked

    return choose


def test_a_saved_picture_says_where_it_went(page, checklist, tmp_path, choose_picture):
    target = tmp_path / "그림.png"
    choose_picture(target)
    page.show_result(result_of(checklist, "YNNYNYNYYY"))
    click(page, "그림 저장")
    assert target.exists()
    assert page._notice.text() == f"그림을 저장했습니다: {target}"


def test_a_picture_is_proposed_under_a_name_that_can_be_written(page, checklist, choose_picture):
    asked = choose_picture(None)
    system = make_system("통합/상품: 관리" * 30)
    page.show_result(assess(make_assessment(checklist, system, "Y" * 10), system))
    click(page, "그림 저장")
    assert asked[0].name.startswith("통합 상품 관리통합")
    assert asked[0].name.endswith("_목표별 예 비율.png")
    assert len(asked[0].name) <= 120


def test_a_picture_gets_its_ending_and_replaces_nothing_unasked(
    page, checklist, tmp_path, choose_picture
):
    there = tmp_path / "그림.png"
    there.write_text("다른 그림", encoding="utf-8")
    choose_picture(tmp_path / "그림")
    page.show_result(result_of(checklist, "YNNYNYNYYY"))
    click(page, "그림 저장")
    assert there.read_text(encoding="utf-8") == "다른 그림"
    click(page, "덮어쓰기")
    assert there.read_bytes().startswith(b"\x89PNG")
    assert not (tmp_path / "그림").exists()


def test_the_radar_is_printed_on_the_printer_that_was_chosen(
    page, checklist, tmp_path, monkeypatch
):
    file = tmp_path / "인쇄.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    monkeypatch.setattr(chart_tools, "ask_printer", lambda _: printer)
    page.show_result(result_of(checklist, "YNNYNYNYYY"))
    click(page, "인쇄")
    assert b"/Font" in file.read_bytes()  # the words are on the page
    assert page._notice.text() == "그림을 프린터로 보냈습니다."


@pytest.mark.qt_log_ignore("QPainter::begin")  # what Qt says to it
def test_a_printer_that_cannot_be_reached_is_told(page, checklist, tmp_path, monkeypatch):
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "없는 폴더" / "인쇄.pdf"))
    monkeypatch.setattr(chart_tools, "ask_printer", lambda _: printer)
    page.show_result(result_of(checklist, "YNNYNYNYYY"))
    click(page, "인쇄")
    assert page._notice.text().startswith("인쇄하지 못했습니다.")


def test_nothing_is_printed_when_the_officer_thinks_better_of_it(page, checklist, monkeypatch):
    monkeypatch.setattr(chart_tools, "ask_printer", lambda _: None)
    page.show_result(result_of(checklist, "YNNYNYNYYY"))
    click(page, "인쇄")
    assert not page._notice.isVisible()


def test_radar_and_table_stand_side_by_side(page, checklist, qtbot):
    page.show_result(result_of(checklist, "YNNYNYNYYY"))
    radar, figures = box(page, page.chart()), box(page, page.findChild(GoalTable))
    assert radar.right() < figures.left()
    assert abs(radar.top() - figures.top()) <= 8
    assert figures.bottom() <= page.height()


def test_they_stand_below_each_other_where_the_page_is_too_narrow(page, checklist, qtbot):
    page.resize(520, 620)
    page.show_result(result_of(checklist, "YNNYNYNYYY"))
    qtbot.waitUntil(
        lambda: box(page, page.findChild(GoalTable)).top() > box(page, page.chart()).bottom()
    )


def box(page, widget):
    page.grab()  # lays everything out
    return QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())
