"""A register is made where there is none, opened where there is one; nothing else is touched."""

import hashlib
import os
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from app.errors import AdvisorError
from app.store import database
from app.store.database import open_register
from app.store.failures import StoreError
from app.store.revisions import REVISIONS
from app.store.tables import metadata
from tests.conftest import make_system


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def pragma(path, name):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(f"PRAGMA {name}").fetchone()[0]


def test_a_new_register_is_empty(store):
    assert store.path.exists()
    assert store.systems.all() == []
    assert store.agencies.get() is None
    assert store.assessments.all_current() == {}
    assert store.drafts.get("new") is None


def test_what_was_saved_is_still_there_after_reopening(register_path):
    system = make_system()
    with open_register(register_path) as store:
        store.systems.save(system)
    with open_register(register_path) as store:
        assert store.systems.all() == [system]


def test_a_register_may_lie_in_a_folder_with_a_korean_name_and_signs(tmp_path):
    folder = tmp_path / "홍길동 50% & 대장 #1?"
    folder.mkdir()
    path = folder / "정보시스템 대장.db"
    for _ in range(2):
        with open_register(path) as store:
            assert store.systems.all() == []
    assert [child.name for child in folder.iterdir()] == [path.name]


def test_the_register_is_kept_safely(store, register_path):
    """The rollback journal: a copy of the file alone is whole, also while it is open."""
    store.systems.save(make_system())
    assert pragma(register_path, "journal_mode") == "delete"
    with store._engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    assert list(register_path.parent.iterdir()) == [register_path]


def test_an_empty_file_becomes_a_register(register_path):
    """Such a file is left when the power goes while a register is being made."""
    register_path.touch()
    with open_register(register_path) as store:
        assert store.systems.all() == []


def test_two_windows_that_make_a_register_at_once_make_one(register_path, monkeypatch):
    """The second looked before the first was done."""
    open_register(register_path).close()
    monkeypatch.setattr(database, "_revision", lambda path, patience: None)
    with open_register(register_path) as store:
        store.systems.save(make_system())
    with closing(sqlite3.connect(register_path)) as connection:
        assert connection.execute("SELECT count(*) FROM alembic_version").fetchone() == (1,)


@pytest.mark.parametrize(
    "content",
    [b"PK\x03\x04 a workbook", "정보시스템명,부서\n".encode("cp949") * 50, b"SQLite format 3\0"],
)
def test_a_file_of_another_program_is_left_alone(register_path, content):
    register_path.write_bytes(content)
    with pytest.raises(StoreError, match="대장 파일이 아닙니다"):
        open_register(register_path)
    assert register_path.read_bytes() == content


def test_a_database_of_another_program_is_left_alone(register_path):
    with closing(sqlite3.connect(register_path)) as connection:
        connection.execute("CREATE TABLE contacts (name TEXT)")
    before = digest(register_path)
    with pytest.raises(StoreError, match="대장 파일이 아닙니다"):
        open_register(register_path)
    assert digest(register_path) == before


def test_a_register_of_a_newer_program_is_left_alone(register_path):
    open_register(register_path).close()
    with closing(sqlite3.connect(register_path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    before = digest(register_path)
    with pytest.raises(AdvisorError, match="프로그램을 최신판으로"):
        open_register(register_path)
    assert digest(register_path) == before
    assert list(register_path.parent.iterdir()) == [register_path]


def test_a_missing_folder_is_told(tmp_path):
    with pytest.raises(StoreError, match="폴더가 없습니다"):
        open_register(tmp_path / "gone" / "register.db")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_place_of_the_file_is_told(register_path):
    register_path.mkdir()
    with pytest.raises(StoreError, match="열지 못했습니다"):
        open_register(register_path)


@pytest.fixture
def locked(tmp_path):
    """Return a way to take the right to write; it is given back in the end."""
    taken = []

    def lock(path, mode):
        path.chmod(mode)
        taken.append(path)
        if os.access(path, os.W_OK):
            pytest.skip("this user may write everywhere")

    yield lock
    for path in taken:
        path.chmod(0o700)


def test_a_folder_that_cannot_be_written_is_told(tmp_path, locked):
    locked(tmp_path, 0o500)
    with pytest.raises(StoreError, match="권한"):
        open_register(tmp_path / "register.db")


def test_a_read_only_register_can_be_read(register_path, locked):
    system = make_system()
    with open_register(register_path) as store:
        store.systems.save(system)
    locked(register_path, 0o400)
    with open_register(register_path) as store:
        assert store.systems.all() == [system]
        with pytest.raises(StoreError, match="읽기 전용"):
            store.systems.save(make_system("다른 시스템"))


def test_a_register_in_a_read_only_folder_can_be_read(register_path, locked):
    system = make_system()
    with open_register(register_path) as store:
        store.systems.save(system)
    locked(register_path.parent, 0o500)
    with open_register(register_path) as store:
        assert store.systems.all() == [system]
        with pytest.raises(StoreError, match="권한"):
            store.systems.save(make_system("다른 시스템"))


def test_every_column_type_exists_on_a_database_server():
    for table in metadata.sorted_tables:
        text = str(CreateTable(table).compile(dialect=postgresql.dialect()))
        assert "NULL" not in text.split("(", 1)[0]
    assert len(REVISIONS) == len(set(REVISIONS))


def test_a_current_register_opens_without_alembic(register_path):
    open_register(register_path).close()
    probe = (
        "import sys; from pathlib import Path; from app.store.database import open_register\n"
        "open_register(Path(sys.argv[1])).close()\n"
        "assert not [name for name in sys.modules if name.startswith(('alembic', 'pydantic'))]"
    )
    subprocess.run([sys.executable, "-c", probe, register_path], check=True)


def test_a_change_inside_a_whole_one_is_a_part_of_it(store):
    def change():
        with store.whole():
            with store.whole():
                store.systems.save(make_system("먼저"))
            store.systems.save(make_system("다음"))
            raise StoreError("")

    with pytest.raises(StoreError):
        change()
    assert store.systems.all() == []
