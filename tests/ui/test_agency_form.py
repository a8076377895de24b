"""The agency is asked once, with its approval line, and only a complete one is taken."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton

from app.domain.agency import MOST_SIGNERS, AgencyTrack, ApprovalPost, ApprovalRole
from app.domain.register_form import FieldError
from app.ui.agency.agency_form import AgencyForm
from app.ui.agency.first_start import AGENCY as AGENCY_PAGE
from app.ui.agency.first_start import BEGINNING, PURPOSE, FirstStart
from app.ui.drafts import Drafts
from app.ui.languages import Language, is_korean, speak
from app.ui.preferences import Preferences
from app.ui.settings.language_choice import LanguageChoice
from app.ui.words import error_text


@pytest.fixture
def form(qtbot, icons):
    form = AgencyForm(icons)
    qtbot.addWidget(form)
    form.show()
    return form


@pytest.fixture
def preferences(tmp_path):
    return Preferences(tmp_path)


def fill(form, **texts):
    for edit in form.findChildren(QLineEdit):
        if edit.accessibleName() in texts:
            edit.setText(texts[edit.accessibleName()])


def problems(form):
    """Return what is said to be wrong with the fields, in their order."""
    labels = form.findChildren(QLabel)
    told = [one for one in labels if one.property("role") == "error" and one.isVisible()]
    return [one.text() for one in told]


def choose_track(form, text):
    box = next(b for b in form.findChildren(QComboBox) if b.accessibleName() == "기관 유형")
    box.setCurrentIndex(box.findText(text))


def test_an_agency_comes_back_as_it_was_shown(form, agency):
    form.show_agency(agency)
    assert form.agency() == agency


def test_everything_that_is_missing_is_told_at_once(form):
    assert form.agency() is None
    assert problems(form) == [
        "기관명을 입력해 주세요.",
        "기관 유형을 골라 주세요.",
        "부서를 입력해 주세요.",
    ]


def test_what_is_missing_is_told_below_its_field_until_it_is_given(form):
    form.agency()
    name = next(e for e in form.findChildren(QLineEdit) if e.accessibleName() == "기관명")
    told = next(one for one in form.findChildren(QLabel) if one.text() == "기관명을 입력해 주세요.")
    assert told.parentWidget() is name.parentWidget()
    assert told.y() > name.y()
    assert name.accessibleDescription() == told.text()
    name.setText("한빛시")
    name.textEdited.emit("한빛시")
    assert problems(form) == ["기관 유형을 골라 주세요.", "부서를 입력해 주세요."]
    assert not name.accessibleDescription()


def test_every_kind_of_agency_is_offered(form):
    box = next(b for b in form.findChildren(QComboBox) if b.accessibleName() == "기관 유형")
    assert [box.itemText(n) for n in range(1, box.count())] == [
        "국가기관", "지방자치단체", "공기업·준정부기관", "기타공공기관", "지방공사·공단"
    ]  # fmt: skip


def test_a_new_agency_starts_with_the_usual_approval_line(form):
    fill(form, 기관명="한빛시", 부서="정보화담당관")
    choose_track(form, "지방자치단체")
    agency = form.agency()
    assert agency.track is AgencyTrack.LOCAL_GOVERNMENT
    assert [post.title for post in agency.approval_line] == ["주무관", "팀장", "과장"]


def test_a_post_can_be_added_and_an_empty_one_is_left_out(form, agency):
    form.show_agency(agency)
    add = next(b for b in form.findChildren(QPushButton) if b.text() == "결재선에 추가")
    add.click()
    add.click()
    edits = [e for e in form.findChildren(QLineEdit) if "결재자 직위" in e.accessibleName()]
    edits[2].setText("국장")
    assert form.agency().approval_line[2].title == "국장"
    assert form.agency().approval_line[2].role is ApprovalRole.REVIEWER
    assert len(form.agency().approval_line) == 3


def test_the_agency_code_goes_by_the_same_field_of_the_register(form, agency, register_form):
    field = register_form.field("org_code")
    with pytest.raises(FieldError) as refused:
        field.value_of("12345")
    form.show_agency(agency)
    fill(form, 행정표준기관코드="12345")
    assert form.agency() is None
    assert problems(form) == [f"{field.label}: {error_text(refused.value)}"]
    fill(form, 행정표준기관코드="1741000")
    assert form.agency().org_code == field.value_of("1741000")


def test_the_first_pages_lead_from_the_purpose_to_the_agency_and_a_beginning(
    qtbot, icons, drafts, preferences
):
    page = FirstStart(icons, drafts, preferences)
    qtbot.addWidget(page)
    page.show()
    assert page.page() == PURPOSE
    assert any("결재에 올릴 서류를" in text for text in told(page))
    shown(page, "다음").click()
    assert page.page() == AGENCY_PAGE
    shown(page, "다음").click()
    assert page.page() == AGENCY_PAGE  # what is missing is told at its field
    fill(page, 기관명="한빛시", 부서="정보화담당관")
    choose_track(page, "국가기관")
    shown(page, "다음").click()
    assert page.page() == BEGINNING
    given = []
    page.agency_given.connect(given.append)
    with qtbot.waitSignals([page.agency_given, page.steps_asked], order="strict"):
        button(page, "빈 대장으로 시작").click()
    assert [agency.name for agency in given] == ["한빛시"]
    with qtbot.waitSignals([page.agency_given, page.sample_asked], order="strict"):
        button(page, "교재 예제로 둘러보기").click()


def test_a_register_can_be_looked_round_without_an_agency(qtbot, icons, drafts, preferences):
    page = FirstStart(icons, drafts, preferences)
    qtbot.addWidget(page)
    page.show()
    shown(page, "다음").click()
    shown(page, "나중에 입력").click()
    with qtbot.assertNotEmitted(page.agency_given):
        with qtbot.waitSignal(page.sample_asked):
            shown(page, "교재 예제로 둘러보기").click()
        with qtbot.waitSignals([page.later_asked, page.steps_asked], order="strict"):
            shown(page, "빈 대장으로 시작").click()
    shown(page, "이전").click()
    assert page.page() == AGENCY_PAGE
    shown(page, "이전").click()
    assert page.page() == PURPOSE


def test_enter_presses_the_button_of_the_first_page_that_has_the_focus(
    qtbot, icons, drafts, preferences
):
    page = FirstStart(icons, drafts, preferences)
    qtbot.addWidget(page)
    page.show()
    page.take_focus()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    assert page.page() == AGENCY_PAGE


def test_an_officer_who_has_systems_already_may_give_the_agency_later(
    qtbot, icons, drafts, preferences
):
    page = FirstStart(icons, drafts, preferences, has_systems=True)
    qtbot.addWidget(page)
    assert "교재 예제로 둘러보기" not in [b.text() for b in page.findChildren(QPushButton)]
    with qtbot.waitSignal(page.later_asked):
        button(page, "나중에 입력").click()


def line_of(count, role=ApprovalRole.REVIEWER):
    return tuple(ApprovalPost(f"직위{number}", role) for number in range(count))


def shown(page, text):
    buttons = page.findChildren(QPushButton)
    return next(b for b in buttons if b.text() == text and b.isVisible())


def button(form, text):
    return next(b for b in form.findChildren(QPushButton) if b.text() == text)


def told(form):
    return [label.text() for label in form.findChildren(QLabel) if label.isVisible()]


def test_more_who_sign_than_the_cover_takes_are_refused_with_the_reason(form, agency):
    form.show_agency(replace(agency, approval_line=line_of(MOST_SIGNERS)))
    assert form.agency() is not None
    button(form, "결재선에 추가").click()
    assert "결재란은 6명까지입니다. 더 추가하는 사람은 협조로 표시합니다." in told(form)
    edits = [e for e in form.findChildren(QLineEdit) if "결재자 직위" in e.accessibleName()]
    edits[-1].setText("국장")
    assert form.agency().approval_line[-1].role is ApprovalRole.COOPERATOR

    roles = [b for b in form.findChildren(QComboBox) if "결재자 구분" in b.accessibleName()]
    roles[-1].setCurrentIndex(roles[-1].findText("결재"))
    reason = "결재란에는 6명까지 들어갑니다(현재 7명). 1명을 빼거나 구분을 협조로 바꿔 주세요."
    assert reason in told(form)
    assert form.agency() is None


@pytest.mark.parametrize("count", [7, 8])
def test_a_longer_line_of_an_older_register_opens_and_says_what_to_shorten(form, agency, count):
    form.show_agency(replace(agency, approval_line=line_of(count)))
    (reason,) = [text for text in told(form) if text.startswith("결재란에는 6명까지")]
    assert f"현재 {count}명" in reason
    assert form.agency() is None
    drops = [b for b in form.findChildren(QPushButton) if b.accessibleName().endswith("빼기")]
    for drop in drops[: count - MOST_SIGNERS]:
        drop.click()
    assert [post.title for post in form.agency().approval_line] == [
        f"직위{number}" for number in range(count - MOST_SIGNERS, count)
    ]


def test_those_who_consent_take_no_box(form, agency):
    line = line_of(MOST_SIGNERS) + line_of(2, ApprovalRole.COOPERATOR)
    form.show_agency(replace(agency, approval_line=line))
    assert form.agency().approval_line == line
    assert not button(form, "결재선에 추가").isEnabled()


def test_everything_typed_can_be_shown_again(form, qtbot, icons, agency):
    form.show_agency(agency)
    button(form, "결재선에 추가").click()
    fill(form, 기관명="두빛시", 행정표준기관코드="12")
    typed = form.texts()
    assert form.is_changed()

    again = AgencyForm(icons)
    qtbot.addWidget(again)
    again.show_agency(agency)
    again.show_texts(typed)
    assert again.texts() == typed
    assert again.is_changed()
    again.revert()
    assert again.agency() == agency
    assert not again.is_changed()


def test_what_was_typed_at_the_first_start_survives_the_end_of_the_program(
    qtbot, icons, drafts, registering, save_state, preferences
):
    page = FirstStart(icons, drafts, preferences)
    qtbot.addWidget(page)
    name = next(e for e in page.findChildren(QLineEdit) if e.accessibleName() == "기관명")
    qtbot.keyClicks(name, "Hanbit")
    drafts.flush()
    again = FirstStart(icons, Drafts(registering, save_state), preferences)
    qtbot.addWidget(again)
    assert "Hanbit" in [e.text() for e in again.findChildren(QLineEdit)]


@pytest.mark.parametrize("has_systems", [False, True])
def test_the_language_can_be_chosen_before_anything_else_and_nothing_typed_is_lost(
    qtbot, icons, drafts, preferences, has_systems
):
    page = FirstStart(icons, drafts, preferences, has_systems=has_systems)
    qtbot.addWidget(page)
    page.show()
    box = page.findChild(LanguageChoice).findChild(QComboBox)
    assert [box.itemText(n) for n in range(box.count())] == ["한국어", "English"]
    assert box.currentText() == "한국어"
    assert box.isVisible()
    if not has_systems:
        shown(page, "다음").click()
    fill(page, 기관명="한빛시", 부서="정보화담당관")
    choose_track(page, "국가기관")
    first = page.page() if has_systems else PURPOSE
    page.show_page(first)
    try:
        with qtbot.waitSignal(page.language_changed):
            box.setCurrentIndex(1)
        assert not is_korean()
        assert preferences.language() is Language.ENGLISH
        assert page.page() == first
        page.show_page(AGENCY_PAGE)
        with qtbot.waitSignal(page.agency_given) as given:
            shown(page, "Start" if has_systems else "Next").click()
            if not has_systems:
                shown(page, "Start with an empty register").click()
        assert given.args[0].name == "한빛시"
    finally:
        speak(Language.KOREAN)


def test_lines_are_counted_anew_when_one_is_taken_out_and_the_next_has_the_keyboard(form, qtbot):
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)

    def names():
        edits = form.findChildren(QLineEdit)
        return [e.accessibleName() for e in edits if "결재자 직위" in e.accessibleName()]

    drops = [b for b in form.findChildren(QPushButton) if "결재자 빼기" in b.accessibleName()]
    drops[1].setFocus()
    drops[1].click()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert names() == ["1번째 결재자 직위", "2번째 결재자 직위"]
    assert QApplication.focusWidget().text() == "과장"
    next(b for b in form.findChildren(QPushButton) if b.text() == "결재선에 추가").click()
    assert names() == ["1번째 결재자 직위", "2번째 결재자 직위", "3번째 결재자 직위"]
