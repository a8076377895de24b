"""Writes what a merge comes to; each thing through the repository that keeps it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from app.domain.answer import Answer
from app.domain.assessment import Assessment, QuestionNote
from app.domain.case_fields import RowKind, next_case_no, rows_of
from app.domain.contract_case import ContractCase
from app.domain.days_off import DayOff
from app.domain.evidence_register import EvidenceItemKind, LinkedEvidence
from app.domain.improvement import ImprovementTask
from app.domain.maturity import AxisAnswer
from app.domain.part_merging import Doubt, Taken
from app.domain.register import InformationSystem, free_name, next_management_no
from app.domain.selection import CriterionAnswer
from app.domain.shared_fields import fields_of, with_fields
from app.domain.shared_part import EntryKind, SharedRound
from app.services.share_names import KINDS
from app.services.stopping import Steps

if TYPE_CHECKING:
    from app.store.database import RegisterStore


class PartWriting:
    """Writes one merge; whoever uses it holds everything inside one transaction."""

    def __init__(
        self,
        store: RegisterStore,
        contents: Mapping[str, bytes],
        now: datetime,
        steps: Steps,
    ) -> None:
        self._store = store
        self._contents = contents
        self._now = now
        self._steps = steps

    def write(self, taken: Iterable[Taken]) -> None:
        """Write everything. Raise StoreError, StoppedError, and the errors of names and numbers.

        What gets a number of its own here comes last of its kind: the others keep theirs.
        """
        kinds = list(EntryKind)
        ordered = sorted(taken, key=lambda of: (kinds.index(of.kind), of.doubt is not None))
        for number, one in enumerate(ordered):
            self._steps.begin(number, len(ordered), KINDS[one.kind])
            self._write(one)

    def _write(self, taken: Taken) -> None:
        match taken.after:
            case InformationSystem():
                self._write_system(taken.after, taken.doubt)
            case SharedRound():
                self._write_round(taken.before, taken.after, taken.doubt)
            case LinkedEvidence():
                self._write_evidence(taken, taken.after)
            case ImprovementTask():
                self._store.tasks.save_all([taken.after])
            case ContractCase():
                self._write_case(taken, taken.after)
            case DayOff():
                self._store.days_off.put(taken.after)

    def _write_system(self, system: InformationSystem, doubt: Doubt | None) -> None:
        systems = self._store.systems
        if doubt in {Doubt.NAME_TAKEN, Doubt.NUMBER_TAKEN}:
            numbers = systems.management_numbers()
            number = system.management_no
            if doubt is Doubt.NUMBER_TAKEN or number in numbers:
                number = next_management_no(numbers)
            name = free_name(system.name, systems.names())
            system = replace(system, name=name, management_no=number)
        systems.save(system)

    def _write_round(self, before: object, after: SharedRound, doubt: Doubt | None) -> None:
        if isinstance(before, SharedRound):
            self._change_round(before.assessment, after.assessment)
            if after.origins != before.origins:
                self._store.origins.put_all(after.id, after.origins)
        else:
            self._store.sharing.add_round(after, renumber=doubt is Doubt.NUMBER_TAKEN)

    def _change_round(self, before: Assessment, after: Assessment) -> None:
        kept, parts, id_, at = self._store.assessments, self._store.parts, after.id, self._now
        for key in _changed(_with_bases(before), _with_bases(after)):
            answer = after.answers.get(key, Answer.UNANSWERED)
            kept.put_answer(id_, key, answer, at, after.bases.get(key))
        for item_id in _changed(before.findings, after.findings):
            kept.put_finding(id_, item_id, after.findings.get(item_id, ""), at)
        for axis_id in _changed(before.maturity.axes, after.maturity.axes):
            axis = after.maturity.axes.get(axis_id, AxisAnswer())
            parts.put_target(id_, axis_id, axis, at)
        for factor_id in _changed(before.maturity.factors, after.maturity.factors):
            parts.put_factor(id_, factor_id, after.maturity.factor(factor_id), at)
        for criterion_id in _changed(_criteria(before), _criteria(after)):
            criterion = after.selection.get(criterion_id, CriterionAnswer())
            basis = _criteria(after)[criterion_id][1]
            parts.put_criterion(id_, criterion_id, criterion, at, basis)
        for question_id in _changed(before.notes, after.notes):
            parts.put_note(id_, question_id, after.notes.get(question_id, QuestionNote()), at)
        for kind in _changed(before.decisions, after.decisions):
            parts.put_decision(id_, kind, after.decisions.get(kind), at)
        for ground_id in _changed(before.grounds, after.grounds):
            parts.put_ground(id_, ground_id, after.grounds.get(ground_id), at)
        for key in _changed(before.asked, after.asked):
            kept.put_answer(id_, key, after.asked.get(key, Answer.UNANSWERED), at)
        self._store.sharing.carry(after, at)

    def _write_evidence(self, taken: Taken, after: LinkedEvidence) -> None:
        evidence = self._store.evidence
        if taken.doubt is Doubt.DELETED_HERE:
            evidence.restore(after.item.id)
        elif taken.before is None:
            is_file = after.item.kind is EvidenceItemKind.FILE
            content = self._contents.get(after.item.sha256) if is_file else None
            renumber = taken.doubt is Doubt.NUMBER_TAKEN
            self._store.sharing.add_evidence(after, content, renumber=renumber)
            return
        evidence.change(after.item)
        evidence.link(after.item.id, after.question_ids)

    def _write_case(self, taken: Taken, after: ContractCase) -> None:
        cases = self._store.cases
        if taken.doubt is Doubt.DELETED_HERE:
            cases.restore([after.id])
            before = cases.get(after.id)
            assert before is not None
            deleted = self._store.sharing.deleted_ids()
            theirs = {key: one for key, one in fields_of(after).items() if key.id not in deleted}
            filled = with_fields(before, {**fields_of(before), **theirs})
            assert isinstance(filled, ContractCase)
            self._change_case(before, filled)
        elif isinstance(taken.before, ContractCase):
            self._change_case(taken.before, after)
        else:
            if taken.doubt is Doubt.NUMBER_TAKEN:
                number = next_case_no(cases.numbers(), self._now.year)
                after = replace(after, case_no=number)
            cases.add(after)

    def _change_case(self, before: ContractCase, after: ContractCase) -> None:
        self._store.cases.save(after)
        parts, id_ = self._store.case_parts, after.id
        for kind in RowKind:
            known = set(rows_of(before, kind))
            for row in rows_of(after, kind):
                if row not in known:
                    parts.put_row(id_, row)
        for stage_id in _changed(before.stages, after.stages):
            parts.put_stage(id_, after.stage(stage_id))
        for fact_id in _changed(before.facts, after.facts):
            parts.put_fact(id_, fact_id, after.fact(fact_id))
        for check_id in _changed(before.checks, after.checks):
            parts.put_check(id_, after.check(check_id))
        for text_id in _changed(before.texts, after.texts):
            parts.put_text(id_, text_id, after.texts.get(text_id))


def _changed(before: Mapping[Any, Any], after: Mapping[Any, Any]) -> Iterator[Any]:
    """Yield each key under which something else stands afterwards."""
    for key in dict.fromkeys([*before, *after]):
        if before.get(key) != after.get(key):
            yield key


def _with_bases(of: Assessment) -> Mapping[Any, Any]:
    return {key: (answer, of.bases.get(key)) for key, answer in of.answers.items()}


def _criteria(of: Assessment) -> dict[str, tuple[CriterionAnswer, Any]]:
    bases = {key.item_id: basis for key, basis in of.bases.items()}
    return {id_: (answer, bases.get(id_)) for id_, answer in of.selection.items()}
