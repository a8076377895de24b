"""The whole register read a little at a time is the one that is read at once, or none."""

import sqlite3

import pytest

from app.services.samples import load_sample
from app.services.whole_register import WholeRegister
from app.store.database import open_register
from tests.conftest import Clock, make_system


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setattr("app.store.glance.SYSTEMS", 2)
    monkeypatch.setattr("app.store.glance.ANSWERS", 3)
    monkeypatch.setattr("app.store.glance.ASSESSMENTS", 1)
    monkeypatch.setattr("app.services.whole_register.SLICE", 2)
    made = tmp_path / "register.db"
    with open_register(made) as store:
        load_sample(store, Clock(), with_agency=True)
        for number in range(3):
            store.systems.save(make_system(f"시스템 {number}", management_no=f"S-{number}"))
    return made


def rename(path, name):
    with sqlite3.connect(path, timeout=0) as connection:
        connection.execute("UPDATE information_system SET name = ?", [name])
    connection.close()


def test_it_is_read_in_steps_and_the_last_one_goes_on(path):
    at_once = WholeRegister(path).finish()
    reading, told = WholeRegister(path), []
    steps = 0
    for step in reading.steps(lambda: told.append(reading.finish())):
        assert not told
        step()
        steps += 1
    assert told == [at_once]
    assert steps > 10
    assert len(at_once[0]) == 5
    assert len(at_once[1]) == 2  # 미진단 has no standing


def test_it_can_be_asked_for_in_the_middle(path):
    reading = WholeRegister(path)
    steps = reading.steps(lambda: pytest.fail("nobody waits for the steps any more"))
    next(steps)()
    assert reading.finish() == WholeRegister(path).finish()
    assert list(steps) == []


def test_others_write_between_two_steps_and_then_it_is_not_had(path):
    reading = WholeRegister(path)
    for number, step in enumerate(reading.steps(lambda: None)):
        step()
        if number == 4:
            rename(path, "바뀐 이름")  # would be refused while a statement is open
    assert reading.finish() is None
    assert {one.name for one in WholeRegister(path).finish()[0]} == {"바뀐 이름"}


def test_a_file_that_is_no_register_is_not_had(tmp_path):
    (tmp_path / "register.db").write_bytes(b"no register" * 99)
    assert WholeRegister(tmp_path / "register.db").finish() is None
    assert WholeRegister(tmp_path / "missing.db").finish() is None


def test_a_closed_reading_leaves_the_file_alone(path):
    reading = WholeRegister(path)
    steps = reading.steps(lambda: pytest.fail("closed"))
    next(steps)()
    reading.close()
    assert list(steps) == []
    path.unlink()
