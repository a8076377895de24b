"""The third step: which column goes into which field; what is doubtful has to be confirmed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.domain.column_mapping import NAME, ColumnMapping, Content, MappedColumn
from app.domain.figure_units import (
    HUNDRED_MILLION_WON,
    MILLION_WON,
    TEN_THOUSAND_WON,
    THOUSAND_WON,
    UNITS,
    WON,
)
from app.domain.inventory_cells import shown
from app.domain.inventory_table import InventoryTable
from app.domain.register_form import FieldKind, RegisterForm
from app.domain.uncalculated import uncalculated_columns
from app.errors import AdvisorError
from app.services.importing import Importing
from app.ui.imports.import_words import content_word
from app.ui.theme import scaled
from app.ui.widgets.pieces import MEDIUM, QuietWheel, button, label, row
from app.ui.words import error_text

MONEY_UNITS = (WON, THOUSAND_WON, TEN_THOUSAND_WON, MILLION_WON, HUNDRED_MILLION_WON)
_WIDTHS = (52, 220, 220, 260, 110, 130)
_LEAST_HEIGHT = 150
_ROW_HEIGHT = 48
_SAMPLES = 3
_FIELD, _UNIT, _STATE = 3, 4, 5


class ColumnsPage(QWidget):
    """Shows every column with a value; choosing a field, or confirming it, is told by a signal."""

    changed = Signal(object)  # ColumnMapping

    def __init__(self, form: RegisterForm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self._mapping = ColumnMapping(())
        self._shown: list[MappedColumn] = []
        self._quiet = QuietWheel(self)
        self._fields = QStandardItemModel(self)
        offered: list[tuple[str, str | None]] = [(self.tr("읽지 않음"), None)]
        offered += [(field.label, field.id) for field in form.fields()]
        for text, id_ in offered:
            item = QStandardItem(text)
            item.setData(id_, Qt.ItemDataRole.UserRole)
            self._fields.appendRow(item)
        self._note = label(wraps=True)
        self._confirm = button(self.tr("제안대로 모두 확인"))
        self._confirm.clicked.connect(self._on_confirm)
        self._table = self._make_table()
        self._keep = QCheckBox(self.tr("이 열 맞춤을 저장해 같은 제목의 파일에 다시 쓰기"))
        self._keep.setChecked(True)
        self._name = QLineEdit()
        self._name.setAccessibleName(self.tr("프로필 이름"))
        self._name.setMaxLength(80)
        self._keep.toggled.connect(self._name.setEnabled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        told = row(self._note, self._confirm, gap=MEDIUM)
        told.setStretch(0, 1)
        column.addLayout(told)
        column.addWidget(self._table, 1)
        column.addLayout(row(self._keep, self._name, None, gap=MEDIUM))

    def show_table(self, table: InventoryTable, name: str | None = None) -> None:
        """Show the columns of a table; a `name` is proposed for the profile."""
        self._mapping = table.mapping
        if name is not None:
            self._name.setText(name)
        # A column of formulas that were never calculated looks empty, and is not.
        told = {one.column.number: one.count for one in uncalculated_columns(table)}
        self._shown = [
            one
            for one in table.mapping.columns
            if one.content is not Content.NOTHING or one.number in told
        ]
        self._table.setRowCount(0)  # the boxes of another table go
        self._table.setRowCount(len(self._shown))
        for place, one in enumerate(self._shown):
            samples = _samples(table, one)
            if one.number in told:
                formulas = self.tr("계산한 값이 없는 수식 {0}칸").format(f"{told[one.number]:,}")
                is_all = one.content is Content.NOTHING
                samples = formulas if is_all else f"{samples} ({formulas})"
            texts = (one.letters, one.heading or self.tr("(제목 없음)"), samples)
            for at, text in enumerate(texts):
                cell = QTableWidgetItem(text)
                cell.setToolTip(text)
                self._table.setItem(place, at, cell)
            self._table.setItem(place, _STATE, QTableWidgetItem())
            self._table.setCellWidget(place, _FIELD, self._field_box(one))
        self._show_states()

    def keep_profile(self, importing: Importing, table: InventoryTable) -> str:
        """Keep the mapping where that is wanted; return what stood in the way, if anything."""
        name = self._name.text().strip() if self._keep.isChecked() else ""
        if not name:
            return ""
        try:
            importing.keep_profile(name, table)
        except AdvisorError as error:
            return error_text(error)
        return ""

    def open_questions(self) -> int:
        """Return how many columns have to be confirmed."""
        return len(self._mapping.asked())

    def missing(self) -> str:
        """Return what is still to be decided before the rows can be judged; empty for nothing."""
        if self._mapping.of_field(NAME) is None:
            return self.tr("정보시스템명이 적힌 열을 골라 주세요.")
        if self.open_questions():
            return self.tr(
                "확인이 필요한 열이 있습니다. 대장 항목을 고르거나 제안대로 확인해 주세요."
            )
        return ""

    def focus_first_question(self) -> None:
        """Put the keyboard to the first column that has to be confirmed."""
        for place, one in enumerate(self._shown):
            now = self._now(one.number)
            if now.is_asked:
                self._table.setCurrentCell(place, 0)  # which scrolls to it
                box = self._table.cellWidget(place, _FIELD)
                if box is not None:
                    box.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, len(_WIDTHS))
        table.setAccessibleName(self.tr("열 맞추기"))
        table.setHorizontalHeaderLabels(
            [
                self.tr("열"),
                self.tr("파일의 제목"),
                self.tr("내용"),
                self.tr("대장 항목"),
                self.tr("단위"),
                self.tr("상태"),
            ]
        )
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setMinimumHeight(scaled(_LEAST_HEIGHT))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(scaled(_ROW_HEIGHT))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        for at, width in enumerate(_WIDTHS):
            table.setColumnWidth(at, scaled(width))
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        return table

    def _field_box(self, column: MappedColumn) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("{0} 열의 대장 항목").format(column.letters))
        box.installEventFilter(self._quiet)
        if column.is_type:
            box.addItem(self.tr("행의 종류"), None)
            box.setEnabled(False)
            return box
        box.setModel(self._fields)  # one for all: a wide table has hundreds of boxes
        box.setCurrentIndex(max(box.findData(column.field_id), 0))
        box.activated.connect(partial(self._on_field, column.number, box))
        return box

    def _unit_box(self, column: MappedColumn) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("{0} 열의 단위").format(column.letters))
        box.installEventFilter(self._quiet)
        box.addItem(self.tr("모름"), "")
        own = () if column.unit is None or column.unit in MONEY_UNITS else (column.unit,)
        for unit in (*MONEY_UNITS, *own):
            box.addItem(unit.text, unit.text)
        box.setCurrentIndex(max(box.findData(column.unit.text if column.unit else ""), 0))
        box.activated.connect(partial(self._on_unit, column.number, box))
        return box

    def _show_states(self) -> None:
        for place, one in enumerate(self._shown):
            now = self._now(one.number)
            box, unit = self._table.cellWidget(place, _FIELD), self._table.cellWidget(place, _UNIT)
            if isinstance(box, QComboBox) and not now.is_type:
                blocked = QSignalBlocker(box)
                box.setCurrentIndex(max(box.findData(now.field_id), 0))
                blocked.unblock()
            if not self._is_money(now):
                self._table.removeCellWidget(place, _UNIT)
            elif not isinstance(unit, QComboBox):
                self._table.setCellWidget(place, _UNIT, self._unit_box(now))
            item = self._table.item(place, _STATE)
            if item is not None:
                item.setText(self._state(now))
        count = self.open_questions()
        name = self._mapping.of_field(NAME)
        if name is None:
            told = self.tr("정보시스템명이 적힌 열을 골라 주세요.")
        elif count:
            told = self.tr("확인이 필요한 열이 {0}개 있습니다. 확인하지 않은 열은 읽지 않습니다.")
        else:
            told = self.tr("모든 열을 확인했습니다.")
        self._note.setText(told.format(count))
        self._confirm.setEnabled(count > 0)

    def _state(self, column: MappedColumn) -> str:
        if column.is_type:
            return self.tr("행의 종류")
        if column.field_id is None:
            return self.tr("읽지 않음")
        return self.tr("◆ 확인 필요") if column.is_asked else self.tr("✔ 확인")

    def _is_money(self, column: MappedColumn) -> bool:
        if column.field_id is None:
            return False
        return self._form.field(column.field_id).kind is FieldKind.MONEY

    def _now(self, number: int) -> MappedColumn:
        return next(one for one in self._mapping.columns if one.number == number)

    def _change(self, mapping: ColumnMapping) -> None:
        self._mapping = mapping
        self._show_states()
        self.changed.emit(mapping)

    def _on_field(self, number: int, box: QComboBox, _: int) -> None:
        self._change(self._mapping.with_column(self._now(number).chosen(box.currentData())))

    def _on_unit(self, number: int, box: QComboBox, _: int) -> None:
        unit = UNITS.get(box.currentData())
        self._change(self._mapping.with_column(self._now(number).with_unit(unit)))

    @Slot()
    def _on_confirm(self) -> None:
        self._change(self._mapping.confirmed())


def _samples(table: InventoryTable, column: MappedColumn) -> str:
    """Return the first different values of a column, and what they look like."""
    place = column.number - table.grid.first_column
    found: dict[str, None] = {}
    for line in table.rows.rows:
        cell = line.cells[place] if line.left_out is None else None
        if cell is not None and cell != "":
            found[shown(cell)] = None
            if len(found) == _SAMPLES:
                break
    return f"{content_word(column.content)}: {', '.join(found)}"
