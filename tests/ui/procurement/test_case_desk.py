"""From the register and from a result a case is begun; the window keeps it through a new look."""

import pytest
from PySide6.QtWidgets import QPushButton

from app.main import build
from app.ui.theme import ThemeName
from tests.ui.let_go import let_go
from tests.ui.procurement.conftest import click, editor, fill, notice, shown


@pytest.fixture
def program(qtbot, qapp, tmp_path):
    program = build(["--data-dir", str(tmp_path), "--example"])
    program.window.resize(1366, 728)
    with qtbot.waitSignal(program.register_ready, timeout=20_000):
        program.start()
    yield program
    let_go(program)


def test_a_case_is_begun_from_the_register_and_from_a_result(program):
    desk, window = program.desk, program.window
    system = desk.registering.systems()[0]
    desk.register_place.choose(system.id)
    click(desk.register_place, "계약 건 만들기")
    assert window.place() == "cases"
    first = desk.contracts.place.case()
    assert first.system_ids == (system.id,)
    assert first.need  # drafted from the assessment
    assert first.reference_version

    window.show_place("assessment")
    desk.wizard_place.open_system(system, "result")
    click(desk.wizard_place, "계약 건 만들기")
    second = desk.contracts.place.case()
    assert window.place() == "cases"
    assert second.system_ids == (system.id,)
    assert second.case_no != first.case_no

    # what a case leads to: the result of its system, and back
    desk.contracts.place.page().open_tab("basics")
    click(desk.contracts.place, "진단 결과 보기")
    assert window.place() == "assessment"
    click(window, "계약")
    assert desk.contracts.place.case().id == second.id

    # another look keeps the case and what is being typed into it
    desk.contracts.place.page().open_tab("basics")
    fill(desk.contracts.place, scope="옮길 업무")
    window.show_place("settings")
    desk._on_look(ThemeName.HIGH_CONTRAST, 125)
    click(window, "계약")
    place = desk.contracts.place
    assert place.case().id == second.id
    place.page().open_tab("basics")
    assert editor(place, "scope").text() == "옮길 업무"


@pytest.mark.qt_log_ignore("This plugin does not support raise")  # offscreen has no stack
def test_the_example_of_a_case_brings_its_system_along(program):
    desk, window = program.desk, program.window
    before = len(desk.registering.systems())
    click(window, "계약")
    click(window, "예시 계약 건 불러오기")
    place = desk.contracts.place
    assert place.case().title.endswith("(예시)")
    assert len(desk.registering.systems()) == before + 1
    # an article is shown over the case
    link = next(b for b in shown(place, QPushButton) if "조문 보기" in b.accessibleName())
    link.click()
    dialog = desk.reference.articles.dialog
    assert dialog.isVisible()
    dialog.close()
    # other reference data: the page is made anew by them
    page = place.page()
    desk.reference.library_changed.emit()
    assert place.page() is not page
    assert place.case().title.endswith("(예시)")

    click(place, "목록")
    assert any(made.text() == "복제" for made in shown(place, QPushButton))
    click(place, "삭제")
    assert "삭제했습니다" in notice(place).text()
    assert program.desk.may_close()
