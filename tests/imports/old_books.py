"""Old workbooks of one sheet, made for a test record by record."""

import struct
from pathlib import Path

_FIRST_OWN_FORMAT = 164


def _record(kind: int, body: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def _long_text(text: str, length: str = "<HB") -> bytes:
    return struct.pack(length, len(text), 1) + text.encode("utf-16-le")


def old_workbook(path: Path, *rows: tuple) -> Path:
    """Write rows of texts and numbers; a number with a format is the pair of both."""
    codes = sorted({cell[1] for row in rows for cell in row if isinstance(cell, tuple)})
    cells = b""
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                cells += _record(0x204, struct.pack("<HHH", number, column, 0) + _long_text(cell))
                continue
            value, code = cell if isinstance(cell, tuple) else (cell, None)
            style = 0 if code is None else 1 + codes.index(code)
            cells += _record(0x203, struct.pack("<HHHd", number, column, style, value))
    width = max(map(len, rows))
    sheet = _record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 0))
    sheet += _record(0x200, struct.pack("<IIHHH", 0, len(rows), 0, width, 0)) + cells
    sheet += _record(0x0A)
    book = _record(0x809, struct.pack("<HHHHII", 0x600, 0x05, 0, 0, 0, 0))
    book += _record(0x42, struct.pack("<H", 1200))
    book += _record(0x31, struct.pack("<HHHHHBBBB", 200, 0, 0, 400, 0, 0, 0, 0, 0) + b"\1\0A")
    for place, code in enumerate(codes):
        text = struct.pack("<H", _FIRST_OWN_FORMAT + place) + _long_text(code)
        book += _record(0x41E, text)
    for place in range(-1, len(codes)):
        format_ = 0 if place < 0 else _FIRST_OWN_FORMAT + place
        book += _record(0xE0, struct.pack("<HHH", 0, format_, 1) + bytes(14))
    name = struct.pack("<BB", 2, 1) + "현황".encode("utf-16-le")
    listed = _record(0x85, bytes(6) + name)
    end = _record(0x0A)
    place = len(book) + len(listed) + len(end)
    listed = _record(0x85, struct.pack("<IH", place, 0) + name)
    path.write_bytes(book + listed + end + sheet)
    return path
