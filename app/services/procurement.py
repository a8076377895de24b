"""The one door to everything that is figured out of contract cases."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from app.domain.case_fields import RowKind
from app.domain.case_figures import (
    CaseFigures,
    CaseRuleFiles,
    CaseSystem,
    ReferenceStamp,
    case_figures,
)
from app.domain.contract_case import ContractCase
from app.domain.reference_library import ReferenceLibrary
from app.domain.rounding import RoundingRules
from app.domain.submission import check_submission
from app.domain.submission_check import (
    CaseForms,
    SubmissionCheck,
    SubmissionTexts,
)
from app.domain.working_days import OfficeDays
from app.errors import AdvisorError
from app.paths import RESOURCES
from app.services import case_forms, forms
from app.services.advising import Advising
from app.services.assessing import Assessing
from app.services.reference import shipped_library

if TYPE_CHECKING:
    from app.content.case_content import CaseContent
    from app.content.record_rules import AskedContent
    from app.store.database import RegisterStore

REFERENCE = RESOURCES / "reference"


@dataclass(frozen=True, slots=True)
class CaseRules:
    """Everything that cases are figured out by, loaded once."""

    library: ReferenceLibrary
    stamp: ReferenceStamp
    files: CaseRuleFiles
    content: CaseContent  # the texts that the papers are filled from
    rounding: RoundingRules
    office: OfficeDays
    forms: CaseForms
    texts: SubmissionTexts


class Procurement:
    """Figures out contract cases of a register; the rules are read when they are first needed.

    `library` tells the reference data in force, `kept` those that went by a stamp: a case goes by
    the ones that it names as long as they can be found. Raises ContentError when a file is broken.
    """

    def __init__(
        self,
        store: RegisterStore,
        clock: Callable[[], datetime],
        *,
        library: Callable[[], ReferenceLibrary] = shipped_library,
        kept: Callable[[str], ReferenceLibrary] | None = None,
    ) -> None:
        self._store = store
        self._clock = clock
        self._library = library
        self._kept = kept
        self._older: dict[str, CaseRules] = {}
        self._advising = Advising(store, Assessing.with_shipped(store, clock), clock)

    @cached_property
    def rules(self) -> CaseRules:
        """Everything that cases are figured out by."""
        return load_case_rules(self._library(), self._advising)

    def rules_of(self, case: ContractCase) -> CaseRules:
        """Return what a case goes by: the data it names, or those in force where it cannot."""
        stamp = case.reference_version
        if self._kept is None or stamp in {"", self.rules.library.stamp}:
            return self.rules
        if stamp not in self._older:
            try:
                self._older[stamp] = load_case_rules(self._kept(stamp), self._advising)
            except AdvisorError:  # they were not kept, or say too little for this program
                self._older[stamp] = self.rules
        return self._older[stamp]

    def goes_by_data_in_force(self, case: ContractCase) -> bool:
        """Whether a case is figured out by the reference data in force, not by older ones."""
        return self.rules_of(case) is self.rules

    def figures(self, case: ContractCase, day: date | None = None) -> CaseFigures:
        """Return everything that is figured out of a case on a day; today where none is given."""
        rules = self.rules_of(case)
        return case_figures(
            case,
            agency=self._store.agencies.get(),
            systems=self._systems(case),
            others=self._store.cases.all(),
            library=rules.library,
            stamp=rules.stamp,
            files=rules.files,
            rounding=rules.rounding,
            office=replace(rules.office, added=self._days_off()),
            day=day or self._clock().date(),
            settings=self._store.agency_settings.get(),
        )

    def check(self, figures: CaseFigures) -> SubmissionCheck:
        """Return every problem of a case before it is handed in."""
        return check_submission(figures, self.rules.forms, self.rules.texts)

    def refresh(self) -> None:
        """Read the rules again when they are next needed, as after new reference data."""
        self.__dict__.pop("rules", None)
        self._older.clear()

    def _days_off(self) -> frozenset[date]:
        return frozenset(one.day for one in self._store.days_off.all())

    def _systems(self, case: ContractCase) -> tuple[CaseSystem, ...]:
        known = self._store.systems.known(case.system_ids)
        found = []
        for id_ in case.system_ids:
            if id_ in known:
                one = known[id_]
                round_ = self._advising.assessing.current(id_)
                told = None if round_ is None else self._advising.diagnose(round_, one.system)
                found.append(CaseSystem(one.system, one.is_deleted, told))
        return tuple(found)


def load_case_rules(library: ReferenceLibrary, advising: Advising) -> CaseRules:
    """Read every file beside the reference data; raise ContentError for the first broken one."""
    from app.content.case_content import load_case_content
    from app.content.contract_routes import load_route_rules
    from app.content.holidays import load_holidays
    from app.content.rounding import load_rounding
    from app.content.stage_dates import load_stage_dates
    from app.content.submission_check import load_submission_texts
    from app.content.track_rules import load_track_rules

    told = {rule.rule.id for rule in advising.content().contradictions.rules}
    content = load_case_content(REFERENCE, asked_content(advising), told)
    tracks = load_track_rules(REFERENCE / "track-rules.toml", library)
    return CaseRules(
        library,
        ReferenceStamp.of(library),
        CaseRuleFiles(
            tracks,
            load_route_rules(REFERENCE / "contract-routes.toml", library, tracks),
            load_stage_dates(REFERENCE / "stage-dates.toml", library),
            content.facts,
            content.checks,
            content.end,
        ),
        content,
        load_rounding(REFERENCE / "rounding.toml"),
        load_holidays(REFERENCE / "holidays.toml").office_days(),
        CaseForms(case_forms.case_form(), {kind: case_forms.row_form(kind) for kind in RowKind}),
        load_submission_texts(REFERENCE / "submission-check.toml"),
    )


def asked_content(advising: Advising) -> AskedContent:
    """Return what rules over a record may look at, with the shipped questionnaires."""
    from app.content.record_rules import AskedContent

    content = advising.content()
    return AskedContent(
        content.form,
        forms.checklist(),
        content.maturity,
        content.selection,
        {rule.key for rule in content.evidence},
    )
