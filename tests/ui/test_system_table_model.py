"""The register table keeps its own index of rows: it filters and sorts, and unknown is not zero."""

import pytest
from PySide6.QtCore import Qt

from app.domain.checklist import Verdict
from app.domain.standing import standings as standings_of
from app.ui.register.system_table_model import SYSTEM_ROLE, RegisterFilter, SystemTableModel
from tests.conftest import make_assessment, make_system

NAME, USERS = 1, 6


@pytest.fixture
def systems():
    return [
        make_system("공간정보 포털", operating_department="토지과", daily_users_avg=900),
        make_system("인허가 시스템", vendor="㈜가람", daily_users_avg=12000),
        make_system("Cloud 게시판", operating_department="토지과"),
    ]


@pytest.fixture
def standings(systems, checklist):
    given = {0: "YYYYYYNNNN", 1: "YYYY" + "-" * 6, 2: "-" * 10}
    assessments = {
        systems[n].id: make_assessment(checklist, systems[n], letters)
        for n, letters in given.items()
    }
    return standings_of(systems, assessments)


@pytest.fixture
def model(qapp, systems, standings):
    model = SystemTableModel()
    model.show_register(systems, standings)
    return model


def names(model):
    return [model.index(row, NAME).data() for row in range(model.rowCount())]


def test_it_keeps_qt_rules(model, qtmodeltester):
    qtmodeltester.check(model)


def test_a_row_reads_like_the_register(model):
    row = names(model).index("공간정보 포털")
    titles = [model.headerData(c, Qt.Orientation.Horizontal) for c in range(model.columnCount())]
    shown = dict(zip(titles, [model.index(row, c).data() for c in range(len(titles))], strict=True))
    assert shown["판정"] == "도입 검토"
    assert shown["예 개수(개)"] == "6"
    assert shown["응답(개)"] == "10/10"
    assert shown["구축연도"] == "–"


def test_the_verdicts_in_the_register_are_told_once_each(model):
    assert model.verdicts() == {
        Verdict.ADOPT_REVIEW: "도입 검토",
        Verdict.UNDETERMINED: "판단 보류",
    }


def test_open_answers_are_shown_as_a_range(model):
    row = names(model).index("인허가 시스템")
    assert model.index(row, 4).data() == "4~10"
    assert model.index(row, 0).data() == "판단 보류"


def test_a_system_without_any_answer_is_not_assessed(model):
    row = names(model).index("Cloud 게시판")
    shown = [model.index(row, column).data() for column in (0, 4, 5)]
    assert shown == ["미진단", "–", "–"]


def test_the_search_finds_every_word_in_any_letter_case(model):
    model.show_filtered(RegisterFilter(text="cloud 토지"))
    assert names(model) == ["Cloud 게시판"]


def test_the_search_looks_at_the_vendor_too(model):
    model.show_filtered(RegisterFilter(text="가람"))
    assert names(model) == ["인허가 시스템"]


def test_filters_by_verdict_department_and_not_assessed_work_together(model):
    model.show_filtered(RegisterFilter(department="토지과", verdict=Verdict.ADOPT_REVIEW))
    assert names(model) == ["공간정보 포털"]
    model.show_filtered(RegisterFilter(department="토지과", only_unassessed=True))
    assert names(model) == ["Cloud 게시판"]


@pytest.mark.parametrize("order", list(Qt.SortOrder))
def test_what_is_not_known_sorts_last_in_either_order(model, order):
    model.sort(USERS, order)
    assert names(model)[-1] == "Cloud 게시판"


def test_figures_sort_as_figures(model):
    model.sort(USERS, Qt.SortOrder.AscendingOrder)
    assert names(model)[:2] == ["공간정보 포털", "인허가 시스템"]


def test_a_kept_index_follows_its_system_when_the_order_changes(model):
    from PySide6.QtCore import QPersistentModelIndex

    kept = QPersistentModelIndex(model.index(0, NAME))
    system = model.index(0, NAME).data(SYSTEM_ROLE)
    model.sort(NAME, Qt.SortOrder.DescendingOrder)
    assert model.index(kept.row(), NAME).data(SYSTEM_ROLE) is system
