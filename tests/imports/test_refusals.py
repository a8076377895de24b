"""What is no table is refused in Korean for what it truly is, whatever its name says."""

import os
import zipfile
from dataclasses import replace

import pytest

from app.domain.reading_limits import LimitName, ReadingLimit
from app.domain.reading_refusals import ReadingError, Refusal
from app.domain.sheet_grid import FileNote
from app.imports.reading_process import read_file
from tests.imports.made_files import (
    LIMITS,
    data,
    made_workbook,
    num,
    ole_with,
    packed,
    read_here,
    refusal_of,
    row,
    workbook_parts,
)

ONE_CELL = data(row(1, num("A1", 1)))
# The head of a dBASE table of 10 rows, last written on 2024-03-04, with one field.
DBASE = (
    b"\x03\x7c\x03\x04" + (10).to_bytes(4, "little") + (65).to_bytes(2, "little") + bytes(22)
    + b"NAME" + bytes(28) + b"\r" + b" row" * 40
)  # fmt: skip
LFS = b"version https://git-lfs.github.com/spec/v1\noid sha256:ab\nsize 12\n"


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("가.xlsx", b"SCDSA002" + bytes(90), Refusal.DRM),
        ("가.xls", b"SCDSA004" + bytes(90), Refusal.DRM),
        ("가.xlsx", b"\x9b DRMONE  This Document is encrypted", Refusal.DRM),
        ("가.xlsx", ole_with("\x06DataSpaces", "DRMEncryptedDataSpace"), Refusal.DRM),
        ("가.xlsx", ole_with("EncryptionInfo", "EncryptedPackage"), Refusal.PASSWORD),
        ("가.xls", ole_with("FileHeader", "DocInfo", "BodyText"), Refusal.HWP),
        ("가.xlsx", b"HWP Document File V3.00", Refusal.HWP),
        ("가.xls", ole_with("WordDocument"), Refusal.WORD),
        ("가.xls", ole_with("PowerPoint Document"), Refusal.SLIDES),
        ("가.xls", ole_with("Something"), Refusal.NO_WORKBOOK),
        ("가.xlsx", b"{\\rtf1 x", Refusal.WORD),
        ("가.xls", b"<html><table><tr><td>1</td></tr></table></html>", Refusal.HTML),
        ("가.xls", b"\xef\xbb\xbf\r\n  <!DOCTYPE HTML><html>", Refusal.HTML),
        ("가.xls", "<TABLE border=1>가</TABLE>".encode("utf-16"), Refusal.HTML),
        ("가.csv", b"<?xml version='1.0'?><html/>", Refusal.HTML),
        ("가.xls", b"<%-- x --%>\r\n<style>td{}</style><table><tr><td>1", Refusal.HTML),
        ("가.xls", b"<tr><td>1</td></tr>", Refusal.HTML),
        ("가.xls", b"MIME-Version: 1.0\r\nContent-Type: multipart/related", Refusal.HTML),
        ("가.xls", b"From: <Saved by x>\r\nSubject:\r\n\tx\r\nMIME-Version: 1.0\r\n", Refusal.HTML),
        ("가.xls", b"<?xml version='1.0'?><Workbook/>", Refusal.XML),
        ("가.xlsx", b"<## NASCA DRM FILE - VER1.00 ##>" + bytes(90), Refusal.DRM),
        ("가.xlsx", b"\x05\x01SomeMaker DRM v2" + bytes(range(200)), Refusal.DRM),
        ("가.xls", DBASE, Refusal.OTHER_SHEET),
        ("가.csv", bytes(3000), Refusal.DAMAGED),
        ("가.csv", bytes(range(1, 256)) * 9, Refusal.NOT_TEXT),
        ("가.xlsx", b"%PDF-1.7\n", Refusal.PDF),
        ("가.xlsx", LFS, Refusal.POINTER),
        ("가.csv", LFS, Refusal.POINTER),
        ("가.xlsx", b"\x89PNG\r\n\x1a\n", Refusal.PICTURE),
        ("가.xlsx", b"7z\xbc\xaf\x27\x1c\0\0", Refusal.PACKED),
        ("가.xls", "이름\t금액\n가\t1\n".encode("cp949"), Refusal.TEXT_AS_WORKBOOK),
        ("가.xls", "시스템\t금액\n가각갂\t1\n".encode("utf-16"), Refusal.TEXT_AS_WORKBOOK),
        ("가.xlsx", bytes(3000), Refusal.DAMAGED),
        ("가.xlsx", b"\x01\x02\x03\x04" * 50, Refusal.DAMAGED),
        ("가.xlsx", b"PK\x03\x04" + bytes(100), Refusal.DAMAGED),
        ("가.csv", b"\x01\x02\x03\x04" * 50, Refusal.NOT_TEXT),
    ],
)
def test_the_true_cause_is_told(tmp_path, name, content, reason):
    path = tmp_path / name
    path.write_bytes(content)
    assert refusal_of(path).reason is reason


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({"mimetype": "application/hwp+zip", "Contents/section0.xml": "<a/>"}, Refusal.HWP),
        ({"[Content_Types].xml": "<a/>", "word/document.xml": "<a/>"}, Refusal.WORD),
        ({"[Content_Types].xml": "<a/>", "ppt/presentation.xml": "<a/>"}, Refusal.SLIDES),
        ({"mimetype": "application/vnd.oasis", "content.xml": "<a/>"}, Refusal.OTHER_SHEET),
        ({"[Content_Types].xml": "<a/>", "xl/workbook.bin": "x"}, Refusal.OTHER_SHEET),
        ({"사진.jpg": "x"}, Refusal.NO_WORKBOOK),
        ({}, Refusal.NO_WORKBOOK),
        ({"xl/workbook.xml": "<workbook/>"}, Refusal.DAMAGED),
    ],
)
def test_a_package_of_another_program_is_named(tmp_path, parts, reason):
    assert refusal_of(packed(tmp_path / "가.xlsx", parts)).reason is reason


