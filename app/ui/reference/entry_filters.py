"""What narrows the reference data down: file, agency, confidence, day, age and words."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from app.domain.advice_source import AdviceFile
from app.domain.agency import AgencyTrack
from app.domain.reference_data import ReferenceConfidence, ReferenceWords
from app.domain.reference_entries import EntryFilter
from app.domain.register_form import FieldError, FieldKind, RegisterField
from app.ui.theme import scaled
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.pieces import QuietWheel, button, label, restyle
from app.ui.words import error_text

_DAY = RegisterField("day", "", FieldKind.DATE)
_TEXT_WIDTH, _DAY_WIDTH = 200, 190


class EntryFilters(QWidget):
    """Emits the filter that is chosen; a day that does not exist is told and filters nothing."""

    changed = Signal(object)  # EntryFilter

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QLineEdit()
        self._text.setPlaceholderText(self.tr("기준 찾기"))
        self._text.setAccessibleName(self.tr("기준 찾기"))
        self._text.setClearButtonEnabled(True)
        self._text.setFixedWidth(scaled(_TEXT_WIDTH))
        self._themes = self._box(self.tr("주제"))
        self._tracks = self._box(self.tr("기관 유형"))
        self._confidences = self._box(self.tr("신뢰도"))
        self._day = QLineEdit()
        self._day.setPlaceholderText(self.tr("기준일 2026. 11. 23."))
        self._day.setAccessibleName(self.tr("기준일"))
        self._day.setToolTip(self.tr("그날 적용되는 기준만 보여 줍니다. 비우면 모두 보여 줍니다."))
        self._day.setClearButtonEnabled(True)
        self._day.setFixedWidth(scaled(_DAY_WIDTH))
        self._stale = QCheckBox(self.tr("점검 오래된 것만"))
        self._clear = button(self.tr("조건 지우기"), "link")
        self._clear.clicked.connect(self.clear)
        self._count = label(role="subtle")
        self._error = label(role="error", wraps=True)
        self._error.hide()
        self._text.textChanged.connect(self._on_changed)
        self._day.textChanged.connect(self._on_changed)
        self._day.editingFinished.connect(self._on_day_typed)
        self._stale.toggled.connect(self._on_changed)
        holder = QWidget()
        line = FlowLayout(holder)
        boxes = (self._themes, self._tracks, self._confidences)
        for widget in (self._text, *boxes, self._day, self._stale, self._clear, self._count):
            line.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(holder)
        column.addWidget(self._error)

    def offer(self, themes: tuple[AdviceFile, ...], words: ReferenceWords) -> None:
        """Offer what can be chosen, in the words of the data in force."""
        self._fill(self._themes, self.tr("모든 주제"), {file.id: file.title for file in themes})
        tracks = {track.value: words.tracks[track] for track in AgencyTrack}
        self._fill(self._tracks, self.tr("모든 기관 유형"), tracks)
        confidences = {
            one.value: words.confidences[one]
            if one.is_applicable
            else self.tr("{0}(확인할 사항)").format(words.confidences[one])
            for one in ReferenceConfidence
        }
        self._fill(self._confidences, self.tr("모든 신뢰도"), confidences)

    def show_count(self, shown: int, total: int) -> None:
        """Say how many entries are shown, of how many."""
        if shown == total:
            self._count.setText(self.tr("모두 {0}건").format(total))
        else:
            self._count.setText(self.tr("{0}건 중 {1}건").format(total, shown))
        is_narrowed = not self.chosen().is_empty or bool(self._day.text())
        self._clear.setVisible(is_narrowed)

    def chosen(self) -> EntryFilter:
        """Return the filter as it is chosen now."""
        track, confidence = self._tracks.currentData(), self._confidences.currentData()
        return EntryFilter(
            text=self._text.text(),
            theme=self._themes.currentData() or "",
            track=AgencyTrack(track) if track else None,
            confidence=ReferenceConfidence(confidence) if confidence else None,
            day=self._chosen_day(),
            only_stale=self._stale.isChecked(),
        )

    @Slot()
    def clear(self) -> None:
        """Show everything again."""
        self._start_over()
        self._on_changed()

    @Slot()
    def show_stale(self) -> None:
        """Show everything that was checked long ago."""
        self._start_over()
        self._stale.setChecked(True)
        self._on_changed()

    def _start_over(self) -> None:
        for box in (self._themes, self._tracks, self._confidences):
            box.blockSignals(True)
            box.setCurrentIndex(0)
            box.blockSignals(False)
        for edit in (self._text, self._day):
            edit.blockSignals(True)
            edit.clear()
            edit.blockSignals(False)
        self._stale.blockSignals(True)
        self._stale.setChecked(False)
        self._stale.blockSignals(False)

    def _chosen_day(self) -> date | None:
        day, _ = self._read_day()
        return day

    def _read_day(self) -> tuple[date | None, str]:
        """Return the day that was typed, or why it is none."""
        try:
            day = _DAY.value_of(self._day.text())
        except FieldError as error:
            return None, error_text(error)
        return (day if isinstance(day, date) else None), ""

    def _tell_day(self, wrong: str) -> None:
        restyle(self._day, "wrong", bool(wrong))
        self._error.setText(wrong)
        self._error.setVisible(bool(wrong))

    def _box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.installEventFilter(QuietWheel(box))
        box.currentIndexChanged.connect(self._on_changed)
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return box

    def _fill(self, box: QComboBox, everything: str, offered: dict[str, str]) -> None:
        chosen = box.currentData()
        box.blockSignals(True)
        box.clear()
        box.addItem(everything, "")
        for key, text in offered.items():
            box.addItem(text, key)
        box.setCurrentIndex(max(box.findData(chosen), 0))
        box.blockSignals(False)

    @Slot()
    def _on_changed(self) -> None:
        if not self._read_day()[1]:  # half a date is no mistake yet
            self._tell_day("")
        self.changed.emit(self.chosen())

    @Slot()
    def _on_day_typed(self) -> None:
        self._tell_day(self._read_day()[1])
