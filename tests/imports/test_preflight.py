"""A workbook is looked at before it is unpacked: what may do harm is not read."""

import zipfile

import pytest
from openpyxl import Workbook

from app.imports import preflight
from app.imports.answer_forms import read_answer_form
from app.imports.failures import UnreadableFileError


@pytest.fixture
def workbook(tmp_path):
    path = tmp_path / "양식.xlsx"
    Workbook().save(path)
    return path


def with_part(path, name, content):
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_is_refused_wherever_it_stands(workbook, encoding):
    text = " " * preflight._BLOCK + '<!DOCTYPE lolz [<!ENTITY lol "lol">]><a/>'
    with_part(workbook, "xl/worksheets/sheet9.xml", text[4:].encode(encoding))
    with pytest.raises(UnreadableFileError, match="안전하지 않은"):
        read_answer_form(workbook)


def test_what_is_endless_once_unpacked_is_refused(workbook, monkeypatch):
    monkeypatch.setattr(preflight, "LARGEST_PART", 1_000_000)
    with_part(workbook, "xl/worksheets/sheet9.xml", b" " * 3_000_000)
    with pytest.raises(UnreadableFileError, match="안전하지 않은"):
        read_answer_form(workbook)


def test_a_file_that_is_too_large_is_not_opened(workbook, monkeypatch):
    monkeypatch.setattr(preflight, "LARGEST_FILE", 100)
    with pytest.raises(UnreadableFileError, match="너무 큰 파일"):
        read_answer_form(workbook)


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 9])
def test_what_is_no_workbook_is_told_as_such(tmp_path, content):
    path = tmp_path / "양식.xlsx"
    path.write_bytes(content)
    with pytest.raises(UnreadableFileError, match="읽을 수 없는 파일"):
        read_answer_form(path)


def test_a_zip_without_a_workbook_is_no_workbook(tmp_path):
    path = with_part(tmp_path / "자료.xlsx", "글.txt", b"x")
    with pytest.raises(UnreadableFileError, match="읽을 수 없는 파일"):
        read_answer_form(path)


def test_a_file_that_is_gone_is_told_with_its_name(tmp_path):
    with pytest.raises(UnreadableFileError, match=r"양식\.xlsx"):
        read_answer_form(tmp_path / "양식.xlsx")


def test_a_workbook_without_a_form_has_no_rows(workbook):
    assert read_answer_form(workbook).rows == ()
