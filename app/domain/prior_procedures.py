"""사전절차: which procedures a case needs, judged so that what is not known is never a No.

Grounds make a procedure apply, exemptions take it out. A ground that nobody has verified settles
nothing, and such an exemption takes nothing out: at most they are a reason to look (to_check).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from app.domain.advice_conditions import Truth, all_of
from app.domain.advice_source import AdviceFile
from app.domain.law_texts import ArticleRef
from app.domain.reference_data import ReferenceConfidence

UNKNOWN = "unknown"  # the answer 확인 필요: as little known as no answer at all

# what is known of a case by fact id: "yes", "no", a choice, or a figure; absent or None: not known
CaseFacts = Mapping[str, str | int | None]
# the figure in force by its key in the reference data; None where no rule may rest on one
Figures = Callable[[str], int | Decimal | None]


class Applicability(StrEnum):
    """What is to be done about a procedure."""

    APPLIES = "applies"
    DOES_NOT_APPLY = "does_not_apply"
    TO_CHECK = "to_check"


class FactKind(StrEnum):
    """How a fact is given: asked of the officer, or derived from the case."""

    ASKED = "asked"  # yes, no or unknown
    FLAG = "flag"  # derived: yes, no or unknown
    CHOICE = "choice"
    FIGURE = "figure"  # a whole number: won, months, persons


@dataclass(frozen=True, slots=True)
class CaseFact:
    """One fact that procedures look at: a question to the officer, or what the case tells."""

    id: str
    title: str
    help: str
    kind: FactKind
    choices: tuple[str, ...] = ()

    @property
    def is_asked(self) -> bool:
        """Whether the officer answers it with yes, no or unknown."""
        return self.kind is FactKind.ASKED


@dataclass(frozen=True, slots=True)
class CaseCondition:
    """One condition over one fact: a value out of a list, or figures of the reference data.

    `at_least_key` and `below_key` name the row that says the figure, in the unit of the fact.
    """

    fact_id: str
    any_of: tuple[str, ...] = ()
    at_least_key: str = ""
    below_key: str = ""


@dataclass(frozen=True, slots=True)
class Ground:
    """Conditions that must all hold, and what then follows; without conditions it always does."""

    when: tuple[CaseCondition, ...]
    reason: str
    article: tuple[ArticleRef, ...]
    source: str
    confidence: ReferenceConfidence


@dataclass(frozen=True, slots=True)
class Procedure:
    """One procedure, with what makes it apply and what takes a case out of it."""

    id: str
    title: str
    task: str
    period: str
    keys: tuple[str, ...]  # the rows of the reference data that say its periods and amounts
    stage_id: str
    applies_when: tuple[Ground, ...]
    not_when: tuple[Ground, ...]
    article: tuple[ArticleRef, ...]
    source: str
    confidence: ReferenceConfidence

    def fact_ids(self) -> tuple[str, ...]:
        """Return every fact that it looks at, once each."""
        grounds = self.applies_when + self.not_when
        return tuple(dict.fromkeys(one.fact_id for ground in grounds for one in ground.when))


@dataclass(frozen=True, slots=True)
class PriorProcedures:
    """Every procedure, and every fact that they look at."""

    file: AdviceFile
    facts: tuple[CaseFact, ...]
    procedures: tuple[Procedure, ...]

    def questions(self) -> tuple[CaseFact, ...]:
        """Return what the officer is asked, in the order of the file."""
        return tuple(fact for fact in self.facts if fact.is_asked)

    def fact(self, fact_id: str) -> CaseFact:
        """Return one fact; raise KeyError if there is none."""
        for fact in self.facts:
            if fact.id == fact_id:
                return fact
        raise KeyError(fact_id)

    def procedure(self, procedure_id: str) -> Procedure:
        """Return one procedure; raise KeyError if there is none."""
        for procedure in self.procedures:
            if procedure.id == procedure_id:
                return procedure
        raise KeyError(procedure_id)

    def entries(self) -> Mapping[str, object]:
        """Return each procedure and fact by its id."""
        procedures: dict[str, object] = {one.id: one for one in self.procedures}
        return procedures | {f"fact {fact.id}": fact for fact in self.facts}


@dataclass(frozen=True, slots=True)
class GroundReading:
    """One ground judged; an unverified one is never MET, and NOT_MET only as an exemption."""

    ground: Ground
    truth: Truth
    open_fact_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProcedureReading:
    """What is to be done about one procedure, and why.

    `reasons` are the grounds that settle it, or those that keep it open; `open_facts` is what
    must be known before it can be settled.
    """

    procedure: Procedure
    applicability: Applicability
    reasons: tuple[Ground, ...]
    open_facts: tuple[str, ...]

    @property
    def needs_officer_check(self) -> bool:
        """Whether what settles it was come by second-hand, or nothing settles it."""
        return self.applicability is Applicability.TO_CHECK or self.is_second_hand

    @property
    def is_second_hand(self) -> bool:
        """Whether a ground that is told was come by second-hand, or is not verified."""
        return any(
            not ground.confidence.is_applicable or ground.confidence.needs_officer_check
            for ground in self.reasons
        )


def read_procedures(
    rules: PriorProcedures, facts: CaseFacts, figures: Figures
) -> tuple[ProcedureReading, ...]:
    """Judge every procedure by what is known of a case, in the order of the file."""
    return tuple(read_procedure(one, facts, figures) for one in rules.procedures)


def read_procedure(procedure: Procedure, facts: CaseFacts, figures: Figures) -> ProcedureReading:
    """Judge one procedure. Source: prior-procedures.toml."""
    grounds = [_read(ground, facts, figures, Truth.OPEN) for ground in procedure.applies_when]
    exemptions = [_read(ground, facts, figures, Truth.NOT_MET) for ground in procedure.not_when]
    applies, is_exempt = _any_of(grounds), _any_of(exemptions)

    def told(applicability: Applicability, reasons: Iterable[GroundReading]) -> ProcedureReading:
        kept = tuple(reasons)
        missing = [fact for one in kept for fact in one.open_fact_ids]
        return ProcedureReading(
            procedure,
            applicability,
            tuple(one.ground for one in kept),
            tuple(dict.fromkeys(missing)),
        )

    if is_exempt is Truth.MET:
        return told(Applicability.DOES_NOT_APPLY, _those(exemptions, Truth.MET))
    if applies is Truth.NOT_MET:
        return told(Applicability.DOES_NOT_APPLY, ())
    if applies is Truth.MET and is_exempt is Truth.NOT_MET:
        return told(Applicability.APPLIES, _those(grounds, Truth.MET))
    # grounds that are met already do not settle it while an exemption is open, and are told first
    first = _those(grounds, Truth.MET) or _those(grounds, Truth.OPEN)
    return told(Applicability.TO_CHECK, first + _those(exemptions, Truth.OPEN))


def _read(ground: Ground, facts: CaseFacts, figures: Figures, failed: Truth) -> GroundReading:
    """Judge one ground; `failed` is what an unverified one comes to where it does not hold.

    That an unverified ground does not hold must not end in 해당 없음; that nobody claims an
    unverified exemption leaves the verified grounds as they are.
    """
    truth = all_of([_truth_of(condition, facts, figures) for condition in ground.when])
    if not ground.confidence.is_applicable:
        truth = failed if truth is Truth.NOT_MET else Truth.OPEN
    unknown = tuple(one.fact_id for one in ground.when if _known(one.fact_id, facts) is None)
    return GroundReading(ground, truth, unknown if truth is Truth.OPEN else ())


def _truth_of(condition: CaseCondition, facts: CaseFacts, figures: Figures) -> Truth:
    value = _known(condition.fact_id, facts)
    if value is None:
        return Truth.OPEN
    if condition.any_of:
        return Truth.MET if value in condition.any_of else Truth.NOT_MET
    bounds = [(key, is_least) for key, is_least in _bounds(condition) if key]
    limits = [(figures(key), is_least) for key, is_least in bounds]
    if not isinstance(value, int) or any(limit is None for limit, _ in limits):
        return Truth.OPEN
    holds = all(
        value >= limit if is_least else value < limit
        for limit, is_least in limits
        if limit is not None
    )
    return Truth.MET if holds else Truth.NOT_MET


def _bounds(condition: CaseCondition) -> tuple[tuple[str, bool], ...]:
    return (condition.at_least_key, True), (condition.below_key, False)


def _known(fact_id: str, facts: CaseFacts) -> str | int | None:
    value = facts.get(fact_id)
    return None if value == UNKNOWN else value


def _any_of(read: Sequence[GroundReading]) -> Truth:
    truths = [one.truth for one in read]
    if Truth.MET in truths:
        return Truth.MET
    return Truth.OPEN if Truth.OPEN in truths else Truth.NOT_MET


def _those(read: Sequence[GroundReading], truth: Truth) -> tuple[GroundReading, ...]:
    return tuple(one for one in read if one.truth is truth)
