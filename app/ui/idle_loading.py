"""Loads what wizard and result will need, piece by piece, while the officer looks at the list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.errors import AdvisorError

PAUSE_MS = 30  # after each piece, in which the window answers to whatever is done in it
# What loads slowly, in pieces of some 10 to 30 ms; each brings in those that it stands on.
_MODULES = (
    "pydantic_core",
    "pydantic._internal._utils",
    "pydantic.fields",
    "pydantic._internal._generate_schema",
    "pydantic.main",
    "app.content.reading",
    "app.content.questionnaires",
    "app.content.register_forms",
    "app.content.maturity",
    "app.content.selection",
    "app.content.evidence",
    "app.content.contradictions",
    "app.content.unavoidable",
    "app.content.advice_centre",
    "app.content.advice_methods",
    "app.content.advice_models",
    "app.content.advice",
    "app.content.diagnosis",
    "app.services.advising",
    "app.ui.results.advice_link",
    "app.ui.wizard.question_pages",
    "app.ui.wizard.wizard_place",
)
_CHARTS = ("numpy", "pyqtgraph", "app.ui.results.result_tabs")  # in pieces as small as they come


class IdleLoading(QObject):
    """One piece at a time; whoever opens the wizard meanwhile loads the rest at once."""

    done = Signal()

    def __init__(self, load_content: Callable[[], object], parent: QObject) -> None:
        """Take, too, how the rules and texts are read and checked; the charts come last."""
        super().__init__(parent)
        self._pieces: Iterator[Callable[[], object]] = iter(
            [
                *(partial(import_module, name) for name in _MODULES),
                load_content,
                *(partial(import_module, name) for name in _CHARTS),
            ]
        )
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._load_next)

    def start(self) -> None:
        """Begin once nothing else is waiting."""
        self._timer.start()

    def stop(self) -> None:
        """Load no more."""
        self._timer.stop()

    @Slot()
    def _load_next(self) -> None:
        piece = next(self._pieces, None)
        if piece is None:
            self.done.emit()
            return
        try:
            piece()
        except AdvisorError:
            return  # a file that cannot be used is told by the place that needs it
        self._timer.start()
