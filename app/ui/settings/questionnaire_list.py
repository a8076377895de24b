"""The agency's own questionnaires: what can be used, what is refused and why, what is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from app.errors import AdvisorError
from app.ui.icons import Icons
from app.ui.widgets.pieces import MEDIUM, SMALL, QuietWheel, button, frame, label, row
from app.ui.words import error_text

if TYPE_CHECKING:
    from app.content.own_questionnaires import LoadedContent, RefusedContent
    from app.services.checklist_choice import ChecklistChoice
    from app.services.forms import Questionnaires

MOST_LINES = 8  # of problems that are seen at once; the rest is scrolled to


class QuestionnaireList(QWidget):
    """Shows the files in the content folder of the register, and what new rounds begin with."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice: ChecklistChoice | None = None
        self._offered: list[LoadedContent | None] = []  # as in the box; None where one is gone
        card, column = frame("card", gap=MEDIUM)
        self._box = QComboBox()
        self._box.setAccessibleName(self.tr("새 회차에 쓸 자가진단 문항표"))
        self._box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._box.setMinimumContentsLength(12)
        self._box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._box.installEventFilter(QuietWheel(self._box))
        self._box.currentIndexChanged.connect(self._on_chosen)
        named = label(self.tr("새 회차에 쓸 자가진단 문항표"))
        named.setBuddy(self._box)
        self._told = label(role="subtle", wraps=True)
        self._failure = label(role="error", wraps=True)
        self._folder = label(wraps=True)
        self._files = QVBoxLayout()
        self._files.setSpacing(SMALL)
        open_folder = button(self.tr("폴더 열기"), icon=icons.icon("folder-open"))
        open_folder.setAccessibleName(self.tr("문항표 폴더 열기"))
        open_folder.clicked.connect(self._on_open_folder)
        again = button(self.tr("다시 읽기"))
        again.setAccessibleName(self.tr("문항표 다시 읽기"))
        again.clicked.connect(self.read)
        column.addWidget(label(self.tr("자체 문항표"), "section"))
        column.addLayout(row(named, self._box, gap=MEDIUM))
        column.addWidget(self._told)
        column.addWidget(self._failure)
        column.addWidget(self._folder)
        column.addLayout(self._files)
        column.addLayout(row(open_folder, again, None))
        about = self.tr(
            "기관이 만든 문항표(TOML 파일)를 이 폴더에 두고 다시 읽으면 쓸 수 있습니다. "
            "잘못된 곳이 있거나 파일 안의 예시가 기대한 결과와 다르면 쓰지 않습니다."
        )
        column.addWidget(label(about, "subtle", wraps=True))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)

    def show_choice(self, choice: ChecklistChoice) -> None:
        """Show what can be chosen for the new rounds of a register."""
        self._choice = choice
        self._folder.setText(self.tr("문항표 폴더: {0}").format(choice.folder))
        self.read()

    @Slot()
    def read(self) -> None:
        """Read the folder again; what was refused before may be right by now."""
        if self._choice is None:
            return
        try:
            offered = self._choice.offered()
        except AdvisorError as error:
            self._failure.setText(error_text(error))
            self._failure.show()
            return
        self._show_box(offered)
        self._show_files(offered)

    def texts(self) -> list[str]:
        """Return what is told of each file, one text for each line on screen."""
        told = []
        for place in range(self._files.count()):
            item = self._files.itemAt(place)
            widget = item.widget() if item else None
            if isinstance(widget, QPlainTextEdit):
                told += widget.toPlainText().splitlines()
            elif widget is not None:
                told.append(str(widget.property("text")))
        return told

    def _show_box(self, offered: Questionnaires) -> None:
        assert self._choice is not None
        checklists = offered.of_kind("checklist")
        named = self._choice.named()
        chosen = next(
            (one for one in checklists if one.is_own and (one.id, one.version) == named), None
        )
        self._offered = list(checklists)
        is_gone = named is not None and chosen is None
        if is_gone:
            self._offered.append(None)
        self._box.blockSignals(True)
        self._box.clear()
        for one in self._offered:
            self._box.addItem(self._name(one))
        at = len(checklists) if is_gone else self._offered.index(chosen) if chosen else 0
        self._box.setCurrentIndex(at)
        self._box.blockSignals(False)
        self._show_chosen()

    def _name(self, one: LoadedContent | None) -> str:
        if one is None:
            assert self._choice is not None
            id_, version = self._choice.named() or ("", "")
            return self.tr("쓸 수 없음: {0} {1}").format(id_, version)
        origin = one.path.name if one.is_own else self.tr("프로그램 제공")
        return self.tr("{0} {1} ({2})").format(one.title, one.version, origin)

    def _show_chosen(self) -> None:
        is_gone = self._offered[self._box.currentIndex()] is None
        self._failure.setVisible(is_gone)
        self._failure.setText(
            self.tr(
                "고른 문항표의 파일이 없거나 잘못되어 새 회차를 시작할 수 없습니다. "
                "파일을 고친 뒤 다시 읽거나 다른 문항표를 골라 주세요."
            )
        )
        self._told.setText(
            self.tr(
                "이미 시작한 회차는 시작할 때의 문항을 그대로 씁니다. "
                "결과의 ‘회차’에서 새 회차를 시작하면 고른 문항표가 쓰입니다."
            )
        )

    def _show_files(self, offered: Questionnaires) -> None:
        while self._files.count():
            widget = self._files.takeAt(0).widget()
            widget.hide()  # at once: it is deleted a little later
            widget.deleteLater()
        own = [one for one in offered.usable if one.is_own] + list(offered.others)
        for one in sorted(own, key=lambda one: one.path):
            self._files.addWidget(label(self._about(one), wraps=True))
        for refused in offered.refused:
            self._show_refused(refused)
        if not own and not offered.refused:
            self._files.addWidget(label(self.tr("폴더에 문항표 파일이 없습니다."), "subtle"))

    def _about(self, one: LoadedContent) -> str:
        parts = ", ".join(self.tr("{0} {1}개").format(what, count) for what, count in one.parts)
        named = self.tr("{0}: {1} {2}").format(one.path.name, one.title, one.version)
        if one.kind == "checklist":
            told = self.tr("쓸 수 있음. {0}, 예시 {1}건 확인").format(parts, one.examples)
        else:
            told = self.tr("바른 파일이지만 새 회차에는 쓰지 않음(자가진단 문항표만 고를 수 있음)")
        return self.tr("{0} – {1}").format(named, told)

    def _show_refused(self, refused: RefusedContent) -> None:
        count = len(refused.problems)
        name = self.tr("{0}: 쓸 수 없음(고칠 곳 {1}군데)").format(refused.path.name, count)
        problems = QPlainTextEdit("\n".join(refused.problems))
        problems.setReadOnly(True)
        problems.setTabChangesFocus(True)
        problems.setAccessibleName(name)
        lines = min(count, MOST_LINES) + 1  # a long line takes two
        room = 2 * int(problems.document().documentMargin()) + 2 * problems.frameWidth()
        problems.setFixedHeight(lines * problems.fontMetrics().lineSpacing() + room)
        self._files.addWidget(label(name, "error", wraps=True))
        self._files.addWidget(problems)

    @Slot(int)
    def _on_chosen(self, place: int) -> None:
        one = self._offered[place] if 0 <= place < len(self._offered) else None
        if one is not None and self._choice is not None:
            self._choice.choose(one)
        self._show_chosen()

    @Slot()
    def _on_open_folder(self) -> None:
        if self._choice is None:
            return
        try:
            folder = self._choice.make_folder()
        except AdvisorError as error:
            self._failure.setText(error_text(error))
            self._failure.show()
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
