"""What is known of a contract case: of the case itself, of what is bought, and of its systems."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from app.domain.advice_facts import NOT_APPLICABLE, AskedQuestion, Fact, axis_of
from app.domain.advice_source import AdviceFile
from app.domain.agency import AgencyTrack
from app.domain.contract_case import ContractCase, FactAnswer, ServiceCategory, ServiceLine
from app.domain.maturity_reading import aimed_level
from app.domain.placeholders import PlaceholderCatalogue
from app.domain.record_facts import RecordFacts

_TOLD = {FactAnswer.YES: True, FactAnswer.NO: False, FactAnswer.UNKNOWN: None}


@dataclass(frozen=True, slots=True)
class CaseFactWords:
    """What the facts of a case are called. They are data: resources/reference/case-facts.toml."""

    labels: Mapping[str, str]  # by fact id
    values: Mapping[str, str]  # what a value of a choice is called
    answers: Mapping[FactAnswer, str]
    axis: str  # {axis}
    gap: str  # {today} {target}
    no_target: str  # {today}
    not_known: str
    no_system: str
    no_service: str
    reason: str  # {reason} {facts}
    fact: str  # {label} {text}
    told: str  # what an answer is called where the question need not be said again


@dataclass(frozen=True, slots=True)
class CaseFactFile:
    """The questions that a case is asked beside its form, the words, and the placeholders."""

    file: AdviceFile
    questions: tuple[AskedQuestion, ...]
    words: CaseFactWords
    placeholders: PlaceholderCatalogue


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """Everything that a text of the procurement papers may rest on.

    `systems` are the records of the systems that the case is for; `track` is that of the agency.
    """

    case: ContractCase
    file: CaseFactFile
    systems: tuple[RecordFacts, ...] = ()
    track: AgencyTrack | None = None

    def scopes(self, fact_ids: tuple[str, ...]) -> tuple[CaseScope, ...]:
        """Return every system with every bought service that these facts tell apart."""
        systems: tuple[RecordFacts | None, ...] = self.systems or (None,)
        lines: tuple[ServiceLine | None, ...] = self._lines() or (None,)
        if all(map(is_of_case, fact_ids)):
            systems = systems[:1]
        if not any(fact_id.startswith("line.") for fact_id in fact_ids):
            lines = lines[:1]
        return tuple(CaseScope(self, system, line) for system in systems for line in lines)

    def _lines(self) -> tuple[ServiceLine, ...]:
        """Return one bought service of each kind that rules can tell apart."""
        told = {(line.category, line.service_model): line for line in self.case.bought()}
        return tuple(told.values())


@dataclass(frozen=True, slots=True)
class CaseScope:
    """A case seen through one of its systems and one of the services it buys.

    Facts beside those of a record: `line.category`, `line.service_model`, `case.<name>`,
    `told.<question>`, `gap.<axis>.<level>` (true where the level lies above today's and not above
    the target) and `entered.<field>` (true where the register holds it, else not known).
    """

    of: CaseFacts = field(repr=False)
    system: RecordFacts | None
    line: ServiceLine | None

    @property
    def system_name(self) -> str:
        """The name of the system; empty where the case has none."""
        return self.system.facts.system.name if self.system else ""

    def fact(self, fact_id: str) -> Fact:
        """Return one fact; raise KeyError for an id that names nothing."""
        kind, _, name = fact_id.partition(".")
        if make := _KINDS.get(kind):
            return make(self, fact_id, name)
        if self.system is None:
            return self._without_system(fact_id)
        if kind in _OF_SYSTEM:
            return _OF_SYSTEM[kind](self.system, self.of.file.words, fact_id, name)
        return self.system.fact(fact_id)

    def _without_system(self, fact_id: str) -> Fact:
        words = self.of.file.words
        return Fact(fact_id, words.no_system, None, words.not_known)


def is_of_case(fact_id: str) -> bool:
    """Whether a fact is of the case or of a service, so that no system is looked at for it."""
    return fact_id.partition(".")[0] in _KINDS


def _line(scope: CaseScope, fact_id: str, name: str) -> Fact:
    words, line = scope.of.file.words, scope.line
    if line is None:
        return Fact(fact_id, words.no_service, None, words.not_known)
    value = {"category": line.category, "service_model": _model_of(line)}[name]
    return _choice(words, fact_id, value)


def _model_of(line: ServiceLine) -> str | None:
    """Return the service model; a support or convergence service need not have one."""
    has_own = line.category in {None, ServiceCategory.CLOUD_SERVICE}
    return line.service_model or (None if has_own else NOT_APPLICABLE)


def _case(scope: CaseScope, fact_id: str, name: str) -> Fact:
    case = scope.of.case
    value = {
        "contract_route": case.contract_route,
        "period_kind": case.period_kind,
        "is_multi_year": case.is_multi_year,
        "agency_track": scope.of.track,
    }[name]
    return _choice(scope.of.file.words, fact_id, value)


def _choice(words: CaseFactWords, fact_id: str, value: str | bool | None) -> Fact:
    label = words.labels[fact_id]
    if value is None:
        return Fact(fact_id, label, None, words.not_known)
    if isinstance(value, bool):
        return Fact(fact_id, label, value, words.answers[_answer(value)])
    return Fact(fact_id, label, str(value), words.values.get(value, value))


def _told(scope: CaseScope, fact_id: str, name: str) -> Fact:
    asked = {question.id: question for question in scope.of.file.questions}[name]
    given = scope.of.case.fact(name)
    return Fact(fact_id, asked.question, _TOLD[given], scope.of.file.words.answers[given])


def _answer(value: bool) -> FactAnswer:
    return FactAnswer.YES if value else FactAnswer.NO


def _gap(system: RecordFacts, words: CaseFactWords, fact_id: str, name: str) -> Fact:
    axis_id, _, level = name.partition(".")
    facts, step = system.facts, int(level)
    label = words.axis.format(axis=axis_of(facts.questionnaire, axis_id).title)
    state = facts.fact(f"axis.{axis_id}")
    if facts.reading is None or state.value is None:
        return Fact(fact_id, label, None, state.text)
    answer = facts.reading.answers.axis(axis_id)
    aimed = aimed_level(answer)
    if answer.level is None or aimed is None:
        return Fact(fact_id, label, False, state.text)
    today = facts.words.level_of(answer.level)
    if answer.level >= step:
        return Fact(fact_id, label, False, today)
    if answer.target is None:
        return Fact(fact_id, label, None, words.no_target.format(today=today))
    text = words.gap.format(today=today, target=facts.words.level_of(aimed))
    return Fact(fact_id, label, step <= aimed, text)


def _entered(system: RecordFacts, words: CaseFactWords, fact_id: str, name: str) -> Fact:
    form_field = system.facts.form.field(name)
    text = form_field.text_of(system.facts.system.value(name))
    if not text:
        return Fact(fact_id, form_field.label, None, words.not_known)
    return Fact(fact_id, form_field.label, True, ", ".join(text.splitlines()) + form_field.unit)


_KINDS: dict[str, Callable[[CaseScope, str, str], Fact]] = {
    "line": _line,
    "case": _case,
    "told": _told,
}
_OF_SYSTEM: dict[str, Callable[[RecordFacts, CaseFactWords, str, str], Fact]] = {
    "gap": _gap,
    "entered": _entered,
}
