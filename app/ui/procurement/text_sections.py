"""One paper, section by section: the texts of the chosen section as cards."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from app.domain.contract_case import ContractCase
from app.ui.icons import Icons
from app.ui.procurement.record_line import RecordLine
from app.ui.procurement.text_cards import TextCard
from app.ui.widgets.pieces import LARGE, MEDIUM, SMALL, QuietWheel, button, label, row, scroller
from app.ui.wizard.finding_field import FindingField


class PartCard(Protocol):
    """A card that shows one part of a section."""

    def show_part(self, part: Any, case: ContractCase, /) -> None:
        """Show the part as it stands."""
        ...


@dataclass(frozen=True, slots=True)
class TextSection:
    """A section with its parts; `note` says what is to be known before more of it is offered."""

    title: str
    parts: Sequence[tuple[str, Any]]  # id of the part, and the part
    note: str = ""


class TextSections(QWidget):
    """Shows a section at a time; cards that stand already stay while something is typed."""

    recorded = Signal(object)  # CheckRecord
    written = Signal(object)  # what is to be kept, by text id
    taken_back = Signal(object)  # ids of texts
    article_asked = Signal(object)  # ArticleRef

    def __init__(
        self,
        name: str,
        make: Callable[[Any], TextCard],
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        """`make` returns the card of a part; it is shown by its `show_part`."""
        super().__init__(parent)
        self._make = make
        self._sections: Sequence[TextSection] = ()
        self._case: ContractCase | None = None
        self._place = 0
        self.cards: dict[str, Any] = {}
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("{0}에서 볼 부분").format(name))
        self.choice.installEventFilter(QuietWheel(self.choice))
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.choice.activated.connect(self._on_section)
        self._previous = button(self.tr("이전 부분"), icon=icons.icon("chevron-left"))
        self._previous.clicked.connect(self._on_previous)
        self._next = button(self.tr("다음 부분"), icon=icons.icon("chevron-right"))
        self._next.clicked.connect(self._on_next)
        self._count = label(role="strong", wraps=True)
        self._note = label(role="subtle", wraps=True)
        self._more = label(role="remark", wraps=True)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, MEDIUM, LARGE)
        self._column.setSpacing(MEDIUM)
        self._column.addWidget(self._note)
        self._column.addWidget(self._more)
        self._column.addStretch(1)
        self._area = scroller(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, MEDIUM, 0, 0)
        column.setSpacing(SMALL)
        column.addLayout(row(self.choice, self._previous, self._next, None))
        column.addWidget(self._count)
        column.addWidget(self._area, 1)

    def show_sections(
        self, sections: Sequence[TextSection], count: str, note: str, case: ContractCase
    ) -> None:
        """Show these sections as they stand: the one that was chosen, or the first."""
        titles = [one.title for one in sections]
        if titles != [self.choice.itemText(place) for place in range(self.choice.count())]:
            self.choice.clear()
            self.choice.addItems(titles)
            self._place = 0
        self._sections, self._case = sections, case
        self._count.setText(count)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._show()

    def show_section(self, place: int) -> None:
        """Show another section; what is being typed is told first."""
        self.flush()
        self._place = place
        self._show()
        self._area.verticalScrollBar().setValue(0)

    def flush(self) -> None:
        """Tell at once what is being typed."""
        for text in self.findChildren(FindingField):
            text.flush()
        for line in self.findChildren(RecordLine):
            line.flush()

    def _show(self) -> None:
        if not self._sections or self._case is None:
            return
        section = self._sections[self._place]
        self.choice.setCurrentIndex(self._place)
        self._previous.setEnabled(self._place > 0)
        self._next.setEnabled(self._place < len(self._sections) - 1)
        self._more.setText(section.note)
        self._more.setVisible(bool(section.note))
        if list(self.cards) != [id_ for id_, _ in section.parts]:
            self._rebuild(section)
        for id_, part in section.parts:
            self.cards[id_].show_part(part, self._case)

    def _rebuild(self, section: TextSection) -> None:
        for card in self.cards.values():
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = {}
        for id_, part in section.parts:
            card = self._make(part)
            card.recorded.connect(self.recorded)
            card.written.connect(self.written)
            card.taken_back.connect(self.taken_back)
            card.article_asked.connect(self.article_asked)
            self.cards[id_] = card
            self._column.insertWidget(self._column.count() - 1, card)

    @Slot(int)
    def _on_section(self, place: int) -> None:
        self.show_section(place)

    @Slot()
    def _on_previous(self) -> None:
        self._step(-1, self._previous, self._next)

    @Slot()
    def _on_next(self) -> None:
        self._step(1, self._next, self._previous)

    def _step(self, steps: int, pressed: QWidget, other: QWidget) -> None:
        self.show_section(self._place + steps)
        target = pressed if pressed.isEnabled() else other  # the keyboard is never lost
        target.setFocus(Qt.FocusReason.OtherFocusReason)
