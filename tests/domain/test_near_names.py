"""Names that differ in blanks alone are one system to a reader, and are asked about."""

import pytest

from app.domain.inventory_dry_run import OnDuplicate, RowState
from tests.conftest import make_system
from tests.import_material import dry_run

HEAD = ["시스템명", "운영부서"]


def test_a_name_that_differs_in_blanks_from_a_row_before_is_asked():
    found = dry_run([HEAD, ["민원 포털", "과"], ["민원포털", "과"]])
    (problem,) = found.problems()
    assert problem.row == 3
    assert "2행" in str(problem.reason)
    assert not found.is_ready


def test_a_name_that_differs_in_blanks_from_the_register_is_asked_even_where_it_updates():
    known = make_system("민원 포털")
    found = dry_run([HEAD, ["민원포털", "과"]], [known], on_duplicate=OnDuplicate.UPDATE)
    assert found.rows[0].state is RowState.ERROR
    assert "민원 포털" in str(found.rows[0].problems[0].reason)


def test_two_such_systems_of_the_register_are_still_told_apart():
    known = [make_system("민원 포털"), make_system("민원포털")]
    found = dry_run([HEAD, ["민원 포털", "과"], ["민원포털", "과"]], known)
    assert [row.known for row in found.rows] == known


def test_a_name_that_differs_in_more_is_another_system():
    assert dry_run([HEAD, ["민원 포털", "과"], ["민원 포털2", "과"]]).is_ready


@pytest.mark.parametrize(("one", "other"), [("ＡＢＣ포털", "ABC 포털"), ("㈜가나", "(주)가나")])
def test_a_name_that_differs_in_widths_alone_is_asked_too(one, other):
    found = dry_run([HEAD, [one, "과"], [other, "과"]])
    assert [row.state for row in found.rows] == [RowState.NEW, RowState.ERROR]
