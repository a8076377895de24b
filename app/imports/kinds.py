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
_DRM = ((b"SCDSA", 0, "SoftCamp"), (b"DRMONE", 2, "Fasoo"))
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
    (b"MIME-Version:", Refusal.HTML),
)
_MARKUP = re.compile(rb"<(!doctype html|html|head|body|table|meta|style|div|script)\b", re.I)
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
    if _MARKUP.match(text) or (text.startswith((b"<!--", b"<?xml")) and _MARKUP.search(text)):
        raise ReadingError(Refusal.HTML, name=name)
    if text.startswith(b"<?xml"):
        raise ReadingError(Refusal.XML, name=name)


def _refuse_text_as_workbook(head: bytes, name: str) -> None:
    text = _plain(head)
    unprinted = sum(one < 32 and one not in b"\t\r\n\f\x1a" for one in text)
    if text.strip() and not unprinted and any(one in text for one in b"\t,;\n"):
        raise ReadingError(Refusal.TEXT_AS_WORKBOOK, name=name)
    if not text.strip(b"\0"):
        raise ReadingError(Refusal.DAMAGED, name=name, where="0으로 채워진 파일")
    raise ReadingError(Refusal.DAMAGED, name=name, where="엑셀 파일의 머리글이 없음")


def _plain(head: bytes) -> bytes:
    """Return the head of a text as if each character were one byte, without its mark."""
    if head.startswith(_UTF16):
        return head[2:].replace(b"\0", b"")
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
