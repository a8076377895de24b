"""Old workbooks are read by xlrd, which keeps their Korean text whatever code page they name."""

import struct

import pytest

from app.domain.reading_refusals import Refusal
from tests.conftest import ROOT
from tests.imports.made_files import read_here, refusal_of

SAMPLE = ROOT / "tests/data/imports/K22_전자정부프레임워크_기념일_업로드양식.xls"


@pytest.fixture(scope="module")
def content():
    return SAMPLE.read_bytes()


def record(kind, body):
    return struct.pack("<HH", kind, len(body)) + body


def test_a_wrong_code_page_does_not_spoil_the_text(tmp_path, content):
    named = record(0x42, struct.pack("<H", 1200))
    assert content.count(named) == 1
    path = tmp_path / "가.xls"
    path.write_bytes(content.replace(named, record(0x42, struct.pack("<H", 1252))))
    assert read_here(path).sheets[0].rows[1][5] == "첫째생일"


def test_days_since_1904_are_told(tmp_path, content):
    path = tmp_path / "가.xls"
    path.write_bytes(content.replace(record(0x22, b"\0\0"), record(0x22, b"\1\0")))
    assert read_here(path).date_system.value == "1904"


def test_a_password_inside_is_named(tmp_path, content):
    # The record that follows the first one of the book becomes that of a password.
    place = content.index(record(0x42, struct.pack("<H", 1200)))
    path = tmp_path / "가.xls"
    path.write_bytes(content[:place] + struct.pack("<H", 0x2F) + content[place + 2 :])
    assert refusal_of(path).reason is Refusal.PASSWORD


def test_an_old_workbook_without_sound_styles_is_read_by_its_values(content):
    assert read_here(SAMPLE, by_second_reader=True).sheets[0].rows[1][4] == "01"


@pytest.mark.parametrize("end", [600, 2000, 9000, 20000])
def test_a_truncated_old_workbook_is_refused_or_read_and_nothing_else(tmp_path, content, end):
    path = tmp_path / "가.xls"
    path.write_bytes(content[:end])
    assert refusal_of(path).reason in {Refusal.DAMAGED, Refusal.NO_WORKBOOK}
