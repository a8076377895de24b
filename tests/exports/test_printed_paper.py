"""Printed, the paper shows all of its text on A4, each sheet one page wide."""

import re
from itertools import pairwise

import pytest
from pypdf import PdfReader

from tests.read_paper import read_paper

WORD = re.compile(r"[가-힣]+|[A-Za-z0-9]+")  # signs come from other fonts, in an order of their own
SHEETS = ["표지", "종합의견", "시스템 현황", "문항별 결과", "목표별 응답 현황", "산정 방법 및 버전"]
SHORT = {"legacy_code": "2015년 개발되어 7년째 운영 중, 개선 필요"}
LONG = {
    item: " ".join(f"{item.replace('_', '')}{number}번째근거" for number in range(80))
    for item in ("cost_and_users", "outage_stop", "legacy_code")
} | {"policy_change": " ".join(f"긴{number}" for number in range(900))}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("printed")


@pytest.fixture
def printed(folder, print_all, result_of, write_result):
    """Print three papers in one run of LibreOffice, once for all tests here."""
    if not (folder / "adopt.pdf").exists():
        for name, given, findings in (
            ("adopt", "YNNYNYNYYY", LONG),
            ("further", "YNNYNYNYNN", SHORT),
            ("open", "YUNY--NY-U", {}),
        ):
            write_result(result_of(given, findings), folder / f"{name}.xlsx")
        print_all(folder)
    return {name: PdfReader(folder / f"{name}.pdf").pages for name in ("adopt", "further", "open")}


def said(page):
    return "".join(page.extract_text().split())


@pytest.mark.office
@pytest.mark.parametrize("name", ["further", "open"])
def test_a_usual_result_takes_one_page_for_each_sheet(printed, name):
    assert len(printed[name]) == len(SHEETS)
    for sheet, page in zip(SHEETS[1:], printed[name][1:], strict=True):
        assert sheet.replace(" ", "") in said(page)


@pytest.mark.office
@pytest.mark.parametrize("name", ["adopt", "further", "open"])
def test_every_text_of_the_workbook_is_on_paper_whole(printed, folder, name):
    paper = "".join(map(said, printed[name]))
    for sheet in read_paper(folder / f"{name}.xlsx"):
        for row in sheet:
            for cell in row:
                if isinstance(cell.value, str):
                    missing = [word for word in WORD.findall(cell.value) if word not in paper]
                    assert not missing, (cell.coordinate, missing)


@pytest.mark.office
@pytest.mark.parametrize("name", ["adopt", "further", "open"])
def test_pages_are_a4_with_their_number_and_only_the_item_table_lies_across(printed, name):
    pages = printed[name]
    across = []
    for number, page in enumerate(pages, start=1):
        width, height = (round(float(side) / 72 * 25.4) for side in page.mediabox[2:])
        across.append(width > height)
        assert sorted((width, height)) == [210, 297]
        assert f"{number}/{len(pages)}" in said(page)
    turns = [at for at, (left, right) in enumerate(pairwise(across)) if left != right]
    assert len(turns) == 2  # upright, across, upright


@pytest.mark.office
def test_the_heads_of_a_table_stand_on_every_page_of_it(printed):
    items = [page for page in printed["adopt"] if page.mediabox.width > page.mediabox.height]
    assert len(items) > 1
    for page in items:
        assert "검토결과(근거)" in said(page)
        assert "운영성과지표" in said(page)
