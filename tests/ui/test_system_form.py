"""The form shows what is mandatory first, tells what is wrong at the field, and loses nothing."""

import pytest
from PySide6.QtWidgets import QLabel

from app.domain.register_form import Need
from app.ui.register.field_editor import FieldEditor
from app.ui.register.system_form import SystemForm
from tests.conftest import make_system


@pytest.fixture
def form(qtbot, register_form):
    form = SystemForm(register_form)
    qtbot.addWidget(form)
    form.resize(1100, 700)
    form.show_system(make_system("인허가 시스템", management_no="SYS-0001"), "시스템 수정", None)
    form.show()
    return form


def editor(form, field_id) -> FieldEditor:
    return next(e for e in form.findChildren(FieldEditor) if e.field.id == field_id)


def type_into(form, field_id, text):
    made = editor(form, field_id)
    made.show_text(text)
    made.edited.emit()
    return made


def save(form):
    from PySide6.QtWidgets import QPushButton

    next(b for b in form.findChildren(QPushButton) if b.text() == "저장").click()


def test_mandatory_fields_stand_before_the_others_in_every_group(register_form):
    for group in register_form.groups:
        needs = [field.need is Need.OPTIONAL for field in group.fields]
        assert needs == sorted(needs)


def test_a_right_form_is_saved_as_it_reads(form, qtbot):
    type_into(form, "initial_dev_cost", "1,200,000,000")
    type_into(form, "as_of_date", "2026. 11. 23.")
    with qtbot.waitSignal(form.saved) as saved:
        save(form)
    assert saved.args[0].initial_dev_cost == 1_200_000_000
    assert saved.args[0].as_of_date.isoformat() == "2026-11-23"
    assert saved.args[0].daily_users_avg is None


def test_a_wrong_value_is_marked_with_its_reason_and_keeps_what_was_typed(form, qtbot):
    made = type_into(form, "built_year", "16년")
    with qtbot.assertNotEmitted(form.saved):
        save(form)
    assert made.text() == "16년"
    assert made._input.property("wrong") is True
    shown = [label.text() for label in made.findChildren(type(made._error)) if label.isVisible()]
    assert "연도 네 자리로 적습니다. 예: 2015" in shown


def test_a_system_without_a_name_is_not_saved(form, qtbot):
    type_into(form, "name", "   ")
    with qtbot.assertNotEmitted(form.saved):
        save(form)
    assert form._problem.text() == "고칠 항목 1개: 정보시스템명"


def test_mandatory_figures_may_stay_empty_until_they_are_known(form, qtbot):
    with qtbot.waitSignal(form.saved) as saved:
        save(form)
    assert saved.args[0].initial_dev_cost is None


def test_every_change_is_told_with_all_that_is_typed(form, qtbot):
    with qtbot.waitSignal(form.edited):
        type_into(form, "vendor", "㈜가람")
    assert form.texts()["vendor"] == "㈜가람"


def test_a_draft_comes_back_over_the_stored_values_with_its_mistakes_marked(form):
    system = make_system("인허가 시스템")
    form.show_system(system, "시스템 수정", {"vendor": "㈜가람", "built_year": "16년"})
    assert editor(form, "vendor").text() == "㈜가람"
    assert editor(form, "built_year")._error.text() != ""
    assert form.is_changed()


def test_leaving_a_field_writes_the_figure_the_way_the_register_does(form, qtbot):
    made = type_into(form, "daily_users_avg", "12000")
    made._input.editingFinished.emit()
    assert made.text() == "12,000"


def test_every_field_can_hold_and_give_back_its_value(form, register_form):
    for field in register_form.fields():
        assert editor(form, field.id).text() == field.text_of(form.system().value(field.id))


def test_a_field_that_only_a_paper_wants_is_not_marked_as_one_that_saving_wants(form):
    texts = {
        made.field.need: {label.text() for label in made.findChildren(QLabel)}
        for made in form.findChildren(FieldEditor)
        if made.field.id in {"management_no", "built_year"}
    }
    assert "필수" in texts[Need.SAVE]
    assert "결과서에 필요" in texts[Need.RESULT]
    assert "필수" not in texts[Need.RESULT]
    assert "결과서에 필요" in editor(form, "built_year")._input.accessibleName()
