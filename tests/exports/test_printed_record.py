"""Printed, the further sheets and papers lose no text and no column, and keep their heads."""

from dataclasses import replace

import pytest
from pypdf import PdfReader

from app.domain.compared_result import YES_COUNT
from app.domain.comparing import compare, trend
from app.exports.comparison import ComparedPaper, maturity_comparison
from app.exports.unavoidable_paper import unavoidable_review
from app.services.diagnosis_figures import Kept
from app.services.forms import COMPARISON_FORM, UNAVOIDABLE_FORM
from tests.exports.conftest import AGENCY, DETAILS
from tests.exports.test_comparison import FOUR
from tests.exports.test_printed_paper import WORD, said
from tests.exports.test_unavoidable_paper import COST, STABILITY, review
from tests.generated_rounds import generated_record
from tests.read_paper import read_paper
from tests.round_material import make_task

NAMES = ["whole", "compared", "reviewed"]
MADE_BY = "클라우드 네이티브 발주 길잡이 0.1.0"
LONG = " ".join(f"긴의견{number}" for number in range(300))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("printed")


@pytest.fixture
def printed(folder, print_all, write_record):
    """Print three papers in one run of LibreOffice, once for all tests here."""
    if not (folder / "whole.pdf").exists():
        diagnosis, kept, earlier = generated_record(3)
        tasks = [
            make_task(diagnosis.system, id=str(number), cost_won=number * 10**11, owner="정보화과")
            for number in range(40)
        ]
        kept = Kept([*tasks, replace(tasks[0], what=LONG)], kept.evidence, kept.states)
        write_record(diagnosis, kept, earlier, folder / "whole.xlsx")
        results = [
            replace(one, title=f"{one.title} 행정정보 공동이용 통합업무", answers={"a": LONG})
            for one in FOUR
        ]
        paper = ComparedPaper("시스템 4개", compare(results), trend(results, [YES_COUNT]))
        maturity_comparison(COMPARISON_FORM, paper, AGENCY, DETAILS, MADE_BY).save(
            folder / "compared.xlsx"
        )
        stated = review(replace(STABILITY, opinion=LONG), COST)
        unavoidable_review(UNAVOIDABLE_FORM, stated, AGENCY, DETAILS, MADE_BY).save(
            folder / "reviewed.xlsx"
        )
        print_all(folder)
    return {name: PdfReader(folder / f"{name}.pdf").pages for name in NAMES}


@pytest.mark.office
@pytest.mark.parametrize("name", NAMES)
def test_every_text_of_the_workbook_is_on_paper_whole(printed, folder, name):
    paper = "".join(map(said, printed[name]))
    for sheet in read_paper(folder / f"{name}.xlsx"):
        for row in sheet:
            for cell in row:
                if isinstance(cell.value, str):
                    missing = [word for word in WORD.findall(cell.value) if word not in paper]
                    assert not missing, (sheet.title, cell.coordinate, missing)


@pytest.mark.office
@pytest.mark.parametrize("name", NAMES)
def test_every_page_is_a4_with_its_number_and_no_figure_is_cut(printed, name):
    for number, page in enumerate(printed[name], start=1):
        sides = sorted(round(float(side) / 72 * 25.4) for side in page.mediabox[2:])
        assert sides == [210, 297]
        assert f"{number}/{len(printed[name])}" in said(page)
        assert "###" not in said(page)


@pytest.mark.office
def test_the_heads_of_the_tasks_stand_on_every_page_and_the_sum_is_whole(printed):
    pages = [said(page) for page in printed["whole"]]
    tasks = [text for text in pages if "담당기한비용상태" in text]
    assert len(tasks) > 1
    assert f"{sum(number * 10**11 for number in range(40)):,}" in "".join(tasks)


@pytest.mark.office
def test_a_radar_and_its_legend_are_on_one_page(printed):
    pages = [said(page) for page in printed["whole"]]
    (axes,) = [text for text in pages if "2.축별성숙도단계(0~3)" in text]
    (effects,) = [text for text in pages if "3.기대효과(추정)" in text]
    for text, title in ((axes, "축별성숙도단계(0~3)"), (effects, "최고단계대비비율")):
        assert title in text
        assert "현재목표이전회차" in text
