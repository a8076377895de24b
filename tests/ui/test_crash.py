"""An unexpected error is logged and shown, and the report holds nothing an officer typed."""

import pytest
from PySide6.QtWidgets import QMessageBox

from app.ui.crash import crash_report, report_crash


@pytest.fixture
def error():
    try:
        raise ValueError("홍길동 010-0000-0000")
    except ValueError as caught:
        return caught


def test_the_report_names_the_error_and_the_place(error):
    assert "ValueError" in crash_report(error)
    assert "test_crash.py" in crash_report(error)


def test_the_report_holds_no_value_and_no_folder(error):
    assert "홍길동" not in crash_report(error)
    assert "/tests/" not in crash_report(error)


def test_it_is_shown_and_logged(qapp, error, monkeypatch, caplog):
    shown = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: shown.append(box.detailedText()))
    report_crash(type(error), error, error.__traceback__)
    assert "ValueError" in shown[0]
    assert caplog.records[0].levelname == "CRITICAL"
    assert "홍길동" not in caplog.text
