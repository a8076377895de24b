"""Maturity with the reason for each figure, what the effects mean, and what contradicts."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.diagnosis import Diagnosis
from app.domain.explaining import Explanation, explain_maturity, explain_verdict
from app.ui.results.maturity_panel import MaturityPanel
from app.ui.results.maturity_radar import EarlierLevels
from app.ui.theme import Theme
from app.ui.widgets.pieces import LARGE, MEDIUM, button, frame, label, row


class MaturityTab(QWidget):
    """The panel of maturity, and under it the texts that explain it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panel = MaturityPanel(theme)
        self._contradictions = label(role="error", wraps=True)
        self._effects = label(wraps=True)
        self._why = label(wraps=True)
        effects, inside = frame("card", gap=MEDIUM)
        inside.addWidget(label(self.tr("기대효과별 공공업무의 변화"), "section"))
        inside.addWidget(self._effects)
        why, reasons = frame("card", gap=MEDIUM)
        toggle = button(self.tr("왜 이 결과인가"), "link")
        toggle.setCheckable(True)
        toggle.toggled.connect(self._why.setVisible)
        self._why.hide()
        reasons.addLayout(row(toggle, None))
        reasons.addWidget(self._why)
        self.why_button = toggle
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(self._contradictions)
        column.addWidget(self.panel)
        column.addWidget(why)
        column.addWidget(effects)
        column.addStretch(1)

    def show_diagnosis(self, diagnosis: Diagnosis, earlier: EarlierLevels | None = None) -> None:
        """Show this diagnosis, beside the levels of an earlier round where there is one."""
        self.panel.show_reading(diagnosis.maturity, diagnosis.system.name, earlier)
        self._contradictions.setText(
            "\n".join(
                self.tr("※ 서로 맞지 않음: {0} → {1}").format(one.sentence, one.todo)
                for one in diagnosis.contradictions
            )
        )
        self._contradictions.setVisible(bool(diagnosis.contradictions))
        self._effects.setText(
            "\n\n".join(
                "\n".join(
                    [
                        f"□ {one.reading.effect.title}: {one.text.gain}",
                        *(f"  ○ {change}" for change in one.text.changes),
                        self.tr("  - 없을 때의 어려움: {0} [{1}]").format(
                            one.text.trouble, one.text.source
                        ),
                    ]
                )
                for one in diagnosis.effects
            )
        )
        words = diagnosis.facts.facts.words
        told = explain_maturity(diagnosis.maturity, words)
        self._why.setText(
            "\n\n".join(
                _text(one)
                for one in (
                    explain_verdict(diagnosis.result, words),
                    *told.sides,
                    *told.axes,
                    *told.effects,
                )
            )
        )

    def texts(self) -> tuple[str, str, str]:
        """Return contradictions, effects and reasons as they are shown."""
        return self._contradictions.text(), self._effects.text(), self._why.text()


def _text(one: Explanation) -> str:
    inputs = [f"  - {name}: {value}" for name, value in one.inputs]
    return "\n".join(
        [f"□ {one.subject}: {one.outcome}", f"  ○ {one.rule}", *inputs, f"  [{one.source}]"]
    )
