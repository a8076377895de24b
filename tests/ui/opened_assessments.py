"""Opens and closes assessments as an officer does, and counts what is left of them."""

from __future__ import annotations

import gc
import weakref
from collections import Counter
from functools import partial
from types import FunctionType, MethodType
from typing import Any, NamedTuple

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from app.domain.register import InformationSystem
from app.ui.desk import Desk
from app.ui.wizard.steps import RESULT_STEP

_CALLED = {FunctionType, MethodType, partial}


class Census(NamedTuple):
    """How much there is of everything, once what was closed is freed."""

    widgets: Counter[str]  # by class; the parts that Qt makes for itself with them
    qt_objects: int  # below the windows: widgets, layouts, models, timers, actions
    ours: Counter[str]  # Python objects of the program's own classes; what its signals call
    python_objects: int  # that the collector of garbage knows

    @classmethod
    def take(cls) -> Census:
        """Count everything there is now.

        A weak reference to nothing is not counted: PySide keeps some twenty of 72 bytes whenever
        an assessment is closed, which nothing in Python holds.
        """
        _free()
        everything = gc.get_objects()  # first: whoever asks Qt for an object makes one in Python
        kinds = Counter(map(type, everything))
        dead = sum(type(one) is weakref.ReferenceType and one() is None for one in everything)
        windows = [one for one in QApplication.topLevelWidgets() if one.parent() is None]
        return cls(
            Counter(type(one).__name__ for one in QApplication.allWidgets()),
            sum(1 + len(one.findChildren(QObject)) for one in windows),
            Counter({_name(kind): n for kind, n in kinds.items() if _name(kind)}),
            len(everything) - dead,
        )


class Opened:
    """Opens the assessments of a register in turn, with their pages, tabs and dialogs."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._systems = desk.registering.systems()
        self._known: list[weakref.ref[Any]] = []
        self._open_whole(self._systems[0])
        Census.take()  # makes the Python objects for all that stays

    def alive(self) -> int:
        """Return how many of the assessments that were opened are still in the memory."""
        _free()
        return sum(known() is not None for known in self._known)

    def pages(self) -> int:
        """Return how many rounds show every page once."""
        return len(self._desk.wizard_place._step_ids())

    def open_next(self, number: int) -> None:
        """Open one: at the next page, then its result and the next tab of it, and a dialog."""
        desk = self._desk
        desk._on_assess(self._systems[number % len(self._systems)])
        place = desk.wizard_place
        assert place._answering is not None
        self._known.append(weakref.ref(place._answering))
        steps = place._step_ids()
        place.show_step(steps[number % len(steps)])
        place.show_step(RESULT_STEP)
        tabs = place.link.tabs.tabs
        tabs.setCurrentIndex(number % tabs.count())
        self._open_dialogs()
        desk._show_register()
        _let_go()

    def _open_whole(self, system: InformationSystem) -> None:
        """Open every page and every tab, so that what is kept for the next system is there."""
        desk = self._desk
        desk._on_assess(system)
        place = desk.wizard_place
        for step in place._step_ids():
            place.show_step(step)
        tabs = place.link.tabs.tabs
        for at in reversed(range(tabs.count())):
            tabs.setCurrentIndex(at)
        self._open_dialogs()
        desk._show_register()

    def _open_dialogs(self) -> None:
        link = self._desk.wizard_place.link
        link.ask_evidence()
        assert link.dialog is not None
        link.dialog.reject()
        link.papers.ask_result()
        assert self._desk.papers.dialog is not None
        self._desk.papers.dialog.reject()


def _name(kind: type) -> str:
    """Return the name of a class that the program makes itself; empty for any other."""
    if kind in _CALLED:
        return kind.__name__
    module = str(kind.__module__)
    return f"{module}.{kind.__qualname__}" if module.startswith("app.") else ""


def _let_go() -> None:
    """Free the widgets that were closed, as Qt does when it next waits for events."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _free() -> None:
    """Free all that was closed; what Python finds may close more."""
    for _ in range(2):
        _let_go()
        gc.collect()
