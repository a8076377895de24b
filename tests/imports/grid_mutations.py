"""Inventories whose cells, rows and headings are odd: .xlsx, .xls or .csv of a grid, by a seed."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from datetime import date, datetime, time
from io import BytesIO
from random import Random

import openpyxl

Cell = str | int | float | bool | date | datetime | time | None
Grid = list[list[Cell]]

HEADINGS = (
    *("연번", "관리번호", "정보시스템명", "운영부서", "소관기관", "담당자", "연락처", "등급"),
    *("구축연도", "유지보수비(천원)", "도입금액(KRW)", "이용자 수(명)", "가용성(%)", "최초 개통일"),
    *(
        "개인정보 포함 여부",
        "운영체제",
        "비고",
        "Record Type",
        "시스템",
        "(단위: 백만원)",
        "메모",
        "",
    ),
)
CELLS: tuple[Cell, ...] = (
    *(None, "", " ", "-", "–", "N/A", "#N/A", "없음", "미상", "해당없음", "합계", "소계", "※ 참고"),
    *(
        "１２３４",
        "1,234",
        "1.234,5",
        "약 3억",
        "2억 5천만",
        "△500",
        "(1,000)",
        "1e999",
        "NaN",
        "∞",
    ),
    *("2026-01-09", "26.1.9", "2026. 1. 9.", "20260109", "99991399", "1900-02-29", "’26년 상반기"),
    *(
        "예",
        "아니오",
        "○",
        "×",
        "Y",
        "1등급",
        "상",
        "가나다",
        "=1+1",
        "=cmd|' /C calc'!A0",
        "@SUM(A1)",
    ),
    *("가" * 3000, "a\nb\rc", "\t", "\u200b", "\ufeff민원", "😀", "a\u0301", "\u202e뒤집힘", "'"),
    *(0, -1, 1, 10**15, -(10**15), 10**30, 0.1, 1e300, -1e-300, True, False),
    *(date(2026, 1, 9), date(9999, 12, 31), datetime(2026, 1, 9, 3, 4, 5), time(3, 4)),  # noqa: DTZ001 (a cell knows no zone)
)
_ENCODINGS = ("utf-8", "utf-8-sig", "cp949", "utf-16")
_EPOCH = date(1899, 12, 30)


def mutated_grid(seed: int) -> tuple[bytes, str]:
    """Return a file of an inventory that went through some accidents, and the end of its name."""
    chance = Random(seed)
    rows = _inventory(chance)
    for _ in range(chance.randrange(1, 8)):
        _accident(chance, rows)
    match seed % 3:
        case 0:
            return _workbook(chance, rows), chance.choice((".xlsx", ".xlsm"))
        case 1:
            return old_workbook(rows), ".xls"
        case _:
            return _text(chance, rows), chance.choice((".csv", ".tsv", ".txt"))


def _inventory(chance: Random) -> Grid:
    width = chance.randrange(1, 14)
    heads: list[Cell] = ["시스템명", *chance.choices(HEADINGS, k=width)]
    rows: Grid = [heads]
    for number in range(chance.randrange(0, 40)):
        rows.append([f"민원 시스템 {number}", *chance.choices(CELLS, k=width)])
    return rows


def _accident(chance: Random, rows: Grid) -> None:
    at = chance.randrange(len(rows) + 1)
    some = rows[chance.randrange(len(rows))] if rows else []
    match chance.randrange(11):
        case 0:
            rows[at:at] = [[] for _ in range(chance.randrange(1, 60))]
        case 1:
            rows.insert(at, list(some))
        case 2:
            rows.insert(0, ["정보시스템 현황", None, "(단위: 천원)"])
        case 3:
            rows.append(["합계", *chance.choices(CELLS, k=4)])
        case 4:
            rows[:] = [list(one) for one in zip(*_rectangle(rows), strict=True)] or [[]]
        case 5:
            for one in rows:
                one.insert(0, None)
        case 6:
            some[chance.randrange(len(some) + 1) :] = chance.choices(CELLS, k=chance.randrange(30))
        case 7:
            del rows[at:]
        case 8 if some:
            some[chance.randrange(len(some))] = chance.choice(CELLS)
        case 9:
            for one in rows:
                chance.shuffle(one)
        case _:
            rows.insert(at, chance.choices((*HEADINGS, None), k=8))
    if not rows:
        rows.append(["시스템명"])


def _rectangle(rows: Grid) -> Grid:
    width = max(map(len, rows))
    return [one + [None] * (width - len(one)) for one in rows]


def _workbook(chance: Random, rows: Grid) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row, cells in enumerate(rows, start=1):
        for column, cell in enumerate(cells, start=1):
            if isinstance(cell, str):
                cell = openpyxl.cell.cell.ILLEGAL_CHARACTERS_RE.sub("", cell)
            sheet.cell(row, column, cell)
    for _ in range(chance.randrange(0, 4)):
        first, left = chance.randrange(1, len(rows) + 1), chance.randrange(1, 6)
        sheet.merge_cells(
            start_row=first,
            start_column=left,
            end_row=first + chance.randrange(4),
            end_column=left + chance.randrange(4),
        )
    for number in chance.sample(range(1, len(rows) + 1), k=min(len(rows), chance.randrange(4))):
        sheet.row_dimensions[number].hidden = True
    if chance.random() < 0.3:
        book.create_sheet("피벗", 0).append(["행 레이블", "개수 : 시스템명", "합계 : 유지보수비"])
    if chance.random() < 0.2:
        book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def _text(chance: Random, rows: Grid) -> bytes:
    comma = chance.choice((",", "\t", ";", "|"))
    lines = [
        comma.join("" if cell is None else _quoted(chance, str(cell), comma) for cell in one)
        for one in rows
    ]
    text = chance.choice(("\n", "\r\n", "\r")).join(lines)
    return text.encode(chance.choice(_ENCODINGS), errors="replace")


def _quoted(chance: Random, text: str, comma: str) -> str:
    if any(one in text for one in (comma, '"', "\n", "\r")) and chance.random() < 0.9:
        return '"' + text.replace('"', '""') + '"'
    return text


def old_workbook(rows: Sequence[Sequence[Cell]], *, since_1904: bool = False) -> bytes:
    """Return the bare stream of an old workbook (BIFF8) with one sheet of these cells."""
    start = struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 6)
    body = struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 6)
    name = "현황".encode("utf-16-le")
    head = _record(0x0809, start) + _record(0x42, struct.pack("<H", 1200))
    head += _record(0x22, struct.pack("<H", since_1904))
    place = len(head) + 4 + 8 + len(name) + 4
    sheet = struct.pack("<IBBBB", place, 0, 0, len(name) // 2, 1) + name
    cells = b"".join(
        _old_cell(row, column, cell)
        for row, one in enumerate(rows)
        for column, cell in enumerate(one[:256])
    )
    end = _record(0x0A, b"")
    return head + _record(0x85, sheet) + end + _record(0x0809, body) + cells + end


def _record(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def _old_cell(row: int, column: int, cell: Cell) -> bytes:
    at = struct.pack("<HHH", row, column, 0)
    if cell is None:
        return b""
    if isinstance(cell, bool):
        return _record(0x0205, at + struct.pack("<BB", cell, 0))
    if isinstance(cell, date):
        cell = (date(cell.year, cell.month, cell.day) - _EPOCH).days
    if isinstance(cell, int | float):
        return _record(0x0203, at + struct.pack("<d", cell))
    text = str(cell).encode("utf-16-le")[:8000]
    return _record(0x0204, at + struct.pack("<HB", len(text) // 2, 1) + text)
