"""What a list shows while there is nothing in it: one sentence and what to do."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.ui.widgets.pieces import MEDIUM, label, row


class EmptyState(QWidget):
    """A sentence in the middle with the buttons that lead on."""

    def __init__(self, sentence: str, *buttons: QPushButton, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        text = label(sentence, "subtle", wraps=True)
        text.setProperty("alignment", "AlignCenter")
        column = QVBoxLayout(self)
        column.setSpacing(MEDIUM)
        column.addStretch(1)
        column.addWidget(text)
        column.addLayout(row(None, *buttons, None))
        column.addStretch(2)
