"""수의계약 beside 카탈로그계약 for one case: what speaks for each, and what to beware of.

The officer chooses, with a reason; nothing here decides. Reasons and warnings are data
(contract-routes.toml), the comparison is that of the reference data.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.advice_conditions import Truth
from app.domain.advice_source import AdviceFile
from app.domain.case_places import CasePlace
from app.domain.contract_case import ContractCase, ContractRoute
from app.domain.derived_facts import WON_FACTS
from app.domain.law_texts import ArticleRef
from app.domain.procurement_stages import RouteComparison, RouteTopic
from app.domain.reference_data import ReferenceConfidence
from app.domain.rule_conditions import (
    ASKED_TRACKS,
    RuleGround,
    RuleSurroundings,
    any_of,
    filled,
    judge,
    won_text,
)
from app.domain.track_rules import Applies


@dataclass(frozen=True, slots=True)
class RouteArgument:
    """Something that speaks for one way of contracting where one of its grounds holds."""

    id: str
    route: ContractRoute
    text: str
    when: tuple[RuleGround, ...]  # none: always
    rows: Mapping[str, str]
    article: tuple[ArticleRef, ...]
    source: str
    confidence: ReferenceConfidence


@dataclass(frozen=True, slots=True)
class CaseWarning:
    """Something to beware of where one of its grounds holds, and what to do about it.

    Its article and confidence are those of the rows that it names, or its own without any.
    """

    id: str
    title: str
    text: str
    to_do: str
    place: CasePlace
    when: tuple[RuleGround, ...]
    rows: Mapping[str, str]
    article: tuple[ArticleRef, ...]
    source: str
    confidence: ReferenceConfidence


@dataclass(frozen=True, slots=True)
class RouteRules:
    """Every argument and warning, in the order in which they are shown."""

    file: AdviceFile
    not_known: str  # instead of a sum that is not known
    open: str  # {facts} {text}: before what may hold, with what must be known to tell
    asked: str  # {text}: before what is to be looked up in the rules of the body
    labels: Mapping[str, str]  # of the facts, by id
    arguments: tuple[RouteArgument, ...]
    warnings: tuple[CaseWarning, ...]


@dataclass(frozen=True, slots=True)
class ArgumentReading:
    """An argument for this case: that it holds, or that it may (`is_open`, with what to know)."""

    id: str
    text: str
    articles: tuple[ArticleRef, ...]
    source: str
    confidence: ReferenceConfidence
    is_open: bool
    open_facts: tuple[str, ...]

    @property
    def needs_officer_check(self) -> bool:
        """Whether 담당자 확인 필요 goes beside it."""
        return self.is_open or self.confidence.needs_officer_check


@dataclass(frozen=True, slots=True)
class RouteReading:
    """One way of contracting: what speaks for it in this case."""

    route: ContractRoute
    is_chosen: bool
    arguments: tuple[ArgumentReading, ...]


@dataclass(frozen=True, slots=True)
class WarningReading:
    """A warning for this case; TO_CHECK where nobody can tell yet whether it holds."""

    id: str
    title: str
    text: str
    to_do: str
    applies: Applies  # yes or to_check
    place: CasePlace
    articles: tuple[ArticleRef, ...]
    source: str
    confidence: ReferenceConfidence
    open_facts: tuple[str, ...]

    @property
    def needs_officer_check(self) -> bool:
        """Whether 담당자 확인 필요 goes beside it."""
        return self.applies is Applies.TO_CHECK or not (
            self.confidence.is_applicable and not self.confidence.needs_officer_check
        )


@dataclass(frozen=True, slots=True)
class RoutesReading:
    """Both ways side by side, the warnings, and what the officer chose and why."""

    topics: tuple[RouteTopic, ...]
    negotiated_contract: RouteReading
    catalog_contract: RouteReading
    warnings: tuple[WarningReading, ...]
    chosen: ContractRoute | None
    reason: str

    @property
    def is_decided(self) -> bool:
        """Whether a way is chosen and a reason is written."""
        return self.chosen is not None and bool(self.reason)


def read_routes(
    rules: RouteRules, comparison: RouteComparison, case: ContractCase, around: RuleSurroundings
) -> RoutesReading:
    """Judge arguments and warnings for a case, in the order of the file."""
    chosen = next((one for one in ContractRoute if one == case.contract_route), None)

    def side(route: ContractRoute) -> RouteReading:
        told = [_argument(one, rules, around) for one in rules.arguments if one.route is route]
        return RouteReading(route, chosen is route, tuple(one for one in told if one is not None))

    warnings = [_warning(one, rules, around) for one in rules.warnings]
    return RoutesReading(
        comparison.topics,
        side(ContractRoute.NEGOTIATED_CONTRACT),
        side(ContractRoute.CATALOG_CONTRACT),
        tuple(one for one in warnings if one is not None),
        chosen,
        (case.route_reason or "").strip(),
    )


def _argument(
    one: RouteArgument, rules: RouteRules, around: RuleSurroundings
) -> ArgumentReading | None:
    truth, facts = _judged(one.when, around)
    if truth is Truth.NOT_MET:
        return None
    confidence = _confidence(one.confidence, one.rows, around)
    asked = _question(one.rows, around)
    is_open = truth is Truth.OPEN or not confidence.is_applicable
    text = _text(one.text, one.rows, rules, around)
    return ArgumentReading(
        one.id,
        asked or (_open_text(text, facts, rules) if facts else text),
        _articles(one.article, one.rows, around),
        one.source,
        confidence,
        is_open,
        facts,
    )


def _warning(
    one: CaseWarning, rules: RouteRules, around: RuleSurroundings
) -> WarningReading | None:
    truth, facts = _judged(one.when, around)
    if truth is Truth.NOT_MET:
        return None
    is_asked = one.rows and around.track in ASKED_TRACKS
    settled = truth is Truth.MET and one.confidence.is_applicable and not is_asked
    text = _text(one.text, one.rows, rules, around)
    if facts:
        text = _open_text(text, facts, rules)
    elif is_asked:
        text = rules.asked.format(text=text)
    return WarningReading(
        one.id,
        one.title,
        text,
        one.to_do,
        Applies.YES if settled else Applies.TO_CHECK,
        one.place,
        _articles(one.article, one.rows, around),
        one.source,
        _confidence(one.confidence, one.rows, around),
        facts,
    )


def _judged(
    grounds: tuple[RuleGround, ...], around: RuleSurroundings
) -> tuple[Truth, tuple[str, ...]]:
    if not grounds:
        return Truth.MET, ()
    read = [judge(one, around) for one in grounds]
    truth = any_of(read)
    missing = [fact for one in read for fact in one.open_facts] if truth is Truth.OPEN else []
    return truth, tuple(dict.fromkeys(missing))


def _text(text: str, rows: Mapping[str, str], rules: RouteRules, around: RuleSurroundings) -> str:
    values = {word: around.reference.shown(key) or rules.not_known for word, key in rows.items()}
    for name in WON_FACTS:
        amount = around.known(name)
        is_known = isinstance(amount, int)
        values[name] = won_text(around.data, int(amount or 0)) if is_known else rules.not_known
    return filled(text, values)


def _open_text(text: str, facts: tuple[str, ...], rules: RouteRules) -> str:
    """Say of a text that it may hold, and what must be known to tell; it is no claim then."""
    named = dict.fromkeys(rules.labels.get(fact, fact) for fact in facts)
    return rules.open.format(facts=", ".join(named), text=text)


def _question(rows: Mapping[str, str], around: RuleSurroundings) -> str:
    """Return what is to be asked of a row that nobody has verified; nothing where all are."""
    found = [around.row(key) for key in rows.values()]
    return next((row.statement for row in found if row and not row.is_applicable), "")


def _articles(
    own: tuple[ArticleRef, ...], rows: Mapping[str, str], around: RuleSurroundings
) -> tuple[ArticleRef, ...]:
    found = [around.row(key) for key in rows.values()]
    named = [ref for row in found if row is not None for ref in row.article]
    return tuple(dict.fromkeys([*own, *named]))


def _confidence(
    own: ReferenceConfidence, rows: Mapping[str, str], around: RuleSurroundings
) -> ReferenceConfidence:
    """Return the least sure of what a text rests on."""
    order = list(ReferenceConfidence)
    found = [around.row(key) for key in rows.values()]
    return max([own, *(row.confidence for row in found if row is not None)], key=order.index)
