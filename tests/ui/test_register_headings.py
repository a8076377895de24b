"""The headings of the register say what the columns are, sort them, and show by which."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView

from app.ui.register.system_list import SystemList
from tests.conftest import make_system

NAME, USERS = 1, 6


@pytest.fixture
def listed(qtbot, icons):
    made = SystemList(icons)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    users = {"나 시스템": 30, "가 시스템": 20, "다 시스템": 10}
    made.show_register([make_system(n, daily_users_avg=count) for n, count in users.items()], {})
    made.show()
    return made


@pytest.fixture
def table(listed):
    return listed.findChild(QTableView)


def names(table):
    model = table.model()
    return "".join(model.index(row, NAME).data()[0] for row in range(model.rowCount()))


def press(table, column):
    header = table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_the_headings_are_drawn_and_read_out_alike(table):
    header, model = table.horizontalHeader(), table.model()
    across = Qt.Orientation.Horizontal
    drawn = [header.model().headerData(i, across) for i in range(header.count())]
    told = [model.headerData(i, across) for i in range(model.columnCount())]
    assert drawn == told
    assert drawn[:2] == ["판정", "정보시스템명"]
    heading = QAccessible.queryAccessibleInterface(table).child(1 + NAME)
    assert heading.text(QAccessible.Text.Name) == "정보시스템명"
    assert header.isVisible()
    assert not table.verticalHeader().isVisible()


def test_rows_stand_by_name_and_the_arrow_says_so_once_someone_begins(listed, table):
    assert names(table) == "가나다"
    listed.let_sort()
    header = table.horizontalHeader()
    assert header.isSortIndicatorShown()
    assert (header.sortIndicatorSection(), header.sortIndicatorOrder().name) == (
        NAME, "AscendingOrder"
    )  # fmt: skip
    assert names(table) == "가나다"


def test_a_press_on_a_heading_sorts_and_a_second_turns_it_round(table):
    press(table, USERS)
    first = names(table)
    press(table, USERS)
    assert {first, names(table)} == {"다가나", "나가다"}


def test_what_is_chosen_stays_chosen_when_the_rows_are_sorted(listed, table):
    listed.let_sort()
    chosen = [system.name for system in listed.chosen()]
    press(table, USERS)
    assert [system.name for system in listed.chosen()] == chosen == ["가 시스템"]
