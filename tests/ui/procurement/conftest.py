"""What the tests of the place 계약 share: the rules are read once, and a case with everything."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget

from app.domain.contract_case import Quotation
from app.services.advising import Advising
from app.services.assessing import Assessing
from app.services.case_exports import CaseExports
from app.services.contract_cases import Cases
from app.services.procurement import Procurement, load_case_rules
from app.services.reference import shipped_library
from app.store.database import open_register
from app.ui.preferences import Preferences
from app.ui.procurement.case_place import CasePlace
from app.ui.procurement.handing_in import HandingIn
from app.ui.register.field_editor import FieldEditor
from app.ui.results.paper_export import PaperExport
from app.ui.widgets.notice_bar import NoticeBar
from tests.case_material import make_case, make_line
from tests.conftest import Clock
from tests.ui.conftest import AGENCY


@pytest.fixture(scope="session")
def case_rules(tmp_path_factory):
    with open_register(tmp_path_factory.mktemp("rules") / "register.db") as store:
        clock = Clock()
        advising = Advising(store, Assessing.with_shipped(store, clock), clock)
        yield load_case_rules(shipped_library(), advising)


@pytest.fixture
def procurement(store, clock, case_rules):
    made = Procurement(store, clock)
    made.__dict__["rules"] = case_rules  # reading them takes longer than most tests
    return made


@pytest.fixture
def cases(store, clock):
    return Cases(store, clock)


@pytest.fixture
def case(store, cases, system):
    """Return a case of a local government with two services and two quotations."""
    store.agencies.save(AGENCY)
    made = make_case(
        system_ids=(system.id,),
        route_reason="등록된 서비스를 이용하므로",
        services=(
            make_line(is_vat_exempt=False, selection_no="DS-1"),
            make_line("저장공간", is_vat_exempt=False, quantity=Decimal(500), unit_price=120),
        ),
        quotations=(
            Quotation(vendor="가나클라우드(예시)", supply_amount=154_872_000, is_chosen=True),
            Quotation(vendor="다라시스템(예시)", supply_amount=150_000_000),
        ),
        stages={},
        facts={},
        checks={},
        changes=(),
        contracted_on=date(2026, 3, 20),
        ends_on=date(2029, 3, 31),
    )
    store.cases.add(made)
    return made


class ExportWindow(QWidget):
    """What the dialogs of papers stand over."""

    def __init__(self, save_state):
        super().__init__()
        self.save_state = save_state


@pytest.fixture
def handing_in(qtbot, store, clock, procurement, drafts, save_state, tmp_path):
    window = ExportWindow(save_state)
    qtbot.addWidget(window)
    preferences = Preferences(tmp_path)
    preferences.keep_folder(tmp_path)
    export = PaperExport(store.agencies.get, drafts, window, preferences, clock)
    exports = CaseExports(store, clock, procurement, lambda: procurement.rules.library.stamp)
    return HandingIn(exports, export, window)


@pytest.fixture
def make_place(qtbot, cases, procurement, registering, handing_in, icons, save_state):
    def make(drafts):
        place = CasePlace(cases, procurement, registering, handing_in, drafts, icons, save_state)
        qtbot.addWidget(place)
        place.resize(1120, 640)
        place.refresh()
        place.show()
        return place

    return make


@pytest.fixture
def place(make_place, drafts):
    return make_place(drafts)


@pytest.fixture
def page(place, case):
    place.open_case(case)
    return place.page()


def shown(widget, kind):
    QApplication.sendPostedEvents()  # what was just put into a layout is shown by an event
    return [one for one in widget.findChildren(kind) if one.isVisible()]


def click(widget, text):
    made = [one for one in shown(widget, QAbstractButton) if one.text() == text]
    assert made, [one.text() for one in shown(widget, QAbstractButton)]
    made[0].click()


def texts(widget):
    return [one.text() for one in shown(widget, QLabel)]


def editor(widget, field_id) -> FieldEditor:
    return next(one for one in shown(widget, FieldEditor) if one.field.id == field_id)


def fill(widget, **values):
    for field_id, text in values.items():
        made = editor(widget, field_id)
        made.show_text(text)
        made.edited.emit()


def notice(widget):
    return next(one for one in widget.findChildren(NoticeBar) if one.isVisible())


def box(widget, name) -> QComboBox:
    return next(one for one in shown(widget, QComboBox) if one.accessibleName() == name)


def pick(made, data):
    made.setCurrentIndex(made.findData(data))
    made.activated.emit(made.currentIndex())


def named(widget, name):
    made = [one for one in shown(widget, QAbstractButton) if one.accessibleName() == name]
    assert made, name
    return made[0]


def place_of(dialog, name):
    return next(one for one in shown(dialog, QLineEdit) if one.accessibleName() == name)
