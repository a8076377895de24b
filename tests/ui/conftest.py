"""What the tests of the window share."""

from __future__ import annotations

import gc
from threading import Event

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from app import paths
from app.domain.agency import Agency, AgencyTrack, ApprovalMark, ApprovalPost, ApprovalRole
from app.services.advising import Advising
from app.services.assessing import Assessing
from app.services.registering import Registering
from app.ui.drafts import Drafts
from app.ui.icons import Icons
from app.ui.theme import ThemeName, apply_theme, load_fonts, load_theme
from app.ui.widgets.long_work import LongWork
from app.ui.widgets.save_state import SaveState
from tests.conftest import make_system
from tests.ui.walked_wizard import PlainResult

PATIENCE = 20  # seconds
DRESSING = {  # what starts the whole program comes from there
    "app.main", "tests.ui.dressing", "tests.ui.let_go", "tests.ui.opened_assessments",
    "tests.ui.sized_program", "tests.ui.walked_program",
}  # fmt: skip
AGENCY = Agency(
    name="한빛시",
    track=AgencyTrack.LOCAL_GOVERNMENT,
    department="정보화담당관",
    author="김하늘",
    approval_line=(
        ApprovalPost("주무관", ApprovalRole.DRAFTER),
        ApprovalPost("과장", ApprovalRole.APPROVER, ApprovalMark.DELEGATED),
    ),
)


def pytest_collection_modifyitems(items):
    """Put the files last that put the look of the program on.

    It stays on, and Qt dresses every widget of the tests after it: a page of a case takes half as
    long again.
    """
    items.sort(key=lambda item: _puts_look_on(item.module))


def _puts_look_on(module):
    return any(
        given is apply_theme or getattr(given, "__module__", "") in DRESSING
        for given in vars(module).values()
    )


@pytest.fixture(scope="session")
def theme(qapp):
    load_fonts(paths.RESOURCES)
    return load_theme(paths.RESOURCES, ThemeName.LIGHT)


@pytest.fixture(scope="session")
def icons(theme):
    return Icons(paths.RESOURCES / "icons", theme)


@pytest.fixture
def registering(store, clock):
    return Registering(store, clock)


@pytest.fixture
def assessing(store, checklist, clock):
    return Assessing(store, lambda: checklist, clock)


@pytest.fixture
def advising(store, assessing, clock):
    return Advising(store, assessing, clock)


@pytest.fixture
def save_state(qtbot):
    state = SaveState()
    qtbot.addWidget(state)
    return state


@pytest.fixture
def drafts(registering, save_state):
    return Drafts(registering, save_state, save_state)  # gone with the window that it tells


@pytest.fixture
def agency():
    return AGENCY


@pytest.fixture
def system(registering):
    return registering.save(make_system("인허가 시스템", system_type="public_facing"))


@pytest.fixture
def make_wizard(qtbot, registering, advising, icons, save_state, agency):
    from app.ui.wizard.wizard_place import WizardPlace

    def make():
        wizard = WizardPlace(registering, advising, PlainResult, icons, save_state, lambda: agency)
        qtbot.addWidget(wizard)
        wizard.resize(1140, 680)
        wizard.show()
        return wizard

    return make


@pytest.fixture
def hold(monkeypatch):
    """Return what lets work wait when it tells of its nth step, until it is stopped.

    That returns an event: the work waits there.
    """
    note, wanted, reached = LongWork._note, [], Event()

    def wait(self, done, count, title):
        note(self, done, count, title)
        if title.startswith(wanted[0][0]):
            wanted[0][1] -= 1
            if not wanted[0][1]:
                reached.set()
                self._cancelled.wait(PATIENCE)

    def at(number, title=""):
        wanted[:] = [[title, number]]
        reached.clear()
        monkeypatch.setattr(LongWork, "_note", wait)
        return reached

    return at


@pytest.fixture(autouse=True, scope="module")
def _leaving_nothing(qapp, request):
    """Free the windows that a file of tests left: cycles hold them, and each look dresses them."""
    look = qapp.styleSheet()
    yield
    assert _puts_look_on(request.module) or qapp.styleSheet() == look, request.module
    gc.collect()
    for window in QApplication.topLevelWidgets():
        if window.parent() is None:  # the list of a box is freed by its box, and only once
            window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def _freed():
    """Free what a test has closed: a style sheet is put on every widget that there is."""
    yield
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