def test_a_name_that_is_not_read_is_told_before_anything_is_opened(tmp_path):
    lock, folder = tmp_path / "~$목록.xlsx", tmp_path / "목록.xlsx"
    others = [tmp_path / f"목록.{ending}" for ending in ("docx", "hwp", "HWPX", "pdf")]
    lock.write_bytes(b"\x05user")
    for other in others:
        other.write_bytes(b"x")
    folder.mkdir()
    found = {}
    for path in (lock, *others, folder, tmp_path / "없음.xlsx"):
        with pytest.raises(ReadingError) as caught:
            read_file(path, LIMITS)
        found[path.name] = caught.value.reason
    assert list(found.values()) == [
        Refusal.LOCK_FILE,
        Refusal.ENDING,
        Refusal.HWP,
        Refusal.HWP,
        Refusal.PDF,
        Refusal.FOLDER,
        Refusal.MISSING,
    ]


@pytest.mark.parametrize("made", [os.mkfifo] if hasattr(os, "mkfifo") else [])
def test_a_pipe_under_the_name_of_a_table_is_not_waited_for(tmp_path, made):
    made(tmp_path / "가.csv")
    with pytest.raises(ReadingError) as caught:
        read_file(tmp_path / "가.csv", LIMITS)
    assert caught.value.reason is Refusal.NO_ACCESS


def test_a_file_of_more_bytes_than_may_be_is_not_opened(tmp_path):
    path = tmp_path / "가.csv"
    with path.open("wb") as file:
        file.truncate(60 << 20)
    with pytest.raises(ReadingError, match="50 MB") as caught:
        read_file(path, LIMITS)
    assert caught.value.reason is Refusal.TOO_LARGE


def test_a_workbook_under_the_name_of_a_text_is_read_with_a_note(tmp_path):
    read = read_here(made_workbook(tmp_path / "가.csv", ONE_CELL))
    assert read.sheets[0].rows == ((1,),)
    assert read.notes == {FileNote.OTHER_ENDING}


