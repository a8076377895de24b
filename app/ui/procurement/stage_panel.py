"""개요·단계: the stage strip, what is due, and the stages of the group that is open."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.case_figures import CaseFigures
from app.domain.case_stages import StagesReading
from app.ui.icons import Icons
from app.ui.procurement.basis import LawWords
from app.ui.procurement.calendar_strip import CalendarStrip
from app.ui.procurement.record_line import RecordLine
from app.ui.procurement.stage_card import StageCard
from app.ui.procurement.stage_strip import StageStrip
from app.ui.widgets.pieces import LARGE, MEDIUM, label, scroller
from app.ui.widgets.revealing import reveal


class StagePanel(QWidget):
    """Leads through the stages; a group stays open until another is chosen."""

    recorded = Signal(object)  # StageRecord
    article_asked = Signal(object)  # ArticleRef

    def __init__(self, icons: Icons, words: LawWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._words = words
        self._stages: StagesReading | None = None
        self._figures: CaseFigures | None = None
        self._opened = ""
        self._cards: dict[str, StageCard] = {}
        self._strip = StageStrip(icons)
        self._strip.group_chosen.connect(self.open_group)
        self._calendar = CalendarStrip(icons, words)
        self._calendar.article_asked.connect(self.article_asked)
        self._frame = label(role="subtle", wraps=True)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, MEDIUM, LARGE)
        self._column.setSpacing(MEDIUM)
        self._column.addWidget(self._calendar)
        self._column.addWidget(label(self.tr("할 일"), "section"))
        self._column.addStretch(1)
        self._column.addWidget(self._frame)
        self._area = scroller(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(self._strip)
        column.addWidget(self._area, 1)

    def show_figures(self, figures: CaseFigures) -> None:
        """Show how far every stage is; the group of the current one is opened first."""
        stages = figures.stages
        self._stages, self._figures = stages, figures
        if not self._opened:
            current = stages.current or stages.stages[-1]
            self._opened = current.group.id
        period = (figures.case.starts_on, figures.renewal.ends_on or figures.case.ends_on)
        self._calendar.show_stages(stages, figures.day, period)
        self._frame.setText(stages.frame)
        self._show_group()

    def show_item(self, stage_id: str) -> None:
        """Open the group of a stage and put the keyboard there."""
        if self._stages is None or not stage_id:
            return
        self.open_group(self._stages.stage(stage_id).group.id)
        card = self._cards.get(stage_id)
        if card is not None:
            reveal(self._area, card)
            card.take_focus()

    @Slot(str)
    def open_group(self, group_id: str) -> None:
        """Show the stages of a group; what is being typed into another is told first."""
        for line in self.findChildren(RecordLine):
            line.flush()
        self._opened = group_id
        self._show_group()
        self._area.verticalScrollBar().setValue(0)

    def _show_group(self) -> None:
        if self._stages is None or self._figures is None:
            return
        self._strip.show_stages(self._stages, self._opened)
        shown = self._stages.of_group(self._opened)
        wanted = [one.stage.id for one in shown]
        if list(self._cards) != wanted:
            self._rebuild()
        for one in shown:
            self._cards[one.stage.id].show_stage(one, self._figures.own(one.stage.article))

    def _rebuild(self) -> None:
        assert self._stages is not None
        assert self._figures is not None
        for card in self._cards.values():
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = {}
        for place, one in enumerate(self._stages.of_group(self._opened), start=2):
            own = self._figures.own(one.stage.article)
            card = StageCard(one, own, self._icons, self._words)
            card.recorded.connect(self.recorded)
            card.article_asked.connect(self.article_asked)
            self._cards[one.stage.id] = card
            self._column.insertWidget(place, card)
