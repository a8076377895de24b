"""Drives the real window through the whole job and leaves a picture of every screen.

    python packaging/tour.py DIR [--language en]

It clicks the program's own buttons and types into its own fields, on a register of its own, and
leaves PNG files (1366x768 and 1920x1080; the main screens in both looks) and the workbooks in DIR.
It calls everything by its Korean name, in English too.
help_pictures.py makes the pictures of the help and the README from them.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path
from time import monotonic, sleep
from typing import TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabWidget,
    QWidget,
)
from tour_contracts import (
    put_national_case,
    show_reference_data,
    walk_contracts,
    walk_national_case,
)
from tour_files import show_answer_forms, show_help, show_imports
from tour_language import English, Korean
from tour_rest import rest

from app.main import Program, build
from app.ui.desk import Desk
from app.ui.help.help_desk import HelpDesk
from app.ui.languages import Language
from app.ui.wizard.axis_card import AxisCard
from app.ui.wizard.factor_page import FactorCard
from app.ui.wizard.finding_field import FindingField
from app.ui.wizard.selection_page import CriterionCard

SIZES = {"1366": QSize(1366, 728), "1920": QSize(1920, 1040)}  # less the taskbar
PATIENCE, A_MOMENT = 20, 0.01  # seconds
LIGHTLY_PACKED = 80  # a tenth larger than packed as hard as can be, and written in two thirds
FIELDS = {
    "정보시스템명": "한빛시 통합예약 포털",
    "운영부서": "정보화담당관",
    "담당자": "김하늘",
    "연락처": "02-1234-5678",
    "구축연도": "2016",
    "일평균 이용자 수": "12,400",
    "초기개발비": "1,200,000,000",
    "추가개발비(최근 1년)": "120,000,000",
    "유지보수비(최근 1년)": "90,000,000",
    "장애 시 영향 시스템 수": "3",
    "자료 출처": "2026년 정보자원 현황 조사",
}
CHOICES = {
    "시스템 유형": "대국민서비스",
    "정보시스템 등급": "2등급",
    "개인정보 처리": "예",
    "센터 구분": "자체 전산실",
    "클라우드 전환 상태": "미전환",
}
TEXTS = {
    "서비스 설명·대상 업무": "체육시설, 강좌, 견학 프로그램의 예약과 결제를 한곳에서 받는 포털",
    "연계 시스템 목록": "통합회원 시스템\n세외수입 시스템\n문자 발송 시스템",
}
LEVELS = "01121101"  # of the eight axes; each aims one level higher
POINTS = "223322312"  # of the nine criteria
TABS = (
    "maturity", "plan", "tasks", "selection", "unavoidable", "evidence", "rounds", "compare"
)  # fmt: skip
REPORT = "검토보고 저장(한글)"
RESULT, REVIEW, COMPARISON = (
    "자가진단 결과서 저장(엑셀)", "불가피한 사유 검토서 저장(엑셀)", "성숙도 비교표 저장(엑셀)"
)  # fmt: skip
GROUND = "안정성 저하"
ANSWERS = "yyyn" + "yuy" + "ny"  # a key for each row of buttons, page by page; 9 and 10 open
FINDINGS = {
    1: "최근 1년 추가개발·유지보수 2억 1천만원, 초기개발비 12억원의 17.5%",
    2: "2026. 3. 서버 증설로 4시간 중단(장애대장 2026-07호)",
}


W = TypeVar("W", bound=QWidget)


class Tour:
    """One walk through the program."""

    def __init__(
        self, folder: Path, data: Path, count: int = 0, language: Language = Language.KOREAN
    ) -> None:
        """Begin with a register; `count` pictures were left before."""
        self.folder = folder
        self._count = count
        self._language = language
        self._words = English() if language is Language.ENGLISH else Korean()
        self._program: Program = build(["--data-dir", str(data), "--language", language])
        self._window = self._program.window
        self._program.start()
        self.wait(lambda: self._program.desk is not None, "the register")

    def walk(self) -> None:
        """Do the whole job, from the first start to the saved workbooks."""
        self.shot("first-start")
        self.click("다음")
        self.shot("first-agency")
        self.click("나중에 입력")
        self.shot("first-beginning")
        self.click("교재 예제로 둘러보기")
        self.shot("register")
        self._give_the_agency()
        self._register_a_system()
        self._answer_the_checklist()
        self._save_paper(RESULT, "own")
        self._save_paper(REPORT, "report")
        for name in ("공영홈쇼핑", "표준프레임워크 포털"):
            self._open_result(name)
            self.shot(f"result-{name}")
            self._save_paper(RESULT, name)
        walk_contracts(self)
        show_reference_data(self)
        self.shot("settings")
        self.click("현황")
        self.shot("overview")
        self.click("자료·설정")
        show_imports(self)
        show_answer_forms(self)
        show_help(self)
        self._high_contrast()
        self._program.close()

    def walk_national(self, data: Path) -> None:
        """Look at the case of a national agency, which has a register of its own."""
        put_national_case(data)
        tour = Tour(self.folder, data, self._count, self._language)
        walk_national_case(tour)
        tour.end()

    def end(self) -> None:
        """Close the program."""
        self._program.close()

    @property
    def desk(self) -> Desk:
        """The desk of the program."""
        assert self._program.desk is not None
        return self._program.desk

    @property
    def help(self) -> HelpDesk:
        """What opens the help of the program."""
        return self._program.help

    def _give_the_agency(self) -> None:
        self.click("기관 정보 입력")
        self.type("기관명", "한빛시")
        self._choose("기관 유형", "지방자치단체")
        self.type("부서", "정보화담당관")
        self.type("작성자", "김하늘")
        self.click("기관 정보 저장")
        self.click("정보시스템 대장")

    def _register_a_system(self) -> None:
        self.click("시스템 등록")
        self.shot("form-empty")
        for name, text in FIELDS.items():
            self.type(name, text)
        for name, choice in CHOICES.items():
            self._choose(name, choice)
        for name, text in TEXTS.items():
            self.named(QPlainTextEdit, name).setPlainText(text)
        year = self.type("구축연도", "16년")
        QTest.keyClick(year, Qt.Key.Key_Tab)
        self.shot("form-wrong-value")
        self.type("구축연도", "2016")
        self.shot("form-filled")
        self.click("저장")
        self.shot("register-saved")

    def _answer_the_checklist(self) -> None:
        self.click("진단하기")
        keys = iter(ANSWERS)
        number = 0
        for page in range(4):
            goal = self._program.desk.wizard_place.open_goal_page()  # type: ignore[union-attr]
            for card in goal.cards:
                number += 1
                for buttons in card.answer_buttons():
                    key = next(keys, "")
                    if key:
                        QTest.keyClick(buttons.focusProxy(), key)
                if number in FINDINGS:
                    card.finding.setPlainText(FINDINGS[number])
                    card.finding.flush()
            if page == 0:
                self.click("문항 설명과 증빙 보기", named="1번 문항 설명과 증빙 보기")
            self.shot(f"wizard-{page + 1}")
            self.click_starting("다음:")
        self._answer_the_rest()
        self.shot("result-open")
        self.click("문항으로", named="5번 문항으로 이동")
        self.shot("wizard-open-item")
        self._answer(5, "n")
        self.click_starting("5. 개발기간 단축")
        self._answer(9, "y")
        self._answer(10, "y")
        self.click_starting("10. 결과")
        self.shot("result")
        self._open_the_tabs()

    def _answer_the_rest(self) -> None:
        """Answer maturity with targets, the 12 Factors and the selection criteria."""
        levels = iter(LEVELS)
        for name in ("application", "infrastructure"):
            for axis in self._shown(AxisCard):
                level = next(levels)
                axis.choice.radios()[level].click()
                place = axis.target.findData(min(int(level) + 1, 3))
                axis.target.setCurrentIndex(place)
                axis.target.activated.emit(place)
            self.shot(f"maturity-{name}")
            self.click_starting("다음:")
        for number, factor in enumerate(self._shown(FactorCard)):
            QTest.keyClick(factor.buttons.focusProxy(), "n" if number in {2, 8} else "y")
        self.shot("twelve-factors")
        self.click_starting("다음:")
        for number, criterion in enumerate(self._shown(CriterionCard)):
            criterion.choice.radios()[POINTS[number]].click()
        self.shot("selection")
        self.click_starting("다음:")

    def _open_the_tabs(self) -> None:
        bar = self.named(QTabWidget, "결과 보기").tabBar()
        for place, name in enumerate(TABS, start=1):
            QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(place).center())
            rest()
            if name == "tasks":
                self.click("과제로 등록")
            elif name == "unavoidable":
                self._state_a_ground()
            self.shot(f"result-{name}")
            if name == "unavoidable":
                self._save_paper(REVIEW, "review")
            elif name == "rounds":
                for move in ("검토 요청", "확정", "새 회차 시작"):
                    self.click(move)
            elif name == "compare":
                self._save_paper(COMPARISON, "comparison")
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(0).center())

    def _state_a_ground(self) -> None:
        """State a ground in words of one's own, and tie a piece of evidence to it."""
        self.named(QCheckBox, GROUND).click()
        opinion = self.named(FindingField, f"{GROUND} 검토 의견")
        opinion.setPlainText("연말 정산 기간에 무중단 전환이 어려움")
        opinion.flush()
        self.click("증빙 연결", named=f"{GROUND} 증빙 연결")
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        self.type("제목", "2026년 부하 시험 결과")
        self.type("참조(문서번호, 위치)", "정보화담당관-1201 (2026. 9. 14.)")
        self.click("저장", inside=dialog)
        self.wait(lambda: QApplication.activeModalWidget() is None, "the evidence")

    def _shown(self, kind: type[W]) -> list[W]:
        return [card for card in self._window.findChildren(kind) if card.isVisible()]

    def _answer(self, number: int, key: str) -> None:
        page = self._program.desk.wizard_place.open_goal_page()  # type: ignore[union-attr]
        card = next(card for card in page.cards if card.item.number == number)
        QTest.keyClick(card.answer_buttons()[0].focusProxy(), key)

    def _open_result(self, name: str) -> None:
        self.click("정보시스템 대장")
        desk = self._program.desk
        system = next(s for s in desk.registering.systems() if s.name == name)  # type: ignore[union-attr]
        desk.register_place.choose(system.id)  # type: ignore[union-attr]
        self.click("결과 보기")

    def _save_paper(self, paper: str, name: str) -> None:
        self.click(paper)
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        field = self.named(QLineEdit, "저장할 파일")
        target = self.folder / Path(field.text()).name
        target.unlink(missing_ok=True)  # of an earlier tour: the program would ask about it
        field.setText(str(target))
        if paper != COMPARISON:  # it has no cover
            self.type("문서번호", "정보화담당관-1234")
        self.type("작성자", "김하늘")
        rest()
        self.keep(dialog, f"dialog-export-{name}.png")
        self.click("저장", inside=dialog)
        self.wait(lambda: QApplication.activeModalWidget() is None, "the workbook")

    def _high_contrast(self) -> None:
        self._choose("화면 색상", "고대비")
        self.shot("settings-high-contrast")
        self.click("정보시스템 대장")
        self.shot("register-high-contrast")
        self.click("시스템 등록")
        self.shot("form-high-contrast")
        self.click("취소")
        self.click("진단하기")
        self.shot("wizard-high-contrast")
        self._open_result("공영홈쇼핑")
        self.shot("result-high-contrast")
        self.click("계약")
        self.shot("contracts-high-contrast")

    def shot(self, name: str) -> None:
        """Leave a picture of the window in both sizes."""
        self._count += 1
        for width, size in SIZES.items():
            self._window.resize(size)
            rest()
            self.keep(self._window, f"{self._count:02d}-{name}-{width}.png")

    def keep(self, shown: QWidget, name: str) -> None:
        """Leave a picture of a window or a dialog as it is now."""
        shown.grab().save(str(self.folder / name), "PNG", LIGHTLY_PACKED)

    def click(self, text: str, *, named: str = "", inside: QWidget | None = None) -> None:
        """Click a button by what it says, or by its accessible name."""
        said = self._words.said(named or text)
        for found in (inside or self._window).findChildren(QAbstractButton):
            says = found.accessibleName() if named else found.text()
            if says in said and found.isVisible() and found.isEnabled():
                QTest.mouseClick(found, Qt.MouseButton.LeftButton)
                rest()
                return
        raise SystemExit(f"no button {text!r} to click")

    def click_starting(self, text: str) -> None:
        """Click the button that begins so."""
        begun = self._words.begun(text)
        for found in self._window.findChildren(QAbstractButton):
            if found.text().startswith(begun) and found.isVisible():
                QTest.mouseClick(found, Qt.MouseButton.LeftButton)
                rest()
                return
        raise SystemExit(f"no button {text!r} to click")

    def named(self, kind: type[W], name: str) -> W:
        """Return the field with this accessible name."""
        said = self._words.said(name)
        for found in self._window.findChildren(kind):
            told = found.accessibleName()  # a comma may stand before what else is told
            if {told, told.split(",")[0]} & said and found.isVisible():
                return found
        raise SystemExit(f"no field {name!r}")

    def type(self, name: str, text: str) -> QLineEdit:
        """Type into a field as an officer does."""
        field = self.named(QLineEdit, name)
        field.setFocus()
        field.selectAll()
        field.insert(text)
        field.textEdited.emit(text)
        field.editingFinished.emit()
        return field

    def _choose(self, name: str, text: str) -> None:
        box = self.named(QComboBox, name)
        said = self._words.said(text)
        places = (at for at in range(box.count()) if box.itemText(at) in said)
        box.setCurrentIndex(next(places, -1))
        rest()

    def wait(self, until: object, what: str) -> None:
        """Wait until something is so; leave when it never is."""
        assert callable(until)
        end = monotonic() + PATIENCE
        while monotonic() < end:
            rest()
            if until():
                return
            sleep(A_MOMENT)  # not Qt's own, which lets no other thread work meanwhile
        raise SystemExit(f"waited in vain for {what}")


def main() -> int:
    """Walk the tour into the folder that was named."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--language", type=Language, default=Language.KOREAN)
    asked = parser.parse_args()
    folder = asked.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="대장 둘러보기 ") as data:
        tour = Tour(folder, Path(data), language=asked.language)
        tour.walk()
        tour.walk_national(Path(data) / "국가기관")
    print(
        f"{len(list(folder.glob('*.png')))} pictures and "
        f"{len(list(folder.glob('*.xlsx')))} workbooks in {folder}"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
