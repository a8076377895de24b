"""A case keeps the reference data it was made by; newer ones are told, and taken when asked."""

from dataclasses import replace

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QCheckBox

from app.services.case_exports import procurement_of, reference_updates_of
from app.services.contract_cases import Cases
from app.ui.procurement.reference_notice import ReferenceNotice
from tests.services.test_reference_updates import newer
from tests.ui.procurement.conftest import click, place_of, shown, texts

DAYS = 'value = 5\nunit = "business_days"\ntrack = "local_government"'
OF_OTHERS = 'value = 5\nunit = "business_days"\ntrack = "national_agency"'


@pytest.fixture
def updates(store, clock):
    return reference_updates_of(store, clock)


@pytest.fixture
def procurement(store, clock, updates):
    return procurement_of(store, clock, updates)


@pytest.fixture
def cases(store, clock, updates):
    return Cases(store, clock, reference_version=updates.keep)


@pytest.fixture
def older(store, case, updates, tmp_path):
    """Return the stamp that the case goes by since newer data came into force."""
    stamp = updates.keep()
    store.cases.save(replace(case, reference_version=stamp))
    changes = [(one, one.replace("value = 5", "value = 3")) for one in (DAYS, OF_OTHERS)]
    updates.adopt(newer(tmp_path / "update.toml", *changes))
    return stamp


@pytest.fixture
def opened(place, case, older):
    place.open_case(case)
    return place.page()


def save_paper(page, handing_in, target):
    """Save the 계약요청서 and return what stands in it."""
    page.open_tab("papers")
    handing_in.ask_paper(page._open_case, "contract-request")
    dialog = handing_in._export.dialog
    place_of(dialog, "저장할 파일").setText(str(target))
    for box in shown(dialog, QCheckBox):
        box.setChecked(True)
    click(dialog, "저장")
    return "\n".join(
        str(cell.value) for sheet in load_workbook(target) for row in sheet for cell in row
    )


def test_a_case_and_its_papers_keep_the_data_they_went_by(
    opened, case, cases, older, handing_in, tmp_path
):
    assert opened._open_case.rules.library.stamp == older != opened._open_case.stamp_in_force
    assert f"이 계약 건은 기준 데이터 {older}에 따라 계산합니다." in " ".join(texts(opened))
    assert f"기준 데이터 {older}" in save_paper(opened, handing_in, tmp_path / "요청.xlsx")
    assert cases.parts.papers(case.id)[0].reference_version == older
    assert cases.get(case.id).reference_version == older


def test_what_newer_data_change_for_the_agency_is_listed_before_they_are_taken(opened):
    notice = opened.findChild(ReferenceNotice)
    click(notice, "바뀌는 내용 보기")
    (told,) = [text for text in texts(notice) if "→" in text]
    assert told == "변경 · 대가 지급 기간: 값: 5 → 3"  # not that of national agencies
    click(notice, "바뀌는 내용 접기")
    assert not any("→" in text for text in texts(notice))


def test_taken_over_the_case_and_new_papers_go_by_them(
    opened, case, cases, older, handing_in, tmp_path
):
    in_force = opened._open_case.stamp_in_force
    save_paper(opened, handing_in, tmp_path / "앞.xlsx")
    click(opened, "적용 중인 기준 데이터로 바꾸기")
    assert cases.get(case.id).reference_version == in_force
    assert not opened.findChild(ReferenceNotice).isVisible()
    assert f"기준 데이터 {in_force}" in save_paper(opened, handing_in, tmp_path / "뒤.xlsx")
    logged = {one.file_name: one.reference_version for one in cases.parts.papers(case.id)}
    assert logged == {"앞.xlsx": older, "뒤.xlsx": in_force}
