"""Explains the terms of a label where it stands: on hover, by keyboard, to screen readers."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import (
    QAbstractButton,
    QGroupBox,
    QHeaderView,
    QLabel,
    QTabBar,
    QToolTip,
    QWidget,
)

from app.domain.help_terms import Glossary

_LONGEST = 40  # characters of a text that is a label; what is longer is read anyway
_WIDTH = 42  # characters of a line of the explanation


def explain(widget: QWidget, glossary: Glossary) -> None:
    """Let a widget that is named by a term say what it means, unless it says something already."""
    told = glossary.explain(_short(widget.accessibleName() or text_of(widget)))
    if not told:
        return
    if not widget.accessibleDescription():
        widget.setAccessibleDescription(told)
    if not widget.toolTip():
        widget.setToolTip(in_lines(told))


def label_at(widget: QWidget, at: QPoint) -> str:
    """Return the label under the mouse; empty where there is none, or a longer text."""
    return _short(text_of(widget, widget.mapFromGlobal(at)))


def show_at(widget: QWidget, at: QPoint, glossary: Glossary) -> bool:
    """Show what the term under the mouse means; False where there is none."""
    told = glossary.explain(label_at(widget, at))
    if told:
        QToolTip.showText(at, in_lines(told), widget)
    return bool(told)


def show_for_keyboard(widget: QWidget, glossary: Glossary) -> bool:
    """Show what the name of the focused widget means, below it; False where it is no term."""
    told = glossary.explain(_short(widget.accessibleName() or text_of(widget)))
    if told:
        below = widget.mapToGlobal(QPoint(0, widget.height()))
        QToolTip.showText(below, in_lines(told), widget)
    return bool(told)


def text_of(widget: QWidget, at: QPoint | None = None) -> str:
    """Return what a widget is labelled with: the tab or column at a point of it, or its own."""
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text()
    if isinstance(widget, QGroupBox):
        return widget.title()
    if isinstance(widget, QTabBar):
        place = widget.currentIndex() if at is None else widget.tabAt(at)
        return widget.tabText(place)
    header = widget.parentWidget()
    if isinstance(header, QHeaderView) and at is not None and header.model() is not None:
        column = header.logicalIndexAt(at)
        title = header.model().headerData(column, header.orientation())
        return str(title or "")
    return ""


def in_lines(text: str) -> str:
    """Return a text in lines that are not wider than can be read at a glance."""
    lines: list[str] = []
    for told in text.splitlines():
        line = ""
        for word in told.split():
            if line and len(line) + 1 + len(word) > _WIDTH:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
        lines.append(line)
    return "\n".join(lines)


def _short(text: str) -> str:
    first = text.split("\n", 1)[0]
    return first if len(first) <= _LONGEST else ""
