"""Everything that is figured out of one contract case on one day, for screen, papers, commands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.agency import Agency, AgencyTrack
from app.domain.agency_settings import AgencySettings
from app.domain.case_checks import (
    CheckedItem,
    CheckedProcedure,
    CheckList,
    UsageRegistration,
    checked_procedures,
    read_usage_registration,
)
from app.domain.case_facts import CaseFactFile
from app.domain.case_facts import CaseFacts as PaperFacts
from app.domain.case_items import PaperItem
from app.domain.case_money import MONEY_KEYS, CaseMoney, case_money
from app.domain.case_rules import Applicable, applicable
from app.domain.case_running import (
    ChangeReading,
    InspectionSums,
    RenewalReading,
    UseReading,
    read_changes,
    read_inspection,
    read_renewal,
    read_use,
)
from app.domain.case_stages import StageDates, StagesReading, read_stages
from app.domain.contract_case import ContractCase
from app.domain.contract_checks import ContractChecks, checks_for
from app.domain.contract_routes import RouteRules, RoutesReading, read_routes
from app.domain.derived_facts import SimilarCases, derived_facts, similar_cases
from app.domain.diagnosis import Diagnosis
from app.domain.end_of_contract import EndItem, EndOfContract
from app.domain.law_texts import ArticleRef
from app.domain.payments import TRUNCATE_BELOW, Payments, payments
from app.domain.prior_procedures import CaseFacts
from app.domain.reference_library import ReferenceLibrary
from app.domain.register import InformationSystem
from app.domain.rounding import RoundingRules
from app.domain.rule_conditions import RuleSurroundings, rows_in_force
from app.domain.track_rules import RuleReading, TrackRules, read_track_rules
from app.domain.working_days import OfficeDays

SPLIT_MONTHS = "estimated_price.split_orders"
_BASIS_ROWS = ("negotiated_contract.basis", "catalog_contract.basis")


@dataclass(frozen=True, slots=True)
class CaseRuleFiles:
    """Every file that the rules of a case stand in, beside the reference data."""

    tracks: TrackRules
    routes: RouteRules
    dates: StageDates
    facts: CaseFactFile
    checks: ContractChecks
    end: EndOfContract


@dataclass(frozen=True, slots=True)
class ReferenceStamp:
    """Which reference data a case was read by. The hash is over all of it: taken once, and kept."""

    version: str
    content_hash: str
    text: str  # both, short

    @classmethod
    def of(cls, library: ReferenceLibrary) -> ReferenceStamp:
        """Return the stamp of a library."""
        return cls(library.version, library.content_hash, library.stamp)


@dataclass(frozen=True, slots=True)
class CaseSystem:
    """A system that a case buys for, with what follows from its latest round; None without one."""

    system: InformationSystem
    is_deleted: bool
    diagnosis: Diagnosis | None


@dataclass(frozen=True, slots=True)
class CaseFigures:
    """All that is figured out of a case; each figure is found here and nowhere else.

    `day` is the day on which it was read: the rules are those in force then.
    """

    case: ContractCase
    day: date
    agency: Agency | None
    systems: tuple[CaseSystem, ...]
    reference: ReferenceStamp
    reference_titles: Mapping[str, str]  # what the rows are called that the sums rest on, by key
    money: CaseMoney
    facts: CaseFacts
    similar: SimilarCases
    rules: tuple[RuleReading, ...]
    routes: RoutesReading
    stages: StagesReading
    procedures: tuple[CheckedProcedure, ...]
    counterparty: CheckList
    end: CheckList
    usage_registration: UsageRegistration
    use: UseReading
    inspection: InspectionSums
    changes: tuple[ChangeReading, ...]
    renewal: RenewalReading
    settings: AgencySettings
    payments: Payments
    foreign_laws: frozenset[str]  # ids of laws that only other kinds of agency go by

    @property
    def track(self) -> AgencyTrack | None:
        """The kind of agency, None while none is entered."""
        return None if self.agency is None else self.agency.track

    @property
    def is_reference_current(self) -> bool | None:
        """Whether the case was begun under this reference data; None where it does not say."""
        if not self.case.reference_version:
            return None
        return self.case.reference_version in {self.reference.version, self.reference.text}

    def own(self, articles: Iterable[ArticleRef]) -> tuple[ArticleRef, ...]:
        """Return the articles without those of laws that only other kinds of agency go by."""
        return tuple(ref for ref in articles if ref.law_id not in self.foreign_laws)

    def rule(self, key: str) -> RuleReading:
        """Return one rule; raise KeyError if there is none."""
        for one in self.rules:
            if one.key == key:
                return one
        raise KeyError(key)


def case_figures(
    case: ContractCase,
    *,
    agency: Agency | None,
    systems: Sequence[CaseSystem],
    others: Iterable[ContractCase],
    library: ReferenceLibrary,
    stamp: ReferenceStamp,
    files: CaseRuleFiles,
    rounding: RoundingRules,
    office: OfficeDays,
    day: date,
    settings: AgencySettings | None = None,
) -> CaseFigures:
    """Figure out everything of a case; `others` are the further cases of the register.

    Without `settings` it is as if the agency had chosen nothing yet.
    """
    chosen = settings or AgencySettings()
    track = None if agency is None else agency.track
    rows = rows_in_force(library.data, track, day)
    money = case_money(case, rows.figure, rounding)
    months = rows.figure(SPLIT_MONTHS) if track is not None else None
    similar = similar_cases(case, others, months if isinstance(months, int) else None, day)
    registered = [one.system for one in systems]
    facts = derived_facts(case, track, money, registered, similar, day)
    around = RuleSurroundings(facts, rows)
    records = tuple(one.diagnosis.facts for one in systems if one.diagnosis is not None)
    told = PaperFacts(case, files.facts, records, track)
    return CaseFigures(
        case=case,
        day=day,
        agency=agency,
        systems=tuple(systems),
        reference=stamp,
        reference_titles={key: library.data.all(key)[0].title for key in MONEY_KEYS},
        money=money,
        facts=facts,
        similar=similar,
        rules=read_track_rules(files.tracks, around, library.procedures),
        routes=read_routes(files.routes, library.routes, case, around),
        stages=read_stages(files.dates, library.stages, case, around, office, day, chosen),
        procedures=checked_procedures(library.procedures, case, facts, rows.figure),
        counterparty=_listed(case, checks_for(files.checks, told), lambda _: ""),
        end=_listed(
            case,
            applicable(files.end.end, told),
            lambda item: dict(files.end.phases)[item.phase] if isinstance(item, EndItem) else "",
        ),
        usage_registration=read_usage_registration(case, around, day),
        use=read_use(case, money.bought, around, day),
        inspection=read_inspection(case.inspection),
        changes=read_changes(case),
        renewal=read_renewal(case, day, chosen.renewal_days),
        settings=chosen,
        payments=payments(money, case.months, chosen, around.row(TRUNCATE_BELOW)),
        foreign_laws=_foreign_laws(library, track, around),
    )


def _foreign_laws(
    library: ReferenceLibrary, track: AgencyTrack | None, around: RuleSurroundings
) -> frozenset[str]:
    """Return the laws that this kind of agency does not go by.

    A law by which either way of contracting is open to it is its own, whichever was chosen.
    """
    rows = (around.row(key) for key in _BASIS_ROWS)
    allowing = {ref.law_id for row in rows if row and row.is_applicable for ref in row.article}
    return library.data.laws_of_others(track) - allowing


def _listed(
    case: ContractCase, found: Applicable[PaperItem], group_of: Callable[[PaperItem], str]
) -> CheckList:
    """Return the items with what is recorded of each; those that may go come behind."""
    told = [(item, True) for item in found.items] + [(one.item, False) for one in found.to_check]
    return CheckList(
        tuple(
            CheckedItem(
                item.id,
                item.title,
                item.text,
                group_of(item),
                item.articles,
                item.needs_officer_check or not is_settled,
                is_settled,
                case.check(item.id),
            )
            for item, is_settled in told
        )
    )
