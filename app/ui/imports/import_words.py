"""What the assistant calls things, and sentences of the rules as the window says them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.column_mapping import Content
from app.domain.inventory_dry_run import OnDuplicate, RowState
from app.errors import QT_TRANSLATE_NOOP

_STATES = {
    RowState.NEW: QT_TRANSLATE_NOOP("imports", "신규"),
    RowState.CHANGED: QT_TRANSLATE_NOOP("imports", "변경"),
    RowState.SAME: QT_TRANSLATE_NOOP("imports", "동일"),
    RowState.ERROR: QT_TRANSLATE_NOOP("imports", "오류"),
    RowState.LEFT_OUT: QT_TRANSLATE_NOOP("imports", "제외"),
}
_CONTENTS = {
    Content.NOTHING: QT_TRANSLATE_NOOP("imports", "비어 있음"),
    Content.TEXT: QT_TRANSLATE_NOOP("imports", "글"),
    Content.NUMBER: QT_TRANSLATE_NOOP("imports", "숫자"),
    Content.DATE: QT_TRANSLATE_NOOP("imports", "날짜"),
    Content.CHOICE: QT_TRANSLATE_NOOP("imports", "반복되는 값"),
}
_WAYS = {
    OnDuplicate.STOP: QT_TRANSLATE_NOOP("imports", "중단"),
    OnDuplicate.SKIP: QT_TRANSLATE_NOOP("imports", "건너뛰기"),
    OnDuplicate.UPDATE: QT_TRANSLATE_NOOP("imports", "덮어쓰기"),
}


def _word(text: str) -> str:
    return QCoreApplication.translate("imports", text)


def state_word(state: RowState) -> str:
    """Return what the state of a row is called."""
    return _word(_STATES[state])


def content_word(content: Content) -> str:
    """Return what the cells of a column look like."""
    return _word(_CONTENTS[content])


def way_word(way: OnDuplicate) -> str:
    """Return what is done with systems that are there already."""
    return _word(_WAYS[way])
