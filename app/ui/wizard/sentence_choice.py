"""Sentences of which one is picked; each wraps, so that large text is never cut."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QRadioButton, QWidget

from app.ui.widgets.pieces import SMALL, label


class SentenceChoice(QWidget):
    """Offers (key, sentence) pairs, one to a line.

    Arrow keys move and pick as in every group of radio buttons, a click anywhere on the sentence
    picks it, and Delete takes the pick back.
    """

    picked = Signal(str)  # the key; empty when the pick is taken back

    def __init__(
        self, question: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)  # kept by hand, so that a pick can be taken back
        self._radios: dict[str, QRadioButton] = {}
        self._sentences: dict[QLabel, str] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SMALL)
        grid.setVerticalSpacing(SMALL // 2)
        grid.setColumnStretch(1, 1)
        for place, (key, sentence) in enumerate(choices):
            radio = QRadioButton()
            radio.setAccessibleName(f"{question}: {sentence}")
            radio.clicked.connect(partial(self._on_clicked, key))
            radio.installEventFilter(self)
            text = label(sentence, wraps=True)
            text.setBuddy(radio)
            text.installEventFilter(self)
            self._group.addButton(radio)
            self._radios[key] = radio
            self._sentences[text] = key
            grid.addWidget(radio, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, place, 1)
        self.setFocusProxy(next(iter(self._radios.values())))

    def show_pick(self, key: str) -> None:
        """Show what is picked; an empty key for nothing."""
        for offered, radio in self._radios.items():
            radio.setChecked(offered == key)
        self.setFocusProxy(self._radios.get(key) or next(iter(self._radios.values())))

    def pick(self, key: str) -> None:
        """Pick as if it had been clicked."""
        self.show_pick(key)
        if key:
            self._radios[key].setFocus(Qt.FocusReason.OtherFocusReason)
        self.picked.emit(key)

    def radios(self) -> dict[str, QRadioButton]:
        """Return the buttons by their keys."""
        return dict(self._radios)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QLabel) and event.type() == QEvent.Type.MouseButtonRelease:
            if self.isEnabled():
                self.pick(self._sentences[watched])
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
                self.pick("")
                return True
            if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
                self._move(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
        return False

    def _move(self, by: int) -> None:
        """Put the focus on the next sentence, without picking it."""
        radios = list(self._radios.values())
        now = next((place for place, radio in enumerate(radios) if radio.hasFocus()), 0)
        radios[(now + by) % len(radios)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_clicked(self, key: str) -> None:
        self.pick(key if self._radios[key].isChecked() else "")
