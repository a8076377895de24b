"""An inventory is written beside the window, whole or not at all, and taken back in one stroke."""

from __future__ import annotations

from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from app.main import build
from app.services.import_copies import ImportCopies
from app.services.registering import Registering
from app.store.systems import SystemRepository
from app.ui.imports.assistant import COLUMNS, RUN
from app.ui.imports.last_import import LastImport
from app.ui.imports.work import Work
from app.ui.register.undoing import Undoing
from app.ui.widgets.notice_bar import NoticeBar
from app.ui.widgets.work_dialog import WorkDialog
from tests.ui.painting import Paints

PATIENCE = 30_000  # ms
ROWS = 1_200  # written in three parts


@pytest.fixture(scope="module")
def inventory(tmp_path_factory):
    path = tmp_path_factory.mktemp("inventory") / "현황.csv"
    rows = (f"새 시스템 {number:05},민원과,{number}" for number in range(ROWS))
    path.write_text("\n".join(["시스템명,운영부서,비고", *rows]), encoding="utf-8-sig")
    return path


class Office:
    """The real window over one register, where an inventory comes in."""

    def __init__(self, qapp, folder):
        self.program = build(["--data-dir", str(folder), "--example"])
        self.program.start()
        while self.program.desk is None:
            qapp.processEvents()
        self.window, self.desk = self.program.window, self.program.desk
        self.place = self.desk.register_place
        self.paints = Paints(self.window.centralWidget())

    @property
    def assistant(self):
        return self.desk.links.importing.assistant

    def names(self):
        return [one.name for one in self.desk.registering.systems()]

    def work(self):
        return next((one for one in self.window.findChildren(WorkDialog) if one.isVisible()), None)

    def everything(self):
        """Return the register byte for byte, and the names of all that stands beside it."""
        register = self.program.register
        return register.read_bytes(), sorted(one.name for one in register.parent.iterdir())

    def told(self):
        shown = (one for one in self.window.findChildren(NoticeBar) if one.isVisible())
        return "\n".join(one.text() for one in shown)

    def look_through(self, qtbot, inventory):
        """Have the dry run of the inventory on the screen."""
        if self.assistant is None:
            self.window.show_place("register")
            press(self.place, "가져오기")
            self.assistant.read(inventory)
        work = self.assistant.findChild(Work)
        qtbot.waitUntil(lambda: not work.is_running(), timeout=PATIENCE)
        while self.assistant.step() < RUN:
            if self.assistant.step() == COLUMNS:
                confirm = find(self.assistant, "제안대로 모두 확인")
                if confirm.isEnabled():
                    confirm.click()
            self.assistant.next.click()
            qtbot.waitUntil(lambda: not work.is_running(), timeout=PATIENCE)
        assert self.assistant.next.isEnabled()

    def settle(self, qtbot):
        qtbot.waitUntil(lambda: self.work() is None, timeout=PATIENCE)


def find(widget, text):
    return next(one for one in widget.findChildren(QPushButton) if one.text() == text)


def press(widget, text):
    find(widget, text).click()


@pytest.fixture(scope="module")
def opened(qapp, tmp_path_factory):
    made = Office(qapp, tmp_path_factory.mktemp("office"))
    yield made
    made.program.close()


@pytest.fixture
def office(qtbot, opened, inventory):
    """The window with the dry run of an inventory that is not in the register."""
    opened.window.show()
    while opened.desk.registering.next_undone() is not None:
        opened.desk.registering.undo()
    opened.look_through(qtbot, inventory)
    return opened


@pytest.fixture
def slow(monkeypatch):
    """Return what lets a method wait until it is let go on, by an event that this returns."""

    def make(of, name):
        go, go_on = getattr(of, name), Event()

        def wait(self, *given):
            go_on.wait(PATIENCE / 1000)
            return go(self, *given)

        monkeypatch.setattr(of, name, wait)
        return go_on

    return make


