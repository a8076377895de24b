"""The cover that is shipped has room for as many who sign as an agency may name."""

from openpyxl import load_workbook
from openpyxl.utils import range_boundaries

from app.domain.agency import MOST_SIGNERS
from app.services.exporting import RESULT_FORM


def test_the_approval_block_of_the_cover_has_a_box_for_each_who_may_sign():
    book = load_workbook(RESULT_FORM / "template.xlsx")
    ((_, address),) = book.defined_names["approval_block"].destinations
    first, _, last, _ = range_boundaries(address)
    assert last - first == MOST_SIGNERS  # the first column is the heading 결재
