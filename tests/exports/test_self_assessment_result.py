"""The result workbook is a paper that can be handed in: values on their names, and nothing else."""

import os
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from datetime import date

import pytest
from openpyxl import load_workbook

from app.domain.agency import Agency, AgencyTrack, ApprovalMark, ApprovalPost, ApprovalRole
from app.domain.result import assess
from app.exports.failures import ExportError, TargetOpenError
from app.exports.self_assessment_result import DocumentDetails, self_assessment_result
from app.exports.sheet_picture import SheetLayout
from app.services.exporting import RESULT_FORM
from tests.conftest import make_assessment, make_system

SHEETS = ["표지", "종합의견", "시스템 현황", "문항별 결과", "목표별 응답 현황", "산정 방법 및 버전"]
DETAILS = DocumentDetails("정보화담당관-1234", "부분공개", "김하늘", date(2026, 11, 23))
AGENCY = Agency(
    name="한빛시",
    track=AgencyTrack.LOCAL_GOVERNMENT,
    department="정보화담당관",
    approval_line=(
        ApprovalPost("주무관", ApprovalRole.DRAFTER),
        ApprovalPost("정보보호팀장", ApprovalRole.COOPERATOR),
        ApprovalPost("과장", ApprovalRole.APPROVER, ApprovalMark.DELEGATED),
    ),
)


@pytest.fixture
def write(checklist, register_form, tmp_path):
    def made(given="YNNYNYNYYY", *, findings=None, agency=AGENCY, form_dir=RESULT_FORM,
             target=None, **system):  # fmt: skip
        shown = make_system(
            **{"name": "공영홈쇼핑", "system_type": "public_facing", "built_year": 2015, **system}
        )
        result = assess(make_assessment(checklist, shown, given, findings), shown)
        file = target or tmp_path / "결과서.xlsx"
        self_assessment_result(
            form_dir, result, agency, register_form, DETAILS,
            "클라우드 네이티브 발주 길잡이", "ab" * 32,
        ).save(file)  # fmt: skip
        return file

    return made


def texts(book, sheet):
    return [str(c.value) for row in book[sheet].iter_rows() for c in row if c.value is not None]


def named(book, name):
    sheet, address = next(iter(book.defined_names[name].destinations))
    return book[sheet][address.replace("$", "").split(":")[0]]


def office():
    found = shutil.which("soffice")
    if not found and not os.environ.get("CLOUD_NATIVE_ADVISOR_REQUIRE_OFFICE"):
        pytest.skip("LibreOffice is not here")
    assert found, "LibreOffice is needed for this test"
    return found


def test_the_sheets_stand_in_the_order_of_the_paper(write):
    assert load_workbook(write()).sheetnames == SHEETS


def test_the_cover_says_the_answer_first(write):
    book = load_workbook(write())
    assert named(book, "document_no").value == "정보화담당관-1234"
    assert named(book, "disclosure").value == "부분공개"
    assert named(book, "system_name").value == "공영홈쇼핑"
    assert "도입 검토 (예 6개 / 10개)" in named(book, "verdict_line").value


def test_every_sheet_is_of_values_without_formula_link_or_macro(write):
    file = write()
    for sheet in load_workbook(file):
        assert all(c.data_type != "f" for row in sheet.iter_rows() for c in row)
    names = zipfile.ZipFile(file).namelist()
    assert not [n for n in names if "vba" in n.lower() or "externalLink" in n]


def test_only_those_who_sign_have_a_box_and_the_mark_stands_in_it(write):
    cover = texts(load_workbook(write()), "표지")
    assert "주무관" in cover
    assert "과장" in cover
    assert any("전결" in text for text in cover)
    assert "정보보호팀장" not in cover  # a cooperator has a line of its own, and no box
    assert any("정보보호팀장" in text for text in cover)


@pytest.mark.parametrize("count", range(7))
def test_an_approval_line_of_any_length_is_drawn(write, count):
    posts = tuple(ApprovalPost(f"직위{n}", ApprovalRole.REVIEWER) for n in range(count))
    agency = Agency("한빛시", AgencyTrack.LOCAL_GOVERNMENT, "정보화담당관", approval_line=posts)
    cover = texts(load_workbook(write(agency=agency)), "표지")
    assert [post.title for post in posts if post.title not in cover] == []


@pytest.mark.parametrize("typed", ["=1+1", "+82-2", "-", "@부서", '=HYPERLINK("http://x")'])
def test_what_an_officer_types_stays_text(write, typed):
    book = load_workbook(write(findings={"legacy_code": typed}))
    cells = [c for row in book["문항별 결과"].iter_rows() for c in row if c.value == typed]
    assert cells
    assert all(cell.data_type == "s" for cell in cells)


def test_characters_that_excel_refuses_are_dropped(write):
    book = load_workbook(write(findings={"legacy_code": "가\x00나\x0b다"}))
    assert "가나다" in texts(book, "문항별 결과")


def test_an_open_result_prints_its_range_and_what_is_open(write):
    book = load_workbook(write("YYYYYUUNNN"))
    assert "판단 보류 (예 5~7개 / 10개)" in named(book, "verdict_line").value
    assert any("확인할 문항" in text for text in texts(book, "종합의견"))


def test_the_band_in_which_the_guide_is_silent_says_so(write):
    assert any("판정 기준이 없" in t for t in texts(load_workbook(write("YYYYNNNNNN")), "표지"))


