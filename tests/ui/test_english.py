"""In English every text of the window is English and has its room; papers stay Korean."""

import re
import sys
import tomllib

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QTableView,
    QTabWidget,
    QWidget,
)

from app.main import build
from app.ui.agency.agency_form import AgencyForm
from app.ui.agency.first_start import FirstStart
from app.ui.charts.radar_chart import RadarChart
from app.ui.help.help_browser import HelpBrowser
from app.ui.languages import Language, in_korean, is_korean, speak
from app.ui.preferences import Preferences
from app.ui.settings.language_choice import LanguageChoice
from app.ui.wizard.steps import RESULT_STEP
from app.ui.words import content_name, numbered_name, translate
from tests.architecture.korean_text import HANGUL, texts_of_data
from tests.conftest import ROOT
from tests.ui.cut_text import ROOM, cut
from tests.ui.walked_program import first_start, running, screens

sys.path.append(str(ROOT / "packaging"))  # at the end: nothing there may stand before a library

from content_names import content_names
from translations import TEXTS, messages

PATIENCE_MS = 20_000
PLACE = re.compile(r"\\\{[^{}]*\\\}")  # of a value, in an escaped text
SURE = 5  # letters of Hangul beside the values, by which a text that was filled in is known
TOLD_KOREAN = "Questionnaires, reference data, help and papers are in Korean."
# A language has its own name; a unit stands in a file; the rest the walk itself gives to a window.
STAY = {"한국어", "천원", "저장", "서류 저장", "저장했습니다: 한빛시 정보시스템 목록.xlsx"}
DIAGNOSED = ("대장", "진단", "결과", "현황")  # screens that name verdicts, levels and axes
FORM = "대장: 시스템 입력"  # its fields and their choices are a form, which stays Korean
SYSTEMS = ("공영홈쇼핑", "표준프레임워크 포털")  # of the example
NAME = re.compile(
    "|".join(map(re.escape, sorted(filter(HANGUL.search, content_names()), key=len, reverse=True)))
)
QUESTION = "초기개발비의 약 15% 이상을 매년 추가개발 및 유지보수 비용으로 사용하고 있는가?"


def wait(condition):
    for _ in range(PATIENCE_MS // 5):
        if condition():
            return
        QTest.qWait(5)
    pytest.fail("waited in vain")


def texts_of(widget):
    """Yield what a widget shows and tells, but for what can be typed into it."""
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QGroupBox):
        yield widget.title()
    elif isinstance(widget, QComboBox):
        yield from map(widget.itemText, range(widget.count()))
    elif isinstance(widget, QTabWidget):
        yield from map(widget.tabText, range(widget.count()))
    elif isinstance(widget, QTableView):
        header, model = widget.horizontalHeader(), widget.model()
        columns = range(header.count())
        yield from (str(model.headerData(at, header.orientation()) or "") for at in columns)
        rows = range(min(model.rowCount(), 20))
        yield from (str(model.index(row, at).data() or "") for row in rows for at in columns)


def data_texts():
    """Return every line of what stays Korean: questionnaires, reference data, forms, examples."""
    files = [*(ROOT / "forms").rglob("*.toml"), *(ROOT / "resources").rglob("*.toml")]
    read = (tomllib.loads(path.read_text(encoding="utf-8")) for path in files)
    return {line.strip() for one in read for text in texts_of_data(one) for line in lines(text)}


def lines(text):
    return (line.strip() for line in text.split("\n"))


class Untranslated:
    """Knows a Korean line of the window, also where values were filled in."""

    def __init__(self):
        sources = {line for one in messages(TEXTS) for line in lines(one.source)}
        korean = {line for line in sources if HANGUL.search(line)}
        self._plain = {line for line in korean if "{" not in line}
        filled = (re.sub(r"\{[^{}]*\}", "", line) for line in korean)
        self._patterns = [
            re.compile(PLACE.sub(".*", re.escape(line)))
            for line, rest in zip(korean, filled, strict=True)
            if line != rest and len(HANGUL.findall(rest)) >= SURE
        ]

    def __call__(self, line):
        return line in self._plain or any(one.fullmatch(line) for one in self._patterns)


def holds_a_korean_name(line):
    """Whether nothing of a line is Korean but names of the content and of systems."""
    for name in SYSTEMS:
        line = line.replace(name, "")
    rest = NAME.sub("", line)
    return rest != line and not HANGUL.search(rest)


