"""Handing out answer forms (진단 양식): for one system, for many, or one file per department."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

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
from app.domain.register import InformationSystem
from app.domain.rounds import RoundState
from app.errors import QT_TRANSLATE_NOOP, AdvisorError
from app.services.assessing import Assessing
from app.services.forms import ANSWER_FORM

if TYPE_CHECKING:
    from app.exports.answer_form import FormCover, FormRow, FormSystem
    from app.exports.answer_form_words import AnswerFormWords
    from app.store.database import RegisterStore

MADE_BY = f"클라우드 네이티브 발주 길잡이 {__version__}"
SUFFIX, ZIP = ".xlsx", ".zip"


class AnswerFormError(AdvisorError):
    """A form that cannot be made as it was asked for; the message says what to do first."""


@dataclass(frozen=True, slots=True)
class FormFile:
    """One file that is handed out, with what stands in it."""

    name: str
    content: bytes
    department: str
    systems: tuple[str, ...]
    questions: int


class AnswerForms:
    """Makes answer forms of the latest rounds as they stand; a system without one begins it."""

    def __init__(
        self,
        store: RegisterStore,
        assessing: Assessing,
        clock: Callable[[], datetime],
        form_dir: Path = ANSWER_FORM,
    ) -> None:
        self._store = store
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

        Raise AnswerFormError for a system that takes no answers now, ExportError when nothing
        could be written.
        """
        from app.exports.target_file import save_whole

        save_whole(self._file(self._rounds(systems), parts, target.name).content, target)
        return target

    def save_by_department(
        self, systems: Sequence[InformationSystem], target: Path, parts: Collection[str] = ()
    ) -> list[Path]:
        """Write one file per department into a folder, or a zip, with the list of who got what.

        Nothing that is there already is overwritten in a folder: raise AnswerFormError then.
        """
        from app.exports.target_file import save_whole

        files = self._by_department(systems, parts)
        if target.suffix.lower() == ZIP:
            packed = BytesIO()
            with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
                for file in files:
                    archive.writestr(file.name, file.content)
            save_whole(packed.getvalue(), target)
            return [target]
        written = [target / file.name for file in files]
        there = [path.name for path in written if path.exists()]
        if there:
            raise AnswerFormError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "폴더에 같은 이름의 파일이 이미 있어 저장하지 않았습니다: {names}\n"
                    "다른 폴더를 고르거나 그 파일을 옮긴 뒤 다시 시도해 주세요.",
                ),
                names=", ".join(there),
            )
        try:
            target.mkdir(exist_ok=True)
        except OSError as error:
            raise AnswerFormError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "폴더를 만들지 못했습니다: {folder}\n{reason}\n다른 위치를 골라 주세요.",
                ),
                folder=target,
                reason=error.strerror or str(error),
            ) from error
        for path, file in zip(written, files, strict=True):
            save_whole(file.content, path)
        return written

    def _by_department(
        self, systems: Sequence[InformationSystem], parts: Collection[str]
    ) -> list[FormFile]:
        from app.exports.answer_form import HandedOut, handed_out_list

        words, day = self._words(), self._clock().date()
        groups: dict[str, list[tuple[InformationSystem, Assessment]]] = {}
        for pair in self._rounds(systems):
            name = (pair[0].operating_department or "").strip() or words.handed_out.no_department
            groups.setdefault(name, []).append(pair)
        files = []
        taken: set[str] = set()
        for department in sorted(groups):
            name = _free(words.file_name(department, day), taken)
            files.append(self._file(groups[department], parts, name, department))
        lines = [HandedOut(one.department, one.systems, one.name, one.questions) for one in files]
        content = handed_out_list(self._form_dir, words, lines, self._cover(parts, ""))
        name = _free(words.list_name(self._agency(), day, SUFFIX), taken)
        return [FormFile(name, content, "", (), 0), *files]

    def _file(
        self,
        rounds: Sequence[tuple[InformationSystem, Assessment]],
        parts: Collection[str],
        name: str,
        department: str = "",
    ) -> FormFile:
        from app.exports.answer_form import answer_form

        words = self._words()
        asked = [self._asked(system, round_, parts, words) for system, round_ in rounds]
        count = sum(len(one.rows) for one in asked)
        if not count:
            raise AnswerFormError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "고른 부분에 물을 문항이 없습니다.\n다른 부분을 고르거나 전체를 내보내 주세요.",
                )
            )
        subject = department or self._subject([system for system, _ in rounds])
        cover = self._cover(parts, subject)
        content = answer_form(self._form_dir, words, asked, cover)
        return FormFile(name, content, department, tuple(one.name for one in asked), count)

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
        self, systems: Sequence[InformationSystem]
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
        return [(system, self._assessing.begin(system)) for system in systems]

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


def _free(name: str, taken: set[str]) -> str:
    """Return the name, numbered where two departments would have one file."""
    stem, ending = name[: -len(SUFFIX)], name[-len(SUFFIX) :]
    free, number = name, 2
    while free.casefold() in taken:
        free, number = f"{stem} ({number}){ending}", number + 1
    taken.add(free.casefold())
    return free
