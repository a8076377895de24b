"""The 성숙도 진단: both sides in words, axes and effects as radars over the same figures."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from app.domain.advice import EffectAdvice
from app.domain.advice_facts import axis_of
from app.domain.explaining_words import ExplainingWords
from app.domain.maturity import (
    AxisAnswer,
    AxisState,
    MaturityAxis,
    MaturityQuestionnaire,
    MaturityReading,
    SideReading,
)
from app.domain.maturity_reading import shown_target, smallest_lift
from app.domain.noun_endings import noun_sentence
from app.exports.cell_values import Value
from app.exports.form_file import filled
from app.exports.record_form import MaturityWords
from app.exports.round_record import RoundRecord
from app.exports.workbook import FormWorkbook


def fill_maturity(
    book: FormWorkbook, words: MaturityWords, record: RoundRecord, empty: str
) -> None:
    """Fill the sheet. An outline is drawn only where there is something to draw.

    A level that is not there is an empty cell, which a chart leaves out; `empty` stands where
    there is no such column at all.
    """
    reading = record.diagnosis.maturity
    axes = list(reading.questionnaire.axes())
    has_targets = any(reading.answers.axis(axis.id).target is not None for axis in axes)
    gate = [filled(words.gate, count=gate_text(reading, _told(record)))]
    if reading.gate.unmet:
        unmet = ", ".join(f"{one.number}. {one.title}" for one in reading.gate.unmet)
        gate.append(filled(words.unmet, factors=unmet))
    book.fill_rows("side_rows", side_rows(words, record, empty))
    book.fill({"maturity_gate": "\n".join(gate)})
    axis_rows = [_axis_row(words, record, axis, empty, has_targets=has_targets) for axis in axes]
    book.fill_rows("axis_rows", axis_rows)
    effect_rows = [
        _effect_row(words, record, one, empty, has_targets=has_targets)
        for one in record.diagnosis.effects
    ]
    notes = [words.axis_note if has_targets else words.no_note]
    if any(value is None for row in axis_rows + effect_rows for value in row):
        notes.append(words.axis_open_note)
    book.fill({"axis_note": "\n".join(notes)})
    book.fill_rows("effect_rows", effect_rows)
    sources = dict.fromkeys(one.text.source for one in record.diagnosis.effects)
    book.fill({"effect_note": filled(words.effect_note, source=" / ".join(sources))})
    for name, is_drawn in (("target", has_targets), ("earlier", record.earlier is not None)):
        if not is_drawn:
            book.leave_out_series(f"axis_{name}")
            book.leave_out_series(f"effect_{name}")


def side_rows(words: MaturityWords, record: RoundRecord, empty: str) -> list[list[Value]]:
    """Return a row for each side: its level, the mean of its axes, the level before, and why."""
    return [_side_row(words, record, side, empty) for side in record.diagnosis.maturity.sides]


def level_title(questionnaire: MaturityQuestionnaire, level: int) -> str:
    """Return what a level of a side is called."""
    return next(one.title for one in questionnaire.levels if one.level == level)


def gate_text(reading: MaturityReading, told: ExplainingWords) -> str:
    """Count the checkpoints of the 12 Factors."""
    gate = reading.gate
    return told.gate_count.format(
        total=len(reading.questionnaire.factors),
        met=gate.met,
        unmet=len(gate.unmet),
        open=len(gate.open),
    )


def _told(record: RoundRecord) -> ExplainingWords:
    return record.diagnosis.facts.facts.words


def _side_row(
    words: MaturityWords, record: RoundRecord, side: SideReading, empty: str
) -> list[Value]:
    level: Value = side.level
    if side.level is None:
        states = _told(record).axis_states
        level = _told(record).no_level if side.open else states[AxisState.NOT_APPLICABLE]
    earlier: Value = empty
    if record.earlier is not None:
        before = [one.level for one in record.earlier.sides if one.side.id == side.side.id]
        earlier = before[0] if before else None
        earlier = _told(record).no_level if earlier is None else earlier
    mean: Value = empty if side.mean is None else float(side.mean)
    lines = "\n".join(_side_lines(words, record.diagnosis.maturity, side, _told(record)))
    return [side.side.title, level, mean, earlier, lines]


def _side_lines(
    words: MaturityWords, reading: MaturityReading, side: SideReading, told: ExplainingWords
) -> Iterator[str]:
    if side.level is None:
        axes = _titles(side.open)
        yield filled(words.open, axes=axes) if axes else words.not_applicable
        return
    title = level_title(reading.questionnaire, side.level)
    yield filled(words.level, title=title, axes=_titles(side.weakest))
    if side.is_held_by_gate:
        lowest = min(
            level
            for axis in side.side.axes
            if (level := reading.answers.axis(axis.id).level) is not None
        )
        yield filled(words.held, level=told.level_of(lowest), highest=told.level_of(side.level))
    lift = smallest_lift(side, reading.answers)
    if lift:
        sentence = words.lift_one if len(lift) == 1 else words.lift_more
        yield filled(sentence, axes=_titles(lift))


def _axis_row(
    words: MaturityWords,
    record: RoundRecord,
    axis: MaturityAxis,
    empty: str,
    *,
    has_targets: bool,
) -> list[Value]:
    answer = record.diagnosis.maturity.answers.axis(axis.id)
    lines = [_today(words, record, axis, answer)]
    before: Value = empty
    if record.earlier is not None:
        asked = {one.id for one in record.earlier.questionnaire.axes()}
        then = record.earlier.answers.axis(axis.id)
        before = then.level
        if axis.id not in asked:
            lines.append(filled(words.earlier_state, state=words.not_asked))
        elif then.level is None:
            state = _told(record).axis_states[then.state]
            lines.append(filled(words.earlier_state, state=state))
    target: Value = shown_target(answer) if has_targets else empty
    return [axis.title, answer.level, target, before, "\n".join(lines)]


def _today(
    words: MaturityWords, record: RoundRecord, axis: MaturityAxis, answer: AxisAnswer
) -> str:
    """Return the sentence that was picked, or why there is none."""
    if answer.level is not None:
        return noun_sentence(axis.sentences[answer.level])
    if axis.id in record.diagnosis.assessment.carried:
        return words.carried
    state = _told(record).axis_states[answer.state]
    if not answer.reason.strip():
        return state
    return filled(words.state_reason, state=state, reason=answer.reason.strip())


def _effect_row(
    words: MaturityWords,
    record: RoundRecord,
    one: EffectAdvice,
    empty: str,
    *,
    has_targets: bool,
) -> list[Value]:
    reading, text = one.reading, one.text
    lines = [
        filled(words.gain, gain=text.gain),
        filled(words.changes, changes=", ".join(text.changes)),
        filled(words.trouble, trouble=text.trouble),
    ]
    if reading.today is None:
        lines.insert(0, _no_effect(words, record.diagnosis.maturity, one))
    before: Value = empty
    if record.earlier is not None:
        found = [e.today for e in record.earlier.effects if e.effect.id == reading.effect.id]
        before = _share(found[0]) if found else None
    target: Value = _share(reading.target) if has_targets else empty
    return [reading.effect.title, _share(reading.today), target, before, "\n".join(lines)]


def _share(share: Fraction | None) -> float | None:
    return None if share is None else float(share)


def _no_effect(words: MaturityWords, reading: MaturityReading, one: EffectAdvice) -> str:
    """Say why an effect has no share: an axis is open, or none applies."""
    axes = [axis_of(reading.questionnaire, axis_id) for axis_id in one.reading.effect.axis_ids]
    unsettled = [axis for axis in axes if reading.answers.axis(axis.id).state.is_open]
    if not unsettled:
        return words.effect_not_applicable
    return filled(words.effect_open, axes=_titles(unsettled))


def _titles(axes: tuple[MaturityAxis, ...] | list[MaturityAxis]) -> str:
    return ", ".join(axis.title for axis in axes)
