"""In which encoding a text file is written: decided over the whole of it, asked where in doubt."""

from __future__ import annotations

import codecs
from typing import BinaryIO

from app.domain.reading_refusals import ENCODING_CHOICES, ReadingError, Refusal

_CHUNK = 1 << 20
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SYLLABLES = range(0xAC00, 0xD7A4)  # of Hangul, in Unicode
_REPLACED = "\ufffd"
_PRINTED_CONTROLS = frozenset("\t\n\r\f\x0b\x1a\x1c\x1d\x1e\x1f\x85")
_CONTROLS = frozenset(map(chr, (*range(32), 127))) - _PRINTED_CONTROLS


def encoding_of(file: BinaryIO, name: str, chosen: str = "") -> str:
    """Return the encoding; raise ReadingError for what is no text and where none is certain.

    `chosen` is that of ENCODING_CHOICES which the officer took, if any.
    """
    if chosen:
        if chosen not in ENCODING_CHOICES or _controls(file, chosen) != 0:
            raise ReadingError(Refusal.CHOSEN_ENCODING, name=name, encoding=chosen)
        return _with_mark(file, chosen)
    file.seek(0)
    head = file.read(4)
    marked = next((encoding for mark, encoding in _MARKS if head.startswith(mark)), "")
    for encoding in (marked,) if marked else ("utf-8", "cp949"):
        controls = _controls(file, encoding)
        if controls is None:
            continue
        if controls:
            is_wide = not marked and _is_half_empty(file)  # UTF-16 without a mark
            raise ReadingError(Refusal.ENCODING if is_wide else Refusal.NOT_TEXT, name=name)
        if encoding == "cp949" and _is_mostly_utf8(file):
            break  # a UTF-8 file with a few broken characters, which would come out as rubbish
        if encoding == "cp949" and (row := _line_in_utf8(file)) is not None:
            raise ReadingError(Refusal.MIXED_ENCODINGS, name=name, row=row)
        return encoding
    raise ReadingError(Refusal.NOT_TEXT if _is_binary(file) else Refusal.ENCODING, name=name)


def _with_mark(file: BinaryIO, chosen: str) -> str:
    """Return the name of the encoding under which its mark at the beginning is left out."""
    file.seek(0)
    head = file.read(4)
    if chosen == "utf-8":
        return "utf-8-sig"
    if chosen.startswith("utf-16") and head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    return chosen


def _controls(file: BinaryIO, encoding: str) -> int | None:
    """Return how many characters no text holds; None where the bytes are no such text."""
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    found = 0
    file.seek(0)
    try:
        while chunk := file.read(_CHUNK):
            found += _counted(decoder.decode(chunk))
        found += _counted(decoder.decode(b"", final=True))
    except UnicodeError:
        return None
    return found


def _counted(text: str) -> int:
    return sum(text.count(one) for one in _CONTROLS)


def _line_in_utf8(file: BinaryIO) -> int | None:
    """Return the number of the first line that is Korean in UTF-8, amid others in CP949.

    Read as CP949 it may be rubbish without any error; no Korean in CP949 makes syllables in UTF-8.
    """
    file.seek(0)
    for number, line in enumerate(file, start=1):
        if line.isascii():
            continue
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError:
            continue
        if any(ord(one) in _SYLLABLES for one in text):
            return number
    return None


def _is_binary(file: BinaryIO) -> bool:
    """Whether bytes of controls other than NUL, which UTF-16 has, are too many for any text."""
    file.seek(0)
    head = file.read(_CHUNK)
    return 20 * sum(head.count(ord(one)) for one in _CONTROLS - {"\0"}) > len(head)


def _is_half_empty(file: BinaryIO) -> bool:
    file.seek(0)
    head = file.read(_CHUNK)
    return head.count(0) * 5 > len(head)


def _is_mostly_utf8(file: BinaryIO) -> bool:
    """Whether the characters beyond ASCII that are right in UTF-8 far outnumber the others."""
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    right = wrong = 0
    file.seek(0)
    while chunk := file.read(_CHUNK):
        text = decoder.decode(chunk)
        replaced = text.count(_REPLACED)
        wrong += replaced
        right += sum(not one.isascii() for one in text) - replaced
    return right > 3 * wrong
