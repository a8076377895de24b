"""Loads the examples that the program offers from resources/samples/."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from app.content.reading import ContentError, Row, read_toml, repeated
from app.domain.agency import Agency, AgencyTrack, ApprovalMark, ApprovalPost, ApprovalRole
from app.domain.answer import Answer, AnswerKey
from app.domain.checklist import Checklist
from app.domain.maturity import HIGHEST_LEVEL, AxisAnswer, AxisState, MaturityQuestionnaire
from app.domain.register import FieldValue, InformationSystem
from app.domain.register_form import FieldError, RegisterForm

TrackName = Literal[
    "national_agency",
    "local_government",
    "public_corporation",
    "other_public_institution",
    "local_public_corporation",
]
RoleName = Literal["drafter", "reviewer", "cooperator", "approver"]
MarkName = Literal["delegated_approval", "acting_approval", "delegated_and_acting"]
Confidence = Literal["guide", "inferred", "doubtful", "made_up"]


class _Post(Row):
    title: str
    role: RoleName
    mark: MarkName | None = None


class _Agency(Row):
    name: str
    track: TrackName
    department: str
    author: str | None = None
    approval_line: list[_Post] = Field(default_factory=list)


class _Answer(Row):
    item: str
    part: str | None = None
    answer: Literal["yes", "no", "unknown"]
    confidence: Confidence = "guide"
    reason: str | None = None


class _Finding(Row):
    item: str
    text: str


class _Axis(Row):
    axis: str
    level: Annotated[int, Field(ge=0, le=HIGHEST_LEVEL)]
    target: Annotated[int, Field(ge=0, le=HIGHEST_LEVEL)] | None = None


class _System(Row):
    fields: dict[str, str]
    confidence: Confidence = "guide"
    reason: str | None = None
    answers: Annotated[list[_Answer], Field(min_length=1)]
    findings: list[_Finding] = Field(default_factory=list)
    axes: list[_Axis] = Field(default_factory=list)


class SampleFile(Row):
    """What stands in every sample: an agency, and systems with their answers."""

    id: str
    version: str
    source: str
    agency: _Agency
    systems: Annotated[list[_System], Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class SampleSystem:
    """One system of a sample, with its answers, 검토결과 and levels of maturity by axis."""

    system: InformationSystem
    answers: Mapping[AnswerKey, Answer]
    findings: Mapping[str, str]
    axes: Mapping[str, AxisAnswer]


@dataclass(frozen=True, slots=True)
class Sample:
    """An agency and systems to try the program with."""

    agency: Agency
    systems: tuple[SampleSystem, ...]


def load_sample_file(path: Path, checklist: Checklist, form: RegisterForm) -> Sample:
    """Read a sample; raise ContentError naming everything wrong in it.

    What a reason says of a doubtful or inferred answer stands in the note of its system.
    """
    sample, problems = sample_of(read_toml(path, SampleFile), checklist, form)
    if problems:
        raise ContentError(path.name, problems)
    return sample


def sample_of(
    file: SampleFile,
    checklist: Checklist,
    form: RegisterForm,
    maturity: MaturityQuestionnaire | None = None,
) -> tuple[Sample, list[str]]:
    """Return what stands in a sample, and everything wrong in it; a wrong system is left out.

    Levels may stand in it only where the questions of maturity are given.
    """
    problems = [*_contradictions(file, checklist), *_wrong_axes(file, maturity)]
    systems = []
    for number, row in enumerate(file.systems, start=1):
        values, wrong = entered_values(row.fields, form, "name")
        problems += [f"systems[{number}].fields.{problem}" for problem in wrong]
        if not wrong:
            systems.append(_system(row, values))
    return Sample(agency=_agency(file.agency), systems=tuple(systems)), problems


def _agency(row: _Agency) -> Agency:
    return Agency(
        name=row.name,
        track=AgencyTrack(row.track),
        department=row.department,
        author=row.author or "",
        approval_line=tuple(
            ApprovalPost(post.title, ApprovalRole(post.role), ApprovalMark(post.mark or ""))
            for post in row.approval_line
        ),
    )


def entered_values(
    texts: Mapping[str, str], form: RegisterForm, name_id: str
) -> tuple[dict[str, FieldValue], list[str]]:
    """Read the fields as the form reads what an officer types; tell each that cannot stand.

    `name_id` is the field that must be there.
    """
    values: dict[str, FieldValue] = {}
    problems = [] if name_id in texts else [f"{name_id}: 없습니다"]
    for field_id, text in texts.items():
        try:
            values[field_id] = form.field(field_id).value_of(text)
        except KeyError:
            problems.append(f"{field_id}: 모르는 항목입니다")
        except FieldError as error:
            problems.append(f"{field_id}: {error}")
    return values, problems


def _system(row: _System, values: dict[str, FieldValue]) -> SampleSystem:
    reasons = [row.reason, *(answer.reason for answer in row.answers)]
    note = "\n".join(dict.fromkeys(reason for reason in reasons if reason))
    blank = InformationSystem(name="", note=note or None)
    return SampleSystem(
        system=replace(blank, **values),  # type: ignore[arg-type]  # checked by the form
        answers={AnswerKey(a.item, a.part or ""): Answer(a.answer) for a in row.answers},
        findings={finding.item: finding.text for finding in row.findings},
        axes={one.axis: AxisAnswer(AxisState.LEVEL, one.level, one.target) for one in row.axes},
    )


def _wrong_axes(file: SampleFile, maturity: MaturityQuestionnaire | None) -> list[str]:
    known = [] if maturity is None else [axis.id for axis in maturity.axes()]
    problems = []
    for number, row in enumerate(file.systems, start=1):
        where = f"systems[{number}].axes"
        problems += repeated([one.axis for one in row.axes], where)
        problems += [
            f"{where}: '{one.axis}' 축이 없습니다" for one in row.axes if one.axis not in known
        ]
    return problems


def _contradictions(file: SampleFile, checklist: Checklist) -> list[str]:
    """Return what is wrong between keys that are each right on their own."""
    asked = set(checklist.answer_keys())
    items = {item.id for item in checklist.items()}
    problems = repeated([row.fields.get("name", "") for row in file.systems], "정보시스템명")
    for number, row in enumerate(file.systems, start=1):
        where = f"systems[{number}]"
        keys = [AnswerKey(answer.item, answer.part or "") for answer in row.answers]
        problems += repeated([f"{key.item_id} {key.part_id}".strip() for key in keys], where)
        problems += [
            f"{where}.answers[{n}]: 체크리스트에 없는 문항입니다"
            for n, key in enumerate(keys, start=1)
            if key not in asked
        ]
        problems += [
            f"{where}.findings[{n}].item: '{finding.item}' 문항이 없습니다"
            for n, finding in enumerate(row.findings, start=1)
            if finding.item not in items
        ]
        told = [(row.confidence, row.reason), *((a.confidence, a.reason) for a in row.answers)]
        problems += [
            f"{where}: 신뢰도(confidence)가 guide가 아니면 까닭(reason)을 적습니다"
            for confidence, reason in told
            if confidence != "guide" and reason is None
        ]
    return problems
