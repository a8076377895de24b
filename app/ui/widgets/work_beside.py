"""Does one thing at a time beside the window, and knows the dialog that shows how far it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from app.errors import AdvisorError

if TYPE_CHECKING:
    from app.ui.widgets.long_work import IsCancelled, Progress
    from app.ui.widgets.work_dialog import WorkDialog

R = TypeVar("R")


class WorkBeside(QObject):
    """Begins work in its own dialog, which is `dialog` for as long as the work goes on."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.dialog: WorkDialog | None = None

    def do(
        self,
        parent: QWidget,
        title: str,
        job: Callable[[Progress, IsCancelled], R],
        done: Callable[[R], object],
        failed: Callable[[AdvisorError], object],
        *,
        stopping: str = "",
        may_stop: bool = True,
    ) -> None:
        """Do a job; `done` or `failed` hears of its end.

        `stopping` says what becomes of work that is told to stop.
        """
        from app.ui.widgets.work_dialog import WorkDialog  # not before the first paint

        self.dialog = WorkDialog(title, job, done, failed, parent, stopping, may_stop=may_stop)
        self.dialog.finished.connect(self._on_ended)
        self.dialog.begin()

    @Slot()
    def _on_ended(self) -> None:
        self.dialog = None
