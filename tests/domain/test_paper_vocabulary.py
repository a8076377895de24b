"""All papers of a case draw on one vocabulary: two parts of it cannot tell a name differently."""

from datetime import date
from decimal import Decimal

import pytest

from app.domain.paper_vocabulary import (
    ContradictionError,
    Line,
    LineLevel,
    PaperVocabulary,
    Table,
)
from tests.case_paper_material import CATALOGUE


def test_what_one_part_does_not_know_is_taken_from_the_other():
    first = PaperVocabulary({"case.title": "건", "money.total": None})
    second = PaperVocabulary({"money.total": 1_000, "case.title": None})
    for joined in (first.joined(second), second.joined(first)):
        assert joined.values == {"case.title": "건", "money.total": 1_000}


def test_two_figures_for_one_name_are_refused():
    with pytest.raises(ContradictionError, match=r"money\.total"):
        PaperVocabulary({"money.total": 1}).joined(PaperVocabulary({"money.total": 2}))


def test_tables_are_joined_row_by_row():
    first = PaperVocabulary(tables={"services": Table(({"name": "가"}, {"name": "나"}))})
    second = PaperVocabulary(tables={"services": Table(({"amount": 1}, {"amount": 2}))})
    rows = first.joined(second).table("services").rows
    assert rows == ({"name": "가", "amount": 1}, {"name": "나", "amount": 2})


@pytest.mark.parametrize(
    "rows", [({"name": "가"},), ({"name": "가"}, {"name": "다"})], ids=["fewer", "another"]
)
def test_tables_that_contradict_each_other_are_refused(rows):
    first = PaperVocabulary(tables={"services": Table(({"name": "가"}, {"name": "나"}))})
    with pytest.raises(ContradictionError):
        first.joined(PaperVocabulary(tables={"services": Table(rows)}))


def test_everything_that_the_catalogue_does_not_know_is_told_at_once():
    found = CATALOGUE.problems(
        PaperVocabulary(
            {"case.titel": "건", "money.total": Decimal("0.5"), "case.starts_on": "어제"},
            {"service": Table(), "services": Table(({"prize": 1},))},
            {"draft.nothing": (Line(LineLevel.POINT, "가"),)},
            frozenset({"money.sum"}),
        )
    )
    assert [problem.split(":")[0] for problem in found] == [
        "case.titel", "money.total", "case.starts_on", "service", "services.prize",
        "draft.nothing", "money.sum",
    ]  # fmt: skip


def test_a_flag_is_no_count_and_a_count_no_flag():
    found = CATALOGUE.problems(PaperVocabulary({"money.total": True, "route.is_catalog": 1}))
    assert len(found) == 2


def test_a_name_of_a_family_is_known_by_its_pattern():
    known = PaperVocabulary({"legal.any_key.article": "제26조", "case.ends_on": date(2027, 1, 1)})
    assert CATALOGUE.problems(known) == []
    assert CATALOGUE.value("legal.any_key.other") is None
    assert CATALOGUE.value("legal.a.b.article") is None
