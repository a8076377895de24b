"""The overview counts what the list shows, and puts what is due in its order."""

from datetime import date

import pytest

from app.domain.checklist import Verdict
from app.domain.overview import DueItem, DueKind, FirstStep, overview
from app.domain.standing import Standing
from app.domain.verdict import CountRange
from tests.conftest import NOON


def stands(verdict):
    return Standing(verdict, verdict.value, CountRange(0, 0), 10, 10, NOON, is_begun=True)


def due(day, what="과제", *, late=False):
    return DueItem(DueKind.TASK, day, what, "시스템", "system", late)


def seen(ids="", verdicts=(), dues=(), cases=0, *, agency=False, paper=False):
    standings = {id_: stands(verdict) for id_, verdict in zip(ids, verdicts, strict=False)}
    return overview(ids, standings, dues, cases=cases, has_agency=agency, has_paper=paper)


def test_every_verdict_is_counted_and_a_system_without_one_is_unassessed():
    told = seen("abcde", [Verdict.ADOPT_REVIEW, Verdict.ADOPT_REVIEW, Verdict.KEEP])
    assert told.systems == 5
    assert told.count(Verdict.ADOPT_REVIEW) == 2
    assert told.count(Verdict.KEEP) == 1
    assert told.count(Verdict.FURTHER_REVIEW) == 0
    assert told.count(None) == 2
    assert sum(one.count for one in told.verdicts) == told.systems


def test_a_verdict_that_is_held_back_is_no_finished_assessment():
    told = seen("ab", [Verdict.UNDETERMINED, Verdict.FURTHER_REVIEW])
    assert told.assessed == 1
    assert FirstStep.ASSESSMENT in told.done
    assert FirstStep.ASSESSMENT not in seen("a", [Verdict.UNDETERMINED]).done


def test_what_is_due_first_stands_first_and_the_late_are_counted():
    told = seen(dues=[due(date(2027, 1, 1)), due(date(2026, 1, 1), late=True)])
    assert [one.on.year for one in told.dues] == [2026, 2027]
    assert told.overdue == 1


def test_a_standing_of_a_system_that_is_gone_counts_nowhere():
    told = overview(
        ["a"],
        {"a": stands(Verdict.KEEP), "gone": stands(Verdict.KEEP)},
        [],
        cases=0,
        has_agency=True,
        has_paper=False,
    )
    assert told.count(Verdict.KEEP) == 1


@pytest.mark.parametrize(
    ("given", "step"),
    [
        ({"agency": True}, FirstStep.AGENCY),
        ({"ids": "a"}, FirstStep.SYSTEM),
        ({"ids": "a", "verdicts": [Verdict.KEEP]}, FirstStep.ASSESSMENT),
        ({"paper": True}, FirstStep.PAPER),
        ({"cases": 1}, FirstStep.CASE),
    ],
)
def test_each_first_step_is_done_by_what_was_done(given, step):
    assert step not in seen().done
    assert step in seen(**given).done
    assert not seen(**given).is_begun


def test_nothing_is_left_once_every_first_step_was_taken():
    assert seen("a", [Verdict.KEEP], cases=1, agency=True, paper=True).is_begun
