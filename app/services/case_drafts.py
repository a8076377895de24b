"""The first draft of a contract case: a title, and why the service is needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from app.domain.case_drafts import CaseDraftWords, DiagnosedSystem, need_draft, proposed_title
from app.domain.register import InformationSystem
from app.domain.standing import is_begun
from app.paths import RESOURCES
from app.services.advising import Advising
from app.services.assessing import Assessing
from app.services.result_words import verdict_lines

if TYPE_CHECKING:
    from app.store.database import RegisterStore

CASE_DRAFTS = RESOURCES / "reference" / "case-drafts.toml"


class CaseDrafts:
    """Drafts out of the latest rounds of systems, in the words of the result and its paper.

    Raises ContentError and ExportError when a file that holds these words is broken.
    """

    def __init__(self, store: RegisterStore, clock: Callable[[], datetime]) -> None:
        self._advising = Advising(store, Assessing.with_shipped(store, clock), clock)
        self._words: CaseDraftWords | None = None

    def title(self, systems: Sequence[InformationSystem]) -> str:
        """Propose a title for a case that buys for these systems."""
        return proposed_title(self._draft_words(), systems)

    def need(self, systems: Sequence[InformationSystem]) -> str:
        """Draft why the service is needed; what is not assessed yet is said too."""
        explaining = self._advising.content().advice.words
        told = [self._diagnosed(system) for system in systems]
        return need_draft(self._draft_words(), explaining, told)

    def _diagnosed(self, system: InformationSystem) -> DiagnosedSystem:
        round_ = self._advising.assessing.current(system.id)
        if round_ is None:
            return DiagnosedSystem(system, None, ())
        diagnosis = self._advising.diagnose(round_, system)
        told = verdict_lines(diagnosis.result) if is_begun(round_) else ()
        return DiagnosedSystem(system, diagnosis, told)

    def _draft_words(self) -> CaseDraftWords:
        if self._words is None:
            from app.content.case_drafts import load_case_drafts

            self._words = load_case_drafts(CASE_DRAFTS)
        return self._words
