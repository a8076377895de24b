"""Answer forms that came back, compared with the rounds they belong to; nothing is written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.answer_form import Slot, SlotKind, SlotValue, value_in
from app.domain.assessment import Assessment

NO_ROOM = ""  # the mark of what a row does not hold


class Refusal(StrEnum):
    """Why something in a file is not taken."""

    NOT_A_FORM = "not_a_form"  # a sheet, or a file, without anything of an answer form
    CONFIRMED = "confirmed"
    IN_REVIEW = "in_review"
    OTHER_ROUND = "other_round"
    OTHER_VERSION = "other_version"
    UNKNOWN_QUESTION = "unknown_question"
    ALTERED_QUESTION = "altered_question"
    OTHER_SYSTEM = "other_system"
    NO_ID = "no_id"  # what tells which question it is was cleared
    MERGED = "merged"  # one cell over the answers of several questions
    UNREADABLE = "unreadable"
    UNCALCULATED = "uncalculated"  # a formula whose value is not in the file
    REASON_MISSING = "reason_missing"
    NOTE_NOT_ASKED = "note_not_asked"  # a text where only a choice is asked for


@dataclass(frozen=True, slots=True, order=True)
class AnswerOrigin:
    """Where an answer came from: who wrote it, on which day by their word, and in which file."""

    file_name: str
    sha256: str
    sheet: str
    row: int
    who: str = ""
    written_on: str = ""


@dataclass(frozen=True, slots=True, order=True)
class RefusedCell:
    """One thing that is not taken, and where it stands; row 0 is a sheet or file as a whole."""

    file_name: str
    sheet: str
    row: int
    column: str
    refusal: Refusal
    value: str = ""
    allowed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReturnedAnswer:
    """What one row of a file says of one slot; `was` is the mark of what was handed out."""

    system_id: str
    round_id: str
    slot: Slot
    value: SlotValue
    was: str
    origin: AnswerOrigin


class Outcome(StrEnum):
    """What a returned answer means for the round."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Option:
    """One of the answers between which a conflict is settled; the round's own has no origin."""

    value: SlotValue
    origins: tuple[AnswerOrigin, ...]


AnswerPlace = tuple[str, Slot]  # a round, and what is answered in it


@dataclass(frozen=True, slots=True)
class ComparedAnswer:
    """One slot of one round, as it stands and as it came back."""

    system_id: str
    round_id: str
    slot: Slot
    outcome: Outcome
    current: SlotValue
    options: tuple[Option, ...]  # what came back; for a conflict with what stands in the round

    @property
    def place(self) -> AnswerPlace:
        """What tells it from every other."""
        return self.round_id, self.slot


@dataclass(frozen=True, slots=True)
class SettledAnswer:
    """One answer that is to be written, and where it came from."""

    system_id: str
    round_id: str
    slot: Slot
    before: SlotValue
    after: SlotValue
    origins: tuple[AnswerOrigin, ...]


@dataclass(frozen=True, slots=True)
class KeptOrigin:
    """What the register keeps of an answer that came in: whence, when, and what it was."""

    import_id: str
    slot: Slot
    value: SlotValue
    origin: AnswerOrigin
    imported_at: datetime


