"""An answer form that may do harm is refused for its true cause by the process that inventories
are read in, within five seconds."""

import hashlib
from dataclasses import replace

import pytest
from openpyxl import Workbook

from app.domain.reading_limits import LimitName, ReadingLimit
from app.domain.reading_refusals import ReadingError, Refusal
from app.domain.returned_answers import Refusal as RowRefusal
from app.imports.answer_forms import read_answer_form
from app.imports.reading_process import Watch
from app.services.answer_imports import AnswerImports
from tests.answer_form_material import forms_of
from tests.conftest import make_system
from tests.imports.made_files import (
    LIMITS,
    data,
    made_workbook,
    num,
    ole_with,
    packed,
    row,
    workbook_parts,
)

ONE_CELL = data(row(1, num("A1", 1)))
FIVE = ReadingLimit(5, "5초")
IN_TIME = replace(LIMITS, limits={**LIMITS.limits, LimitName.SECONDS: FIVE})
DECLARED = '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
HTML = b"<html><table><tr><td>1</td></tr></table></html>"


def bytes_in(content):
    def make(path):
        path.write_bytes(content)

    return make


def bomb(path):
    parts = workbook_parts(ONE_CELL) | {"xl/media/image1.bin": "0" * (30 << 20)}
    packed(path, parts, level=9)


def sparse(path):
    made_workbook(path, data(row(1, num("A1", 1)) + f"<row>{num('XFD1048576', 1)}</row>"))


def declared(path):
    parts = workbook_parts(ONE_CELL)
    packed(path, parts | {"xl/workbook.xml": DECLARED + parts["xl/workbook.xml"]})


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (bytes_in(ole_with("EncryptionInfo", "EncryptedPackage")), Refusal.PASSWORD),
        (bytes_in(b"SCDSA002" + bytes(90)), Refusal.DRM),
        (bytes_in(HTML), Refusal.HTML),
        (bomb, Refusal.TOO_LARGE),
        (sparse, Refusal.TOO_MANY_ROWS),
        (declared, Refusal.UNSAFE),
    ],
    ids=["encrypted", "rights", "html", "bomb", "sparse", "doctype"],
)
def test_a_hostile_file_is_refused_for_its_true_cause_in_time(tmp_path, make, reason):
    path = tmp_path / "양식.xlsx"
    make(path)
    with pytest.raises(ReadingError, match=r"^양식\.xlsx: ") as caught:
        read_answer_form(path, IN_TIME)
    assert caught.value.reason is reason


def test_what_stops_the_reading_is_told_as_such(tmp_path):
    path = made_workbook(tmp_path / "양식.xlsx", ONE_CELL)
    with pytest.raises(ReadingError) as caught:
        read_answer_form(path, LIMITS, Watch(is_cancelled=lambda: True))
    assert caught.value.reason is Refusal.CANCELLED


def test_a_file_that_is_gone_is_told_with_its_name(tmp_path):
    with pytest.raises(ReadingError, match=r"양식\.xlsx") as caught:
        read_answer_form(tmp_path / "양식.xlsx", LIMITS)
    assert caught.value.reason is Refusal.MISSING


def test_a_form_is_read_by_the_process_as_it_was_handed_out(store, clock, tmp_path):
    system = make_system("민원예약")
    store.systems.save(system)
    path = forms_of(store, clock).save([system], tmp_path / "양식.xlsx")
    read = read_answer_form(path, LIMITS)
    assert read.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert len(read.rows) == 40
    assert read.strange == ()


def test_one_bad_file_among_many_keeps_none_of_the_others_back(store, clock, tmp_path):
    (tmp_path / "가.xlsx").write_bytes(HTML)
    book = Workbook()
    book.active["A1"] = "회의록"
    book.save(tmp_path / "나.xlsx")
    noted = []
    imports = AnswerImports(store, clock)
    read = imports.read(
        [tmp_path / "가.xlsx", tmp_path / "나.xlsx"], lambda *told: noted.append(told)
    )
    assert noted == [(0, 2, "가.xlsx"), (1, 2, "나.xlsx")]
    preview = imports.compare(read)
    assert [one.reason for one in preview.unread] == [Refusal.HTML]
    assert [(one.file_name, one.refusal) for one in preview.comparison.refused] == [
        ("나.xlsx", RowRefusal.NOT_A_FORM)
    ]
    with pytest.raises(ReadingError, match="웹 문서"):
        imports.preview([tmp_path / "나.xlsx", tmp_path / "가.xlsx"])
