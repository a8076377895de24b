"""A register with something of everything in it, as sharing a part of it needs one."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from datetime import date

from app.domain.agency import Agency, AgencyTrack
from app.domain.answer_form import Slot, SlotKind, SlotValue
from app.domain.days_off import DayOff
from app.domain.evidence_register import EvidenceItem, EvidenceItemKind
from app.domain.register import new_id
from app.domain.returned_answers import AnswerOrigin, KeptOrigin
from app.services.rounds import Rounds
from app.services.sharing import Sharing
from app.store.database import open_register
from tests.case_material import make_case
from tests.conftest import NOON, Clock, make_system
from tests.round_material import full_assessment, make_file, make_task

CONTENT = "장애대장의 내용".encode() * 50


@contextmanager
def register(path):
    with open_register(path) as store:
        yield store, Sharing(store, Clock())


def origins():
    """Return whence two answers of the open round came: one of them from two files."""
    stop, scaling = Slot(SlotKind.ITEM, "outage_stop"), Slot(SlotKind.FACTOR, "logs")
    first = AnswerOrigin("민원과.xlsx", "a" * 64, "1. 민원예약", 12, "홍길동", "2026-11-20")
    second = AnswerOrigin("민원과 (2).xlsx", "b" * 64, "1. 민원예약", 12, "이몽룡")
    return (
        KeptOrigin("1" * 32, stop, SlotValue("yes"), first, NOON),
        KeptOrigin("1" * 32, stop, SlotValue("yes"), second, NOON),
        KeptOrigin("1" * 32, scaling, SlotValue("no"), first, NOON),
    )


def fill(store, checklist):
    """Put two systems in: one with a confirmed and an open round, and a case for both."""
    store.agencies.save(
        Agency("가나시", AgencyTrack.LOCAL_GOVERNMENT, "정보화담당관", author="홍길동")
    )
    first = make_system("민원예약 시스템", management_no="SYS-0001", outage_count=2)
    second = make_system("도서관 시스템", management_no="SYS-0002")
    store.systems.save_all([first, second])
    rounds = Rounds(store, Clock())
    begun = store.assessments.begin(full_assessment(checklist, first))
    rounds.confirm(rounds.submit(begun, "홍길동"), "김과장")
    store.assessments.begin(full_assessment(checklist, first))
    store.evidence.add(make_file(first, CONTENT), CONTENT, {"outage_stop", "scaling"})
    told = EvidenceItem(
        new_id(), first.id, "훈련 결과", EvidenceItemKind.REFERENCE, NOON, reference="정보화-1234"
    )
    store.evidence.add(told, None, {"logs"})
    store.tasks.save_all([make_task(first, due_date=date(2026, 12, 31))])
    store.cases.add(replace(make_case(), system_ids=(first.id, second.id)))
    store.days_off.put(DayOff(date(2026, 12, 24), "개청 기념일"))
    store.origins.put_all(store.assessments.current(first.id).id, origins())
    return first, second
