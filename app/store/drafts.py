"""Keeps what is typed in a form that is not saved yet, so that a power cut does not take it.

Days off that were removed leave their trace in the same table: app.store.days_off.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from app.store.checklist_json import canonical_json
from app.store.tables import form_draft
from app.store.transactions import Transactions


class DraftRepository:
    """Unsaved forms: the raw text of each field by field id, under a key of the form's choice."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def keep(self, key: str, texts: Mapping[str, str], at: datetime) -> None:
        """Keep the texts in place of those kept under this key before."""
        row = {"key": key, "body": canonical_json(dict(texts)), "updated_at": at}
        with self._transactions.writing() as connection:
            _forget(connection, key)
            connection.execute(insert(form_draft).values(row))

    def get(self, key: str) -> dict[str, str] | None:
        """Return the texts kept under this key, or None."""
        query = select(form_draft.c.body).where(form_draft.c.key == key)
        with self._transactions.reading() as connection:
            body = connection.execute(query).scalar_one_or_none()
            return None if body is None else json.loads(body)

    def forget(self, key: str, only: Mapping[str, str] | None = None) -> None:
        """Drop the texts, or `only` these; it is no error if there are none."""
        with self._transactions.writing() as connection:
            if only is None:
                _forget(connection, key)
                return
            these = form_draft.c.body == canonical_json(dict(only))
            connection.execute(delete(form_draft).where(form_draft.c.key == key, these))


def _forget(connection: Connection, key: str) -> None:
    connection.execute(delete(form_draft).where(form_draft.c.key == key))
