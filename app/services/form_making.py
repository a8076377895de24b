"""Makes the files of forms that are handed out, system by system, and can be stopped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.assessment import Assessment
from app.domain.register import InformationSystem
from app.errors import QT_TRANSLATE_NOOP
from app.services.form_files import (
    ZIP,
    AnswerFormError,
    FormFile,
    refuse_taken,
    write_folder,
    write_zip,
)
from app.services.stopping import IsCancelled, Progress, Steps, never, silent

if TYPE_CHECKING:
    from app.exports.answer_form import FormCover, FormSystem
    from app.exports.answer_form_words import AnswerFormWords


@dataclass(frozen=True, slots=True)
class FormDraft:
    """A file to be made, and the systems that it asks of."""

    name: str
    department: str
    cover: FormCover
    systems: Sequence[FormSystem]


@dataclass(frozen=True, slots=True)
class MadeForms:
    """Files that were written, the rounds they ask of, and the folder that was made for them."""

    files: tuple[Path, ...]
    rounds: tuple[tuple[InformationSystem, Assessment], ...]
    folder: Path | None = None


class FormMaking:
    """One making: it may run in a thread, for everything of the register was read before.

    With `listed`, the list of who got what, there are files for departments: in a zip or a folder.
    """

    def __init__(
        self,
        form_dir: Path,
        words: AnswerFormWords,
        drafts: Sequence[FormDraft],
        listed: FormDraft | None,
        target: Path,
        rounds: tuple[tuple[InformationSystem, Assessment], ...],
    ) -> None:
        self._form_dir = form_dir
        self._words = words
        self._drafts = drafts
        self._listed = listed
        self._target = target
        self._rounds = rounds
        self._is_folder = listed is not None and target.suffix.lower() != ZIP
        if any(not any(one.rows for one in draft.systems) for draft in drafts):
            raise AnswerFormError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "고른 부분에 물을 문항이 없습니다.\n다른 부분을 고르거나 전체를 내보내 주세요.",
                )
            )
        if self._is_folder:
            refuse_taken([draft.name for draft in drafts], target)

    def __call__(
        self, on_progress: Progress = silent, is_cancelled: IsCancelled = never
    ) -> MadeForms:
        """Write the files, all or none.

        Raise StoppedError when it was stopped, ExportError and AnswerFormError.
        """
        steps, done = Steps(on_progress, is_cancelled), count()

        def begun(system: FormSystem) -> None:
            steps.begin(next(done), len(self._rounds), system.name)

        files = [self._file(draft, begun) for draft in self._drafts]
        steps.check()
        return self._written(files)

    def _written(self, files: list[FormFile]) -> MadeForms:
        from app.exports.target_file import save_whole

        if self._listed is None:
            save_whole(files[0].content, self._target)
            return MadeForms((self._target,), self._rounds)
        every = [self._list(self._listed, files), *files]
        if self._is_folder:
            is_new = not self._target.exists()
            written = write_folder(every, self._target)
            return MadeForms(tuple(written), self._rounds, self._target if is_new else None)
        write_zip(every, self._target)
        return MadeForms((self._target,), self._rounds)

    def _file(self, draft: FormDraft, begun: Callable[[FormSystem], None]) -> FormFile:
        from app.exports.answer_form import answer_form

        systems = draft.systems
        content = answer_form(self._form_dir, self._words, systems, draft.cover, begun)
        questions = sum(len(one.rows) for one in systems)
        names = tuple(one.name for one in systems)
        return FormFile(draft.name, content, draft.department, names, questions)

    def _list(self, listed: FormDraft, files: Sequence[FormFile]) -> FormFile:
        from app.exports.answer_form import HandedOut, handed_out_list

        lines = [HandedOut(one.department, one.systems, one.name, one.questions) for one in files]
        content = handed_out_list(self._form_dir, self._words, lines, listed.cover)
        return FormFile(listed.name, content, "", (), 0)
