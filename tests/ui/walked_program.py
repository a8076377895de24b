"""Every place, page, tab and dialog of the program, one after the other, as an officer sees it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import astuple, replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from openpyxl import Workbook
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLineEdit,
    QMessageBox,
    QTabWidget,
    QWidget,
)

from app import paths
from app.domain.answer_form import Slot, SlotKind, row_id
from app.domain.case_places import CasePage, CasePlace
from app.domain.law_texts import ArticleRef
from app.main import Program, build
from app.store.database import open_register
from app.ui.answer_forms.import_dialog import ImportDialog
from app.ui.evidence.evidence_dialog import EvidenceDialog
from app.ui.languages import Language, speak
from app.ui.message_box import (
    crash_box,
    failure_box,
    fatal_box,
    help_failure_box,
    unstored_box,
)
from app.ui.preferences import Preferences
from app.ui.procurement.case_page import REQUIREMENTS
from app.ui.procurement.requirements_panel import RequirementsPanel
from app.ui.reference.reference_screen import ReferenceScreen
from app.ui.results.cover_dialog import CoverSetting
from app.ui.results.export_dialog import ExportDialog
from app.ui.results.folder_dialog import FolderDialog
from app.ui.sharing.merge_dialog import MergeDialog
from app.ui.sharing.password_dialog import PasswordDialog
from app.ui.theme import ThemeName
from app.ui.widgets.work_dialog import WorkDialog
from app.ui.wizard.axis_card import AxisCard
from app.ui.wizard.steps import RESULT_STEP
from app.ui.words import translate
from tests.answer_form_material import fill
from tests.round_material import make_task
from tests.ui.cut_text import ROOM, settle
from tests.ui.let_go import let_go

_ACTION = QMessageBox.ButtonRole.ActionRole
INVENTORY = (
    ("시스템명", "운영부서", "유지보수비(천원)", "일평균 이용자 수", "비고"),
    ("가 포털", "정보화과", "1,200", "=6*7", None),  # a formula whose value is not in the file
    ("나 포털", None, "약 3천", 30, None),
)


class Screen(NamedTuple):
    """What is shown: its name, and the window or dialog that it fills."""

    name: str
    window: QWidget


@contextmanager
def running(
    folder: Path,
    wait: Callable[[Callable[[], bool]], None],
    percent: int,
    *arguments: str,
    theme: ThemeName = ThemeName.LIGHT,
    language: Language = Language.KOREAN,
) -> Iterator[Program]:
    """Run the program on the smallest screen; take its look and language off again afterwards."""
    Preferences(folder).keep_look(theme, percent)
    Preferences(folder).keep_language(language)
    program = build(["--data-dir", str(folder), *arguments])
    program.window.resize(*ROOM)
    program.start()
    wait(lambda: program.desk is not None)
    yield program
    let_go(program)
    speak(Language.KOREAN)


def screens(
    program: Program,
    folder: Path,
    wait: Callable[[Callable[[], bool]], None],
    *,
    with_contracts: bool = True,
) -> Iterator[Screen]:
    """Walk through everything; what is yielded is on the screen until the next is asked for.

    Without the contracts, which take as long as all the rest, there are no dialogs either.
    """
    contracts, dialogs = ((_contracts,), (_dialogs,)) if with_contracts else ((), ())
    for part in (_register, _assessment, *contracts, _overview, _settings, *dialogs, _boxes, _help):
        for name, window in part(program, folder, wait):
            settle(window)
            yield Screen(name, window)


Shown = Iterator[tuple[str, QWidget]]
Wait = Callable[[Callable[[], bool]], None]


def first_start(program: Program) -> Screen:
    """Return what is shown before anything is known of the agency."""
    settle(program.window)
    return Screen("첫 시작", program.window)


def _register(program: Program, folder: Path, wait: Wait) -> Shown:
    desk, window = program.desk, program.window
    assert desk is not None
    yield "대장", window
    desk.register_place.tell("저장했습니다: 한빛시 정보시스템 목록.xlsx")
    yield "대장: 알림", window
    desk.register_place.add_system()
    yield "대장: 시스템 입력", window
    program.window.show_place("register")
    desk.links.comparing.compare(desk.registering.systems()[:2])
    yield "대장: 시스템 비교", window
    inventory = folder / "현황.xlsx"
    book = Workbook()
    for row in INVENTORY:
        book.worksheets[0].append(row)
    book.save(inventory)
    desk.links.importing.open()
    assistant = desk.links.importing.assistant
    yield "가져오기: 파일", window
    assistant.read(inventory)
    for step in ("시트", "제목 행", "열 맞추기", "확인"):
        wait(lambda: not assistant._work.is_running())
        yield f"가져오기: {step}", window
        for button in _shown(assistant, QAbstractButton):
            if button.text() == translate("ColumnsPage", "제안대로 모두 확인"):
                button.click()
        if assistant.next.isEnabled():
            assistant.next.click()


def _assessment(program: Program, folder: Path, wait: Wait) -> Shown:
    desk, window = program.desk, program.window
    window.show_place("assessment")
    desk.wizard_place.refresh()
    yield "진단: 시스템", window
    system = desk.registering.systems()[0]
    desk.wizard_place.open_system(system)
    for step in desk.wizard_place._step_ids():
        desk.wizard_place.show_step(step)
        _unfold(desk.wizard_place)
        for card in _shown(desk.wizard_place, AxisCard):
            card.choice.radios()["0"].click()
            aim = card.target.findData(1)  # else there is nothing to take on
            card.target.setCurrentIndex(aim)
            card.target.activated.emit(aim)
        yield f"진단: {step}", window
    desk.wizard_place.show_step(RESULT_STEP)
    tabs = next(iter(_shown(desk.wizard_place, QTabWidget)))
    for place in range(tabs.count()):
        tabs.setCurrentIndex(place)
        settle(window)
        _take_up(tabs.currentWidget())
        yield f"결과: {tabs.tabText(place)}", window


def _contracts(program: Program, folder: Path, wait: Wait) -> Shown:
    contracts, window = program.desk.contracts, program.window
    window.show_place("cases")
    yield "계약: 빈 목록", window
    contracts._on_sample()
    page = contracts.place.page()
    for tab in page.tabs._tabs:
        page.open_tab(tab.id)
        _unfold(page)
        yield f"계약: {tab.id}", window
        for inner in page.tabs.made(tab.id).findChildren(QTabWidget):
            for place in range(1, inner.count()):
                inner.setCurrentIndex(place)
                yield f"계약: {tab.id}, {inner.tabText(place)}", window
    page.open_tab(REQUIREMENTS)
    requirements = page.tabs.made(REQUIREMENTS).findChild(RequirementsPanel)
    requirements.listing.choose(requirements.listing.ids()[-1])
    requirements._on_opened()
    yield "계약: 요구사항 하나", window
    page.show_place(CasePlace(CasePage.SERVICES, contracts.place.case().services[0].id))
    yield "계약: 서비스 입력", window
    page.tabs._bar.setCurrentIndex(page.tabs._bar.count() - 1)
    yield "계약: 마지막 탭", window
    contracts.place.show_list()
    yield "계약: 목록", window


def _overview(program: Program, folder: Path, wait: Wait) -> Shown:
    desk = program.desk
    system = desk.registering.systems()[0]
    desk._store.tasks.save_all([make_task(system, what="배포 자동화", due_date=date(2026, 1, 2))])
    desk._open_place("overview")
    yield "현황", program.window


def _help(program: Program, folder: Path, wait: Wait) -> Shown:
    program.window.show_place("register")
    program.help.open_here()
    made = program.help.open_window
    yield "도움말", made
    made.contents.findChild(QLineEdit).setText("클라우드")
    yield "도움말: 찾기", made
    made.close()


def _settings(program: Program, folder: Path, wait: Wait) -> Shown:
    desk, window = program.desk, program.window
    window.show_place("settings")
    yield "자료·설정", window
    desk.settings_place.show_reference()
    screen = window.findChild(ReferenceScreen)
    yield "기준 데이터", window
    screen.entries.choose(0)
    yield "기준 데이터: 항목", window
    screen.show_versions()
    yield "기준 데이터: 판", window
    text = (paths.RESOURCES / "reference/procurement-amounts.toml").read_text(encoding="utf-8")
    changed = text.replace('"2026.1"', '"2099.1"', 1).replace("value = 5\n", "value = 3\n")
    newer = folder / "newer.toml"
    for name, file in (
        ("바뀌는 내용", changed),
        ("거부", changed.replace('unit = "won"', 'unit = "won!"')),
    ):
        newer.write_text(file, encoding="utf-8")
        screen.show_home()
        screen.offer(newer)
        yield f"기준 데이터: {name}", window


def _dialogs(program: Program, folder: Path, wait: Wait) -> Shown:
    desk, window = program.desk, program.window
    systems = desk.registering.systems()
    for name, make in {
        "조문": lambda: _article(program),
        "조문 찾기": lambda: _found(program),
        "양식 내보내기": lambda: _handed_out(program),
        "양식 불러오기": lambda: _taken_in(program, folder),
        "저장": lambda: ExportDialog(
            folder / "가.xlsx", "김", date(2026, 11, 23), ["공개"], parent=window
        ),
        "여러 서류 저장": lambda: FolderDialog(
            folder, CoverSetting("김", date(2026, 11, 23), ["공개"], "저장", "", "동의"), window
        ),
        "증빙": lambda: EvidenceDialog(
            [("outage_stop", "2번")], frozenset({"outage_stop"}), None, window
        ),
        "작업": lambda: WorkDialog("서류 저장", lambda *_: None, id, id, window),
        "정보시스템 선택": lambda: _picked(program),
        "분담 파일": lambda: _shared(program),
        "암호": lambda: PasswordDialog("가.cnshare", window),
        "합치기": lambda: _merged(program, folder, systems[0]),
        "미리보기": lambda: _previewed(program),
        "단축키": lambda: _all_keys(program),
    }.items():
        dialog = make()
        dialog.open()
        yield f"창: {name}", dialog
        QDialog.reject(dialog)
        dialog.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _boxes(program: Program, folder: Path, wait: Wait) -> Shown:
    """Every message box, with as much in it as may come."""
    told, window = "\n".join(["대장을 열 수 없습니다: C:/업무 자료/대장.db"] * 4), program.window
    for name, box in {
        "시작하지 못함": fatal_box(told),
        "도움말을 열지 못함": help_failure_box(window, told),
        "저장하지 못하고 닫기": unstored_box(window),
        "알림": failure_box(told),
        "오류": crash_box("\n".join(f"place_{line}.py:{line} work" for line in range(30))),
    }.items():
        box.open()
        yield f"창: {name}", box
        details = [one for one in box.buttons() if box.buttonRole(one) is _ACTION]
        for one in details:
            one.click()
            yield f"창: {name}, 자세히", box
        QDialog.reject(box)
        box.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _article(program: Program) -> QDialog:
    program.desk.reference.open_article(ArticleRef.parse("L5 제26조제1항제5호아목"))
    return program.desk.reference.articles.dialog


def _found(program: Program) -> QDialog:
    dialog = _article(program)
    dialog.view.search_all("계약")
    return dialog


def _handed_out(program: Program) -> QDialog:
    traffic = program.desk.links.form_traffic
    traffic.hand_out([])
    return traffic.hand_out_dialog


def _taken_in(program: Program, folder: Path) -> QDialog:
    """Two forms that disagree in everything, so that conflicts fill more than a page."""
    services, systems = program.desk.services, program.desk.registering.systems()[:2]
    first, second = (
        services.answer_forms().save(systems, folder / f"{name}.xlsx") for name in "가나"
    )
    for sheet, system in enumerate(systems, start=1):
        round_ = services.assessing.begin(system)
        slots = [Slot(SlotKind.ITEM, *astuple(key)) for key in round_.checklist.answer_keys()]
        slots += [Slot(SlotKind.FACTOR, one.id) for one in round_.maturity_questionnaire.factors]
        for file, answer in ((first, "예"), (second, "확인 필요")):
            fill(file, {row_id(slot): {"answer": answer} for slot in slots}, sheet, who="홍길동")
    preview = services.answer_imports().preview([first, second])
    dialog = ImportDialog(
        preview, lambda _: "2번 문항", lambda *_: "예", lambda _: "가.xlsx", program.window
    )
    dialog.tabs.setCurrentIndex(1)  # the conflicts
    return dialog


def _picked(program: Program) -> QDialog:
    place = program.desk.contracts.place
    place._pick([], lambda _: None)
    return place.picker


def _shared(program: Program) -> QDialog:
    sharing = program.desk.settings_place.sharing
    sharing.ask_share()
    return sharing.dialog


def _merged(program: Program, folder: Path, system) -> QDialog:
    sharing = program.desk.settings_place.sharing.sharing
    file = sharing.write(folder / "가.cnshare", [system.id], "")
    with open_register(program.register) as store:
        store.systems.save(replace(system, operating_department="다른 부서"))
        preview = sharing.preview(file)
        store.systems.save(system)
    return MergeDialog(preview, program.window)


def _previewed(program: Program) -> QDialog:
    contracts = program.desk.contracts
    place, handing = contracts.place, contracts.handing_in
    place.open_case(program.desk._store.cases.all()[0])
    open_case = place._open
    handing.show_preview(open_case, handing.exports.papers.front().id)
    return handing.preview


def _all_keys(program: Program) -> QDialog:
    program.shortcuts.show_all()
    return program.shortcuts.dialog


def _unfold(page: QWidget) -> None:
    for button in _shown(page, QAbstractButton):
        if button.isCheckable() and button.property("role") == "link" and not button.isChecked():
            button.setChecked(True)


def _take_up(tab: QWidget) -> None:
    """Press what makes a tab show all that it can show."""
    for button in _shown(tab, QAbstractButton):
        if button.text() == translate("TaskPanel", "과제로 등록") and button.isEnabled():
            button.click()
            return


def _shown(within: QWidget, kind: type) -> list:
    return [one for one in within.findChildren(kind) if one.isVisible()]
