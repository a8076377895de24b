"""Handing out answer forms (진단 양식): for one system, for many, or one file per department."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app import __version__
from app.domain.answer_form import (
    AnswerPart,
    FormQuestion,
    finding_slot,
    form_questions,
    part_of,
    value_in,
)
from app.domain.assessment import Assessment
from app.domain.reading_limits import LimitName, ReadingLimits
from app.domain.register import InformationSystem
from app.domain.rounds import RoundState
from app.errors import QT_TRANSLATE_NOOP, AdvisorError
from app.services.assessing import Assessing
from app.services.form_files import SUFFIX, ZIP, AnswerFormError, free_name, take_away
from app.services.form_making import FormDraft, FormMaking, MadeForms
from app.services.forms import ANSWER_FORM
from app.services.reading_files import reading_limits
from app.services.stopping import Steps

if TYPE_CHECKING:
    from app.exports.answer_form import FormCover, FormRow, FormSystem
    from app.exports.answer_form_words import AnswerFormWords
    from app.store.database import RegisterStore

_TOO_MANY = QT_TRANSLATE_NOOP(
    "errors",
    "정보시스템이 많아 파일 하나로 만들 수 없습니다: {count}개(파일 하나에 {most}개까지)\n"
    "부서마다 한 파일씩 만들거나, 정보시스템을 나누어 골라 주세요.",
)
MADE_BY = f"클라우드 네이티브 발주 길잡이 {__version__}"


class AnswerForms:
    """Makes answer forms of the latest rounds as they stand; a system without one begins it."""

    def __init__(
        self,
        store: RegisterStore,
        assessing: Assessing,
        clock: Callable[[], datetime],
        form_dir: Path = ANSWER_FORM,
        limits: Callable[[], ReadingLimits] = reading_limits,
    ) -> None:
        self._store = store
        self._limits = limits
        self._assessing = assessing
        self._clock = clock
        self._form_dir = form_dir

    def parts(self) -> tuple[AnswerPart, ...]:
        """Return the parts that a form may be made for; raise ExportError where they are broken."""
        from app.exports.answer_form_words import load_answer_parts

        return load_answer_parts(self._form_dir).parts

    def file_name(self, systems: Sequence[InformationSystem]) -> str:
        """Return the name of the file that asks these systems, unless another is chosen."""
        return self._words().file_name(self._subject(systems), self._clock().date())

    def folder_name(self, *, is_zip: bool) -> str:
        """Return the name of the folder or zip with one file per department."""
        return self._words().folder_name(
            self._agency(), self._clock().date(), ZIP if is_zip else ""
        )

    def save(
        self, systems: Sequence[InformationSystem], target: Path, parts: Collection[str] = ()
    ) -> Path:
        """Write one file that asks these parts (none stands for all) of these systems.

        Raise AnswerFormError for a system that takes no answers now and for more systems than a
        file could be read back with, ExportError when nothing could be written.
        """
        (file,) = self._made(self.prepare(systems, target, parts))
        return file

    def save_by_department(
        self, systems: Sequence[InformationSystem], target: Path, parts: Collection[str] = ()
    ) -> list[Path]:
        """Write one file per department into a folder, or a zip, with the list of who got what.

        A department of more systems than a file could be read back with gets several.
        Nothing that is there already is overwritten in a folder: raise AnswerFormError then.
        """
        return self._made(self.prepare(systems, target, parts, by_department=True))

    def prepare(
        self,
        systems: Sequence[InformationSystem],
        target: Path,
        parts: Collection[str] = (),
        *,
        by_department: bool = False,
        steps: Steps | None = None,
    ) -> FormMaking:
        """Return what writes the files; all that is read of the register is read now.

        It leaves nothing when it fails or is stopped. What it made counts once it was given to
        `keep`. Raise StoppedError too.
        """
        most = self._limits().value(LimitName.SHEETS) - 1  # the guide has a sheet, too
        if not by_department and len(systems) > most:
            raise AnswerFormError(_TOO_MANY, count=len(systems), most=most)
        rounds = self._rounds(systems, steps or Steps())
        words = self._words()
        asked = {system.id: self._asked(system, round_, parts, words) for system, round_ in rounds}
        drafts = tuple(
            FormDraft(name, department, self._cover(parts, subject), [asked[id_] for id_ in ids])
            for name, department, subject, ids in self._shared_out(
                systems, target.name, most if by_department else None
            )
        )
        listed = None
        if by_department:
            taken = {draft.name.casefold() for draft in drafts}
            name = free_name(words.list_name(self._agency(), self._clock().date(), SUFFIX), taken)
            listed = FormDraft(name, "", self._cover(parts, ""), ())
        return FormMaking(self._form_dir, words, drafts, listed, target, tuple(rounds))

    def keep(self, made: MadeForms) -> list[Path]:
        """Begin the rounds that were handed out, all of them; return the files.

        Where that fails the files are taken away: nobody could take their answers in.
        """
        try:
            with self._store.whole():
                for _, round_ in made.rounds:
                    self._assessing.keep(round_)
        except AdvisorError:
            take_away(made.files, made.folder)
            raise
        return list(made.files)

    def _made(self, making: FormMaking) -> list[Path]:
        return self.keep(making())

    def _shared_out(
        self, systems: Sequence[InformationSystem], name: str, most: int | None
    ) -> Iterator[tuple[str, str, str, tuple[str, ...]]]:
        """Go through the files to be made: name, department, subject, ids of their systems.

        One file of this name, or those of the departments with so many systems in each at `most`.
        """
        if most is None:
            yield name, "", self._subject(systems), tuple(one.id for one in systems)
            return
        words, day = self._words(), self._clock().date()
        groups: dict[str, list[str]] = {}
        for system in systems:
            told = (system.operating_department or "").strip() or words.handed_out.no_department
            groups.setdefault(told, []).append(system.id)
        taken: set[str] = set()
        for department in sorted(groups):
            asked = groups[department]
            for first in range(0, len(asked), most):
                free = free_name(words.file_name(department, day), taken)
                yield free, department, department, tuple(asked[first : first + most])

    def _asked(
        self,
        system: InformationSystem,
        round_: Assessment,
        parts: Collection[str],
        words: AnswerFormWords,
    ) -> FormSystem:
        from app.exports.answer_form import FormSystem
        from app.exports.answer_form_words import load_answer_parts

        shared = load_answer_parts(self._form_dir)
        unknown = set(parts) - set(shared.titles)
        if unknown:
            raise KeyError(min(unknown))
        rows = tuple(
            _row(round_, question)
            for question in form_questions(round_, words.form_labels())
            if not parts
            or part_of(shared.parts, question.slot.question_id, shared.default) in parts
        )
        return FormSystem(
            system.id, round_.id, system.name, system.operating_department or "", rows
        )

    def _rounds(
        self, systems: Sequence[InformationSystem], steps: Steps
    ) -> list[tuple[InformationSystem, Assessment]]:
        """Return the rounds to ask about; refuse all when one of them takes no answers."""
        if not systems:
            raise AnswerFormError(
                QT_TRANSLATE_NOOP("errors", "진단 양식을 만들 정보시스템을 하나 이상 골라 주세요.")
            )
        closed = []
        for system in systems:
            current = self._assessing.current(system.id)
            if current is not None and not current.state.is_editable:
                closed.append((system.name, current.state))
        if closed:
            confirmed = [name for name, state in closed if state is RoundState.CONFIRMED]
            reviewed = [name for name, state in closed if state is RoundState.REVIEW]
            raise AnswerFormError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "답변을 받을 수 없는 회차여서 진단 양식을 만들지 않았습니다.\n"
                    "확정한 회차: {confirmed}\n검토 중인 회차: {reviewed}\n"
                    "확정한 시스템은 새 회차를 시작하고, 검토 중인 시스템은 반려한 뒤 "
                    "내보내 주세요.",
                ),
                confirmed=", ".join(confirmed) or "-",
                reviewed=", ".join(reviewed) or "-",
            )
        assessing = self._assessing.settled()(self._store)  # else they are read for each system
        ready = []
        for done, system in enumerate(systems):
            steps.begin(done, len(systems), system.name)
            ready.append((system, assessing.ready(system)))
        return ready

    def _cover(self, parts: Collection[str], subject: str) -> FormCover:
        from app.exports.answer_form import FormCover
        from app.exports.answer_form_words import load_answer_parts

        titles = load_answer_parts(self._form_dir).titles
        told = tuple(title for id_, title in titles.items() if id_ in parts)
        return FormCover(subject, self._agency(), told, self._clock().date(), MADE_BY)

    def _subject(self, systems: Sequence[InformationSystem]) -> str:
        return systems[0].name if len(systems) == 1 else self._agency()

    def _agency(self) -> str:
        agency = self._store.agencies.get()
        return agency.name if agency is not None else ""

    def _words(self) -> AnswerFormWords:
        from app.exports.answer_form_words import load_answer_form

        return load_answer_form(self._form_dir)


def _row(round_: Assessment, question: FormQuestion) -> FormRow:
    from app.exports.answer_form import FormRow

    finding = finding_slot(question, round_)
    return FormRow(
        question,
        value_in(round_, question.slot),
        value_in(round_, question.target) if question.target is not None else None,
        finding,
        value_in(round_, finding).text if finding is not None else "",
    )
