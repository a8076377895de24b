"""What was confirmed is compared by the figures frozen then, whatever the rules are by now."""

from dataclasses import replace
from fractions import Fraction

import pytest

from app.domain.comparing import compare
from app.domain.selection import CriterionAnswer, CriterionState
from app.services.advising import Advising
from app.services.assessing import Assessing
from tests.conftest import answers_of, make_assessment, make_system


@pytest.fixture
def system(store):
    system = make_system(system_type="public_facing")
    store.systems.save(system)
    return system


@pytest.fixture
def advising(store, clock):
    return Advising(store, Assessing.with_shipped(store, clock), clock)


def reweighted(content):
    """Return the content with a rule changed: the first part of 필요성 now decides it alone."""
    need = content.selection.need
    first, *others = need.parts
    parts = (replace(first, weight=first.weight * 1000), *others)
    return replace(content, selection=replace(content.selection, need=replace(need, parts=parts)))


def test_a_changed_weight_leaves_the_figures_of_a_confirmed_round(
    advising, store, clock, checklist, system
):
    """A round of before there was a selection is judged by the weights of the program."""
    bare = make_assessment(checklist, system, "YYYYYYNNNN")
    content = advising.content(checklist)
    points = {
        one.id: CriterionAnswer(CriterionState.POINTS, 1) for one in content.selection.criteria
    }
    first = content.selection.need.parts[0].id
    given = {**points, first: CriterionAnswer(CriterionState.POINTS, 3)}
    round_ = store.assessments.begin(replace(bare, selection=given))
    before = advising.diagnose(round_, system).selection.need.value
    confirmed = advising.rounds.confirm(advising.rounds.submit(round_))
    later = Advising(store, advising.assessing, clock)
    later._shipped = reweighted(content)
    results, _ = later.comparable(system, confirmed)
    told = compare(results)
    (need,) = (row for row in told.rows if row.key == "need")
    frozen, today = need.values
    assert frozen == Fraction(round(before * 100), 100)
    assert today > frozen
    assert need.differs


def test_whatever_is_frozen_is_what_is_compared(store, clock, checklist, system):
    """Even figures that no rule of today could come to."""
    advising = Advising(store, Assessing.with_shipped(store, clock), clock)
    real = advising._frozen_figures

    def odd(assessment, of):
        figures = real(assessment, of)
        figures["maturity"]["sides"][0]["level"] = 3
        return figures | {"yes_count": {"low": 9, "high": 9}}

    advising.rounds._figures = odd
    round_ = advising.assessing.begin(system)
    confirmed = advising.rounds.confirm(advising.rounds.submit(round_))
    (then, now), _ = advising.comparable(system, confirmed)
    assert (then.figures["yes_count"], now.figures["yes_count"]) == (9, None)
    side = "maturity_level.application_view"
    assert (then.figures[side], now.figures[side]) == (3, None)


def test_a_round_just_confirmed_differs_in_nothing_from_itself(advising, store, checklist, system):
    round_ = advising.assessing.begin(system)
    for key, answer in answers_of(checklist, "YYYNNNYYNN").items():
        round_ = advising.assessing.answer(round_, key, answer)
    confirmed = advising.rounds.confirm(advising.rounds.submit(round_))
    results, _ = advising.comparable(system, confirmed)
    assert compare(results).only_differences() == ()
