"""The rows of the tables in the 자가진단 결과서."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from app.domain.korean_text import date_text, percent_text, time_text
from app.domain.noun_endings import noun_ended
from app.domain.register import InformationSystem
from app.domain.register_form import FieldKind, Need, RegisterField, RegisterForm
from app.domain.result import AssessmentResult, GoalTally
from app.exports.cell_values import Value
from app.exports.form_file import filled
from app.exports.result_form import ResultForm

Rows = list[list[Value]]

# Columns in which an empty cell belongs to the one above it, counted from 0.
REGISTER_JOINED = (0,)
ITEMS_JOINED = (1, 4, 5)


def register_rows(form: ResultForm, register_form: RegisterForm, system: InformationSystem) -> Rows:
    """Return 구분, 항목, 내용, 단위: what is filled in, and what is mandatory."""
    rows: Rows = []
    for group in register_form.groups:
        shown = [field for field in group.fields if _is_shown(field, system)]
        rows += [
            [group.title if field is shown[0] else None, *_register_row(form, field, system)]
            for field in shown
        ]
    return rows


def _is_shown(field: RegisterField, system: InformationSystem) -> bool:
    return field.need is not Need.OPTIONAL or system.value(field.id) not in {None, ""}


def _register_row(form: ResultForm, field: RegisterField, system: InformationSystem) -> list[Value]:
    value = system.value(field.id)
    if value in {None, ""}:
        return [field.label, form.empty, field.unit or form.empty]
    is_year = field.kind is FieldKind.YEAR  # a name of a year, not an amount: no separators
    is_figure = field.kind.is_figure and not is_year and isinstance(value, int | Decimal)
    return [
        field.label,
        value if is_figure else field.text_of(value),
        field.unit or form.empty,
    ]


def missing_text(form: ResultForm, register_form: RegisterForm, system: InformationSystem) -> str:
    """Return which mandatory fields are still empty, in one line."""
    missing = register_form.missing(system)
    if not missing:
        return form.system.none_missing
    return filled(
        form.system.missing,
        count=len(missing),
        labels=", ".join(field.label for field in missing),
    )


def item_rows(form: ResultForm, result: AssessmentResult) -> Rows:
    """Return 번호, 목표, 문항, 답변, 검토결과, 지표; the parts of an item stand below it."""
    rows: Rows = []
    for item in result.items:
        number = item.item.number
        rows.append(
            [
                number,
                item.goal.title,
                item.item.question,
                form.answers.of(item.answer),
                item.finding.strip() or form.empty,
                item.item.indicator,
            ]
        )
        rows += [
            [
                filled(form.items.part_number, number=number, part=at),
                None,
                filled(form.items.part_question, part=at, question=part.question),
                form.answers.of(answer),
                None,
                None,
            ]
            for at, (part, answer) in enumerate(
                zip(item.item.parts, item.parts, strict=True), start=1
            )
        ]
    return rows


def reading_text(form: ResultForm, result: AssessmentResult) -> str:
    """Return how the items asked in parts were read, with the source of the reading."""
    text = result.checklist.reading_text()
    return "\n".join(
        filled(
            form.items.reading,
            number=item.item.number,
            title=text.title,
            statement=noun_ended(text.statement),
            source=result.checklist.reading_source,
        )
        for item in result.items
        if item.item.parts
    )


def goal_rows(form: ResultForm, result: AssessmentResult) -> Rows:
    """Return the counts of every goal, its share of Yes (0 to 1), and the range while open."""
    return [
        [
            tally.goal.title,
            *_counts(tally),
            *_share(form, tally.share, tally.lowest_share, tally.highest_share),
        ]
        for tally in result.goals
    ]


def goal_total(form: ResultForm, result: AssessmentResult) -> Sequence[Value]:
    """Return the sums over all goals, with the share of Yes over all items."""
    counts = [sum(column) for column in zip(*map(_counts, result.goals), strict=True)]
    total, low, high = len(result.items), result.count.low, result.count.high
    lowest, highest = Fraction(low, total), Fraction(high, total)
    share = lowest if result.count.is_exact else None
    return [form.goals.total, *counts, *_share(form, share, lowest, highest)]


def share_text(row: Sequence[Value]) -> str:
    """Return the share of Yes of a row as it is read, or its range while an answer is open."""
    share, range_ = row[-2:]
    return percent_text(Fraction(share)) if isinstance(share, float) else str(range_)


def _counts(tally: GoalTally) -> list[int]:
    return [tally.total, tally.yes, tally.no, tally.unknown, tally.unanswered]


def _share(
    form: ResultForm, share: Fraction | None, lowest: Fraction, highest: Fraction
) -> list[Value]:
    """Return the share, or nothing and its range: a text in its cell would be drawn as 0."""
    if share is not None:
        return [float(share), form.empty]
    return [
        None,
        filled(form.goals.share_range, low=percent_text(lowest), high=percent_text(highest)),
    ]


def method_rows(
    form: ResultForm,
    result: AssessmentResult,
    register_form: RegisterForm,
    written_on: str,
    made_by: str,
    fingerprint: str,
) -> Rows:
    """Return how the figures were worked out, and by which versions of what."""
    words, checklist, assessment = form.method, result.checklist, result.assessment
    reading = checklist.reading_text()
    in_parts = [item.item.number for item in result.items if item.item.parts]
    rows: Rows = [
        [words.rule, noun_ended(checklist.rule.statement)],
        [words.silence, noun_ended(checklist.rule.silence)],
        [words.rule_source, checklist.rule.source],
        [words.count, words.count_text],
        [words.share, words.share_text],
    ]
    for number in in_parts:
        rows += [
            [
                filled(words.reading, number=number),
                filled(
                    words.reading_text, title=reading.title, statement=noun_ended(reading.statement)
                ),
            ],
            [words.reading_source, checklist.reading_source],
        ]
    version = filled(
        words.checklist_version_text,
        version=checklist.version,
        valid_from=date_text(checklist.valid_from),
    )
    moments = [
        filled(words.moment, day=date_text(moment.date()), time=time_text(moment))
        for moment in (assessment.started_at, assessment.updated_at)
    ]
    rows += [
        [words.checklist, checklist.title],
        [words.checklist_version, version],
        [words.checklist_source, checklist.source],
        [words.checked_on, date_text(checklist.checked_on)],
        [words.register_form, register_form.version],
        [words.result_form, form.version],
        [words.made_by, made_by],
        [words.started_at, moments[0]],
        [words.updated_at, moments[1]],
        [words.written_on, written_on],
        [words.fingerprint, fingerprint],
    ]
    return rows
