"""`export-case` writes papers of a case without a window, and logs every file."""

import json
from dataclasses import replace

import pytest

from app.domain.agency_settings import AgencySettings
from app.domain.money_text import DisplayUnit
from app.services.samples import NEGOTIATED_CASE, load_case_sample
from app.store.database import open_register
from tests.conftest import Clock
from tests.read_paper import read_paper

NO = "계약-2026-001"


@pytest.fixture
def clean(register_path):
    with open_register(register_path) as store:
        return load_case_sample(store, Clock(), NEGOTIATED_CASE, with_agency=True)


@pytest.fixture
def lacking(register_path, clean):
    with open_register(register_path) as store:
        store.cases.save(replace(clean, budget_won=1))
    return clean


def logged(register_path, case):
    with open_register(register_path) as store:
        return [paper.form for paper in store.case_parts.papers(case.id)]


def test_one_paper_is_written_and_logged(run, clean, register_path, tmp_path):
    target = tmp_path / "산출.xlsx"
    command = ("export-case", NO, "--form", "cost-breakdown", "--out", str(target))
    code, out, _ = run(*command)
    assert (code, f"저장했습니다: {target}" in out) == (0, True)
    assert read_paper(target).sheetnames == ["산출내역서"]
    assert logged(register_path, clean) == ["cost-breakdown"]
    assert run(*command)[0] == 1
    assert run(*command, "--overwrite")[0] == 0


@pytest.mark.parametrize("which", [("--form", "cost-breakdown"), ("--bound",)])
def test_a_workbook_is_not_written_under_another_kind_of_name(run, clean, tmp_path, which):
    target = tmp_path / "산출.docx"
    code, out, err = run("export-case", NO, *which, "--out", str(target))
    assert (code, out, target.exists()) == (1, "", False)
    assert "끝을 다음처럼 적어 주세요: .xlsx" in err


def test_a_working_copy_holds_formulas_and_others_have_none(run, clean, tmp_path):
    target = str(tmp_path / "작업용.xlsx")
    code, _, _ = run("export-case", NO, "--form", "cost-breakdown", "--working", "--out", target)
    assert code == 0
    assert read_paper(target).worksheets[0].title.startswith("산출내역서")
    other = str(tmp_path / "계획.xlsx")
    code, _, told = run("export-case", NO, "--form", "business-plan", "--working", "--out", other)
    assert (code, "작업용이 없는 서식" in told) == (1, True)


def test_several_papers_go_into_a_folder_with_numbers(run, clean, register_path, tmp_path):
    folder = tmp_path / "서류"
    two = ("--form", "cost-breakdown", "--form", "service-comparison")
    code, _, told = run("export-case", NO, *two, "--out", str(folder))
    assert (code, "폴더가 없습니다" in told) == (1, True)
    folder.mkdir()
    code, out, _ = run("export-case", NO, *two, "--out", str(folder), "--json")
    assert code == 0
    told = json.loads(out)
    assert [one["form_id"] for one in told["files"]] == ["cost-breakdown", "service-comparison"]
    assert [file.name[:3] for file in sorted(folder.iterdir())] == ["01_", "02_"]
    assert told["lacking"] == []


def test_what_is_amiss_is_listed_and_printed_only_on_demand(run, lacking, register_path, tmp_path):
    target = tmp_path / "일체.xlsx"
    code, _, told = run("export-case", NO, "--bound", "--out", str(target))
    assert code == 1
    assert "미비 사항이" in told
    assert "- " in told
    assert "--accept-lacking" in told
    assert not target.exists()
    code, _, told = run("export-case", NO, "--bound", "--out", str(target), "--accept-lacking")
    assert (code, "인쇄했습니다" in told) == (0, True)
    cover = read_paper(target).worksheets[0]
    cells = [str(cell.value) for row in cover.iter_rows() for cell in row]
    assert any("미비 사항(" in text for text in cells)
    assert logged(register_path, lacking) == ["contract-papers"]


def test_a_form_or_a_disclosure_that_is_not_there_is_told(run, clean, tmp_path):
    out = ("--out", str(tmp_path / "a.xlsx"))
    code, _, told = run("export-case", NO, "--form", "nothing", *out)
    assert (code, "cost-breakdown" in told) == (1, True)
    code, _, told = run("export-case", NO, "--bound", "--disclosure", "비밀", *out)
    assert (code, "부분공개" in told) == (1, True)
    code, _, told = run("export-case", NO, "--bound", "--working", *out)
    assert (code, "작업용은" in told) == (1, True)


def disclosed(file):
    book = read_paper(file)
    sheet, address = next(iter(book.defined_names["disclosure"].destinations))
    return book[sheet][address.replace("$", "").split(":")[0]].value


def test_a_paper_that_is_closed_by_itself_is_never_opened_by_a_set(run, clean, tmp_path):
    ids = ("reserve-price-basis", "security-review", "business-plan")
    three = [word for id_ in ids for word in ("--form", id_)]
    assert run("export-case", NO, *three, "--out", str(tmp_path), "--disclosure", "공개")[0] == 0
    told = [disclosed(file) for file in sorted(tmp_path.glob("*_*.xlsx"))]
    assert told == ["비공개", "비공개", "공개"]


@pytest.mark.parametrize(
    ("which", "chosen", "told"),
    [
        (("--form", "reserve-price-basis"), (), "비공개"),
        (("--form", "reserve-price-basis"), ("--disclosure", "부분공개"), "부분공개"),
        (("--form", "business-plan"), (), "공개"),
        (("--bound",), (), "비공개"),
    ],
)
def test_what_is_closed_is_offered_closed_and_the_officer_decides(
    run, clean, tmp_path, which, chosen, told
):
    target = tmp_path / "하나.xlsx"
    assert run("export-case", NO, *which, *chosen, "--out", str(target))[0] == 0
    assert disclosed(target) == told


def test_papers_and_figures_follow_what_the_agency_has_set(run, clean, register_path, tmp_path):
    chosen = AgencySettings(DisplayUnit.THOUSAND_WON, cuts_payments=True, renewal_days=90)
    with open_register(register_path) as store:
        store.agency_settings.save(chosen)
    target = tmp_path / "산출.xlsx"
    assert run("export-case", NO, "--form", "cost-breakdown", "--out", str(target))[0] == 0
    cells = [cell.value for row in read_paper(target).worksheets[0] for cell in row]
    assert "(단위: 천원)" in cells
    told = json.loads(run("case", NO, "--json")[1])["figures"]
    settings, paid = told["settings"], told["settings"]["payments"]
    assert (settings["amounts_in"], settings["cuts_payments"]) == ("unit_thousand_won", True)
    assert (paid["is_cut"], paid["articles"]) == (True, ["L26 제55조"])
    assert (settings["renewal_days"], told["renewal"]["consider_on"]) == (90, "2028-12-31")
    assert told["money"]["delay_penalty"]["base_is"] == "planned_year"
    shown = run("case", NO)[1]
    for text in (
        "서류의 금액 단위: 천원",
        "지방회계법 제55조",
        "종료 90일 전",
        "연차별 계약금액 대신",
    ):
        assert text in shown