@pytest.mark.parametrize("part", [2, 3])
def test_an_import_that_is_stopped_leaves_the_register_byte_for_byte_and_can_be_begun_again(
    qtbot, office, hold, monkeypatch, part
):
    before, names = office.everything(), office.names()
    reached = hold(part)
    office.assistant.next.click()
    dialog = office.work()
    shown = dialog.findChildren(QLabel)
    qtbot.waitUntil(reached.is_set, timeout=PATIENCE)
    told = f"{ROWS}건 중 {500 * (part - 1)}건을 마쳤습니다."
    qtbot.waitUntil(lambda: any(told in one.text() for one in shown))
    office.paints.see(qtbot)
    press(dialog, "취소")
    office.settle(qtbot)
    assert "취소했습니다. 저장하거나 바꾼 내용이 없습니다." in office.told()
    assert office.everything() == before
    assert office.desk.registering.next_undone() is None
    monkeypatch.undo()
    office.assistant.next.click()
    office.settle(qtbot)
    assert len(office.names()) == len(names) + ROWS


def test_a_window_that_is_closed_stops_the_import_and_closes_when_that_has_ended(
    qtbot, office, hold
):
    before = office.everything()
    reached = hold(1)
    office.assistant.next.click()
    qtbot.waitUntil(reached.is_set, timeout=PATIENCE)
    office.window.close()
    assert office.window.isVisible()
    qtbot.waitUntil(lambda: not office.window.isVisible(), timeout=PATIENCE)
    assert office.work() is None
    assert office.everything() == before


def test_an_import_is_taken_back_whole_though_the_window_is_closed_meanwhile(qtbot, office, slow):
    names = office.names()
    office.assistant.next.click()
    office.settle(qtbot)
    assert f"신규 {ROWS}개" in office.told()
    go_on = slow(Registering, "undo")
    press(office.place.findChild(NoticeBar), "되돌리기")
    work = office.work()
    office.paints.see(qtbot)
    QTest.keyClick(work, Qt.Key.Key_Escape)
    assert not any(one.isVisible() for one in work.findChildren(QPushButton))
    office.window.close()
    assert office.window.isVisible()
    go_on.set()
    qtbot.waitUntil(lambda: not office.window.isVisible(), timeout=PATIENCE)
    assert office.names() == names
    office.window.show()
    assert "되돌렸습니다(가져오기)" in office.told()
    press(office.place.findChild(NoticeBar), "다시 실행")
    office.settle(qtbot)
    assert len(office.names()) == len(names) + ROWS


def test_the_window_reads_no_register_to_show_what_an_import_or_its_undo_left(
    qtbot, office, monkeypatch
):
    read, readers = SystemRepository.all, []

    def watch(self):
        readers.append(current_thread())
        return read(self)

    office.desk.wizard_place.refresh()
    monkeypatch.setattr(SystemRepository, "all", watch)
    office.assistant.next.click()
    office.settle(qtbot)
    assert office.place.list._model.total() == ROWS + 2
    office.place.findChild(Undoing).undo()
    office.settle(qtbot)
    assert office.place.list._model.total() == 2
    assert main_thread() not in readers


def test_an_import_of_an_earlier_session_is_taken_back_beside_the_window(
    qtbot, qapp, inventory, tmp_path, slow
):
    first = Office(qapp, tmp_path)
    first.window.show()
    names = first.names()
    first.look_through(qtbot, inventory)
    first.assistant.next.click()
    first.settle(qtbot)
    first.program.close()

    again = Office(qapp, tmp_path)
    again.window.show()
    assert len(again.names()) == len(names) + ROWS
    press(again.place, "가져오기")
    go_on = slow(ImportCopies, "restore")
    press(again.assistant.file_page.findChild(LastImport), "마지막 가져오기 되돌리기")
    again.paints.see(qtbot)
    QTest.keyClick(again.work(), Qt.Key.Key_Escape)
    assert not any(one.isVisible() for one in again.work().findChildren(QPushButton))
    go_on.set()
    again.settle(qtbot)
    assert again.names() == names
    assert again.place.list._model.total() == len(names)
    assert "가져오기를 되돌렸습니다" in again.told()
    again.program.close()
