"""Assessments that were opened and closed leave nothing behind, however many they are."""

import pytest

from app.main import build
from tests.ui.opened_assessments import Census, Opened

ROUNDS = 4


@pytest.fixture
def opened(qtbot, tmp_path):
    program = build(["--data-dir", str(tmp_path), "--example"])
    qtbot.addWidget(program.window)
    with qtbot.waitSignal(program.register_ready, timeout=20_000):
        program.start()
    yield Opened(program.desk)
    program.close()


def test_more_assessments_leave_nothing_behind(opened):
    for number in range(ROUNDS):
        opened.open_next(number)
    before = Census.take()
    for number in range(ROUNDS):
        opened.open_next(number)
    after = Census.take()
    assert after.widgets == before.widgets
    assert after.qt_objects == before.qt_objects
    assert after.ours == before.ours
    assert opened.alive() == 1  # the last one stands behind the list
