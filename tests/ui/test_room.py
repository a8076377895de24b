"""Where room is short, widgets wrap, shorten or make way; none of them cuts a text unseen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from app.domain.agency import Agency, AgencyTrack
from app.domain.answer import Answer
from app.domain.result import assess
from app.ui.main_window import MainWindow
from app.ui.widgets.elided_label import ElidedLabel
from app.ui.widgets.fitted_table import FittedTable
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.pieces import button, label
from app.ui.wizard.answer_buttons import AnswerButtons
from app.ui.wizard.columns import WizardColumns
from app.ui.wizard.step_list import Step, StepList
from app.ui.wizard.verdict_panel import VerdictPanel
from tests.conftest import make_assessment, make_system
from tests.ui.dressing import dressed

__all__ = ["dressed"]

LONG = Agency(
    name="가" * 80,
    track=AgencyTrack.LOCAL_GOVERNMENT,
    department="나" * 80,
    author="",
    approval_line=(),
)
STEPS = [
    Step("system", "기관과 시스템"),
    Step("change", "업무 및 기술 변화 대응", 1, 3),
    Step("result", "결과"),
]


def settle(widget):
    for _ in range(3):
        QApplication.sendPostedEvents()
        widget.grab()


def rows_of(layout):
    return sorted({layout.itemAt(n).geometry().y() for n in range(layout.count())})


def test_a_flow_begins_a_new_row_where_the_next_would_be_cut(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    flow = FlowLayout(widget, gap=8)
    for _ in range(3):
        part = QLabel()
        part.setFixedSize(100, 20)
        flow.addWidget(part)
    assert flow.sizeHint().toTuple() == (316, 20)
    assert flow.minimumSize().toTuple() == (100, 20)
    for width, rows in ((316, [0]), (315, [0, 28]), (207, [0, 28, 56])):
        widget.resize(width, 100)
        settle(widget)
        assert rows_of(flow) == rows
        assert flow.heightForWidth(width) == 20 + 28 * (len(rows) - 1)
    flow.itemAt(0).widget().hide()
    assert flow.sizeHint().width() == 208


def test_answers_stand_below_each_other_where_they_do_not_fit(qtbot, icons, dressed):
    dressed(200)
    buttons = AnswerButtons("1번", icons)
    qtbot.addWidget(buttons)
    buttons.resize(buttons.sizeHint())
    settle(buttons)
    answers = buttons.findChildren(QPushButton)
    assert len({b.y() for b in answers}) == 1
    buttons.resize(400, buttons.heightForWidth(400))
    settle(buttons)
    assert len({b.y() for b in answers}) == 3
    for made in answers:
        assert buttons.rect().contains(made.geometry())
        assert made.width() >= made.sizeHint().width()


def test_a_label_that_is_shortened_tells_the_whole_in_its_tip(qtbot):
    made = ElidedLabel()
    qtbot.addWidget(made)
    made.setText("한빛시 정보화담당관 정보자원팀")
    made.show()
    made.resize(made.sizeHint())
    settle(made)
    assert made.shown_text() == made.text()
    assert made.toolTip() == ""
    made.resize(made.sizeHint().width() // 2, made.height())
    settle(made)
    assert made.shown_text().endswith("…")
    assert made.toolTip() == made.text()
    assert made.minimumSizeHint().width() < made.sizeHint().width() / 2


def test_the_window_waits_in_the_middle_and_reads_no_text_as_html(qtbot, icons):
    window = MainWindow(icons)
    qtbot.addWidget(window)
    shown = {shown.text(): shown for shown in window.findChildren(QLabel)}
    assert shown["대장을 여는 중입니다."].alignment() == Qt.AlignmentFlag.AlignCenter
    assert {each.textFormat() for each in shown.values()} == {Qt.TextFormat.PlainText}


@pytest.fixture
def window(qtbot, icons, dressed):
    dressed()
    made = MainWindow(icons)
    qtbot.addWidget(made)
    for id_, title in (("register", "정보시스템 대장"), ("settings", "자료·설정")):
        made.add_place(id_, title, "database", QWidget)
    made.resize(1366, 728)
    made.show()
    return made


def test_an_agency_with_a_long_name_does_not_widen_the_window(window):
    window.show_agency(LONG)
    settle(window)
    assert window.width() == 1366
    shown = next(w for w in window.findChildren(ElidedLabel) if w.text().startswith("가"))
    assert shown.text().endswith("나")
    assert shown.shown_text().endswith("…")


def test_a_long_failure_does_not_widen_the_window(window):
    window.save_state.setText("저장하지 못했습니다. " * 30)
    settle(window)
    assert window.width() == 1366


def test_a_narrow_window_shows_the_navigation_as_icons_with_names_to_be_told(window, dressed):
    buttons = {b.accessibleName(): b for b in window.findChildren(QPushButton)}
    assert buttons["정보시스템 대장"].text() == "정보시스템 대장"
    dressed(150)
    window.resize(1365, 728)
    settle(window)
    made = buttons["정보시스템 대장"]
    assert made.text() == ""
    assert made.toolTip() == "정보시스템 대장 (Alt+1)"
    assert made.parentWidget().width() < 100


@pytest.fixture
def columns(qtbot, icons, dressed, checklist):
    dressed()
    steps, panel, pages = StepList(icons), VerdictPanel(icons), QStackedWidget()
    pages.addWidget(QWidget())
    steps.show_steps(STEPS, "change")
    system = make_system()
    panel.show_result(assess(make_assessment(checklist, system, "YYYYYUUNNN"), system))
    title = ElidedLabel("place-title")
    title.setText("인허가 시스템 · 업무 및 기술 변화 대응")
    feet = [
        QPushButton("표시한 문항과 근거가 없는 문항만 보기"),
        QPushButton("다음: 개발 품질 향상"),
    ]
    made = WizardColumns(title, steps, panel, pages, [QLabel("알림")], feet)
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(made)
    window.show()
    yield made
    window.close()


def arranged(columns, width, height):
    """Return whether the steps are a box, and whether the verdict stands above the page."""
    columns.window().resize(width, height)
    settle(columns.window())
    assert columns.size().toTuple() == (width, height)
    steps, panel = columns.findChild(StepList), columns.findChild(VerdictPanel)
    page = columns.findChild(QStackedWidget)
    return steps.findChild(QComboBox).isVisible(), panel.geometry().bottom() < page.y()


@pytest.mark.parametrize(
    ("size", "steps_in_a_box", "verdict_above"),
    [
        ((1118, 640), False, False),
        ((1000, 640), False, True),
        ((780, 640), True, True),
        ((1118, 400), True, True),
    ],
)
def test_the_wizard_gives_up_columns_before_the_page_gets_too_narrow(
    columns, size, steps_in_a_box, verdict_above
):
    assert arranged(columns, *size) == (steps_in_a_box, verdict_above)
    assert columns.findChild(QStackedWidget).width() >= 540
    arranged(columns, 1118, 640)
    assert arranged(columns, *size) == (steps_in_a_box, verdict_above)  # there and back


def test_a_page_that_wants_more_room_gets_that_of_the_steps(columns):
    class Wide(QWidget):
        def wanted_width(self):
            return 900

    assert arranged(columns, 1118, 640) == (False, False)
    pages = columns.findChild(QStackedWidget)
    pages.setCurrentIndex(pages.addWidget(Wide()))
    columns.findChild(VerdictPanel).hide()  # as on the result
    settle(columns)
    assert columns.findChild(QComboBox).isVisible()


def test_what_stands_at_the_foot_shares_a_row_where_it_fits(columns):
    def rows():
        return len({b.y() for b in columns.findChildren(QPushButton) if b.parent() is columns})

    arranged(columns, 780, 640)
    assert rows() == 1
    columns.window().resize(400, 640)
    settle(columns.window())
    assert rows() == 2


def test_a_step_is_chosen_from_the_box_too(columns, qtbot):
    arranged(columns, 780, 640)
    box = columns.findChild(QComboBox)
    assert box.currentText() == "2. 업무 및 기술 변화 대응  1/3"
    with qtbot.waitSignal(columns.findChild(StepList).step_chosen) as chosen:
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert chosen.args == ["result"]


def test_the_line_says_the_verdict_and_unfolds_what_it_means(columns, checklist):
    arranged(columns, 780, 640)
    panel = columns.findChild(VerdictPanel)
    assert {"판단 보류", "예 개수 범위 5~7개"} <= visible_texts(panel)
    meaning = checklist.text_of(checklist_verdict(checklist)).meaning
    assert meaning not in visible_texts(panel)
    next(b for b in panel.findChildren(QPushButton) if b.text() == "판정 설명").click()
    assert meaning in visible_texts(panel)
    assert any(
        b.text() == "남은 문항 보기" and b.isVisible() for b in panel.findChildren(QPushButton)
    )
    arranged(columns, 1118, 640)
    assert meaning in visible_texts(panel)


def checklist_verdict(checklist):
    system = make_system()
    return assess(make_assessment(checklist, system, "YYYYYUUNNN"), system).verdict


def visible_texts(widget):
    return {each.text() for each in widget.findChildren(QLabel) if each.isVisible()}


@pytest.mark.parametrize("percent", [100, 125, 200])
def test_a_long_step_is_told_on_more_lines(qtbot, icons, dressed, percent):
    dressed(percent)
    steps = StepList(icons)
    qtbot.addWidget(steps)
    steps.show_steps([Step("long", "애플리케이션(서비스) 성숙도와 목표 수준", 0, 4)], "long")
    steps.show()
    steps.resize(steps.width(), 900)
    settle(steps)
    made = steps.findChild(QPushButton)
    assert made.text().count("\n") == 2
    assert made.text().endswith("0/4")
    assert made.width() >= made.sizeHint().width()
    assert made.height() >= made.sizeHint().height()


def test_a_table_scrolls_sideways_rather_than_cut_a_heading(qtbot, dressed):
    dressed(200)
    table = FittedTable()
    qtbot.addWidget(table)
    model = QStandardItemModel(1, 3, table)
    model.setHorizontalHeaderLabels(["판정", "정보시스템명", "일평균 이용자 수(명)"])
    table.setModel(model)
    table.verticalHeader().hide()
    table.give_widths({0: 80, 1: 200, 2: 80}, 1)
    table.show()
    table.resize(1200, 300)
    settle(table)
    header = table.horizontalHeader()
    assert header.length() == table.viewport().width()
    table.resize(500, 300)
    settle(table)
    assert table.columnWidth(1) == 400
    assert all(table.columnWidth(n) >= header.sectionSizeHint(n) for n in range(3))


ROLES = ["", "primary", "link", "answer", "place", "step"]


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("role", ROLES)
def test_the_focus_ring_takes_no_room_from_a_button(qtbot, dressed, role, percent):
    dressed(percent)
    focused(qtbot, button("문항 설명과 증빙 보기", role))


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("make", [QLineEdit, QComboBox, QPlainTextEdit])
def test_the_focus_ring_takes_no_room_from_a_field(qtbot, dressed, make, percent):
    dressed(percent)
    focused(qtbot, make())


def focused(qtbot, widget):
    """Check that the widget asks for the same size with and without the focus."""
    window = QWidget()
    qtbot.addWidget(window)
    line = QHBoxLayout(window)
    other = label("다른 곳")
    other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    for part in (other, widget):
        line.addWidget(part)
    window.show()
    window.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    settle(window)
    before, room = widget.sizeHint(), inner(widget)
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    settle(window)
    assert widget.sizeHint() == before
    assert inner(widget) == room


def inner(widget):
    """Return the size of what is inside a field's border, which its text has."""
    return widget.viewport().size() if isinstance(widget, QPlainTextEdit) else widget.size()


def test_an_answer_is_ticked_beside_its_word(qtbot, icons, dressed):
    dressed(125)
    buttons = AnswerButtons("1번", icons)
    qtbot.addWidget(buttons)
    buttons.show_answer(Answer.UNKNOWN)
    buttons.resize(buttons.sizeHint())
    buttons.show()
    settle(buttons)
    assert all(b.width() >= b.sizeHint().width() for b in buttons.findChildren(QPushButton))


def test_rows_of_widgets_ask_for_the_height_of_what_is_shown_now(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    flow = FlowLayout(widget)
    buttons = [QPushButton("단추", widget) for _ in range(3)]
    for made in buttons:
        flow.addWidget(made)
    widget.show()
    narrow = buttons[0].sizeHint().width()
    three = flow.heightForWidth(narrow)
    buttons[2].hide()
    two = flow.heightForWidth(narrow)
    flow.takeAt(2)
    flow.takeAt(1)
    assert three > two > flow.heightForWidth(narrow)
    flow.addWidget(buttons[1])
    assert flow.heightForWidth(narrow) == two
