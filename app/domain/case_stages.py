"""The stages 0 to 17 of a case as a tracker: how far each is, what is due, what comes next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.advice_source import AdviceFile
from app.domain.agency_settings import AgencySettings
from app.domain.case_dates import CaseDate, DateKind, DateRule, case_dates
from app.domain.contract_case import ContractCase, StageRecord, StageState
from app.domain.procurement_stages import Stage, StageGroup, Stages
from app.domain.rule_conditions import RuleSurroundings
from app.domain.working_days import OfficeDays


@dataclass(frozen=True, slots=True)
class StageRule:
    """What tells that a stage is done, and its phase in the 점검가이드, empty while not known."""

    stage_id: str
    done_field_id: str
    phase: str


@dataclass(frozen=True, slots=True)
class StageDates:
    """Every rule on stages and dates. It is data: stage-dates.toml."""

    file: AdviceFile
    frame: str  # the 정보화 사업단계별 관리 및 점검가이드, and what the guide says of it
    phase_unknown: str
    stages: Mapping[str, StageRule]
    dates: tuple[DateRule, ...]


@dataclass(frozen=True, slots=True)
class StageReading:
    """One stage of a case.

    `state` is the officer's record; without one, a date of the case tells that it is done
    (`is_recorded`: which). `due_on` is the officer's date, else that of `due`, else None.
    """

    stage: Stage
    group: StageGroup
    belongs: bool  # to the way of contracting that is chosen
    state: StageState
    is_recorded: bool
    record: StageRecord
    done_on: date | None
    due: CaseDate | None
    due_on: date | None
    is_overdue: bool
    phase: str
    is_phase_known: bool

    @property
    def is_settled(self) -> bool:
        """Whether nothing is left to do."""
        return not self.belongs or self.state in {StageState.DONE, StageState.NOT_NEEDED}

    @property
    def was_late(self) -> bool:
        """Whether it was done after it was due."""
        return self.done_on is not None and self.due_on is not None and self.done_on > self.due_on

    @property
    def is_due_overridden(self) -> bool:
        """Whether the officer set another due date than the rules give."""
        return self.record.due_on is not None

    @property
    def needs_officer_check(self) -> bool:
        """Whether 담당자 확인 필요 goes beside it."""
        return self.stage.needs_officer_check or (
            self.due is not None and not self.is_due_overridden and self.due.needs_officer_check
        )


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One mark on the calendar strip of a case."""

    day: date
    title: str
    kind: DateKind
    stage_id: str
    is_done: bool
    is_overdue: bool
    is_beyond_calendar: bool
    date: CaseDate | None  # None where the officer set it


@dataclass(frozen=True, slots=True)
class StagesReading:
    """Every stage in its order, and the calendar in the order of the days."""

    stages: tuple[StageReading, ...]
    calendar: tuple[CalendarEntry, ...]
    frame: str

    def stage(self, stage_id: str) -> StageReading:
        """Return one stage; raise KeyError if there is none."""
        for one in self.stages:
            if one.stage.id == stage_id:
                return one
        raise KeyError(stage_id)

    def of_group(self, group_id: str) -> tuple[StageReading, ...]:
        """Return the stages of a group that belong to the chosen way of contracting."""
        return tuple(one for one in self.stages if one.group.id == group_id and one.belongs)

    @property
    def current(self) -> StageReading | None:
        """The stage that the case stands at; None once nothing is left after what is done.

        It is the last one in progress, else the first one left behind the last that is done.
        """
        going = [one for one in self.stages if one.state is StageState.IN_PROGRESS and one.belongs]
        if going:
            return going[-1]
        done = [n for n, one in enumerate(self.stages) if one.state is StageState.DONE]
        behind = self.stages[done[-1] + 1 :] if done else self.stages
        return next((one for one in behind if not one.is_settled), None)

    @property
    def next_due(self) -> CalendarEntry | None:
        """The earliest thing that is to be done by a day and is not, late or not."""
        left = (one for one in self.calendar if one.kind is DateKind.DEADLINE and not one.is_done)
        return next(left, None)

    @property
    def next_steps(self) -> tuple[StageReading, ...]:
        """What is left to do: what is due first, then what has no date, in the order of stages."""
        left = [one for one in self.stages if not one.is_settled]
        return tuple(sorted(left, key=lambda one: (one.due_on or date.max, one.stage.number)))

    @property
    def overdue(self) -> tuple[StageReading, ...]:
        """The stages that are late."""
        return tuple(one for one in self.stages if one.is_overdue)


def read_stages(
    rules: StageDates,
    stages: Stages,
    case: ContractCase,
    around: RuleSurroundings,
    office: OfficeDays,
    today: date,
    settings: AgencySettings,
) -> StagesReading:
    """Read every stage of a case on a day."""
    dates = case_dates(rules.dates, case, around, office, settings)
    groups = {group.id: group for group in stages.groups}
    read = tuple(
        _stage(stage, groups[stage.group_id], rules, case, dates, today) for stage in stages.stages
    )
    return StagesReading(read, _calendar(read, dates, today), rules.frame)


def _stage(
    stage: Stage,
    group: StageGroup,
    rules: StageDates,
    case: ContractCase,
    dates: Sequence[CaseDate],
    today: date,
) -> StageReading:
    rule = rules.stages.get(stage.id, StageRule(stage.id, "", ""))
    record = case.stage(stage.id)
    is_recorded = stage.id in case.stages
    value = case.value(rule.done_field_id) if rule.done_field_id else None
    entered = value if isinstance(value, date) else None
    belongs = stage.is_on(case.contract_route)
    state = record.state
    if not is_recorded or state is StageState.OPEN:
        state = StageState.DONE if value is not None else record.state
    if not belongs:
        state = StageState.NOT_NEEDED
    done_on = (record.done_on or entered) if state is StageState.DONE else None
    due = next((one for one in dates if one.rule.stage_id == stage.id), None) if belongs else None
    due_on = record.due_on or (None if due is None else due.day)
    if not belongs:
        due_on = None
    is_left = state in {StageState.OPEN, StageState.IN_PROGRESS}
    if record.due_on is None and due is not None and due.done_on is not None:
        is_left = False  # what the date was for is over, as the renewal of what has ended
    return StageReading(
        stage,
        group,
        belongs,
        state,
        is_recorded,
        record,
        done_on,
        due,
        due_on,
        is_left and due_on is not None and due_on < today,
        rule.phase or rules.phase_unknown,
        bool(rule.phase),
    )


def _calendar(
    stages: Sequence[StageReading], dates: Sequence[CaseDate], today: date
) -> tuple[CalendarEntry, ...]:
    by_id = {one.stage.id: one for one in stages}
    entries = []
    for one in dates:
        stage = by_id.get(one.rule.stage_id)
        if stage is not None and (stage.is_due_overridden or not stage.belongs):
            continue
        is_done = one.done_on is not None or (stage is not None and stage.is_settled)
        is_over = stage.is_overdue if stage is not None else one.is_overdue(today) and not is_done
        entries.append(
            CalendarEntry(
                one.day,
                one.title,
                one.rule.kind,
                one.rule.stage_id,
                is_done,
                is_over,
                one.is_beyond_calendar,
                one,
            )
        )
    entries += [
        CalendarEntry(
            one.record.due_on,
            one.stage.title,
            DateKind.DEADLINE,
            one.stage.id,
            one.is_settled,
            one.is_overdue,
            False,
            None,
        )
        for one in stages
        if one.record.due_on is not None and one.belongs
    ]
    return tuple(sorted(entries, key=lambda one: one.day))
