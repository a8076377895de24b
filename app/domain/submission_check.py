"""제출 전 점검: every problem of a case in one list, each with what to do and where.

Nothing is held back for it: papers that go out all the same print the list as 미비 사항.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.advice_source import AdviceFile
from app.domain.case_checks import DutyState
from app.domain.case_fields import RowKind, rows_of
from app.domain.case_figures import CaseFigures
from app.domain.case_places import CasePage, CasePlace, of_case
from app.domain.checklist import Verdict
from app.domain.contract_case import FactAnswer
from app.domain.korean_text import date_text, grouped_number
from app.domain.register_form import Entered, RegisterForm
from app.domain.rounds import RoundState
from app.domain.track_rules import Applies


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
    def lacking(self) -> tuple[Problem, ...]:
        """What is wrong or missing, without what is only to be checked."""
        return tuple(one for one in self.problems if one.kind is not ProblemKind.TO_CHECK)

    @property
    def is_clean(self) -> bool:
        """Whether nothing is wrong or missing; what is to be checked may be left."""
        return not self.lacking

    def remarks(self, page: CasePage, row_id: str = "") -> Mapping[str, str]:
        """Return what is to be told at each field of a page, or of one of its rows."""
        told: dict[str, list[str]] = {}
        for one in self.problems:
            place = one.place
            if place.page is page and place.row_id == row_id and place.field_id:
                told.setdefault(place.field_id, []).append(one.message)
        return {field_id: " ".join(messages) for field_id, messages in told.items()}


def check_submission(
    figures: CaseFigures, forms: CaseForms, texts: SubmissionTexts
) -> SubmissionCheck:
    """Look for every problem of a case. The order is that of the kinds, then that of the ids."""
    finder = _Finder(figures, forms, texts)
    found = [*finder.mistakes(), *finder.missing(), *finder.to_check()]
    kinds, ids = list(ProblemKind), list(ProblemId)
    unique = dict.fromkeys(found)
    return SubmissionCheck(
        tuple(sorted(unique, key=lambda one: (kinds.index(one.kind), ids.index(one.id))))
    )


@dataclass(frozen=True, slots=True)
class _Finder:
    figures: CaseFigures
    forms: CaseForms
    texts: SubmissionTexts

    def mistakes(self) -> Iterator[Problem]:
        case, money = self.figures.case, self.figures.money
        for mistake in money.mistakes:
            yield self._told(ProblemId.COST_MISTAKE, mistake.place, message=mistake.message)
        yield from self._not_positive()
        if case.starts_on and case.ends_on and case.ends_on < case.starts_on:
            yield self._told(
                ProblemId.PERIOD_REVERSED,
                of_case("ends_on"),
                start=date_text(case.starts_on),
                end=date_text(case.ends_on),
            )
        yield from self._reversed_dates()
        budget = money.budget
        if budget.is_over and budget.left is not None:
            yield self._told(
                ProblemId.OVER_BUDGET, of_case("budget_won"), amount=_won(-budget.left)
            )
        if budget.is_over_balance and budget.balance_left is not None:
            yield self._told(
                ProblemId.OVER_BALANCE,
                of_case("funding_balance_won"),
                amount=_won(-budget.balance_left),
            )
        reserve, concluded = case.reserve_price_won, case.contract_amount_won
        if reserve is not None and concluded is not None and concluded > reserve:
            yield self._told(
                ProblemId.OVER_RESERVE_PRICE,
                of_case("contract_amount_won"),
                amount=_won(concluded - reserve),
            )
        yield from self._expired_registrations()
        yield from self._rows_with_mistakes()
        for one in self.figures.counterparty.items:
            if one.record.answer is FactAnswer.NO:
                place = CasePlace(CasePage.CHECKS, one.id)
                yield self._told(ProblemId.CHECK_FAILED, place, title=one.title)

    def missing(self) -> Iterator[Problem]:
        figures, case = self.figures, self.figures.case
        if figures.agency is None:
            yield self._told(ProblemId.NO_AGENCY, CasePlace(CasePage.AGENCY))
        if not case.system_ids:
            yield self._told(ProblemId.NO_SYSTEM, CasePlace(CasePage.SYSTEMS))
        if not case.bought():
            yield self._told(ProblemId.NO_SERVICE, CasePlace(CasePage.SERVICES))
        told: set[CasePlace] = set()
        for one in self._missing_fields():
            told.add(one.place)
            yield one
        for place in figures.money.missing:
            if place not in told:
                yield self._told(
                    ProblemId.FIGURE_MISSING,
                    place,
                    label=self.forms.label(place),
                    row=self._row_name(place),
                )
        for system in figures.systems:
            diagnosis = system.diagnosis
            if diagnosis is None or diagnosis.result.verdict is Verdict.UNDETERMINED:
                yield self._of_system(ProblemId.NOT_ASSESSED, system.system.id, system.system.name)
        if case.quotations and not figures.money.quotations.chosen:
            yield self._told(ProblemId.NO_CHOICE, CasePlace(CasePage.QUOTATIONS))
        if figures.usage_registration.state is DutyState.DUE:
            yield self._told(ProblemId.USAGE_NOT_REGISTERED, of_case("usage_registered_on"))

    def to_check(self) -> Iterator[Problem]:
        figures, case = self.figures, self.figures.case
        for system in figures.systems:
            state = system.diagnosis.assessment.state if system.diagnosis else None
            if state not in {None, RoundState.CONFIRMED}:
                yield self._of_system(ProblemId.NOT_CONFIRMED, system.system.id, system.system.name)
            if system.is_deleted:
                yield self._of_system(
                    ProblemId.SYSTEM_DELETED, system.system.id, system.system.name
                )
        at = case.contracted_on or figures.day
        for line in case.bought():
            if line.csap_valid_until is not None and line.csap_valid_until < at:
                yield self._expired(
                    ProblemId.CSAP_EXPIRED, CasePage.SERVICES, line.id, line.name, "csap"
                )
        for quoted in figures.money.quotations.expired(at):
            if quoted.quotation.is_chosen:
                yield self._expired(
                    ProblemId.QUOTATION_EXPIRED,
                    CasePage.QUOTATIONS,
                    quoted.quotation.id,
                    quoted.quotation.vendor,
                    "",
                )
        if differs := figures.money.quotations.differs_from_lines:
            place = CasePlace(CasePage.QUOTATIONS)
            yield self._told(ProblemId.QUOTATION_DIFFERS, place, amount=_won(abs(differs)))
        yield from self._procedures_and_checks()
        yield from self._rules()
        yield from self._warnings_and_dates()

    def _not_positive(self) -> Iterator[Problem]:
        case = self.figures.case
        places = [
            of_case(name)
            for name in ("budget_won", "reserve_price_won", "contract_amount_won")
            if _is_not_positive(case, name)
        ]
        for kind, names in (
            (RowKind.QUOTATIONS, ("unit_price", "supply_amount")),
            (RowKind.CHANGES, ("amount_before", "amount_after")),
        ):
            places += [
                CasePlace(CasePage(kind.value), row.id, name)
                for row in rows_of(case, kind)
                for name in names
                if _is_not_positive(row, name)
            ]
        if self.figures.money.total == 0:
            places.append(CasePlace(CasePage.SERVICES))
        for place in places:
            yield self._told(
                ProblemId.AMOUNT_NOT_POSITIVE,
                place,
                label=self.forms.label(place) or self.forms.rows[RowKind.SERVICES].title,
            )

    def _reversed_dates(self) -> Iterator[Problem]:
        case = self.figures.case
        for first, second in self.texts.order:
            earlier, later = case.value(first), case.value(second)
            if isinstance(earlier, date) and isinstance(later, date) and later < earlier:
                yield self._told(
                    ProblemId.DATES_REVERSED,
                    of_case(second),
                    earlier=self.forms.label(of_case(first)),
                    later=self.forms.label(of_case(second)),
                    first=date_text(earlier),
                    second=date_text(later),
                )

    def _expired_registrations(self) -> Iterator[Problem]:
        case = self.figures.case
        days = [case.contracted_on] if case.contracted_on else [self.figures.day]
        for line in case.bought():
            end = line.selection_valid_until
            if end is not None and any(end < day for day in days):
                place = CasePlace(CasePage.SERVICES, line.id, "selection_valid_until")
                yield self._told(
                    ProblemId.REGISTRATION_EXPIRED, place, name=line.name or "", end=date_text(end)
                )

    def _rows_with_mistakes(self) -> Iterator[Problem]:
        figures = self.figures
        for quoted in figures.money.quotations.quotations:
            if quoted.adds_up is False:
                place = CasePlace(CasePage.QUOTATIONS, quoted.quotation.id, "supply_amount")
                name = quoted.quotation.vendor or ""
                yield self._told(ProblemId.QUOTATION_NOT_ADDING, place, name=name)
        if len(figures.money.quotations.chosen) > 1:
            yield self._told(ProblemId.SEVERAL_CHOSEN, CasePlace(CasePage.QUOTATIONS))
        for inspected in figures.inspection.rows:
            if not inspected.is_consistent:
                place = CasePlace(CasePage.INSPECTION, inspected.item.id, "accepted_quantity")
                name = inspected.item.item or ""
                yield self._told(ProblemId.INSPECTION_INCONSISTENT, place, name=name)
        for changed in figures.changes:
            if changed.follows is False:
                place = CasePlace(CasePage.CHANGES, changed.change.id, "amount_before")
                name = changed.change.what or ""
                yield self._told(ProblemId.CHANGE_NOT_FOLLOWING, place, name=name)

    def _missing_fields(self) -> Iterator[Problem]:
        """Yield the mandatory fields that are empty; some are told in words of their own."""
        own = {
            "contract_route": ProblemId.NO_ROUTE,
            "route_reason": ProblemId.NO_ROUTE_REASON,
            "selection_no": ProblemId.NO_SELECTION_NO,
        }
        case = self.figures.case
        for field in self.forms.case.missing(case):
            id_ = own.get(field.id, ProblemId.FIELD_MISSING)
            yield self._told(id_, of_case(field.id), label=field.label, row="")
        for kind, form in self.forms.rows.items():
            for row in rows_of(case, kind):
                if row.value("is_candidate_only") if kind is RowKind.SERVICES else False:
                    continue
                for field in form.missing(row):
                    place = CasePlace(CasePage(kind.value), row.id, field.id)
                    id_ = own.get(field.id, ProblemId.FIELD_MISSING)
                    yield self._told(id_, place, label=field.label, row=self._row_name(place))

    def _procedures_and_checks(self) -> Iterator[Problem]:
        figures = self.figures
        for one in figures.procedures:
            place = CasePlace(CasePage.PROCEDURES, one.reading.procedure.id)
            title = one.reading.procedure.title
            if one.state is DutyState.TO_CHECK:
                facts = ", ".join(one.open_titles)
                yield self._told(ProblemId.PROCEDURE_UNKNOWN, place, title=title, facts=facts)
            elif one.state is DutyState.DUE:
                yield self._told(ProblemId.PROCEDURE_OPEN, place, title=title)
        left = [one for one in figures.counterparty.items if one.is_open]
        if left:
            place = CasePlace(CasePage.CHECKS, left[0].id)
            titles = ", ".join(one.title for one in left)
            yield self._told(ProblemId.CHECK_OPEN, place, count=str(len(left)), titles=titles)

    def _rules(self) -> Iterator[Problem]:
        figures = self.figures
        for group in dict.fromkeys(rule.group for rule in figures.rules):
            asked = [
                rule.title
                for rule in figures.rules
                if rule.group == group and rule.applies is Applies.TO_CHECK
            ]
            yield from self._of_rules(ProblemId.RULES_TO_CHECK, asked, group.title)
        second_hand = [
            rule.title
            for rule in figures.rules
            if rule.applies is Applies.YES and rule.needs_officer_check
        ]
        yield from self._of_rules(ProblemId.RULES_SECOND_HAND, second_hand, "")
        at = figures.case.contracted_on
        later = [
            rule.title
            for rule in figures.rules
            if at and rule.row and rule.applies is Applies.YES and at < rule.row.valid_from
        ]
        yield from self._of_rules(ProblemId.RULES_LATER, later, "")
        if figures.is_reference_current is False:
            yield self._told(
                ProblemId.REFERENCE_CHANGED,
                CasePlace(CasePage.REFERENCE),
                before=figures.case.reference_version,
                after=figures.reference_stamp,
            )

    def _of_rules(self, id_: ProblemId, titles: Sequence[str], group: str) -> Iterator[Problem]:
        if titles:
            yield self._told(
                id_,
                CasePlace(CasePage.REFERENCE),
                count=str(len(titles)),
                titles=", ".join(titles),
                group=group,
            )

    def _warnings_and_dates(self) -> Iterator[Problem]:
        figures = self.figures
        for warning in figures.routes.warnings:
            text = self.texts.texts[ProblemId.WARNING]
            yield Problem(
                ProblemId.WARNING,
                text.kind,
                text.message.format(title=warning.title, text=warning.text),
                text.to_do.format(to_do=warning.to_do),
                warning.place,
            )
        for late in figures.stages.overdue:
            if late.due_on is not None:
                yield self._told(
                    ProblemId.STAGE_OVERDUE,
                    CasePlace(CasePage.STAGES, late.stage.id),
                    title=late.stage.title,
                    due=date_text(late.due_on),
                )
        for entry in figures.stages.calendar:
            if entry.is_beyond_calendar:
                yield self._told(
                    ProblemId.BEYOND_CALENDAR,
                    CasePlace(CasePage.STAGES, entry.stage_id),
                    title=entry.title,
                    due=date_text(entry.day),
                )

    def _row_name(self, place: CasePlace) -> str:
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

    def _of_system(self, id_: ProblemId, system_id: str, name: str) -> Problem:
        return self._told(id_, CasePlace(CasePage.SYSTEMS, system_id), name=name)

    def _expired(
        self, id_: ProblemId, page: CasePage, row_id: str, name: str | None, kind: str
    ) -> Problem:
        field_id = "csap_valid_until" if kind else "valid_until"
        return self._told(id_, CasePlace(page, row_id, field_id), name=name or "")

    def _told(self, id_: ProblemId, place: CasePlace, **values: str) -> Problem:
        text = self.texts.texts[id_]
        return Problem(
            id_, text.kind, text.message.format(**values), text.to_do.format(**values), place
        )


def _is_not_positive(entered: Entered, field_id: str) -> bool:
    value = entered.value(field_id)
    return isinstance(value, int) and value <= 0


def _won(amount: int) -> str:
    return grouped_number(amount)
