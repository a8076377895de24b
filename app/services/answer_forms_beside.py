"""Answer forms in another thread: each work has its own connection, and can be stopped."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.answer_form import FormLabels, Slot, SlotValue
from app.domain.assessment import Assessment
from app.domain.register import InformationSystem
from app.domain.returned_answers import AnswerPlace, ComparedAnswer, KeptOrigin
from app.services.answer_forms import AnswerForms
from app.services.answer_imports import AnswerImports, AnswerPreview, AppliedImport, FormsRead
from app.services.answer_origins import origins_text
from app.services.forms import ANSWER_FORM
from app.services.returned_words import question_text, value_text
from app.services.stopping import IsCancelled, Progress, Steps

if TYPE_CHECKING:
    from app.services.assessing import Assessing
    from app.store.database import RegisterStore


@dataclass(frozen=True, slots=True)
class ComparedForms:
    """What files would change, with all that is told of it: nothing more is read for that."""

    preview: AnswerPreview
    rounds: Mapping[str, Assessment]
    labels: FormLabels
    origins: Mapping[str, Mapping[Slot, tuple[KeptOrigin, ...]]]

    def question(self, one: ComparedAnswer) -> str:
        """Name a question as its round asks it."""
        return question_text(self.rounds[one.round_id], one.slot)

    def value(self, one: ComparedAnswer, given: SlotValue) -> str:
        """Write an answer as the form does; empty for none."""
        return value_text(self.labels, one.slot, given)

    def source(self, one: ComparedAnswer) -> str:
        """Name the files that an answer of the round came from; empty for none."""
        return origins_text(self.origins[one.round_id].get(one.slot, ()))


class AnswerFormsBeside:
    """What an officer does with answer forms, as work that a window waits for without freezing.

    Everything raises StoppedError when it is stopped, and whatever the same work raises otherwise.
    """

    def __init__(
        self, path: Path, clock: Callable[[], datetime], form_dir: Path = ANSWER_FORM
    ) -> None:
        self._path = path
        self._clock = clock
        self._form_dir = form_dir

    def hand_out(
        self,
        assessing: Callable[[RegisterStore], Assessing],
        systems: Sequence[InformationSystem],
        target: Path,
        parts: Collection[str],
        on_progress: Progress,
        is_cancelled: IsCancelled,
        *,
        by_department: bool,
    ) -> list[Path]:
        """Write the files and begin the rounds that they ask of; return the files.

        Once the files stand there the rounds are begun without a stop.
        """
        with self._open() as own:
            forms = AnswerForms(own, assessing(own), self._clock, self._form_dir)
            making = forms.prepare(
                systems,
                target,
                parts,
                by_department=by_department,
                steps=Steps(on_progress, is_cancelled),
            )
            return forms.keep(making(on_progress, is_cancelled))

    def compare(
        self, read: FormsRead, on_progress: Progress, is_cancelled: IsCancelled
    ) -> ComparedForms:
        """Compare files that were read with the register; nothing is written."""
        steps = Steps(on_progress, is_cancelled)
        with self._open() as own:
            imports = self._imports(own)
            preview = imports.compare(read, steps)
            rounds, origins = imports.rounds(preview), {}
            for id_, one in rounds.items():
                steps.check()
                origins[id_] = imports.origins(one)
            return ComparedForms(preview, rounds, imports.labels(), origins)

    def apply(
        self,
        preview: AnswerPreview,
        choices: Mapping[AnswerPlace, SlotValue],
        on_progress: Progress,
        is_cancelled: IsCancelled,
    ) -> AppliedImport:
        """Write what is new and changed, and the conflicts that were settled, all or nothing."""
        with self._open() as own:
            return self._imports(own).apply(preview, choices, on_progress, is_cancelled)

    def take_back(
        self, applied: AppliedImport, on_progress: Progress, is_cancelled: IsCancelled
    ) -> None:
        """Put back what an import changed, all or nothing."""
        with self._open() as own:
            self._imports(own).take_back(applied, Steps(on_progress, is_cancelled))

    def _imports(self, own: RegisterStore) -> AnswerImports:
        return AnswerImports(own, self._clock, self._form_dir)

    def _open(self) -> RegisterStore:
        from app.store.database import open_register

        return open_register(self._path, self._clock)
