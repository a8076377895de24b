"""기준 데이터: all that it says, what a newer file would change, and which versions there are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QStackedWidget, QVBoxLayout, QWidget

from app.domain.reference_listing import entries_of, themes_of
from app.errors import AdvisorError
from app.services.reference import holiday_calendar
from app.ui.dialogs import ask_reference_file
from app.ui.icons import Icons
from app.ui.reference.changes_page import ChangesPage
from app.ui.reference.entry_list import EntryList, ShownReference
from app.ui.reference.refused_page import RefusedPage
from app.ui.reference.versions_page import VersionsPage
from app.ui.theme import scaled
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.help_topic import declare_topic
from app.ui.widgets.pieces import ICON_SIZE, MEDIUM, button, frame, label, row, scroller
from app.ui.widgets.place_notice import PlaceNotice
from app.ui.words import error_text

if TYPE_CHECKING:
    from app.services.reference_updates import ReferenceUpdates

Choose = Callable[[QWidget], Path | None]


class ReferenceScreen(QWidget):
    """Shows the data in force; `updates` carries out what is asked for here.

    `library_changed` tells that other data are in force from now on.
    """

    article_asked = Signal(object)  # ArticleRef
    articles_asked = Signal()  # to search in all of them
    library_changed = Signal()

    def __init__(
        self,
        updates: ReferenceUpdates,
        today: Callable[[], date],
        icons: Icons,
        parent: QWidget | None = None,
        choose: Choose = ask_reference_file,
    ) -> None:
        super().__init__(parent)
        declare_topic(self, "reference")
        self._updates = updates
        self._today = today
        self._icons = icons
        self._choose = choose
        self._path = Path()  # of the file that is offered
        self.entries: EntryList | None = None
        self.changes: ChangesPage | None = None
        self.refused: RefusedPage | None = None
        self.versions: VersionsPage | None = None
        self.in_force = label(role="strong", wraps=True)
        self._pages = QStackedWidget()
        self.notice = PlaceNotice()
        self._home = self._make_home()
        self._pages.addWidget(self._home)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(self._pages, 1)
        column.addWidget(self.notice)
        self.show_library()

    @Slot()
    def show_library(self) -> None:
        """Show what is in force now; where it cannot be read, say why with a way to try again."""
        try:
            library, holidays = self._updates.library(), holiday_calendar()
        except AdvisorError as error:
            self._list.setEnabled(False)
            self.notice.tell_unread(error, self.show_library)
            return
        self._list.setEnabled(True)
        self.notice.tell_read()
        self.in_force.setText(self.tr("적용 중: 기준 데이터 {0}").format(library.stamp))
        shown = ShownReference(
            library, entries_of(library, holidays), themes_of(library, holidays), self._today()
        )
        if self.entries is not None:
            self._list_column.removeWidget(self.entries)
            self.entries.hide()
            self.entries.deleteLater()
        self.entries = EntryList(shown, self._icons)
        self.entries.article_asked.connect(self.article_asked)
        self._list_column.addWidget(self.entries, 1)
        stale, days = self.entries.stale(), library.data.words.stale_days
        told = self.tr(
            "점검 오래됨 {0}건: 확인한 지 {1}일이 지났습니다. 법령이 바뀌었는지 확인해 주세요."
        )
        self.stale.setText(told.format(stale, days))
        self._warning.setVisible(stale > 0)
        self._pages.setCurrentWidget(self._home)

    @Slot()
    def ask_file(self) -> None:
        """Let a file be chosen, and show what it would change or why it is refused."""
        path = self._choose(self)
        if path is not None:
            self.offer(path)

    def offer(self, path: Path) -> None:
        """Show what a newer file would change; nothing is changed yet."""
        self._path = path
        try:
            changes, library = self._updates.preview(path), self._updates.library()
        except AdvisorError as error:
            self._refuse(error)
            return
        self.changes = ChangesPage(path, changes, library, self._icons)
        self.changes.adopt_asked.connect(self._on_adopt)
        self.changes.cancelled.connect(self.show_home)
        self._show_page(self.changes)

    @Slot()
    def show_versions(self) -> None:
        """Show which files are in force and what was kept."""
        try:
            library = self._updates.library()
            self.versions = VersionsPage(
                library.stamp,
                [content.file for content in library.contents()],
                self._updates.adopted(),
                self._updates.states(),
            )
        except AdvisorError as error:
            self.notice.say(error_text(error))
            return
        self.versions.back_asked.connect(self.go_back)
        self.versions.closed.connect(self.show_home)
        self._show_page(self.versions)

    @Slot(str)
    def go_back(self, stamp: str) -> None:
        """Put data that were kept in force again, and offer the way forth."""
        try:
            left = self._updates.library().stamp
            self._updates.go_back(stamp)
        except AdvisorError as error:
            self.notice.say(error_text(error))
            return
        self._tell_changed(self.tr("기준 데이터 {0} 판으로 되돌렸습니다.").format(stamp), left)

    @Slot()
    def show_home(self) -> None:
        """Show the list again."""
        self._pages.setCurrentWidget(self._home)
        for page in (self.changes, self.refused, self.versions):
            if page is not None:
                holder = self._holder(page)
                self._pages.removeWidget(holder)
                holder.deleteLater()
        self.changes = self.refused = self.versions = None

    def _make_home(self) -> QWidget:
        take = button(
            self.tr("파일에서 가져오기"),
            "primary",
            self._icons.icon("upload", "icon.inverse-static"),
        )
        take.clicked.connect(self.ask_file)
        versions = button(self.tr("판 목록"))
        versions.clicked.connect(self.show_versions)
        search = button(self.tr("법령 조문 찾기"), icon=self._icons.icon("search"))
        search.clicked.connect(self.articles_asked)
        tools = QWidget()
        flow = FlowLayout(tools)
        for widget in (self.in_force, versions, search, take):
            flow.addWidget(widget)
        self._warning = self._make_warning()
        self._list = QWidget()
        self._list_column = QVBoxLayout(self._list)
        self._list_column.setContentsMargins(0, 0, 0, 0)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(tools)
        column.addWidget(self._warning)
        column.addWidget(self._list, 1)
        return scroller(inside)

    def _make_warning(self) -> QFrame:
        made, column = frame("notice", margin=MEDIUM)
        picture = QLabel()
        size = scaled(ICON_SIZE)
        warning = self._icons.icon("triangle-alert", "icon.warning")
        picture.setPixmap(warning.pixmap(QSize(size, size)))
        self.stale = label(wraps=True)
        show = button(self.tr("오래된 것만 보기"), "link")
        show.clicked.connect(self._on_stale_asked)
        line = row(picture, self.stale, show)
        line.setStretch(1, 1)
        column.addLayout(line)
        made.hide()
        return made

    def _refuse(self, error: AdvisorError) -> None:
        self.refused = RefusedPage(self._path, error, self._icons)
        self.refused.again_asked.connect(self._on_again)
        self.refused.closed.connect(self.show_home)
        self._show_page(self.refused)

    def _show_page(self, page: ChangesPage | RefusedPage | VersionsPage) -> None:
        holder = scroller(page)
        self._pages.addWidget(holder)
        self._pages.setCurrentWidget(holder)

    def _holder(self, page: QWidget) -> QWidget:
        return next(
            holder
            for place in range(self._pages.count())
            if (holder := self._pages.widget(place)).isAncestorOf(page)
        )

    def _tell_changed(self, told: str, left: str) -> None:
        self.show_home()
        self.show_library()
        self.notice.say(told, self.tr("되돌리기"), lambda: self.go_back(left))
        self.library_changed.emit()

    @Slot()
    def _on_adopt(self) -> None:
        try:
            left = self._updates.library().stamp
            changes = self._updates.adopt(self._path)
        except AdvisorError as error:
            self.show_home()
            self._refuse(error)
            return
        told = self.tr("{0} {1} 판을 적용했습니다.").format(
            changes.after.title, changes.after.version
        )
        self._tell_changed(told, left)

    @Slot()
    def _on_again(self) -> None:
        self.show_home()
        self.ask_file()

    @Slot()
    def _on_stale_asked(self) -> None:
        if self.entries is not None:
            self.entries.filters.show_stale()
