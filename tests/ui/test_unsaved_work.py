"""Whatever is typed outlives the window, another look and a search; what cannot is asked about."""

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton

from app.main import build
from app.ui import dialogs
from app.ui.register.field_editor import FieldEditor
from app.ui.theme import ThemeName
from tests.ui.broken_register import no_table, no_writing
from tests.ui.let_go import let_go


@pytest.fixture
def start(qtbot, tmp_path):
    started = []

    def begin(*arguments):
        program = build(["--data-dir", str(tmp_path), *arguments])
        program.register_ready.connect(program.prepare)
        with qtbot.waitSignal(program.settled, timeout=20_000):
            program.start()
        started.append(program)
        return program

    yield begin
    with pytest.MonkeyPatch.context() as closing:  # a test that failed must not wait for ever
        closing.setattr(dialogs, "ask_close_unstored", lambda _: True)
        let_go(*started)


@pytest.fixture
def program(start):
    return start("--example")


@pytest.fixture
def asked(monkeypatch):
    """Answer the question at closing with 돌아가기, and tell that it was asked."""
    questions = []
    monkeypatch.setattr(dialogs, "ask_close_unstored", lambda _: questions.append(1) or False)
    return questions


def store_of(program):
    return program.desk._store.open()


def edit(widget, name):
    return next(e for e in widget.findChildren(QLineEdit) if e.accessibleName() == name)


def box(widget, name):
    return next(b for b in widget.findChildren(QComboBox) if b.accessibleName() == name)


def click(widget, text):
    next(b for b in widget.findChildren(QPushButton) if b.text() == text and b.isVisible()).click()


def type_vendor(program, qtbot, text):
    """Type into the form of the first system, and return that system."""
    place = program.desk.register_place
    system = program.desk.registering.systems()[0]
    place.edit_system(system)
    made = next(e for e in place.findChildren(FieldEditor) if e.field.id == "vendor")
    made.show_text("")
    qtbot.keyClicks(made._input, text)
    return system


def type_name(program, qtbot, text):
    """Type a name of the agency into 자료·설정."""
    program.window.show_place("settings")
    field = edit(program.desk.settings_place, "기관명")
    field.clear()
    qtbot.keyClicks(field, text)


def name_shown(program):
    return edit(program.desk.settings_place, "기관명").text()


def vendor_shown(program):
    place = program.desk.register_place
    return next(e for e in place.findChildren(FieldEditor) if e.field.id == "vendor").text()


def test_a_draft_that_cannot_be_stored_holds_the_window_open(program, qtbot, asked):
    with no_writing(store_of(program)):
        system = type_vendor(program, qtbot, "Garam")
        assert not program.window.close()
        assert asked
        assert not program.window.close()  # and again, though nothing was typed meanwhile
    assert program.window.close()
    assert program.desk.registering.draft(system.id)["vendor"] == "Garam"


def test_an_agency_that_cannot_be_kept_holds_the_window_open(program, qtbot, asked):
    with no_writing(store_of(program)):
        type_name(program, qtbot, "Hanbit")
        assert not program.window.close()
    assert asked
    assert program.window.close()


def test_an_answer_is_tried_again_before_the_window_asks(program, asked):
    wizard = program.desk.wizard_place
    wizard.open_system(program.desk.registering.systems()[0], "dev_quality")
    with no_writing(store_of(program)):
        wizard.open_goal_page().cards[0].answer_buttons()[0].findChildren(QPushButton)[2].click()
        assert not program.window.close()
    assert asked == [1]
    assert program.window.close()
    assert asked == [1]


def test_an_edited_agency_outlives_another_text_size(program, qtbot):
    type_name(program, qtbot, "Hanbit")
    sizes = box(program.desk.settings_place, "글자 크기")
    sizes.setCurrentIndex(sizes.findData(125))
    assert program.preferences.text_percent() == 125
    assert name_shown(program) == "Hanbit"
    told = [label.text() for label in program.desk.settings_place.findChildren(QLabel)]
    assert "저장하지 않은 입력 내용을 다시 불러왔습니다." in told


