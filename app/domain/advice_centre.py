"""Public or private cloud centre, by dated rules whose standing is told with them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.advice_conditions import AdviceRule, RuleReading, Truth, read_rule
from app.domain.advice_facts import AskedQuestion, Fact, Facts
from app.domain.advice_source import AdviceFile, Confidence


class Centre(StrEnum):
    """Where a system may stand: 공공 클라우드센터 or 민간 클라우드센터."""

    PUBLIC = "public"
    PRIVATE = "private"


@dataclass(frozen=True, slots=True)
class Reform:
    """A scheme that is being changed, and where that stood when it was last looked at."""

    id: str
    title: str
    state: str
    source: str
    checked_on: date


@dataclass(frozen=True, slots=True)
class CentreRule:
    """One dated row: what it rests on, which centre it points at, and what it asks beside that.

    Rows of a lower `priority` number come before the others. `article` is empty where no article
    of law says it. `valid_to` is the last day that the row holds, None while it has no end.
    """

    value: Centre
    priority: int
    rule: AdviceRule  # its id is the key of the row
    requirement: str
    article: str
    valid_from: date
    valid_to: date | None
    checked_on: date
    reform: Reform | None

    def holds_on(self, day: date) -> bool:
        """Whether the row is in force on this day."""
        return _holds(self.valid_from, self.valid_to, day)


@dataclass(frozen=True, slots=True)
class CentreDuty:
    """A duty to be kept in mind whichever rule decides, with its article."""

    key: str
    centre: Centre
    text: str
    source: str
    article: str
    valid_from: date
    valid_to: date | None
    checked_on: date
    confidence: Confidence
    reform: Reform | None

    def holds_on(self, day: date) -> bool:
        """Whether the duty is in force on this day."""
        return _holds(self.valid_from, self.valid_to, day)

    @property
    def needs_officer_check(self) -> bool:
        """Whether it was told by others or inferred, or belongs to a scheme in reform."""
        return self.confidence.needs_officer_check or self.reform is not None


@dataclass(frozen=True, slots=True)
class CentreRules:
    """All rows, what is asked beside the register, and the sentences about them."""

    file: AdviceFile
    statement: str
    conflict: str
    open: str
    silence: str
    titles: tuple[tuple[Centre, str], ...]
    questions: tuple[AskedQuestion, ...]
    rows: tuple[CentreRule, ...]
    duties: tuple[CentreDuty, ...]
    reforms: tuple[Reform, ...]

    def title_of(self, centre: Centre) -> str:
        """Return what a centre is called."""
        return dict(self.titles)[centre]


class CentreState(StrEnum):
    """Whether the rules decide; if not, why."""

    SETTLED = "settled"
    TO_CHECK = "to_check"  # something that is not known could decide otherwise
    CONFLICT = "conflict"  # rows of one priority point both ways
    SILENT = "silent"  # no row applies


@dataclass(frozen=True, slots=True)
class CentreReason:
    """One row judged by the facts."""

    row: CentreRule
    reading: RuleReading

    @property
    def needs_officer_check(self) -> bool:
        """Whether the row was told by others or inferred, or belongs to a scheme in reform."""
        return self.row.rule.confidence.needs_officer_check or self.row.reform is not None


@dataclass(frozen=True, slots=True)
class CentreSuggestion:
    """The centre that the rules point at, and every row that has to do with it.

    `centre` is None unless the state is SETTLED. `deciding` are the applicable rows of the first
    priority, `others` the applicable ones behind them, `to_check` those that rest on something
    not known. `duties` are those of the centre suggested, of both while there is none.
    """

    state: CentreState
    centre: Centre | None
    deciding: tuple[CentreReason, ...]
    others: tuple[CentreReason, ...]
    to_check: tuple[CentreReason, ...]
    duties: tuple[CentreDuty, ...]

    @property
    def needs_officer_check(self) -> bool:
        """Whether 담당자 확인 필요 stands beside the suggestion."""
        unsettled = self.state is not CentreState.SETTLED
        return unsettled or any(reason.needs_officer_check for reason in self.deciding)

    @property
    def objections(self) -> tuple[CentreReason, ...]:
        """Return the applicable rows that point at the other centre."""
        return tuple(one for one in self.others if one.row.value is not self.centre)

    @property
    def missing(self) -> tuple[Fact, ...]:
        """Return, each once, the facts that would have to be known."""
        found = {fact.id: fact for one in self.to_check for fact in one.reading.open_facts}
        return tuple(found.values())

    @property
    def reforms(self) -> tuple[Reform, ...]:
        """Return, each once, the schemes in reform that rows or duties here belong to."""
        rows = (one.row.reform for one in (*self.deciding, *self.others, *self.to_check))
        found = (*rows, *(duty.reform for duty in self.duties))
        return tuple(dict.fromkeys(reform for reform in found if reform is not None))


def suggest_centre(facts: Facts, rules: CentreRules, day: date) -> CentreSuggestion:
    """Weigh the rows in force on this day. Source: centre.toml, its statement.

    The applicable rows of the first priority decide, unless they contradict each other or a
    row of the same or an earlier priority that may still apply points at the other centre.
    """
    read = [
        CentreReason(row, read_rule(row.rule, facts)) for row in rules.rows if row.holds_on(day)
    ]
    applicable = sorted(
        (one for one in read if one.reading.truth is Truth.MET), key=lambda one: one.row.priority
    )
    to_check = tuple(one for one in read if one.reading.truth is Truth.OPEN)
    first = min((one.row.priority for one in applicable), default=None)
    deciding = tuple(one for one in applicable if one.row.priority == first)
    state = _state(deciding, to_check)
    centre = deciding[0].row.value if state is CentreState.SETTLED else None
    return CentreSuggestion(
        state=state,
        centre=centre,
        deciding=deciding,
        others=tuple(one for one in applicable if one.row.priority != first),
        to_check=to_check,
        duties=tuple(
            duty
            for duty in rules.duties
            if duty.holds_on(day) and (centre is None or duty.centre is centre)
        ),
    )


def _holds(valid_from: date, valid_to: date | None, day: date) -> bool:
    return valid_from <= day and (valid_to is None or day <= valid_to)


def _state(deciding: tuple[CentreReason, ...], to_check: tuple[CentreReason, ...]) -> CentreState:
    if not deciding:
        return CentreState.TO_CHECK if to_check else CentreState.SILENT
    pointed_at = {one.row.value for one in deciding}
    priority = deciding[0].row.priority
    may_decide = {one.row.value for one in to_check if one.row.priority <= priority}
    if len(pointed_at) > 1:
        earlier = any(one.row.priority < priority for one in to_check)
        return CentreState.TO_CHECK if earlier else CentreState.CONFLICT
    return CentreState.TO_CHECK if may_decide - pointed_at else CentreState.SETTLED