def test_money_is_a_figure_with_separators_and_a_year_is_not(write):
    sheet = load_workbook(write(initial_dev_cost=1_200_000_000))["시스템 현황"]
    cells = {c.value: c for row in sheet.iter_rows() for c in row}
    assert cells[1_200_000_000].number_format == "#,##0"
    assert "2015" in cells


def test_the_chart_carries_its_points_and_an_open_goal_has_none(write):
    archive = zipfile.ZipFile(write("YNNYNYNY--"))
    chart = next(n for n in archive.namelist() if n.startswith("xl/charts/chart"))
    xml = archive.read(chart).decode()
    names = re.findall(r"strCache>.*?strCache>", xml, re.S)[-1]
    assert re.findall(r"<(?:c:)?v>([^<]+)</", names) == [
        "안정적 서비스 운영",
        "업무 및 기술 변화 대응",
        "개발 품질 향상",
        "개발기간 단축",
    ]
    caches = re.findall(r"<(?:c:)?numCache>.*?</(?:c:)?numCache>", xml, re.S)
    assert len(re.findall(r"<(?:c:)?pt ", caches[-1])) == 3
    assert "예 비율: 높을수록 전환 필요" in xml


def test_a_template_without_its_names_says_which(write, tmp_path):
    form = tmp_path / "form"
    shutil.copytree(RESULT_FORM, form)
    book = load_workbook(form / "template.xlsx")
    del book.defined_names["document_no"], book.defined_names["goal_rows"]
    book.save(form / "template.xlsx")
    with pytest.raises(ExportError, match=r"document_no.*goal_rows|goal_rows.*document_no"):
        write(form_dir=form)


@pytest.mark.parametrize("mark", ["~$결과서.xlsx", ".~lock.결과서.xlsx#"])
def test_a_target_that_is_open_is_left_alone_and_another_name_is_offered(write, tmp_path, mark):
    target = write()
    before = target.read_bytes()
    (tmp_path / mark).write_text("열려 있음", encoding="utf-8")
    with pytest.raises(TargetOpenError, match="엑셀에서 닫고 다시 저장해 주세요") as caught:
        write("N" * 10)
    assert target.read_bytes() == before
    assert caught.value.suggestion.name == "결과서 (2).xlsx"


def test_a_failed_save_leaves_the_old_file_and_no_draft(write, tmp_path, monkeypatch):
    target = write()
    before = target.read_bytes()

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    monkeypatch.setattr("pathlib.Path.replace", full)
    with pytest.raises(ExportError):
        write("N" * 10)
    assert target.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["결과서.xlsx"]


def test_a_folder_that_is_not_there_is_told(write, tmp_path):
    with pytest.raises(ExportError):
        write(target=tmp_path / "없는 폴더" / "결과서.xlsx")


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_sheet_is_set_up_for_print(write, sheet):
    page = load_workbook(write())[sheet]
    assert page.page_setup.paperSize == 9 or str(page.page_setup.paperSize) == "9"
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert page.page_setup.fitToWidth in {None, 1}
    assert page.oddFooter.center.text == "&P/&N"
    assert not page.sheet_view.showGridLines
    assert page.print_area


@pytest.mark.office
def test_the_printed_paper_has_every_heading_and_no_cut_column(write, tmp_path):
    file = write(findings={"legacy_code": "2015년 개발되어 7년째 운영 중, 개선 필요"})
    subprocess.run(
        [office(), "--headless", f"-env:UserInstallation=file://{tmp_path}/profile",
         "--convert-to", "pdf", "--outdir", str(tmp_path), str(file)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    from pypdf import PdfReader

    pages = PdfReader(tmp_path / "결과서.pdf").pages
    said = "".join(re.sub(r"\s", "", page.extract_text()) for page in pages)
    assert len(SHEETS) <= len(pages) <= len(SHEETS) + 2
    for heading in [
        "문서번호", "공개구분", "작성부서", "자가진단문항", "검토결과(근거)", "운영성과지표",
        "문항수", "예비율", "미응답", "구분", "항목", "단위",
    ]:  # fmt: skip
        assert heading in said
    assert f"{len(pages)}/{len(pages)}" in said


@pytest.mark.parametrize("lines", range(1, 30, 3))
def test_no_page_of_the_opinion_ends_below_a_title(write, lines):
    long = {"policy_change": "\n".join("수시 변경" for _ in range(lines))}
    sheet = load_workbook(write("YYYYYYYYYN", findings=long))["종합의견"]
    pages = SheetLayout(sheet).pages()
    assert len(pages) > 1
    for rows in pages[:-1]:
        shown = [
            max((cell.column for cell in sheet[row] if cell.value is not None), default=0)
            for row in (rows[-1], rows[-1] + 1)
        ]
        assert shown[1] <= shown[0], sheet[rows[-1]]


def test_while_no_name_is_known_the_department_signs_the_sheets_and_the_cover_stays_open(
    checklist, register_form, tmp_path
):
    system = make_system("공영홈쇼핑")
    result = assess(make_assessment(checklist, system, "YNNYNYNYYY"), system)
    nobody = replace(DETAILS, author="")
    file = tmp_path / "결과서.xlsx"
    self_assessment_result(
        RESULT_FORM, result, AGENCY, register_form, nobody, "길잡이", "ab" * 32
    ).save(file)
    book = load_workbook(file)
    assert named(book, "author").value is None
    assert named(book, "items_signature").value == "작성자: 정보화담당관   기준일: 2026. 11. 23."
