"""Which topic of the help belongs to a part of the window: the nearest one around wins."""

from __future__ import annotations

from collections.abc import Iterator

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
    """Return the topic of the one part that is seen in a widget; its own where there are several.

    A part that holds further ones is looked into alike.
    """
    parts = list(_parts(widget))
    return topic_within(parts[0]) if len(parts) == 1 else topic_of(widget)


def _parts(widget: QWidget) -> Iterator[QWidget]:
    """Yield the parts with a topic that are seen in a widget, not those within another part."""
    from PySide6.QtCore import Qt  # not before the first paint: see pieces.py

    straight = Qt.FindChildOption.FindDirectChildrenOnly
    for child in widget.findChildren(QWidget, options=straight):
        if not child.isVisible():
            continue
        if child.property(_PROPERTY):
            yield child
        else:
            yield from _parts(child)
