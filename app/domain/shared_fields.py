"""Everything shared, field by field: what two registers can be compared and joined by.

A field that says nothing (미응답, not known, an empty text) is not there at all. It never stands
against one that says something.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from app.domain.answer import Answer, AnswerKey
from app.domain.answer_basis import AnswerBasis
from app.domain.answer_form import row_id
from app.domain.assessment import Assessment, DecisionKind, QuestionNote
from app.domain.case_fields import CASE_FIELD_IDS, ROW_FIELD_IDS, ROW_TYPES, RowKind, rows_of
from app.domain.contract_case import (
    CheckRecord,
    ContractCase,
    FactAnswer,
    StageRecord,
    StageState,
)
from app.domain.days_off import DayOff
from app.domain.evidence_register import LinkedEvidence
from app.domain.improvement import ImprovementTask
from app.domain.maturity import AxisAnswer, AxisState, MaturityAnswers
from app.domain.register import FIELD_IDS, InformationSystem
from app.domain.returned_answers import KeptOrigin
from app.domain.selection import CriterionAnswer
from app.domain.shared_part import Shared, SharedRound


@dataclass(frozen=True, slots=True, order=True)
class FieldKey:
    """Which field: a group of fields, what it is of in the group, and a part of that."""

    group: str
    id: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """An answer with what it rests on. One that waits for 재확인 gives way to one that does not."""

    value: Any  # Answer, AxisAnswer without its target, or CriterionAnswer
    basis: AnswerBasis | None = None
    is_carried: bool = False


Fields = Mapping[FieldKey, Any]

ORIGIN = "origin"  # the group of the fields that tell whence an answer came

EVIDENCE_FIELDS = ("title", "reference", "dated", "owner")
DAY_OFF_FIELDS = ("name",)
TASK_FIELDS = ("what", "effect_ids", "effort", "owner", "due_date", "cost_won", "state")
_STAGE_FIELDS = ("state", "due_on", "done_on", "note")
_CHECK_FIELDS = ("answer", "checked_on", "note")


def fields_of(shared: Shared) -> dict[FieldKey, Any]:
    """Return every field that says something, in the order in which one reads them."""
    match shared:
        case InformationSystem():
            found: Iterator[tuple[FieldKey, Any]] = _plain(shared, "field", FIELD_IDS)
        case SharedRound():
            found = chain(_round_fields(shared.assessment), _origin_fields(shared.origins))
        case LinkedEvidence():
            found = _evidence_fields(shared)
        case ImprovementTask():
            found = _plain(shared, "task", TASK_FIELDS)
        case ContractCase():
            found = _case_fields(shared)
        case DayOff():
            found = _plain(shared, "day_off", DAY_OFF_FIELDS)
    return {key: value for key, value in found if not _is_blank(value)}


def with_fields(shared: Shared, fields: Fields) -> Shared:
    """Return the same thing holding these fields and no others."""
    match shared:
        case InformationSystem():
            return replace(shared, **_values(fields, "field", FIELD_IDS, InformationSystem("")))
        case SharedRound():
            round_ = _round_with(shared.assessment, fields)
            return replace(shared, assessment=round_, origins=_origins(fields))
        case LinkedEvidence():
            item = replace(shared.item, **_values(fields, "evidence", EVIDENCE_FIELDS))
            return LinkedEvidence(item, frozenset(_ids(fields, "question")))
        case ImprovementTask():
            return replace(shared, **_values(fields, "task", TASK_FIELDS))
        case ContractCase():
            return _case_with(shared, fields)
        case DayOff():
            return replace(shared, **_values(fields, "day_off", DAY_OFF_FIELDS))


def _is_blank(value: Any) -> bool:
    """Whether a value says nothing. The text "open" of a contract period does say something."""
    return (
        value is StageState.OPEN
        or value is FactAnswer.UNKNOWN
        or value is None
        or value == ""
        or value == ()
    )


def _plain(of: Any, group: str, names: tuple[str, ...]) -> Iterator[tuple[FieldKey, Any]]:
    for name in names:
        yield FieldKey(group, name), getattr(of, name)


def _values(fields: Fields, group: str, names: tuple[str, ...], bare: Any = None) -> dict[str, Any]:
    """Return each plain field, what is blank as in `bare`: None or an empty text or tuple."""
    blank = {"due_date": None, "cost_won": None, "dated": None, "effect_ids": ()}
    return {
        name: fields.get(
            FieldKey(group, name), getattr(bare, name) if bare else blank.get(name, "")
        )
        for name in names
    }


def _ids(fields: Fields, group: str) -> list[str]:
    return list(dict.fromkeys(key.id for key in fields if key.group == group))


def _evidence_fields(linked: LinkedEvidence) -> Iterator[tuple[FieldKey, Any]]:
    yield from _plain(linked.item, "evidence", EVIDENCE_FIELDS)
    for question_id in sorted(linked.question_ids):
        yield FieldKey("question", question_id), True


def _round_fields(of: Assessment) -> Iterator[tuple[FieldKey, Any]]:
    for key, answer in of.answers.items():
        if answer is not Answer.UNANSWERED:
            given = Given(answer, of.bases.get(key), key.item_id in of.carried)
            yield FieldKey("answer", key.item_id, key.part_id), given
    for item_id, text in of.findings.items():
        yield FieldKey("finding", item_id), text
    for axis_id, axis in of.maturity.axes.items():
        if axis.state is not AxisState.UNANSWERED:
            given = Given(replace(axis, target=None), None, axis_id in of.carried)
            yield FieldKey("axis", axis_id), given
        yield FieldKey("target", axis_id), axis.target
    for factor_id, answer in of.maturity.factors.items():
        if answer is not Answer.UNANSWERED:
            yield FieldKey("factor", factor_id), Given(answer, None, factor_id in of.carried)
    for criterion_id, criterion in of.selection.items():
        if criterion != CriterionAnswer():
            basis = of.bases.get(AnswerKey(criterion_id))
            yield (
                FieldKey("criterion", criterion_id),
                Given(criterion, basis, criterion_id in of.carried),
            )
    for question_id, note in of.notes.items():
        yield FieldKey("comment", question_id), note.comment
        yield FieldKey("flag", question_id), note.is_flagged or None
    for kind, decision in of.decisions.items():
        yield FieldKey("decision", kind.value), decision
    for ground_id, text in of.grounds.items():
        yield FieldKey("ground", ground_id), True
        yield FieldKey("ground_text", ground_id), text
    for key, answer in of.asked.items():
        if answer is not Answer.UNANSWERED:
            yield FieldKey("asked", key.item_id, key.part_id), answer


def _origin_fields(origins: tuple[KeptOrigin, ...]) -> Iterator[tuple[FieldKey, Any]]:
    """Go through the origins: which answer, which import, and which of the files of that."""
    places: Counter[tuple[str, str]] = Counter()
    for one in origins:
        of = row_id(one.slot), one.import_id
        yield FieldKey(ORIGIN, of[0], f"{one.import_id}.{places[of]}"), one
        places[of] += 1


def _origins(fields: Fields) -> tuple[KeptOrigin, ...]:
    """Return the origins in the order in which a register keeps them."""
    found = [(key.part, one) for key, one in fields.items() if key.group == ORIGIN]
    found.sort(key=lambda each: int(each[0].rpartition(".")[2]))
    found.sort(key=lambda each: (each[1].imported_at, each[1].import_id, each[1].slot))
    return tuple(one for _, one in found)


def _round_with(of: Assessment, fields: Fields) -> Assessment:
    given = {key: value for key, value in fields.items() if isinstance(value, Given)}
    carried_now = {key.id for key, one in given.items() if one.is_carried}
    answered = {key.id for key in given}
    axes = {
        axis_id: replace(
            given[FieldKey("axis", axis_id)].value
            if FieldKey("axis", axis_id) in given
            else AxisAnswer(),
            target=fields.get(FieldKey("target", axis_id)),
        )
        for axis_id in dict.fromkeys([*_ids(fields, "axis"), *_ids(fields, "target")])
    }
    return replace(
        of,
        answers=_answers(fields, "answer"),
        findings=_texts(fields, "finding"),
        maturity=MaturityAnswers(
            axes, {key.id: one.value for key, one in given.items() if key.group == "factor"}
        ),
        selection={key.id: one.value for key, one in given.items() if key.group == "criterion"},
        notes={
            id_: QuestionNote(
                fields.get(FieldKey("comment", id_), ""), FieldKey("flag", id_) in fields
            )
            for id_ in dict.fromkeys([*_ids(fields, "comment"), *_ids(fields, "flag")])
        },
        bases={
            AnswerKey(key.id, key.part): one.basis
            for key, one in given.items()
            if one.basis is not None
        },
        decisions={
            DecisionKind(id_): fields[FieldKey("decision", id_)] for id_ in _ids(fields, "decision")
        },
        grounds={
            id_: fields.get(FieldKey("ground_text", id_), "") for id_ in _ids(fields, "ground")
        },
        asked=_answers(fields, "asked"),
        # One that waits goes on waiting while any of its parts does, or nothing answers it.
        carried=frozenset(of.carried - (answered - carried_now)) | carried_now,
    )


def _answers(fields: Fields, group: str) -> dict[AnswerKey, Answer]:
    return {
        AnswerKey(key.id, key.part): value.value if isinstance(value, Given) else value
        for key, value in fields.items()
        if key.group == group
    }


def _texts(fields: Fields, group: str) -> dict[str, str]:
    return {key.id: value for key, value in fields.items() if key.group == group}


def _case_fields(case: ContractCase) -> Iterator[tuple[FieldKey, Any]]:
    yield from _plain(case, "case", CASE_FIELD_IDS)
    for system_id in case.system_ids:
        yield FieldKey("case_system", system_id), True
    for kind in RowKind:
        for row in rows_of(case, kind):
            yield FieldKey(kind.value, row.id), True
            for name in ROW_FIELD_IDS[kind]:
                yield FieldKey(kind.value, row.id, name), row.value(name)
    for stage in case.stages.values():
        for name in _STAGE_FIELDS:
            yield FieldKey("stage", stage.stage_id, name), getattr(stage, name)
    for fact_id, answer in case.facts.items():
        yield FieldKey("fact", fact_id), answer
    for check in case.checks.values():
        for name in _CHECK_FIELDS:
            yield FieldKey("check", check.check_id, name), getattr(check, name)
    for text_id, text in case.texts.items():
        yield FieldKey("text", text_id), text


def _case_with(case: ContractCase, fields: Fields) -> ContractCase:
    rows: dict[str, Any] = {
        kind.value: tuple(
            ROW_TYPES[kind](id=row_id, **_parts(fields, kind.value, row_id))
            for row_id in _ids(fields, kind.value)
            if FieldKey(kind.value, row_id) in fields
        )
        for kind in RowKind
    }
    plain: dict[str, Any] = _values(fields, "case", CASE_FIELD_IDS, ContractCase(""))
    return replace(
        case,
        **plain,
        **rows,
        system_ids=tuple(_ids(fields, "case_system")),
        stages={
            id_: StageRecord(id_, **_parts(fields, "stage", id_)) for id_ in _ids(fields, "stage")
        },
        facts={key.id: value for key, value in fields.items() if key.group == "fact"},
        checks={
            id_: CheckRecord(id_, **_parts(fields, "check", id_)) for id_ in _ids(fields, "check")
        },
        texts=_texts(fields, "text"),
    )


def _parts(fields: Fields, group: str, id_: str) -> dict[str, Any]:
    return {
        key.part: value
        for key, value in fields.items()
        if (key.group, key.id) == (group, id_) and key.part
    }
