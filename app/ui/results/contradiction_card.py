"""What does not fit together in answers and register, each with what to do about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.contradictions import Contradiction
from app.ui.widgets.pieces import SMALL, frame, label


class ContradictionCard(QWidget):
    """Tells every contradiction; it is not there while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        card, column = frame("notice", gap=SMALL)
        column.addWidget(label(self.tr("서로 맞지 않는 내용"), "strong"))
        self._told = label(wraps=True)
        column.addWidget(self._told)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)
        self.hide()

    def show_contradictions(self, found: Sequence[Contradiction]) -> None:
        """Tell these in place of those told before."""
        self._told.setText(
            "\n".join(self.tr("※ {0} → {1}").format(one.sentence, one.todo) for one in found)
        )
        self.setVisible(bool(found))

    def text(self) -> str:
        """Return what is told."""
        return self._told.text()
