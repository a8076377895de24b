"""A share file is read whole and sound or not at all, whoever made it and whatever it holds."""

from __future__ import annotations

import hashlib
import json
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.share_format import FORMAT, MANIFEST, PARTS, ShareKind, ShareManifest
from app.errors import AdvisorError
from app.exports.failures import ExportError
from app.exports.share_file import share_bytes
from app.imports import share_file
from app.imports.share_file import (
    PasswordNeededError,
    ShareFileError,
    needs_password,
    read_share_file,
)
from app.sealing import DamagedFileError, NewerFormatError, WrongPasswordError
from tests.conftest import NOON, ROOT

MEMBERS = dict.fromkeys(PARTS, b"[]") | {"content/" + "0" * 64: b"x" * 1000}
CHEAP = 10


def manifest(**values):
    told = {"format": 1, "program": "0.1.0", "agency": "가나시", "department": "", "author": ""}
    return ShareManifest(**told | values, kind=ShareKind.PART, made_at=NOON, members={})


@pytest.fixture
def put(tmp_path):
    def write(data):
        path = tmp_path / "받은 파일.cnshare"
        path.write_bytes(data)
        return path

    return write


def zipped(members, told=None):
    """Return a zip with a manifest that fits, as a stranger could make one."""
    hashes = {name: hashlib.sha256(data).hexdigest() for name, data in members.items()}
    head = {
        "format": 1, "program": "", "kind": "part", "made_at": "2026-11-23T12:00:00",
        "agency": "", "department": "", "author": "", "members": hashes,
    }  # fmt: skip
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.writestr(MANIFEST, json.dumps({**head, **(told or {})}))
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


def test_what_was_written_is_read(put):
    for password in ("", "비밀번호"):
        path = put(share_bytes(MEMBERS, manifest(), password, cost=CHEAP))
        assert needs_password(path) is bool(password)
        read = read_share_file(path, password)
        assert read.members == MEMBERS
        assert (read.manifest.agency, read.manifest.made_at) == ("가나시", NOON)


def test_without_and_with_the_wrong_password_it_says_which(put):
    path = put(share_bytes(MEMBERS, manifest(), "비밀번호", cost=CHEAP))
    with pytest.raises(PasswordNeededError):
        read_share_file(path)
    with pytest.raises(WrongPasswordError):
        read_share_file(path, "비밀번")


def test_a_file_of_another_kind_is_told_apart_from_a_damaged_one(put):
    with pytest.raises(ShareFileError, match="분담 파일이나 인계인수 자료가 아닙니다"):
        read_share_file(put(b"%PDF-1.7"))
    with pytest.raises(ShareFileError, match="분담 파일이나 인계인수 자료가 아닙니다"):
        read_share_file(ROOT / "tests/data/inventories/table_at_b4.xlsx")
    with pytest.raises(ShareFileError, match="열 수 없습니다"):
        read_share_file(put(b"").with_name("없음"))
    with pytest.raises(DamagedFileError):
        read_share_file(put(share_bytes(MEMBERS, manifest())[:-40]))


def test_a_newer_format_is_told_before_anything_in_it_is_strange(put):
    data = zipped({**MEMBERS, "rooms.json": b"{}"}, {"format": FORMAT + 1})
    with pytest.raises(NewerFormatError):
        read_share_file(put(data))


@pytest.mark.parametrize(
    "name",
    ["../../register.db", "/etc/passwd", "C:\\register.db", "content/../x", "own/../a.toml",
     "own/a/b.toml", "content/abc", "rounds.json.exe"],
)  # fmt: skip
def test_a_name_that_is_none_of_ours_is_refused(put, name):
    with pytest.raises(DamagedFileError):
        read_share_file(put(zipped({**MEMBERS, name: b"x"})))


@pytest.mark.parametrize(
    "told",
    [{"format": "1"}, {"format": True}, {"format": None}, {"kind": "other"}, {"made_at": 3},
     {"made_at": "gestern"}, {"agency": 7}, {"members": []}, {"members": {}}],
)  # fmt: skip
def test_a_manifest_that_cannot_be_right_is_refused(put, told):
    with pytest.raises(DamagedFileError):
        read_share_file(put(zipped(MEMBERS, told)))


def test_a_missing_altered_or_doubled_member_is_refused(put):
    less = {name: data for name, data in MEMBERS.items() if name != PARTS[0]}
    with pytest.raises(DamagedFileError):
        read_share_file(put(zipped(less)))
    file = BytesIO(zipped(MEMBERS))
    with pytest.warns(UserWarning, match="Duplicate"), ZipFile(file, "a") as archive:
        archive.writestr(PARTS[0], b"[1]")
    with pytest.raises(DamagedFileError):
        read_share_file(put(file.getvalue()))


def test_a_bomb_is_not_unpacked(put, monkeypatch):
    monkeypatch.setattr(share_file, "LARGEST_UNPACKED", 1_000_000)
    monkeypatch.setattr(share_file, "LARGEST_JSON", 500_000)
    many = {**MEMBERS, "content/" + "1" * 64: bytes(5_000_000)}
    for members in (many, {**MEMBERS, PARTS[0]: b"[" + b" " * 600_000 + b"]"}):
        with pytest.raises(ShareFileError, match="너무 커서"):
            read_share_file(put(zipped(members)))


def test_a_file_too_large_is_neither_read_nor_written(put, monkeypatch):
    monkeypatch.setattr(share_file, "LARGEST_FILE", 100)
    with pytest.raises(ShareFileError, match="너무 커서"):
        read_share_file(put(zipped(MEMBERS)))
    monkeypatch.setattr("app.exports.share_file.LARGEST_JSON", 1)
    with pytest.raises(ExportError, match="나누어"):
        share_bytes(MEMBERS, manifest())


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.integers(min_value=2), value=st.integers(1, 255))
def test_any_altered_byte_is_harmless_or_told(put, place, value):
    data = bytearray(share_bytes(MEMBERS, manifest()))
    data[2 + place % (len(data) - 2)] ^= value
    try:
        read = read_share_file(put(bytes(data)))
    except AdvisorError:
        return
    assert read.members == MEMBERS  # the byte said nothing: a date, say
