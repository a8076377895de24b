"""Rounds and systems are put side by side as they were confirmed; four are told apart."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QPushButton, QTableView

from app.domain.comparing import RowKind
from app.domain.maturity import AxisAnswer, AxisState
from app.main import build
from app.services.advising import Advising
from app.services.assessing import Assessing
from app.ui.charts.radar_data import OutlineStyle
from app.ui.preferences import Preferences
from app.ui.results.result_tabs import ResultTabs
from app.ui.rounds.compare_panel import comparison_radar
from app.ui.wizard.steps import RESULT_STEP
from app.ui.wizard.wizard_place import WizardPlace
from tests.conftest import make_system

NAMES = ("가 시스템", "나 시스템", "다 시스템", "라 시스템", "마 시스템")
FOUR = 4


@pytest.fixture
def assessing(store, clock):
    return Assessing.with_shipped(store, clock)


@pytest.fixture
def advising(store, assessing, clock):
    return Advising(store, assessing, clock)


def level(number, target=None):
    return AxisAnswer(AxisState.LEVEL, number, target)


def confirm(advising, round_):
    return advising.rounds.confirm(advising.rounds.submit(round_))


@pytest.fixture
def place(qtbot, registering, advising, icons, theme, save_state, agency, system, tmp_path):
    def make_tabs():
        return ResultTabs(icons, theme, Preferences(tmp_path))

    wizard = WizardPlace(registering, advising, make_tabs, icons, save_state, lambda: agency)
    qtbot.addWidget(wizard)
    wizard.resize(1140, 680)
    wizard.show()
    return wizard


def test_the_radar_shows_the_latest_confirmed_round_before_this_one(place, advising, system):
    """As frozen: today, the target and the earlier round are three outlines of one radar."""
    for number in (0, 1):
        round_ = advising.assessing.begin_round(system)
        confirm(advising, advising.maturing.put_axis(round_, "architecture", level(number)))
    third = advising.assessing.begin_round(system)
    advising.maturing.put_axis(third, "architecture", level(2, target=3))
    place.open_system(system, RESULT_STEP)
    place.link.tabs.tabs.setCurrentIndex(1)
    panel = place.link.tabs.maturity.panel
    drawn = panel.axis_chart.radar().outlines
    assert [one.style for one in drawn] == [
        OutlineStyle.TODAY,
        OutlineStyle.TARGET,
        OutlineStyle.EARLIER,
    ]
    assert drawn[2].title == "이전 2회차"
    assert [one.values[0].text for one in drawn] == ["2단계", "3단계", "1단계"]
    assert panel.axis_table.texts()[0] == ["서비스 구조", "2단계", "3단계", "1단계"]


def test_a_first_round_has_no_earlier_one(place, advising, system):
    round_ = advising.assessing.begin(system)
    advising.rounds.reopen(confirm(advising, round_), "정정")  # a revision is no earlier round
    place.open_system(system, RESULT_STEP)
    place.link.tabs.tabs.setCurrentIndex(1)
    assert len(place.link.tabs.maturity.panel.axis_chart.radar().outlines) == 1


@pytest.fixture
def desk(qtbot, tmp_path, agency):
    program = build(["--data-dir", str(tmp_path)])
    qtbot.addWidget(program.window)
    with qtbot.waitSignal(program.register_ready, timeout=20_000):
        program.start()
    program.desk.first_start.agency_given.emit(agency)
    yield program.desk
    program.close()


@pytest.fixture
def systems(desk):
    """Return five systems, of which all but the last are assessed, each at a level of its own."""
    made = [
        desk.registering.save(make_system(name, management_no=f"SYS-{n}"))
        for n, name in enumerate(NAMES)
    ]
    for number, system in enumerate(made[:FOUR]):
        round_ = desk.services.advising.assessing.begin(system)
        desk.services.advising.maturing.put_axis(round_, "architecture", level(number))
    desk.register_place.refresh()
    return made


def choose(desk, *systems):
    place = desk.register_place
    place.choose(systems[0].id)
    table = place.findChild(QTableView)
    selection = table.selectionModel()
    names = {system.name for system in systems}
    for row in range(table.model().rowCount()):
        if table.model().index(row, 1).data() in names:
            selection.select(
                table.model().index(row, 0),
                QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
            )
    assert len(place.chosen()) == len(systems)


def button(desk, text):
    buttons = desk.register_place.findChildren(QPushButton)
    return next(one for one in buttons if one.text() == text and one.isVisible())


def test_two_to_four_systems_are_compared_from_the_register(desk, systems):
    choose(desk, systems[0])
    assert not button(desk, "비교").isEnabled()
    choose(desk, *systems)
    assert not button(desk, "비교").isEnabled()
    choose(desk, *systems[:FOUR])
    button(desk, "비교").click()
    page = desk.links.comparing.page
    shown = page.panel.comparison()
    assert page.isVisible()
    assert [result.title for result in shown.results] == list(NAMES[:FOUR])
    radar = page.panel.chart.radar()
    assert radar == comparison_radar(shown, newest_first=False)
    assert {one.style for one in radar.outlines} == set(OutlineStyle)
    assert sorted(one.values[0].text for one in radar.outlines) == [
        "0단계", "1단계", "2단계", "3단계",
    ]  # fmt: skip
    rows = page.panel.table.texts()
    assert ["서비스 구조", "0단계", "1단계", "2단계", "3단계"] in rows
    assert len(rows) == len(shown.only_differences()) < len(shown.rows)
    assert page.unassessed_text() == ""
    button(desk, "목록으로").click()
    assert not page.isVisible()
    assert len(desk.register_place.chosen()) == FOUR


def test_a_system_that_was_not_assessed_is_named_and_left_out(desk, systems):
    choose(desk, systems[3], systems[4])
    button(desk, "비교").click()
    page = desk.links.comparing.page
    assert page.panel.comparison() is None
    assert page.unassessed_text().startswith(
        "진단을 시작하지 않아 비교하지 못한 시스템: 마 시스템\n비교하려면"
    )
    assert desk.services.advising.assessing.current(systems[4].id) is None  # to look begins nothing


def test_fewer_of_the_results_can_be_looked_at(desk, systems):
    choose(desk, *systems[:FOUR])
    button(desk, "비교").click()
    panel = desk.links.comparing.page.panel
    for place in (0, 1):
        panel.choice.item(place).setCheckState(Qt.CheckState.Unchecked)
    assert [one.title for one in panel.comparison().results] == list(NAMES[2:FOUR])
    assert len(panel.chart.radar().outlines) == 2
    panel.choice.item(2).setCheckState(Qt.CheckState.Unchecked)
    assert panel.comparison() is None


def test_the_confirmed_round_of_a_system_is_compared_as_it_was_confirmed(advising, store, system):
    round_ = advising.assessing.begin(system)
    confirm(advising, round_)
    store.systems.save(replace(system, name="새 이름"))
    (told,), _ = advising.compared_systems([replace(system, name="새 이름")])
    (frozen,) = advising.rounds.confirmed(system.id)
    assert told.title == "새 이름"
    assert told.of_kind(RowKind.FIGURE)["verdict"] is None
    assert told.at.isoformat() == frozen.figures["updated_at"]
