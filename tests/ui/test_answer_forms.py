"""Forms go out of the register and come back; nothing is chosen for the officer."""

import shutil
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QCheckBox, QPushButton, QRadioButton

from app.domain.answer import Answer, AnswerKey
from app.ui.answer_forms.form_traffic import FormQuestions, FormTraffic
from app.ui.desk_services import DeskServices
from app.ui.preferences import Preferences
from app.ui.register.register_place import RegisterPlace
from tests.answer_form_material import fill

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


def test_a_form_is_handed_out_for_the_chosen_parts(traffic, asked, system):
    traffic.hand_out([system])
    dialog = traffic.hand_out_dialog
    for title in ("업무 담당", "보안", "개발·운영사"):
        pick(QCheckBox, dialog, title)
    press(dialog, "저장할 곳 선택")
    assert asked["target"].name == "인허가 시스템_진단 양식_2026-11-23.xlsx"
    assert asked["target"].exists()
    assert traffic.hand_out_dialog is None


def test_each_department_gets_a_form_in_one_zip(traffic, asked, system):
    traffic.hand_out([])
    pick(QRadioButton, traffic.hand_out_dialog, "부서마다 한 파일씩, zip 파일 하나로")
    press(traffic.hand_out_dialog, "저장할 곳 선택")
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


def test_what_changes_is_shown_applied_and_taken_back(traffic, opened, asked, form, system):
    fill(form, {"item/outage_stop": {"answer": "예"}}, who="홍길동")
    asked["forms"] = [form]
    traffic.take_in()
    assert [traffic.import_dialog.tabs.tabText(at) for at in range(3)] == [
        "달라지는 답변 (1)",
        "충돌 (0)",
        "거부 (0)",
    ]
    assert answers(opened, system) == {}
    press(traffic.import_dialog, "적용")
    assert answers(opened, system) == {STOP: Answer.YES}
    press(traffic.parent(), "되돌리기")
    assert answers(opened, system) == {}


def test_a_conflict_has_nothing_chosen_until_the_officer_chooses(
    traffic, opened, asked, form, system
):
    conflicting(form, asked)
    traffic.take_in()
    dialog = traffic.import_dialog
    (card,) = dialog.cards
    choices = card.findChildren(QRadioButton)
    assert [one.text() for one in choices] == ["(빈칸)", "아니오", "예"]
    assert not any(one.isChecked() for one in choices)
    apply = next(one for one in dialog.findChildren(QPushButton) if one.text() == "적용")
    assert not apply.isEnabled()
    choices[2].click()
    apply.click()
    assert answers(opened, system) == {STOP: Answer.YES}


def test_a_round_that_changed_meanwhile_keeps_the_dialog_open(traffic, opened, asked, form, system):
    fill(form, {"item/outage_stop": {"answer": "예"}})
    asked["forms"] = [form]
    traffic.take_in()
    round_ = opened.assessing.current(system.id)
    opened.assessing.answer(replace(round_), STOP, Answer.NO)
    press(traffic.import_dialog, "적용")
    assert traffic.import_dialog is not None
    assert answers(opened, system) == {STOP: Answer.NO}
    traffic.import_dialog.reject()
