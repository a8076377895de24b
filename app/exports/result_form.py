"""The words of the 자가진단 결과서, as its form.toml has them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import Field

from app.domain.agency import ApprovalMark
from app.domain.answer import Answer
from app.domain.checklist import Verdict
from app.domain.file_names import file_name
from app.exports.cover_words import CoverHead
from app.exports.form_file import Words, filled, read_words

FORM = "form.toml"
TEMPLATE = "template.xlsx"
SUFFIX = ".xlsx"


class AnswerWords(Words):
    """What each answer is called."""

    yes: str
    no: str
    unknown: str
    unanswered: str

    def of(self, answer: Answer) -> str:
        """Return what this answer is called."""
        return {
            Answer.YES: self.yes,
            Answer.NO: self.no,
            Answer.UNKNOWN: self.unknown,
            Answer.UNANSWERED: self.unanswered,
        }[answer]


class ApprovalWords(Words):
    """The words of the 결재란."""

    block: str
    delegated: str
    acting: str
    delegated_and_acting: str
    cooperation: str
    cooperator: str

    def mark(self, mark: ApprovalMark) -> str:
        """Return what stands in the box of someone who signs for another; empty for nobody."""
        return {
            ApprovalMark.NONE: "",
            ApprovalMark.DELEGATED: self.delegated,
            ApprovalMark.ACTING: self.acting,
            ApprovalMark.DELEGATED_AND_ACTING: self.delegated_and_acting,
        }[mark]


class CoverWords(CoverHead):
    """The words of the cover."""

    result: str
    rule: str


class CommonWords(Words):
    """What every sheet behind the cover says."""

    system: str
    signature: str


class VerdictSentences(Words):
    """One official sentence for each verdict."""

    adopt_review: str
    further_review: str
    keep: str
    undetermined: str

    def of(self, verdict: Verdict) -> str:
        """Return the sentence of this verdict."""
        return {
            Verdict.ADOPT_REVIEW: self.adopt_review,
            Verdict.FURTHER_REVIEW: self.further_review,
            Verdict.KEEP: self.keep,
            Verdict.UNDETERMINED: self.undetermined,
        }[verdict]


class VerdictWords(Words):
    """How a verdict and its rule are put in words."""

    line: str
    section: str
    exact: str
    range: str
    rule_line: str
    rule_source: str
    silence: str
    open: str
    spread: str
    meanings: VerdictSentences
    next_steps: VerdictSentences


class ChangeSentences(Words):
    """How a change that moves the verdict is told."""

    one: str
    any: str
    both: str


class OpinionWords(Words):
    """The sentences of the 종합의견."""

    sheet: str
    point: str
    detail: str
    note: str
    result: str
    rule: str
    source: str
    counts: str
    reasons: str
    yes_items: str
    open_items: str
    item: str
    open_item: str
    finding: str
    no_finding: str
    changes: str
    settled: str
    settled_never: str
    unsettled: str
    unsettled_never: str
    rest: str
    awaits_type: str
    remarks: str
    next_step: str
    settled_changes: ChangeSentences
    held_changes: ChangeSentences
    unsettled_changes: ChangeSentences


class SystemWords(Words):
    """The words of the 시스템 현황."""

    sheet: str
    heads: Annotated[list[str], Field(min_length=4, max_length=4)]
    missing: str
    none_missing: str


class ItemWords(Words):
    """The words of the 문항별 결과."""

    sheet: str
    heads: Annotated[list[str], Field(min_length=6, max_length=6)]
    part_number: str
    part_question: str
    reading: str


class GoalWords(Words):
    """The words of the 목표별 응답 현황."""

    sheet: str
    unit_line: str
    heads: Annotated[list[str], Field(min_length=8, max_length=8)]
    total: str
    share_range: str
    chart_title: str
    note: str
    open_note: str


class MethodWords(Words):
    """The words of the 산정 방법 및 버전."""

    sheet: str
    heads: Annotated[list[str], Field(min_length=2, max_length=2)]
    rule: str
    silence: str
    rule_source: str
    count: str
    count_text: str
    share: str
    share_text: str
    reading: str
    reading_text: str
    reading_source: str
    checklist: str
    checklist_version: str
    checklist_version_text: str
    checklist_source: str
    checked_on: str
    register_form: str
    result_form: str
    made_by: str
    started_at: str
    updated_at: str
    moment: str
    written_on: str
    fingerprint: str
    note: str


class ResultForm(Words):
    """Every word of the paper, and the names that its template must have."""

    id: str
    version: str
    title: str
    source: str
    valid_from: date
    checked_on: date
    file_stem: str
    disclosures: Annotated[list[str], Field(min_length=1)]
    empty: str
    cut_mark: str
    names: Annotated[list[str], Field(min_length=1)]
    answers: AnswerWords
    approval: ApprovalWords
    cover: CoverWords
    common: CommonWords
    verdict: VerdictWords
    opinion: OpinionWords
    system: SystemWords
    items: ItemWords
    goals: GoalWords
    method: MethodWords


def load_result_form(form_dir: Path) -> ResultForm:
    """Read the words of the paper; raise ExportError naming everything wrong in the file."""
    return read_words(form_dir / FORM, ResultForm)


def result_file_name(form: ResultForm, system_name: str, day: date) -> str:
    """Return `건명_서식명_2026-11-23.xlsx`: what every system can write, at most 120 characters."""
    return file_name(
        system_name,
        lambda name: filled(form.file_stem, system=name, day=day.isoformat()) + SUFFIX,
    )
