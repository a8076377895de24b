"""The agency's own questionnaires: what can be used, what is refused and why, what is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.errors import AdvisorError
from app.ui.icons import Icons
from app.ui.settings.questionnaire_box import QuestionnaireBox
from app.ui.widgets.help_topic import declare_topic
from app.ui.widgets.pieces import MEDIUM, SMALL, button, frame, label, row
from app.ui.words import error_text

if TYPE_CHECKING:
    from app.content.own_questionnaires import LoadedContent, RefusedContent
    from app.services.forms import Questionnaires
    from app.services.questionnaire_choice import QuestionnaireChoice

MOST_LINES = 8  # of problems that are seen at once; the rest is scrolled to


class QuestionnaireList(QWidget):
    """Shows the files in the content folder of the register, and what new rounds begin with."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        declare_topic(self, "settings-questionnaires")
        self._choice: QuestionnaireChoice | None = None
        card, column = frame("card", gap=MEDIUM)
        grid = QGridLayout()
        grid.setHorizontalSpacing(MEDIUM)
        grid.setVerticalSpacing(SMALL)
        grid.setColumnStretch(1, 1)
        self.boxes: dict[str, QuestionnaireBox] = {}
        for kind, name in (
            ("checklist", self.tr("새 회차에 쓸 자가진단 문항표")),
            ("maturity", self.tr("새 회차에 쓸 성숙도 문항표")),
            ("selection", self.tr("새 회차에 쓸 대상 선정 문항표")),
        ):
            box = QuestionnaireBox(kind, name)
            box.chosen.connect(self._on_chosen)
            named = label(name)
            named.setBuddy(box)
            grid.addWidget(named, len(self.boxes), 0)
            grid.addWidget(box, len(self.boxes), 1)
            self.boxes[kind] = box
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
        column.addLayout(grid)
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

    def show_choice(self, choice: QuestionnaireChoice) -> None:
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
        for kind, box in self.boxes.items():
            box.show_offered(offered.of_kind(kind), self._choice.named(kind))
        self._show_chosen()
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

    def _show_chosen(self) -> None:
        is_gone = any(box.is_gone() for box in self.boxes.values())
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
        if one.kind.is_questionnaire:
            told = self.tr("쓸 수 있음. {0}, 예시 {1}건 확인").format(parts, one.examples)
        else:
            told = self.tr("바른 파일이지만 문항표가 아니어서 쓰지 않음")
        notes = [self.tr("※ {0}").format(note) for note in one.notes]
        return "\n".join([self.tr("{0} – {1}").format(named, told), *notes])

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

    @Slot(object)
    def _on_chosen(self, one: LoadedContent) -> None:
        if self._choice is not None:
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
