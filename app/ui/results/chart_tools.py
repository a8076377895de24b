"""What can be done with a chart: saved as a picture, copied, printed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.domain.file_names import file_name
from app.errors import AdvisorError
from app.ui.charts.radar_chart import RadarChart
from app.ui.dialogs import ask_picture, ask_printer
from app.ui.icons import Icons
from app.ui.preferences import Preferences
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.notice_bar import NoticeBar
from app.ui.widgets.pieces import button
from app.ui.words import error_text

_ENDING = ".png"


class ChartTools(QWidget):
    """Three buttons for one chart; what became of it is said in the notice of the page."""

    def __init__(
        self,
        chart: RadarChart,
        title: str,
        icons: Icons,
        preferences: Preferences,
        notice: NoticeBar,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._chart = chart
        self._title = title
        self._preferences = preferences
        self._notice = notice
        self._about = ""
        line = FlowLayout(self)
        for text, icon, do in (
            (self.tr("그림 저장"), "image", self._on_save),
            (self.tr("그림 복사"), "copy", self._on_copy),
            (self.tr("인쇄"), "printer", self._on_print),
        ):
            made = button(text, "link", icons.icon(icon, "icon.primary"))
            made.setAccessibleName(self.tr("{0} {1}").format(title, text))
            made.clicked.connect(do)
            line.addWidget(made)
        self.setEnabled(False)

    def show_about(self, about: str) -> None:
        """Take what the chart is about, such as a system: a saved picture is named after it."""
        self._about = about
        self.setEnabled(True)

    @Slot()
    def _on_save(self) -> None:
        name = file_name(self._about, lambda about: f"{about}_{self._title}{_ENDING}")
        chosen = ask_picture(self, self._preferences.folder() / name)
        if chosen is not None:
            taken = self.tr("같은 이름의 그림이 이미 있습니다: {0}")
            self._notice.save_under(chosen, _ENDING, taken, self._save)

    def _save(self, target: Path) -> None:
        try:
            self._chart.save_picture(target)
        except AdvisorError as error:
            self._notice.say(error_text(error))
        else:
            self._notice.say(self.tr("그림을 저장했습니다: {0}").format(target))

    @Slot()
    def _on_copy(self) -> None:
        self._chart.copy_picture()
        self._notice.say(self.tr("그림을 클립보드에 복사했습니다."))

    @Slot()
    def _on_print(self) -> None:
        printer = ask_printer(self)
        if printer is None:
            return
        try:
            self._chart.print_page(printer)
        except AdvisorError as error:
            self._notice.say(error_text(error))
        else:
            self._notice.say(self.tr("그림을 프린터로 보냈습니다."))
