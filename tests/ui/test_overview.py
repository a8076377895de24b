"""현황 shows the register as it is now, leads on to what it names, and keeps what was hidden."""

from datetime import date

import pytest
from PySide6.QtWidgets import QProgressBar, QPushButton

from app.domain.overview import FirstStep
from app.main import build
from app.ui.words import unassessed_word
from tests.round_material import make_task


@pytest.fixture
def start(qtbot, tmp_path):
    """Open the program on the register of this test."""
    running = []

    def started(*arguments):
        program = build(["--data-dir", str(tmp_path / "대장"), *arguments])
        qtbot.addWidget(program.window)
        with qtbot.waitSignal(program.register_ready, timeout=20_000):
            program.start()
        running.append(program)
        return program

    yield started
    for program in running:
        program.close()


def opened(program):
    click(program.window, "현황")
    return program.desk.overview.place


def click(widget, text):
    next(b for b in widget.findChildren(QPushButton) if b.text() == text).click()


def figures(place):
    return [figure.text() for figure in place._figures]


def bars(place):
    return {bar.accessibleName(): bar.value() for bar in place.findChildren(QProgressBar)}


def test_the_figures_are_those_of_the_register(start):
    place = opened(start("--example"))
    assert figures(place) == ["2", "2", "1", "0"]
    shown = bars(place)
    assert shown["도입 검토"] == 1
    assert shown["기존 유지 권장"] == 1
    assert shown[unassessed_word()] == 0


def test_a_system_that_is_added_is_counted_when_the_place_is_opened_again(start):
    program = start("--example")
    place = opened(program)
    program.window.show_place("register")
    program.desk.registering.duplicate(program.desk.registering.systems()[0])
    opened(program)
    assert figures(place)[0] == "3"
    assert bars(place)[unassessed_word()] == 1


def test_a_verdict_leads_to_its_systems_in_the_register(start):
    program = start("--example")
    place = opened(program)
    go = next(
        b for b in place.findChildren(QPushButton) if b.accessibleName().startswith("도입 검토")
    )
    go.click()
    assert program.window.place() == "register"
    assert program.desk.register_place.list._model.rowCount() == 1


def test_what_is_due_is_listed_by_day_and_opened_from_there(start):
    program = start("--example")
    system = program.desk.registering.systems()[0]
    tasks = [
        make_task(system, id="late", what="컨테이너 적용", due_date=date(2020, 1, 2)),
        make_task(system, id="next", what="배포 자동화", due_date=date(2199, 1, 2)),
        make_task(system, id="open", what="기한 없음", due_date=None),
    ]
    program.desk._store.tasks.save_all(tasks)
    place = opened(program)
    assert place.table.texts() == [
        ["컨테이너 적용", system.name, "2020. 1. 2.", "기한 지남"],
        ["배포 자동화", system.name, "2199. 1. 2.", "예정"],
    ]
    place.table.setCurrentCell(1, 0)
    click(place, "선택한 일 열기")
    assert program.window.place() == "assessment"
    assert program.desk.wizard_place._answering.system.id == system.id


def test_the_next_stage_of_a_case_is_due_and_opens_the_case(start):
    program = start("--example")
    program.desk.contracts._on_sample()
    place = opened(program)
    case = program.desk._store.cases.all()[0]
    assert figures(place)[3] == "1"
    rows = [row for row in place.table.texts() if row[1] == case.title]
    stages = program.desk.contracts.procurement.figures(case).stages
    due = stages.next_steps[0].due_on
    assert len(rows) == (due is not None)
    assert due is not None
    place.table.cellActivated.emit(place.table.texts().index(rows[0]), 0)
    assert program.window.place() == "cases"
    assert program.desk.contracts.place.case().id == case.id


def test_without_anything_due_one_sentence_says_what_will_stand_there(start):
    place = opened(start("--example"))
    assert place.table.isHidden()
    assert "기한이 정해진 일이 없습니다" in place._told.text()


def test_the_checklist_ticks_what_was_done_and_leads_to_the_rest(start):
    program = start("--example")
    place = opened(program)
    assert place.steps.isVisible()
    states = {step: line[1].text() for step, line in place.steps._lines.items()}
    assert states[FirstStep.ASSESSMENT] == "완료"
    assert states[FirstStep.CASE] == "할 일"
    place.steps._lines[FirstStep.CASE][2].click()
    assert program.window.place() == "cases"


def test_a_hidden_checklist_stays_hidden_until_it_is_asked_for(start):
    program = start("--example")
    click(opened(program).steps, "숨기기")
    assert program.desk.overview.place.steps.isHidden()
    program.close()

    place = opened(start("--example"))
    assert place.steps.isHidden()
    click(place, "첫걸음 보기")
    assert place.steps.isVisible()


def test_a_register_that_cannot_be_read_is_told_and_can_be_tried_again(start, monkeypatch):
    from app.store.failures import StoreError

    program = start("--example")
    place = opened(program)

    def broken():
        raise StoreError("대장을 읽을 수 없습니다.")

    with monkeypatch.context() as broken_store:
        broken_store.setattr(program.desk._store.cases, "all", broken)
        program.desk.overview.refresh()
    assert place._notice.is_unread()
    assert figures(place) == ["2", "2", "1", "0"]
    click(place, "다시 시도")
    assert not place._notice.is_unread()
