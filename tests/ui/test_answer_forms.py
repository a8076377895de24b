"""Forms go out of the register and come back; nothing is chosen for the officer."""

import shutil
from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QRadioButton

from app.domain.answer import Answer, AnswerKey
from app.services.form_making import FormMaking
from app.services.stopping import StoppedError
from app.ui.answer_forms.form_traffic import FormQuestions, FormTraffic
from app.ui.desk_services import DeskServices
from app.ui.preferences import Preferences
from app.ui.register.register_place import RegisterPlace
from app.ui.widgets.figure_table import FigureTable
from app.ui.widgets.long_work import LongWork
from tests.answer_form_material import fill
from tests.conftest import make_system

STOP = AnswerKey("outage_stop")


@pytest.fixture
def opened(store, clock, tmp_path):
    return DeskServices(store, Preferences(tmp_path), clock)


@pytest.fixture
def asked():
    """What the officer answers when files are asked for."""
    return {}


@pytest.fixture
def traffic(qtbot, opened, icons, save_state, drafts, agency, system, asked, tmp_path):
    place = RegisterPlace(
        opened.registering,
        opened.assessing,
        opened.register_form,
        drafts,
        icons,
        save_state,
        lambda: agency,
    )
    qtbot.addWidget(place)
    place.refresh()
    questions = FormQuestions(
        target=lambda _, suggested: asked.setdefault("target", tmp_path / suggested.name),
        zip=lambda _, suggested: asked.setdefault("zip", tmp_path / suggested.name),
        folder=lambda *_: tmp_path,
        forms=lambda *_: asked.get("forms", []),
    )
    return FormTraffic(opened, Preferences(tmp_path), save_state, place, questions)


@pytest.fixture
def form(opened, system, tmp_path):
    return opened.answer_forms().save([system], tmp_path / "양식.xlsx")


def finish(qtbot, traffic):
    """Wait until what runs beside the window has ended."""
    qtbot.waitUntil(lambda: traffic.work.dialog is None)


def take_in(qtbot, traffic):
    traffic.take_in()
    finish(qtbot, traffic)


def press(widget, text):
    found = next(one for one in widget.findChildren(QPushButton) if one.text() == text)
    found.click()


def pick(kind, widget, text):
    next(one for one in widget.findChildren(kind) if one.text() == text).click()


def answers(opened, system):
    return opened.assessing.current(system.id).answers


def conflicting(form, asked):
    second = shutil.copy(form, form.with_name("둘째.xlsx"))
    fill(form, {"item/outage_stop": {"answer": "예"}}, who="홍길동")
    fill(second, {"item/outage_stop": {"answer": "아니오"}, "factor/logs": {"answer": "?"}})
    asked["forms"] = [form, second]


def test_a_form_is_handed_out_for_the_chosen_parts(qtbot, traffic, asked, system):
    traffic.hand_out([system])
    dialog = traffic.hand_out_dialog
    for title in ("업무 담당", "보안", "개발·운영사"):
        pick(QCheckBox, dialog, title)
    press(dialog, "저장할 곳 선택")
    finish(qtbot, traffic)
    assert asked["target"].name == "인허가 시스템_진단 양식_2026-11-23.xlsx"
    assert asked["target"].exists()
    assert traffic.hand_out_dialog is None


def test_each_department_gets_a_form_in_one_zip(qtbot, traffic, asked, system):
    traffic.hand_out([])
    pick(QRadioButton, traffic.hand_out_dialog, "부서마다 한 파일씩, zip 파일 하나로")
    press(traffic.hand_out_dialog, "저장할 곳 선택")
    finish(qtbot, traffic)
    assert asked["zip"].suffix == ".zip"
    assert asked["zip"].exists()


def test_without_a_part_nothing_is_saved(traffic, asked, system):
    traffic.hand_out([system])
    for box in traffic.hand_out_dialog.findChildren(QCheckBox):
        box.setChecked(False)
    press(traffic.hand_out_dialog, "저장할 곳 선택")
    assert asked == {}
    assert traffic.hand_out_dialog is not None
    traffic.hand_out_dialog.reject()


def test_what_changes_is_shown_applied_and_taken_back(qtbot, traffic, opened, asked, form, system):
    fill(form, {"item/outage_stop": {"answer": "예"}}, who="홍길동")
    asked["forms"] = [form]
    take_in(qtbot, traffic)
    assert [traffic.import_dialog.tabs.tabText(at) for at in range(3)] == [
        "달라지는 답변 (1)",
        "충돌 (0)",
        "거부 (0)",
    ]
    assert answers(opened, system) == {}
    press(traffic.import_dialog, "적용")
    finish(qtbot, traffic)
    assert answers(opened, system) == {STOP: Answer.YES}
    press(traffic.parent(), "되돌리기")
    finish(qtbot, traffic)
    assert answers(opened, system) == {}


