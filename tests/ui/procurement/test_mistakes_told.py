"""What is amiss with a case is told at its field and before handing in, with a way from there."""

import tomllib
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QAbstractButton

from app import paths
from app.domain.case_places import CasePage as Part
from app.domain.contract_case import FactAnswer
from app.ui.procurement.basics_panel import SystemsCard
from app.ui.procurement.words import result_words
from tests.ui.procurement.conftest import click, editor, shown, texts

OF_CASE = [
    ({"budget_won": 0}, "budget_won", "0원 이하"),
    ({"contract_amount_won": -1}, "contract_amount_won", "0원 이하"),
    ({"ends_on": date(2026, 3, 1)}, "ends_on", "종료일이 시작일보다 빠릅니다"),
]
OF_SERVICE = [
    ({"unit_price": 0}, "unit_price", "정가"),
    ({"discount_pct": Decimal(120)}, "discount_pct", "할인율"),
    ({"quantity": Decimal(0)}, "quantity", "수량"),
    ({"selection_no": None}, "selection_no", "선정번호"),
    ({"selection_valid_until": date(2026, 1, 1)}, "selection_valid_until", "유효기간"),
]


@pytest.fixture
def follow(page, place, qtbot):
    """Go from the line of 제출 전 점검 that says something to where it leads."""

    def go(told):
        page.open_tab("submission")
        ways = [
            one
            for one in shown(page.tabs.made("submission"), QAbstractButton)
            if one.accessibleName().startswith("바로 가기: ") and told in one.accessibleName()
        ]
        assert ways, texts(page)
        place.activateWindow()
        ways[0].click()

    return go


def at_field(widget, field_id, qtbot):
    """Return what stands at a field that the focus has come to."""
    made = editor(widget, field_id)
    qtbot.waitUntil(made._input.hasFocus)
    return " ".join(texts(made))


@pytest.mark.parametrize(("values", "field_id", "told"), OF_CASE, ids=[one[1] for one in OF_CASE])
def test_what_cannot_be_in_the_case_is_told_twice_with_a_way(
    page, follow, qtbot, values, field_id, told
):
    page._open_case.set_fields(**values)
    follow(told)
    said = at_field(page, field_id, qtbot)
    assert told in said
    assert "▲" in said


@pytest.mark.parametrize(
    ("values", "field_id", "told"), OF_SERVICE, ids=[one[1] for one in OF_SERVICE]
)
def test_what_cannot_be_in_a_service_is_told_twice_with_a_way(
    page, case, follow, qtbot, values, field_id, told
):
    page._open_case.save_row(replace(case.services[0], **values))
    follow(told)
    assert page.tabs.current() == "services"
    said = at_field(page.tabs.made("services"), field_id, qtbot)
    assert told in said
    assert "▲" in said


def test_a_system_without_a_finished_assessment_is_told_at_the_system_with_a_way(
    page, system, follow, qtbot
):
    page.open_tab("basics")
    card = page.findChild(SystemsCard)
    assert any(text.startswith("▲") and system.name in text for text in texts(card))
    with qtbot.waitSignal(page.system_asked) as asked:
        follow(system.name)
    assert asked.args[0].id == system.id


def test_what_is_put_right_is_told_no_more(page, case, cases):
    page._open_case.set_fields(budget_won=0)
    page.open_tab("basics")
    editor(page, "budget_won").show_text("200000000")
    editor(page, "budget_won").edited.emit()
    click(page, "저장")
    assert not any("0원 이하" in text for text in texts(editor(page, "budget_won")))
    assert all(
        one.place.field_id != "budget_won"
        for one in page._open_case.check.problems
        if one.place.page is Part.CASE
    )


@pytest.mark.parametrize(
    ("file", "kind", "id_", "field"),
    [
        ("submission-check", "problems", "check_failed", "message"),
        ("contract-routes", "warnings", "conflict_of_interest_found", "text"),
    ],
)
def test_a_check_that_failed_is_told_by_the_word_it_was_answered_with(file, kind, id_, field):
    content = tomllib.loads((paths.RESOURCES / f"reference/{file}.toml").read_text("utf-8"))
    told = next(one[field] for one in content[kind] if one["id"] == id_)
    assert f"‘{result_words(of_duty=False)[FactAnswer.NO]}’" in told
