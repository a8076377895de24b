"""A register moves whole or not at all, and the old one stays under a name that says so."""

import sqlite3
import subprocess
import sys
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

import pytest

from app.paths import content_dir
from app.services.import_copies import ImportCopies
from app.services.moving_register import MoveError, RegisterMove
from app.services.network_folders import is_mounted_from_network, is_on_network, is_unc
from app.services.samples import load_sample
from app.store.database import open_register
from app.store.failures import StoreError
from app.store.moving import fingerprint
from tests.conftest import NOON, Clock

MOUNTS = r"""
24 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 24 0:40 / /mnt/공유\040폴더 rw,relatime shared:2 - cifs //server/share rw
31 30 8:2 / /mnt/공유\040폴더/disk rw - ext4 /dev/sdb1 rw
32 24 0:41 / /srv/user/nas rw - nfs4 server:/nas rw
"""


@pytest.fixture
def register(store, register_path):
    load_sample(store, Clock(), with_agency=True)
    store.close()
    content = content_dir(register_path)
    (content / "import-profiles").mkdir(parents=True)
    (content / "자체 문항표.toml").write_text("id = 1", encoding="utf-8")
    (content / "import-profiles/a.json").write_text("{}", encoding="utf-8")
    register_path.with_name("register.db.merge-20261101-090000.bak").write_bytes(b"earlier")
    return register_path


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "새 폴더"
    made.mkdir()
    return made


class Remembered(list):
    """The places that were to be remembered, the last one last."""

    def keep(self, register):
        self.append(register)
        return True


@pytest.fixture
def remembered():
    return Remembered()


def go_on():
    return False


def quiet(*_):
    pass


def files(folder):
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def move(register, folder, now=NOON):
    made = RegisterMove(register, folder, now)
    made.refuse()
    assert made.copy(quiet, go_on)
    return made


def test_everything_moves_and_the_old_register_is_kept(register, folder, remembered):
    before, content = fingerprint(register), files(content_dir(register))
    moved = move(register, folder).finish(remembered.keep)
    assert moved.register == folder / "register.db"
    assert remembered == [moved.register]
    assert fingerprint(moved.register) == fingerprint(moved.kept) == before
    assert moved.kept.name == "register.db.moved-20261123-120000.bak"
    assert not register.exists()
    assert files(content_dir(moved.register)) == content
    assert files(register.parent / "content.moved-20261123-120000.bak") == content
    assert (folder / "register.db.merge-20261101-090000.bak").read_bytes() == b"earlier"
    assert register.with_name("register.db.merge-20261101-090000.bak").exists()
    assert {path.name for path in folder.iterdir()} == {
        "register.db", "content", "register.db.merge-20261101-090000.bak"
    }  # fmt: skip
    with open_register(moved.register) as opened:
        assert len(opened.systems.all()) == 2


def test_it_can_move_back(register, folder, remembered):
    with open_register(register) as opened:
        copies = ImportCopies(opened)
        copies.remember(copies.keep(NOON), NOON, 1, 0)
    first = move(register, folder).finish(remembered.keep)
    later = datetime(2026, 11, 24, 9, 0, 0)  # noqa: DTZ001
    back = move(first.register, register.parent, later).finish(remembered.keep)
    assert back.register == register
    assert register.is_file()
    assert files(content_dir(register))
    with open_register(register) as opened:
        assert ImportCopies(opened).last().is_last_change


@pytest.mark.parametrize("is_outdated", [False, True])
def test_the_last_import_can_be_undone_after_a_move_just_when_it_could_before(
    register, folder, remembered, is_outdated
):
    with open_register(register) as opened:
        copies = ImportCopies(opened)
        copies.remember(copies.keep(NOON), NOON, 1, 0)
        if is_outdated:
            opened.systems.remove([opened.systems.all()[0].id], NOON)
    moved = move(register, folder).finish(remembered.keep)
    with open_register(moved.register) as opened:
        kept = ImportCopies(opened).last()
        assert kept.copy.parent == folder
        assert kept.is_last_change is not is_outdated
        for number in range(60):  # the copy counts from one: it must not count up to an old note
            opened.drafts.keep("key", {"a": str(number)}, NOON)
            assert not ImportCopies(opened).last().is_last_change


def test_a_cancelled_move_leaves_nothing(register, folder):
    before = files(register.parent)
    asked = []

    def stop_at_the_third():
        asked.append(1)
        return len(asked) >= 3

    assert not RegisterMove(register, folder, NOON).copy(quiet, stop_at_the_third)
    assert files(register.parent) == before
    assert not list(folder.iterdir())


def test_progress_names_each_file(register, folder):
    told = []
    assert RegisterMove(register, folder, NOON).copy(lambda *one: told.append(one), go_on)
    assert told[0] == (0, 4, "register.db")
    assert told[-1] == (4, 4, "")


def test_a_register_changed_after_the_copy_does_not_move(register, folder, remembered):
    made = move(register, folder)
    with closing(sqlite3.connect(register)) as other, other:
        other.execute("UPDATE information_system SET name = '다른 창'")
    with pytest.raises(MoveError, match="다른 프로그램이 대장을 고쳐"):
        made.finish(remembered.keep)
    assert register.exists()
    assert not remembered
    assert not list(folder.iterdir())


