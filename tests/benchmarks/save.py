"""How long an answer takes until it is saved, beside a bare commit; by hand.

    python -m tests.benchmarks.save [--rounds 300] [--folder DIR]

Three things are timed in turn, in one folder: a click on an answer of the real wizard until its
commit is done, the same change asked of the service without a window, and a bare commit. Each
ratio is taken within its round. A button acts when the mouse lets it go, so the click is timed
from there, and once more from the press, with no time between the two.
"""

from __future__ import annotations

import argparse
import os
import sqlite3
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from random import Random
from statistics import median, quantiles

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from app import paths
from app.domain.answer import Answer, AnswerKey
from app.domain.assessment import Assessment
from app.services import forms
from app.services.advising import Advising
from app.services.assessing import Assessing
from app.services.registering import Registering
from app.store.database import RegisterStore, open_register
from app.ui.icons import Icons
from app.ui.theme import ThemeName, apply_theme, load_fonts, load_theme
from app.ui.widgets.save_state import SaveState
from app.ui.wizard.wizard_place import WizardPlace
from tests.conftest import make_system

WARM_UP = 20
GIVEN = (Answer.YES, Answer.NO, Answer.UNKNOWN)


@dataclass
class Times:
    """The seconds of each round."""

    clicked: list[float] = field(default_factory=list)  # from letting go to the commit
    pressed: list[float] = field(default_factory=list)  # from the press to the commit
    shown: list[float] = field(default_factory=list)  # from letting go to the last word of it
    asked: list[float] = field(default_factory=list)  # of the service alone
    bare: list[float] = field(default_factory=list)

    def lines(self) -> list[tuple[str, list[float]]]:
        """Return each series with its name."""
        return [
            ("click to saved", self.clicked),
            ("press to saved", self.pressed),
            ("click to shown", self.shown),
            ("service alone", self.asked),
            ("bare commit", self.bare),
        ]


class TimedAssessing(Assessing):
    """Tells when each answer was committed, before anything is shown of it."""

    def __init__(self, store: RegisterStore) -> None:
        super().__init__(store, forms.checklist, datetime.now)
        self.committed: list[float] = []

    def answer(self, assessment: Assessment, key: AnswerKey, answer: Answer) -> Assessment:
        stored = super().answer(assessment, key, answer)
        self.committed.append(time.perf_counter())
        return stored


def bare_file(path: Path) -> sqlite3.Connection:
    """Return a connection with the register's own settings (app/store/transactions.py)."""
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode = DELETE", "synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("CREATE TABLE answer (key TEXT PRIMARY KEY, answer TEXT, at REAL)")
    return connection


def open_wizard(
    application: QApplication, store: RegisterStore, assessing: Assessing
) -> WizardPlace:
    """Show the wizard on a system of its own, the way the window does."""
    load_fonts(paths.RESOURCES)
    theme = load_theme(paths.RESOURCES, ThemeName.LIGHT)
    apply_theme(application, theme)
    registering = Registering(store, datetime.now)
    system = registering.save(make_system("클릭하는 시스템"))
    wizard = WizardPlace(
        registering,
        Advising(store, assessing, datetime.now),
        QWidget,  # the result page is not opened here
        Icons(paths.RESOURCES / "icons", theme),
        SaveState(),
        lambda: None,
    )
    wizard.resize(1140, 680)
    wizard.show()
    wizard.open_system(system)
    return wizard


def buttons_of(wizard: WizardPlace) -> list[QPushButton]:
    """Return the answer buttons of the page that is open."""
    page = wizard.open_goal_page()
    assert page is not None
    return [
        made
        for card in page.cards
        for row in card.answer_buttons()
        for made in row.findChildren(QPushButton)
    ]


def measure(application: QApplication, folder: Path, rounds: int) -> Times:
    """Answer by click and without a window, and commit bare, one after the other."""
    chance = Random(1)
    times = Times()
    with (
        open_register(folder / "register.db") as store,
        closing(bare_file(folder / "bare.db")) as connection,
    ):
        watched = TimedAssessing(store)
        wizard = open_wizard(application, store, watched)
        buttons = buttons_of(wizard)

        system = make_system("클릭하지 않는 시스템")
        store.systems.save(system)
        assessing = Assessing(store, forms.checklist, datetime.now)
        assessment = assessing.begin(system)
        keys = sorted(assessment.checklist.answer_keys(), key=str)
        for number in range(WARM_UP + rounds):
            chosen = chance.choice([made for made in buttons if not made.isChecked()])
            key, answer = chance.choice(keys), chance.choice(GIVEN)
            application.processEvents()
            watched.committed.clear()

            began = time.perf_counter()
            QTest.mousePress(chosen, Qt.MouseButton.LeftButton)
            pressed = time.perf_counter()
            QTest.mouseRelease(chosen, Qt.MouseButton.LeftButton)
            shown = time.perf_counter()
            assessment = assessing.answer(assessment, key, answer)
            asked = time.perf_counter()
            connection.execute("BEGIN IMMEDIATE")
            row = (str(key), answer.value, asked)
            connection.execute("INSERT OR REPLACE INTO answer VALUES (?, ?, ?)", row)
            connection.execute("COMMIT")
            ended = time.perf_counter()

            (committed,) = watched.committed  # a click is stored, once
            if number >= WARM_UP:
                times.clicked.append(committed - pressed)
                times.pressed.append(committed - began)
                times.shown.append(shown - pressed)
                times.asked.append(asked - shown)
                times.bare.append(ended - asked)
        wizard.close()
    return times


def main() -> dict[str, float]:
    """Print medians, the slowest twentieth and the ratios to the bare commit; return the ratios."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=300)
    parser.add_argument("--folder", help="on the disk to measure; the system's own otherwise")
    arguments = parser.parse_args()
    application = QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    with tempfile.TemporaryDirectory(dir=arguments.folder) as folder:
        times = measure(application, Path(folder), arguments.rounds)
    ratios = {}
    for name, seconds in times.lines():
        slow = quantiles(seconds, n=20)[-1]
        ratios[name] = median(a / b for a, b in zip(seconds, times.bare, strict=True))
        sys.stdout.write(
            f"{name:14} {median(seconds) * 1000:6.2f} ms  p95 {slow * 1000:6.2f} ms"
            f"  ratio x {ratios[name]:.2f}\n"
        )
    return ratios


if __name__ == "__main__":
    main()
