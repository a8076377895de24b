"""Whatever is done to a file, it is read or refused: never an escaped error, never a hang.

More of them are tried by hand, the whole way: tests/benchmarks/mutated_files.py.
"""

import pytest

from app.domain.inventory_dry_run import OnDuplicate
from app.domain.inventory_rows import judge
from app.domain.inventory_table import find_table
from app.domain.reading_refusals import ReadingError
from app.domain.sheet_grid import ReadFile
from app.imports.reading_process import read_file
from tests.conftest import ROOT, make_system
from tests.import_material import form, headings
from tests.imports.grid_mutations import mutated_grid
from tests.imports.made_files import LIMITS, read_here
from tests.imports.mutations import mutated

SAMPLES = ROOT / "tests/data/imports"


@pytest.fixture(scope="module")
def sources():
    names = ("O11_temperature-in-middle.xlsx", "O13_date_1904.xlsx", "P01_protected_passtika.xlsx")
    old = next(SAMPLES.glob("K22_*.xls"))
    return [(SAMPLES / name).read_bytes() for name in names] + [old.read_bytes()]


@pytest.mark.parametrize("seed", range(12))
def test_a_mutated_file_is_read_or_refused(tmp_path, sources, seed):
    content, ending = mutated(seed, sources)
    path = tmp_path / f"가{ending}"
    path.write_bytes(content)
    assert isinstance(outcome(path), ReadFile | ReadingError)


@pytest.mark.parametrize("seed", range(30))
def test_a_mutated_inventory_comes_to_a_dry_run_or_is_refused(tmp_path, seed):
    content, ending = mutated_grid(seed)
    path = tmp_path / f"현황{ending}"
    path.write_bytes(content)
    # The bare stream of an old workbook has no styles, which the first reader wants.
    file = told(lambda: read_here(path, by_second_reader=ending == ".xls"))
    if isinstance(file, ReadingError):
        assert str(file).startswith(path.name)
        return
    for sheet in file.sheets:
        table = find_table(file, sheet, headings(), form())
        if table is None:
            continue
        table = table.mapped(table.mapping.confirmed())
        run = judge(table, form(), headings(), [make_system("민원 시스템 1")], OnDuplicate.UPDATE)
        assert len(run.rows) == len(table.rows.rows)
        assert all(str(one.reason) and str(one.remedy) for one in run.problems())
        assert all(one.name for one in run.to_save())


def outcome(path):
    return told(lambda: read_file(path, LIMITS))


def told(read):
    """Return what was read, or why it was not."""
    try:
        return read()
    except ReadingError as error:
        return error
