"""One conflict: the answers side by side, and none of them chosen beforehand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from app.domain.returned_answers import ComparedAnswer, Option
from app.ui.widgets.pieces import MEDIUM, frame, label, row


class ConflictCard(QWidget):
    """Shows what stands and what came back; emits when one of them is chosen."""

    chosen = Signal(object, object)  # ComparedAnswer, Option

    def __init__(
        self,
        answer: ComparedAnswer,
        title: str,
        texts: Sequence[tuple[str, str]],
        before: Option | None = None,
    ) -> None:
        """Make the card; `before` is the answer that was chosen already."""
        super().__init__()
        self._answer = answer
        self._group = QButtonGroup(self)
        card, column = frame("card", MEDIUM)
        column.addWidget(label(title, "strong", wraps=True))
        options = []
        for number, (value, origin) in enumerate(texts):
            choice = QRadioButton(value)
            choice.setAccessibleName(f"{title}: {value}, {origin}")
            self._group.addButton(choice, number)
            choice.setChecked(answer.options[number] is before)
            told, lines = frame("panel", MEDIUM)
            lines.addWidget(choice)
            lines.addWidget(label(origin, "subtle", wraps=True))
            lines.addStretch(1)
            options.append(told)
        side_by_side = row(*options)
        for at in range(len(options)):
            side_by_side.setStretch(at, 1)
        column.addLayout(side_by_side)
        self._group.idClicked.connect(self._on_chosen)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)

    @Slot(int)
    def _on_chosen(self, number: int) -> None:
        self.chosen.emit(self._answer, self._answer.options[number])
