"""Makers of small templates and of the shipped paper."""

import os
import shutil
import subprocess
from datetime import date

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.workbook.defined_name import DefinedName

from app.domain.agency import Agency, AgencyTrack
from app.domain.result import assess
from app.exports.round_record import RoundRecord
from app.exports.self_assessment_result import DocumentDetails, self_assessment_result
from app.services.diagnosis_figures import Kept
from app.services.exporting import RESULT_FORM
from tests.conftest import make_assessment, make_system

AGENCY = Agency("한빛시", AgencyTrack.LOCAL_GOVERNMENT, "정보화담당관", "김하늘")
DETAILS = DocumentDetails("정보화담당관-1234", "부분공개", "김하늘", date(2026, 11, 23))


def name_cells(book, sheet, **addresses):
    """Give cells of a sheet their names."""
    for name, address in addresses.items():
        book.defined_names[name] = DefinedName(name, attr_text=f"'{sheet.title}'!{address}")


def named(book, name):
    """Return the first cell that a name points to."""
    sheet, address = next(iter(book.defined_names[name].destinations))
    return book[sheet][address.replace("$", "").split(":")[0]]


def column(book, name, count, right=0):
    """Return the values below a name, so many columns to the right of it."""
    return [one.offset(0, right).value for one in _first_cells(book, name, count)]


def rows_at(book, name, count, width):
    """Return so many rows and columns of values from a name downward."""
    cells = _first_cells(book, name, count)
    return [[one.offset(0, right).value for right in range(width)] for one in cells]


def _first_cells(book, name, count):
    """Return so many cells from a name downward, without a head that a further page repeats."""
    first = named(book, name)
    head, cells = first.offset(-1).value if first.row > 1 else None, []
    while len(cells) < count:
        if head is None or first.value != head:
            cells.append(first)
        first = first.offset(1)
    return cells


def rows_until(book, name, end, width):
    """Return the rows of values from a name down to the row before another name."""
    return rows_at(book, name, named(book, end).row - named(book, name).row, width)


def outlines_of(book, sheet):
    """Return title, labels and figures of every series of a sheet, one list for each chart.

    They are what is cached in the file; that the cells hold the same is asserted on the way.
    """
    charts = []
    for chart in book[sheet]._charts:
        drawn = []
        for series in chart.series:
            title = _cached(book, series.tx.strRef.f, series.tx.strRef.strCache)
            labels = _cached(book, series.cat.strRef.f, series.cat.strRef.strCache)
            figures = _cached(book, series.val.numRef.f, series.val.numRef.numCache)
            drawn.append((title[0], list(labels.values()), figures))
        charts.append(drawn)
    return charts


def _cached(book, reference, cache):
    sheet, cells = reference.rsplit("!", 1)
    area = book[sheet.strip("'")][cells.replace("$", "")]
    rows = area if isinstance(area, tuple) else ((area,),)
    values = [cell.value for row in rows for cell in row]
    points = {point.idx: point.v for point in cache.pt}
    if any(isinstance(value, int | float) for value in values):
        points = {at: float(value) for at, value in points.items()}
        values = [value if isinstance(value, int | float) else None for value in values]
    assert cache.ptCount == len(values)
    assert points == {at: value for at, value in enumerate(values) if value is not None}
    return points


@pytest.fixture
def sheet():
    """An empty sheet of a workbook that becomes a template."""
    book = Workbook()
    book.active.title = "결과"
    return book.active


@pytest.fixture
def result_of(checklist):
    """Return the result of answers told by a letter each: Y, N, U (확인 필요) or - (미응답)."""

    def made(given, findings=None, **values):
        system = make_system(**{"name": "공영홈쇼핑", "system_type": "public_facing", **values})
        return assess(make_assessment(checklist, system, given, findings), system)

    return made


@pytest.fixture
def write_result(register_form, tmp_path):
    """Write the shipped paper of a result and return its file."""

    def written(result, target=None, agency=AGENCY, form_dir=RESULT_FORM):
        file = target or tmp_path / "결과서.xlsx"
        self_assessment_result(
            form_dir,
            result,
            agency,
            register_form,
            DETAILS,
            "클라우드 네이티브 발주 길잡이 0.1.0",
            "9f" * 32,
        ).save(file)
        return file

    return written


@pytest.fixture
def write_record(register_form, tmp_path):
    """Write the shipped paper of a whole diagnosis and return its file."""

    def written(diagnosis, kept=None, earlier=None, target=None, form_dir=RESULT_FORM):
        kept = kept or Kept()
        record = RoundRecord(
            diagnosis, tuple(kept.tasks), tuple(kept.evidence), kept.states, earlier, "3c" * 32
        )
        file = target or tmp_path / "결과서.xlsx"
        self_assessment_result(
            form_dir,
            diagnosis.result,
            AGENCY,
            register_form,
            DETAILS,
            "클라우드 네이티브 발주 길잡이 0.1.0",
            "9f" * 32,
            record,
        ).save(file)
        return file

    return written


@pytest.fixture
def form_without(tmp_path):
    """Copy a shipped form whose template lacks some names, and return its folder."""

    def made(shipped, *names, sheet=None):
        form = tmp_path / "form"
        shutil.copytree(shipped, form)
        book = load_workbook(form / "template.xlsx")
        if sheet:
            del book[sheet]
        for name in names:
            del book.defined_names[name]
        book.save(form / "template.xlsx")
        return form

    return made


@pytest.fixture(scope="session")
def print_all(office):
    """Print every workbook of a folder in one run of LibreOffice."""

    def printed(folder):
        subprocess.run(
            [office, f"-env:UserInstallation=file://{folder}/profile", "--headless",
             "--convert-to", "pdf", "--outdir", str(folder), *map(str, folder.glob("*.xlsx"))],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip

    return printed


@pytest.fixture(scope="session")
def office():
    """Return the LibreOffice of this PC."""
    found = shutil.which("soffice")
    if not found and not os.environ.get("CLOUD_NATIVE_ADVISOR_REQUIRE_OFFICE"):
        pytest.skip("LibreOffice is not installed")
    assert found, "LibreOffice is required here and is not installed"
    return found
