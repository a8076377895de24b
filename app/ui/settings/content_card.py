"""The card of 자료·설정 that shows the content folder: where it is and what is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import QT_TRANSLATE_NOOP, AdvisorError
from app.services.content_folder import ContentFileKind, ContentFolder
from app.ui.icons import Icons
from app.ui.widgets.help_topic import declare_topic
from app.ui.widgets.pieces import SMALL, button, frame, label, row
from app.ui.widgets.place_notice import PlaceNotice
from app.ui.words import error_text, translate

if TYPE_CHECKING:
    from pathlib import Path

_KINDS = {
    ContentFileKind.QUESTIONNAIRE: QT_TRANSLATE_NOOP("content", "문항표·규칙 파일 {0}개: {1}"),
    ContentFileKind.PAPER_FORM: QT_TRANSLATE_NOOP("content", "계약 서류의 서식 {0}개: {1}"),
    ContentFileKind.REPORT_FORM: QT_TRANSLATE_NOOP("content", "검토보고의 서식 {0}개: {1}"),
    ContentFileKind.IMPORT_PROFILE: QT_TRANSLATE_NOOP("content", "가져오기의 열 맞춤 {0}개"),
    ContentFileKind.REFERENCE: QT_TRANSLATE_NOOP("content", "기준 데이터 파일 {0}개"),
    ContentFileKind.UNUSED: QT_TRANSLATE_NOOP("content", "쓰지 않는 파일 {0}개: {1}"),
}
_NAMED = 5  # files named of each kind; the folder shows the rest


class ContentCard(QWidget):
    """Says what an agency may lay beside its register, and what it laid there."""

    def __init__(self, register: Path, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = ContentFolder(register)
        card, column = frame("card", gap=SMALL)
        declare_topic(card, "files")
        place = label(self.tr("폴더: {0}").format(self._folder.path), wraps=True)
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        about = self.tr(
            "기관이 고쳐 쓰는 파일을 두는 폴더입니다. 기관이 만든 문항표와 규칙(.toml)을 두면 새 "
            "회차의 문항표로 고를 수 있습니다. 계약 서류의 서식(서류마다 정한 이름의 .xlsx)과 "
            "검토보고의 서식(review-report.hwpx)을 두면 프로그램이 제공하는 서식 대신 씁니다. "
            "가져오기의 열 맞춤과 적용한 기준 데이터는 프로그램이 여기에 보관합니다."
        )
        self._inside = label(wraps=True)
        open_folder = button(self.tr("폴더 열기"), icon=icons.icon("folder-open"))
        open_folder.setAccessibleName(self.tr("content 폴더 열기"))
        open_folder.clicked.connect(self._on_open)
        self._notice = PlaceNotice()
        column.addWidget(label(self.tr("content 폴더"), "section"))
        column.addWidget(place)
        column.addWidget(label(about, "subtle", wraps=True))
        column.addWidget(self._inside)
        column.addLayout(row(open_folder, None))
        column.addWidget(self._notice)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)
        self.refresh()

    def refresh(self) -> None:
        """Show what stands in the folder now."""
        names: dict[ContentFileKind, list[str]] = {}
        for file in self._folder.files():
            names.setdefault(file.kind, []).append(file.name)
        lines = [self._line(kind, inside) for kind, inside in names.items()]
        empty = self.tr("폴더가 비어 있습니다.")
        if not self._folder.path.is_dir():
            empty = self.tr("아직 폴더가 없습니다. ‘폴더 열기’를 누르면 만들어 엽니다.")
        self._inside.setText("\n".join(lines) or empty)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()  # files come and go while the program is open

    def _line(self, kind: ContentFileKind, names: list[str]) -> str:
        told = ", ".join(names[:_NAMED])
        if len(names) > _NAMED:
            told = self.tr("{0} 등").format(told)
        return translate("content", _KINDS[kind]).format(len(names), told)

    @Slot()
    def _on_open(self) -> None:
        try:
            folder = self._folder.make()
        except AdvisorError as error:
            self._notice.say(error_text(error))
            return
        self.refresh()
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
