"""Keeps what the agency sets for all its contract cases."""

from __future__ import annotations

from sqlalchemy import delete, insert, select

from app.domain.agency_settings import AgencySettings
from app.domain.money_text import DisplayUnit
from app.store.tables import agency_settings as table
from app.store.transactions import Transactions

_ONLY = 1  # a register belongs to one agency


class AgencySettingsRepository:
    """The settings as they are stored; as if nobody had chosen where there are none."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def get(self) -> AgencySettings:
        """Return the settings."""
        with self._transactions.reading() as connection:
            row = connection.execute(select(table)).one_or_none()
        if row is None:
            return AgencySettings()
        return AgencySettings(DisplayUnit(row.amounts_in), row.cuts_payments, row.renewal_days)

    def save(self, settings: AgencySettings) -> None:
        """Keep the settings in place of those before."""
        with self._transactions.writing() as connection:
            connection.execute(delete(table))
            connection.execute(
                insert(table).values(
                    id=_ONLY,
                    amounts_in=settings.amounts_in.value,
                    cuts_payments=settings.cuts_payments,
                    renewal_days=settings.renewal_days,
                )
            )
