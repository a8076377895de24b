"""Finds out which register to open when the one that was moved is not there."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.errors import AdvisorError
from app.ui.register_gone import RegisterGone
from app.ui.words import error_text

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow


class RegisterSearch(QObject):
    """Shows the page, and settles on a register only when that can be opened."""

    settled = Signal(object)  # Path; that of the default place may yet have to be made

    def __init__(self, register: Path, default: Path, window: MainWindow) -> None:
        super().__init__(window)
        self._register, self._default, self._window = register, default, window
        self.page = RegisterGone(register, default)
        self.page.again_asked.connect(self._on_again)
        self.page.search_asked.connect(self._on_search)
        self.page.default_asked.connect(lambda: self._settle(default))
        window.show_page(self.page)
        self.page.take_focus()

    @Slot()
    def _on_again(self) -> None:
        self._try(self._register)

    @Slot()
    def _on_search(self) -> None:
        from app.ui.dialogs import ask_register_file

        found = ask_register_file(self._window)
        if found is not None:
            self._try(found)

    def _try(self, register: Path) -> None:
        from app.store.lazy_register import LazyRegister

        if not register.is_file():
            self.page.show_problem(self.tr("아직 대장 파일이 없습니다: {0}").format(register))
            return
        store = LazyRegister(register, datetime.now)
        try:
            store.open()
        except AdvisorError as error:
            self.page.show_problem(error_text(error))
            return
        store.close()
        self._settle(register)

    def _settle(self, register: Path) -> None:
        self.page.deleteLater()
        self.deleteLater()
        self.settled.emit(register)
