"""Every screen shuts nobody out: it is told, it is reached by the keyboard, and no text is cut.

The whole program is walked once, at the largest text on the smallest screen.
"""

import importlib
import pkgutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QMessageBox, QPushButton, QWidget

import app.ui
from app.ui.answer_forms.conflict_card import ConflictCard
from app.ui.charts.radar_chart import RadarChart
from app.ui.imports.last_import import LastImport
from app.ui.imports.progress_row import ProgressRow
from app.ui.message_box import unstored_box
from app.ui.procurement.reference_notice import ReferenceNotice
from app.ui.procurement.text_cards import TextCard
from app.ui.register_gone import RegisterGone
from app.ui.results.contradiction_card import ContradictionCard
from app.ui.results.cover_dialog import CoverDialog
from app.ui.theme import ThemeName
from app.ui.widgets.figure_table import FigureTable
from app.ui.widgets.notice_bar import NoticeBar
from tests.ui.cut_text import ROOM, cut
from tests.ui.spoken import badly_told, look_of, out_of_order, shows_focus, tabbed, unreached
from tests.ui.walked_program import first_start, running, screens

LARGEST_TEXT = 200
PATIENCE_MS = 20_000
# What the walk does not meet, because it takes a state of its own, and where it is looked at.
NOT_MET = {
    ContradictionCard: "tests/ui/test_advice_panels.py",
    ReferenceNotice: "tests/ui/procurement",
    CoverDialog: "only what is made of it is shown",
    TextCard: "only what is made of it is shown",
    RegisterGone: "tests/ui/test_register_moving.py",
    LastImport: "tests/ui/test_import_assistant.py",
    ProgressRow: "tests/ui/test_import_assistant.py",
    NoticeBar: "only what is made of it is shown",
}


class Findings:
    """What was found on each screen."""

    def __init__(self):
        self.told, self.unreached, self.order = [], [], []
        self.cut, self.size, self.charts = [], [], []
        self.met = set()
        self.looks, self.boxes = {}, {}

    def look_at(self, screen):
        name, window = screen
        parts = [one for one in window.findChildren(QWidget) if one.isVisible()]
        self.met |= {type(window), *map(type, parts)}
        self.cut += [(name, *one) for one in cut(window)]
        limits = zip(window.size().toTuple(), ROOM, strict=True)
        if any(given > most for given, most in limits):
            self.size.append((name, window.size().toTuple()))
        self.told += [(name, *one) for one in badly_told(window)]
        if isinstance(window, QMessageBox):
            self.boxes[name] = box_of(window)
        charts = [one for one in parts if isinstance(one, RadarChart)]
        tables = [one for one in parts if isinstance(one, FigureTable)]
        self.charts += [(name, one, tables) for one in map(spoken, charts)]
        order = tabbed(window)
        for one in order:
            if look_of(one) not in self.looks and one.isVisible():
                self.looks[look_of(one)] = shows_focus(one)
        self.unreached += [(name, one) for one in unreached(window, order)]
        self.order += [(name, one) for one in out_of_order(window, order)]


def box_of(box):
    """Return what a box is read out as, and what Enter and Esc press in it."""
    told = box.accessibleName(), box.accessibleDescription()
    return *told, box.defaultButton().text(), box.escapeButton().text()


def spoken(chart):
    return chart.accessibleName(), chart.accessibleDescription()


def wait(condition):
    for _ in range(PATIENCE_MS // 5):
        if condition():
            return
        QTest.qWait(5)
    raise AssertionError("it does not come")


@pytest.fixture(scope="module")
def found(qapp, tmp_path_factory):
    findings = Findings()
    folder = tmp_path_factory.mktemp("walk")
    look = ThemeName.HIGH_CONTRAST
    with running(folder, wait, LARGEST_TEXT, "--example", theme=look) as program:
        for screen in screens(program, folder, wait):
            findings.look_at(screen)
    with running(tmp_path_factory.mktemp("first"), wait, LARGEST_TEXT) as program:
        findings.look_at(first_start(program))
    return findings


def widgets_of_the_program():
    for module in pkgutil.walk_packages(app.ui.__path__, "app.ui."):
        for one in vars(importlib.import_module(module.name)).values():
            if isinstance(one, type) and issubclass(one, QWidget) and one.__module__ == module.name:
                yield one


def test_the_walk_meets_every_place_dialog_and_part_of_the_window(found):
    """A new one fails here until tests/ui/walked_program.py opens it."""
    made = set(widgets_of_the_program())
    assert ConflictCard in made
    assert any(issubclass(one, QDialog) for one in made)
    assert {one.__qualname__ for one in made - found.met - set(NOT_MET)} == set()
    assert not set(NOT_MET) & found.met


def test_everything_that_takes_the_focus_is_told_by_name_role_value_and_description(found):
    assert not found.told


def test_the_tab_key_leads_to_everything(found):
    assert not found.unreached


def test_the_tab_key_goes_as_one_reads(found):
    assert not found.order


def test_every_kind_of_control_shows_the_focus(found):
    assert len(found.looks) > 15
    assert [look for look, is_seen in found.looks.items() if not is_seen] == []


def test_no_text_is_cut_at_the_largest_size(found):
    assert not found.cut


def test_no_window_is_larger_than_the_smallest_screen(found):
    assert not found.size


def test_a_message_box_is_read_out_whole_and_enter_and_esc_change_nothing(found):
    assert len(found.boxes) == 6  # that of a crash also with its report
    for name, (title, text, on_enter, on_esc) in found.boxes.items():
        assert title, name
        assert len(text) > len(title), name
        assert on_enter == on_esc, name
        assert on_enter in {"확인", "돌아가기"}, name


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_leaving_unstored_work_takes_more_than_enter_or_esc(qtbot, key):
    window = QWidget()
    qtbot.addWidget(window)
    box = unstored_box(window)
    box.open()
    qtbot.waitUntil(lambda: box.defaultButton().hasFocus())
    with qtbot.waitSignal(box.finished):
        qtbot.keyClick(box, key)
    assert box.leave in box.buttons()
    assert box.clickedButton() is not box.leave


def test_every_chart_is_told_and_has_its_figures_in_a_table_beside_it(found):
    assert len(found.charts) >= 4
    for name, (title, told), tables in found.charts:
        assert title, name
        assert told.count(":") >= 3, (name, told)  # an axis, and where it stands
        assert tables, name


def test_a_step_back_is_found(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    upper, lower, right = (QLineEdit(window) for _ in range(3))
    upper.setGeometry(0, 0, 80, 30)
    right.setGeometry(100, 0, 80, 30)
    lower.setGeometry(0, 50, 80, 30)
    for one, name in ((upper, "upper"), (right, "right"), (lower, "lower")):
        one.setAccessibleName(name)
    assert out_of_order(window, [upper, right, lower]) == []
    assert out_of_order(window, [upper, lower, right]) == []  # column by column
    assert out_of_order(window, [right, upper]) == ["'right' -> 'upper'"]
    assert out_of_order(window, [lower, upper]) == ["'lower' -> 'upper'"]


def test_a_text_that_is_cut_is_found(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton("정보시스템 대장", window)
    window.show()
    button.resize(20, 20)
    assert ("button", "정보시스템 대장") in cut(window)
