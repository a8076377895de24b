"""The pinned Qt binding keeps its references: one that loses None kills the program in an hour."""

import sys

from PySide6.QtWidgets import QLabel

CALLS = 50_000
SLACK = 100  # other code may hold None for a moment


def test_calls_that_return_nothing_lose_no_reference_to_none(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        label.setText("가")
    assert abs(sys.getrefcount(None) - before) < SLACK