class Walk:
    """What was seen on the way."""

    def __init__(self):
        self.lines, self.cut = {}, []

    def look_at(self, screen):
        name, window = screen
        self.cut += [(name, *one) for one in cut(window)]
        limits = zip(window.size().toTuple(), ROOM, strict=True)
        if any(given > most for given, most in limits):
            self.cut.append((name, window.size().toTuple()))
        parts = [one for one in window.findChildren(QWidget) if one.isVisible()]
        for part in [window, *(one for one in parts if not isinstance(one, HelpBrowser))]:
            for text in (part.windowTitle(), *texts_of(part)):
                for line in filter(HANGUL.search, lines(text)):
                    self.lines.setdefault(line, name)


@pytest.fixture(scope="module")
def walk(qapp, tmp_path_factory):
    """Walk the whole program in English; what is hardest on the room also at the largest text."""
    seen = Walk()
    for percent, with_contracts in ((100, True), (200, False)):
        folder = tmp_path_factory.mktemp("english")
        with running(folder, wait, percent, "--example", language=Language.ENGLISH) as program:
            for screen in screens(program, folder, wait, with_contracts=with_contracts):
                seen.look_at(screen)
    first = tmp_path_factory.mktemp("first")
    with running(first, wait, 200, language=Language.ENGLISH) as program:
        name, window = first_start(program)
        seen.look_at((name, window.findChild(FirstStart)))  # the name above it is cut on purpose
    return seen


def test_no_text_of_the_window_stays_korean(walk):
    is_untranslated, data = Untranslated(), data_texts() | STAY
    assert not {
        line: name
        for line, name in walk.lines.items()
        if line not in data and is_untranslated(line)
    }


def test_verdicts_levels_and_axes_are_named_in_english(walk):
    assert not {
        line: name
        for line, name in walk.lines.items()
        if name.startswith(DIAGNOSED) and name != FORM and holds_a_korean_name(line)
    }


@pytest.mark.parametrize(
    "line", ["도입 검토", "Verdict 도입 검토, Yes 6 of 10", "공영홈쇼핑 · 안정적 서비스 운영"]
)
def test_a_name_left_korean_is_found(line):
    assert holds_a_korean_name(line)


@pytest.mark.parametrize("line", ["공영홈쇼핑 · Stable operation", QUESTION, "Verdict"])
def test_what_an_agency_and_a_questionnaire_say_is_no_name_left_korean(line):
    assert not holds_a_korean_name(line)


def test_what_stays_korean_is_there_to_be_seen(walk):
    assert QUESTION in walk.lines


def test_english_has_its_room(walk):
    assert not walk.cut


@pytest.mark.parametrize("line", ["시스템 등록", "저장하지 못했습니다. 까닭", "전체 단계에서 3개"])
def test_a_text_left_korean_is_found(line):
    assert Untranslated()(line)


@pytest.fixture
def start(qtbot, tmp_path):
    """Start the program; take its language off again."""
    started = []

    def begin(*arguments):
        program = build(["--data-dir", str(tmp_path), "--example", *arguments])
        qtbot.addWidget(program.window)
        with qtbot.waitSignal(program.register_ready, timeout=PATIENCE_MS):
            program.start()
        started.append(program)
        return program

    yield begin
    for program in started:
        program.close()
    speak(Language.KOREAN)


def choose(program, language):
    """Choose a language in the settings as an officer does."""
    program.window.show_place("settings")
    choice = program.desk.settings_place.findChild(LanguageChoice)
    box = choice.findChild(QComboBox)
    box.setCurrentIndex(box.findData(language))


def shown(program):
    labels = program.window.findChildren(QLabel)
    return {one.text() for one in labels if one.isVisible()}


def test_the_window_speaks_english_at_once_and_korean_again(start):
    program = start()
    choose(program, Language.ENGLISH)
    assert program.window.windowTitle() == "Cloud Native Procurement Advisor"
    assert program.window.place() == "settings"
    assert {"Data and settings", TOLD_KOREAN} <= shown(program)
    choose(program, Language.KOREAN)
    assert program.window.windowTitle() == "클라우드 네이티브 발주 길잡이"
    assert "자료·설정" in shown(program)
    assert TOLD_KOREAN not in shown(program)
    assert not any("한국어입니다" in text for text in shown(program))


def test_the_language_is_kept_for_the_next_start(start, tmp_path):
    choose(start(), Language.ENGLISH)
    assert Preferences(tmp_path).language() is Language.ENGLISH
    speak(Language.KOREAN)
    assert start().window.windowTitle() == "Cloud Native Procurement Advisor"


def test_a_language_can_be_asked_for_at_the_start_alone(start, tmp_path):
    start("--language", "en")
    assert not is_korean()
    assert Preferences(tmp_path).language() is Language.KOREAN


