"""Where an officer decides beside a suggestion, and says why when it differs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from app.domain.assessment import Decision
from app.ui.widgets.pieces import SMALL, QuietWheel, label, restyle
from app.ui.wizard.finding_field import SAVE_DELAY_MS


class DecisionBox(QWidget):
    """A choice and its reason. Another choice than the suggested one is told only with a reason."""

    decided = Signal(object)  # Decision; one without a choice takes the decision back
    edited = Signal()  # what waits is another, or waits no longer

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._suggested = ""
        self._shown = Decision("")
        self.choice = QComboBox()
        self.choice.setAccessibleName(title)
        self.choice.installEventFilter(QuietWheel(self.choice))
        self.choice.activated.connect(self._on_chosen)
        name = label(title, "strong", wraps=True)
        name.setBuddy(self.choice)
        self.reason = QLineEdit()
        self.reason.setAccessibleName(self.tr("{0} 사유").format(title))
        self.reason.setPlaceholderText(self.tr("결정한 사유를 적습니다."))
        self.reason.textEdited.connect(self._on_typed)
        self.reason.editingFinished.connect(self.flush)
        self._missing = label(
            self.tr("제안과 다르게 정할 때는 사유를 적어야 저장됩니다."), "error", wraps=True
        )
        self._timer = QTimer(self, singleShot=True, interval=SAVE_DELAY_MS)
        self._timer.timeout.connect(self._tell)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SMALL)
        grid.setColumnStretch(1, 1)
        grid.addWidget(name, 0, 0)
        grid.addWidget(self.choice, 0, 1)
        grid.addWidget(self.reason, 1, 1)
        grid.addWidget(self._missing, 2, 1)

    def show_choices(
        self,
        choices: Sequence[tuple[str, str]],
        suggested: str,
        decision: Decision | None,
        waiting: Decision | None = None,
    ) -> None:
        """Offer (id, title) pairs; `suggested` is an id, empty while nothing is suggested.

        `waiting` was chosen and never told; it stands there again and goes on waiting.
        """
        self._suggested = suggested
        if self._timer.isActive() or self._is_reason_missing():
            return  # something newer is being typed
        self._shown = decision or Decision("")
        self.choice.clear()
        self.choice.addItem(self.tr("정하지 않음"), "")
        for id_, title in choices:
            text = self.tr("{0} (제안)").format(title) if id_ == suggested else title
            self.choice.addItem(text, str(id_))
        self.choice.setCurrentIndex(max(self.choice.findData(str(self._shown.choice)), 0))
        self.reason.setText(self._shown.reason)
        if waiting is not None and (place := self.choice.findData(waiting.choice)) >= 0:
            self.choice.setCurrentIndex(place)
            self.reason.setText(waiting.reason)
            self._timer.start()
        self._show_need()

    def waiting(self) -> Decision | None:
        """Return what was chosen or typed and is not told yet."""
        if not (self._timer.isActive() or self._is_reason_missing()):
            return None
        return Decision(self.choice.currentData() or "", self.reason.text())

    def forget(self) -> None:
        """Drop what waits for its reason: what is shown next belongs to another system."""
        self._timer.stop()
        self.choice.clear()
        self.reason.clear()

    def has_unstored(self) -> bool:
        """Whether a choice waits for its reason."""
        return self._is_reason_missing()

    @Slot()
    def flush(self) -> None:
        """Tell at once what is still being typed."""
        if self._timer.isActive():
            self._timer.stop()
            self._tell()

    def _is_reason_missing(self) -> bool:
        chosen = self.choice.currentData() or ""
        differs = bool(chosen) and chosen != self._suggested
        return differs and not self.reason.text().strip()

    def _show_need(self) -> None:
        missing = self._is_reason_missing()
        self._missing.setVisible(missing)
        restyle(self.reason, "wrong", missing)

    @Slot()
    def _on_chosen(self) -> None:
        self._show_need()
        if self._is_reason_missing():
            self.reason.setFocus()
            self.edited.emit()
        else:
            self._tell()

    @Slot()
    def _on_typed(self) -> None:
        self._show_need()
        self._timer.start()
        self.edited.emit()

    @Slot()
    def _tell(self) -> None:
        if self._is_reason_missing():
            return
        decision = Decision(self.choice.currentData() or "", self.reason.text().strip())
        if decision != self._shown:
            self._shown = decision
            self.decided.emit(decision)
        self.edited.emit()
