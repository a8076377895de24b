"""The questions of the cells, a line for each column and doubt; one answer settles all of them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from app.domain.column_mapping import ColumnMapping, MappedColumn
from app.domain.figure_reading import Doubt
from app.domain.figure_units import UNITS
from app.domain.inventory_dry_run import DryRun, RowProblem
from app.ui.imports.columns_page import MONEY_UNITS
from app.ui.widgets.pieces import MEDIUM, SMALL, QuietWheel, label
from app.ui.words import said_text

_MOST = 6  # questions at a time; the next come when these are answered


class DoubtsBox(QWidget):
    """Asks; hidden while there is nothing to be asked."""

    settled = Signal(object)  # ColumnMapping

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quiet = QuietWheel(self)
        self._mapping = ColumnMapping(())
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(MEDIUM)
        self._grid.setVerticalSpacing(SMALL)
        self._grid.setColumnStretch(0, 1)

    def show_run(self, run: DryRun) -> None:
        """Ask what a dry run left in doubt; what has no candidates has to be mended in the file."""
        for child in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            self._grid.removeWidget(child)
            child.hide()
            child.deleteLater()
        self._mapping = run.mapping
        columns = {one.letters: one for one in run.mapping.columns}
        asked = [
            (columns[letters], doubt, problems)
            for (letters, doubt), problems in run.doubts().items()
            if letters in columns and problems[0].candidates
        ]
        for place, (column, doubt, problems) in enumerate(asked[:_MOST]):
            self._ask(place, column, doubt, problems)
        self.setVisible(bool(asked))

    def _ask(
        self, place: int, column: MappedColumn, doubt: str, problems: list[RowProblem]
    ) -> None:
        first = problems[0]
        text = self.tr("{0}열 ‘{1}’ {2}건: {3}").format(
            column.letters, column.heading, len(problems), said_text(first.reason)
        )
        question = label(text, wraps=True)
        box = QComboBox()
        box.setAccessibleName(text)
        box.installEventFilter(self._quiet)
        box.addItem(self.tr("답을 골라 주세요"), None)
        if doubt == Doubt.UNIT_MISSING:
            for unit in MONEY_UNITS:
                box.addItem(unit.text, unit.text)
        else:
            for number, one in enumerate(first.candidates):
                meaning = said_text(one.meaning)
                box.addItem(self.tr("‘{0}’ → {1}").format(first.value, meaning), number)
        question.setBuddy(box)
        box.activated.connect(partial(self._on_answer, column, doubt, box))
        self._grid.addWidget(question, place, 0)
        self._grid.addWidget(box, place, 1)

    def _on_answer(self, column: MappedColumn, doubt: str, box: QComboBox, _: int) -> None:
        answer = box.currentData()
        if answer is None:
            return
        if doubt == Doubt.UNIT_MISSING:
            column = column.with_unit(UNITS[answer])
        else:
            column = column.with_settled(doubt, answer)
        self.settled.emit(self._mapping.with_column(column))
