"""계약 방식: both ways side by side, what to beware of, and the choice with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QVBoxLayout, QWidget

from app.domain.case_figures import CaseFigures
from app.domain.contract_case import ContractRoute
from app.domain.contract_routes import ArgumentReading, RouteReading, WarningReading
from app.domain.law_texts import ArticleRef
from app.domain.procurement_stages import RouteSide, RouteTopic
from app.domain.reference_data import ReferenceConfidence
from app.domain.track_rules import Applies
from app.ui.icons import Icons
from app.ui.procurement.basics_panel import FieldsForm
from app.ui.procurement.basis import Basis, LawWords
from app.ui.procurement.state_mark import StateMark
from app.ui.procurement.words import applies_look, route_word
from app.ui.widgets.bold_when_chosen import BoldWhenChosen
from app.ui.widgets.pieces import (
    LARGE,
    MEDIUM,
    SMALL,
    button,
    dressed_button,
    frame,
    label,
    row,
    scroller,
)
from app.ui.widgets.revealing import reveal


class RoutePanel(QWidget):
    """Shows what speaks for each way; the officer chooses, and writes why."""

    route_chosen = Signal(object)  # ContractRoute
    place_asked = Signal(object)  # CasePlace
    article_asked = Signal(object)  # ArticleRef

    def __init__(
        self,
        form: FieldsForm,
        icons: Icons,
        words: LawWords,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.fields = form
        self._icons = icons
        self._words = words
        self._shown: object = None
        self._choices = {route: self._choice(route) for route in ContractRoute}
        self._arguments = {route: QWidget() for route in ContractRoute}
        self._columns = {route: self._side(route) for route in ContractRoute}
        self._warnings = QWidget()
        self._topics = QWidget()
        sides = QGridLayout()
        sides.setHorizontalSpacing(MEDIUM)
        for place, route in enumerate(ContractRoute):
            sides.addWidget(self._columns[route], 0, place)
            sides.setColumnStretch(place, 1)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, MEDIUM, LARGE)
        self._column.setSpacing(MEDIUM)
        self._column.addWidget(
            label(
                self.tr(
                    "두 방식을 나란히 검토하고 담당자가 정합니다. 이 프로그램은 정하지 않습니다."
                ),
                "subtle",
                wraps=True,
            )
        )
        self._column.addLayout(sides)
        self._column.addWidget(self._warnings)
        self._column.addWidget(form)
        self._column.addWidget(label(self.tr("두 방식의 차이"), "section"))
        self._column.addWidget(self._topics)
        self._column.addStretch(1)
        self._area = scroller(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)

    def show_figures(self, figures: CaseFigures) -> None:
        """Show what speaks for each way in this case, and what is chosen."""
        routes = figures.routes
        for route, choice in self._choices.items():
            is_chosen = routes.chosen is route
            choice.setChecked(is_chosen)
            text = self.tr("{0} 선택함") if is_chosen else self.tr("{0} 선택")
            choice.setText(text.format(route_word(route)))
            choice.setAccessibleName(choice.text())
            choice.setIcon(self._icons.icon("check" if is_chosen else "circle", _color(is_chosen)))
        self.fields.show_figures(figures)
        asked = (routes.negotiated_contract, routes.catalog_contract, routes.warnings)
        if asked == self._shown:
            return
        self._shown = asked
        for side in (routes.negotiated_contract, routes.catalog_contract):
            self._show_side(side)
        self._warnings = self._swapped(self._warnings, self._warning_cards(routes.warnings))
        self._topics = self._swapped(self._topics, self._topic_table(routes.topics))

    def show_item(self, field_id: str) -> None:
        """Bring a field of the choice into view and put the keyboard into it."""
        if self.fields.form.has_field(field_id):
            self.fields.form.show_field(field_id)
            reveal(self._area, self.fields)

    def _choice(self, route: ContractRoute) -> QPushButton:
        made = dressed_button(BoldWhenChosen(), "answer")
        made.setCheckable(True)
        made.clicked.connect(partial(self.route_chosen.emit, route))
        return made

    def _side(self, route: ContractRoute) -> QFrame:
        card, column = frame("card", gap=MEDIUM)
        head = row(label(route_word(route), "section"), None, self._choices[route])
        column.addLayout(head)
        column.addWidget(label(self.tr("이 방식을 뒷받침하는 점"), "subtle"))
        column.addWidget(self._arguments[route])
        column.addStretch(1)
        return card

    def _show_side(self, side: RouteReading) -> None:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        for one in side.arguments:
            column.addLayout(self._argument(one))
        if not side.arguments:
            column.addWidget(label(self.tr("해당하는 점이 없습니다."), "subtle"))
        before = self._arguments[side.route]
        inside = self._columns[side.route].layout()
        if inside is not None:
            inside.replaceWidget(before, made)
        before.hide()
        before.deleteLater()
        self._arguments[side.route] = made

    def _argument(self, one: ArgumentReading) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        text = self.tr("○ {0} (확인하면 정해짐)") if one.is_open else self.tr("● {0}")
        column.addWidget(label(text.format(one.text), wraps=True))
        column.addWidget(
            self._basis(one.articles, one.confidence, one.source, check=one.needs_officer_check)
        )
        return column

    def _warning_cards(self, warnings: Sequence[WarningReading]) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        if warnings:
            text = self.tr("주의할 점 {0}건").format(len(warnings))
            column.addWidget(label(text, "section"))
        for one in warnings:
            card, inside = frame("notice", MEDIUM, 4)
            go = button(self.tr("바로 가기"), "link")
            go.setAccessibleName(self.tr("{0} 바로 가기").format(one.title))
            go.clicked.connect(partial(self.place_asked.emit, one.place))
            line = row(label(self.tr("▲ {0}").format(one.title), "strong", wraps=True))
            line.setStretch(0, 1)
            if one.applies is Applies.TO_CHECK:
                line.addWidget(StateMark(self._icons, applies_look(one.applies)))
            line.addWidget(go)
            inside.addLayout(line)
            inside.addWidget(label(one.text, wraps=True))
            inside.addWidget(label(self.tr("할 일: {0}").format(one.to_do), wraps=True))
            inside.addWidget(
                self._basis(one.articles, one.confidence, one.source, check=one.needs_officer_check)
            )
            column.addWidget(card)
        return made

    def _topic_table(self, topics: Sequence[RouteTopic]) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(LARGE)
        grid.setVerticalSpacing(MEDIUM)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        down = 0
        for topic in topics:
            grid.addWidget(label(topic.title, "strong", wraps=True), down, 0, 1, 2)
            for place, route in enumerate(ContractRoute):
                side: RouteSide = getattr(topic, route.value)
                text = self.tr("{0}: {1}").format(route_word(route), side.text)
                grid.addWidget(label(text, wraps=True), down + 1, place)
                check = side.confidence.needs_officer_check or not side.confidence.is_applicable
                basis = self._basis(side.article, side.confidence, side.source, check=check)
                grid.addWidget(basis, down + 2, place)
            down += 3
        return made

    def _basis(
        self,
        articles: Sequence[ArticleRef],
        confidence: ReferenceConfidence,
        source: str,
        *,
        check: bool,
    ) -> Basis:
        made = Basis(self._words)
        made.show_basis(articles, confidence=confidence, needs_check=check, source=source)
        made.article_asked.connect(self.article_asked)
        return made

    def _swapped(self, before: QWidget, made: QWidget) -> QWidget:
        self._column.replaceWidget(before, made)
        before.hide()
        before.deleteLater()
        return made


def _color(is_chosen: bool) -> str:
    return "icon.inverse-static" if is_chosen else "icon.gray"
