"""What the agency sets for its cases is chosen under the law of its kind, and stays chosen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton

from app.domain.agency import Agency, AgencyTrack
from app.domain.agency_settings import AgencySettings
from app.domain.money_text import DisplayUnit
from app.services.agency_settings import AgencyChoices
from app.services.reference import shipped_library
from app.store.database import open_register
from app.ui.drafts import Drafts
from app.ui.procurement.basis import LawWords
from app.ui.settings.case_settings_box import CaseSettingsBox
from tests.conftest import NOON
from tests.ui.procurement.conftest import click, texts


@pytest.fixture(scope="module")
def library():
    return shipped_library()


@pytest.fixture
def box_of(qtbot, store, theme, library, drafts):
    def make(track=AgencyTrack.NATIONAL_AGENCY, drafts=drafts):
        if track is not None:
            store.agencies.save(Agency("가온청(예시)", track, "정보화기획팀"))
        choices = AgencyChoices(store, lambda: library, NOON.date)
        made = CaseSettingsBox(choices, LawWords(lambda: library), drafts)
        qtbot.addWidget(made)
        made.show()
        return made

    return make


def cut_of(box):
    return box.findChild(QCheckBox)


def type_days(box, text):
    field = box.findChild(QLineEdit)
    field.setText(text)
    field.editingFinished.emit()


def links(box):
    return [one.accessibleName() for one in box.findChildren(QPushButton) if one.isVisible()]


@pytest.mark.parametrize(
    ("track", "words", "article"),
    [
        (AgencyTrack.NATIONAL_AGENCY, "국고금의 수입 또는 지출", "제47조제1항"),
        (AgencyTrack.LOCAL_GOVERNMENT, "계산하지 않을 수 있고", "제55조"),
        (AgencyTrack.PUBLIC_CORPORATION, "준용하는지 확인한다", "제47조제3항"),
    ],
)
def test_each_kind_of_agency_reads_which_payments_its_law_cuts(box_of, track, words, article):
    box = box_of(track)
    assert cut_of(box).text() == "지급액에서 10원 미만 절사"
    assert cut_of(box).isEnabled()
    assert words in "\n".join(texts(box))
    assert any("조문 보기" in one and article in one for one in links(box))


@pytest.mark.parametrize("track", [AgencyTrack.OTHER_PUBLIC_INSTITUTION, None])
def test_a_rule_that_nobody_verified_or_knows_cannot_be_chosen(box_of, track):
    box = box_of(track)
    assert not cut_of(box).isEnabled()
    told = "서류에 적용하지 않습니다" if track else "기관 유형을 저장하면"
    assert told in "\n".join(texts(box))


def test_an_article_is_asked_for(box_of, qtbot):
    box = box_of()
    link = next(one for one in box.findChildren(QPushButton) if "제47조" in one.text())
    with qtbot.waitSignal(box.article_asked) as asked:
        link.click()
    assert str(asked.args[0]) == "L25 제47조제1항"


def test_what_is_chosen_is_kept_and_survives_a_restart(box_of, store, qtbot):
    box = box_of()
    with qtbot.waitSignal(box.changed):
        box.findChild(QComboBox).setCurrentIndex(1)
    cut_of(box).click()
    type_days(box, "90")
    with open_register(store.path) as again:
        chosen = again.agency_settings.get()
    assert chosen == AgencySettings(DisplayUnit.THOUSAND_WON, cuts_payments=True, renewal_days=90)


def test_each_choice_is_taken_back_and_done_again(box_of, store):
    box = box_of()
    cut_of(box).click()
    type_days(box, "60")
    click(box, "되돌리기")
    assert store.agency_settings.get().renewal_days is None
    box._undoing.undo()
    assert store.agency_settings.get() == AgencySettings()
    assert not cut_of(box).isChecked()
    click(box, "다시 실행")
    assert cut_of(box).isChecked()


@pytest.mark.parametrize("text", ["0", "-3", "석 달"])
def test_days_that_cannot_be_are_not_kept(box_of, store, text):
    box = box_of()
    type_days(box, "30")
    type_days(box, text)
    assert "1 이상의 정수" in "\n".join(texts(box))
    assert store.agency_settings.get().renewal_days == 30
    type_days(box, "")
    assert store.agency_settings.get().renewal_days is None


def test_days_half_typed_are_there_again_after_a_power_cut_until_they_are_kept(
    box_of, drafts, registering, save_state, store
):
    type_days(box_of(), "30")
    box = box_of()
    field = box.findChild(QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, "12")
    box.refresh()  # the law was read anew, or the place was left and opened again
    assert field.text() == "12"
    drafts.flush()  # what its timer does within a second

    again = box_of(drafts=Drafts(registering, save_state, save_state))
    field = again.findChild(QLineEdit)
    assert field.text() == "12"
    assert "다시 불러왔습니다" in "\n".join(texts(again))
    assert store.agency_settings.get().renewal_days == 30
    QTest.keyClicks(field, "0")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert store.agency_settings.get().renewal_days == 120
    last = box_of(drafts=Drafts(registering, save_state, save_state))
    assert last.findChild(QLineEdit).text() == "120"
    assert "다시 불러왔습니다" not in "\n".join(texts(last))
