"""The agency is asked once, with its approval line, and only a complete one is taken."""

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton

from app.domain.agency import AgencyTrack, ApprovalRole
from app.ui.agency.agency_form import AgencyForm
from app.ui.agency.first_start import FirstStart


@pytest.fixture
def form(qtbot, icons):
    form = AgencyForm(icons)
    qtbot.addWidget(form)
    form.show()
    return form


def fill(form, **texts):
    for edit in form.findChildren(QLineEdit):
        if edit.accessibleName() in texts:
            edit.setText(texts[edit.accessibleName()])


def choose_track(form, text):
    box = next(b for b in form.findChildren(QComboBox) if b.accessibleName() == "기관 유형")
    box.setCurrentIndex(box.findText(text))


def test_an_agency_comes_back_as_it_was_shown(form, agency):
    form.show_agency(agency)
    assert form.agency() == agency


def test_everything_that_is_missing_is_told_at_once(form):
    assert form.agency() is None
    assert form._error.text().splitlines() == [
        "기관명을 입력해 주세요.",
        "기관 유형을 골라 주세요.",
        "부서를 입력해 주세요.",
    ]


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


def test_a_wrong_agency_code_is_told(form, agency):
    form.show_agency(agency)
    fill(form, 행정표준기관코드="12345")
    assert form.agency() is None
    assert "숫자 7자리" in form._error.text()


def test_the_first_page_gives_the_agency_or_the_example(qtbot, icons):
    page = FirstStart(icons)
    qtbot.addWidget(page)
    fill(page, 기관명="한빛시", 부서="정보화담당관")
    choose_track(page, "국가기관")
    with qtbot.waitSignal(page.agency_given) as given:
        next(b for b in page.findChildren(QPushButton) if b.text() == "시작하기").click()
    assert given.args[0].name == "한빛시"
    with qtbot.waitSignal(page.sample_asked):
        next(
            b for b in page.findChildren(QPushButton) if b.text() == "교재 예제로 둘러보기"
        ).click()
