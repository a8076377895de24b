"""Loads the sample contract cases that the program offers from resources/samples/cases/."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from app.content.reading import ContentError, Row, read_toml, repeated
from app.content.samples import Sample, SampleFile, entered_values, sample_of
from app.domain.case_fields import ROW_TYPES, CaseRow, RowKind
from app.domain.checklist import Checklist
from app.domain.contract_case import (
    CheckRecord,
    ContractCase,
    FactAnswer,
    StageRecord,
    StageState,
)
from app.domain.maturity import MaturityQuestionnaire
from app.domain.register_form import Need, RegisterForm

AnswerName = Literal["yes", "no", "unknown"]
Texts = dict[str, str]


class _Stage(Row):
    stage: str
    state: Literal["open", "in_progress", "done", "not_needed"]
    due_on: date | None = None
    done_on: date | None = None
    note: str | None = None


class _Check(Row):
    check: str
    answer: AnswerName
    checked_on: date | None = None
    note: str | None = None


class _Case(Row):
    systems: Annotated[list[str], Field(min_length=1)]
    fields: Texts
    services: Annotated[list[Texts], Field(min_length=1)]
    quotations: list[Texts] = Field(default_factory=list)
    months: list[Texts] = Field(default_factory=list)
    inspection: list[Texts] = Field(default_factory=list)
    changes: list[Texts] = Field(default_factory=list)
    stages: list[_Stage] = Field(default_factory=list)
    facts: dict[str, AnswerName] = Field(default_factory=dict)
    checks: list[_Check] = Field(default_factory=list)
    texts: Texts = Field(default_factory=dict)


class _File(SampleFile):
    case: _Case


@dataclass(frozen=True, slots=True)
class CaseForms:
    """The forms and questions by which a sample case is read."""

    register: RegisterForm
    case: RegisterForm
    rows: Mapping[RowKind, RegisterForm]
    maturity: MaturityQuestionnaire


@dataclass(frozen=True, slots=True)
class CaseSample:
    """An agency with its systems, and one case that buys for some of them.

    The case has no number, no systems and no ids that hold in a register; whoever puts it into
    one gives them.
    """

    sample: Sample
    system_names: tuple[str, ...]
    case: ContractCase


def load_case_sample_file(path: Path, checklist: Checklist, forms: CaseForms) -> CaseSample:
    """Read a sample case; raise ContentError naming everything wrong in it."""
    file = read_toml(path, _File)
    sample, problems = sample_of(file, checklist, forms.register, forms.maturity)
    row = file.case
    names = [one.fields.get("name", "") for one in file.systems]
    problems += [
        f"case.systems[{number}]: 이 파일에 없는 정보시스템입니다: {name}"
        for number, name in enumerate(row.systems, start=1)
        if name not in names
    ]
    problems += repeated([one.stage for one in row.stages], "case.stages의 단계")
    problems += repeated([one.check for one in row.checks], "case.checks의 점검 항목")
    values, wrong = entered_values(row.fields, forms.case, "title")
    problems += [f"case.fields.{problem}" for problem in wrong]
    rows = {
        kind: _rows(getattr(row, kind.value), kind, forms.rows[kind], problems.append)
        for kind in RowKind
    }
    if problems:
        raise ContentError(path.name, problems)
    case = replace(ContractCase(""), **values)  # type: ignore[arg-type]  # checked by the form
    case = replace(
        case,
        **{kind.value: rows[kind] for kind in RowKind},  # type: ignore[arg-type]
        stages={
            one.stage: StageRecord(
                one.stage, StageState(one.state), one.due_on, one.done_on, one.note or ""
            )
            for one in row.stages
        },
        facts={fact_id: FactAnswer(answer) for fact_id, answer in row.facts.items()},
        checks={
            one.check: CheckRecord(
                one.check, FactAnswer(one.answer), one.checked_on, one.note or ""
            )
            for one in row.checks
        },
        texts=row.texts,
    )
    return CaseSample(sample, tuple(row.systems), case)


def _rows(
    texts: Sequence[Texts], kind: RowKind, form: RegisterForm, tell: Callable[[str], None]
) -> tuple[CaseRow, ...]:
    """Read rows of one kind, and tell everything that is wrong in them."""
    needed = next(field.id for field in form.fields() if field.need is Need.SAVE)
    rows = []
    for number, row in enumerate(texts, start=1):
        values, wrong = entered_values(row, form, needed)
        for problem in wrong:
            tell(f"case.{kind.value}[{number}].{problem}")
        if not wrong:
            made: CaseRow = ROW_TYPES[kind](**values)  # type: ignore[arg-type]
            rows.append(made)
    return tuple(rows)
