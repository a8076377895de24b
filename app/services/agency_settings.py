"""What the agency sets for all its contract cases: chosen, kept at once, taken back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from app.domain.agency_settings import AgencySettings
from app.domain.payments import TRUNCATE_BELOW
from app.services.change_history import ChangeHistory

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from app.domain.agency import AgencyTrack
    from app.domain.money_text import DisplayUnit
    from app.domain.reference_data import ReferenceRow
    from app.domain.reference_library import ReferenceLibrary
    from app.store.database import RegisterStore


@dataclass(frozen=True, slots=True)
class SettingsChange:
    """The settings before a change and after it."""

    before: AgencySettings
    after: AgencySettings


class AgencyChoices:
    """What an officer chooses for the agency; each choice is saved at once.

    `library` tells the reference data in force, `today` the day that they are asked for.
    """

    def __init__(
        self,
        store: RegisterStore,
        library: Callable[[], ReferenceLibrary],
        today: Callable[[], date],
    ) -> None:
        self._store = store
        self._library = library
        self._today = today
        self._history: ChangeHistory[SettingsChange, []] = ChangeHistory()

    def settings(self) -> AgencySettings:
        """Return what is chosen now."""
        return self._store.agency_settings.get()

    def track(self) -> AgencyTrack | None:
        """Return the kind of agency; None before there is one."""
        agency = self._store.agencies.get()
        return None if agency is None else agency.track

    def cut_row(self) -> ReferenceRow | None:
        """Return what the law of the agency says of small ends of sums; None without an agency."""
        from app.domain.rule_conditions import rows_in_force

        track = self.track()
        if track is None:
            return None
        return rows_in_force(self._library().data, track, self._today()).row(TRUNCATE_BELOW)

    def choose_unit(self, unit: DisplayUnit) -> SettingsChange | None:
        """Show sums of papers in a unit; None where it is the one already."""
        return self._keep(replace(self.settings(), amounts_in=unit))

    def choose_cut(self, *, cuts: bool) -> SettingsChange | None:
        """Let payments be cut or not; None where that is so already."""
        return self._keep(replace(self.settings(), cuts_payments=cuts))

    def choose_renewal(self, days: int | None) -> SettingsChange | None:
        """Set the days before the end of a contract; None where they are so already."""
        return self._keep(replace(self.settings(), renewal_days=days))

    def undo(self) -> SettingsChange | None:
        """Take the last change back; None where there is none."""
        return self._history.undo()

    def redo(self) -> SettingsChange | None:
        """Do again what was taken back last; None where there is nothing."""
        return self._history.redo()

    def _keep(self, after: AgencySettings) -> SettingsChange | None:
        before = self.settings()
        if after == before:
            return None
        save = self._store.agency_settings.save
        save(after)
        change = SettingsChange(before, after)
        self._history.remember(change, partial(save, before), partial(save, after))
        return change
