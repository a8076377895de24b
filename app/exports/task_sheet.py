"""The 개선 과제: the tasks that an agency took on, or the proposals while it took on none."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from app.domain.improvement import ImprovementTask, TaskProposal, not_taken_on
from app.domain.maturity import MaturityQuestionnaire
from app.domain.noun_endings import noun_sentence
from app.exports.cell_values import Value
from app.exports.form_file import filled
from app.exports.record_form import TaskWords
from app.exports.round_record import RoundRecord
from app.exports.workbook import FormWorkbook


def fill_tasks(
    book: FormWorkbook, words: TaskWords, record: RoundRecord, today: date, empty: str
) -> None:
    """Fill the sheet. A task is overdue as of `today`; costs are whole won, VAT included."""
    rows = task_rows(words, record, today, empty)
    costs = [task.cost_won for task in record.tasks if task.cost_won is not None]
    count = filled(words.taken_on, count=len(rows))
    total: list[Value] = [None, words.total, None, count, None, None, None, None]
    book.fill_rows("task_rows", rows)
    book.fill_rows("task_total", [[*total, sum(costs) if costs else empty, None]])
    book.fill({"tasks_note": "\n".join(task_notes(words, record))})


def task_rows(words: TaskWords, record: RoundRecord, today: date, empty: str) -> list[list[Value]]:
    """Return a row for each task, or for each proposal while there is no task."""
    questionnaire = record.diagnosis.maturity.questionnaire
    if record.tasks:
        return [
            _task_row(words, questionnaire, number, task, today, empty)
            for number, task in enumerate(record.tasks, start=1)
        ]
    goals = {goal.id: goal.title for goal in record.diagnosis.result.checklist.goals}
    return [
        _proposal_row(words, questionnaire, goals, number, one, empty)
        for number, one in enumerate(record.diagnosis.proposals, start=1)
    ]


def task_notes(words: TaskWords, record: RoundRecord) -> Iterable[str]:
    """Say what the rows are, what the costs cover, and what is left out."""
    known = sum(task.cost_won is not None for task in record.tasks)
    return _notes(words, record.tasks, record.diagnosis.proposals, known)


def _notes(
    words: TaskWords,
    tasks: tuple[ImprovementTask, ...],
    proposals: tuple[TaskProposal, ...],
    known: int,
) -> Iterable[str]:
    if not tasks:
        yield words.proposals_note
        return
    unknown = len(tasks) - known
    sentence = words.tasks_note if unknown else words.all_known_note
    yield filled(sentence if known else words.none_known_note, known=known, unknown=unknown)
    left = not_taken_on(proposals, tasks)
    if left:
        yield filled(words.left_note, count=len(left))


def _task_row(
    words: TaskWords,
    questionnaire: MaturityQuestionnaire,
    number: int,
    task: ImprovementTask,
    today: date,
    empty: str,
) -> list[Value]:
    state = words.states.of(task.state)
    if task.is_overdue(today):
        state = filled(words.overdue, state=state)
    titles = {axis.id: axis.title for axis in questionnaire.axes()}
    return [
        number,
        titles.get(task.axis_id, empty),  # of an axis that is asked no more
        filled(words.step, low=task.from_level, high=task.to_level),
        noun_sentence(task.what),
        _effects(questionnaire, task.effect_ids) or empty,
        words.efforts.of(task.effort),
        task.owner or empty,
        task.due_date or empty,
        empty if task.cost_won is None else task.cost_won,
        state,
    ]


def _proposal_row(
    words: TaskWords,
    questionnaire: MaturityQuestionnaire,
    goals: dict[str, str],
    number: int,
    proposal: TaskProposal,
    empty: str,
) -> list[Value]:
    text = proposal.text
    gains = _effects(questionnaire, text.effect_ids)
    gains = gains or ", ".join(goals[id_] for id_ in text.goal_ids if id_ in goals)
    return [
        number,
        proposal.axis.title,
        filled(words.step, low=text.from_level, high=text.to_level),
        noun_sentence(text.what),
        gains or empty,
        words.efforts.of(text.effort),
        empty,
        empty,
        empty,
        words.proposed,
    ]


def _effects(questionnaire: MaturityQuestionnaire, effect_ids: tuple[str, ...]) -> str:
    return ", ".join(one.title for one in questionnaire.effects if one.id in effect_ids)
