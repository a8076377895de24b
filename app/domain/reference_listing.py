"""Everything that the reference data say, in one list: rows, stages, ways, procedures, holidays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from app.domain.advice_source import AdviceFile
from app.domain.contract_case import ContractRoute
from app.domain.holidays import HolidayCalendar
from app.domain.korean_text import date_text
from app.domain.prior_procedures import Ground, PriorProcedures, Procedure
from app.domain.procurement_stages import RouteComparison, RouteSide, Stage, Stages
from app.domain.reference_data import (
    ReferenceConfidence,
    ReferenceData,
    ReferencePart,
    ReferenceRow,
)
from app.domain.reference_entries import EntryNote, NoteKind, ReferenceEntry
from app.domain.reference_library import ReferenceLibrary


def themes_of(library: ReferenceLibrary, holidays: HolidayCalendar) -> tuple[AdviceFile, ...]:
    """Return the head of every file that the entries come from, in their order."""
    return *(content.file for content in library.contents()), holidays.source


def entries_of(library: ReferenceLibrary, holidays: HolidayCalendar) -> tuple[ReferenceEntry, ...]:
    """Return everything that the files say, in their order."""
    return (
        *(entry for part in library.data.parts for entry in _rows(part, library.data)),
        *(_stage(stage, library.stages, library.data) for stage in library.stages.stages),
        *_topics(library.routes),
        *(
            _procedure(one, library.procedures, library.data)
            for one in library.procedures.procedures
        ),
        *_holidays(holidays),
    )


def _rows(part: ReferencePart, data: ReferenceData) -> Iterator[ReferenceEntry]:
    for key, row in part.entries().items():
        assert isinstance(row, ReferenceRow)
        value = row.value if isinstance(row.value, int | Decimal) else None
        yield ReferenceEntry(
            f"{part.file.id} {key}",
            part.file.id,
            row.title,
            data.words.value_text(row) if row.is_applicable else data.words.question,
            row.unit.value,
            value if row.is_applicable else None,
            row.track,
            row.statement,
            row.source,
            row.article,
            row.valid_from,
            row.valid_to,
            row.checked_on,
            row.confidence,
        )


def _stage(stage: Stage, stages: Stages, data: ReferenceData) -> ReferenceEntry:
    file = stages.file
    group = next(one.title for one in stages.groups if one.id == stage.group_id)
    notes = [
        EntryNote(NoteKind.GROUP, group),
        EntryNote(NoteKind.PAPERS, ", ".join(stage.papers)),
        EntryNote(NoteKind.BASIS, stage.basis),
        EntryNote(NoteKind.ROWS, _titles(stage.keys, data)),
    ]
    routes = [ContractRoute(route) for route in stage.routes]
    return ReferenceEntry(
        f"{file.id} {stage.id}",
        file.id,
        f"{stage.number}. {stage.title}",
        stage.period,
        "",
        stage.number,
        routes[0] if len(routes) == 1 else None,
        stage.task,
        stage.source,
        stage.article,
        file.valid_from,
        None,
        file.checked_on,
        stage.confidence,
        _told(notes),
    )


def _topics(routes: RouteComparison) -> Iterator[ReferenceEntry]:
    for topic in routes.topics:
        sides: tuple[tuple[ContractRoute, RouteSide], ...] = (
            (ContractRoute.NEGOTIATED_CONTRACT, topic.negotiated_contract),
            (ContractRoute.CATALOG_CONTRACT, topic.catalog_contract),
        )
        for route, side in sides:
            yield ReferenceEntry(
                f"{routes.file.id} {topic.id} {route}",
                routes.file.id,
                topic.title,
                "",
                "",
                None,
                route,
                side.text,
                side.source,
                side.article,
                routes.file.valid_from,
                None,
                routes.file.checked_on,
                side.confidence,
            )


def _procedure(one: Procedure, procedures: PriorProcedures, data: ReferenceData) -> ReferenceEntry:
    facts = [procedures.fact(id_) for id_ in one.fact_ids()]
    notes = [
        *_grounds(NoteKind.APPLIES_WHEN, one.applies_when),
        *_grounds(NoteKind.NOT_WHEN, one.not_when),
        *(EntryNote(NoteKind.FACT, f"{fact.title} {fact.help}".strip()) for fact in facts),
        EntryNote(NoteKind.ROWS, _titles(one.keys, data)),
    ]
    file = procedures.file
    return ReferenceEntry(
        f"{file.id} {one.id}",
        file.id,
        one.title,
        one.period,
        "",
        None,
        None,
        one.task,
        one.source,
        one.article,
        file.valid_from,
        None,
        file.checked_on,
        one.confidence,
        _told(notes),
    )


def _grounds(kind: NoteKind, grounds: Iterable[Ground]) -> Iterator[EntryNote]:
    for ground in grounds:
        yield EntryNote(kind, ground.reason, ground.article, ground.confidence)


def _holidays(calendar: HolidayCalendar) -> Iterator[ReferenceEntry]:
    remarks = tuple(EntryNote(NoteKind.REMARK, text) for text in calendar.remarks)
    for year in calendar.years:
        for place, holiday in enumerate(year.days):
            yield ReferenceEntry(
                f"{calendar.source.id} {year.year} {place}",
                calendar.source.id,
                holiday.name,
                date_text(holiday.day),
                "",
                holiday.day.toordinal(),
                holiday.kind,
                holiday.name,
                year.law,
                (),
                holiday.day,
                holiday.day,
                year.checked_on,
                ReferenceConfidence(holiday.confidence.value),
                remarks,
            )


def _titles(keys: Iterable[str], data: ReferenceData) -> str:
    return ", ".join(dict.fromkeys(data.all(key)[0].title for key in keys))


def _told(notes: Iterable[EntryNote]) -> tuple[EntryNote, ...]:
    return tuple(note for note in notes if note.text)
