"""A box in which the questionnaire of one kind is chosen that new rounds begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from app.ui.widgets.pieces import QuietWheel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.content.own_questionnaires import LoadedContent
    from app.services.questionnaire_choice import Named


class QuestionnaireBox(QComboBox):
    """Offers the shipped questionnaire and those of the agency, and says when one is gone."""

    chosen = Signal(object)  # LoadedContent

    def __init__(self, kind: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self._offered: list[LoadedContent | None] = []  # as shown; None where one is gone
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.installEventFilter(QuietWheel(self))
        self.currentIndexChanged.connect(self._on_chosen)

    def show_offered(self, offered: Sequence[LoadedContent], named: Named | None) -> None:
        """Show what can be chosen; `named` is what was, None for the shipped one."""
        own = (one for one in offered if one.is_own)
        chosen = next((one for one in own if (one.id, one.version) == named), None)
        is_gone = named is not None and chosen is None
        self._offered = [*offered, None] if is_gone else list(offered)
        self.blockSignals(True)
        self.clear()
        for one in self._offered:
            self.addItem(self._name(one, named))
        at = len(offered) if is_gone else self._offered.index(chosen) if chosen else 0
        self.setCurrentIndex(at)
        self.blockSignals(False)

    def is_gone(self) -> bool:
        """Whether what was chosen cannot be used any more."""
        place = self.currentIndex()
        return 0 <= place < len(self._offered) and self._offered[place] is None

    def _name(self, one: LoadedContent | None, named: Named | None) -> str:
        if one is None:
            return self.tr("쓸 수 없음: {0} {1}").format(*(named or ("", "")))
        origin = one.path.name if one.is_own else self.tr("프로그램 제공")
        return self.tr("{0} {1} ({2})").format(one.title, one.version, origin)

    @Slot(int)
    def _on_chosen(self, place: int) -> None:
        one = self._offered[place] if 0 <= place < len(self._offered) else None
        if one is not None:
            self.chosen.emit(one)
