"""Carries out the moves of a round that are asked for on its panel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.domain.assessment import Assessment
from app.domain.rounds import RoundState
from app.errors import AdvisorError
from app.services.advising import Advising
from app.ui.drafts import Drafts
from app.ui.wizard.answering import Answering

if TYPE_CHECKING:
    from app.ui.rounds.round_panel import RoundPanel


class RoundLink(QObject):
    """Moves the round once everything given is stored, and shows where it then stands."""

    failed = Signal(object)  # AdvisorError
    saved = Signal()

    def __init__(
        self,
        advising: Advising,
        stored: Callable[[], Answering | None],
        drafts: Drafts,
        parent: QObject,
    ) -> None:
        """`stored` returns the round once everything given is stored, and None before."""
        super().__init__(parent)
        self._drafts = drafts
        self._key = ""  # of what is typed for the next move of the round that is shown
        self._advising = advising
        self._stored = stored

    def connect_panel(self, panel: RoundPanel) -> None:
        """Carry out what is asked for on this panel."""
        panel.submit_asked.connect(self._on_submit)
        panel.confirm_asked.connect(self._on_confirm)
        panel.return_asked.connect(self._on_return)
        panel.reopen_asked.connect(self._on_reopen)
        panel.new_round_asked.connect(self._on_new_round)
        panel.typed.connect(partial(self._on_typed, panel))

    def show(
        self,
        panel: RoundPanel,
        assessment: Assessment,
        questions: Sequence[tuple[str, str]],
        author: str,
    ) -> None:
        """Show where the round stands; AdvisorError where its course cannot be read."""
        rounds = self._advising.rounds
        panel.show_round(assessment, rounds.events(assessment), questions, author)
        if assessment.state is RoundState.CONFIRMED:
            panel.show_changes(self._advising.assessing.version_changes(assessment))
        if assessment.state is RoundState.RETURNED:
            panel.show_returned(rounds.reasons_for_return(assessment))
        self._key = f"round {assessment.id} {assessment.revision_no} {assessment.state.value}"
        if not panel.typed_texts():
            draft = self._drafts.read(self._key)
            if draft:
                panel.show_typed(draft)

    def _on_typed(self, panel: RoundPanel) -> None:
        texts = panel.typed_texts()
        if texts:
            self._drafts.note(self._key, texts)
        else:
            self._drafts.forget(self._key)

    @Slot(str)
    def _on_submit(self, who: str) -> None:
        self._move(lambda now: self._advising.rounds.submit(now.assessment, who))

    @Slot(str)
    def _on_confirm(self, who: str) -> None:
        self._move(lambda now: self._advising.rounds.confirm(now.assessment, who))

    @Slot(str, object)
    def _on_return(self, who: str, reasons: dict[str, str]) -> None:
        self._move(lambda now: self._advising.rounds.send_back(now.assessment, reasons, who))

    @Slot(str, str)
    def _on_reopen(self, who: str, reason: str) -> None:
        self._move(lambda now: self._advising.rounds.reopen(now.assessment, reason, who))

    @Slot()
    def _on_new_round(self) -> None:
        self._move(lambda now: self._advising.assessing.begin_round(now.system))

    def _move(self, do: Callable[[Answering], Assessment]) -> None:
        now = self._stored()
        if now is None:
            return
        try:
            do(now)
            self._drafts.forget(self._key)
            now.reread()
        except AdvisorError as error:
            self.failed.emit(error)
            return
        self.saved.emit()
