"""The columns with formulas that have no value: told once, and left unread where one chooses so."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.domain.inventory_dry_run import DryRun, UncalculatedColumn
from app.domain.uncalculated import leaving_unread
from app.ui.theme import scaled
from app.ui.widgets.pieces import MEDIUM, SMALL, button, label, row

_LINE = 30  # height of one column in the list
_MOST_LINES = 4  # beyond these it is scrolled


class UncalculatedBox(QWidget):
    """Lists the columns with a tick each; hidden where there are none."""

    settled = Signal(object)  # ColumnMapping

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run: DryRun | None = None
        self._told = label(wraps=True)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("계산한 값이 없는 수식이 있는 열"))
        self._list.setTabKeyNavigation(False)
        self._list.itemChanged.connect(self._show_button)
        self._all = button(self.tr("모두 표시"))
        self._all.clicked.connect(self._on_all)
        self._leave = button(self.tr("표시한 열의 수식 칸만 읽지 않기"))
        self._leave.clicked.connect(self._on_leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self._told)
        column.addWidget(self._list)
        column.addLayout(row(self._all, self._leave, None, gap=MEDIUM))

    def show_run(self, run: DryRun) -> None:
        """Show the columns of a dry run."""
        self._run = run
        self._list.blockSignals(True)
        self._list.clear()
        for one in run.uncalculated:
            self._list.addItem(self._item(one))
        self._list.blockSignals(False)
        lines = min(len(run.uncalculated), _MOST_LINES)
        self._list.setFixedHeight(scaled(_LINE) * lines + 2 * self._list.frameWidth())
        is_open = any(one.is_read and not one.is_left for one in run.uncalculated)
        self._told.setText(
            self.tr(
                "수식의 계산한 값이 파일에 없는 열이 있습니다. 엑셀이나 LibreOffice에서 파일을 열어"
                " 저장한 뒤 다시 가져와 주세요. 그대로 가져오려면 읽지 않을 열을 표시해 주세요."
            )
            if is_open
            else self.tr(
                "수식의 계산한 값이 파일에 없는 칸은 읽지 않습니다. 새 시스템에서는 비어 있고,"
                " 대장에 있는 값은 그대로 둡니다."
            )
        )
        self._show_button()
        self.setVisible(bool(run.uncalculated))

    def _item(self, one: UncalculatedColumn) -> QListWidgetItem:
        cells = ", ".join(one.cells)
        told = self.tr("{0}열 ‘{1}’: {2}칸({3} 등)")
        if one.count == len(one.cells):
            told = self.tr("{0}열 ‘{1}’: {2}칸({3})")
        text = told.format(one.column.letters, one.column.heading, f"{one.count:,}", cells)
        if not one.is_read:
            text += self.tr(" – 읽지 않는 열")
        elif not one.may_be_left:
            text += self.tr(" – 정보시스템명이어서 빼고 읽을 수 없음")
        item = QListWidgetItem(text)
        item.setToolTip(text)
        item.setSizeHint(QSize(0, scaled(_LINE)))
        item.setData(Qt.ItemDataRole.UserRole, one.column.number)
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        item.setFlags(flags)
        if one.may_be_left:
            item.setFlags(flags | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if one.is_left else Qt.CheckState.Unchecked)
        return item

    def _offered(self) -> list[QListWidgetItem]:
        items = [self._list.item(at) for at in range(self._list.count())]
        return [one for one in items if one.flags() & Qt.ItemFlag.ItemIsUserCheckable]

    def _ticked(self) -> set[int]:
        return {
            one.data(Qt.ItemDataRole.UserRole)
            for one in self._offered()
            if one.checkState() is Qt.CheckState.Checked
        }

    @Slot()
    def _show_button(self) -> None:
        run = self._run
        left = {one.column.number for one in run.uncalculated if one.is_left} if run else set()
        self._all.setEnabled(len(self._ticked()) < len(self._offered()))
        self._leave.setEnabled(self._ticked() != left)

    @Slot()
    def _on_all(self) -> None:
        for one in self._offered():
            one.setCheckState(Qt.CheckState.Checked)

    @Slot()
    def _on_leave(self) -> None:
        if self._run is not None:
            self.settled.emit(leaving_unread(self._run.mapping, self._ticked()))
