"""Asks for which systems of the register a contract case buys."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.korean_text import folded
from app.domain.register import InformationSystem
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.help_topic import declare_topic
from app.ui.widgets.pieces import LARGE, MEDIUM, button, fit_on_window, label, row

_SIZE = (520, 480)


class SystemPicker(QDialog):
    """Lets systems be ticked; those ticked in the end are told in the order of the register."""

    picked = Signal(list)  # of InformationSystem
    register_asked = Signal()

    def __init__(
        self,
        systems: Sequence[InformationSystem],
        ticked: Collection[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        declare_topic(self, "cases")
        self.setWindowTitle(self.tr("대상 정보시스템 선택"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._systems = list(systems)
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("시스템 이름이나 부서로 찾기"))
        self._search.setAccessibleName(self.tr("시스템 찾기"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._on_searched)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("정보시스템"))
        for system in self._systems:
            department = system.operating_department or self.tr("부서 미입력")
            item = QListWidgetItem(self.tr("{0} · {1}").format(system.name, department))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            is_ticked = system.id in ticked
            item.setCheckState(Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._list.itemChanged.connect(self._show_count)
        self._count = label(role="subtle")
        cancel = button(self.tr("취소"))
        cancel.clicked.connect(self.reject)
        self._take = button(self.tr("선택 완료"), "primary")
        self._take.setDefault(True)
        self._take.clicked.connect(self._on_taken)
        go = button(self.tr("정보시스템 대장으로 이동"), "primary")
        go.clicked.connect(self._on_register)
        pages = QStackedWidget()
        pages.addWidget(self._list)
        empty = self.tr("등록된 정보시스템이 없습니다. 먼저 대장에 시스템을 등록합니다.")
        pages.addWidget(EmptyState(empty, go))
        pages.setCurrentIndex(0 if systems else 1)

        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(
            label(self.tr("이 계약 건으로 서비스를 이용할 시스템을 모두 고릅니다."), wraps=True)
        )
        column.addWidget(self._search)
        column.addWidget(pages, 1)
        column.addLayout(row(self._count, None, cancel, self._take))
        fit_on_window(self, *_SIZE)
        self._show_count()

    def ticked(self) -> list[InformationSystem]:
        """Return the systems that are ticked, shown or not."""
        checked = Qt.CheckState.Checked
        return [
            system
            for number, system in enumerate(self._systems)
            if self._list.item(number).checkState() == checked
        ]

    @Slot()
    def _show_count(self) -> None:
        count = len(self.ticked())
        self._count.setText(self.tr("{0}개 선택").format(count))
        self._take.setEnabled(count > 0)

    @Slot(str)
    def _on_searched(self, text: str) -> None:
        words = folded(text).split()
        for number in range(self._list.count()):
            item = self._list.item(number)
            item.setHidden(not all(word in folded(item.text()) for word in words))

    @Slot()
    def _on_taken(self) -> None:
        self.picked.emit(self.ticked())
        self.accept()

    @Slot()
    def _on_register(self) -> None:
        self.register_asked.emit()
        self.reject()
