"""Everything that is stored of a contract case as plain JSON types, and its fingerprint.

Names are those of the fields. Money is whole won, decimals are written as they were entered, and
None is not known, never zero.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from app.domain.case_fields import CASE_FIELD_IDS, ROW_FIELD_IDS, RowKind, rows_of
from app.domain.case_papers import ExportedPaper
from app.domain.contract_case import CheckRecord, ContractCase, StageRecord
from app.domain.register import KnownSystem
from app.services.figures import Figures, plain_value
from app.store.checklist_json import canonical_json, sha256_of


def case_figures(case: ContractCase, systems: Sequence[KnownSystem]) -> Figures:
    """Return everything that is stored of a case but its papers."""
    return {
        "id": case.id,
        **{field_id: plain_value(case.value(field_id)) for field_id in CASE_FIELD_IDS},
        "systems": [_system(one) for one in systems],
        **{
            kind.value: [
                {"id": row.id}
                | {name: plain_value(row.value(name)) for name in ROW_FIELD_IDS[kind]}
                for row in rows_of(case, kind)
            ]
            for kind in RowKind
        },
        "stages": {stage_id: _stage(one) for stage_id, one in sorted(case.stages.items())},
        "facts": {fact_id: answer.value for fact_id, answer in sorted(case.facts.items())},
        "checks": {check_id: _check(one) for check_id, one in sorted(case.checks.items())},
        "texts": dict(sorted(case.texts.items())),
        "reference_version": case.reference_version,
        "created_at": _moment(case.created_at),
    }


def case_summary(case: ContractCase, systems: Sequence[KnownSystem]) -> Figures:
    """Return what a list shows of a case."""
    shown = (
        "case_no", "title", "requesting_department", "contract_route", "period_kind", "starts_on",
        "ends_on", "budget_won", "contract_amount_won", "vendor",
    )  # fmt: skip
    return {
        **{field_id: plain_value(case.value(field_id)) for field_id in shown},
        "systems": [_system(one) for one in systems],
        "reference_version": case.reference_version,
    }


def paper_figures(paper: ExportedPaper) -> Figures:
    """Return what is remembered of a paper that was made."""
    return {
        "form_id": paper.form,
        "kinds": [kind.value for kind in paper.kinds],
        "file_name": paper.file_name,
        "exported_at": _moment(paper.exported_at),
        "reference_version": paper.reference_version,
        "fingerprint": paper.fingerprint,
    }


def case_fingerprint(case: ContractCase, systems: Sequence[KnownSystem]) -> str:
    """Return the SHA-256 of everything that is stored of a case: another one, another content."""
    return sha256_of(canonical_json(case_figures(case, systems)))


def _system(one: KnownSystem) -> Figures:
    return {
        "name": one.system.name,
        "management_no": one.system.management_no,
        "is_deleted": one.is_deleted,
    }


def _stage(record: StageRecord) -> Figures:
    return {
        "state": record.state.value,
        "due_on": plain_value(record.due_on),
        "done_on": plain_value(record.done_on),
        "note": record.note,
    }


def _check(record: CheckRecord) -> Figures:
    return {
        "answer": record.answer.value,
        "checked_on": plain_value(record.checked_on),
        "note": record.note,
    }


def _moment(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat()
