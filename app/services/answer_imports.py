"""Taking answer forms in: compared first, then written in one change that can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.answer import Answer, AnswerKey
from app.domain.answer_form import FormLabels, Slot, SlotKind, SlotValue, value_in
from app.domain.assessment import Assessment
from app.domain.maturity import AxisAnswer, AxisState
from app.domain.reading_refusals import ReadingError
from app.domain.reading_refusals import Refusal as Unread
from app.domain.register import new_id
from app.domain.returned_answers import (
    AnswerPlace,
    Comparison,
    KeptOrigin,
    SettledAnswer,
    compare,
    standing_origins,
)
from app.domain.returned_files import ReturnedFile, named_systems
from app.domain.returned_rows import read_rows
from app.domain.selection import CriterionAnswer, CriterionState
from app.errors import QT_TRANSLATE_NOOP, AdvisorError
from app.services.forms import ANSWER_FORM
from app.services.reading_files import read_form
from app.services.stopping import IsCancelled, Progress, Steps, never, silent, stopped

if TYPE_CHECKING:
    from app.imports.reading_process import Watch
    from app.store.database import RegisterStore

_CHANGED_SINCE = QT_TRANSLATE_NOOP(
    "errors",
    "미리 보는 동안 진단의 내용이 바뀌어 적용하지 않았습니다.\n파일을 다시 불러와 확인해 주세요.",
)
_CANNOT_TAKE_BACK = QT_TRANSLATE_NOOP(
    "errors",
    "불러온 뒤에 답변이 바뀌어 되돌리지 않았습니다: {count}개 문항\n진단에서 직접 고쳐 주세요.",
)


class AnswerImportError(AdvisorError):
    """An import that cannot be carried out or taken back; the message says what to do."""


@dataclass(frozen=True, slots=True)
class FormsRead:
    """The files that could be read, and why the others could not."""

    files: tuple[ReturnedFile, ...]
    unread: tuple[ReadingError, ...] = ()


@dataclass(frozen=True, slots=True)
class AnswerPreview:
    """What files would change; `names` are those of the systems, by id.

    Nothing is taken of the files that could not be read, for the causes in `unread`.
    """

    files: tuple[ReturnedFile, ...]
    comparison: Comparison
    names: Mapping[str, str]
    unread: tuple[ReadingError, ...] = ()


@dataclass(frozen=True, slots=True)
class AppliedImport:
    """An import that was written, with the rounds as they were before."""

    id: str
    settled: tuple[SettledAnswer, ...]
    before: tuple[Assessment, ...]


class AnswerImports:
    """Reads answer forms and writes what they bring."""

    def __init__(
        self,
        store: RegisterStore,
        clock: Callable[[], datetime],
        form_dir: Path = ANSWER_FORM,
        read: Callable[[Path, Watch | None], ReturnedFile] = read_form,
    ) -> None:
        self._store = store
        self._clock = clock
        self._form_dir = form_dir
        self._read = read

    def read(
        self,
        paths: Sequence[Path],
        on_progress: Progress = silent,
        is_cancelled: IsCancelled = never,
    ) -> FormsRead:
        """Read files, whatever they are, without touching the register.

        Raise StoppedError when it is stopped.
        """
        from app.imports.reading_process import Watch

        watch, steps = Watch(is_cancelled=is_cancelled), Steps(on_progress, is_cancelled)
        files, unread = [], []
        for number, path in enumerate(paths):
            steps.begin(number, len(paths), path.name)
            try:
                files.append(self._read(path, watch))
            except ReadingError as error:
                if error.reason is Unread.CANCELLED:
                    raise stopped() from error
                unread.append(error)
        return FormsRead(tuple(files), tuple(unread))

    def preview(self, paths: Sequence[Path]) -> AnswerPreview:
        """Read files and compare them with the register; nothing is written.

        Raise ReadingError with the true cause for the first file that is not read.
        """
        read = self.read(paths)
        for error in read.unread:
            raise error
        return self.compare(read)

    def compare(self, read: FormsRead, steps: Steps | None = None) -> AnswerPreview:
        """Compare files that were read with the register; nothing is written.

        Raise StoppedError when it is stopped.
        """
        return replace(self._compare(read.files, steps or Steps()), unread=read.unread)

    def apply(
        self,
        preview: AnswerPreview,
        choices: Mapping[AnswerPlace, SlotValue] | None = None,
        on_progress: Progress = silent,
        is_cancelled: IsCancelled = never,
    ) -> AppliedImport:
        """Write what is new and changed, and the conflicts that were settled, all or nothing.

        A conflict without a choice stays as it stands. Raise AnswerImportError where the register
        changed since the preview, StoppedError when it is stopped, StoreError where nothing can be
        written.
        """
        settled = preview.comparison.settled(choices or {})
        import_id, now = new_id(), self._clock()
        steps = Steps(on_progress, is_cancelled)
        with self._store.whole():
            compared = self._compare(preview.files, Steps(is_cancelled=is_cancelled))
            if compared.comparison != preview.comparison:
                raise AnswerImportError(_CHANGED_SINCE)
            rounds = self._rounds(settled)
            for done, one in enumerate(settled):
                steps.begin(done, len(settled), preview.names[one.system_id])
                self._write(rounds[one.round_id], one.slot, one.after, now)
            self._store.origins.add(import_id, settled, now)
            steps.check()  # what is told to stop at the last step is not kept either
        return AppliedImport(import_id, settled, tuple(rounds.values()))

    def take_back(self, applied: AppliedImport, steps: Steps | None = None) -> None:
        """Put back what an import changed, all or nothing.

        Raise AnswerImportError where one of its answers was changed since, StoppedError.
        """
        now, steps = self._clock(), steps or Steps()
        names = {one.id: one.name for one in self._store.systems.all()}
        before = {one.id: one for one in applied.before}
        with self._store.whole():
            rounds = self._rounds(applied.settled)
            changed = [
                one
                for one in applied.settled
                if value_in(rounds[one.round_id], one.slot) != one.after
            ]
            if changed:
                raise AnswerImportError(_CANNOT_TAKE_BACK, count=len(changed))
            for done, one in enumerate(applied.settled):
                steps.begin(done, len(applied.settled), names.get(one.system_id, ""))
                self._put_back(before[one.round_id], one.slot, now)
            for round_ in applied.before:
                brought = {one.slot.question_id for one in applied.settled
                           if one.round_id == round_.id}  # fmt: skip
                waiting = sorted(round_.carried & brought)
                self._store.origins.wait_again(round_.id, waiting, now)
            self._store.origins.take_back(applied.id, list(before))
            steps.check()

    def rounds(self, preview: AnswerPreview) -> dict[str, Assessment]:
        """Return the rounds that a preview is of, by id, as they stand."""
        ids = dict.fromkeys(one.round_id for one in preview.comparison.answers)
        found = ((id_, self._store.assessments.get(id_)) for id_ in ids)
        return {id_: one for id_, one in found if one is not None}

    def origins(self, assessment: Assessment) -> dict[Slot, tuple[KeptOrigin, ...]]:
        """Return where each answer of a round came from, if it still is what a file said."""
        return standing_origins(assessment, self._store.origins.of(assessment.id))

    def labels(self) -> FormLabels:
        """Return how choices are written in a form."""
        from app.exports.answer_form_words import load_answer_form

        return load_answer_form(self._form_dir).form_labels()

    def _compare(self, files: tuple[ReturnedFile, ...], steps: Steps) -> AnswerPreview:
        rounds: list[Assessment] = []
        names: dict[str, str] = {}
        current: list[Assessment] = []
        for system in self._store.systems.all():
            names[system.id] = system.name
        known = [id_ for id_ in named_systems(files) if id_ in names]
        for done, system_id in enumerate(known):
            steps.begin(done, len(known), names[system_id])
            of_system = self._store.assessments.rounds_of(system_id)
            rounds += of_system
            current += of_system[-1:]
        read = read_rows(files, rounds, self.labels(), steps.check)
        current.sort(key=lambda one: (names[one.system_id], one.system_id))
        return AnswerPreview(files, compare(read.answers, read.refused, current), names)

    def _rounds(self, settled: Sequence[SettledAnswer]) -> dict[str, Assessment]:
        found = {}
        for round_id in dict.fromkeys(one.round_id for one in settled):
            round_ = self._store.assessments.get(round_id)
            if round_ is None:
                raise AnswerImportError(_CHANGED_SINCE)
            found[round_id] = round_
        return found

    def _write(self, round_: Assessment, slot: Slot, value: SlotValue, at: datetime) -> None:
        kept, parts = self._store.assessments, self._store.parts
        if slot.kind is SlotKind.ITEM:
            key = AnswerKey(slot.question_id, slot.part_id)
            kept.put_answer(round_.id, key, _answer(value), at)
        elif slot.kind is SlotKind.FINDING:
            kept.put_finding(round_.id, slot.question_id, value.text, at)
        elif slot.kind is SlotKind.FACTOR:
            parts.put_factor(round_.id, slot.question_id, _answer(value), at)
        elif slot.kind is SlotKind.CRITERION:
            parts.put_criterion(round_.id, slot.question_id, _criterion(value), at)
        else:
            # One import may bring today's level and the target: each keeps the other.
            now = self._store.assessments.get(round_.id) or round_
            axis = now.maturity.axis(slot.question_id)
            if slot.kind is SlotKind.AXIS:
                parts.put_axis(round_.id, slot.question_id, _axis(value, axis.target), at)
            else:
                target = int(value.choice) if value.choice else None
                parts.put_target(round_.id, slot.question_id, replace(axis, target=target), at)

    def _put_back(self, before: Assessment, slot: Slot, at: datetime) -> None:
        """Write what stood in the round before, with what it rested on."""
        key = AnswerKey(slot.question_id, slot.part_id)
        basis = before.bases.get(key)
        if slot.kind is SlotKind.ITEM:
            self._store.assessments.put_answer(before.id, key, before.answer(key), at, basis)
        elif slot.kind is SlotKind.CRITERION:
            given = before.selection.get(slot.question_id, CriterionAnswer())
            self._store.parts.put_criterion(before.id, slot.question_id, given, at, basis)
        elif slot.kind is SlotKind.FINDING:
            text = before.findings.get(slot.question_id, "")
            self._store.assessments.put_finding(before.id, slot.question_id, text, at)
        else:
            self._write(before, slot, value_in(before, slot), at)


def _answer(value: SlotValue) -> Answer:
    return Answer(value.choice) if value.choice else Answer.UNANSWERED


def _axis(value: SlotValue, target: int | None) -> AxisAnswer:
    if not value.choice:
        return AxisAnswer(target=target)
    if value.choice.isdigit():
        return AxisAnswer(AxisState.LEVEL, int(value.choice), target)
    return AxisAnswer(AxisState(value.choice), None, target, value.text)


def _criterion(value: SlotValue) -> CriterionAnswer:
    if not value.choice:
        return CriterionAnswer(note=value.text)
    if value.choice.isdigit():
        return CriterionAnswer(CriterionState.POINTS, int(value.choice), value.text)
    return CriterionAnswer(CriterionState(value.choice), None, value.text)
