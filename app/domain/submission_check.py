"""제출 전 점검: every problem of a case in one list, each with what to do and where.

Nothing is held back for it: papers that go out all the same print the list as 미비 사항.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.advice_source import AdviceFile
from app.domain.case_fields import RowKind, rows_of
from app.domain.case_figures import CaseFigures
from app.domain.case_places import CasePage, CasePlace
from app.domain.register_form import RegisterForm


class ProblemKind(StrEnum):
    """What a problem is, in the order in which problems are told."""

    MISTAKE = "mistake"
    MISSING = "missing"
    TO_CHECK = "to_check"


class ProblemId(StrEnum):
    """Every problem that is looked for; what is said of it is data: submission-check.toml."""

    COST_MISTAKE = "cost_mistake"
    AMOUNT_NOT_POSITIVE = "amount_not_positive"
    PERIOD_REVERSED = "period_reversed"
    DATES_REVERSED = "dates_reversed"
    OVER_BUDGET = "over_budget"
    OVER_BALANCE = "over_balance"
    OVER_RESERVE_PRICE = "over_reserve_price"
    REGISTRATION_EXPIRED = "registration_expired"
    QUOTATION_NOT_ADDING = "quotation_not_adding"
    SEVERAL_CHOSEN = "several_chosen"
    INSPECTION_INCONSISTENT = "inspection_inconsistent"
    CHANGE_NOT_FOLLOWING = "change_not_following"
    CHECK_FAILED = "check_failed"
    NO_AGENCY = "no_agency"
    NO_SYSTEM = "no_system"
    NO_SERVICE = "no_service"
    NO_ROUTE = "no_route"
    NO_ROUTE_REASON = "no_route_reason"
    NO_SELECTION_NO = "no_selection_no"
    FIELD_MISSING = "field_missing"
    FIGURE_MISSING = "figure_missing"
    NOT_ASSESSED = "not_assessed"
    NO_CHOICE = "no_choice"
    USAGE_NOT_REGISTERED = "usage_not_registered"
    NOT_CONFIRMED = "not_confirmed"
    SYSTEM_DELETED = "system_deleted"
    CSAP_EXPIRED = "csap_expired"
    QUOTATION_EXPIRED = "quotation_expired"
    QUOTATION_DIFFERS = "quotation_differs"
    PROCEDURE_UNKNOWN = "procedure_unknown"
    PROCEDURE_OPEN = "procedure_open"
    CHECK_OPEN = "check_open"
    RULES_TO_CHECK = "rules_to_check"
    RULES_SECOND_HAND = "rules_second_hand"
    RULES_LATER = "rules_later"
    REFERENCE_CHANGED = "reference_changed"
    WARNING = "warning"
    STAGE_OVERDUE = "stage_overdue"
    BEYOND_CALENDAR = "beyond_calendar"


@dataclass(frozen=True, slots=True)
class ProblemText:
    """What a problem is and what to do about it; texts take the values that are looked for."""

    kind: ProblemKind
    message: str
    to_do: str


@dataclass(frozen=True, slots=True)
class SubmissionTexts:
    """What is said of every problem, and which dates must not come before which."""

    file: AdviceFile
    texts: Mapping[ProblemId, ProblemText]
    order: tuple[tuple[str, str], ...]  # fields of the case: the earlier, the later


@dataclass(frozen=True, slots=True)
class CaseForms:
    """The forms by which a case and its rows are entered, for labels and mandatory fields."""

    case: RegisterForm
    rows: Mapping[RowKind, RegisterForm]

    def label(self, place: CasePlace) -> str:
        """Return what a field is called; its id where it belongs to no form."""
        form = self.case
        if place.page.value in set(RowKind):
            form = self.rows[RowKind(place.page.value)]
        labels = {field.id: field.label for field in form.fields()}
        return labels.get(place.field_id, place.field_id)


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem: what is wrong, what to do, and where a screen leads."""

    id: ProblemId
    kind: ProblemKind
    message: str
    to_do: str
    place: CasePlace


@dataclass(frozen=True, slots=True)
class SubmissionCheck:
    """Every problem of a case: mistakes first, then what is missing, then what is to be checked."""

    problems: tuple[Problem, ...]

    def of(self, kind: ProblemKind) -> tuple[Problem, ...]:
        """Return the problems of one kind."""
        return tuple(one for one in self.problems if one.kind is kind)

    @property
    def is_clean(self) -> bool:
        """Whether nothing is wrong or missing; what is to be checked may be left."""
        return not self.of(ProblemKind.MISTAKE) and not self.of(ProblemKind.MISSING)


@dataclass(frozen=True, slots=True)
class ProblemMaker:
    """What problems are looked for in, and how one is told."""

    figures: CaseFigures
    forms: CaseForms
    texts: SubmissionTexts

    def told(self, id_: ProblemId, place: CasePlace, **values: str) -> Problem:
        """Return a problem with its texts filled; `values` are what they take."""
        text = self.texts.texts[id_]
        return Problem(
            id_, text.kind, text.message.format(**values), text.to_do.format(**values), place
        )

    def of_system(self, id_: ProblemId, system_id: str, name: str) -> Problem:
        """Return a problem of a system."""
        return self.told(id_, CasePlace(CasePage.SYSTEMS, system_id), name=name)

    def named(self, place: CasePlace, label: str) -> str:
        """Return a field with the row that it is in."""
        return " ".join(one for one in (self.row_name(place), label) if one)

    def row_name(self, place: CasePlace) -> str:
        """Return which row a place is in: its first field that names it; empty for the case."""
        if place.page.value not in set(RowKind):
            return ""
        kind = RowKind(place.page.value)
        names = {
            RowKind.SERVICES: "name",
            RowKind.QUOTATIONS: "vendor",
            RowKind.MONTHS: "month",
            RowKind.INSPECTION: "item",
            RowKind.CHANGES: "what",
        }
        for row in rows_of(self.figures.case, kind):
            if row.id == place.row_id:
                field = self.forms.rows[kind].field(names[kind])
                return field.text_of(row.value(names[kind]))
        return ""
