"""Whether a proposed text goes into the paper: as proposed, put in, or left out, and why."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from app.domain.contract_case import CheckRecord, FactAnswer
from app.ui.procurement.record_line import RecordLine
from app.ui.theme import scaled
from app.ui.widgets.pieces import MEDIUM, QuietWheel, label

_WIDTH = 170


class InclusionLine(QWidget):
    """The choice and its reason; the choice is told at the click, the reason while it is typed."""

    recorded = Signal(object)  # CheckRecord

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record = CheckRecord("")
        self.choice = QComboBox()
        self.choice.installEventFilter(QuietWheel(self.choice))
        self.choice.setMinimumWidth(scaled(_WIDTH))
        for answer in (FactAnswer.UNKNOWN, FactAnswer.YES, FactAnswer.NO):
            self.choice.addItem("", answer)
        self.choice.setItemText(1, self.tr("넣음"))
        self.choice.setItemText(2, self.tr("뺌"))
        self.choice.activated.connect(self._tell)
        self.reason = RecordLine("", self.tr("넣거나 뺀 사유"))
        self.reason.written.connect(self._tell)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(MEDIUM)
        grid.setVerticalSpacing(2)
        names = ((self.tr("반영"), self.choice), (self.tr("사유"), self.reason))
        for place, (name, field) in enumerate(names):
            told = label(name, "subtle")
            told.setBuddy(field)
            grid.addWidget(told, 0, place)
            grid.addWidget(field, 1, place)
        grid.setColumnStretch(1, 1)

    def show_record(self, title: str, record: CheckRecord, *, is_proposed: bool) -> None:
        """Show what is stored of a text, unless something newer is being typed."""
        if record.check_id != self._record.check_id:
            self.flush()
        self._record = record
        proposed = self.tr("제안대로(넣음)") if is_proposed else self.tr("제안대로(넣지 않음)")
        self.choice.setItemText(0, proposed)
        self.choice.setAccessibleName(self.tr("{0} 반영").format(title))
        self.reason.setAccessibleName(self.tr("{0} 반영 사유").format(title))
        self.choice.setCurrentIndex(self.choice.findData(record.answer))
        self.reason.show_stored(record.note)

    def flush(self) -> None:
        """Tell at once what is being typed."""
        self.reason.flush()

    @Slot()
    def _tell(self) -> None:
        record = replace(
            self._record,
            answer=FactAnswer(self.choice.currentData()),
            note=self.reason.text().strip(),
        )
        if record != self._record:
            self._record = record
            self.recorded.emit(record)
