"""Work runs beside the window, which paints on; stopped, it leaves everything as it was."""

from __future__ import annotations

import shutil
from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QRadioButton

from app.main import build
from app.services.sharing import Sharing
from app.ui.answer_forms.form_traffic import FormQuestions
from app.ui.widgets.work_dialog import WorkDialog
from tests.answer_form_material import fill
from tests.ui.painting import Paints

PATIENCE = 20_000  # ms


class Office:
    """The real window over the example, and the folder that files go to."""

    def __init__(self, program, folder):
        self.program, self.out = program, folder / "out"
        self.window, self.desk = program.window, program.desk
        self.traffic = self.desk.links.form_traffic
        self.window.show_place("settings")
        self.sharing = self.desk.settings_place.sharing
        self.paints = Paints(self.window.centralWidget())
        self.out.mkdir()
        self.forms, self.received = [], folder / "received.cnshare"
        self.traffic._ask = FormQuestions(
            target=lambda _, suggested: self.out / suggested.name,
            zip=lambda _, suggested: self.out / suggested.name,
            folder=lambda *_: self.out,
            forms=lambda *_: self.forms,
        )
        self.sharing.choose_target = lambda _, suggested: self.out / suggested.name
        self.sharing.choose_paper = lambda *_: self.out / "paper.xlsx"
        self.sharing.choose_file = lambda _: self.received

    def systems(self):
        return self.desk.registering.systems()

    def answers(self):
        return [self.desk.assessing.current(one.id).maturity for one in self.systems()]

    def works(self):
        return self.traffic.work, self.sharing.work

    def work(self):
        """Return the dialog of the work that goes on, if any."""
        return next((one.dialog for one in self.works() if one.dialog is not None), None)

    def everything(self):
        """Return the register byte for byte, what stands beside it, and every file that is out."""
        register = self.program.register
        beside = sorted(one.name for one in register.parent.iterdir())
        files = {one: one.read_bytes() for one in self.out.rglob("*") if one.is_file()}
        return register.read_bytes(), beside, sorted(self.out.rglob("*")), files

    def told(self):
        shown = (one for one in self.window.findChildren(QLabel) if one.isVisible())
        return "\n".join(one.text() for one in shown)


@pytest.fixture(scope="module")
def program(qapp, tmp_path_factory):
    made = build(["--data-dir", str(tmp_path_factory.mktemp("office")), "--example"])
    made.start()
    while made.desk is None:
        qapp.processEvents()
    yield made
    made.close()


@pytest.fixture(scope="module")
def opened(program, tmp_path_factory):
    """The window with two forms that came back, and a file that hands everything over."""
    folder = tmp_path_factory.mktemp("files")
    office = Office(program, folder)
    systems = office.systems()
    asked = office.desk.services.answer_forms().save(systems, folder / "asked.xlsx")
    office.forms = [shutil.copy(asked, folder / name) for name in ("first.xlsx", "second.xlsx")]
    for sheet in range(1, 1 + len(systems)):
        fill(office.forms[0], {"factor/logs": {"answer": "확인 필요"}}, sheet)
        fill(office.forms[0], {"factor/processes": {"answer": "확인 필요"}}, sheet)
    office.sharing._handing.write(office.received)
    for system in systems:
        change(office, system, note="다른 PC에서 고친 비고")
    return office


@pytest.fixture
def office(qtbot, opened):
    opened.window.show()
    yield opened
    qtbot.waitUntil(lambda: opened.work() is None, timeout=PATIENCE)
    for dialog in (opened.traffic.import_dialog, opened.traffic.hand_out_dialog):
        if dialog is not None:
            dialog.reject()
    if opened.sharing.dialog is not None:
        opened.sharing.dialog.reject()


def change(office, system, **values):
    office.desk._store.systems.save(replace(office.desk._store.systems.get(system.id), **values))


def press(widget, text):
    next(one for one in widget.findChildren(QPushButton) if one.text() == text).click()


