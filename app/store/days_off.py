"""Keeps the days off that the officer adds to the public holidays."""

from __future__ import annotations

from datetime import date

from sqlalchemy import delete, insert, select

from app.domain.days_off import DayOff
from app.store.tables import day_off as table
from app.store.transactions import Transactions


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
        """Add a day off, or give the one of that day another name."""
        with self._transactions.writing() as connection:
            connection.execute(delete(table).where(table.c.day == day_off.day))
            connection.execute(insert(table).values(day=day_off.day, name=day_off.name))

    def remove(self, day: date) -> None:
        """Drop the day off of a day; it is no error if there is none."""
        with self._transactions.writing() as connection:
            connection.execute(delete(table).where(table.c.day == day))
