"""The covers that are shipped have room for as many who sign as an agency may name."""

import pytest
from openpyxl import load_workbook
from openpyxl.utils import range_boundaries

from app.domain.agency import MOST_SIGNERS
from app.services.forms import RESULT_FORM, UNAVOIDABLE_FORM


@pytest.mark.parametrize("form", [RESULT_FORM, UNAVOIDABLE_FORM], ids=lambda form: form.name)
def test_the_approval_block_of_the_cover_has_a_box_for_each_who_may_sign(form):
    book = load_workbook(form / "template.xlsx")
    ((_, address),) = book.defined_names["approval_block"].destinations
    first, _, last, _ = range_boundaries(address)
    assert last - first == MOST_SIGNERS  # the first column is the heading 결재
