"""What stands where the list of systems is: the table, or what to do while it shows nothing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from app.ui.widgets.pieces import button


class ListStates(QStackedWidget):
    """Makes what an empty list says when it is first empty; most registers never are."""

    add_asked = Signal()
    import_asked = Signal()
    sample_asked = Signal()
    clear_asked = Signal()

    def __init__(self, table: QWidget) -> None:
        super().__init__()
        self.addWidget(table)
        self._nothing_there: QWidget | None = None
        self._nothing_found: QWidget | None = None

    def show_table(self) -> None:
        """Show the rows."""
        self.setCurrentIndex(0)

    def show_nothing_there(self) -> None:
        """Say that the register is empty, with the ways to begin."""
        if self._nothing_there is None:
            sentence = self.tr(
                "등록된 정보시스템이 없습니다. 첫 시스템을 등록하면 진단을 시작할 수 있습니다."
            )
            add = button(self.tr("첫 시스템 등록"), "primary")
            add.clicked.connect(self.add_asked)
            take_in = button(self.tr("현황표 가져오기"))
            take_in.clicked.connect(self.import_asked)
            sample = button(self.tr("교재 예제 불러오기"))
            sample.clicked.connect(self.sample_asked)
            self._nothing_there = self._made(sentence, add, take_in, sample)
        self.setCurrentWidget(self._nothing_there)

    def show_nothing_found(self) -> None:
        """Say that no system suits the filter, with the way out of it."""
        if self._nothing_found is None:
            clear = button(self.tr("조건 지우기"), "primary")
            clear.clicked.connect(self.clear_asked)
            self._nothing_found = self._made(self.tr("조건에 맞는 시스템이 없습니다."), clear)
        self.setCurrentWidget(self._nothing_found)

    def _made(self, sentence: str, *ways: QPushButton) -> QWidget:
        from app.ui.widgets.empty_state import EmptyState  # a list with rows does without

        made = EmptyState(sentence, *ways)
        self.addWidget(made)
        return made
