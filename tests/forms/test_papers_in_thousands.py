"""In thousands the papers hold the same whole won, and say of every sum how it is shown."""

import re
from collections import Counter
from dataclasses import replace

import pytest

from app.domain.agency_settings import AgencySettings
from app.domain.money_text import DisplayUnit
from tests.read_paper import read_paper
from tests.vocabulary_material import CATALOG, NEGOTIATED, PAPERS, figures_of

UNIT = re.compile(r"\(단위: (원|천원)\)")
SUMS = re.compile(r"[\d,]+원")
WITH_SUMS = {
    "business-plan", "contract-request", "service-comparison", "quotation-comparison",
    "cost-breakdown", "reserve-price-basis", "monthly-use-check", "contract-change",
}  # fmt: skip


@pytest.fixture(scope="module", params=[NEGOTIATED, CATALOG], ids=["negotiated", "catalog"])
def both(request, tmp_path_factory):
    """Return each paper with sums, written in won and in thousands, by the id of its form."""
    in_won = figures_of(request.param)
    in_thousands = replace(in_won, settings=AgencySettings(DisplayUnit.THOUSAND_WON))
    made = {}
    for form in PAPERS.wanted(in_won):
        if form.id in WITH_SUMS:
            folder = tmp_path_factory.mktemp(form.id)
            made[form.id] = [
                read_paper(PAPERS.export_paper(form, folder / f"{at}.xlsx", figures))
                for at, figures in enumerate((in_won, in_thousands))
            ]
    assert len(made) > 5
    return made


def sums_of(book):
    """Return every whole figure of a thousand or more, and every sum told in a text."""
    cells = [cell.value for sheet in book for row in sheet for cell in row]
    figures = [one for one in cells if isinstance(one, int) and abs(one) > 999]
    told = [one for text in cells if isinstance(text, str) for one in SUMS.findall(text)]
    return Counter([*figures, *(one for one in told if one != "원")])


def test_the_sums_are_the_same_whole_won_in_cells_and_in_sentences(both):
    for form_id, (in_won, in_thousands) in both.items():
        lost = sums_of(in_won) - sums_of(in_thousands)
        assert not lost, (form_id, lost)


def test_every_sum_is_shown_as_the_line_above_its_table_or_its_own_head_says(both):
    found = Counter()
    for form_id, (_, book) in both.items():
        for sheet in book:
            unit, heads = "원", {}
            for row in sheet:
                for cell in row:
                    if isinstance(cell.value, str):
                        match = UNIT.search(cell.value)
                        if match:
                            unit, heads = match[1], {}
                        heads.setdefault(cell.column, cell.value)
                    elif isinstance(cell.value, int) and abs(cell.value) > 999:
                        shown = cell.number_format
                        is_box = '"원"' in shown  # a box beside its label tells its own unit
                        is_won = is_box or unit == "원" or "(원)" in heads.get(cell.column, "")
                        where = (form_id, sheet.title, cell.coordinate, shown)
                        assert (shown == "#,##0,") != is_won, where
                        found[is_won] += 1
    assert min(found[True], found[False]) > 10


def test_a_paper_that_shows_thousands_says_that_it_rounds_only_where_it_does(both):
    for form_id, (in_won, in_thousands) in both.items():
        for won, thousands in zip(in_won, in_thousands, strict=True):
            told = any("천원 단위로 반올림" in str(cell.value) for row in thousands for cell in row)
            rounded = any(
                cell.number_format == "#,##0," and cell.value % 1000
                for row in thousands
                for cell in row
                if isinstance(cell.value, int)
            )
            assert told == rounded, (form_id, thousands.title)
            assert not any("천원" in str(cell.value) for row in won for cell in row)
