"""Improvement tasks: what the gaps suggest, and what the agency took on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.improvement import ImprovementTask, TaskProposal, not_taken_on
from app.domain.maturity import MaturityQuestionnaire
from app.ui.results.task_card import TaskCard, gains_text, task_head
from app.ui.widgets.pieces import (
    LARGE,
    MEDIUM,
    button,
    frame,
    label,
    row,
)
from app.ui.words import content_name

if TYPE_CHECKING:
    from app.ui.drafts import Drafts


class TaskPanel(QWidget):
    """Lists the tasks of one system, and what the gaps to the targets suggest."""

    taken_on = Signal(object)  # TaskProposal
    changed = Signal(object)  # ImprovementTask
    dropped = Signal(object)  # ImprovementTask

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, MEDIUM, LARGE)
        self._column.setSpacing(MEDIUM)
        self._shown: tuple[tuple[str, ...], tuple[tuple[str, int, int], ...]] | None = None
        self.cards: list[TaskCard] = []
        self._drafts: Drafts | None = None

    def keep_drafts_in(self, drafts: Drafts) -> None:
        """Keep what cannot be read there, so that it comes back with its task."""
        self._drafts = drafts

    def show_tasks(
        self,
        tasks: Sequence[ImprovementTask],
        proposals: Sequence[TaskProposal],
        questionnaire: MaturityQuestionnaire,
        today: date,
    ) -> None:
        """Show these; the card of a task that is stored as it told stays with what is typed."""
        open_ones = not_taken_on(proposals, tasks)
        shown = tuple(task.id for task in tasks), tuple(one.key for one in open_ones)
        if shown == self._shown:
            return
        self.flush()
        before, self._shown = self._shown, shown
        focused = QApplication.focusWidget()
        holds_focus = focused is not None and self.isAncestorOf(focused)
        kept = {card.task.id: card for card in self.cards if card.task in tasks}
        while self._column.count():
            widget = self._column.takeAt(0).widget()
            if widget is not None and widget not in kept.values():
                widget.hide()
                widget.deleteLater()
        self.cards = [
            kept.get(task.id) or self._card(TaskCard(task, questionnaire, today)) for task in tasks
        ]
        self._column.addWidget(label(self.tr("맡은 과제"), "section"))
        if not tasks:
            text = self.tr("맡은 과제가 없습니다. 아래 제안에서 과제로 등록하면 여기에 나옵니다.")
            self._column.addWidget(label(text, "subtle", wraps=True))
        for card in self.cards:
            self._column.addWidget(card)
        self._column.addWidget(label(self.tr("제안 과제"), "section"))
        if not open_ones:
            text = self.tr(
                "제안할 과제가 없습니다. 성숙도 진단에서 현재 단계와 목표 단계를 정하면 그 사이의 "
                "과제를 제안합니다."
            )
            self._column.addWidget(label(text, "subtle", wraps=True))
        for proposal in open_ones:
            self._column.addWidget(self._proposal(proposal, questionnaire))
        self._column.addStretch(1)
        if holds_focus and before is not None:
            self._take_focus_back(known=before[0])

    def _take_focus_back(self, known: Sequence[str]) -> None:
        """Put the keyboard on the task that is new, or on the first thing that can be done."""
        now = QApplication.focusWidget()
        if now is not None and self.isAncestorOf(now) and now.isVisible():
            return  # what had it is still here
        new = [card.owner for card in self.cards if card.task.id not in known]
        for first in (*new, *self.findChildren(QLineEdit), *self.findChildren(QPushButton)):
            holder = next(
                (one for one in self._parts() if one.isAncestorOf(first)),
                None,
            )
            if holder is not None:
                holder.show()  # Qt would only do so later
                first.setFocus()
                return

    def _parts(self) -> Iterator[QWidget]:
        """Yield what stands below each other now."""
        for place in range(self._column.count()):
            item = self._column.itemAt(place)
            part = item.widget() if item is not None else None
            if part is not None:
                yield part

    def flush(self) -> None:
        """Store at once what is still being typed."""
        for card in self.cards:
            card.flush()

    def _card(self, card: TaskCard) -> TaskCard:
        card.changed.connect(self.changed)
        card.dropped.connect(self.dropped)
        if self._drafts is not None:
            card.left_unread.connect(self._on_left_unread)
            card.mended.connect(self._on_mended)
            card.dropped.connect(lambda task: self._on_mended(task.id))
            draft = self._drafts.read(_draft_key(card.task.id))
            if draft is not None:
                card.show_draft(draft)
        return card

    @Slot(str, object)
    def _on_left_unread(self, task_id: str, texts: Mapping[str, str]) -> None:
        if self._drafts is not None:
            self._drafts.note(_draft_key(task_id), texts)

    @Slot(str)
    def _on_mended(self, task_id: str) -> None:
        if self._drafts is not None:
            self._drafts.forget(_draft_key(task_id))

    def _proposal(self, proposal: TaskProposal, questionnaire: MaturityQuestionnaire) -> QFrame:
        card, column = frame("panel", MEDIUM)
        text = proposal.text
        told = task_head(
            content_name(proposal.axis.title), text.from_level, text.to_level, text.effort
        )
        head: QLabel = label(told, "strong", wraps=True)
        take = button(self.tr("과제로 등록"))
        take.setAccessibleName(self.tr("{0} 과제로 등록").format(head.text()))
        take.clicked.connect(partial(self.taken_on.emit, proposal))
        column.addWidget(head)
        column.addWidget(label(text.what, wraps=True))
        gains = gains_text(questionnaire, text.effect_ids)
        if gains:
            column.addWidget(label(gains, "subtle", wraps=True))
        column.addWidget(label(self.tr("출처: {0}").format(text.source), "subtle", wraps=True))
        column.addLayout(row(None, take))
        return card


def _draft_key(task_id: str) -> str:
    return f"task {task_id}"
