"""Shows what answer forms would change before anything is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHeaderView, QTabWidget, QVBoxLayout, QWidget

from app.domain.answer_form import SlotValue
from app.domain.reading_refusals import ReadingError
from app.domain.returned_answers import AnswerPlace, ComparedAnswer, Option, Outcome, RefusedCell
from app.errors import AdvisorError
from app.services.answer_imports import AnswerPreview
from app.services.returned_words import FIELDS, OUTCOMES, REFUSALS, REFUSED
from app.ui.answer_forms.conflict_card import ConflictCard
from app.ui.theme import scaled
from app.ui.widgets.figure_table import FigureTable
from app.ui.widgets.help_topic import declare_topic
from app.ui.widgets.paged import Paged
from app.ui.widgets.pieces import LARGE, MEDIUM, button, fit_on_window, label, row
from app.ui.words import error_text

_WIDTH, _HEIGHT = 1000, 600
_ROWS, _CARDS = 50, 20  # of one page, which the window makes within a tenth of a second
_CHANGE_WIDTHS = (130, 56, 140, 110, 200)
_REFUSAL_WIDTHS = (240, 90, 160)
T = TypeVar("T")

_CONTEXT = "returned"  # of the words that the command line says too


class ImportDialog(QDialog):
    """Three lists: what changes, what conflicts, what is refused; stays open when it fails.

    `question` names a question, `value` writes an answer as the form does, `source` names the
    files that an answer of the round came from.
    """

    apply_asked = Signal(object)  # the choices, by AnswerPlace

    def __init__(
        self,
        preview: AnswerPreview,
        question: Callable[[ComparedAnswer], str],
        value: Callable[[ComparedAnswer, SlotValue], str],
        source: Callable[[ComparedAnswer], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        declare_topic(self, "answer-forms-back")
        self.setWindowTitle(self.tr("진단 양식 불러오기"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._preview = preview
        self._question = question
        self._value = value
        self._source = source
        self.cards: list[ConflictCard] = []  # of the page that is shown
        self._chosen: dict[AnswerPlace, Option] = {}
        changed = preview.comparison.of(Outcome.NEW) + preview.comparison.of(Outcome.CHANGED)
        self._changed = len(changed)
        self._conflicting = preview.comparison.of(Outcome.CONFLICT)
        refused: Sequence[ReadingError | RefusedCell] = (
            *preview.unread,
            *preview.comparison.refused,
        )
        self.tabs = QTabWidget()
        self._add_tab(self.tr("달라지는 답변"), changed, _ROWS, self._changes)
        self._add_tab(self.tr("충돌"), self._conflicting, _CARDS, self._conflicts)
        self._add_tab(self.tr("거부"), refused, _ROWS, _refusals)
        self._error = label(role="error", wraps=True)
        self._error.hide()
        self._left = label(role="subtle", wraps=True)
        cancel = button(self.tr("취소"))
        cancel.clicked.connect(self.reject)
        self._apply = button(self.tr("적용"), "primary")
        self._apply.clicked.connect(self._on_apply)

        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(label(self._summary(), "strong", wraps=True))
        column.addWidget(self.tabs, 1)
        column.addWidget(self._left)
        column.addWidget(self._error)
        column.addLayout(row(None, cancel, self._apply))
        fit_on_window(self, _WIDTH, _HEIGHT)
        self._show_left()

    def show_failure(self, error: AdvisorError) -> None:
        """Say why nothing was written."""
        self._error.setText(error_text(error))
        self._error.show()

    def choices(self) -> dict[AnswerPlace, SlotValue]:
        """Return the conflicts that were settled."""
        return {place: option.value for place, option in self._chosen.items()}

    def _summary(self) -> str:
        counts = Counter(one.outcome for one in self._preview.comparison.answers)
        told = [
            self.tr("{0} {1}건").format(_said(name), counts[outcome])
            for outcome, name in OUTCOMES.items()
        ]
        unread = len(self._preview.unread)
        refused = len(self._preview.comparison.refused) + unread
        told.append(self.tr("{0} {1}건").format(_said(REFUSED), refused))
        files = len(self._preview.files) + unread
        return self.tr("파일 {0}개: {1}").format(files, ", ".join(told))

    def _add_tab(
        self, title: str, of: Sequence[T], size: int, make: Callable[[Sequence[T]], QWidget]
    ) -> None:
        self.tabs.addTab(Paged(of, size, make), self.tr("{0} ({1})").format(title, len(of)))

    def _changes(self, changed: Sequence[ComparedAnswer]) -> QWidget:
        table = FigureTable(
            self.tr("달라지는 답변"),
            [
                self.tr("문항"),
                self.tr("정보시스템"),
                self.tr("구분"),
                self.tr("지금"),
                self.tr("되돌려받은 답"),
                self.tr("작성자와 파일"),
            ],
            spread=True,
        )
        table.show_rows(
            [
                (
                    self._title(one),
                    self._preview.names[one.system_id],
                    _said(OUTCOMES[one.outcome]),
                    self._current(one),
                    self._text(one, one.options[0].value),
                    self._origin(one.options[0]),
                )
                for one in changed
            ]
        )
        _share_out(table, _CHANGE_WIDTHS)
        return _page(table if changed else label(self.tr("달라지는 답변이 없습니다.")))

    def _conflicts(self, conflicts: Sequence[ComparedAnswer]) -> QWidget:
        self.cards = [self._card(one) for one in conflicts]
        if not self.cards:
            return _page(label(self.tr("서로 다른 답이 없습니다.")))
        told = label(
            self.tr("문항마다 쓸 답을 골라 주세요. 고르지 않은 문항은 지금 답을 그대로 둡니다."),
            wraps=True,
        )
        return _page(told, *self.cards)

    def _card(self, one: ComparedAnswer) -> ConflictCard:
        texts = []
        for number, option in enumerate(one.options):
            origin = self._origin(option)
            if number == 0:
                kept = self._source(one)
                source = self.tr("출처: {0}").format(kept) if kept else ""
                told = [self.tr("지금 답"), *origin.split("\n"), source]
                origin = ", ".join(filter(None, told))
            texts.append((self._text(one, option.value), origin))
        title = self.tr("{0} · {1}").format(self._preview.names[one.system_id], self._title(one))
        card = ConflictCard(one, title, texts, self._chosen.get(one.place))
        card.chosen.connect(self._on_chosen)
        return card

    def _title(self, one: ComparedAnswer) -> str:
        return self.tr("{0} · {1}").format(self._question(one), _said(FIELDS[one.slot.kind]))

    def _current(self, one: ComparedAnswer) -> str:
        """Say what stands in the round, with the file that it came from."""
        kept, told = self._source(one), self._text(one, one.current)
        return told + "\n" + self.tr("출처: {0}").format(kept) if kept else told

    def _text(self, one: ComparedAnswer, value: SlotValue) -> str:
        return self._value(one, value) or self.tr("(빈칸)")

    def _origin(self, option: Option) -> str:
        told = (
            ", ".join(part for part in (origin.who, origin.file_name) if part)
            for origin in option.origins
        )
        return "\n".join(dict.fromkeys(told))

    @Slot(object, object)
    def _on_chosen(self, one: ComparedAnswer, option: Option) -> None:
        self._chosen[one.place] = option
        self._show_left()

    def _show_left(self) -> None:
        others = sum(
            self._chosen[one.place].value != one.current  # else nothing is written
            for one in self._conflicting
            if one.place in self._chosen
        )
        count, open_ = self._changed + others, len(self._conflicting) - len(self._chosen)
        self._apply.setEnabled(count > 0)
        told = self.tr("적용하면 답변 {0}건을 씁니다. 고르지 않은 충돌은 {1}건입니다.")
        self._left.setText(told.format(count, open_))

    @Slot()
    def _on_apply(self) -> None:
        self._error.hide()
        self.apply_asked.emit(self.choices())


def _refusals(refused: Sequence[ReadingError | RefusedCell]) -> QWidget:
    if not refused:
        return _page(label(QCoreApplication.translate("ImportDialog", "거부한 답변이 없습니다.")))
    table = FigureTable(
        QCoreApplication.translate("ImportDialog", "거부"),
        [
            QCoreApplication.translate("ImportDialog", "이유와 고치는 법"),
            QCoreApplication.translate("ImportDialog", "파일과 시트"),
            QCoreApplication.translate("ImportDialog", "행·열"),
            QCoreApplication.translate("ImportDialog", "값"),
        ],
        spread=True,
    )
    rows = []
    for one in refused:
        if isinstance(one, ReadingError):
            rows.append((error_text(one), str(one.values["name"]), "", ""))
            continue
        words = REFUSALS[one.refusal]
        remedy = _said(words.remedy).format(allowed=", ".join(one.allowed))
        place = f"{one.row} · {one.column}" if one.row else ""
        file = " · ".join(part for part in (one.file_name, one.sheet) if part)
        rows.append((f"{_said(words.why)}\n{remedy}", file, place, one.value))
    table.show_rows(rows)
    _share_out(table, _REFUSAL_WIDTHS)
    return _page(table)


def _share_out(table: FigureTable, widths: Sequence[int]) -> None:
    """Give the columns behind the first their widths; the first takes the room that is left."""
    header = table.horizontalHeader()
    for column, width in enumerate(widths, start=1):
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(column, scaled(width))
    table.setShowGrid(True)  # the texts take several lines: else rows run into one another
    table.resizeRowsToContents()


def _said(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)


def _page(*widgets: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(MEDIUM, MEDIUM, MEDIUM, MEDIUM)
    column.setSpacing(MEDIUM)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return made