def test_an_edited_agency_outlives_another_colour(program, qtbot):
    type_name(program, qtbot, "Hanbit")
    box(program.desk.settings_place, "화면 색상").setCurrentIndex(1)
    assert program.preferences.theme() is ThemeName.HIGH_CONTRAST
    assert name_shown(program) == "Hanbit"


def test_an_edited_agency_outlives_the_window(start, qtbot, agency):
    program = start()
    program.desk.first_start.agency_given.emit(agency)
    type_name(program, qtbot, "Hanbit")
    program.close()
    program = start()
    program.window.show_place("settings")
    assert name_shown(program) == "Hanbit"
    click(program.desk.settings_place, "기관 정보 저장")
    program.close()
    program = start()
    assert program.desk._agencies.agency.name == "Hanbit"
    assert store_of(program).drafts.get("agency") is None


def test_an_edited_agency_can_be_taken_back_and_had_again(program, qtbot):
    before = program.desk._agencies.agency.name
    type_name(program, qtbot, "Hanbit")
    settings = program.desk.settings_place
    click(settings, "저장된 내용으로 되돌리기")
    assert name_shown(program) == before
    assert store_of(program).drafts.get("agency") is None
    click(settings, "다시 불러오기")
    assert name_shown(program) == "Hanbit"


def test_a_draft_of_the_agency_that_cannot_be_read_is_not_typed_over(program, qtbot):
    store = store_of(program)
    program.desk.registering.keep_draft("agency", {"name": "두빛시"})
    with no_table(store, "form_draft"):
        program.window.show_place("settings")
        typed = [edit(program.desk.settings_place, name) for name in ("기관명", "휴무일 이름")]
        assert not any(field.isEnabled() for field in typed)
    shown = program.desk.settings_place.findChildren(QPushButton)
    for again in [one for one in shown if one.text() == "다시 시도" and one.isVisible()]:
        again.click()
    assert all(field.isEnabled() for field in typed)
    assert name_shown(program) == "두빛시"


def test_what_was_typed_at_the_first_start_outlives_the_window(start, qtbot, agency):
    program = start()
    qtbot.keyClicks(edit(program.desk.first_start, "기관명"), "Hanbit")
    program.close()
    program = start()
    assert edit(program.desk.first_start, "기관명").text() == "Hanbit"
    program.desk.first_start.agency_given.emit(agency)
    assert store_of(program).drafts.get("agency") is None


def test_a_look_that_is_refused_leaves_the_choice_as_it_was(program, qtbot, asked):
    with no_writing(store_of(program)):
        type_name(program, qtbot, "Hanbit")
        sizes = box(program.desk.settings_place, "글자 크기")
        sizes.setCurrentIndex(sizes.findData(150))
        assert asked
        assert sizes.currentData() == program.preferences.text_percent()
        assert name_shown(program) == "Hanbit"


def test_the_form_of_a_system_outlives_another_look(program, qtbot):
    system = type_vendor(program, qtbot, "Garam")
    program.window.show_place("settings")
    program.desk.settings_place.look_chosen.emit(ThemeName.LIGHT, 110)
    assert program.desk.register_place.open_form().system == system
    assert vendor_shown(program) == "Garam"
    assert program.window.place() == "settings"


def test_the_search_of_the_header_leaves_the_form_with_a_way_back(program, qtbot):
    system = type_vendor(program, qtbot, "Garam")
    qtbot.keyClicks(edit(program.window, "시스템 검색"), "po")
    assert program.desk.registering.draft(system.id)["vendor"] == "Garam"
    click(program.desk.register_place, "다시 열기")
    assert vendor_shown(program) == "Garam"


def test_an_unstored_answer_stays_when_the_list_asks_for_another_system(program):
    desk = program.desk
    first, second = desk.registering.systems()
    desk.wizard_place.open_system(first, "dev_quality")
    with no_writing(store_of(program)):
        buttons = desk.wizard_place.open_goal_page().cards[0].answer_buttons()[0]
        buttons.findChildren(QPushButton)[2].click()
        desk.register_place.result_asked.emit(second)
        assert desk.wizard_place.has_unstored()
        assert desk.wizard_place.open_goal_page().goal.id == "dev_quality"
    desk.register_place.result_asked.emit(second)
    assert not desk.wizard_place.has_unstored()
