"""The 대상 선정 검토: 필요성 and 준비도 with every part that they are made of."""

from __future__ import annotations

from app.domain.advice_facts import axis_of
from app.domain.answer import Answer
from app.domain.explaining_words import ExplainingWords
from app.domain.korean_text import percent_points, percent_text
from app.domain.maturity import AxisState
from app.domain.noun_endings import noun_ended, noun_sentence
from app.domain.selection import CriterionState, PartKind, SelectionQuestionnaire
from app.domain.selection_reading import FigureReading, PartReading, PartState
from app.exports.cell_values import Value
from app.exports.form_file import filled
from app.exports.record_form import SelectionWords
from app.exports.round_record import RoundRecord
from app.exports.workbook import FormWorkbook

JOINED = (0,)  # columns in which an empty cell belongs to the one above it, counted from 0


def fill_selection(
    book: FormWorkbook, words: SelectionWords, record: RoundRecord, empty: str
) -> None:
    """Fill the sheet. Contributions are shares of the whole figure and add up to it."""
    reading = record.diagnosis.selection
    told = record.diagnosis.facts.facts.words
    figures = (reading.need, reading.readiness)
    line = words.figures_join.join(
        filled(words.figure, title=one.figure.title, value=figure_text(words, one, told))
        for one in figures
    )
    book.fill({"selection_result": filled(words.result, figures=line)})
    for name, figure in zip(("need", "readiness"), figures, strict=True):
        rows = [_part_row(words, record, part, told, empty) for part in figure.parts()]
        rows[0][0] = figure.figure.title
        book.fill_rows(f"{name}_rows", rows, joined=JOINED)
        book.fill_rows(f"{name}_total", [_total(words, figure, told, empty)])
    rule = reading.questionnaire.rule
    note = filled(
        words.footnote,
        statement=noun_ended(rule.statement),
        item=noun_ended(rule.item),
        incomplete=noun_ended(rule.incomplete),
    )
    book.fill({"selection_note": f"{note}\n{filled(words.source, source=rule.source)}"})


def figure_text(words: SelectionWords, figure: FigureReading, told: ExplainingWords) -> str:
    """Write a figure as a percentage, or 판단 보류 with the range that it will end in."""
    if figure.value is not None:
        return percent_text(figure.value)
    if not figure.weight:
        return told.axis_states[AxisState.NOT_APPLICABLE]
    return filled(words.range, low=percent_points(figure.low), high=percent_text(figure.high))


def _total(
    words: SelectionWords, figure: FigureReading, told: ExplainingWords, empty: str
) -> list[Value]:
    share: Value = None if figure.value is None else float(figure.value)
    text = empty
    if share is None:
        share = words.open if figure.weight else told.axis_states[AxisState.NOT_APPLICABLE]
    if share == words.open:
        low, high = percent_points(figure.low), percent_text(figure.high)
        text = filled(words.open_range, low=low, high=high)
    return [None, words.total, empty, figure.weight, share, text]


def _part_row(
    words: SelectionWords, record: RoundRecord, part: PartReading, told: ExplainingWords, empty: str
) -> list[Value]:
    state, answer = _answered(words, record, part, told)
    return [
        None,
        _title(words, record.diagnosis.selection.questionnaire, part),
        state if part.points is None else part.points,
        part.part.weight,
        empty if part.contribution is None else float(part.contribution),
        answer or empty,
    ]


def _title(words: SelectionWords, asked: SelectionQuestionnaire, part: PartReading) -> str:
    if part.part.kind is not PartKind.CRITERION:
        return part.part.title
    criterion = asked.criterion(part.part.id)
    return filled(words.criterion, number=criterion.number, title=criterion.title)


def _answered(
    words: SelectionWords, record: RoundRecord, part: PartReading, told: ExplainingWords
) -> tuple[str, str]:
    """Return why a part has no points, and what was answered."""
    reading, id_ = record.diagnosis.selection, part.part.id
    if part.part.kind is PartKind.ITEM:
        if part.state is PartState.NOT_APPLICABLE:
            return told.axis_states[AxisState.NOT_APPLICABLE], words.not_asked
        said = told.answers[reading.answers.items.get(id_, Answer.UNANSWERED)]
        return said, said if part.points is not None else ""
    if part.part.kind is PartKind.AXIS:
        answer = reading.answers.maturity.axis(id_)
        if answer.level is None:
            return told.axis_states[answer.state], answer.reason.strip()
        axis = axis_of(record.diagnosis.maturity.questionnaire, id_)
        return "", noun_sentence(axis.sentences[answer.level])
    given = reading.answers.criterion(id_)
    note = given.note.strip()
    if given.points is None:
        is_unknown = given.state is CriterionState.UNKNOWN
        return told.answers[Answer.UNKNOWN if is_unknown else Answer.UNANSWERED], note
    sentence = noun_sentence(reading.questionnaire.criterion(id_).sentences[given.points])
    return "", filled(words.note, sentence=sentence, note=note) if note else sentence
