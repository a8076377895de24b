"""Changes are told in groups that claim neither more nor less than what was found."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from app.domain.answer import Answer
from app.domain.change_groups import ChangeGroup, grouped
from app.domain.checklist import DecisionRule, Verdict
from app.domain.verdict import band_sensitivity

Y, N = Answer.YES, Answer.NO
RULE = DecisionRule(6, 3, "기준", "기준 없음", "교재")


def answers(yes, no, unknown):
    given_answers = [Y] * yes + [N] * no + [Answer.UNKNOWN] * unknown
    return {f"item{n}": answer for n, answer in enumerate(given_answers, start=1)}


def told_by(group: ChangeGroup):
    """Return every change that a group tells an officer of."""
    for to_yes in combinations(group.item_ids, group.yes):
        rest = [item for item in group.item_ids if item not in to_yes]
        for to_no in combinations(rest, group.no):
            changes = dict.fromkeys(to_yes, Y) | dict.fromkeys(to_no, N)
            yield group.verdict, frozenset(changes.items())


def test_any_one_of_six_yes_is_told_as_one_choice():
    groups = grouped(band_sensitivity(answers(6, 4, 0), RULE))
    expected = ChangeGroup(Verdict.FURTHER_REVIEW, 0, 1, tuple(f"item{n}" for n in range(1, 7)))
    assert groups == (expected,)
    assert groups[0].is_choice


def test_both_ways_out_of_the_middle_are_told_apart():
    groups = grouped(band_sensitivity(answers(4, 6, 0), RULE))
    assert [(g.verdict, g.yes, g.no, len(g.item_ids)) for g in groups] == [(Verdict.KEEP, 0, 1, 4)]
    groups = grouped(band_sensitivity(answers(4, 5, 1), RULE))
    held = Verdict.UNDETERMINED
    assert [(g.verdict, g.yes, g.no, len(g.item_ids)) for g in groups] == [
        (held, 0, 1, 4),
        (held, 1, 0, 5),
    ]


def test_without_a_change_there_is_no_group():
    assert grouped(()) == ()


@given(
    st.integers(0, 10).flatmap(lambda yes: st.tuples(st.just(yes), st.integers(0, 10 - yes))),
    st.integers(1, 10),
    st.integers(0, 9),
)
def test_groups_tell_exactly_what_was_found(yes_and_no, adopt_min, keep_max):
    yes, no = yes_and_no
    rule = DecisionRule(adopt_min, min(keep_max, adopt_min - 1), "기준", "기준 없음", "교재")
    changes = band_sensitivity(answers(yes, no, 10 - yes - no), rule)
    told = [change for group in grouped(changes) for change in told_by(group)]
    assert len(told) == len(set(told))
    assert set(told) == {(change.verdict, frozenset(change.answers)) for change in changes}
