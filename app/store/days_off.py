"""Keeps the days off that the officer adds to the public holidays, and which were removed.

A day that was removed leaves a trace, so that an older file does not bring it back unasked. The
trace stands among the drafts, under a key of its own: they are texts by key, and nobody goes
through them.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Connection, delete, insert, select

from app.domain.days_off import DayOff
from app.store.checklist_json import canonical_json
from app.store.tables import day_off as table
from app.store.tables import form_draft
from app.store.transactions import Transactions

_REMOVED = "day-off-removed/"  # and the day in ISO 8601


class DayOffRepository:
    """The days off of the agency, each day at most once."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def all(self) -> list[DayOff]:
        """Return every day off, the earliest first."""
        query = select(table.c.day, table.c.name).order_by(table.c.day)
        with self._transactions.reading() as connection:
            return [DayOff(day, name) for day, name in connection.execute(query)]

    def put(self, day_off: DayOff) -> None:
        """Add a day off, or give the one of that day another name; it was not removed then."""
        with self._transactions.writing() as connection:
            _forget(connection, day_off.day)
            connection.execute(delete(table).where(table.c.day == day_off.day))
            connection.execute(insert(table).values(day=day_off.day, name=day_off.name))

    def remove(self, day: date, at: datetime) -> None:
        """Drop the day off of a day, and remember so; it is no error if there is none."""
        with self._transactions.writing() as connection:
            of_day = table.c.day == day
            name = connection.execute(select(table.c.name).where(of_day)).scalar_one_or_none()
            if name is None:
                return
            connection.execute(delete(table).where(of_day))
            _forget(connection, day)
            body = canonical_json({"name": name})
            row = {"key": _REMOVED + day.isoformat(), "body": body, "updated_at": at}
            connection.execute(insert(form_draft).values(row))

    def take_out(self, day: date) -> None:
        """Drop the day off of a day as if it had never been added."""
        with self._transactions.writing() as connection:
            connection.execute(delete(table).where(table.c.day == day))
            _forget(connection, day)

    def removed(self) -> frozenset[date]:
        """Return the days that were days off here, and are so no more."""
        key = form_draft.c.key
        query = select(key).where(key.startswith(_REMOVED, autoescape=True))
        with self._transactions.reading() as connection:
            keys = list(connection.execute(query).scalars())
        return frozenset(date.fromisoformat(one.removeprefix(_REMOVED)) for one in keys)


def _forget(connection: Connection, day: date) -> None:
    key = _REMOVED + day.isoformat()
    connection.execute(delete(form_draft).where(form_draft.c.key == key))
