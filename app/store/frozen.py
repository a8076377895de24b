"""Freezes questionnaires into the register, once each, and hands them out as they stood."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, Table, insert, select

from app.domain.checklist import Checklist
from app.domain.maturity import MaturityQuestionnaire
from app.domain.selection import SelectionQuestionnaire
from app.store.checklist_json import built, canonical_json, plain, sha256_of
from app.store.failures import altered_questions
from app.store.tables import checklist as checklist_table
from app.store.tables import frozen_questionnaire
from app.store.transactions import batched

Questionnaire = Checklist | MaturityQuestionnaire | SelectionQuestionnaire
Q = TypeVar("Q", Checklist, MaturityQuestionnaire, SelectionQuestionnaire)

_KINDS: dict[type, str] = {MaturityQuestionnaire: "maturity", SelectionQuestionnaire: "selection"}


class FrozenQuestionnaires:
    """The questionnaires of a register by fingerprint; what is frozen never changes."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known: dict[str, Questionnaire] = {}

    def freeze(self, connection: Connection, questionnaire: Questionnaire | None) -> str | None:
        """Keep a questionnaire unless it is kept already; return its fingerprint."""
        if questionnaire is None:
            return None
        body = canonical_json(plain(questionnaire))
        fingerprint = sha256_of(body)
        table = _table_of(type(questionnaire))
        column = table.c.fingerprint
        if connection.execute(select(column).where(column == fingerprint)).first() is None:
            row = {
                "fingerprint": fingerprint,
                "id": questionnaire.id,
                "version": questionnaire.version,
                "body": body,
            }
            if table is frozen_questionnaire:
                row["kind"] = _KINDS[type(questionnaire)]
            connection.execute(insert(table).values(row))
        return fingerprint

    def thaw(
        self, connection: Connection, kind: type[Q], fingerprints: Iterable[str | None]
    ) -> dict[str | None, Q | None]:
        """Return the questionnaires with these fingerprints, None for None.

        Raise StoreError for one that is not what was frozen.
        """
        wanted = {fingerprint for fingerprint in fingerprints if fingerprint is not None}
        table = _table_of(kind)
        for batch in batched(sorted(wanted - self._known.keys())):
            query = select(table.c.fingerprint, table.c.body).where(table.c.fingerprint.in_(batch))
            for fingerprint, body in connection.execute(query):
                if sha256_of(body) != fingerprint:
                    raise altered_questions(self._path)
                self._known[fingerprint] = built(kind, json.loads(body))
        found: dict[str | None, Q | None] = {None: None}
        for fingerprint in wanted:
            questionnaire = self._known.get(fingerprint)
            if not isinstance(questionnaire, kind):
                raise altered_questions(self._path)
            found[fingerprint] = questionnaire
        return found


def _table_of(kind: type) -> Table:
    return checklist_table if kind is Checklist else frozen_questionnaire
