"""The words of the sheets that stand beside the checklist, as sheets.toml has them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field

from app.domain.advice_centre import Centre
from app.domain.evidence_register import EvidenceItemKind, EvidenceState
from app.domain.improvement import Effort, TaskState
from app.exports.form_file import Words, read_words

FORM = "sheets.toml"


class SheetNames(Words):
    """The names that the template must have, sheet by sheet."""

    cover: list[str]
    maturity: list[str]
    tasks: list[str]
    selection: list[str]
    evidence: list[str]

    def of(self, key: str) -> list[str]:
        """Return the names of one sheet; raise KeyError for a sheet that is none of them."""
        return {
            "maturity": self.maturity,
            "tasks": self.tasks,
            "selection": self.selection,
            "evidence": self.evidence,
        }[key]

    def all(self) -> list[str]:
        """Return every name."""
        return [*self.cover, *self.maturity, *self.tasks, *self.selection, *self.evidence]


class CentreWords(Words):
    """What each kind of centre is called."""

    public: str
    private: str

    def of(self, centre: Centre) -> str:
        """Return what this centre is called."""
        return {Centre.PUBLIC: self.public, Centre.PRIVATE: self.private}[centre]


class DirectionWords(Words):
    """What follows the 종합의견 of the checklist."""

    direction: str
    maturity: str
    level: str
    open_level: str
    no_level: str
    gate: str
    selection: str
    figure: str
    figures_join: str
    method: str
    model: str
    centre: str
    suggested: str
    none_suggested: str
    open: str
    conflict: str
    decided: str
    decided_because: str
    reason: str
    to_check: str
    contradictions: str
    contradiction: str
    todo: str
    compared: str
    fact: str
    centres: CentreWords


class MaturityWords(Words):
    """The words of the 성숙도 진단."""

    sheet: str
    sides: str
    side_heads: Annotated[list[str], Field(min_length=5, max_length=5)]
    level: str
    lift_one: str
    lift_more: str
    held: str
    open: str
    not_applicable: str
    gate: str
    unmet: str
    axes: str
    axis_heads: Annotated[list[str], Field(min_length=5, max_length=5)]
    axis_chart: str
    carried: str
    state_reason: str
    earlier_state: str
    not_asked: str
    axis_note: str
    no_note: str
    axis_open_note: str
    effects: str
    effect_heads: Annotated[list[str], Field(min_length=5, max_length=5)]
    effect_chart: str
    gain: str
    changes: str
    trouble: str
    effect_open: str
    effect_not_applicable: str
    effect_note: str


class EffortWords(Words):
    """What each effort is called."""

    high: str
    medium: str
    low: str

    def of(self, effort: Effort) -> str:
        """Return what this effort is called."""
        return {Effort.HIGH: self.high, Effort.MEDIUM: self.medium, Effort.LOW: self.low}[effort]


class TaskStateWords(Words):
    """What each state of a task is called."""

    planned: str
    in_progress: str
    done: str
    on_hold: str

    def of(self, state: TaskState) -> str:
        """Return what this state is called."""
        return {
            TaskState.PLANNED: self.planned,
            TaskState.IN_PROGRESS: self.in_progress,
            TaskState.DONE: self.done,
            TaskState.ON_HOLD: self.on_hold,
        }[state]


class TaskWords(Words):
    """The words of the 개선 과제."""

    sheet: str
    unit_line: str
    heads: Annotated[list[str], Field(min_length=10, max_length=10)]
    step: str
    efforts: EffortWords
    states: TaskStateWords
    overdue: str
    proposed: str
    total: str
    taken_on: str
    proposals_note: str
    tasks_note: str
    all_known_note: str
    left_note: str


class SelectionWords(Words):
    """The words of the 대상 선정 검토."""

    sheet: str
    result: str
    figures_join: str
    figure: str
    range: str
    heads: Annotated[list[str], Field(min_length=6, max_length=6)]
    criterion: str
    note: str
    total: str
    open: str
    open_range: str
    not_asked: str
    footnote: str
    source: str


class EvidenceKindWords(Words):
    """How evidence is held."""

    file: str
    reference: str

    def of(self, kind: EvidenceItemKind) -> str:
        """Return what this kind is called."""
        return {EvidenceItemKind.FILE: self.file, EvidenceItemKind.REFERENCE: self.reference}[kind]


class EvidenceStateWords(Words):
    """Whether evidence is still what was put in."""

    ok: str
    missing: str
    altered: str
    reference: str

    def of(self, state: EvidenceState) -> str:
        """Return what this state is called."""
        return {
            EvidenceState.OK: self.ok,
            EvidenceState.MISSING: self.missing,
            EvidenceState.ALTERED: self.altered,
            EvidenceState.REFERENCE: self.reference,
        }[state]


class EvidenceWords(Words):
    """The words of the 증빙 목록."""

    sheet: str
    heads: Annotated[list[str], Field(min_length=9, max_length=9)]
    kinds: EvidenceKindWords
    states: EvidenceStateWords
    hash: str
    hash_length: Annotated[int, Field(ge=8, le=64)]
    item: str
    axis: str
    factor: str
    criterion: str
    ground: str
    elsewhere: str
    note: str
    unsound_note: str


class RecordMethodWords(Words):
    """What the 산정 방법 및 버전 tells beside the checklist."""

    sourced: str
    maturity: str
    gate: str
    effects: str
    selection: str
    maturity_version: str
    selection_version: str
    version: str
    fingerprint: str
    fingerprint_text: str


class RecordForm(Words):
    """Every word of these sheets."""

    names: SheetNames
    opinion: DirectionWords
    maturity: MaturityWords
    tasks: TaskWords
    selection: SelectionWords
    evidence: EvidenceWords
    method: RecordMethodWords


def load_record_form(form_dir: Path) -> RecordForm:
    """Read the words; raise ExportError naming everything wrong in the file."""
    return read_words(form_dir / FORM, RecordForm)