def test_a_language_that_is_none_is_korean(tmp_path):
    (tmp_path / "preferences.ini").write_text("[General]\nlanguage=xx\n", encoding="utf-8")
    assert Preferences(tmp_path).language() is Language.KOREAN


def test_what_is_being_typed_outlives_the_change(start):
    program = start()
    program.desk.register_place.add_system()
    form = program.desk.register_place.open_form()
    assert form is not None
    field = next(
        one
        for one in program.window.findChildren(QLineEdit)
        if one.isVisible() and one.accessibleName().startswith("정보시스템명")
    )
    field.setText("새 시스템")
    field.textEdited.emit("새 시스템")
    choose(program, Language.ENGLISH)
    program.window.show_place("register")
    typed = [one.text() for one in program.window.findChildren(QLineEdit) if one.isVisible()]
    assert "새 시스템" in typed


def test_nothing_changes_while_something_typed_cannot_be_stored(start):
    program = start()
    program.window.show_place("settings")
    choice = program.desk.settings_place.findChild(LanguageChoice)
    choice._may_change = lambda: False
    choose(program, Language.ENGLISH)
    assert is_korean()
    assert choice.findChild(QComboBox).currentText() == "한국어"
    assert program.preferences.language() is Language.KOREAN


def test_what_was_saved_last_is_said_in_the_new_language(start):
    program = start()
    program.desk._on_saved()
    assert program.window.save_state.text().startswith("저장됨")
    choose(program, Language.ENGLISH)
    assert program.window.save_state.text().startswith("Saved")


def test_a_radar_is_english_on_the_screen_and_korean_on_paper(start):
    program = start("--language", "en")
    program.window.show_place("assessment")
    program.desk.wizard_place.open_system(program.desk.registering.systems()[0], RESULT_STEP)
    chart = program.desk.wizard_place.findChild(RadarChart)
    english, picture = chart.radar(), chart.picture()
    assert english.title == "Share of ‘Yes’ by goal"
    assert english.axes[0].title == "Stable operation"
    assert not any(HANGUL.search(axis.title + axis.spoken) for axis in english.axes)
    assert not is_korean()  # again, after the picture
    choose(program, Language.KOREAN)
    program.window.show_place("assessment")
    program.desk.wizard_place.open_system(program.desk.registering.systems()[0], RESULT_STEP)
    chart = program.desk.wizard_place.findChild(RadarChart)
    assert chart.radar().title == "목표별 ‘예’ 비율"
    assert chart.picture() == picture


def test_names_of_an_agency_and_of_papers_stay_as_they_are(start):
    start("--language", "en")
    assert content_name("도입 검토") == "Consider adoption"
    assert content_name("우리 기관의 판정") == "우리 기관의 판정"
    assert in_korean(lambda: content_name("도입 검토")) == "도입 검토"
    assert numbered_name("12회차 3차 확정") == "Round 12, confirmation 3"
    assert numbered_name("2026년 시스템") == "2026년 시스템"
    assert in_korean(lambda: numbered_name("2회차 현재")) == "2회차 현재"


def test_the_posts_that_papers_are_signed_by_stay_korean(qtbot, tmp_path):
    program = build(["--data-dir", str(tmp_path), "--language", "en"])
    qtbot.addWidget(program.window)
    form = AgencyForm(program.icons)
    qtbot.addWidget(form)
    form.show_agency(None)
    typed = [one.text() for one in form.findChildren(QLineEdit)]
    program.close()
    speak(Language.KOREAN)
    assert {"주무관", "팀장", "과장"} <= set(typed)


def test_what_is_made_for_paper_is_korean_even_where_it_fails(start):
    start("--language", "en")
    assert translate("words", "예") == "Yes"
    assert in_korean(lambda: translate("words", "예")) == "예"
    with pytest.raises(LookupError):
        in_korean(lambda: {}["no such thing"])
    assert translate("words", "예") == "Yes"


def test_a_korean_window_loads_no_english(start):
    program = start()
    loaded = [one.filePath() for one in program.application.findChildren(QTranslator)]
    assert [path.rpartition("/")[2] for path in loaded] == ["qtbase_ko.qm"]


def test_the_columns_of_a_case_are_headed_in_one_language(start):
    program = start("--language", "en")
    contracts = program.desk.contracts
    program.window.show_place("cases")
    contracts._on_sample()
    page = contracts.place.page()
    for tab in ("services", "quotations", "running"):
        page.open_tab(tab)
        for table in page.tabs.made(tab).findChildren(QTableView):
            model = table.model()
            across = Qt.Orientation.Horizontal
            told = [model.headerData(at, across) for at in range(model.columnCount())]
            assert told
            assert not [one for one in told if HANGUL.search(one)]
