"""The tables of the 인계인수서: what is open, due, decided, and where things are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.domain.assessment import Assessment
from app.domain.evidence_register import EvidenceItemKind
from app.domain.noun_endings import noun_sentence
from app.domain.open_questions import OpenKind, OpenQuestion, open_questions
from app.domain.register import InformationSystem
from app.domain.standing import is_begun, standing
from app.paths import content_dir
from app.services import forms
from app.services.decision_words import choice_titles
from app.services.share_names import DECISIONS
from app.services.share_words import question_label, value_text
from app.services.stopping import Steps

if TYPE_CHECKING:
    from app.exports.handover_form import HandoverForm, HandoverWords
    from app.services.advising import Advising
    from app.services.procurement import Procurement
    from app.store.database import RegisterStore

Row = list[Any]


class HandoverTables:
    """Fills the tables of the form from one register, as it stands on a day."""

    def __init__(
        self,
        store: RegisterStore,
        advising: Advising,
        procurement: Procurement,
        form: HandoverForm,
        today: date,
    ) -> None:
        self._store = store
        self._advising = advising
        self._procurement = procurement
        self._words = form.words
        self._titles = {table.id: table.title for table in form.tables}
        self._today = today
        self._systems = store.systems.all()
        self._rounds = store.assessments.all_current()

    def all(self, steps: Steps | None = None) -> Mapping[str, list[Row]]:
        """Return the rows of every table by its id; raise StoppedError when it is stopped."""
        steps = steps or Steps()
        makers: Mapping[str, Callable[[], Iterator[Row]]] = {
            "systems": self._system_rows,
            "open_questions": self._question_rows,
            "tasks": self._task_rows,
            "decisions": self._decision_rows,
            "cases": self._case_rows,
            "evidence": self._evidence_rows,
            "places": self._place_rows,
            "questionnaires": self._questionnaire_rows,
        }
        rows: dict[str, list[Row]] = {}
        for id_, make in makers.items():
            steps.begin(len(rows), len(makers), self._titles.get(id_, ""))
            rows[id_] = list(make())
        return rows

    def _begun(self) -> Iterator[tuple[InformationSystem, Assessment]]:
        for system in self._systems:
            round_ = self._rounds.get(system.id)
            if round_ is not None and is_begun(round_):
                yield system, round_

    def _system_rows(self) -> Iterator[Row]:
        words, begun = self._words, {system.id for system, _ in self._begun()}
        for system in self._systems:
            told: Row = [None, words.unassessed, None, None]
            if system.id in begun:
                round_ = self._rounds[system.id]
                stands = standing(round_, system)
                state = value_text(round_.state)
                told = [
                    words.round.format(round_no=round_.round_no, state=state),
                    stands.verdict_title,
                    words.answered.format(answered=stands.answered, total=stands.total),
                    stands.updated_at.date(),
                ]
            known: Row = [system.management_no, system.name, system.operating_department]
            yield [*known, *told, system.vendor, system.contract_ends_on]

    def _question_rows(self) -> Iterator[Row]:
        for system, round_ in self._begun():
            for one in open_questions(round_, system):
                comment = round_.note(one.question_id).comment
                yield [
                    system.name,
                    self._kind_word(one.kind),
                    _asked(round_, one, self._words),
                    comment,
                ]

    def _kind_word(self, kind: OpenKind) -> str:
        word: str = getattr(self._words, kind.value)
        return word

    def _task_rows(self) -> Iterator[Row]:
        tasks = self._store.tasks.all()
        rows = [(system, task) for system in self._systems for task in tasks.get(system.id, ())]
        for system, task in sorted(rows, key=lambda row: row[1].due_date or date.max):
            late = self._words.overdue if task.is_overdue(self._today) else None
            state = value_text(task.state)
            yield [
                system.name,
                noun_sentence(task.what),
                task.owner,
                task.due_date,
                state,
                task.cost_won,
                late,
            ]

    def _decision_rows(self) -> Iterator[Row]:
        for system in self._systems:
            round_ = self._rounds.get(system.id)
            if round_ is None:
                continue
            content = self._advising.content_of(round_)
            titles = choice_titles(content)
            for kind, made in round_.decisions.items():
                choice = titles.get(kind, {}).get(made.choice, made.choice)
                yield [system.name, DECISIONS[kind], choice, made.reason]
            grounds = {one.id: one.title for one in content.unavoidable.grounds}
            for id_, text in round_.grounds.items():
                yield [system.name, self._words.ground, grounds.get(id_, id_), text]

    def _case_rows(self) -> Iterator[Row]:
        names = {system.id: system.name for system in self._systems}
        for case in self._store.cases.all():
            stages = self._procurement.figures(case).stages
            left = stages.next_steps[0] if stages.next_steps else None
            late = self._words.overdue if left is not None and left.is_overdue else None
            yield [
                case.case_no,
                case.title,
                ", ".join(names[id_] for id_ in case.system_ids if id_ in names),
                None if left is None else left.stage.title,
                None if left is None else left.due_on,
                late,
                case.vendor,
                case.ends_on,
            ]

    def _evidence_rows(self) -> Iterator[Row]:
        words = self._words
        for system in self._systems:
            states = self._advising.evidences.states(system.id)
            for linked in self._store.evidence.of(system.id):
                item = linked.item
                is_file = item.kind is EvidenceItemKind.FILE
                yield [
                    system.name,
                    item.number,
                    item.title,
                    words.file if is_file else words.reference,
                    item.file_name if is_file else item.reference,
                    words.evidence.of(states[item.id]),
                    item.owner,
                ]

    def _place_rows(self) -> Iterator[Row]:
        words, path = self._words, self._store.path
        yield [words.register_file, str(path), words.register_note]
        folder = content_dir(path)
        if folder.is_dir():
            yield [words.content_folder, str(folder), words.content_note]
        for copy in sorted(path.parent.glob(f"{path.name}.*.bak")):
            yield [words.copy_file, str(copy), words.copy_note]
        for case in self._store.cases.all():
            for paper in self._store.case_parts.papers(case.id):
                yield [words.paper, paper.file_name, case.title]

    def _questionnaire_rows(self) -> Iterator[Row]:
        words = self._words
        folder: Path = content_dir(self._store.path)
        read = forms.questionnaires(folder)
        for loaded in (*read.usable, *read.others):
            if loaded.is_own:
                yield [loaded.path.name, loaded.title, loaded.version, words.in_use]
        for refused in read.refused:
            yield [refused.path.name, None, None, words.refused]


def _asked(round_: Assessment, one: OpenQuestion, words: HandoverWords) -> str:
    if one.count == 1:
        return question_label(round_, one.question_id, one.part_id)
    asked = round_.maturity_questionnaire, round_.selection_questionnaire
    titles = {each.id: each.title for each in (round_.checklist, *asked) if each is not None}
    if one.question_id.endswith(".factors"):
        return words.several.format(title="12 Factors", count=one.count)
    return words.several.format(title=titles[one.question_id], count=one.count)
