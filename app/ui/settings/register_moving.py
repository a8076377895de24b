"""Moves the register of the open window to another folder, and says what came of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.errors import AdvisorError
from app.ui.widgets.work_beside import WorkBeside
from app.ui.words import error_text

if TYPE_CHECKING:
    from app.services.moving_register import RegisterMove
    from app.store.lazy_register import LazyRegister
    from app.ui.desk import Desk
    from app.ui.main_window import MainWindow
    from app.ui.preferences import Preferences


class RegisterMoving(QObject):
    """Asks for the folder, copies beside the window, and hands over the register that moved."""

    told = Signal(str)  # why it did not move
    moved = Signal(object, str)  # Path, what is to be said of it

    def __init__(
        self,
        desk: Desk,
        store: LazyRegister,
        window: MainWindow,
        preferences: Preferences,
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__(desk)
        self._desk, self._store, self._window = desk, store, window
        self._preferences, self._clock = preferences, clock
        self._work = WorkBeside(self)

    @Slot()
    def ask(self) -> None:
        """Ask for a folder and move the register there, unless something speaks against it."""
        from app.services.moving_register import RegisterMove
        from app.ui.dialogs import ask_register_folder

        folder = ask_register_folder(self._window, self._store.path.parent)
        if folder is None or not self._desk.store():
            return
        move = RegisterMove(self._store.path, folder, self._clock())
        try:
            move.refuse()
        except AdvisorError as error:
            self.told.emit(error_text(error))
            return
        self._work.do(
            self._window,
            self.tr("대장 옮기기"),
            move.copy,
            lambda is_whole: self._on_copied(move, is_whole=is_whole),
            lambda error: self.told.emit(error_text(error)),
            stopping=self.tr("복사를 멈추고, 복사한 파일을 지웁니다."),
        )

    def _on_copied(self, move: RegisterMove, *, is_whole: bool) -> None:
        if not is_whole:
            self.told.emit(self.tr("옮기기를 취소했습니다. 대장은 지금 있는 곳에 그대로 있습니다."))
            return
        old = self._store.path
        self._store.close()  # what is asked of it later opens it again where it is
        try:
            moved = move.finish(self._preferences.keep_register)
        except AdvisorError as error:
            self.told.emit(error_text(error))
            return
        self._preferences.take_along(old, moved.register)
        text = self.tr(
            "대장을 옮겼습니다: {0}\n옮기기 전의 대장은 이 이름으로 남겨 두었습니다: {1}"
        )
        self.moved.emit(moved.register, text.format(moved.register, moved.kept))
