"""Which topic of the help belongs to a part of the window: the nearest one around wins."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

_PROPERTY = "helpTopic"


def declare_topic(widget: QWidget, topic: str) -> None:
    """Let the help open at this topic for a widget and everything in it."""
    widget.setProperty(_PROPERTY, topic)


def topic_of(widget: QWidget | None) -> str:
    """Return the topic of the nearest part around a widget; empty where none has one."""
    while widget is not None:
        topic = widget.property(_PROPERTY)
        if topic:
            return str(topic)
        widget = widget.parentWidget()
    return ""


def topic_within(widget: QWidget) -> str:
    """Return the topic of the innermost part that is seen in a widget, else its own."""
    seen = [
        one for one in widget.findChildren(QWidget) if one.property(_PROPERTY) and one.isVisible()
    ]
    return topic_of(max(seen, key=_depth, default=widget))


def _depth(widget: QWidget) -> int:
    parent = widget.parentWidget()
    return 0 if parent is None else _depth(parent) + 1
