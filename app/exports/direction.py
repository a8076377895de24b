"""What follows the checklist in the 종합의견: maturity, direction, and what contradicts itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.domain.advice_centre import Centre, CentreReason, CentreState
from app.domain.advice_conditions import RuleReading
from app.domain.advice_facts import Fact
from app.domain.advice_methods import SuggestionState
from app.domain.assessment import DecisionKind
from app.domain.contradictions import Contradiction
from app.domain.diagnosis import Diagnosis
from app.domain.korean_text import decimal_text
from app.domain.maturity import MaturityAxis, SideReading
from app.domain.noun_endings import noun_ended
from app.exports.form_file import filled
from app.exports.maturity_sheet import gate_text, level_title
from app.exports.opinion import DETAIL, HEADING, POINT, SECTION, Line
from app.exports.record_form import DirectionWords, RecordForm
from app.exports.round_record import RoundRecord
from app.exports.selection_sheet import figure_text

MEAN_PLACES = 2


def direction_lines(form: RecordForm, record: RoundRecord, number: int) -> list[Line]:
    """Return the lines after the 종합의견 of the checklist; `number` is that of the next heading.

    Nothing is said of maturity, selection and direction before anything of them was answered or
    decided. What contradicts itself is always told.
    """
    words, diagnosis = form.opinion, record.diagnosis
    lines: list[Line] = []
    if record.has_maturity or record.has_selection or diagnosis.assessment.decisions:
        lines.append((HEADING, filled(words.direction, number=number)))
        number += 1
        if record.has_maturity:
            lines += _maturity(words, diagnosis)
        if record.has_selection:
            lines += _selection(form, diagnosis)
        lines += _method(words, diagnosis)
        lines += _model(words, diagnosis)
        lines += _centre(words, diagnosis)
    if diagnosis.contradictions:
        lines.append((HEADING, filled(words.contradictions, number=number)))
        for one in diagnosis.contradictions:
            lines += _contradiction(words, one)
    return lines


def _maturity(words: DirectionWords, diagnosis: Diagnosis) -> Iterator[Line]:
    reading = diagnosis.maturity
    yield SECTION, words.maturity
    for side in reading.sides:
        yield POINT, _side(words, diagnosis, side)
    yield POINT, filled(words.gate, count=gate_text(reading, diagnosis.facts.facts.words))


def _side(words: DirectionWords, diagnosis: Diagnosis, side: SideReading) -> str:
    if side.level is None or side.mean is None:
        axes = _titles(side.open)
        sentence = words.open_level if axes else words.no_level
        return filled(sentence, side=side.side.title, axes=axes)
    return filled(
        words.level,
        side=side.side.title,
        level=diagnosis.facts.facts.words.level_of(side.level),
        title=level_title(diagnosis.maturity.questionnaire, side.level),
        mean=decimal_text(side.mean, MEAN_PLACES),
        axes=_titles(side.weakest),
    )


def _selection(form: RecordForm, diagnosis: Diagnosis) -> Iterator[Line]:
    words, told = form.opinion, diagnosis.facts.facts.words
    yield SECTION, words.selection
    yield (
        POINT,
        words.figures_join.join(
            filled(
                words.figure,
                title=one.figure.title,
                value=figure_text(form.selection, one, told),
            )
            for one in (diagnosis.selection.need, diagnosis.selection.readiness)
        ),
    )


def _method(words: DirectionWords, diagnosis: Diagnosis) -> Iterator[Line]:
    yield SECTION, words.method
    titles = {one.method.id.value: one.method.title for one in diagnosis.methods}
    yield from _decided(words, diagnosis, DecisionKind.METHOD, titles)
    first = diagnosis.methods[0]  # those that are suggested come first, then those to be checked
    if first.state is SuggestionState.SUGGESTED:
        yield POINT, filled(words.suggested, title=first.method.title)
        yield from (_reason(words, one) for one in first.reasons)
    else:
        yield POINT, _none(words, first.missing)


def _model(words: DirectionWords, diagnosis: Diagnosis) -> Iterator[Line]:
    yield SECTION, words.model
    titles = {one.model.id: one.model.title for one in diagnosis.models}
    yield from _decided(words, diagnosis, DecisionKind.SERVICE_MODEL, titles)
    suggested = next((one for one in diagnosis.models if one.is_suggested), None)
    if suggested is None:
        needs = (need for one in diagnosis.models for need in one.to_check)
        yield POINT, _none(words, [fact for need in needs for fact in need.open_facts])
        return
    yield POINT, filled(words.suggested, title=suggested.model.title)
    yield from (_reason(words, one) for one in suggested.met)


def _centre(words: DirectionWords, diagnosis: Diagnosis) -> Iterator[Line]:
    yield SECTION, words.centre
    read = diagnosis.centre
    titles = {centre.value: words.centres.of(centre) for centre in Centre}
    yield from _decided(words, diagnosis, DecisionKind.CENTRE, titles)
    if read.centre is None:
        is_conflict = read.state is CentreState.CONFLICT
        yield POINT, words.conflict if is_conflict else _none(words, read.missing)
        return
    told = filled(words.suggested, title=words.centres.of(read.centre))
    yield POINT, _with_check(words, told, needed=read.needs_officer_check)
    yield from (_row(words, one) for one in read.deciding)


def _decided(
    words: DirectionWords, diagnosis: Diagnosis, kind: DecisionKind, titles: dict[str, str]
) -> Iterator[Line]:
    """Tell what the officer decided; a choice that is offered no more is told by its id."""
    made = diagnosis.assessment.decisions.get(kind)
    if made is None or not made.choice:
        return
    title, reason = titles.get(made.choice, made.choice), made.reason.strip()
    sentence = words.decided_because if reason else words.decided
    yield POINT, filled(sentence, title=title, reason=reason)


def _none(words: DirectionWords, missing: Iterable[Fact]) -> str:
    """Say that nothing is suggested, and what would have to be known for it."""
    labels = dict.fromkeys(fact.label for fact in missing)
    return filled(words.open, facts=", ".join(labels)) if labels else words.none_suggested


def _reason(words: DirectionWords, read: RuleReading) -> Line:
    rule = read.rule
    told = filled(words.reason, reason=noun_ended(rule.reason), source=rule.source)
    return DETAIL, _with_check(words, told, needed=rule.confidence.needs_officer_check)


def _row(words: DirectionWords, one: CentreReason) -> Line:
    rule = one.row.rule
    source = one.row.article or rule.source
    told = filled(words.reason, reason=noun_ended(rule.reason), source=source)
    return DETAIL, _with_check(words, told, needed=one.needs_officer_check)


def _contradiction(words: DirectionWords, one: Contradiction) -> Iterator[Line]:
    yield SECTION, filled(words.contradiction, sentence=noun_ended(one.sentence))
    facts = [filled(words.fact, label=fact.label, text=fact.text) for fact in one.facts]
    yield POINT, filled(words.compared, facts=", ".join(facts))
    yield POINT, filled(words.todo, todo=noun_ended(one.todo))


def _with_check(words: DirectionWords, text: str, *, needed: bool) -> str:
    return filled(words.to_check, text=text) if needed else text


def _titles(axes: tuple[MaturityAxis, ...]) -> str:
    return ", ".join(axis.title for axis in axes)
