"""An agency's own checklist is shown with what is wrong in it, chosen, and asked in new rounds."""

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPlainTextEdit, QPushButton

from app.main import build
from app.paths import content_dir
from app.services.advising import Advising
from app.services.assessing import Assessing
from app.services.maturing import Maturing
from app.services.questionnaire_choice import QuestionnaireChoiceError
from app.ui.preferences import Preferences
from app.ui.settings.questionnaire_list import QuestionnaireList
from tests.conftest import ROOT, make_system

SHIPPED = ROOT / "forms/questionnaires"
CONTAINS = Qt.MatchFlag.MatchContains
OWN = (
    ('id = "self-diagnosis"', 'id = "hanbit"'),
    ('version = "2021.1"', 'version = "2026.1"'),
    ('title = "정보시스템 자가진단 체크리스트"', 'title = "한빛시 자가진단"'),
)
PROGRAM_S, HANBIT_S = (
    "정보시스템 자가진단 체크리스트 2021.1 (프로그램 제공)",
    "한빛시 자가진단 2026.1 (own.toml)",
)


@pytest.fixture
def folder(register_path):
    return content_dir(register_path)


@pytest.fixture
def write(folder):
    def put(*changes, source="self-diagnosis.toml", name="own.toml"):
        text = (SHIPPED / source).read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new, 1)
        folder.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")

    return put


@pytest.fixture
def choice(tmp_path, register_path):
    return Preferences(tmp_path).questionnaire_choice(register_path)


@pytest.fixture
def shown(qtbot, icons, choice):
    made = QuestionnaireList(icons)
    qtbot.addWidget(made)
    made.show_choice(choice)
    made.show()
    return made


def box(shown):
    return shown.findChild(QComboBox)


def offered(shown):
    return [box(shown).itemText(place) for place in range(box(shown).count())]


def errors(shown):
    QApplication.sendPostedEvents()  # a label that was just put in is shown by one
    return [
        label.text()
        for label in shown.findChildren(QLabel)
        if label.property("role") == "error" and label.isVisible()
    ]


def click(shown, text):
    next(b for b in shown.findChildren(QPushButton) if b.text() == text).click()


def choose(shown, text):
    box(shown).setCurrentIndex(box(shown).findText(text))


def test_without_own_files_there_is_the_shipped_one(shown, folder, choice, checklist):
    assert offered(shown) == [PROGRAM_S]
    assert f"문항표 폴더: {folder}" in [label.text() for label in shown.findChildren(QLabel)]
    assert shown.texts() == ["폴더에 문항표 파일이 없습니다."]
    assert errors(shown) == []
    assert choice.checklist() == checklist


def test_each_file_is_shown_with_what_is_in_it_or_everything_that_is_wrong(shown, write):
    write(*OWN)
    write(
        *OWN,
        ('indicator = "신뢰성 및 가용성"', 'indicator = ""'),
        ("number = 4", 'number = "넷"'),
        name="broken.toml",
    )
    write(('version = "', 'version = "한빛 '), source="maturity.toml", name="maturity.toml")
    click(shown, "다시 읽기")
    told = shown.texts()
    assert (
        "own.toml: 한빛시 자가진단 2026.1 – 쓸 수 있음. 목표 4개, 문항 10개, 예시 4건 확인" in told
    )
    assert any(
        line.startswith("maturity.toml: ") and "쓸 수 있음. 관점 2개, 축 " in line for line in told
    )
    assert errors(shown) == ["broken.toml: 쓸 수 없음(고칠 곳 2군데)"]
    assert shown.findChild(QPlainTextEdit).toPlainText().splitlines() == [
        "goals[1].items[3].indicator: 비어 있습니다",
        "goals[2].items[1].number: 정수여야 합니다",
    ]
    assert offered(shown) == [PROGRAM_S, HANBIT_S]


def test_a_file_that_was_mended_can_be_chosen_once_it_is_read_again(shown, write):
    write(*OWN, ("adopt_min = 6", "adopt_min = 7"))
    click(shown, "다시 읽기")
    assert offered(shown) == [PROGRAM_S]
    assert any("examples[1].expected" in line for line in shown.texts())
    write(*OWN)
    click(shown, "다시 읽기")
    assert offered(shown) == [PROGRAM_S, HANBIT_S]
    assert errors(shown) == []


