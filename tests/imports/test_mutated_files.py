"""Whatever is done to a file, it is read or refused: never an escaped error, never a hang.

More of them are tried by hand: tests/benchmarks/hostile_files.py.
"""

import pytest

from app.domain.reading_refusals import ReadingError
from app.domain.sheet_grid import ReadFile
from app.imports.reading_process import read_file
from tests.conftest import ROOT
from tests.imports.made_files import LIMITS
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


def outcome(path):
    try:
        return read_file(path, LIMITS)
    except ReadingError as error:
        return error