def test_a_truncated_workbook_is_damaged_wherever_it_is_cut(tmp_path):
    whole = made_workbook(tmp_path / "가.xlsx", ONE_CELL).read_bytes()
    for end in range(10, len(whole) - 1, 97):
        path = tmp_path / "잘림.xlsx"
        path.write_bytes(whole[:end])
        assert refusal_of(path).reason is Refusal.DAMAGED


def test_a_part_with_another_checksum_is_damaged_and_named(tmp_path):
    path = made_workbook(tmp_path / "가.xlsx", ONE_CELL)
    content = path.read_bytes()
    with zipfile.ZipFile(path) as package:
        checksum = package.getinfo("xl/worksheets/sheet1.xml").CRC.to_bytes(4, "little")
    path.write_bytes(content.replace(checksum, bytes(4)))
    assert "sheet1.xml" in str(refusal_of(path))


def test_two_parts_of_one_name_are_refused(tmp_path):
    path = made_workbook(tmp_path / "가.xlsx", ONE_CELL)
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("XL/Worksheets/sheet1.xml", "<worksheet/>")
    assert refusal_of(path).reason is Refusal.UNSAFE


@pytest.mark.parametrize(
    "part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml", "docProps/app.xml"]
)
def test_a_declaration_in_any_part_is_refused_before_it_is_expanded(tmp_path, part):
    parts = workbook_parts(ONE_CELL, styles="<fonts/>") | {"docProps/app.xml": "<Properties/>"}
    declared = '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    path = packed(tmp_path / "가.xlsx", parts | {part: declared + parts[part]})
    assert refusal_of(path).reason is Refusal.UNSAFE


def test_a_declaration_in_another_encoding_is_seen_too(tmp_path):
    parts = workbook_parts(ONE_CELL)
    path = packed(tmp_path / "가.xlsx", parts)
    hidden = "<?xml version='1.0' encoding='utf-16'?><!DOCTYPE x><Properties/>".encode("utf-16")
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("docProps/app.xml", hidden)
    assert refusal_of(path).reason is Refusal.UNSAFE


def test_a_bomb_is_refused_by_what_the_package_says_of_its_sizes(tmp_path):
    parts = workbook_parts(ONE_CELL)
    bomb = parts | {"xl/media/image1.bin": "0" * (30 << 20)}
    assert refusal_of(packed(tmp_path / "가.xlsx", bomb, level=9)).reason is Refusal.TOO_LARGE


def test_more_parts_than_may_be_are_not_looked_at(tmp_path):
    few = replace(
        LIMITS, limits={**LIMITS.limits, LimitName.PARTS: ReadingLimit(3, "구성 요소 3개")}
    )
    path = made_workbook(tmp_path / "가.xlsx", ONE_CELL)
    assert "구성 요소 3개" in str(refusal_of(path, few))


def test_nothing_in_any_sheet_is_no_table(tmp_path):
    path = made_workbook(tmp_path / "가.xlsx", data(""), data('<row r="5"><c r="A5" s="1"/></row>'))
    assert refusal_of(path).reason is Refusal.NO_TABLE


@pytest.mark.parametrize("reason", list(Refusal))
def test_every_cause_says_what_to_do(reason):
    names = ("name", "limit", "sheet", "cell", "where", "row", "encoding", "product", "format")
    told = str(ReadingError(reason, **dict.fromkeys(names, "가")))
    assert told.startswith("가: ")
    assert reason is Refusal.CANCELLED or told.endswith(("주세요.", "아닙니다."))


@pytest.mark.parametrize(
    ("limit", "words"), [(LimitName.SHEETS, "시트 한 장"), (LimitName.SHEET_BYTES, "한 바이트")]
)
def test_more_and_larger_sheets_than_may_be_are_not_gone_through(tmp_path, limit, words):
    few = replace(LIMITS, limits={**LIMITS.limits, limit: ReadingLimit(1, words)})
    assert words in str(refusal_of(made_workbook(tmp_path / "가.xlsx", ONE_CELL, ONE_CELL), few))
