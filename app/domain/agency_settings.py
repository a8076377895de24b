"""What an agency sets for all its contract cases: how papers show sums, and its own periods."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.money_text import DisplayUnit


@dataclass(frozen=True, slots=True)
class AgencySettings:
    """The choices of an agency; each begins as if nobody had chosen yet.

    `cuts_payments` asks for sums to be paid without what the law of the agency lets be left off.
    `renewal_days` is how many days before the end of a contract its renewal is considered, 1 or
    more; None is not decided.
    """

    amounts_in: DisplayUnit = DisplayUnit.WON  # cells hold whole won either way
    cuts_payments: bool = False
    renewal_days: int | None = None
