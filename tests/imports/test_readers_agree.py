"""Where nothing is wrong with a workbook, both readers find the same in every cell."""

import pytest

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


def shown(sheet):
    return sheet.name, sheet.state, sheet.merged, list(sheet.shown_rows())
