"""The first step: the agency, and the system that is assessed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.agency import Agency
from app.domain.register import InformationSystem
from app.domain.standing import Standing
from app.ui.icons import Icons
from app.ui.register.system_table import ROW_HEIGHT
from app.ui.register.system_table_model import SYSTEM_ROLE, RegisterFilter, SystemTableModel
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.fitted_table import FittedTable
from app.ui.widgets.help_topic import declare_topic
from app.ui.widgets.pieces import MEDIUM, SMALL, button, frame, label, row

_SHOWN = {0, 1, 3, 5}  # verdict, name, department, answered


class SystemPage(QWidget):
    """Says whose register it is, and lets one choose the system to assess."""

    system_chosen = Signal(object)  # InformationSystem
    register_asked = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        declare_topic(self, "wizard-system")
        self._agency = label(role="section", wraps=True)
        self._chosen = label(wraps=True)
        card, lines = frame("card")
        lines.addWidget(self._agency)
        lines.addWidget(self._chosen)

        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("시스템 이름이나 부서로 찾기"))
        self._search.setAccessibleName(self.tr("진단할 시스템 찾기"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._on_searched)
        self._search.returnPressed.connect(self._on_start)
        self.setFocusProxy(self._search)
        self._model = SystemTableModel(icons.verdict, self)
        self._table = self._make_table()
        self._start = button(self.tr("이 시스템 진단하기"), "primary")
        self._start.clicked.connect(self._on_start)

        add = button(self.tr("정보시스템 대장으로 이동"), "primary")
        add.clicked.connect(self.register_asked)
        choosing = QWidget()
        inside = QVBoxLayout(choosing)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(SMALL)
        inside.addWidget(label(self.tr("진단할 시스템을 고릅니다."), "strong"))
        inside.addLayout(row(self._search, self._start))
        inside.addWidget(self._table, 1)
        self._states = QStackedWidget()
        self._states.addWidget(choosing)
        self._states.addWidget(
            EmptyState(self.tr("진단할 시스템이 없습니다. 먼저 대장에 시스템을 등록합니다."), add)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, MEDIUM, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(card)
        column.addWidget(self._states, 1)

    def show_choice(
        self,
        agency: Agency | None,
        systems: Iterable[InformationSystem],
        standings: Mapping[str, Standing],
        chosen: InformationSystem | None,
    ) -> None:
        """Show the agency, every system, and the one that is being assessed."""
        self._agency.setVisible(agency is not None)  # else an empty line
        if agency is not None:
            self._agency.setText(self.tr("{0} · {1}").format(agency.name, agency.department))
        text = self.tr("진단 중인 시스템: {0}").format(chosen.name) if chosen else ""
        self._chosen.setText(text or self.tr("아직 고른 시스템이 없습니다."))
        self._model.show_register(systems, standings)
        self._states.setCurrentIndex(0 if self._model.total() else 1)
        shown = self._model.row_of(chosen.id) if chosen else 0
        if self._model.rowCount():
            self._table.selectRow(shown or 0)

    def take_focus(self) -> None:
        """Put the keyboard into the list."""
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_table(self) -> FittedTable:
        table = FittedTable()
        table.setModel(self._model)
        table.setAccessibleName(self.tr("진단할 시스템"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        for column in range(self._model.columnCount()):
            table.setColumnHidden(column, column not in _SHOWN)
        table.give_widths({0: 168, 1: 170, 3: 150, 5: 100}, 1)
        table.activated.connect(self._on_activated)
        return table

    @Slot(str)
    def _on_searched(self, text: str) -> None:
        self._model.show_filtered(RegisterFilter(text=text))
        if self._model.rowCount():
            self._table.selectRow(0)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self.system_chosen.emit(index.data(SYSTEM_ROLE))

    @Slot()
    def _on_start(self) -> None:
        for index in self._table.selectionModel().selectedRows():
            self.system_chosen.emit(index.data(SYSTEM_ROLE))
