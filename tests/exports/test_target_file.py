"""A file is written whole or not at all, and one that is open elsewhere is left alone."""

import contextlib
import os
import signal
import subprocess
import time

import pytest
from openpyxl import Workbook

from app.exports.failures import ExportError, TargetOpenError
from app.exports.target_file import draft_of, free_path, is_open_elsewhere, save_whole

HELD = "엑셀에서 닫고 다시 저장해 주세요"


@pytest.fixture
def target(tmp_path):
    path = tmp_path / "인허가 시스템_자가진단 결과서.xlsx"
    path.write_bytes(b"old")
    return path


def refuse(monkeypatch, method, error):
    def refused(*_, **__):
        raise error

    monkeypatch.setattr(method, refused)


def test_a_file_takes_the_place_of_the_old_one_and_leaves_nothing_beside_it(target):
    save_whole(b"new", target)
    assert target.read_bytes() == b"new"
    assert list(target.parent.iterdir()) == [target]


def test_what_a_killed_run_left_behind_goes_with_the_next_save(target):
    draft_of(target).write_bytes(b"half")
    save_whole(b"new", target)
    assert list(target.parent.iterdir()) == [target]


def test_the_name_of_a_draft_is_short_whatever_the_name_of_the_file(tmp_path):
    assert len(draft_of(tmp_path / ("가" * 80 + ".xlsx")).name.encode()) < 20


@pytest.mark.parametrize(
    ("method", "error", "told"),
    [
        ("os.fsync", OSError(28, "No space left on device"), "남은 공간이 없어"),
        ("pathlib.Path.open", PermissionError(13, "Permission denied"), "저장할 권한이 없습니다"),
        ("pathlib.Path.open", OSError(30, "Read-only file system"), "저장할 권한이 없습니다"),
        ("pathlib.Path.open", OSError(36, "File name too long"), "File name too long"),
        ("pathlib.Path.replace", PermissionError(13, "Permission denied"), HELD),
    ],
)
def test_a_save_that_fails_says_why_and_leaves_the_old_file(
    target, monkeypatch, method, error, told
):
    with monkeypatch.context() as patch:
        refuse(patch, method, error)
        with pytest.raises(ExportError, match=told):
            save_whole(b"new", target)
    assert target.read_bytes() == b"old"
    assert list(target.parent.iterdir()) == [target]


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(ExportError, match="저장할 폴더가 없습니다"):
        save_whole(b"new", tmp_path / "없는 폴더" / "결과서.xlsx")


@pytest.mark.parametrize(
    "mark",
    ["~$인허가 시스템_자가진단 결과서.xlsx", "~$가 시스템_자가진단 결과서.xlsx",
     ".~lock.인허가 시스템_자가진단 결과서.xlsx#"],
)  # fmt: skip
def test_the_mark_of_excel_or_libreoffice_beside_a_file_says_that_it_is_open(target, mark):
    target.with_name(mark).write_bytes(b"")
    with pytest.raises(TargetOpenError, match=HELD) as caught:
        save_whole(b"new", target)
    assert target.read_bytes() == b"old"
    assert caught.value.suggestion == target.with_name("인허가 시스템_자가진단 결과서 (2).xlsx")


def test_the_mark_of_another_file_is_not_taken_for_ones_own(target):
    target.with_name("가 시스템_자가진단 결과서.xlsx").write_bytes(b"another")
    target.with_name("~$가 시스템_자가진단 결과서.xlsx").write_bytes(b"")
    assert not is_open_elsewhere(target)


def test_a_mark_that_was_left_behind_without_a_file_stops_nobody(tmp_path):
    target = tmp_path / "결과서.xlsx"
    target.with_name("~$결과서.xlsx").write_bytes(b"")
    save_whole(b"new", target)
    assert target.read_bytes() == b"new"


def test_the_suggested_name_counts_on_from_the_one_that_is_taken(tmp_path):
    for name in ("결과서.xlsx", "결과서 (2).xlsx"):
        (tmp_path / name).write_bytes(b"")
    assert free_path(tmp_path / "결과서.xlsx").name == "결과서 (3).xlsx"
    assert free_path(tmp_path / "결과서 (2).xlsx").name == "결과서 (3).xlsx"


@pytest.mark.office
def test_a_file_that_libreoffice_really_has_open_is_known_as_open(target, office, tmp_path):
    Workbook().save(target)
    before = target.read_bytes()
    opened = subprocess.Popen(
        [office, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--norestore",
         "--nologo", str(target)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    try:
        lock = target.with_name(f".~lock.{target.name}#")
        deadline = time.monotonic() + 60
        while not is_open_elsewhere(target) and time.monotonic() < deadline:
            with contextlib.suppress(subprocess.TimeoutExpired):
                opened.wait(0.1)
        assert lock.read_text(encoding="utf-8").endswith(f"file://{tmp_path}/profile;")
        with pytest.raises(TargetOpenError, match=HELD):
            save_whole(b"new", target)
    finally:
        os.killpg(opened.pid, signal.SIGKILL)
        opened.wait(30)
    assert target.read_bytes() == before