def test_new_rounds_begin_with_what_was_chosen_and_old_ones_stay(
    shown, write, choice, store, clock
):
    systems = [make_system(f"시스템 {count}", management_no=str(count)) for count in range(3)]
    for system in systems:
        store.systems.save(system)
    write(*OWN)
    click(shown, "다시 읽기")
    assessing = Assessing.with_shipped(store, clock, choice.checklist)
    begun = [assessing.begin(systems[0])]
    choose(shown, HANBIT_S)
    begun.append(assessing.begin(systems[1]))
    choose(shown, PROGRAM_S)
    begun.append(assessing.begin(systems[2]))
    asked = [one.checklist.id for one in begun]
    assert asked == ["self-diagnosis", "hanbit", "self-diagnosis"]
    assert [assessing.begin(system).checklist.id for system in systems] == asked


def test_the_choice_is_remembered_for_this_register_alone(
    qtbot, icons, tmp_path, register_path, shown, write
):
    write(*OWN)
    click(shown, "다시 읽기")
    choose(shown, HANBIT_S)
    again = Preferences(tmp_path)
    assert again.questionnaire_choice(register_path).named() == ("hanbit", "2026.1")
    assert again.questionnaire_choice(tmp_path / "other.db").named() is None
    reopened = QuestionnaireList(icons)
    qtbot.addWidget(reopened)
    reopened.show_choice(again.questionnaire_choice(register_path))
    assert box(reopened).currentText() == HANBIT_S
    choose(reopened, PROGRAM_S)
    assert Preferences(tmp_path).questionnaire_choice(register_path).named() is None


def test_the_questions_of_another_checklist_are_never_asked_unsaid(
    shown, write, folder, choice, store, clock
):
    write(*OWN)
    click(shown, "다시 읽기")
    choose(shown, HANBIT_S)
    (folder / "own.toml").unlink()
    click(shown, "다시 읽기")
    assert offered(shown) == [PROGRAM_S, "쓸 수 없음: hanbit 2026.1"]
    assert box(shown).currentText() == "쓸 수 없음: hanbit 2026.1"
    assert "새 회차를 시작할 수 없습니다" in errors(shown)[0]
    system = make_system()
    store.systems.save(system)
    assessing = Assessing.with_shipped(store, clock, choice.checklist)
    with pytest.raises(QuestionnaireChoiceError, match=r"hanbit 2026\.1"):
        assessing.begin(system)
    assert assessing.current(system.id) is None
    choose(shown, PROGRAM_S)
    assert errors(shown) == []
    assert assessing.begin(system).checklist.id == "self-diagnosis"


OWN_MATURITY = (
    ('id = "maturity"', 'id = "hanbit-maturity"'),
    ('"장애가 나면 서비스를 멈추고 복구한다"', '"한빛시: 장애가 나면 멈추고 복구한다"'),
)
OWN_SELECTION = (('id = "selection"', 'id = "hanbit-selection"'),)


def own_maturity_and_selection(write, shown):
    write(*OWN_MATURITY, source="maturity.toml", name="maturity.toml")
    write(*OWN_SELECTION, source="selection.toml", name="selection.toml")
    click(shown, "다시 읽기")
    for kind in ("maturity", "selection"):
        box_of_kind = shown.boxes[kind]
        box_of_kind.setCurrentIndex(box_of_kind.findText(f"({kind}.toml)", CONTAINS))


def begun_with(choice, store, clock):
    return Assessing.with_shipped(
        store, clock, choice.checklist, maturity=choice.maturity, selection=choice.selection
    )


def test_own_maturity_and_selection_are_chosen_like_a_checklist(
    shown, write, choice, store, clock, tmp_path, register_path, folder
):
    system = make_system()
    store.systems.save(system)
    assessing = begun_with(choice, store, clock)
    first = assessing.begin(system)
    own_maturity_and_selection(write, shown)
    second = assessing.begin_round(system)
    asked = (second.maturity_questionnaire.id, second.selection_questionnaire.id)
    assert asked == ("hanbit-maturity", "hanbit-selection")
    assert second.checklist == first.checklist
    again = Preferences(tmp_path).questionnaire_choice(register_path)
    assert again.named("maturity")[0] == "hanbit-maturity"
    assert again.named("checklist") is None
    (folder / "maturity.toml").unlink()
    click(shown, "다시 읽기")
    assert shown.boxes["maturity"].currentText().startswith("쓸 수 없음: hanbit-maturity")
    assert "새 회차를 시작할 수 없습니다" in errors(shown)[0]
    with pytest.raises(QuestionnaireChoiceError, match="hanbit-maturity"):
        assessing.begin_round(system)


