"""What can go wrong with a register file, told so that an officer can act on it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from app.errors import QT_TRANSLATE_NOOP, AdvisorError


class StoreError(AdvisorError):
    """The register file cannot be read or written; the message says why and what to do."""


class DuplicateNameError(AdvisorError):
    """Two systems of the register may not share a name."""

    def __init__(self, name: str) -> None:
        super().__init__(
            QT_TRANSLATE_NOOP(
                "errors",
                "이미 대장에 있는 정보시스템명입니다: {name}\n"
                "다른 이름으로 적거나, 대장에 있는 정보시스템을 고쳐 주세요.",
            ),
            name=name,
        )


class DuplicateNumberError(AdvisorError):
    """Two systems of the register may not share a management number."""

    def __init__(self, number: str, name: str) -> None:
        super().__init__(
            QT_TRANSLATE_NOOP(
                "errors",
                "이미 쓰고 있는 시스템 관리번호입니다: {number} (정보시스템명: {name})\n"
                "쓰지 않은 번호를 적어 주세요.",
            ),
            number=number,
            name=name,
        )


class DuplicateCaseNumberError(AdvisorError):
    """Two contract cases of the register may not share a number."""

    def __init__(self, number: str, title: str) -> None:
        super().__init__(
            QT_TRANSLATE_NOOP(
                "errors",
                "이미 쓰고 있는 계약 건 번호입니다: {number} (계약건명: {title})\n"
                "쓰지 않은 번호를 적어 주세요.",
            ),
            number=number,
            title=title,
        )


_BUSY = QT_TRANSLATE_NOOP(
    "errors",
    "다른 프로그램이 사용 중인 대장 파일입니다: {path}\n"
    "그 프로그램을 닫거나 잠시 기다린 뒤 다시 시도해 주세요.",
)
_FULL = QT_TRANSLATE_NOOP(
    "errors",
    "디스크에 남은 공간이 없어 저장하지 못했습니다: {path}\n"
    "필요 없는 파일을 지운 뒤 다시 시도해 주세요. 앞서 저장한 내용은 그대로 있습니다.",
)
_READ_ONLY = QT_TRANSLATE_NOOP(
    "errors",
    "읽기 전용이어서 저장하지 못했습니다: {path}\n"
    "파일과 폴더의 쓰기 권한을 확인하거나, 쓸 수 있는 폴더로 옮겨 다시 열어 주세요.",
)
_NOT_THERE = QT_TRANSLATE_NOOP(
    "errors",
    "대장 파일이 제자리에 없어 저장하지 못했습니다: {path}\n"
    "지웠거나 옮긴 파일을 되돌려 놓은 뒤 다시 시도해 주세요. 그때까지 프로그램을 닫지 마세요.",
)
_STRAY_LOG = QT_TRANSLATE_NOOP(
    "errors",
    "다른 대장의 파일이 대장 옆에 있어 대장을 열지 않았습니다: {path}\n"
    "그 파일을 다른 폴더로 옮긴 뒤 다시 열어 주세요. 대장 파일은 고치지 않았습니다.",
)
_DEVICE = QT_TRANSLATE_NOOP(
    "errors",
    "저장 장치에서 대장 파일을 읽거나 쓰지 못했습니다: {path}\n"
    "이동식 디스크나 네트워크 드라이브의 연결을 확인한 뒤 다시 시도해 주세요.",
)
_DAMAGED = QT_TRANSLATE_NOOP(
    "errors",
    "대장 파일이 손상되었습니다: {path}\n이 파일은 그대로 두고, 보관해 둔 사본을 열어 주세요.",
)
_CANNOT_OPEN = QT_TRANSLATE_NOOP(
    "errors",
    "대장 파일을 열지 못했습니다: {path}\n폴더가 있는지, 그 폴더를 쓸 권한이 있는지 확인해 주세요.",
)
_GONE = QT_TRANSLATE_NOOP(
    "errors",
    "대장에서 찾을 수 없는 자료여서 저장하지 못했습니다: {path}\n"
    "다른 창에서 지웠을 수 있습니다. 대장을 다시 연 뒤 시도해 주세요.",
)
_OTHER = QT_TRANSLATE_NOOP(
    "errors",
    "대장 파일을 처리하지 못했습니다: {path}\n"
    "프로그램을 다시 시작해 주세요. 되풀이되면 이 내용을 관리자에게 알려 주세요: {reason}",
)
_NOT_A_REGISTER = QT_TRANSLATE_NOOP(
    "errors",
    "정보시스템 대장 파일이 아닙니다: {path}\n이 프로그램에서 만든 대장 파일을 골라 주세요.",
)
_NEWER_PROGRAM = QT_TRANSLATE_NOOP(
    "errors",
    "더 새로운 프로그램에서 만든 대장 파일입니다: {path}\n"
    "프로그램을 최신판으로 바꾼 뒤 다시 열어 주세요. 파일은 고치지 않았습니다.",
)
_NO_FOLDER = QT_TRANSLATE_NOOP(
    "errors",
    "대장 파일을 둘 폴더가 없습니다: {path}\n폴더를 먼저 만들거나 다른 폴더를 골라 주세요.",
)

_CONFIRMED = QT_TRANSLATE_NOOP(
    "errors",
    "확정한 진단이어서 고칠 수 없습니다: {path}\n"
    "고쳐야 하면 사유를 적고 다시 열어 주세요. 확정본은 그대로 남습니다.",
)
_IN_REVIEW = QT_TRANSLATE_NOOP(
    "errors",
    "검토 중인 진단이어서 고칠 수 없습니다: {path}\n고쳐야 하면 사유를 적어 반려해 주세요.",
)
_MOVED = QT_TRANSLATE_NOOP(
    "errors",
    "다른 창에서 먼저 고쳤거나 상태를 바꾼 진단입니다: {path}\n"
    "진단을 다시 열어 내용을 확인한 뒤 시도해 주세요.",
)
_ALTERED = QT_TRANSLATE_NOOP(
    "errors",
    "확정할 때와 내용이 다른 확정본입니다: {path}\n"
    "다른 프로그램이 대장 파일을 고쳤을 수 있습니다. 보관해 둔 사본의 확정본을 확인해 주세요.",
)
_ALTERED_QUESTIONS = QT_TRANSLATE_NOOP(
    "errors",
    "저장할 때와 내용이 다른 문항이 대장 파일에 있습니다: {path}\n"
    "다른 프로그램이 대장 파일을 고쳤을 수 있습니다. 보관해 둔 사본을 열어 주세요.",
)
_CHANGED_SINCE_MERGE = QT_TRANSLATE_NOOP(
    "errors",
    "파일을 합친 뒤에 바뀐 내용이 있어 한꺼번에 되돌리지 못했습니다. 대장은 그대로 있습니다.\n"
    "합치기 전의 대장은 이 사본에 있습니다: {path}",
)

MOVED_AWAY = sqlite3.SQLITE_READONLY_DBMOVED  # not where it was opened, or another file is there

_TEMPLATES = {
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_IOERR: _DEVICE,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _NOT_A_REGISTER,
    sqlite3.SQLITE_CANTOPEN: _CANNOT_OPEN,
    sqlite3.SQLITE_PERM: _CANNOT_OPEN,
    sqlite3.SQLITE_CONSTRAINT: _GONE,
}


def told(error: BaseException, path: Path) -> StoreError:
    """Return what to tell an officer about an error of the database driver."""
    code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    template = _TEMPLATES.get(code & 0xFF, _OTHER)  # the low byte is the kind, the rest details
    if code == MOVED_AWAY:
        template = _NOT_THERE
    if code == sqlite3.SQLITE_CONSTRAINT_TRIGGER:
        template = _CONFIRMED  # only what is confirmed is guarded by triggers
    return StoreError(template, path=path, reason=str(error))


def not_a_register(path: Path) -> StoreError:
    """Return the error for a file that some other program made."""
    return StoreError(_NOT_A_REGISTER, path=path)


def damaged(path: Path) -> StoreError:
    """Return the error for a register in which something is not as it was written."""
    return StoreError(_DAMAGED, path=path)


def not_there(path: Path) -> StoreError:
    """Return the error for a register that went away while it was open."""
    return StoreError(_NOT_THERE, path=path)


def stray_log(path: Path) -> StoreError:
    """Return the error for a write-ahead log of another register that cannot be put by."""
    return StoreError(_STRAY_LOG, path=path)


def newer_program(path: Path) -> StoreError:
    """Return the error for a register that a later version of the program made."""
    return StoreError(_NEWER_PROGRAM, path=path)


def no_folder(path: Path) -> StoreError:
    """Return the error for a register that is to be made in a folder that is not there."""
    return StoreError(_NO_FOLDER, path=path)


def not_found(path: Path) -> StoreError:
    """Return the error for something to be changed that is not in the register."""
    return StoreError(_GONE, path=path)


def confirmed(path: Path) -> StoreError:
    """Return the error for a change to a round that is confirmed."""
    return StoreError(_CONFIRMED, path=path)


def in_review(path: Path) -> StoreError:
    """Return the error for a change to a round that is being reviewed."""
    return StoreError(_IN_REVIEW, path=path)


def moved_meanwhile(path: Path) -> StoreError:
    """Return the error for a round that is no longer as it was looked at."""
    return StoreError(_MOVED, path=path)


def altered_snapshot(path: Path) -> StoreError:
    """Return the error for a snapshot whose body does not match its hash."""
    return StoreError(_ALTERED, path=path)


def altered_questions(path: Path) -> StoreError:
    """Return the error for a frozen questionnaire that does not match its fingerprint."""
    return StoreError(_ALTERED_QUESTIONS, path=path)


def changed_since_merge(copy: Path) -> StoreError:
    """Return the error for taking a merge back that other changes followed."""
    return StoreError(_CHANGED_SINCE_MERGE, path=copy)