def standing_origins(
    round_: Assessment, kept: Iterable[KeptOrigin]
) -> dict[Slot, tuple[KeptOrigin, ...]]:
    """Return where each answer came from that still is what the files said.

    `kept` is in the order in which it came in: the last import that brought an answer counts.
    """
    standing: dict[Slot, tuple[KeptOrigin, ...]] = {}
    for one in kept:
        if value_in(round_, one.slot) == one.value:
            before = standing.get(one.slot, ())
            same = tuple(other for other in before if other.import_id == one.import_id)
            standing[one.slot] = (*same, one)
    return standing


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that came back, in the order of systems and questions."""

    answers: tuple[ComparedAnswer, ...]
    refused: tuple[RefusedCell, ...]

    def of(self, outcome: Outcome) -> tuple[ComparedAnswer, ...]:
        """Return the answers with this outcome."""
        return tuple(one for one in self.answers if one.outcome is outcome)

    def settled(self, choices: Mapping[AnswerPlace, SlotValue]) -> tuple[SettledAnswer, ...]:
        """Return what is to be written: what is new and changed, and the conflicts settled.

        A conflict without a choice is left as it stands. Raise ValueError for a choice that no
        file and no round offers.
        """
        return tuple(one for answer in self.answers for one in _settled(answer, choices))


def compare(
    returned: Iterable[ReturnedAnswer],
    refused: Iterable[RefusedCell],
    rounds: Sequence[Assessment],
) -> Comparison:
    """Compare what came back with the rounds as they stand; the order of files tells nothing."""
    by_place: dict[AnswerPlace, list[ReturnedAnswer]] = defaultdict(list)
    for one in returned:
        by_place[one.round_id, one.slot].append(one)
    return Comparison(
        tuple(
            _compared(round_, slot, by_place[round_.id, slot])
            for round_ in rounds
            for slot in _slots_of(round_)
            if (round_.id, slot) in by_place
        ),
        tuple(sorted(set(refused))),
    )


def _slots_of(round_: Assessment) -> Iterator[Slot]:
    for item in round_.checklist.items():
        for key in item.answer_keys():
            yield Slot(SlotKind.ITEM, key.item_id, key.part_id)
        yield Slot(SlotKind.FINDING, item.id)
    if round_.maturity_questionnaire is not None:
        for axis in round_.maturity_questionnaire.axes():
            yield Slot(SlotKind.AXIS, axis.id)
            yield Slot(SlotKind.TARGET, axis.id)
        for factor in round_.maturity_questionnaire.factors:
            yield Slot(SlotKind.FACTOR, factor.id)
    if round_.selection_questionnaire is not None:
        for criterion in round_.selection_questionnaire.criteria:
            yield Slot(SlotKind.CRITERION, criterion.id)


def _compared(round_: Assessment, slot: Slot, returned: list[ReturnedAnswer]) -> ComparedAnswer:
    current = value_in(round_, slot)
    origins: dict[SlotValue, set[AnswerOrigin]] = defaultdict(set)
    saw_current = False  # whether someone changed what stands in the round now, having seen it
    for one in returned:
        if one.value.mark != one.was:
            origins[one.value].add(one.origin)
            saw_current = saw_current or one.was == current.mark
    options = tuple(Option(value, tuple(sorted(origins[value]))) for value in sorted(origins))
    outcome = _outcome(current, list(origins), saw_current=saw_current)
    if outcome is Outcome.CONFLICT:
        others = tuple(option for option in options if option.value != current)
        kept = tuple(option.origins for option in options if option.value == current)
        options = (Option(current, kept[0] if kept else ()), *others)
    return ComparedAnswer(round_.system_id, round_.id, slot, outcome, current, options)


def _outcome(current: SlotValue, given: list[SlotValue], *, saw_current: bool) -> Outcome:
    if not given or given == [current]:
        return Outcome.SAME
    # An emptied cell may be a slip: an answer is never taken back without being asked for.
    if len(given) > 1 or given[0].is_empty or not saw_current:
        return Outcome.CONFLICT
    return Outcome.NEW if current.is_empty else Outcome.CHANGED


def _settled(
    answer: ComparedAnswer, choices: Mapping[AnswerPlace, SlotValue]
) -> Iterator[SettledAnswer]:
    if answer.outcome is Outcome.SAME:
        return
    if answer.outcome is Outcome.CONFLICT:
        if answer.place not in choices:
            return
        wanted = choices[answer.place]
        chosen = next((one for one in answer.options if one.value == wanted), None)
        if chosen is None:
            raise ValueError(f"nobody answered {answer.slot} so")
    else:
        (chosen,) = answer.options
    if chosen.value != answer.current:
        yield SettledAnswer(
            answer.system_id,
            answer.round_id,
            answer.slot,
            answer.current,
            chosen.value,
            chosen.origins,
        )
