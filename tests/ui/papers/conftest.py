"""Papers as they are shipped, filled once, and a painter's small sheet."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from app import paths
from app.domain.compared_result import YES_COUNT
from app.domain.comparing import compare, trend
from app.exports.case_paper import fill_paper
from app.exports.comparison import ComparedPaper, maturity_comparison
from app.exports.picture_parts import WorkbookPicture
from app.exports.round_record import RoundRecord
from app.exports.self_assessment_result import self_assessment_result
from app.exports.sheet_picture import picture_of, pictures
from app.exports.unavoidable_paper import unavoidable_review
from app.exports.workbook import FormWorkbook
from app.services.exporting import RESULT_FORM
from app.services.forms import COMPARISON_FORM, UNAVOIDABLE_FORM
from app.ui.papers.page_output import pdf_of
from app.ui.theme import load_fonts
from tests.case_paper_material import material, shipped
from tests.domain.records import FORM
from tests.exports.conftest import AGENCY, DETAILS, office, print_all
from tests.exports.test_comparison import FOUR
from tests.exports.test_unavoidable_paper import COST, STABILITY, review
from tests.generated_rounds import generated_record

__all__ = ["office", "print_all"]
MADE_BY = "클라우드 네이티브 발주 길잡이 0.1.0"
NAMES = ("result", "compared", "reviewed", "contract-request", "cost-breakdown")


@dataclass(frozen=True)
class Shipped:
    """A filled paper, its pages, and the PDF of them."""

    book: FormWorkbook
    picture: WorkbookPicture
    pdf: bytes

    def texts(self):
        """Every text of every cell, with where it stands."""
        for sheet in self.book.book:
            for row in sheet:
                for cell in row:
                    if isinstance(cell.value, str):
                        yield f"{sheet.title} {cell.coordinate}", cell.value


@pytest.fixture(scope="session")
def papers(qapp):
    """Fill the papers that are shipped, and paint them."""
    load_fonts(paths.RESOURCES)
    diagnosis, kept, earlier = generated_record(3)
    record = RoundRecord(
        diagnosis, tuple(kept.tasks), tuple(kept.evidence), kept.states, earlier, "3c" * 32
    )
    compared = ComparedPaper("시스템 4개", compare(FOUR), trend(FOUR, [YES_COUNT]))
    stated = review(STABILITY, COST)
    books = {
        "result": self_assessment_result(
            RESULT_FORM, diagnosis.result, AGENCY, FORM, DETAILS, MADE_BY, "9f" * 32, record
        ),
        "compared": maturity_comparison(COMPARISON_FORM, compared, AGENCY, DETAILS, MADE_BY),
        "reviewed": unavoidable_review(UNAVOIDABLE_FORM, stated, AGENCY, DETAILS, MADE_BY),
        **{name: fill_paper(*shipped(name), material()) for name in NAMES[3:]},
    }
    made = {}
    for name, book in books.items():
        picture = picture_of(book)
        made[name] = Shipped(book, picture, pdf_of(picture, name))
    return made


@pytest.fixture
def paper(papers, request):
    return papers[request.param]


@pytest.fixture
def small_page(qapp):
    """Paint a sheet with one of everything: fill, lines of all kinds, a merged cell, alignment."""
    load_fonts(paths.RESOURCES)
    sheet = Workbook().active
    sheet.title = "작은 표"
    for letter in "ABCD":
        sheet.column_dimensions[letter].width = 16
    for row in range(1, 8):
        sheet.row_dimensions[row].height = 30
    sheet["A1"].fill = PatternFill("solid", start_color="FF1F6FEB")
    for address, style in {
        "B1": "thin", "B3": "medium", "B5": "thick", "D1": "double", "D3": "dashed", "D5": "dotted",
    }.items():  # fmt: skip
        side = Side(style=style, color="FFCC0000")
        sheet[address].border = Border(left=side, right=side, top=side, bottom=side)
    sheet.merge_cells("A6:D6")
    sheet["A6"] = "합친 칸"
    sheet["A6"].font = Font(name="맑은 고딕", sz=12, b=True)
    sheet["A6"].alignment = Alignment(horizontal="center", vertical="center")
    sheet["A7"] = "옆의 빈 칸으로 이어지는 긴 글"
    sheet["C3"] = "칸보다 긴 글은 줄을 바꾸어 모두 보인다"
    sheet["C3"].alignment = Alignment(wrap_text=True, vertical="top")
    return pictures([sheet]).pages[0]
