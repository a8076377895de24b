"""One thing that an officer checks or does: what it is, on what basis, and the record of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QVBoxLayout, QWidget

from app.domain.contract_case import CheckRecord, FactAnswer
from app.ui.procurement.basis import Basis, LawWords
from app.ui.procurement.record_line import DateLine, RecordLine
from app.ui.theme import scaled
from app.ui.widgets.pieces import LARGE, MEDIUM, SMALL, QuietWheel, button, label, row

_RESULT_WIDTH, _DAY_WIDTH = 150, 130


class CheckCard(QFrame):
    """Shows one check; the record is told at the click, and what is typed a moment after it."""

    recorded = Signal(object)  # CheckRecord
    way_asked = Signal()  # to what settles it
    article_asked = Signal(object)  # ArticleRef

    def __init__(
        self,
        check_id: str,
        title: str,
        words: LawWords,
        results: Mapping[FactAnswer, str],
        mark: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._record = CheckRecord(check_id)
        self._text = label(wraps=True)
        self._more = label(role="subtle", wraps=True)
        self._way = button("", "link")
        self._way.clicked.connect(self.way_asked)
        self._way.hide()
        self.basis = Basis(words)
        self.basis.article_asked.connect(self.article_asked)
        self.result = QComboBox()
        self.result.setAccessibleName(self.tr("{0} 결과").format(title))
        self.result.installEventFilter(QuietWheel(self.result))
        self.result.setMinimumWidth(scaled(_RESULT_WIDTH))
        for answer, word in results.items():
            self.result.addItem(word, answer)
        self.result.activated.connect(self._tell)
        self.day = DateLine(self.tr("{0} 확인일").format(title))
        self.day.setFixedWidth(scaled(_DAY_WIDTH))
        self.day.written.connect(self._tell)
        self.note = RecordLine(self.tr("{0} 비고").format(title), self.tr("확인 방법이나 문서번호"))
        self.note.written.connect(self._tell)

        grid = QGridLayout()
        grid.setHorizontalSpacing(MEDIUM)
        grid.setVerticalSpacing(2)
        fields = (
            (self.tr("결과"), self.result),
            (self.tr("확인일"), self.day),
            (self.tr("비고"), self.note),
        )
        for place, (name, field) in enumerate(fields):
            told = label(name, "subtle")
            told.setBuddy(field)
            grid.addWidget(told, 0, place)
            grid.addWidget(field, 1, place)
        grid.setColumnStretch(2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        column.setSpacing(SMALL)
        head = label(title, "strong", wraps=True)
        line = row(head, self._way, mark) if mark is not None else row(head, self._way)
        line.setStretch(0, 1)
        column.addLayout(line)
        for part in (self._text, self._more, self.basis):
            column.addWidget(part)
        column.addLayout(grid)

    def show_texts(self, text: str, more: str = "") -> None:
        """Show what is checked, and in small what else is to be known of it."""
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._more.setText(more)
        self._more.setVisible(bool(more))

    def show_way(self, text: str, told: str = "") -> None:
        """Offer a way to what settles it; nothing where the text is empty."""
        self._way.setText(text)
        self._way.setAccessibleName(told or text)
        self._way.setVisible(bool(text))

    def show_record(self, record: CheckRecord) -> None:
        """Show what is stored, unless something newer is being typed."""
        self._record = record
        self.result.setCurrentIndex(self.result.findData(record.answer))
        self.day.show_day(record.checked_on)
        self.note.show_stored(record.note)

    def take_focus(self) -> None:
        """Put the keyboard into the record."""
        self.result.setFocus()

    @Slot()
    def _tell(self) -> None:
        """Tell the record as it stands; a day that cannot be read leaves the one before."""
        record = replace(
            self._record,
            answer=FactAnswer(self.result.currentData()),
            checked_on=self.day.day() if self.day.is_right() else self._record.checked_on,
            note=self.note.text().strip(),
        )
        if record != self._record:
            self._record = record
            self.recorded.emit(record)
