"""The log goes on where it ended, and one that has grown too long is put by, three at the most."""

import logging

import pytest

from app.crash_log import CRASH_NAME, LOG_NAME, LOG_SIZE, LOGS_KEPT, begin_log


@pytest.fixture
def logged(tmp_path):
    """Begin a log, write a line and end it; return what the folder holds."""

    def write(text):
        end = begin_log(tmp_path)
        logging.getLogger("app.trial").info(text)
        end()
        return {file.name: file.read_text(encoding="utf-8") for file in tmp_path.iterdir()}

    return write


def test_a_log_goes_on_where_it_ended(logged):
    logged("처음")
    kept = logged("다음")[LOG_NAME]
    assert kept.splitlines()[0].endswith("app.trial: 처음")
    assert kept.splitlines()[1].endswith("app.trial: 다음")


def test_a_long_log_is_put_by_and_three_of_them_are_kept(logged, tmp_path):
    for number in range(LOGS_KEPT + 2):
        (tmp_path / LOG_NAME).write_text(f"{number} " + "가" * LOG_SIZE, encoding="utf-8")
        logged("새 줄")
    kept = logged("끝")
    assert "새 줄" in kept[LOG_NAME]
    older = [kept[f"{LOG_NAME}.{number}"][0] for number in range(1, LOGS_KEPT + 1)]
    assert older == ["4", "3", "2"]
    assert set(kept) - {CRASH_NAME} == {LOG_NAME, *(f"{LOG_NAME}.{n}" for n in (1, 2, 3))}


def test_a_log_that_cannot_be_put_by_stops_nothing_that_was_begun(tmp_path):
    (tmp_path / LOG_NAME).mkdir()
    before = logging.getLogger().handlers[:]
    with pytest.raises(OSError, match=LOG_NAME):
        begin_log(tmp_path)
    assert logging.getLogger().handlers == before
