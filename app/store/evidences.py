"""Keeps the evidence of systems: what it is, its content, and the questions it is tied to."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection
from dataclasses import fields, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from app.domain.evidence_register import (
    EvidenceItem,
    EvidenceItemKind,
    EvidenceState,
    LinkedEvidence,
    next_evidence_number,
)
from app.store.failures import not_found
from app.store.tables_rounds import evidence_content, evidence_item, evidence_link
from app.store.transactions import Transactions

_T = evidence_item.c
_LIVE = _T.deleted_at.is_(None)
_FIELDS = tuple(field.name for field in fields(EvidenceItem))


class EvidenceRepository:
    """The evidence as it is stored. It belongs to a system and outlives its rounds."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def add(
        self,
        item: EvidenceItem,
        content: bytes | None = None,
        question_ids: Collection[str] = (),
    ) -> EvidenceItem:
        """Keep a new piece with its content and links; return it with the number it was given."""
        with self._transactions.writing() as connection:
            given = select(_T.number).where(_T.system_id == item.system_id)
            number = next_evidence_number(connection.execute(given).scalars())
            item = replace(item, number=number)
            connection.execute(insert(evidence_item).values(_to_row(item)))
            if content is not None:
                row = {"evidence_id": item.id, "content": content}
                connection.execute(insert(evidence_content).values(row))
            _write_links(connection, item.id, question_ids)
        return item

    def change(self, item: EvidenceItem) -> None:
        """Keep title, reference, date and owner of a piece; what was put in stays as it is."""
        values = {name: getattr(item, name) for name in ("title", "reference", "dated", "owner")}
        self._update(item.id, **values)

    def link(self, evidence_id: str, question_ids: Collection[str]) -> None:
        """Tie a piece to these questions and no others."""
        with self._transactions.writing() as connection:
            known = select(_T.id).where(_T.id == evidence_id, _LIVE)
            if connection.execute(known).first() is None:
                raise not_found(self._transactions.path)
            connection.execute(
                delete(evidence_link).where(evidence_link.c.evidence_id == evidence_id)
            )
            _write_links(connection, evidence_id, question_ids)

    def remove(self, evidence_id: str, at: datetime) -> None:
        """Take a piece out; `restore` brings it back. Its number is not given again."""
        self._update(evidence_id, deleted_at=at)

    def restore(self, evidence_id: str) -> None:
        """Bring a piece back that was taken out."""
        self._update(evidence_id, deleted_at=None)

    def of(self, system_id: str) -> list[LinkedEvidence]:
        """Return the evidence of a system by number, without its content."""
        return self._read(_T.system_id == system_id).get(system_id, [])

    def all(self) -> dict[str, list[LinkedEvidence]]:
        """Return the evidence of every system that has some, by system id."""
        return self._read(_LIVE)

    def content(self, evidence_id: str) -> bytes | None:
        """Return the content of a file, None where there is none."""
        query = select(evidence_content.c.content).where(
            evidence_content.c.evidence_id == evidence_id
        )
        with self._transactions.reading() as connection:
            content: bytes | None = connection.execute(query).scalar_one_or_none()
        return content

    def state(self, item: EvidenceItem) -> EvidenceState:
        """Tell whether a piece is still what was put in, by its hash."""
        if item.kind is EvidenceItemKind.REFERENCE:
            return EvidenceState.REFERENCE
        content = self.content(item.id)
        if content is None:
            return EvidenceState.MISSING
        kept = hashlib.sha256(content).hexdigest() == item.sha256
        return EvidenceState.OK if kept else EvidenceState.ALTERED

    def _update(self, evidence_id: str, **values: Any) -> None:
        statement = update(evidence_item).where(_T.id == evidence_id).values(**values)
        with self._transactions.writing() as connection:
            if connection.execute(statement).rowcount != 1:
                raise not_found(self._transactions.path)

    def _read(self, which: ColumnElement[bool]) -> dict[str, list[LinkedEvidence]]:
        columns = [_T[name] for name in _FIELDS]
        items = select(*columns).where(which, _LIVE).order_by(_T.created_at, _T.number)
        links = (
            select(evidence_link.c.evidence_id, evidence_link.c.question_id)
            .join(evidence_item, _T.id == evidence_link.c.evidence_id)
            .where(which, _LIVE)
        )
        tied: defaultdict[str, set[str]] = defaultdict(set)
        found: defaultdict[str, list[LinkedEvidence]] = defaultdict(list)
        with self._transactions.reading() as connection:
            for evidence_id, question_id in connection.execute(links):
                tied[evidence_id].add(question_id)
            for row in connection.execute(items):
                values = row._asdict()
                item = EvidenceItem(**{**values, "kind": EvidenceItemKind(values["kind"])})
                linked = LinkedEvidence(item, frozenset(tied.get(item.id, ())))
                found[item.system_id].append(linked)
        return dict(found)


def _to_row(item: EvidenceItem) -> dict[str, Any]:
    return {**{name: getattr(item, name) for name in _FIELDS}, "kind": item.kind.value}


def _write_links(connection: Connection, evidence_id: str, question_ids: Collection[str]) -> None:
    if question_ids:
        connection.execute(
            insert(evidence_link),
            [
                {"evidence_id": evidence_id, "question_id": question_id}
                for question_id in sorted(set(question_ids))
            ],
        )
