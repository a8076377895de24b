"""Where nothing is wrong with a workbook, both readers find the same in every cell."""

import pytest
from openpyxl import Workbook

from tests.conftest import ROOT
from tests.imports.made_files import read_here

SOUND = sorted((ROOT / "forms/workbooks").rglob("*.xlsx")) + sorted(
    (ROOT / "tests/data/imports").glob("O*.xlsx")
)


@pytest.mark.parametrize("path", SOUND, ids=lambda path: path.parent.name + path.stem)
def test_both_readers_find_the_same(path):
    first, second = read_here(path), read_here(path, by_second_reader=True)
    assert [shown(sheet) for sheet in first.sheets] == [shown(sheet) for sheet in second.sheets]
    assert first.date_system is second.date_system


def test_characters_that_are_written_by_number_are_read_as_such_by_both(tmp_path):
    book = Workbook()
    book.active.append(["가_x000D_\n나", "_x005F_x0041_"])
    book.save(tmp_path / "가.xlsx")
    for second in (False, True):
        (sheet,) = read_here(tmp_path / "가.xlsx", by_second_reader=second).sheets
        assert sheet.rows == (("가\r\n나", "_x0041_"),)


def shown(sheet):
    return sheet.name, sheet.state, sheet.merged, list(sheet.shown_rows())
