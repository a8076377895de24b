"""The table of cases keeps its own index of rows: it filters and sorts, and unknown is not zero."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from app.domain.case_dates import DateKind
from app.domain.case_line import CaseLine, CaseState
from app.domain.case_stages import CalendarEntry
from app.ui.procurement.case_table_model import CASE_ROLE, CaseFilter, CaseTableModel
from tests.case_material import make_case

TITLE, AMOUNT, DUE = 2, 6, 7


def line(title, number, **values):
    return CaseLine(make_case(title, case_no=number), **values)


@pytest.fixture
def model(qapp):
    due = CalendarEntry(date(2026, 12, 1), "검사", DateKind.DEADLINE, "", False, False, False, None)
    model = CaseTableModel()
    model.show_rows(
        [
            line("통계 포털 이용", "계약-2026-002", amount=9_000_000, state=CaseState.RUNNING),
            line(
                "민원예약 이용", "계약-2026-001", next_due=due, lacking=3, state=CaseState.OVERDUE
            ),
            line("Cloud 백업", "계약-2026-003", system_names=("인허가 시스템",)),
        ]
    )
    return model


def titles(model):
    return [model.index(row, TITLE).data() for row in range(model.rowCount())]


def test_it_keeps_qt_rules(model, qtmodeltester):
    qtmodeltester.check(model)


def test_a_row_reads_like_the_case(model):
    headings = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    row = titles(model).index("민원예약 이용")
    read = dict(
        zip(headings, [model.index(row, n).data() for n in range(len(headings))], strict=True)
    )
    assert read["상태"] == "기한 지남"
    assert read["번호"] == "계약-2026-001"
    assert read["계약 방식"] == "수의계약"
    assert read["금액(원)"] == "–"  # not known is not zero
    assert read["다음 기한"] == "2026. 12. 1. 검사"
    assert read["미비(건)"] == "3"
    assert model.index(row, 0).data(CASE_ROLE).title == "민원예약 이용"


def test_cases_come_by_number_and_what_is_not_known_sorts_last(model):
    assert titles(model) == ["민원예약 이용", "통계 포털 이용", "Cloud 백업"]
    model.sort(AMOUNT, Qt.SortOrder.DescendingOrder)
    assert titles(model)[0] == "통계 포털 이용"
    model.sort(DUE, Qt.SortOrder.DescendingOrder)
    assert titles(model)[0] == "민원예약 이용"


def test_a_chosen_row_stays_chosen_through_sorting(model):
    from PySide6.QtCore import QPersistentModelIndex

    kept = QPersistentModelIndex(model.index(0, TITLE))
    model.sort(TITLE, Qt.SortOrder.DescendingOrder)
    assert kept.data() == "민원예약 이용"


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (CaseFilter("cloud"), ["Cloud 백업"]),
        (CaseFilter("인허가"), ["Cloud 백업"]),  # by its system
        (CaseFilter("이용 001"), ["민원예약 이용"]),
        (CaseFilter(state=CaseState.RUNNING), ["통계 포털 이용"]),
        (CaseFilter("없는 말"), []),
    ],
)
def test_a_filter_shows_what_holds_every_word_and_has_the_state(model, wanted, found):
    model.show_accepted(wanted.accepts)
    assert titles(model) == found
    model.show_accepted(CaseFilter().accepts)
    assert model.rowCount() == model.total() == 3


def test_what_is_figured_out_later_comes_into_its_row(model, qtbot):
    case = model.index(2, 0).data(CASE_ROLE)
    with qtbot.waitSignal(model.dataChanged):
        model.show_line(CaseLine(case, amount=1_000_000, state=CaseState.ENDED))
    assert model.index(2, AMOUNT).data() == "1,000,000"
    assert model.index(2, 0).data() == "종료"
