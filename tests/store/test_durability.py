"""An acknowledged answer is never lost, and a failure of the disk is told without a trace."""

import random
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.agency import Agency, AgencyTrack
from app.domain.answer import Answer
from app.store.database import open_register
from app.store.failures import StoreError
from app.store.first_look import first_look
from app.store.glance import glance
from app.store.lazy_register import LazyRegister
from tests.case_material import make_case
from tests.conftest import NOON, Clock, make_assessment, make_system

ROUNDS = 10
GIVEN = [Answer.YES, Answer.NO, Answer.UNKNOWN]

# Answers one question after the other for ever, and says so after each.
ANSWERING = """
import sys
from datetime import datetime
from pathlib import Path
from app.domain.answer import Answer
from app.store.database import open_register

store = open_register(Path(sys.argv[1]))
assessment = store.assessments.current(sys.argv[2])
keys = list(assessment.checklist.answer_keys())
given = [Answer.YES, Answer.NO, Answer.UNKNOWN]
number = 0
while True:
    answer = given[number // len(keys) % len(given)]
    store.assessments.put_answer(assessment.id, keys[number % len(keys)], answer, datetime.now())
    print(number, flush=True)
    number += 1
"""


def state_after(keys, number):
    """Return what stands in the register after so many answers of the loop above."""
    answers = {}
    for n in range(number + 1):
        answers[keys[n % len(keys)]] = GIVEN[n // len(keys) % len(GIVEN)]
    return answers


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_no_acknowledged_answer_is_lost_when_the_program_is_killed(register_path, checklist):
    keys = list(checklist.answer_keys())
    for round_no in range(ROUNDS):
        with open_register(register_path) as store:
            system = make_system(f"시스템 {round_no}")
            store.systems.save(system)
            store.assessments.begin(make_assessment(checklist, system))

        command = [sys.executable, "-c", ANSWERING, register_path, system.id]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
            acknowledged = [child.stdout.readline() for _ in range(random.randint(1, 60))]
            child.send_signal(signal.SIGKILL)
            acknowledged += child.stdout.readlines()  # said before the kill, read after it
        last = int(acknowledged[-1] if acknowledged[-1].endswith("\n") else acknowledged[-2])

        with open_register(register_path) as store:
            kept = store.assessments.current(system.id).answers
        assert kept in (state_after(keys, last), state_after(keys, last + 1))
        with closing(sqlite3.connect(register_path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


# Changes a field and a row of one case for ever, each to the number that it then says.
CHANGING = """
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from app.store.database import open_register

store = open_register(Path(sys.argv[1]))
case = store.cases.get(sys.argv[2])
number = 0
while True:
    store.cases.save(replace(case, budget_won=number))
    store.case_parts.put_row(case.id, replace(case.services[0], unit_price=number))
    print(number, flush=True)
    number += 1
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_no_acknowledged_change_of_a_contract_case_is_lost_when_the_program_is_killed(
    register_path,
):
    case = make_case()
    with open_register(register_path) as store:
        store.cases.add(case)
    command = [sys.executable, "-c", CHANGING, register_path, case.id]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        acknowledged = [child.stdout.readline() for _ in range(random.randint(1, 60))]
        child.send_signal(signal.SIGKILL)
        acknowledged += child.stdout.readlines()
    last = int(acknowledged[-1] if acknowledged[-1].endswith("\n") else acknowledged[-2])

    with open_register(register_path) as store:
        kept = store.cases.get(case.id)
    assert kept.budget_won in {last, last + 1}
    assert kept.services[0].unit_price in {last, kept.budget_won}
    assert replace(kept, budget_won=case.budget_won, services=case.services) == case
    with closing(sqlite3.connect(register_path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


@pytest.fixture
def filled(store):
    """Return a system that was saved before things went wrong."""
    system = make_system("먼저 저장한 시스템")
    store.systems.save(system)
    return system


def set_pragma(store, text):
    """Set it on the one connection that the register keeps."""
    with store._engine.connect() as connection:
        connection.exec_driver_sql(f"PRAGMA {text}")


def test_a_full_disk_is_told_and_what_was_saved_stays(store, filled):
    set_pragma(store, "max_page_count = 1")  # SQLite takes the pages in use as the least
    with pytest.raises(StoreError, match="공간이 없어"):
        store.systems.save(make_system("큰 시스템", note="가" * 100_000))
    assert store.systems.all() == [filled]
    set_pragma(store, "max_page_count = 1073741823")
    store.systems.save(make_system("큰 시스템", note="가" * 100_000))
    assert len(store.systems.all()) == 2


def test_a_register_that_turned_read_only_is_told(store, filled):
    set_pragma(store, "query_only = ON")
    with pytest.raises(StoreError, match="읽기 전용"):
        store.systems.save(make_system())
    assert store.systems.all() == [filled]


def test_a_register_that_another_program_writes_is_told(register_path):
    open_register(register_path).close()
    with (
        open_register(register_path, patience=0.05) as store,
        closing(sqlite3.connect(register_path, isolation_level=None)) as other,
    ):
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="다른 프로그램이 사용 중"):
            store.systems.save(make_system())
        assert store.systems.all() == []  # reading goes on
        other.execute("ROLLBACK")
        store.systems.save(make_system())


def test_a_register_that_another_program_reads_is_told_and_kept_whole(register_path):
    """The lock is met at the end of the transaction, and all of it is taken back."""
    open_register(register_path).close()
    with (
        open_register(register_path, patience=0.05) as store,
        closing(sqlite3.connect(register_path, isolation_level=None)) as other,
    ):
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM information_system").fetchone()
        with pytest.raises(StoreError, match="다른 프로그램이 사용 중"):
            store.systems.save(make_system())
        other.execute("COMMIT")
        assert store.systems.all() == []
        store.systems.save(make_system())


def test_a_register_that_another_program_holds_cannot_be_opened(register_path):
    open_register(register_path).close()
    with closing(sqlite3.connect(register_path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreError, match="다른 프로그램이 사용 중"):
            open_register(register_path, patience=0.05)


def test_a_damaged_register_is_told(register_path):
    with open_register(register_path) as store:
        store.systems.save_all([make_system(f"시스템 {n}", note="가" * 500) for n in range(50)])
    content = bytearray(register_path.read_bytes())
    content[4096 * 2 :] = b"\xff" * len(content[4096 * 2 :])
    register_path.write_bytes(content)
    with pytest.raises(StoreError, match="손상"), open_register(register_path) as store:
        store.systems.all()


@pytest.mark.parametrize(
    ("table", "column", "read"),
    [
        ("information_system", "as_of_date", lambda store: store.systems.all()),
        ("information_system", "rto_hours", lambda store: store.systems.all()),
        ("agency", "track", lambda store: store.agencies.get()),
        ("form_draft", "body", lambda store: store.drafts.get("new")),
        ("contract_case", "ends_on", lambda store: store.cases.all()),
    ],
)
def test_a_value_that_no_program_wrote_is_told_as_damage(store, register_path, table, column, read):
    store.systems.save(make_system("시스템", as_of_date=NOON.date(), rto_hours=Decimal("4.5")))
    store.agencies.save(Agency("두빛시", AgencyTrack.LOCAL_GOVERNMENT, "정보화담당관"))
    store.drafts.keep("new", {"name": "적다 만 이름"}, NOON)
    store.cases.add(make_case())
    with closing(sqlite3.connect(register_path)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute(f"UPDATE {table} SET {column} = '~'")
        connection.commit()
    with pytest.raises(StoreError, match="손상"):
        read(store)
    first_look(register_path)  # neither of them fails otherwise than by telling nothing
    glance(register_path)


def test_definitions_that_are_no_text_are_told_as_damage(register_path):
    open_register(register_path).close()
    content = register_path.read_bytes()
    damaged = content.replace(b"CREATE TABLE", b"CREATE T\xda\xdfLE", 3)
    register_path.write_bytes(damaged)
    with pytest.raises(StoreError, match="손상"):
        open_register(register_path)
    assert first_look(register_path) is None
    assert register_path.read_bytes() == damaged


def test_a_transaction_that_fails_half_way_leaves_no_trace(store, filled, checklist):
    twice = make_assessment(checklist, filled, "Y" * 10)
    store.assessments.begin(twice)
    with pytest.raises(StoreError):
        store.assessments.begin(twice)  # the same id: refused after the round was counted
    assert store.assessments.all_current() == {filled.id: twice}


def test_a_change_takes_the_file_before_it_looks(store, register_path):
    """Two windows cannot both find a name free and then both write it."""
    with (
        store.systems._transactions.writing(),
        closing(sqlite3.connect(register_path, timeout=0.05, isolation_level=None)) as other,
        pytest.raises(sqlite3.OperationalError, match="locked"),
    ):
        other.execute("BEGIN IMMEDIATE")


def test_a_register_that_is_moved_away_while_it_is_open_is_told_until_it_is_back(
    store, filled, register_path
):
    away = register_path.with_name("away.db")
    register_path.rename(away)
    for _ in range(2):
        with pytest.raises(StoreError, match="제자리에 없어"):
            store.systems.save(make_system("나중에 적은 시스템"))
    assert not register_path.exists()  # no empty register in its place
    shutil.copyfile(away, register_path)  # another file, with what was saved
    store.systems.save(make_system("나중에 적은 시스템"))
    with open_register(register_path) as again:
        assert [one.name for one in again.systems.all()] == ["나중에 적은 시스템", filled.name]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("UPDATE alembic_version SET version_num = '9999'", "더 새로운 프로그램"),
        ("UPDATE alembic_version SET version_num = '0001'", "제자리에 없어"),
        ("DROP TABLE alembic_version", "제자리에 없어"),
    ],
)
def test_a_file_of_another_program_put_in_its_place_takes_no_change(
    store, filled, register_path, blank_register, tmp_path, change, told
):
    theirs = tmp_path / "theirs.db"
    shutil.copyfile(blank_register, theirs)
    with closing(sqlite3.connect(theirs)) as connection:
        for statement in ("CREATE TABLE theirs (id)", change):  # changed oftener than the register
            connection.execute(statement)
            connection.commit()
    content = theirs.read_bytes()
    register_path.write_bytes(content)
    with pytest.raises(StoreError, match=told):
        store.systems.save(filled)
    assert register_path.read_bytes() == content


@pytest.fixture
def stray(store, register_path, tmp_path):
    """Return a log of another register, put beside this one."""
    other = tmp_path / "other.db"
    with open_register(other) as theirs:
        theirs.systems.save_all([make_system(f"남의 {n}", note="가" * 900) for n in range(60)])
    log = tmp_path / "other.db-wal"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("UPDATE information_system SET note = note || 'x'")
        connection.commit()
        store.systems.save_all([make_system(f"나의 {n}", note="나" * 900) for n in range(60)])
        store.close()
        beside = register_path.with_name(f"{register_path.name}-wal")
        shutil.copyfile(log, beside)
    return beside


def opened(path):
    register = LazyRegister(path, Clock())
    seen = register.open()
    register.close()
    return seen


@pytest.mark.parametrize("look", [first_look, opened])
def test_a_log_of_another_register_is_not_played_into_this_one(stray, register_path, look):
    before, theirs = register_path.read_bytes(), stray.read_bytes()
    assert look(register_path) is not None
    with open_register(register_path) as store:
        assert {one.name for one in store.systems.all()} == {f"나의 {n}" for n in range(60)}
    assert register_path.read_bytes() == before
    assert stray.with_name(f"{stray.name}.1.bak").read_bytes() == theirs


def test_a_log_of_another_register_that_cannot_be_put_by_keeps_the_register_shut(
    stray, register_path, monkeypatch
):
    def refused(*_):
        raise PermissionError

    before = register_path.read_bytes()
    monkeypatch.setattr(Path, "rename", refused)
    with pytest.raises(StoreError, match="다른 대장의 파일"):
        opened(register_path)
    assert first_look(register_path) is None
    assert register_path.read_bytes() == before


@pytest.fixture(params=["early", "late"])
def crashed(store, register_path, tmp_path, request):
    """Return a register in the middle of a change, with its journal, as a power cut leaves it.

    Early in the change the first page is as it was, late it is about to be written.
    """
    store.systems.save_all([make_system(f"시스템 {n}", note="가" * 900) for n in range(200)])
    store.close()
    copy = tmp_path / "crashed.db"
    with closing(sqlite3.connect(register_path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 5")  # what does not fit in is written at once
        connection.execute("BEGIN IMMEDIATE")
        if request.param == "late":
            connection.execute("PRAGMA user_version = 7")  # stands in the first page
        connection.execute("UPDATE information_system SET note = note || 'x'")
        shutil.copyfile(register_path, copy)
        journal = register_path.with_name(f"{register_path.name}-journal")
        shutil.copyfile(journal, copy.with_name(f"{copy.name}-journal"))
        connection.execute("ROLLBACK")
    return copy


def test_a_journal_that_a_crash_left_is_played_back(crashed):
    journal = crashed.with_name(f"{crashed.name}-journal")
    assert first_look(crashed) is not None
    with open_register(crashed) as store:
        assert {one.note for one in store.systems.all()} == {"가" * 900}
    assert not journal.exists()
    with closing(sqlite3.connect(crashed)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


@pytest.mark.parametrize("look", [first_look, opened])
def test_a_copy_put_in_the_place_of_a_crashed_register_is_not_spoilt(crashed, look):
    """Its journal would write pages of the crashed register over those of the copy."""
    journal = crashed.with_name(f"{crashed.name}-journal")
    theirs = journal.read_bytes()
    with open_register(crashed.with_name("b.db")) as made:
        for n in range(9):  # changed oftener than the crashed one
            made.systems.save(make_system(f"사본 {n}"))
    shutil.copyfile(crashed.with_name("b.db"), crashed)
    before = crashed.read_bytes()
    assert look(crashed) is not None
    assert crashed.read_bytes() == before
    assert journal.with_name(f"{journal.name}.1.bak").read_bytes() == theirs
