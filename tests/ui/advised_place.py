"""The wizard with the result beside it, over one system whose figures suggest answers."""

import pytest

from app.ui.preferences import Preferences
from app.ui.results.result_tabs import ResultTabs
from app.ui.wizard.steps import RESULT_STEP
from app.ui.wizard.wizard_place import WizardPlace
from tests.conftest import make_system


@pytest.fixture
def assessing(store, clock):
    from app.services.assessing import Assessing

    return Assessing.with_shipped(store, clock)


@pytest.fixture
def system(registering):
    return registering.save(
        make_system(
            "인허가 시스템",
            system_type="public_facing",
            initial_dev_cost=1_200_000_000,
            added_dev_cost=120_000_000,
            annual_maintenance_cost=90_000_000,
            daily_users_avg=12_000,
        )
    )


@pytest.fixture
def make_place(qtbot, registering, advising, icons, theme, save_state, agency, system, tmp_path):
    def make_tabs():
        return ResultTabs(icons, theme, Preferences(tmp_path))

    def make():
        wizard = WizardPlace(registering, advising, make_tabs, icons, save_state, lambda: agency)
        qtbot.addWidget(wizard)
        wizard.resize(1140, 680)
        wizard.show()
        wizard.open_system(system)
        return wizard

    return make


@pytest.fixture
def place(make_place):
    return make_place()


def current(assessing, system):
    return assessing.current(system.id)


def open_tabs(place):
    place.show_step(RESULT_STEP)
    place.link.tabs.tabs.setCurrentIndex(1)
    return place.link.tabs
