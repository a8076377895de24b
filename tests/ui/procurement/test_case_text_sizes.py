"""At every text size that is offered, each page of a case fits and cuts no text."""

import pytest
from PySide6.QtWidgets import QTableView, QTabWidget

from app.domain.case_places import CasePage, CasePlace
from app.ui.theme import ThemeName
from tests.ui.cut_text import ROOM, cut, settle
from tests.ui.sized_program import start

__all__ = ["start"]


def case_places(program):
    """Open the list of cases, every page of one, and the forms of its rows."""
    contracts = program.desk.contracts
    program.window.show_place("cases")
    yield "no cases"
    contracts._on_sample()
    page = contracts.place.page()
    for tab in page.tabs._tabs:
        page.open_tab(tab.id)
        yield f"case: {tab.id}"
        for inner in page.tabs.made(tab.id).findChildren(QTabWidget):
            for place in range(1, inner.count()):
                inner.setCurrentIndex(place)
                yield f"case: {tab.id}, {inner.tabText(place)}"
    page.show_place(CasePlace(CasePage.SERVICES, contracts.place.case().services[0].id))
    yield "case: form of a service"
    page.tabs._bar.setCurrentIndex(page.tabs._bar.count() - 1)
    yield "case: last tab"
    contracts.place.show_list()
    yield "cases"


@pytest.mark.parametrize(
    ("percent", "theme"),
    [(100, ThemeName.LIGHT), (150, ThemeName.LIGHT), (200, ThemeName.HIGH_CONTRAST)],
)
def test_every_page_of_a_case_fits_on_the_smallest_screen(start, percent, theme):
    program = start(percent, "--example", theme=theme)
    found = {}
    for place in case_places(program):
        settle(program.window)
        problems = cut(program.window)
        if program.window.size().toTuple() != ROOM:
            problems.append(("window", program.window.size().toTuple()))
        if problems:
            found[place] = problems
    assert not found


def test_marks_in_lists_grow_with_the_text(start):
    program = start(200, "--example")
    for _ in case_places(program):
        pass
    tables = program.desk.contracts.place.findChildren(QTableView)
    assert len(tables) > 5
    assert {table.iconSize().toTuple() for table in tables} == {(32, 32)}
