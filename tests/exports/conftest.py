"""Makers of small templates and of the shipped paper."""

import os
import shutil
from datetime import date

import pytest
from openpyxl import Workbook
from openpyxl.workbook.defined_name import DefinedName

from app.domain.agency import Agency, AgencyTrack
from app.domain.result import assess
from app.exports.self_assessment_result import DocumentDetails, write_self_assessment_result
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
    first = named(book, name)
    return [first.offset(down, right).value for down in range(count)]


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
        return write_self_assessment_result(
            form_dir,
            target or tmp_path / "결과서.xlsx",
            result,
            agency,
            register_form,
            DETAILS,
            "클라우드 네이티브 발주 길잡이 0.1.0",
            "9f" * 32,
        )

    return written


@pytest.fixture(scope="session")
def office():
    """Return the LibreOffice of this PC."""
    found = shutil.which("soffice")
    if not found and not os.environ.get("CLOUD_NATIVE_ADVISOR_REQUIRE_OFFICE"):
        pytest.skip("LibreOffice is not installed")
    assert found, "LibreOffice is required here and is not installed"
    return found
