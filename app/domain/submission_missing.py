"""What must still be entered or done before a case is handed in."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.case_checks import DutyState
from app.domain.case_fields import RowKind, rows_of
from app.domain.case_places import CasePage, CasePlace, of_case
from app.domain.checklist import Verdict
from app.domain.submission_check import Problem, ProblemId, ProblemMaker


def missing(maker: ProblemMaker) -> Iterator[Problem]:
    """Yield what is empty, not chosen, not assessed or not registered."""
    figures, case = maker.figures, maker.figures.case
    if figures.agency is None:
        yield maker.told(ProblemId.NO_AGENCY, CasePlace(CasePage.AGENCY))
    if not case.system_ids:
        yield maker.told(ProblemId.NO_SYSTEM, CasePlace(CasePage.SYSTEMS))
    if not case.bought():
        yield maker.told(ProblemId.NO_SERVICE, CasePlace(CasePage.SERVICES))
    told: set[CasePlace] = set()
    for one in _missing_fields(maker):
        told.add(one.place)
        yield one
    for place in figures.money.missing:
        if place in told:
            continue
        label = maker.forms.label(place)
        if place.page is CasePage.REFERENCE:
            if figures.agency is None:  # that is what is missing then
                continue
            label = figures.reference_titles[place.row_id]
        yield maker.told(ProblemId.FIGURE_MISSING, place, field=maker.named(place, label))
    for system in figures.systems:
        diagnosis = system.diagnosis
        if diagnosis is None or diagnosis.result.verdict is Verdict.UNDETERMINED:
            yield maker.of_system(ProblemId.NOT_ASSESSED, system.system.id, system.system.name)
    if case.quotations and not figures.money.quotations.chosen:
        yield maker.told(ProblemId.NO_CHOICE, CasePlace(CasePage.QUOTATIONS))
    if figures.usage_registration.state is DutyState.DUE:
        yield maker.told(ProblemId.USAGE_NOT_REGISTERED, of_case("usage_registered_on"))


def _missing_fields(maker: ProblemMaker) -> Iterator[Problem]:
    """Yield the mandatory fields that are empty; some are told in words of their own."""
    own = {
        "contract_route": ProblemId.NO_ROUTE,
        "route_reason": ProblemId.NO_ROUTE_REASON,
        "selection_no": ProblemId.NO_SELECTION_NO,
    }
    case = maker.figures.case
    for field in maker.forms.case.missing(case):
        id_ = own.get(field.id, ProblemId.FIELD_MISSING)
        yield maker.told(id_, of_case(field.id), field=field.label, row="")
    for kind, form in maker.forms.rows.items():
        for row in rows_of(case, kind):
            if kind is RowKind.SERVICES and row.value("is_candidate_only"):
                continue
            for field in form.missing(row):
                place = CasePlace(CasePage(kind.value), row.id, field.id)
                id_ = own.get(field.id, ProblemId.FIELD_MISSING)
                named = maker.named(place, field.label)
                yield maker.told(id_, place, field=named, row=maker.row_name(place))
