"""A part of a paper is printed when its conditions hold; unknown is never read as no."""

import pytest

from app.domain.paper_conditions import all_hold, read_condition
from app.domain.paper_vocabulary import Line, LineLevel, PaperVocabulary, Table
from tests.case_paper_material import CATALOGUE


def holds(condition, **parts):
    return all_hold([condition], PaperVocabulary(**parts), CATALOGUE)


@pytest.mark.parametrize(
    ("value", "expected"), [(True, "HOLDS"), (False, "NOT"), (None, "UNKNOWN")]
)
def test_exactly_one_condition_holds_for_a_flag(value, expected):
    values = {"route.is_catalog": value}
    found = {
        "HOLDS": holds("route.is_catalog", values=values),
        "NOT": holds("not route.is_catalog", values=values),
        "UNKNOWN": holds("unknown route.is_catalog", values=values),
    }
    assert [name for name, held in found.items() if held] == [expected]


def test_a_sum_of_zero_is_there_and_an_empty_text_is_not():
    assert holds("money.vat", values={"money.vat": 0})
    assert not holds("not money.vat", values={"money.vat": 0})
    assert not holds("case.need", values={"case.need": ""})


def test_tables_and_lines_are_there_when_they_have_something():
    assert not holds("services", tables={"services": Table()})
    assert holds("services", tables={"services": Table(({"name": "가"},))})
    assert holds("draft.need", lines={"draft.need": (Line(LineLevel.POINT, "가"),)})


def test_a_text_may_be_one_of_several():
    values = {"agency.track": "national_agency"}
    assert holds("agency.track is local_government | national_agency", values=values)
    assert not holds("agency.track is local_government", values=values)


def test_without_conditions_a_part_is_printed_and_all_of_several_must_hold():
    assert all_hold([], PaperVocabulary(), CATALOGUE)
    values = PaperVocabulary({"money.vat": 1})
    assert not all_hold(["money.vat", "money.total"], values, CATALOGUE)


@pytest.mark.parametrize("written", ["", "not", "maybe money.vat", "money.vat is"])
def test_words_that_are_no_condition_are_refused(written):
    with pytest.raises(ValueError, match="^" + written):
        read_condition(written)