def test_a_maturity_file_that_the_advice_cannot_use_is_refused_with_everything(shown, write):
    write(
        *OWN_MATURITY,
        ('id = "platform"', 'id = "own_platform"'),
        source="maturity.toml",
        name="maturity.toml",
    )
    click(shown, "다시 읽기")
    assert shown.boxes["maturity"].count() == 1
    assert any("maturity.toml: 쓸 수 없음" in text for text in errors(shown))


def test_levels_go_over_where_the_sentences_are_the_same(shown, write, choice, store, clock):
    system = make_system()
    store.systems.save(system)
    assessing = begun_with(choice, store, clock)
    maturing = Maturing(store, clock)
    first = assessing.begin(system)
    for axis_id in ("delivery", "resilience"):
        first = maturing.pick_level(first, axis_id, 1)
    own_maturity_and_selection(write, shown)
    second = assessing.begin_round(system)
    assert second.maturity == first.maturity
    assert second.carried == {"resilience"}  # in other words: it waits for 재확인
    assert second.counted_maturity().axis("resilience").level is None


def test_points_are_suggested_by_the_rules_of_the_own_criteria(shown, write, choice, store, clock):
    write(
        *OWN_SELECTION,
        ("high = 3, medium = 2, low = 0", "high = 3, medium = 1, low = 0"),
        source="selection.toml",
        name="selection.toml",
    )
    click(shown, "다시 읽기")
    shown.boxes["selection"].setCurrentIndex(1)
    system = make_system(complexity_grade="medium")
    store.systems.save(system)
    assessing = begun_with(choice, store, clock)
    round_ = assessing.begin(system)
    own = Advising(store, assessing, clock, own_selection=choice.own_selection)
    plain = Advising(store, assessing, clock)
    suggested = [
        advising.diagnose(round_, system).criterion_suggestions["complexity"].points
        for advising in (own, plain)
    ]
    assert suggested == [1, 2]


class Opened(QObject):
    """Takes what the program hands to the desktop to open."""

    def __init__(self):
        super().__init__()
        self.addresses = []

    @Slot(QUrl)
    def take(self, address):
        self.addresses.append(address.toLocalFile())


def test_the_folder_is_made_and_opened(shown, folder):
    opened = Opened()
    QDesktopServices.setUrlHandler("file", opened, "take")
    try:
        click(shown, "폴더 열기")
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert opened.addresses == [str(folder)]
    assert folder.is_dir()


def test_a_folder_that_cannot_be_made_is_told(shown, folder):
    folder.write_bytes(b"a file stands in its place")
    click(shown, "폴더 열기")
    assert "폴더를 만들지 못했습니다" in errors(shown)[0]


def test_the_window_asks_what_was_chosen_in_the_settings(qtbot, tmp_path, write, agency):
    write(*OWN, ('question = "특정시점', 'question = "한빛시: 특정시점'))
    program = build(["--data-dir", str(tmp_path)])
    qtbot.addWidget(program.window)
    with qtbot.waitSignal(program.register_ready, timeout=20_000):
        program.start()
    desk = program.desk
    desk.first_start.agency_given.emit(agency)
    system = desk.registering.save(make_system())
    program.window.show_place("settings")
    choose(desk.settings_place.questionnaires, HANBIT_S)
    program.window.show_place("assessment")
    desk.wizard_place.open_system(system)
    begun = desk.assessing.current(system.id)
    assert (begun.checklist.title, begun.checklist.version) == ("한빛시 자가진단", "2026.1")
    assert any(item.question.startswith("한빛시: ") for item in begun.checklist.items())
    desk.wizard_place.show_step("result")
    desk.wizard_place.link.tabs.tabs.setCurrentIndex(1)
    assert desk.wizard_place.link.tabs.maturity is not None
    program.close()
