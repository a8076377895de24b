"""Rows of answer forms as they came back, read by their ids and checked against their rounds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from app.domain.answer import Answer
from app.domain.answer_form import (
    FormLabels,
    FormQuestion,
    Slot,
    SlotKind,
    SlotValue,
    clean_text,
    finding_slot,
    form_questions,
    row_id,
    value_in,
)
from app.domain.assessment import Assessment
from app.domain.figure_reading import Read, plain
from app.domain.korean_answers import read_yes_no
from app.domain.korean_text import folded
from app.domain.maturity import AxisState
from app.domain.returned_answers import (
    NO_ROOM,
    AnswerOrigin,
    Refusal,
    RefusedCell,
    ReturnedAnswer,
)
from app.domain.returned_files import Column, ReturnedFile, ReturnedRow, different_files
from app.domain.rounds import RoundState


@dataclass(slots=True)
class ReadAnswers:
    """What could be read out of files, and what could not."""

    answers: list[ReturnedAnswer] = field(default_factory=list)
    refused: list[RefusedCell] = field(default_factory=list)


def read_rows(
    files: Iterable[ReturnedFile],
    rounds: Iterable[Assessment],
    labels: FormLabels,
    begun: Callable[[], object] = lambda: None,
) -> ReadAnswers:
    """Read every row that belongs to one of the rounds; `rounds` are all of the systems named.

    `begun` hears of every file, and stops the reading by what it raises.
    """
    latest: dict[str, Assessment] = {}
    by_id: dict[str, Assessment] = {}
    for one in rounds:
        by_id[one.id] = one
        known = latest.get(one.system_id)
        if known is None or known.round_no < one.round_no:
            latest[one.system_id] = one
    reader = _Reader(latest, by_id, labels)
    for file in different_files(files):
        begun()
        reader.read_file(file)
    return reader.read


_IDS = (Column.ROW, Column.SYSTEM, Column.ROUND, Column.ASKED_BY)
_MARKS = (Column.ANSWER_WAS, Column.TARGET_WAS, Column.FINDING_WAS)
_TOLD = (*_IDS, Column.QUESTION, Column.HELP, *_MARKS)  # what the program wrote itself
_WITH_NOTE = frozenset({SlotKind.AXIS, SlotKind.FACTOR, SlotKind.CRITERION})
_PLAIN_WORDS = frozenset({"예", "네", "아니오", "아니요"})
_EITHER = frozenset({"有", "無", "■", "□", "☐", "☑"})  # a box may be of either column


class _Reader:
    def __init__(
        self, latest: Mapping[str, Assessment], by_id: Mapping[str, Assessment], labels: FormLabels
    ) -> None:
        self.read = ReadAnswers()
        self._latest = latest
        self._by_id = by_id
        self._labels = labels
        self._asked: dict[str, dict[str, FormQuestion]] = {}

    def read_file(self, file: ReturnedFile) -> None:
        for sheet in file.cleared:
            self.read.refused.append(RefusedCell(file.name, sheet, 0, "", Refusal.NO_ID))
        if not file.rows and not file.cleared:
            self.read.refused.append(RefusedCell(file.name, "", 0, "", Refusal.NOT_A_FORM))
            return
        for sheet in file.strange:
            self.read.refused.append(RefusedCell(file.name, sheet, 0, "", Refusal.NOT_A_FORM))
        by_sheet: dict[str, list[ReturnedRow]] = {}
        for row in file.rows:
            by_sheet.setdefault(row.sheet, []).append(row)
        for sheet, rows in by_sheet.items():
            refusals = {self._round_refusal(row) for row in rows if row.text(Column.ROUND)}
            if all(row.text(Column.ROW) and not _has_ids(row) for row in rows):
                refusals = {Refusal.NO_ID}
            if len(rows) > 1 and len(refusals) == 1 and None not in refusals:
                # Told once, not for each of its rows.
                self.read.refused += [
                    RefusedCell(file.name, sheet, 0, "", one) for one in refusals if one
                ]
                continue
            for row in rows:
                self._read_row(file, row)

    def _round_refusal(self, row: ReturnedRow) -> Refusal | None:
        """Return why nothing of a row's round is taken."""
        round_ = self._by_id.get(row.text(Column.ROUND))
        return self._refusal(round_, row.text(Column.SYSTEM))

    def _read_row(self, file: ReturnedFile, row: ReturnedRow) -> None:
        for column in _TOLD:
            if column in row.uncalculated:
                self._refuse(file, row, column, Refusal.UNCALCULATED)
                return
        if not _has_ids(row):
            self._refuse(file, row, Column.QUESTION, Refusal.NO_ID, row.text(Column.QUESTION))
            return
        round_ = self._by_id.get(row.text(Column.ROUND))
        refusal = self._round_refusal(row)
        if refusal is not None or round_ is None:
            self._refuse(file, row, Column.SYSTEM, refusal or Refusal.OTHER_SYSTEM)
            return
        question = self._questions(round_).get(row.text(Column.ROW))
        asked_by = row.text(Column.ASKED_BY)
        if question is None or question.asked_by != asked_by:
            known = {one.asked_by for one in self._questions(round_).values()}
            unknown = question is None and asked_by in known
            refusal = Refusal.UNKNOWN_QUESTION if unknown else Refusal.OTHER_VERSION
            self._refuse(file, row, Column.QUESTION, refusal, row.text(Column.QUESTION))
            return
        for column, words in (
            (Column.QUESTION, question.question),
            (Column.HELP, question.help),
        ):
            if folded(row.text(column)) != folded(words):
                said = row.text(column)
                self._refuse(file, row, column, Refusal.ALTERED_QUESTION, said, (words,))
                return
        self._read_slots(file, row, round_, question)

    def _refusal(self, round_: Assessment | None, system_id: str) -> Refusal | None:
        if system_id not in self._latest or (round_ and round_.system_id != system_id):
            return Refusal.OTHER_SYSTEM
        if round_ is None:
            return Refusal.OTHER_ROUND
        if round_.state is RoundState.CONFIRMED:
            return Refusal.CONFIRMED
        if round_.id != self._latest[system_id].id:
            return Refusal.OTHER_ROUND
        return Refusal.IN_REVIEW if round_.state is RoundState.REVIEW else None

    def _read_slots(
        self, file: ReturnedFile, row: ReturnedRow, round_: Assessment, question: FormQuestion
    ) -> None:
        slots = [(question.slot, Column.ANSWER, Column.ANSWER_WAS)]
        if question.target is not None:
            slots.append((question.target, Column.TARGET, Column.TARGET_WAS))
        finding = finding_slot(question, round_)
        if finding is not None:
            slots.append((finding, Column.NOTE, Column.FINDING_WAS))
        origin = AnswerOrigin(file.name, file.sha256, row.sheet, row.row, row.who, row.written_on)
        for slot, column, was_column in slots:
            if column in row.uncalculated:
                self._refuse(file, row, column, Refusal.UNCALCULATED)
                continue
            if column in row.merged:
                self._refuse(file, row, column, Refusal.MERGED, row.text(column))
                continue
            was = row.text(was_column)
            value = self._value(file, row, slot, column)
            if value is None:
                continue
            if was == NO_ROOM:
                if _says_more(value, value_in(round_, slot)):
                    self._refuse(file, row, column, Refusal.NO_ID, row.text(column))
            else:
                self.read.answers.append(
                    ReturnedAnswer(round_.system_id, round_.id, slot, value, was, origin)
                )

    def _value(
        self, file: ReturnedFile, row: ReturnedRow, slot: Slot, column: Column
    ) -> SlotValue | None:
        if slot.kind is SlotKind.FINDING:
            return SlotValue(text=clean_text(row.text(column)))
        said = row.text(column)
        choice = self._labels.choice(slot.kind, said)
        if choice is None and slot.kind in {SlotKind.ITEM, SlotKind.FACTOR}:
            choice = _yes_or_no(said)
        if choice is None:
            allowed = tuple(self._labels.choices[slot.kind].values())
            self._refuse(file, row, column, Refusal.UNREADABLE, said, allowed)
            return None
        note = clean_text(row.text(Column.NOTE))
        is_known = Column.NOTE not in row.uncalculated
        if not is_known and slot.kind in _WITH_NOTE:
            self._refuse(file, row, Column.NOTE, Refusal.UNCALCULATED)
        if slot.kind is SlotKind.CRITERION:
            if not is_known:
                return None  # what was noted before would go
            return SlotValue(choice, note)
        if slot.kind is not SlotKind.AXIS or choice != AxisState.NOT_APPLICABLE:
            if note and slot.kind in _WITH_NOTE:
                self._refuse(file, row, Column.NOTE, Refusal.NOTE_NOT_ASKED, note)
            return SlotValue(choice)
        if not note:
            if is_known:
                self._refuse(file, row, Column.NOTE, Refusal.REASON_MISSING)
            return None
        return SlotValue(choice, note)

    def _questions(self, round_: Assessment) -> dict[str, FormQuestion]:
        if round_.id not in self._asked:
            self._asked[round_.id] = {
                row_id(one.slot): one for one in form_questions(round_, self._labels)
            }
        return self._asked[round_.id]

    def _refuse(
        self,
        file: ReturnedFile,
        row: ReturnedRow,
        column: Column,
        refusal: Refusal,
        value: str = "",
        allowed: tuple[str, ...] = (),
    ) -> None:
        letter = row.letters.get(column, "")
        self.read.refused.append(
            RefusedCell(file.name, row.sheet, row.row, letter, refusal, value, allowed)
        )


def _says_more(given: SlotValue, current: SlotValue) -> bool:
    """Whether a cell that holds no mark says something that the round does not."""
    has_choice = bool(given.choice) and given.choice != current.choice
    return has_choice or (bool(given.text) and given.text != current.text)


def _yes_or_no(said: str) -> str | None:
    """Return the choice of a cell in which Yes or No is written otherwise: Y, ○, 네, ×.

    None for words that may mean either by what is asked, such as 있음 and 없음.
    """
    word = plain(said).casefold().removesuffix(".")
    if word in _EITHER or (any("가" <= one <= "힣" for one in word) and word not in _PLAIN_WORDS):
        return None
    read = read_yes_no(said)
    if not isinstance(read, Read) or read.note is not None:  # Y(검토 중) says more than Yes
        return None
    return Answer.YES if read.value else Answer.NO


def _has_ids(row: ReturnedRow) -> bool:
    return all(row.text(column) for column in _IDS)