def finish(qtbot, office):
    qtbot.waitUntil(lambda: office.work() is None, timeout=PATIENCE)


def stop_half_way(qtbot, office, reached, text="마쳤습니다"):
    """Stop work by the button of its dialog, which tells how far it is."""
    dialog = office.work()
    shown = dialog.findChildren(QLabel)
    qtbot.waitUntil(reached.is_set, timeout=PATIENCE)
    qtbot.waitUntil(lambda: any(text in one.text() for one in shown))
    office.paints.see(qtbot)
    press(dialog, "취소")
    assert any(one.text() == "멈추고 있습니다." for one in shown)
    finish(qtbot, office)


def failure(dialog):
    return "\n".join(one.text() for one in dialog.findChildren(QLabel) if not one.isHidden())


def take_in(qtbot, office):
    office.window.show_place("register")
    office.traffic.take_in()
    finish(qtbot, office)
    return office.traffic.import_dialog


def look_at_file(qtbot, office):
    office.sharing.ask_merge()
    finish(qtbot, office)
    return office.sharing.dialog


@pytest.mark.parametrize("packing", ["부서마다 한 파일씩, 폴더에", "파일 하나로"])
def test_forms_that_are_stopped_half_way_leave_no_file_and_begin_no_round(
    qtbot, office, hold, packing
):
    before = office.everything()
    office.traffic.hand_out(office.systems())
    dialog = office.traffic.hand_out_dialog
    next(one for one in dialog.findChildren(QRadioButton) if packing in one.text()).click()
    reached = hold(len(office.systems()) + 2)  # each is read first, then each is written
    press(dialog, "저장할 곳 선택")
    stop_half_way(qtbot, office, reached)
    assert "취소했습니다" in failure(dialog)
    assert office.everything() == before


@pytest.mark.parametrize("part", ["파일 읽기", "대장과 비교"])
def test_forms_that_came_back_are_not_shown_where_reading_or_comparing_is_stopped(
    qtbot, office, hold, part
):
    before = office.everything()
    office.window.show_place("register")
    reached = hold(2, part)
    office.traffic.take_in()
    stop_half_way(qtbot, office, reached, f"마쳤습니다. {part}: ")
    assert office.traffic.import_dialog is None
    assert "취소했습니다" in office.told()
    assert office.everything() == before


def test_answers_that_are_stopped_half_way_are_not_written(qtbot, office, hold):
    dialog = take_in(qtbot, office)
    before = office.everything()
    reached = hold(2)
    press(dialog, "적용")
    stop_half_way(qtbot, office, reached)
    assert "취소했습니다" in failure(dialog)
    assert office.everything() == before


def test_answers_whose_taking_back_is_stopped_stay_and_can_still_be_taken_back(
    qtbot, office, hold, monkeypatch
):
    answers = office.answers()
    dialog = take_in(qtbot, office)
    press(dialog, "적용")
    finish(qtbot, office)
    assert office.answers() != answers
    before = office.everything()
    reached = hold(2)
    press(office.desk.register_place, "되돌리기")
    stop_half_way(qtbot, office, reached)
    assert "취소했습니다" in office.told()
    assert office.everything() == before
    monkeypatch.undo()
    press(office.desk.register_place, "되돌리기")
    finish(qtbot, office)
    assert "불러온 답변을 되돌렸습니다." in office.told()
    assert office.answers() == answers


def test_a_share_file_that_is_stopped_half_way_is_not_there(qtbot, office, hold):
    before = office.everything()
    office.sharing.ask_share()
    dialog = office.sharing.dialog
    press(dialog, "모두 선택")
    reached = hold(2)
    dialog.save.click()
    stop_half_way(qtbot, office, reached)
    assert "취소했습니다" in failure(dialog)
    assert office.everything() == before


def test_everything_that_is_handed_over_is_not_there_where_it_is_stopped(qtbot, office, hold):
    before = office.everything()
    office.sharing.ask_handover()
    dialog = office.sharing.dialog
    reached = hold(len(office.systems()) + 2)  # amid the tables of the paper
    dialog.save.click()
    stop_half_way(qtbot, office, reached)
    assert "취소했습니다" in failure(dialog)
    assert office.everything() == before


