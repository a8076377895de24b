"""Reads a share file (분담 파일) as the file of a stranger: whole and sound, or refused."""

from __future__ import annotations

import hashlib
import json
import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile, ZipInfo

from app.domain.share_format import (
    AGENCY,
    DAYS_OFF,
    FORMAT,
    HANDOVER_PAPER,
    LARGEST_FILE,
    LARGEST_JSON,
    LARGEST_UNPACKED,
    MANIFEST,
    MOST_MEMBERS,
    PARTS,
    WITH_DAYS_OFF,
    ShareKind,
    ShareManifest,
)
from app.errors import QT_TRANSLATE_NOOP, AdvisorError
from app.sealing import damaged, is_sealed, newer_format, unseal

_KNOWN = {MANIFEST, AGENCY, HANDOVER_PAPER, DAYS_OFF, *PARTS}
# No folder of the PC can be meant by such a name, and nothing is ever unpacked to one.
_MEMBER = re.compile(r"content/[0-9a-f]{64}|own/[^/\\:\x00-\x1f]{1,150}\.toml")
_MANIFEST_FIELDS = ("program", "agency", "department", "author")
_ENCRYPTED = 0x1
_BROKEN = (BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError)


class ShareFileError(AdvisorError):
    """A file that cannot be taken in; nothing was changed."""


class PasswordNeededError(ShareFileError):
    """The file is closed with a password, and none was given."""


@dataclass(frozen=True, slots=True)
class SharedMembers:
    """A file that was read: every member is what its maker wrote."""

    manifest: ShareManifest
    members: Mapping[str, bytes]


def needs_password(path: Path) -> bool:
    """Whether the file is closed with a password; raise ShareFileError if it cannot be opened."""
    return is_sealed(_start_of(path))


def read_share_file(path: Path, password: str = "") -> SharedMembers:
    """Read a file.

    Raise PasswordNeededError without the password it needs, WrongPasswordError for another one,
    DamagedFileError, NewerFormatError, and ShareFileError for what is no share file at all.
    """
    data = _bytes_of(path)
    if is_sealed(data):
        if not password:
            raise PasswordNeededError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "암호로 잠근 파일입니다. 파일을 만든 담당자에게 받은 암호를 입력해 주세요.",
                )
            )
        data = unseal(data, password)
    elif _is_of_another_kind(data):
        raise ShareFileError(
            QT_TRANSLATE_NOOP(
                "errors",
                "분담 파일이나 인계인수 자료가 아닙니다: {name}\n"
                "이 프로그램에서 만든 파일을 골라 주세요.",
            ),
            name=path.name,
        )
    return _read(data)


def _is_of_another_kind(data: bytes) -> bool:
    """Whether it is no zip, or a whole one without any of our members, as a workbook is."""
    if not data.startswith(b"PK"):
        return True
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
    except _BROKEN:
        return False  # what is damaged is told in reading
    return bool(names) and not any(name in _KNOWN for name in names)


def _read(data: bytes) -> SharedMembers:
    members = _unpacked(data)
    manifest = _manifest(members.pop(MANIFEST, b""))
    hashes = {name: hashlib.sha256(one).hexdigest() for name, one in members.items()}
    needed = {*PARTS, DAYS_OFF} if manifest.format >= WITH_DAYS_OFF else {*PARTS}
    if hashes != manifest.members or not needed <= members.keys():
        raise damaged()
    return SharedMembers(manifest, members)


def _unpacked(data: bytes) -> dict[str, bytes]:
    """Read every member, never more than the limits whatever the file says of itself."""
    left = LARGEST_UNPACKED
    members: dict[str, bytes] = {}
    try:
        with ZipFile(BytesIO(data)) as archive:
            infos = archive.infolist()
            if len(infos) > MOST_MEMBERS:
                raise _too_large()
            for info in _newer_first(infos, archive):
                limit = min(left, LARGEST_JSON if info.filename.endswith(".json") else left)
                with archive.open(info) as member:
                    content = member.read(limit + 1)
                if len(content) > limit:
                    raise _too_large()
                members[info.filename] = content
                left -= len(content)
    except _BROKEN as error:
        raise damaged() from error
    return members


def _newer_first(infos: list[ZipInfo], archive: ZipFile) -> list[ZipInfo]:
    """Return the members once all of their names are known; a newer file may have others."""
    names = [info.filename for info in infos]
    if len(set(names)) != len(names) or any(info.flag_bits & _ENCRYPTED for info in infos):
        raise damaged()
    strange = [name for name in names if name not in _KNOWN and not _MEMBER.fullmatch(name)]
    if strange and MANIFEST in names:
        with archive.open(MANIFEST) as member:
            _manifest(member.read(LARGEST_JSON))  # raises for a newer format
    if strange:
        raise damaged()
    return infos


def _manifest(data: bytes) -> ShareManifest:
    told = parsed(data)
    if not isinstance(told, dict) or type(told.get("format")) is not int:
        raise damaged()
    if told["format"] > FORMAT:
        raise newer_format()
    texts = [told.get(name) for name in _MANIFEST_FIELDS]
    members = told.get("members")
    if not all(isinstance(text, str) for text in texts) or not isinstance(members, dict):
        raise damaged()
    try:
        made_at = datetime.fromisoformat(told["made_at"])
        kind = ShareKind(told["kind"])
    except (KeyError, TypeError, ValueError) as error:
        raise damaged() from error
    program, agency, department, author = map(str, texts)
    return ShareManifest(
        told["format"], program, kind, made_at, agency, department, author, members
    )


def parsed(data: bytes) -> Any:
    """Read JSON; raise DamagedFileError for anything else."""
    try:
        return json.loads(data.decode("utf-8"))
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise damaged() from error


def _start_of(path: Path) -> bytes:
    return _read_up_to(path, 64)


def _bytes_of(path: Path) -> bytes:
    data = _read_up_to(path, LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE:
        raise _too_large()
    return data


def _read_up_to(path: Path, count: int) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(count)
    except OSError as error:
        raise ShareFileError(
            QT_TRANSLATE_NOOP(
                "errors", "파일을 열 수 없습니다. 파일 이름과 위치를 확인해 주세요: {path}"
            ),
            path=path,
        ) from error


def _too_large() -> ShareFileError:
    return ShareFileError(
        QT_TRANSLATE_NOOP(
            "errors",
            "파일이 너무 커서 읽지 않았습니다({limit}MB까지). 대장은 바꾸지 않았습니다.\n"
            "파일을 만든 담당자에게 나누어 만들어 달라고 해 주세요.",
        ),
        limit=LARGEST_FILE // 1_000_000,
    )
