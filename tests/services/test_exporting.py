"""A result is handed in as a workbook only when there is a result, and an agency to hand it in."""

from datetime import date

import pytest

from app.exports.failures import ExportError
from app.services.exporting import (
    result_disclosures,
    result_file_name,
    self_assessment_paper,
)
from app.services.samples import load_sample
from tests.conftest import make_assessment, make_system


@pytest.fixture
def details():
    from app.exports.self_assessment_result import DocumentDetails

    return DocumentDetails("정보화담당관-1234", "공개", "홍길동", date(2026, 11, 23))


def test_the_workbook_is_written_where_it_was_asked_for(store, clock, details, tmp_path):
    shopping = load_sample(store, clock, with_agency=True)[0]
    target = tmp_path / "결과서.xlsx"
    self_assessment_paper(store, shopping, details).save(target)
    assert target.read_bytes().startswith(b"PK")


def test_a_system_that_was_not_assessed_has_no_paper(store, clock, details):
    load_sample(store, clock)
    system = make_system("미진단 시스템")
    store.systems.save(system)
    with pytest.raises(ExportError, match="미진단 시스템"):
        self_assessment_paper(store, system, details)


def test_without_an_agency_there_is_no_paper(store, checklist, details):
    system = make_system()
    store.systems.save(system)
    store.assessments.begin(make_assessment(checklist, system, "Y" * 10))
    with pytest.raises(ExportError, match="기관 정보를 먼저"):
        self_assessment_paper(store, system, details)


def test_a_file_name_and_the_disclosures_are_proposed():
    name = result_file_name("인허가/GIS: 포털", date(2026, 11, 23))
    assert name.endswith(".xlsx")
    assert "인허가" in name
    assert not set(name) & set('\\/:*?"<>|')
    assert "공개" in result_disclosures()
