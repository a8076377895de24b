"""Wherever an answer is shown that a file brought, the file, the writer and the day are named."""

import json

import pytest
from PySide6.QtWidgets import QLabel

from app.domain.answer import Answer, AnswerKey
from app.services.share_words import ShareWords
from app.services.sharing import Sharing
from app.ui.answer_forms.import_dialog import ImportDialog
from app.ui.preferences import Preferences
from app.ui.results.result_page import ResultPage
from app.ui.results.result_tabs import ResultTabs
from app.ui.sharing.merge_dialog import MergeDialog
from app.ui.wizard.steps import RESULT_STEP
from app.ui.wizard.wizard_place import WizardPlace
from tests.answer_form_material import fill, forms_of, imports_of
from tests.conftest import Clock

SOURCE = "출처: 양식.xlsx, 홍길동, 2026. 11. 20."
STOP = AnswerKey("outage_stop")


@pytest.fixture
def assessing(store, clock):
    from app.services.assessing import Assessing

    return Assessing.with_shipped(store, clock)


@pytest.fixture
def taken_in(store, clock, system, tmp_path):
    """Take in a form in which two questions are answered; return it."""
    form = forms_of(store, clock).save([system], tmp_path / "양식.xlsx")
    fill(
        form,
        {"item/outage_stop": {"answer": "예"}, "factor/logs": {"answer": "아니오"}},
        who="홍길동",
    )
    imports = imports_of(store, clock)
    imports.apply(imports.preview([form]))
    return form


def texts(widget):
    return [one.text() for one in widget.findChildren(QLabel) if not one.isHidden()]


def test_the_card_of_a_question_names_the_file_until_it_is_answered_otherwise(
    make_wizard, system, taken_in
):
    place = make_wizard()
    place.open_system(system)
    cards = {card.item.id: card for page in place._asked.goal_pages() for card in page.cards}
    place.refresh()
    assert SOURCE in texts(cards["outage_stop"])
    assert not any(text.startswith("출처: 양식") for text in texts(cards["policy_change"]))
    place._answering.answer(STOP, Answer.NO)
    assert SOURCE not in texts(cards["outage_stop"])


def test_the_result_names_it_beside_the_answer(
    qtbot, registering, advising, icons, theme, save_state, agency, system, taken_in, tmp_path
):
    def make_tabs():
        return ResultTabs(icons, theme, Preferences(tmp_path))

    place = WizardPlace(registering, advising, make_tabs, icons, save_state, lambda: agency)
    qtbot.addWidget(place)
    place.open_system(system, RESULT_STEP)
    page = place.findChild(ResultPage)
    assert page is not None
    assert SOURCE in texts(page)


def test_a_form_that_comes_back_tells_whence_the_answer_here_came(
    qtbot, store, clock, system, taken_in, tmp_path
):
    other = forms_of(store, clock).save([system], tmp_path / "둘째.xlsx")
    fill(other, {"item/outage_stop": {"answer": "아니오"}}, who="이몽룡")
    third = forms_of(store, clock).save([system], tmp_path / "셋째.xlsx")
    fill(third, {"item/outage_stop": {"answer": "확인 필요"}})
    imports = imports_of(store, clock)
    preview = imports.preview([other, third])
    (answer,) = [one for one in preview.comparison.answers if one.outcome.value == "conflict"]
    dialog = ImportDialog(
        preview, lambda _: "2번", lambda _, given: given.choice, lambda _: SOURCE[4:]
    )
    qtbot.addWidget(dialog)
    assert any(text.startswith(f"지금 답, {SOURCE}") for text in texts(dialog.cards[0]))
    assert answer.slot.question_id == "outage_stop"


def test_a_merge_tells_it_beside_both_answers(qtbot, store, assessing, system, taken_in, tmp_path):
    sharing = Sharing(store, Clock())
    path = sharing.write(tmp_path / "x.cnshare", [system.id])
    assessing.answer(assessing.current(system.id), STOP, Answer.NO)
    preview = sharing.preview(path)
    (entry,) = [one for one in preview.differences.entries if one.fields]
    (line,) = ShareWords(preview.part).lines(entry)
    assert line[2:] == ("아니오", f"예 [{SOURCE}]")
    dialog = MergeDialog(preview)
    qtbot.addWidget(dialog)
    cells = [dialog.table.item(row, 3).text() for row in range(dialog.table.rowCount())]
    assert f"예 [{SOURCE}]" in cells


def test_show_names_it_in_words_and_as_figures(store, run, system, taken_in):
    code, told, _ = run("show", system.name)
    assert code == 0
    assert f"2번 답변의 {SOURCE}" in told
    figures = json.loads(run("show", system.name, "--json")[1])["answer_origins"]
    assert [(one["kind"], one["question"], one["file"], one["who"]) for one in figures] == [
        ("factor", "logs", "양식.xlsx", "홍길동"),
        ("item", "outage_stop", "양식.xlsx", "홍길동"),
    ]
