"""What a file is by its first bytes, whatever its name says."""

from __future__ import annotations

import re
from typing import BinaryIO

from app.domain.reading_refusals import ReadingError, Refusal
from app.domain.sheet_grid import FileKind

HEAD = 4096
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_BIFF = (b"\x09\x08", b"\x09\x04\x06\x00", b"\x09\x02\x06\x00", b"\x09\x00\x04\x00")
# SoftCamp and Fasoo put their own head before the document and keep its name.
_DRM = (
    (b"SCDSA", 0, "SoftCamp"),
    (b"DRMONE", 2, "Fasoo"),
    (b"<## NASCA DRM FILE", 0, "NASCA"),
)
_UNKNOWN_PRODUCT = "제품 미상"
_HEADS = (
    (b"%PDF-", Refusal.PDF),
    (b"HWP Document File", Refusal.HWP),
    (b"{\\rtf", Refusal.WORD),
    (b"\x89PNG", Refusal.PICTURE),
    (b"\xff\xd8\xff", Refusal.PICTURE),
    (b"GIF8", Refusal.PICTURE),
    (b"BM", Refusal.PICTURE),
    (b"7z\xbc\xaf\x27\x1c", Refusal.PACKED),
    (b"Rar!\x1a\x07", Refusal.PACKED),
    (b"ALZ\x01", Refusal.PACKED),
    (b"EGGA", Refusal.PACKED),
    (b"\x1f\x8b", Refusal.PACKED),
    (b"version https://git-lfs.github.com/", Refusal.POINTER),
)
_TAGS = rb"<(!doctype html|html|head|body|table|thead|tbody|tr|t[dh]|meta|style|div|script|font)\b"
_MARKUP = re.compile(_TAGS, re.I)
_MAIL_HEAD = re.compile(rb"(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*MIME-Version:", re.I)
_DRM_WORDS = (b"DRM", b"SOFTCAMP", b"FASOO", b"MARKANY")
_DRM_HEAD = 64  # bytes in which a product of document security names itself
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_UTF8_MARK = b"\xef\xbb\xbf"

# The streams of an OLE file, in the order in which they decide: a file may hold several.
_STREAMS = (
    ("EncryptedPackage", Refusal.PASSWORD),
    ("Workbook", None),
    ("Book", None),
    ("FileHeader", Refusal.HWP),
    ("BodyText", Refusal.HWP),
    ("PrvText", Refusal.HWP),
    ("WordDocument", Refusal.WORD),
    ("PowerPoint Document", Refusal.SLIDES),
)
_DBASE = frozenset({0x03, 0x30, 0x31, 0x83, 0x8B, 0xF5})
_RIGHTS = "DRMEncryptedDataSpace"
_ENTRY = 128  # bytes of a directory entry; its name takes 64, then comes the length of the name


def kind_of(file: BinaryIO, name: str, ending: str) -> FileKind:
    """Return which reader a file is for; raise ReadingError for what is no table file."""
    file.seek(0)
    head = file.read(HEAD)
    if not head:
        raise ReadingError(Refusal.EMPTY, name=name)
    for mark, place, product in _DRM:
        if head.startswith(mark, place):
            raise ReadingError(Refusal.DRM, name=name, product=product)
    if head.startswith(_ZIP):
        return FileKind.XLSX
    if head.startswith(_OLE):
        return _kind_of_ole(file, name)
    if head.startswith(_BIFF) and ending == ".xls":
        return FileKind.XLS
    if not head.strip(b"\0"):
        raise ReadingError(Refusal.DAMAGED, name=name, where="0으로 채워진 파일")
    _refuse_others(head, name, ending)
    if ending in {".xlsx", ".xlsm", ".xls"}:
        _refuse_text_as_workbook(head, name)
    return FileKind.TEXT


def _refuse_others(head: bytes, name: str, ending: str) -> None:
    for mark, reason in _HEADS:
        # A table of text may begin with two capitals of a picture's mark.
        if head.startswith(mark) and not (mark == b"BM" and ending not in {".xls", ".xlsx"}):
            raise ReadingError(reason, name=name)
    text = _plain(head).lstrip()
    is_page = text.startswith(b"<") and _MARKUP.search(text) is not None
    if is_page or _MAIL_HEAD.match(text):  # a page saved as one file is a mail
        raise ReadingError(Refusal.HTML, name=name)
    if text.startswith(b"<?xml"):
        raise ReadingError(Refusal.XML, name=name)


def _refuse_text_as_workbook(head: bytes, name: str) -> None:
    text = _plain(head)
    unprinted = sum(one < 32 and one not in b"\t\r\n\f\x1a" for one in text)
    if text.strip() and not unprinted and any(one in text for one in b"\t,;\n"):
        raise ReadingError(Refusal.TEXT_AS_WORKBOOK, name=name)
    if any(one in head[:_DRM_HEAD].upper() for one in _DRM_WORDS):
        raise ReadingError(Refusal.DRM, name=name, product=_UNKNOWN_PRODUCT)
    if _is_dbase(head):
        raise ReadingError(Refusal.OTHER_SHEET, name=name, format=".dbf")
    raise ReadingError(Refusal.DAMAGED, name=name, where="엑셀 파일의 머리글이 없음")


def _is_dbase(head: bytes) -> bool:
    """Whether a file begins as a dBASE table does: its day, and fields that end with a mark."""
    if len(head) < _ENTRY or head[0] not in _DBASE:
        return False
    length = int.from_bytes(head[8:10], "little")
    is_day = 1 <= head[2] <= 12 and 1 <= head[3] <= 31
    return is_day and 33 <= length <= len(head) and b"\r" in head[length - 2 : length]


def _plain(head: bytes) -> bytes:
    """Return the head of a text in UTF-8 or its own bytes, without its mark."""
    if head.startswith(_UTF16):
        return head.decode("utf-16", "ignore").encode("utf-8", "ignore")
    return head.removeprefix(_UTF8_MARK)


def _kind_of_ole(file: BinaryIO, name: str) -> FileKind:
    file.seek(0)
    content = file.read()
    if _has_entry(content, _RIGHTS):
        raise ReadingError(Refusal.DRM, name=name, product="Microsoft IRM")
    for stream, reason in _STREAMS:
        if _has_entry(content, stream):
            if reason is None:
                return FileKind.XLS
            raise ReadingError(reason, name=name)
    raise ReadingError(Refusal.NO_WORKBOOK, name=name)


def _has_entry(content: bytes, name: str) -> bool:
    """Whether the directory names a stream; found by its shape, so that damage hides nothing."""
    wanted = name.encode("utf-16-le") + b"\0\0"
    length = len(wanted).to_bytes(2, "little")
    place = content.find(wanted)
    while place >= 0:
        if place % _ENTRY == 0 and content[place + 64 : place + 66] == length:
            return True
        place = content.find(wanted, place + 1)
    return False
