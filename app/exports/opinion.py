"""The 종합의견: why the verdict is so, and what would change it, in plain official Korean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.domain.answer import Answer
from app.domain.checklist import Verdict
from app.domain.register import SYSTEM_TYPE
from app.domain.register_form import RegisterForm
from app.domain.result import AssessmentResult, ItemResult
from app.domain.verdict import CountRange, band
from app.exports.change_texts import change_texts
from app.exports.form_file import filled
from app.exports.result_form import ResultForm, VerdictWords

# Rows of the template that show how each kind of line looks.
HEADING = "opinion_heading"
SECTION = "opinion_section"
POINT = "opinion_point"
DETAIL = "opinion_detail"
NOTE = "opinion_note"
LINE_NAMES = (HEADING, SECTION, POINT, DETAIL, NOTE)

Line = tuple[str, str]  # name of the row it looks like, text


def verdict_line(form: ResultForm, result: AssessmentResult) -> str:
    """Return the answer in one line: `도입 검토 (예 6개 / 10개)`."""
    return filled(
        form.verdict.line,
        verdict=result.checklist.text_of(result.verdict).title,
        count=count_text(form.verdict, result.count),
        total=len(result.items),
    )


def count_text(words: VerdictWords, count: CountRange) -> str:
    """Return `6`, or `5~7` while an answer is open."""
    if count.is_exact:
        return filled(words.exact, count=count.low)
    return filled(words.range, low=count.low, high=count.high)


def rule_text(form: ResultForm, result: AssessmentResult) -> str:
    """Return the rule in one line, in the figures of the checklist that was answered."""
    rule = result.checklist.rule
    return filled(form.verdict.rule_line, adopt_min=rule.adopt_min, keep_max=rule.keep_max)


def verdict_remarks(form: ResultForm, result: AssessmentResult) -> list[str]:
    """Return what the verdict means, what is still open, and where the guide is silent."""
    words, rule = form.verdict, result.checklist.rule
    remarks = [words.meanings.of(result.verdict)]
    if result.verdict is Verdict.UNDETERMINED:
        remarks.append(
            filled(
                words.spread,
                lowest=result.checklist.text_of(band(result.count.low, rule)).title,
                highest=result.checklist.text_of(band(result.count.high, rule)).title,
            )
        )
    open_items = result.open_items()
    if open_items:
        remarks.append(filled(words.open, numbers=_numbers(open_items), count=len(open_items)))
    silent = CountRange(rule.keep_max + 1, rule.adopt_min - 1)
    if silent.low <= silent.high and (
        result.count.low <= silent.high and silent.low <= result.count.high
    ):
        remarks.append(filled(words.silence, count=count_text(words, silent)))
    return remarks


def awaits_type_text(form: ResultForm, register_form: RegisterForm) -> str:
    """Say that an item is open only because the type of the system is not entered."""
    return filled(form.opinion.awaits_type, field=register_form.field(SYSTEM_TYPE).label)


def opinion_lines(
    form: ResultForm, register_form: RegisterForm, result: AssessmentResult
) -> list[Line]:
    """Return every line of the 종합의견 in order."""
    return [
        *_verdict_lines(form, result),
        *_reason_lines(form, register_form, result),
        *_change_lines(form, result),
        *_remark_lines(form, result),
    ]


def _verdict_lines(form: ResultForm, result: AssessmentResult) -> Iterator[Line]:
    words = form.opinion
    yield HEADING, words.result
    yield SECTION, filled(form.verdict.section, line=verdict_line(form, result))
    for remark in verdict_remarks(form, result):
        yield POINT, remark
    yield (
        POINT,
        filled(words.counts, **{answer.value: result.number_of(answer) for answer in Answer}),
    )
    yield POINT, filled(words.rule, rule=rule_text(form, result))
    yield POINT, filled(words.source, source=result.checklist.rule.source)


def _reason_lines(
    form: ResultForm, register_form: RegisterForm, result: AssessmentResult
) -> Iterator[Line]:
    words = form.opinion
    yield HEADING, words.reasons
    yes_items, open_items = result.yes_items(), result.open_items()
    yield SECTION, filled(words.yes_items, count=len(yes_items))
    for item in yes_items:
        yield POINT, filled(words.item, number=item.item.number, question=item.item.question)
        yield DETAIL, _finding(form, item)
    if open_items:
        yield SECTION, filled(words.open_items, count=len(open_items))
    for item in open_items:
        yield (
            POINT,
            filled(
                words.open_item,
                number=item.item.number,
                question=item.item.question,
                answer=form.answers.of(item.answer),
            ),
        )
        if item.awaits_system_type:
            yield DETAIL, awaits_type_text(form, register_form)
        if item.finding:
            yield DETAIL, _finding(form, item)


def _finding(form: ResultForm, item: ItemResult) -> str:
    if not item.finding.strip():
        return form.opinion.no_finding
    return filled(form.opinion.finding, finding=item.finding.strip())


def _change_lines(form: ResultForm, result: AssessmentResult) -> Iterator[Line]:
    told = change_texts(form, result)
    yield HEADING, form.opinion.changes
    yield SECTION, filled(form.verdict.section, line=told.lead)
    for way in told.ways:
        yield POINT, way
    if told.rest:
        yield NOTE, told.rest


def _remark_lines(form: ResultForm, result: AssessmentResult) -> Iterator[Line]:
    words = form.opinion
    yield HEADING, words.remarks
    yield SECTION, filled(words.next_step, next_step=form.verdict.next_steps.of(result.verdict))
    for note in result.notes:
        yield NOTE, note


def _numbers(items: Sequence[ItemResult]) -> str:
    return ", ".join(str(item.item.number) for item in items)