def test_nobody_writes_into_the_register_while_it_is_copied(register, folder):
    refused = []
    other = (
        "import sqlite3, sys; sqlite3.connect(sys.argv[1], timeout=0).execute('BEGIN IMMEDIATE')"
    )

    def write():
        if not refused and (folder / "register-moving-20261123-120000/register.db").exists():
            ran = subprocess.run(
                [sys.executable, "-c", other, str(register)], capture_output=True, check=False
            )
            refused.append(b"locked" in ran.stderr)
        return False

    assert RegisterMove(register, folder, NOON).copy(quiet, write)
    assert refused == [True]


def test_an_old_register_that_cannot_be_renamed_stays_in_use(
    register, folder, remembered, monkeypatch
):
    made = move(register, folder)
    rename = Path.rename

    def in_use(path, target):
        if path == register:
            raise PermissionError(13, "in use", str(path))  # what Windows says of an open file
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", in_use)
    with pytest.raises(MoveError, match="쓰고 있어 옮기지 않았습니다"):
        made.finish(remembered.keep)
    assert remembered[-1] == register
    assert register.exists()
    assert content_dir(register).is_dir()
    assert not list(folder.iterdir())


def test_a_register_whose_new_place_cannot_be_remembered_stays_in_use(register, folder):
    before = files(register.parent)
    made = move(register, folder)
    with pytest.raises(MoveError, match="설정에 새 위치를 적지 못해"):
        made.finish(lambda _: False)
    assert files(register.parent) == before
    assert not list(folder.iterdir())


def test_a_damaged_register_does_not_move(register, folder):
    with register.open("r+b") as raw:
        raw.seek(4096 * 3)
        raw.write(b"\xff" * 4096)
    with pytest.raises(StoreError):
        RegisterMove(register, folder, NOON).copy(quiet, go_on)
    assert not list(folder.iterdir())


def test_a_copy_that_is_not_the_same_is_not_used(register, folder):
    made = RegisterMove(register, folder, NOON)

    def meddle():
        for copy in folder.glob("*/register.db"):
            with closing(sqlite3.connect(copy, timeout=0)) as other, suppress(sqlite3.Error), other:
                other.execute("UPDATE information_system SET name = name || '!'")
        return False

    with pytest.raises(StoreError, match="손상"):
        made.copy(quiet, meddle)
    assert register.exists()
    assert not list(folder.iterdir())


def test_a_folder_that_already_holds_a_register_is_refused(register, folder):
    (folder / "register.db").write_bytes(b"theirs")
    with pytest.raises(MoveError, match="덮어쓰지 않습니다"):
        RegisterMove(register, folder, NOON).refuse()
    assert (folder / "register.db").read_bytes() == b"theirs"


def test_the_folder_it_is_in_and_its_content_folder_are_refused(register):
    with pytest.raises(MoveError, match="지금 있는 폴더"):
        RegisterMove(register, register.parent, NOON).refuse()
    with pytest.raises(MoveError, match="content 폴더의 안"):
        RegisterMove(register, content_dir(register) / "import-profiles", NOON).refuse()


def test_a_folder_that_is_not_there_is_refused(register, tmp_path):
    with pytest.raises(MoveError, match="고른 폴더가 없습니다"):
        RegisterMove(register, tmp_path / "없음", NOON).refuse()


def test_a_folder_that_takes_no_file_is_refused(register, folder, monkeypatch):
    def refuse(path, *_, **__):
        raise PermissionError(13, "read-only", str(path))

    monkeypatch.setattr(Path, "mkdir", refuse)  # root may write everywhere
    with pytest.raises(MoveError, match="쓸 수 없는 폴더"):
        RegisterMove(register, folder, NOON).refuse()


def test_a_folder_of_the_network_is_refused(register, folder):
    with pytest.raises(MoveError, match="네트워크"):
        RegisterMove(register, folder, NOON, lambda _: True).refuse()


@pytest.mark.parametrize(
    ("path", "is_one"),
    [
        (r"\\server\share", True),
        ("//server/share", True),
        (r"\\?\UNC\server\share", True),
        (r"\\?\C:\자료", False),
        (r"C:\자료", False),
        ("/srv/user", False),
    ],
)
def test_a_path_of_another_computer_is_told(path, is_one):
    assert is_unc(path) is is_one


@pytest.mark.parametrize(
    ("path", "is_one"),
    [
        ("/srv/user", False),
        ("/srv/user/nas/대장", True),
        ("/srv/user/nas2", False),
        ("/mnt/공유 폴더/대장", True),
        ("/mnt/공유 폴더/disk/대장", False),
    ],
)
def test_a_mounted_share_is_told(path, is_one):
    assert is_mounted_from_network(Path(path), MOUNTS) is is_one


def test_the_disk_of_this_pc_is_no_network(tmp_path):
    assert not is_on_network(tmp_path)