def test_a_conflict_has_nothing_chosen_until_the_officer_chooses(
    qtbot, traffic, opened, asked, form, system
):
    conflicting(form, asked)
    take_in(qtbot, traffic)
    dialog = traffic.import_dialog
    (card,) = dialog.cards
    choices = card.findChildren(QRadioButton)
    assert [one.text() for one in choices] == ["(빈칸)", "아니오", "예"]
    assert not any(one.isChecked() for one in choices)
    apply = next(one for one in dialog.findChildren(QPushButton) if one.text() == "적용")
    assert not apply.isEnabled()
    choices[2].click()
    apply.click()
    finish(qtbot, traffic)
    assert answers(opened, system) == {STOP: Answer.YES}


def test_a_round_that_changed_meanwhile_keeps_the_dialog_open(
    qtbot, traffic, opened, asked, form, system
):
    fill(form, {"item/outage_stop": {"answer": "예"}})
    asked["forms"] = [form]
    take_in(qtbot, traffic)
    round_ = opened.assessing.current(system.id)
    opened.assessing.answer(replace(round_), STOP, Answer.NO)
    press(traffic.import_dialog, "적용")
    finish(qtbot, traffic)
    assert traffic.import_dialog is not None
    assert answers(opened, system) == {STOP: Answer.NO}
    traffic.import_dialog.reject()


@pytest.fixture
def slow_forms(traffic, monkeypatch):
    """Let the making of forms wait before each system until it was told to stop."""
    making = FormMaking.__call__

    def wait(self, on_progress, is_cancelled):
        def told(*progress):
            on_progress(*progress)
            while not is_cancelled():
                pause.wait(0.001)

        pause = Event()
        return making(self, told, is_cancelled)

    monkeypatch.setattr(FormMaking, "__call__", wait)


def test_making_forms_goes_on_beside_the_window_and_stopped_leaves_nothing(
    qtbot, traffic, opened, slow_forms, registering, tmp_path
):
    systems = [registering.save(make_system(name)) for name in ("가", "나")]
    traffic.hand_out(systems)
    before = set(tmp_path.iterdir())
    pick(QRadioButton, traffic.hand_out_dialog, "부서마다 한 파일씩, 폴더에")
    press(traffic.hand_out_dialog, "저장할 곳 선택")
    shown = traffic.work.dialog.findChildren(QLabel)
    qtbot.waitUntil(lambda: any("2건 중 0건" in one.text() for one in shown))
    press(traffic.work.dialog, "취소")
    finish(qtbot, traffic)
    texts = [one.text() for one in traffic.hand_out_dialog.findChildren(QLabel)]
    assert "취소했습니다. 저장하거나 바꾼 내용이 없습니다." in texts
    assert set(tmp_path.iterdir()) == before
    assert [opened.assessing.current(one.id) for one in systems] == [None, None]
    traffic.hand_out_dialog.reject()


def test_a_reading_that_is_stopped_opens_no_dialog_and_says_so(
    qtbot, traffic, asked, form, monkeypatch
):
    start = LongWork.start

    def stopped_at_once(self):
        self.cancel()
        start(self)

    asked["forms"] = [form]
    monkeypatch.setattr(LongWork, "start", stopped_at_once)
    take_in(qtbot, traffic)
    assert traffic.import_dialog is None
    assert any("취소했습니다" in one.text() for one in traffic.parent().findChildren(QLabel))


def test_a_file_that_is_not_read_is_told_among_the_refused(qtbot, traffic, asked, form, tmp_path):
    web = tmp_path / "웹.xlsx"
    web.write_bytes(b"<html><table></table></html>")
    fill(form, {"item/outage_stop": {"answer": "예"}})
    asked["forms"] = [web, form]
    take_in(qtbot, traffic)
    dialog = traffic.import_dialog
    assert [dialog.tabs.tabText(at) for at in (0, 2)] == ["달라지는 답변 (1)", "거부 (1)"]
    (cells,) = [
        one for one in dialog.findChildren(FigureTable) if one.accessibleName().startswith("거부")
    ]
    assert "웹 문서(HTML)" in cells.item(0, 0).text()
    dialog.reject()


def test_answers_that_are_stopped_half_way_are_written_not_at_all(
    qtbot, traffic, opened, asked, form, system
):
    fill(form, {"item/outage_stop": {"answer": "예"}, "factor/logs": {"answer": "예"}})
    asked["forms"] = [form]
    take_in(qtbot, traffic)
    before = opened.assessing.current(system.id)
    preview = opened.answer_imports().preview([form])
    beside, told = opened.answer_forms_beside(), []
    with pytest.raises(StoppedError):
        beside.apply(preview, {}, lambda *one: told.append(one), lambda: len(told) == 1)
    assert told == [(0, 2, "인허가 시스템")]
    assert opened.assessing.current(system.id) == before
    traffic.import_dialog.reject()