def test_the_handover_paper_is_not_there_where_it_is_stopped(qtbot, office, hold):
    before = office.everything()
    reached = hold(2)
    office.sharing.save_paper()
    stop_half_way(qtbot, office, reached)
    assert office.everything() == before


def test_a_file_that_is_not_compared_to_its_end_is_not_shown(qtbot, office, hold):
    before = office.everything()
    reached = hold(2)
    office.sharing.ask_merge()
    stop_half_way(qtbot, office, reached)
    assert office.sharing.dialog is None
    assert office.everything() == before


def test_a_merge_that_is_stopped_half_way_changes_nothing_and_leaves_no_copy(qtbot, office, hold):
    dialog = look_at_file(qtbot, office)
    press(dialog, "모두 파일의 내용으로")
    before = office.everything()
    reached = hold(
        len(office.systems()) + 2
    )  # each is compared again, then written: this is the last
    dialog.merge.click()
    stop_half_way(qtbot, office, reached)
    assert "취소했습니다" in failure(dialog)
    assert office.everything() == before


def test_the_paper_of_a_file_is_saved_beside_the_window_or_not_at_all(
    qtbot, office, hold, monkeypatch
):
    dialog = look_at_file(qtbot, office)
    before = office.everything()
    reached = hold(1)
    press(dialog, "인계인수서 저장")
    stop_half_way(qtbot, office, reached)
    assert "취소했습니다" in failure(dialog)
    assert office.everything() == before
    monkeypatch.undo()
    press(dialog, "인계인수서 저장")
    finish(qtbot, office)
    assert "인계인수서를 저장했습니다" in failure(dialog)
    (office.out / "paper.xlsx").unlink()


@pytest.fixture
def slow_undo(monkeypatch):
    """Let a merge be taken back only when that is let go on; return what does so."""
    undo, go_on = Sharing.undo_beside, Event()

    def wait(self):
        go_on.wait(PATIENCE / 1000)
        return undo(self)

    monkeypatch.setattr(Sharing, "undo_beside", wait)
    return go_on


def test_a_merge_is_taken_back_whole_though_the_window_is_closed_meanwhile(
    qtbot, office, slow_undo
):
    dialog = look_at_file(qtbot, office)
    press(dialog, "모두 파일의 내용으로")
    rows = office.systems()
    dialog.merge.click()
    finish(qtbot, office)
    assert office.systems() != rows
    office.sharing.undo()
    work = office.work()
    office.paints.see(qtbot)
    QTest.keyClick(work, Qt.Key.Key_Escape)
    assert not any(one.isVisible() for one in work.findChildren(QPushButton))
    office.window.close()
    assert work.isVisible()
    assert office.window.isVisible()
    slow_undo.set()
    qtbot.waitUntil(lambda: not office.window.isVisible(), timeout=PATIENCE)
    assert office.systems() == rows


def test_a_window_that_is_closed_stops_the_work_and_closes_when_that_has_ended(qtbot, office, hold):
    before = office.everything()
    office.traffic.hand_out(office.systems())
    reached = hold(1)
    press(office.traffic.hand_out_dialog, "저장할 곳 선택")
    qtbot.waitUntil(reached.is_set, timeout=PATIENCE)
    office.window.close()
    assert office.window.isVisible()
    qtbot.waitUntil(lambda: not office.window.isVisible(), timeout=PATIENCE)
    assert office.work() is None
    assert office.everything() == before


def test_work_whose_dialog_is_gone_is_told_to_stop(qtbot, office):
    told = Event()

    def job(_on_progress, is_cancelled):
        while not is_cancelled():
            told.wait(0.001)
        told.set()

    dialog = WorkDialog("저장", job, id, id, office.window)
    dialog.begin()
    dialog.deleteLater()
    qtbot.waitUntil(told.is_set, timeout=PATIENCE)
